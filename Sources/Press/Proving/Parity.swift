internal import Facts
internal import Foundation
internal import LetterModel
internal import PlainEnglish
internal import Speech

/// Whether a finished file says the facts of its letter: amounts, percentages, dates, times, phone numbers and e-mail
/// addresses, read back out of it (design.md 9, promise 7).
struct Parity {
  private let finder: FactFinder

  init(_ formats: Formats) { finder = FactFinder(formats) }

  /// What an output says too much or does not say; empty where it agrees.
  ///
  /// - Returns: one finding for each fact, which names it.
  func findings(_ rendition: Rendition, of document: Document) throws -> [Finding] {
    let text = String(decoding: rendition.files[0].bytes, as: UTF8.self)
    switch rendition.format.medium {
    case .html:
      let page = try DraftReader().read(rendition.files[0].bytes, path: "letter.html").draft
      return difference(page.blocks.map(\.text), document, rendition.format)
    case .plainText: return difference(text.split(separator: "\n").map(String.init), document, rendition.format)
    case .script, .ssml: return unsaid(in: text, document, rendition.format)
    // What is spoken is the script.
    case .sound: return []
    }
  }

  private func difference(_ texts: [String], _ document: Document, _ format: Format) -> [Finding] {
    var left: [String: Int] = [:]
    for key in document.blocks.flatMap(keys) { left[key, default: 0] += 1 }
    for key in texts.flatMap(keys) { left[key, default: 0] -= 1 }
    return left.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { key, count in
      finding(count > 0 ? "\(format) does not say “\(key)” (\(count) missing)" : "\(format) says “\(key)” too often")
    }
  }

  /// Each value is said at least once, in the words of its own type.
  private func unsaid(in script: String, _ document: Document, _ format: Format) -> [Finding] {
    let said = Self.words(format.medium == .ssml ? Self.withoutTags(script) : script)
    let values = Set(document.values.filter { !keys($0).isEmpty && $0.fact.isOneFact }.map(\.spoken))
    return values.filter { !said.contains(Self.words($0)) }.sorted().map { finding("\(format) does not say “\($0)”") }
  }

  private func finding(_ message: String) -> Finding { Finding("parity", message + ".", at: .option("parity")) }

  /// Letters and figures alone: pauses, repeats and pronunciations stand between them.
  private static func words(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  }

  private static func withoutTags(_ text: String) -> String {
    text.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, piece in
      index == 0 ? piece : piece.drop { $0 != ">" }.dropFirst()
    }.joined()
  }

  // MARK: - Keys

  private func keys(_ text: String) -> [String] { finder.find(in: text).flatMap { $0.fact.parityKeys } }

  /// Typed values by what they are; words, typed or written, by what can be read in them.
  private func keys(_ value: Value) -> [String] {
    switch value.fact {
    case .money, .percent, .date, .time, .moment, .slot, .phone, .email: value.fact.parityKeys
    default: keys(value.shown)
    }
  }

  private func keys(_ inlines: [Inline<Filled>]) -> [String] {
    // A fact may go on from words into a value and back, so a run without typed values is read as one.
    var found: [String] = []
    var run = ""
    func walk(_ inlines: [Inline<Filled>]) {
      for inline in inlines {
        switch inline.kind {
        case .text(let text): run += text
        case .lineBreak: run += "\n"
        case .strong(let inside), .link(_, let inside), .language(_, _, let inside): walk(inside)
        case .slot(let value) where value.fact.isOneFact:
          found += keys(run) + value.fact.parityKeys
          run = ""
        case .slot(let value): run += value.shown
        }
      }
    }
    walk(inlines)
    return found + run.split(separator: "\n").flatMap { keys(String($0)) }
  }

  private func keys(_ block: Block<Filled>) -> [String] {
    switch block.kind {
    case .heading(_, let content), .paragraph(let content): keys(content)
    case .list(_, let items): items.flatMap(\.blocks).flatMap(keys)
    case .table(let table): table.rows.flatMap(\.cells).flatMap { keys($0.content) }
    case .address(_, let lines): lines.flatMap { keys($0.content) }
    case .callout(_, let blocks), .passage(_, _, let blocks): blocks.flatMap(keys)
    case .keyFacts(let facts): facts.flatMap { keys($0.value) }
    }
  }
}

extension Fact {
  /// Whether it is one of the facts that are compared.
  fileprivate var isOneFact: Bool {
    switch self {
    case .money, .percent, .date, .time, .moment, .slot, .phone, .email: true
    default: false
    }
  }

  /// What a reader of the output has to find: a moment is its date and its time.
  fileprivate var parityKeys: [String] {
    switch self {
    case .money(let money): ["\(money.pence) pence"]
    case .percent(let percent): ["\(percent.text) per cent"]
    case .date(let day): [day.iso8601]
    case .time(let time): [time.iso8601]
    case .moment(let moment): [moment.day.iso8601, moment.time.iso8601]
    case .slot(let slot): [slot.date.iso8601, slot.from.iso8601, slot.to.iso8601]
    case .phone(let phone): ["phone \(phone)"]
    case .email(let email): [email.lowercased()]
    default: []
    }
  }
}
