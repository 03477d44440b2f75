internal import CSodium

/// Hexadecimal SHA-256, from libsodium.
public func sha256(_ bytes: some Collection<UInt8>) -> String {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  let input = Array(bytes)
  crypto_hash_sha256(&digest, input, UInt64(input.count))
  return digest.map { byte in
    let figures = String(byte, radix: 16)
    return figures.count == 1 ? "0\(figures)" : figures
  }.joined()
}
