internal import LetterModel
internal import Renderers

extension Template {
  /// A message that has no look at all is sent to a phone: it is its words, and has no room for a title.
  var isTextMessage: Bool { kind == .message && looks?.isEmpty == true }
}

extension Document {
  /// Without its heading, which names a text message to staff and is no part of what is sent.
  var withoutTitle: Document {
    var document = self
    document.blocks.removeAll { if case .heading(level: 1, _) = $0.kind { true } else { false } }
    return document
  }

  /// What has to be said about the length of a text message.
  func textMessageFindings(_ messages: Messages) -> [Finding] {
    let bytes = PlainTextRenderer(format: .script, messages: messages).renderText(self).bytes
    let place = SourceRange.top(of: blocks.first?.range.file ?? title)
    return TextMessage(String(decoding: bytes, as: UTF8.self).trimmingNewlines).findings(at: place)
  }
}

/// A text message as a phone network sends it (standards.md 9.5).
struct TextMessage {
  /// How many messages it takes.
  let parts: Int
  /// Its length: in letters of the GSM alphabet, or in UTF-16 units where it holds any other letter.
  let length: Int
  /// Whether every letter is in the GSM alphabet, which has room for twice as many.
  let isGSM: Bool

  /// What a sender takes: 6 parts.
  static let mostParts = 6

  /// A text as it stands, less the signs that every sender changes into plain ones.
  init(_ text: String) {
    let plain = text.unicodeScalars.compactMap { Self.plain[$0] ?? String($0) }.joined().unicodeScalars
    let widths = plain.map { Self.basic.contains($0) ? 1 : Self.extended.contains($0) ? 2 : 0 }
    isGSM = !widths.contains(0)
    let units = isGSM ? widths : plain.map { UTF16.width($0) }
    length = units.reduce(0, +)
    parts = Self.parts(units, alone: isGSM ? 160 : 70, joined: isGSM ? 153 : 67)
  }

  /// No letter of two units is cut in two.
  private static func parts(_ units: [Int], alone: Int, joined: Int) -> Int {
    guard units.reduce(0, +) > alone else { return 1 }
    var (parts, used) = (1, 0)
    for unit in units {
      if used + unit > joined { (parts, used) = (parts + 1, 0) }
      used += unit
    }
    return parts
  }

  func findings(at place: SourceRange) -> [Finding] {
    guard parts > 1 else { return [] }
    let other = isGSM ? "" : " It holds letters that a plain text message does not have, which take more room."
    return [
      Finding(
        "long-text-message",
        "This text message has \(length) letters, so it goes as \(parts) messages."
          + (parts > Self.mostParts ? " No more than \(Self.mostParts) can be sent." : ""),
        severity: parts > Self.mostParts ? .error : .warning,
        why: "One message has room for \(isGSM ? 160 : 70) letters, and each further one costs more.\(other)", at: place
      )
    ]
  }

  private static let basic = Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
      .unicodeScalars)
  private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)
  private static let plain: [Unicode.Scalar: String] = [
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...", "\u{A0}": " ", "\u{200B}": "",
    "\u{200C}": "", "\u{200D}": "", "\u{FEFF}": "", "Ł": "L", "ł": "l",
  ]
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
