internal import Glibc

/// The bytes of one end of a pair of sockets.
enum Socket {
  /// All of the bytes, or false where the other end has gone. It raises no SIGPIPE.
  static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        let count = Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }
  }

  /// One message; nil where the other end has gone or sends what is none.
  static func receive(from socket: Int32) -> [UInt8]? {
    guard let head = receive(4, from: socket), let length = Wire.length(head) else { return nil }
    return receive(length, from: socket)
  }

  private static func receive(_ count: Int, from socket: Int32) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, received in
      while received < count {
        let new = read(socket, buffer.baseAddress.map { $0 + received }, count - received)
        if new < 0, errno == EINTR { continue }
        if new <= 0 {
          isWhole = false
          return
        }
        received += new
      }
    }
    return isWhole ? bytes : nil
  }
}
