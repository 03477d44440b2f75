/// A whole MP3 file: tags, a frame that tells its length, and the frames of the takes with silence between.
enum MP3 {
  /// How late a decoder gives the sound, in samples: 576 from LAME, 529 from the decoder. A player that reads our Info
  /// frame takes them away again, so its times are those of every other carrier.
  static let delay = 576 + 529
  /// Frames of silence after the last sample of the recording, to hold the delay.
  private static let extra = 2

  static func join(_ recording: Recording, _ pieces: [SpeechRequest: [UInt8]]) throws(SpeechError) -> [UInt8] {
    let silence = try MP3Piece.silentFrame()
    let steps = recording.length / Recording.step + extra
    var sound: [UInt8] = []
    sound.reserveCapacity((steps + 1) * (silence.count + 1))
    var step = 0
    func beSilent(until next: Int) {
      for _ in step..<max(step, next) { sound += silence }
      step = next
    }
    for part in recording.parts {
      beSilent(until: part.start / Recording.step)
      sound += pieces[part.take.request] ?? []
      step += MP3Piece.steps(of: part.take)
    }
    beSilent(until: steps)
    return ID3.tag(recording) + infoFrame(like: silence, frames: steps, soundBytes: sound.count) + sound
  }

  /// The frames of a stream that starts with one; a last one that is not whole is left out.
  static func frames(of stream: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var frames: [ArraySlice<UInt8>] = []
    var start = stream.startIndex
    while start + 4 <= stream.endIndex, stream[start] == 0xFF, stream[start + 1] & 0xE0 == 0xE0 {
      let isPadded = stream[start + 2] & 2 != 0
      let end = start + 72 * MP3Piece.bitRate * 1_000 / ESpeak.sampleRate + (isPadded ? 1 : 0)
      guard end <= stream.endIndex else { break }
      frames.append(stream[start..<end])
      start = end
    }
    return frames
  }

  /// A silent frame that holds what LAME writes there for a file that it encodes whole: how many frames and bytes there
  /// are, a table to seek by, and how much a player should leave out at either end.
  private static func infoFrame(like silence: [UInt8], frames: Int, soundBytes: Int) -> [UInt8] {
    var frame = Array(silence.prefix(4))
    frame += [UInt8](repeating: 0, count: 9)  // the side information of MPEG-2 in mono
    frame += Array("Info".utf8) + number(0x0F, 4) + number(frames, 4) + number(soundBytes + silence.count, 4)
    frame += (0..<100).map { UInt8($0 * 256 / 100) } + number(0, 4)
    frame += Array("LAME3.100".utf8) + [0x01, 0] + number(0, 8) + [0, UInt8(MP3Piece.bitRate)]
    let padding = extra * Recording.step - 576
    frame += number(576 << 12 | padding, 3) + number(0, 4) + number(soundBytes + silence.count, 4) + number(0, 2)
    frame += number(Int(checksum(frame)), 2)
    return frame + [UInt8](repeating: 0, count: silence.count - frame.count)
  }

  private static func number(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * (bytes - 1 - $0))) }
  }

  /// CRC-16 as LAME's tag has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt16 {
    bytes.reduce(0) { sum, byte in
      (0..<8).reduce(sum ^ UInt16(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xA001 : sum >> 1 }
    }
  }
}
