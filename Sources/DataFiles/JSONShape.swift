internal import Foundation
internal import LetterModel

/// JSON is read by the YAML reader, which keeps places and numbers as written. These two steps close the gap between
/// the two languages: what is not JSON is refused, and characters written as two `\u` halves are joined.
enum JSONShape {
  static func check(_ source: SourceText) throws(Findings) {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(source.text.utf8), options: .fragmentsAllowed)
    } catch {
      let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      throw Findings([
        Finding(
          "bad-syntax", "This is not JSON\(detail.map { ": \($0)" } ?? ".")", at: .top(of: source.path))
      ])
    }
  }

  /// `\uD83D\uDE00` to the one character that it stands for.
  static func joiningSurrogatePairs(_ text: String) -> String {
    guard text.contains("\\uD") || text.contains("\\ud") else { return text }
    return text.replacing(#/\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/#) { match in
      let units = [match.1, match.2].compactMap { UInt16($0, radix: 16) }
      return String(decoding: units, as: UTF16.self)
    }
  }
}
