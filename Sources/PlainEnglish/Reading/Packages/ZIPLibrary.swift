internal import CLibZip

/// The library that word processors' documents are unpacked with.
public enum ZIPLibrary {
  /// Of the library that is really loaded.
  public static var version: String { String(cString: zip_libzip_version()) }
}
