internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import PlainEnglish
internal import Press
internal import Speech

/// `plainspoken speak`: a text of somebody's own, as sound.
struct Speak: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Speak a text, with its amounts, dates and numbers said properly.",
    discussion: """
      It reads text, Markdown, HTML, Word (.docx) and OpenDocument (.odt) files, and - for standard input.
        plainspoken speak message.txt --format telephone --out message.wav
        plainspoken speak - --language pl --out wiadomosc.mp3
        plainspoken speak message.txt --format script       what will be heard, in words
        plainspoken speak --voices                          the voices there are
      """)

  @Argument(help: "The file to speak; - reads standard input.")
  var file: String?

  @Option(name: .customLong("format"), help: ArgumentHelp("One format: \(Speak.names).", valueName: "format"))
  var formatName = Format.audio.name

  @Option(
    help: ArgumentHelp("The file to write; without it, one beside the text in the working folder.", valueName: "file"))
  var out: String?

  @OptionGroup var language: LanguageOption

  @Option(help: ArgumentHelp("How fast, in words a minute: 120 to 160 for most.", valueName: "wpm"))
  var rate = 150

  @Option(help: ArgumentHelp("The voice, as --voices names it.", valueName: "name"))
  var voice: String?

  @Flag(help: "For telephone systems of North America and Japan: mu-law instead of A-law.")
  var muLaw = false

  @Flag(help: "List the voices.")
  var voices = false

  @OptionGroup var content: ContentOption

  private static let formats = Format.all.filter { $0.isSound || $0.medium == .script || $0.medium == .ssml }
  static let names = formats.map(\.name).joined(separator: ", ")

  func validate() throws {
    _ = try format()
    if file == nil, !voices { throw ValidationError("Name a file to speak, or - for standard input.") }
  }

  private func format() throws -> Format {
    guard let format = Format.named(formatName), Speak.formats.contains(format) else {
      throw ValidationError("“\(formatName)” is nothing to be heard. There is: \(Speak.names).")
    }
    return format
  }

  func run() async throws {
    guard let file, !voices else { return list() }
    let format = try format(), language = try language.tag() ?? .source
    let bytes = try InputFile.bytes(file, called: "file")
    let path = file == "-" ? "standard input" : file
    let reading = try DraftReader(language: language).read([UInt8](bytes), path: path)
    Console.show(reading.notes)
    let stem = file == "-" ? "spoken" : URL(filePath: file).deletingPathExtension().lastPathComponent
    let rendition = try await Press(content.load(), progress: Console.progress).speak(
      reading.draft, as: format, in: language, voice: VoiceWishes(name: voice, rate: rate, muLaw: muLaw), name: stem)
    if out == nil, let only = rendition.files.first, !format.isSound {
      return Console.say(String(decoding: only.bytes, as: UTF8.self))
    }
    let files = rendition.files.enumerated().map { index, part in
      let usual = "\(stem)-\(format.name).\(part.fileExtension)"
      let path = out.map { index == 0 ? $0 : URL(filePath: $0).deletingLastPathComponent().relativePath + "/\(usual)" }
      return (path: path ?? usual, bytes: part.bytes)
    }
    try OutputFile.write(files)
    for file in files { Console.say(file.path) }
  }

  private func list() {
    for voice in Voice.all {
      let caution = voice.caution.isEmpty ? "" : " (\(voice.caution))"
      Console.say("\(voice.name.padding(toLength: 18, withPad: " ", startingAt: 0)) \(voice.about)\(caution)")
    }
  }
}
