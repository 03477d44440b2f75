/// A BCP 47 language tag such as `en-GB`, `pl` or `zh-Hans`, in its conventional case.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible, Codable {
  public let description: String

  /// The language that every template is written in.
  public static let source = LanguageTag(unchecked: "en-GB")

  /// Nil unless the text has the shape of a tag: two or three letters, then subtags of 2 to 8 letters or figures.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(\.isASCIILetter),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(\.isASCIILetterOrFigure) })
    else { return nil }
    let cased = parts.enumerated().map { index, part -> String in
      switch (index, part.count) {
      case (0, _): part.lowercased()
      case (_, 2): part.uppercased()
      case (_, 4): part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }
    description = cased.joined(separator: "-")
  }

  private init(unchecked text: String) { description = text }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let tag = LanguageTag(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a language tag"))
    }
    self = tag
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
  fileprivate var isASCIILetterOrFigure: Bool { isASCII && (isLetter || isNumber) }
}

/// The way a language runs across the page.
public enum Direction: String, Sendable, Hashable, Codable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
