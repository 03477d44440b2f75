/// The one table of formats. A row here, a renderer in `Renderers/` or a look in `Templates/looks/`, and a test that
/// fails when the two disagree.
public struct Format: Sendable, Hashable, CustomStringConvertible {
  /// How people ask for it: `large-print`.
  public let name: String
  public let aliases: [String]
  public let medium: Medium
  /// What a member of staff would call it.
  public let about: String

  /// What kind of renderer makes it.
  public enum Medium: Sendable, Hashable {
    /// HTML with a look of `Templates/looks/`.
    case html(look: String)
    case plainText
    /// What will be heard, in words.
    case script
    /// The same as markup for other voices.
    case ssml
    /// Spoken.
    case sound(Sound)
  }

  /// What a recording is put on.
  public enum Sound: Sendable, Hashable { case mp3, wav, flac, opus, telephone, cd }

  public static let all: [Format] = [
    Format("standard", ["html"], .html(look: "standard"), "Web page and print, 14pt"),
    Format("large-print", [], .html(look: "large-print"), "Web page and print, 18pt"),
    Format("giant-print", [], .html(look: "giant-print"), "Web page and print, 28pt"),
    Format("dyslexia", [], .html(look: "dyslexia"), "Web page and print, 14pt with wide spacing, cream on screen"),
    Format("text", ["txt"], .plainText, "Plain text, for screen readers, braille displays and e-mail"),
    script,
    Format("ssml", [], .ssml, "What will be heard, as SSML 1.1 for other voices"),
    audio,
    Format("wav", [], .sound(.wav), "Spoken, as WAV"),
    Format("flac", [], .sound(.flac), "Spoken, as FLAC"),
    Format("opus", [], .sound(.opus), "Spoken, as Opus: the smallest files"),
    Format("telephone", [], .sound(.telephone), "Spoken, for a telephone system: 8 kHz, A-law"),
    Format("cd", [], .sound(.cd), "Spoken, as the tracks of an audio CD with a CUE sheet"),
  ]

  /// What is made where nobody asked for anything else.
  public static let standard = all[0]

  /// What is made of a text that has no print looks, because it is there to be heard.
  public static let script = Format("script", [], .script, "What will be heard, for staff to check or read out")

  /// What a page made in the same run offers to its reader.
  public static let audio = Format("audio", ["mp3"], .sound(.mp3), "Spoken, as MP3 with a chapter for each heading")

  /// The format of that name or alias, without regard to case, spaces, `_` and `-`.
  public static func named(_ name: some StringProtocol) -> Format? {
    let wanted = FieldPath.fold(name)
    return all.first { ([$0.name] + $0.aliases).contains { FieldPath.fold($0) == wanted } }
  }

  /// The end of a file's name, without the dot.
  public var fileExtension: String {
    switch medium {
    case .html: "html"
    case .plainText, .script: "txt"
    case .ssml: "ssml"
    case .sound(let sound):
      switch sound {
      case .mp3: "mp3"
      case .wav, .telephone: "wav"
      case .flac: "flac"
      case .opus: "opus"
      case .cd: "cue"
      }
    }
  }

  /// Whether it is a recording: these take the longest to make.
  public var isSound: Bool { if case .sound = medium { true } else { false } }

  /// The look, for a format that has one.
  public var look: String? {
    if case .html(let look) = medium { look } else { nil }
  }

  public var description: String { name }

  private init(_ name: String, _ aliases: [String], _ medium: Medium, _ about: String) {
    self.name = name
    self.aliases = aliases
    self.medium = medium
    self.about = about
  }
}
