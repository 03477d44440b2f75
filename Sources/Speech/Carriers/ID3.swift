internal import Foundation
internal import LetterModel

/// The tag at the head of an MP3: title, language, length, and chapters by the ID3v2 Chapter Frame Addendum. LAME
/// writes no chapters. Version 2.3, which the most players read.
enum ID3 {
  static func tag(_ recording: Recording) -> [UInt8] {
    var frames = frame("TIT2", text(recording.title)) + frame("TLEN", text(String(recording.duration)))
    if let language = Locale.LanguageCode(languagePart(of: recording.language)).identifier(.alpha3) {
      frames += frame("TLAN", text(language))
    }
    frames += chapters(of: recording)
    return Array("ID3".utf8) + [3, 0, 0] + syncSafe(frames.count) + frames
  }

  private static func languagePart(of language: LanguageTag) -> String {
    String(language.description.prefix { $0 != "-" })
  }

  private static func chapters(of recording: Recording) -> [UInt8] {
    // A table of contents has at most 255 entries.
    let chapters = recording.chapters.prefix(255)
    guard !chapters.isEmpty else { return [] }
    let ends = chapters.dropFirst().map(\.milliseconds) + [recording.duration]
    let ids = chapters.indices.map { Array("chp\($0)".utf8) + [0] }
    let contents = Array("toc".utf8) + [0, 3, UInt8(chapters.count)] + ids.joined()
    return zip(zip(chapters, ends), ids).reduce(frame("CTOC", contents)) { frames, entry in
      let ((chapter, end), id) = entry
      let times = number(chapter.milliseconds) + number(end) + [UInt8](repeating: 0xFF, count: 8)
      return frames + frame("CHAP", id + times + frame("TIT2", text(chapter.title)))
    }
  }

  private static func frame(_ id: String, _ content: [UInt8]) -> [UInt8] {
    Array(id.utf8) + number(content.count) + [0, 0] + content
  }

  /// UTF-16 with a mark of its byte order.
  private static func text(_ text: String) -> [UInt8] {
    [1, 0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private static func number(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func syncSafe(_ number: Int) -> [UInt8] { [21, 14, 7, 0].map { UInt8(number >> $0 & 0x7F) } }
}
