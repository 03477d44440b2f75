internal import CSodium
internal import Templating

/// The C libraries that the program stands on, with the versions that are really loaded.
public enum Libraries {
  /// Name and version of each.
  public static var all: [(name: String, version: String)] {
    [("cmark-gfm", Markdown.libraryVersion), ("libsodium", String(cString: sodium_version_string()))]
  }
}
