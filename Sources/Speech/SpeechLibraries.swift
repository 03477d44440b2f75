internal import CEBUR128
internal import CESpeakNG
internal import CLame
internal import COpusEnc
internal import CSndfile
internal import CSoxr

/// The C libraries that speak and encode, with the versions that are really loaded.
public enum SpeechLibraries {
  /// Name and version of each.
  public static var all: [(name: String, version: String)] {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    ebur128_get_version(&major, &minor, &patch)
    return [
      ("eSpeak NG", String(cString: espeak_Info(nil))), ("LAME", String(cString: get_lame_version())),
      ("libebur128", "\(major).\(minor).\(patch)"), ("libopusenc", bare(ope_get_version_string())),
      ("libsndfile", bare(sf_version_string())), ("libsoxr", bare(soxr_version())),
    ]
  }

  /// "1.2.0" of "libsndfile-1.2.0".
  private static func bare(_ version: UnsafePointer<CChar>) -> String {
    String(String(cString: version).drop { !$0.isNumber })
  }
}
