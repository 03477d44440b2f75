/// What a recording is put on.
public enum Carrier: Sendable, Hashable {
  /// MP3, for web pages, e-mail and almost every player: 22.05 kHz, mono, 64 kbit/s.
  case mp3
  /// WAV, 22.05 kHz, mono, 16 bit.
  case wav
  /// FLAC, 22.05 kHz, mono, 16 bit.
  case flac
  /// Ogg Opus, mono, 32 kbit/s.
  case opus
  /// WAV for a telephone system: 8 kHz, mono, G.711 from 300 to 3,400 Hz.
  case telephone(Companding)
  /// Tracks for an audio CD: 44.1 kHz, stereo, 16 bit, with a CUE sheet.
  case cd

  /// The two laws of G.711: A-law in the United Kingdom and Europe, mu-law in North America and Japan.
  public enum Companding: Sendable, Hashable { case aLaw, muLaw }
}

/// One file of a recording.
public struct AudioFile: Sendable, Hashable {
  /// The end of its name, without the first dot: `mp3`, `cue`, `track-01.wav`.
  public var suffix: String
  public var bytes: [UInt8]
}

extension Studio {
  /// Puts a recording on a carrier. The bytes are the same every time.
  ///
  /// - Parameter name: what the files will be called, up to the dot before `AudioFile.suffix`: a CUE sheet names its
  ///   tracks.
  /// - Throws: `SpeechError` when the recording does not fit the carrier.
  public func encode(_ recording: Recording, as carrier: Carrier, name: String = "audio") async throws -> [AudioFile] {
    switch carrier {
    case .mp3: [AudioFile(suffix: "mp3", bytes: try MP3.join(recording, await pieces(.mp3, of: recording)))]
    case .wav: [AudioFile(suffix: "wav", bytes: try SoundFile.wav(recording))]
    case .flac: [AudioFile(suffix: "flac", bytes: try SoundFile.flac(recording))]
    case .opus: [AudioFile(suffix: "opus", bytes: try await Task.detached { try Opus.encode(recording) }.value)]
    case .telephone(let law):
      [
        AudioFile(
          suffix: "wav",
          bytes: try Telephone.join(recording, await pieces(.telephone, of: recording), companding: law))
      ]
    case .cd: try CompactDisc.tracks(of: recording, await pieces(.cd, of: recording), name: name)
    }
  }
}

/// The forms in which single takes are encoded and kept.
enum PieceKind: Hashable, Sendable {
  /// Whole MP3 frames.
  case mp3
  /// 16-bit samples at 8 kHz, the telephone's band only.
  case telephone
  /// 16-bit samples at 44.1 kHz.
  case cd

  func encode(_ take: Take) throws -> [UInt8] {
    switch self {
    case .mp3: try MP3Piece.encode(take)
    case .telephone: try Telephone.piece(of: take).bytes
    case .cd: try CompactDisc.piece(of: take).bytes
    }
  }
}

extension [Int16] {
  /// As they lie in memory.
  var bytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }

  init(bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Array($0.bindMemory(to: Int16.self)) }
  }

  /// Sound of that length with each piece where it belongs, and silence between.
  init(_ length: Int, pieces: some Sequence<(start: Int, bytes: [UInt8])>) {
    self.init(repeating: 0, count: length)
    withUnsafeMutableBytes { all in
      for (start, bytes) in pieces where start * 2 < all.count {
        let room = Swift.min(bytes.count, all.count - start * 2)
        UnsafeMutableRawBufferPointer(rebasing: all[(start * 2)..<(start * 2 + room)])
          .copyBytes(from: bytes.prefix(room))
      }
    }
  }
}
