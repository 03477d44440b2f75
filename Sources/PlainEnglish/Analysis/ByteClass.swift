/// What a character is to the tokenizer, told from its first byte or, outside ASCII, from its scalar.
enum ByteClass: UInt8 {
  case other, letter, digit, space

  /// - Parameter byte: below 0x80.
  static func of(ascii byte: UInt8) -> ByteClass {
    if byte | 0x20 &- 0x61 < 26 { return .letter }
    if byte == 0x20 || byte &- 0x09 < 5 { return .space }
    return byte &- 0x30 < 10 ? .digit : .other
  }

  static func of(_ scalar: UInt32) -> ByteClass {
    switch scalar {
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0xAA, 0xAD, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x36F: .letter
    case 0..<0xC0, 0xD7, 0xF7, 0x2010...0x2BFF, 0x3001...0x303F: .other
    default: Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } ?? false ? .letter : .other
    }
  }
}
