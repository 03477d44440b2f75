public import LetterModel

/// A voice of eSpeak NG that we offer, with what was measured of it.
public struct Voice: Sendable, Hashable {
  /// What people ask for: `pl`, `en-GB-scotland`.
  public let name: String
  public let language: LanguageTag
  /// For people: "English (Scotland)".
  public let about: String
  /// What to mind with this voice; empty where nothing is known.
  public let caution: String
  let key: VoiceKey
  let scripts: [WritingScript]
  /// Whether it takes an apostrophe for a quotation mark, and pauses after the word: Ukrainian “п'ять”, Gaelic “a' dol”.
  var stumblesAtApostrophes = false
  /// Words it says in a minute, without the pauses between sentences, for each step of eSpeak NG's own rate.
  let pace: Double
  /// What to add to bring its speech to -19 LUFS, in decibels.
  var gain: Double
  /// What to add once more when only the telephone's band is left, in decibels.
  var telephoneGain: Double

  /// The voice that is used where none is named: the first of its language in the table.
  ///
  /// A region that the table does not tell apart is no matter: `pl-PL` is spoken by the voice of `pl`.
  public static func of(_ language: LanguageTag) throws(SpeechError) -> Voice {
    if let voice = all.first(where: { $0.language == language }) { return voice }
    let parts = language.description.split(separator: "-")
    if parts.count == 2, parts[1].count == 2,
      let voice = all.first(where: { $0.language.description == parts[0] })
    {
      return voice
    }
    throw SpeechError(
      .order, "There is no usable voice for the language “\(language)”.",
      advice: "There are voices for: \(languages.joined(separator: ", ")). Offer a person who reads it out instead.")
  }

  /// The voice of that name, which has to speak the language.
  public static func named(_ name: String, for language: LanguageTag) throws(SpeechError) -> Voice {
    let usual = try of(language)
    let wanted = FieldPath.fold(name)
    let fitting = all.filter { $0.language == usual.language }
    if let voice = fitting.first(where: { FieldPath.fold($0.name) == wanted }) { return voice }
    let others = fitting.map(\.name).joined(separator: ", ")
    if let voice = all.first(where: { FieldPath.fold($0.name) == wanted }) {
      throw SpeechError(
        .order, "The voice “\(voice.name)” does not speak “\(language)”.",
        advice: "For “\(language)” there is: \(others).")
    }
    throw SpeechError(
      .order, "There is no voice “\(name)”.", advice: "For “\(language)” there is: \(others).")
  }

  private static var languages: [String] {
    all.map(\.language.description).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// How eSpeak NG is asked for a voice: by its properties, because it does not know every voice by its name
/// (standards.md 7.1).
struct VoiceKey: Sendable, Hashable {
  var language: String
  var gender: Gender = .any
  /// Another way to make the sound of the same voice, by the name of its file; empty for the usual one.
  var variant = ""

  enum Gender: UInt8, Sendable { case any, male, female }
}
