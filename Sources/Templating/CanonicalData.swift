internal import DataFiles
internal import LetterModel

extension DataNode {
  /// The text that a person would have written for a value in its canonical form: what `record/report.json` holds can
  /// be read back as it stands (standards.md R12). Nil for a map that is no such form.
  func asWritten(_ type: FactType) -> String? {
    switch type {
    case .money:
      guard let pence = self["pence"]?.text.flatMap({ Int($0) }) else { return nil }
      return DecimalNumber(figures: pence, places: 2).text
    case .slot:
      guard let date = self["date"]?.text, let from = self["from"]?.text, let to = self["to"]?.text else { return nil }
      return "\(date) from \(from) to \(to)"
    default: return nil
    }
  }
}
