import Facts
import LetterModel

/// Where a link leads, as a fact that can be said.
struct Link {
  let fact: Fact

  /// Nil for a destination that is no web page, e-mail address or phone number.
  init?(_ destination: String) {
    let (written, type): (String, FactType) =
      switch destination {
      case _ where destination.hasPrefix("mailto:"): (String(destination.dropFirst(7)), .email)
      case _ where destination.hasPrefix("tel:"): (String(destination.dropFirst(4)), .phone)
      default: (destination, .url)
      }
    guard let fact = try? Facts.read(written, as: Field(name: "link", type: type, range: .top(of: "link"))) else {
      return nil
    }
    self.fact = fact
  }

  /// Whether words say already where a link leads: letters and figures are compared, without regard to case. A number
  /// with +44 is written with 0 at home.
  static func says(_ words: String, _ destination: String) -> Bool {
    var target = destination[...]
    for scheme in ["https://", "mailto:", "tel:"] where target.hasPrefix(scheme) {
      target = target.dropFirst(scheme.count)
    }
    let home = target.hasPrefix("+44") ? "0" + target.dropFirst(3) : String(target)
    return [folded(home), folded(destination)].contains(folded(words))
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
