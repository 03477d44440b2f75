public import LetterModel

/// Speaks a document and puts it on a carrier.
public struct AudioRenderer: Renderer {
  public let format: Format
  private let maker: ScriptMaker
  private let studio: Studio
  private let settings: SpeechSettings
  private let companding: Carrier.Companding
  private let progress: (@Sendable (Int, Int) -> Void)?

  /// - Parameters:
  ///   - format: of the medium `sound`.
  ///   - studio: kept through a run, so that the same words are spoken once.
  ///   - progress: told how many sentences are spoken, and of how many.
  public init(
    format: Format, maker: ScriptMaker, studio: Studio, settings: SpeechSettings,
    companding: Carrier.Companding = .aLaw, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    self.format = format
    self.maker = maker
    self.studio = studio
    self.settings = settings
    self.companding = companding
    self.progress = progress
  }

  public func render(_ document: Document) async throws -> Rendition {
    guard let carrier = Carrier(format, companding) else { return Rendition(format: format, files: []) }
    // How long it lasts is known once it has been spoken; then that one sentence is spoken, and nothing twice.
    let draft = try await studio.speak(maker.script(document), settings, progress: progress)
    let script = maker.script(document, lasting: Double(draft.duration) / 1_000)
    let recording = try await studio.speak(script, settings, reusing: draft)
    let name = document.name.isEmpty ? format.name : "\(document.name)-\(format.name)"
    let files = try await studio.encode(recording, as: carrier, name: name)
    return Rendition(format: format, files: files.map { .init(fileExtension: $0.suffix, bytes: $0.bytes) })
  }
}

extension Carrier {
  /// The carrier of a format; nil for one that is not sound.
  public init?(_ format: Format, _ companding: Companding = .aLaw) {
    guard case .sound(let sound) = format.medium else { return nil }
    self =
      switch sound {
      case .mp3: .mp3
      case .wav: .wav
      case .flac: .flac
      case .opus: .opus
      case .telephone: .telephone(companding)
      case .cd: .cd
      }
  }
}
