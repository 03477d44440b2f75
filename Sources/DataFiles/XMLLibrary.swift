internal import CLibXML2

/// The library that XML is read with.
public enum XMLLibrary {
  /// Of the library that is really loaded: "2.9.14".
  public static var version: String {
    let figures = String(cString: plainspoken_xml_version())
    guard let number = Int(figures.prefix { $0.isNumber }) else { return figures }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }
}
