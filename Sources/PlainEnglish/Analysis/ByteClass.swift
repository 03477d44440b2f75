/// What a character is to the tokenizer, told from its first byte or, outside ASCII, from its scalar.
enum ByteClass: UInt8 {
  case other, letter, digit, space

  static let ascii: [ByteClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x09...0x0D, 0x20: .space
    default: .other
    }
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
