internal import CLibXML2
internal import LetterModel

/// Walks XML from outside, piece by piece, with libxml2: no entities, no document type, nothing loaded, and no deeper
/// than libxml2's own limit of 256.
struct XMLEvents {
  enum Event {
    case start(String)
    case end(String)
    case text(String)
  }

  /// The attributes of the element that has just begun, by their names without a prefix.
  struct Attributes {
    fileprivate let reader: xmlTextReaderPtr

    subscript(name: String) -> String? {
      defer { xmlTextReaderMoveToElement(reader) }
      var next = xmlTextReaderMoveToFirstAttribute(reader)
      while next == 1 {
        if let local = xmlTextReaderConstLocalName(reader), String(cString: local) == name {
          return xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
        }
        next = xmlTextReaderMoveToNextAttribute(reader)
      }
      return nil
    }
  }

  /// The prefixes that these formats' own specifications use, by namespace; other elements keep an empty one.
  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
  ]

  /// - Parameter part: what the XML is in the document, for the message.
  /// - Throws: a finding where it is not well-formed, too deep, or brings a document type with it.
  static func walk(
    _ bytes: [UInt8], part: String, path: String, _ visit: (Event, Attributes) -> Void
  ) throws(Findings) {
    let refused = bytes.withUnsafeBytes { buffer -> String? in
      if buffer.contains("<!DOCTYPE") || buffer.contains("<!ENTITY") { return "declares a document type" }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      guard
        let reader = xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, Int32(options))
      else { return "cannot be read" }
      defer { xmlFreeTextReader(reader) }
      return walk(reader, visit)
    }
    if let refused {
      throw Unreadable.finding(
        "This document is not read: the part “\(part)” \(refused).",
        "Open it in Word or LibreOffice, save it again, and check the copy.", path)
    }
  }

  /// What is wrong; nil where all was read.
  private static func walk(_ reader: xmlTextReaderPtr, _ visit: (Event, Attributes) -> Void) -> String? {
    let attributes = Attributes(reader: reader)
    while true {
      switch xmlTextReaderRead(reader) {
      case 0: return nil
      case 1: break
      default: return "is not well-formed XML, or is nested too deep"
      }
      switch UInt32(xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = name(reader)
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        visit(.start(name), attributes)
        if isEmpty { visit(.end(name), attributes) }
      case XML_READER_TYPE_END_ELEMENT.rawValue: visit(.end(name(reader)), attributes)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        if let words = xmlTextReaderConstValue(reader) { visit(.text(String(cString: words)), attributes) }
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        return "declares a document type"
      default: break
      }
    }
  }

  private static func name(_ reader: xmlTextReaderPtr) -> String {
    let local = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    let space = xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) } ?? ""
    return (prefixes[space] ?? ":") + local
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func contains(_ words: String) -> Bool {
    let needle = Array(words.utf8)
    guard count >= needle.count, let first = needle.first else { return false }
    return (0...(count - needle.count)).contains {
      self[$0] == first && self[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
