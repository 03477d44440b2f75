/// English made to look foreign: longer, accented and bracketed, so that a look at a page shows what was never
/// translated and what does not fit (a translation is often a third longer).
public enum Pseudo {
  /// A unit's words, every code kept.
  public static func text(_ source: CodedText) -> CodedText {
    CodedText([.text("[")] + accented(source).pieces + [.text(padding(source.words) + "]")]).joined
  }

  private static func accented(_ text: CodedText) -> CodedText {
    CodedText(
      text.pieces.map { piece in
        switch piece {
        case .text(let words): .text(String(words.map { letters[$0] ?? $0 }))
        case .single: piece
        case .pair(let id, let inside): .pair(id, accented(inside))
        }
      })
  }

  /// A third as many letters again, in words that a line may break between.
  private static func padding(_ words: String) -> String {
    String(repeating: " łóñğ", count: (words.count / 3 + 4) / 5)
  }

  private static let letters: [Character: Character] = [
    "a": "á", "c": "ç", "d": "đ", "e": "ę", "g": "ğ", "h": "ĥ", "i": "ï", "k": "ķ", "l": "ł", "n": "ñ", "o": "ö",
    "r": "ř", "s": "š", "t": "ţ", "u": "û", "w": "ŵ", "y": "ÿ", "z": "ž", "A": "Å", "C": "Č", "D": "Đ", "E": "Ę",
    "G": "Ğ", "H": "Ĥ", "I": "Ï", "L": "Ł", "N": "Ñ", "O": "Ö", "P": "Þ", "R": "Ř", "S": "Š", "T": "Ţ", "U": "Û",
    "W": "Ŵ", "Y": "Ý",
  ]
}
