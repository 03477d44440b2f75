internal import CSndfile

/// Tracks for an audio CD and the CUE sheet that a burning program reads (Red Book; standards.md 7.5).
enum CompactDisc {
  static let sampleRate = 44_100
  /// Samples of one channel in a sector of 2,352 bytes; there are 75 in a second.
  static let sector = 588
  private static let shortestTrack = 4 * sampleRate
  private static let mostTracks = 99
  private static let longest = 80 * 60 * 75

  static func piece(of take: Take) throws(SpeechError) -> [Int16] {
    try Resampler.resample(take.samples.floats, from: ESpeak.sampleRate, to: sampleRate).int16s
  }

  /// A track for each chapter. One of under 4 seconds is joined with the next, and the 99th holds all that is left.
  static func tracks(
    of recording: Recording, _ pieces: [SpeechRequest: [UInt8]], name: String
  ) throws(SpeechError) -> [AudioFile] {
    let tracks = tracks(of: recording)
    let sectors = tracks.reduce(0) { $0 + ($1.samples.count + sector - 1) / sector }
    guard sectors <= longest else {
      throw SpeechError(
        .content, "The recording lasts \(sectors / 75 / 60) minutes, and a CD holds 80.",
        advice: "Split the text into parts, one for each CD.")
    }
    let parts = recording.parts.map { (start: $0.start * 2, bytes: pieces[$0.take.request] ?? []) }
    let all = [Int16](recording.length * 2, pieces: parts)
    var files: [AudioFile] = []
    for (index, track) in tracks.enumerated() {
      files.append(AudioFile(suffix: suffix(index), bytes: try file(all[track.samples])))
    }
    let sheet = sheet(recording, tracks.map(\.title), name: name)
    return [AudioFile(suffix: "cue", bytes: Array(sheet.utf8))] + files
  }

  private static func tracks(of recording: Recording) -> [(title: String, samples: Range<Int>)] {
    var starts = [(title: recording.chapters.first?.title ?? recording.title, at: 0)]
    for chapter in recording.chapters.dropFirst() where starts.count < mostTracks {
      if chapter.start * 2 - starts[starts.count - 1].at >= shortestTrack {
        starts.append((chapter.title, chapter.start * 2))
      }
    }
    let length = recording.length * 2
    if starts.count > 1, length - starts[starts.count - 1].at < shortestTrack { starts.removeLast() }
    let ends = starts.dropFirst().map(\.at) + [length]
    return zip(starts, ends).map { ($0.title, $0.at..<$1) }
  }

  /// The same on both channels, with silence up to a whole sector, and to 4 seconds at least.
  private static func file(_ samples: ArraySlice<Int16>) throws(SpeechError) -> [UInt8] {
    let length = (max(samples.count, shortestTrack) + sector - 1) / sector * sector
    let padded = Array(samples) + [Int16](repeating: 0, count: length - samples.count)
    let stereo = [Int16](unsafeUninitializedCapacity: length * 2) { buffer, count in
      for (index, sample) in padded.enumerated() {
        buffer[2 * index] = sample
        buffer[2 * index + 1] = sample
      }
      count = length * 2
    }
    return try SoundFile.write(stereo, SF_FORMAT_WAV | SF_FORMAT_PCM_16, rate: sampleRate, channels: 2, title: nil)
  }

  private static func suffix(_ index: Int) -> String { "track-\(index < 9 ? "0" : "")\(index + 1).wav" }

  private static func sheet(_ recording: Recording, _ titles: [String], name: String) -> String {
    let tracks = titles.enumerated().map { index, title in
      """
      FILE "\(name).\(suffix(index))" WAVE
        TRACK \(index < 9 ? "0" : "")\(index + 1) AUDIO
          TITLE "\(quoted(title))"
          INDEX 01 00:00:00

      """
    }
    return "TITLE \"\(quoted(recording.title))\"\n" + tracks.joined()
  }

  /// A CUE sheet knows no way to write a quotation mark, and a line end ends the title.
  private static func quoted(_ title: String) -> String {
    String(title.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
  }
}
