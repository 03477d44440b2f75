internal import CSodium
internal import DataFiles
internal import PlainEnglish
internal import Speech
internal import Templating

/// The C libraries that the program stands on, with the versions that are really loaded. Hunspell is not here: it tells
/// nobody its version.
public enum Libraries {
  /// Name and version of each.
  public static var all: [(name: String, version: String)] {
    let others = [
      ("cmark-gfm", Markdown.libraryVersion), ("libsodium", String(cString: sodium_version_string())),
      ("libxml2", XMLLibrary.version), ("libzip", ZIPLibrary.version),
    ]
    return (others + SpeechLibraries.all).sorted { $0.0.lowercased() < $1.0.lowercased() }
  }
}
