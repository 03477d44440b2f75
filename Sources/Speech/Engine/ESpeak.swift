internal import CESpeakNG
internal import Glibc

/// What a voice says for one text: its sound, and when each word starts.
struct Speech: Sendable, Hashable {
  /// 16-bit sound at `ESpeak.sampleRate`, as eSpeak NG gives it.
  var samples: [Int16]
  var words: [Word]

  struct Word: Sendable, Hashable {
    /// In Unicode scalars from the start of the text that was fed, from 0.
    var offset: Int32
    var length: Int32
    /// Milliseconds from the start of the sound.
    var milliseconds: Int32
  }
}

/// eSpeak NG in this process. It keeps global state and never says a sentence twice in quite the same way, so this is
/// used only in a speech worker, which sets a voice and lets a child of its own speak (SpeechWorker).
struct ESpeak {
  static let sampleRate = 22_050
  private var speaker: Speaker?

  /// - Parameter data: the folder that holds `espeak-ng-data`; nil for the usual one.
  init(data: String?) throws(Refusal) {
    // Given a folder without its data, the library silently takes another.
    if let data, access("\(data)/espeak-ng-data/phontab", R_OK) != 0 { throw .noData }
    let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, data, Int32(espeakINITIALIZE_DONT_EXIT))
    guard rate == Self.sampleRate else { throw .noData }
    espeak_SetSynthCallback { samples, count, events in
      guard let sink = events?.pointee.user_data else { return 0 }
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().take(samples, Int(count), events)
      return 0
    }
  }

  enum Refusal: UInt8, Error {
    /// The folder with eSpeak NG's voices is missing or broken.
    case noData = 1
    /// eSpeak NG has no such voice.
    case noVoice
    /// eSpeak NG broke down over this text.
    case brokeDown
    /// What the studio sent is not a request.
    case notUnderstood
  }

  /// Sets voice and rate, once: a voice sounds a little different where another was set before it.
  ///
  /// Every code is checked, and the voice that came is compared with the one asked for: after a failure eSpeak NG would
  /// speak on with the voice before.
  mutating func use(_ speaker: Speaker) throws(Refusal) {
    if speaker == self.speaker { return }
    guard self.speaker == nil else { throw .notUnderstood }
    let (language, variant) = (speaker.voice.language, speaker.voice.variant)
    let code = language.withCString { language in
      var properties = espeak_VOICE()
      properties.languages = language
      // 0 is any, 1 a man, 2 a woman.
      properties.gender = speaker.voice.gender.rawValue
      return espeak_SetVoiceByProperties(&properties)
    }
    guard code == EE_OK, Self.currentLanguages().contains(language) else { throw .noVoice }
    if !variant.isEmpty { try use(variant: variant) }
    guard Self.currentLanguages().contains(language) else { throw .noVoice }
    guard espeak_SetParameter(espeakRATE, Int32(speaker.rate), 0) == EE_OK else { throw .brokeDown }
    self.speaker = speaker
  }

  /// Puts a variant on the voice in use, by its file's name. eSpeak NG passes over one that is not there without a word.
  private func use(variant: String) throws(Refusal) {
    var data: UnsafePointer<CChar>?
    _ = espeak_Info(&data)
    guard let data, access("\(String(cString: data))/voices/!v/\(variant)", R_OK) == 0,
      let voice = espeak_GetCurrentVoice()?.pointee.identifier,
      espeak_SetVoiceByName("\(String(cString: voice))+\(variant)") == EE_OK
    else { throw .noVoice }
  }

  /// Speaks one text. Only a process that has spoken nothing yet says it the way every other does.
  func speak(_ text: String, withPhonemes: Bool) throws(Refusal) -> Speech {
    let sink = Sink()
    let flags = UInt32(espeakCHARS_UTF8) | (withPhonemes ? UInt32(espeakPHONEMES) : 0)
    let code = text.withCString { bytes in
      espeak_Synth(
        bytes, text.utf8.count + 1, 0, POS_CHARACTER, 0, flags, nil, Unmanaged.passUnretained(sink).toOpaque())
    }
    guard code == EE_OK, espeak_Synchronize() == EE_OK else { throw .brokeDown }
    return withExtendedLifetime(sink) { Speech(samples: sink.samples, words: sink.words) }
  }

  /// The languages of the voice in use: a list of texts, each after a byte of its priority.
  private static func currentLanguages() -> [String] {
    guard var next = espeak_GetCurrentVoice()?.pointee.languages else { return [] }
    var languages: [String] = []
    while next.pointee != 0 {
      let language = String(cString: next + 1)
      languages.append(language)
      next += language.utf8.count + 2
    }
    return languages
  }

  /// What eSpeak NG calls back with, collected.
  private final class Sink {
    var samples: [Int16] = []
    var words: [Speech.Word] = []

    func take(_ new: UnsafeMutablePointer<Int16>?, _ count: Int, _ events: UnsafeMutablePointer<espeak_EVENT>?) {
      if let new, count > 0 { samples.append(contentsOf: UnsafeBufferPointer(start: new, count: count)) }
      guard var event = events else { return }
      while event.pointee.type != espeakEVENT_LIST_TERMINATED {
        if event.pointee.type == espeakEVENT_WORD {
          words.append(
            Speech.Word(
              offset: event.pointee.text_position - 1, length: event.pointee.length,
              milliseconds: event.pointee.audio_position))
        }
        event += 1
      }
    }
  }
}
