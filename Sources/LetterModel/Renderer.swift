/// Turns a document into one format. A document arrives complete; whatever else a renderer needs (a look, the
/// product's own words) is a value handed to its initialiser.
public protocol Renderer: Sendable {
  func render(_ document: Document) async throws -> Rendition
}

/// One letter in one format.
public struct Rendition: Sendable {
  public var format: Format
  public var files: [File]
  /// What this format could not say.
  public var notes: [Finding]

  public init(format: Format, files: [File], notes: [Finding] = []) {
    self.format = format
    self.files = files
    self.notes = notes
  }

  /// One file: the end of its name (`html`, `txt`) and its bytes.
  public struct File: Sendable {
    public var fileExtension: String
    public var bytes: [UInt8]

    public init(fileExtension: String, bytes: [UInt8]) {
      self.fileExtension = fileExtension
      self.bytes = bytes
    }
  }
}
