/// The sheet that a letter is printed on: a template's `paper:`.
public enum Paper: String, Sendable, Hashable, CaseIterable, Codable {
  case a4 = "A4"
  case a5 = "A5"
  case a6 = "A6"

  /// Width and height in millimetres, upright (ISO 216).
  public var millimetres: (width: Int, height: Int) {
    switch self {
    case .a4: (210, 297)
    case .a5: (148, 210)
    case .a6: (105, 148)
    }
  }
}
