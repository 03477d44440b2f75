internal import CLibXML2

/// What libxml2's HTML parser finds, one thing after another, with how far it has read. It loads nothing from anywhere.
enum HTMLEvents {
  enum Event {
    case start(String, attributes: [String: String])
    case end(String)
    case text([UInt8])
    case comment(String)
  }

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - offset: what is added to each place.
  ///   - visit: gives back false to stop.
  /// - Returns: false where the parser could not be started.
  static func read(_ bytes: ArraySlice<UInt8>, offset: Int, _ visit: (Event, _ end: Int) -> Bool) -> Bool {
    guard !bytes.isEmpty else { return true }
    // The mark says that this is UTF-8, whatever the page itself says of the file that it was.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return withoutActuallyEscaping(visit) { visit in
      (mark + bytes).withUnsafeBytes { buffer -> Bool in
        guard
          let context = htmlCreateMemoryParserCtxt(
            buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
        else { return false }
        defer { htmlFreeParserCtxt(context) }
        let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        htmlCtxtUseOptions(context, Int32(options | HTML_PARSE_IGNORE_ENC.rawValue))
        var state = State(context: context, offset: offset - mark.count, visit: visit)
        return withUnsafeMutablePointer(to: &state) { state in
          context.pointee.userData = UnsafeMutableRawPointer(state)
          listen(context.pointee.sax)
          htmlParseDocument(context)
          return true
        }
      }
    }
  }

  private struct State {
    let context: htmlParserCtxtPtr
    let offset: Int
    let visit: (Event, Int) -> Bool

    func tell(_ event: Event) {
      if !visit(event, Int(xmlByteConsumed(context)) + offset) { xmlStopParser(context) }
    }
  }

  private static func listen(_ sax: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.startElement = { state, name, attributes in
      guard let name else { return }
      HTMLEvents.tell(state, .start(String(cString: name), attributes: HTMLEvents.read(attributes)))
    }
    sax.pointee.endElement = { state, name in
      guard let name else { return }
      HTMLEvents.tell(state, .end(String(cString: name)))
    }
    let characters: charactersSAXFunc = { state, words, count in
      HTMLEvents.tell(state, .text(Array(UnsafeBufferPointer(start: words, count: Int(count)))))
    }
    sax.pointee.characters = characters
    sax.pointee.ignorableWhitespace = characters
    sax.pointee.cdataBlock = characters
    sax.pointee.comment = { state, words in
      guard let words else { return }
      HTMLEvents.tell(state, .comment(String(cString: words)))
    }
  }

  private static func tell(_ state: UnsafeMutableRawPointer?, _ event: Event) {
    state?.assumingMemoryBound(to: State.self).pointee.tell(event)
  }

  /// Names and values in turn; a value may be missing.
  private static func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
    guard var pair = attributes else { return [:] }
    var found: [String: String] = [:]
    while let name = pair[0] {
      found[String(cString: name)] = pair[1].map { String(cString: $0) } ?? ""
      pair += 2
    }
    return found
  }
}
