/// A voice at a rate: what a worker is set to.
struct Speaker: Sendable, Hashable {
  var voice: VoiceKey
  /// eSpeak NG's own.
  var rate: Int
}

/// One text for a worker to speak. Two equal requests have the same sound, so it is also what a sound is kept under.
struct SpeechRequest: Sendable, Hashable {
  var speaker: Speaker
  var text: String
  var hasPhonemes: Bool
}

/// How studio and worker talk: each message is its length (four bytes, the machine's own order) and that many bytes.
enum Wire {
  /// What a worker answers.
  enum Reply: Sendable, Hashable {
    case speech(Speech)
    case refusal(ESpeak.Refusal)
  }

  /// No message is longer: an hour of sound, and more than a text may have.
  static let limit = 200_000_000

  static func encode(_ request: SpeechRequest) -> [UInt8] {
    let voice = request.speaker.voice
    let name = Array("\(voice.language)+\(voice.variant)".utf8.prefix(255))
    return framed(
      [voice.gender.rawValue, request.hasPhonemes ? 1 : 0, UInt8(name.count)]
        + bytes(of: Int32(request.speaker.rate)) + name + Array(request.text.utf8))
  }

  /// Nil for what is not a request.
  static func request(_ message: [UInt8]) -> SpeechRequest? {
    guard message.count >= 7, let gender = VoiceKey.Gender(rawValue: message[0]) else { return nil }
    let text = 7 + Int(message[2])
    guard message.count >= text else { return nil }
    let name = String(decoding: message[7..<text], as: UTF8.self).split(
      separator: "+", omittingEmptySubsequences: false)
    guard name.count == 2 else { return nil }
    return SpeechRequest(
      speaker: Speaker(
        voice: VoiceKey(language: String(name[0]), gender: gender, variant: String(name[1])),
        rate: Int(int32(message, at: 3))), text: String(decoding: message[text...], as: UTF8.self),
      hasPhonemes: message[1] == 1)
  }

  static func encode(_ reply: Reply) -> [UInt8] {
    switch reply {
    case .refusal(let refusal): return framed([refusal.rawValue])
    case .speech(let speech):
      var message: [UInt8] = [0]
      message.reserveCapacity(5 + speech.words.count * 12 + speech.samples.count * 2)
      message += bytes(of: Int32(speech.words.count))
      for word in speech.words { message += [word.offset, word.length, word.milliseconds].flatMap(bytes(of:)) }
      speech.samples.withUnsafeBytes { message.append(contentsOf: $0) }
      return framed(message)
    }
  }

  /// Nil for what is not a reply.
  static func reply(_ message: [UInt8]) -> Reply? {
    guard let first = message.first else { return nil }
    if first != 0 { return ESpeak.Refusal(rawValue: first).map(Reply.refusal) }
    guard message.count >= 5 else { return nil }
    let words = Int(int32(message, at: 1))
    let sound = 5 + words * 12
    guard words >= 0, message.count >= sound, (message.count - sound) % 2 == 0 else { return nil }
    let samples = [Int16](unsafeUninitializedCapacity: (message.count - sound) / 2) { buffer, count in
      message.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: $0[sound...])) }
      count = (message.count - sound) / 2
    }
    return .speech(
      Speech(
        samples: samples,
        words: (0..<words).map { word in
          let at = 5 + word * 12
          return Speech.Word(
            offset: int32(message, at: at), length: int32(message, at: at + 4),
            milliseconds: int32(message, at: at + 8))
        }))
  }

  /// The length that stands before a message; nil for one that no message has.
  static func length(_ bytes: [UInt8]) -> Int? {
    guard bytes.count == 4 else { return nil }
    let length = Int(int32(bytes, at: 0))
    return (0...limit).contains(length) ? length : nil
  }

  private static func framed(_ message: [UInt8]) -> [UInt8] { bytes(of: Int32(message.count)) + message }

  private static func bytes(of number: Int32) -> [UInt8] { withUnsafeBytes(of: number) { Array($0) } }

  private static func int32(_ message: [UInt8], at offset: Int) -> Int32 {
    message.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Int32.self) }
  }
}
