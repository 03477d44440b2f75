import DataFiles
import Facts
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("The press")
struct PressTests {
  private func order(_ data: String, formats: [String]? = nil, language: String? = nil, anyway: String? = nil) throws
    -> LetterOrder
  {
    let text = try checkout().template("notices/access").template.fields.compactMap { field in
      field.example?.asWritten(named: field.name)
    }.joined(separator: "\n")
    return LetterOrder(
      template: "notices/access",
      data: try DataFile.read(SourceText(path: "data.yaml", text: text + "\n" + data)),
      formats: formats?.compactMap { Format.named($0) }, language: language.flatMap { LanguageTag($0) },
      today: Day(number: 20_767), anyway: anyway)
  }

  private func rules(_ order: LetterOrder) async throws -> [String] {
    do {
      _ = try await Press(checkout()).make(order)
      return []
    } catch let error as Findings {
      return error.all.map(\.rule)
    }
  }

  @Test("without a format asked for, the person's own format is made")
  func ownFormat() async throws {
    let letters = try await Press(checkout()).make(order("format: large print"))
    #expect(letters.flatMap(\.renditions).map(\.format.name) == ["large-print"])
  }

  @Test("an order that leaves out the person's own format is refused, unless it says why")
  func leftOut() async throws {
    #expect(try await rules(order("format: large-print", formats: ["standard"])) == ["left-out"])
    #expect(try await rules(order("format: large-print", formats: ["standard", "large-print"])).isEmpty)
    let letters = try await Press(checkout()).make(
      order("format: large-print", formats: ["standard"], anyway: "A second copy for the file"))
    #expect(letters.first?.anyway == "A second copy for the file")
  }

  @Test("a format or language in the data that we do not have is refused, never replaced")
  func unknownWishes() async throws {
    #expect(try await rules(order("format: carrier pigeon")) == ["unknown-format"])
    #expect(try await rules(order("language: tlh")) == ["unknown-language"])
  }

  @Test("a language that is not there is an error that names those that are")
  func language() async throws {
    let order = try order("", language: "xx")
    await #expect(throws: UnknownName.self) { try await Press(checkout()).make(order) }
  }

  @Test("each joint tenant's copy is to them, and names the others")
  func jointTenants() async throws {
    let letters = try await examples("notices/rent-increase", checkout())
    let texts = letters.map { letter in
      String(decoding: letter.renditions.first { $0.format.name == "text" }?.files[0].bytes ?? [], as: UTF8.self)
    }
    #expect(texts[0].contains("Dear Mrs O'Neill"))
    #expect(texts[0].contains("You share this tenancy with Mr Brian O'Neill."))
    #expect(texts[1].contains("Dear Mr O'Neill"))
    #expect(texts[1].contains("You share this tenancy with Mrs Agnes O'Neill."))
  }

  @Test("an unknown template is an error with near names", arguments: ["notices/acess", "access", "Notices/access"])
  func unknownTemplate(id: String) async throws {
    let content = try checkout()
    let error = #expect(throws: UnknownName.self) { try content.template(id) }
    #expect(error?.description.contains("“notices/access”") == true)
  }

  @Test(
    "a path out of the templates is no template", arguments: ["../README", "parts/opening", "notices/../parts/opening"])
  func outside(id: String) throws {
    let content = try checkout()
    #expect(throws: UnknownName.self) { try content.template(id) }
  }
}

@Suite("The shelf")
struct ShelfTests {
  @Test("every look on disk is a format of the table, and every format's look is on disk")
  func looks() throws {
    let onDisk = try files(in: "Templates/looks").filter { $0 != "base.css" }
    #expect(onDisk == Format.all.compactMap(\.look).map { "\($0).css" }.sorted())
  }

  @Test("every part on disk is used by a template")
  func parts() throws {
    let content = try checkout()
    let used = try Set(content.templateIDs.flatMap { id in try content.template(id).template.body.map(\.range.file) })
    let texts = try files(in: "Templates/parts").map { name in
      (name, try String(contentsOf: packageRoot.appending(path: "Templates/parts/\(name)"), encoding: .utf8))
    }
    #expect(!texts.isEmpty)
    for (name, _) in texts {
      let isIncluded = texts.contains { $0.1.contains("{{> \(name.dropLast(3))}}") }
      #expect(used.contains("Templates/parts/\(name)") || isIncluded, "\(name) is used by no letter")
    }
  }

  @Test("every one of the 45 standards is there once, STD-38 with a value for each policy")
  func standards() throws {
    let rows = try checkout().standards
    let numbers = rows.map(\.standard)
    let wanted = (1...45).map { $0 < 10 ? "STD-0\($0)" : "STD-\($0)" }
    #expect(Set(numbers) == Set(wanted))
    #expect(numbers.count == 46)
    #expect(numbers.filter { $0 == "STD-38" }.count == 2)
    #expect(rows.allSatisfy { !$0.clause.isEmpty })
  }

  @Test("every unit that a standard, a law or a field counts in has its plural forms")
  func units() throws {
    let content = try checkout()
    let known = try Set(content.formats(.source).units)
    let fields = try content.templateIDs.flatMap { try content.template($0).template.fields }
    let used = content.standards.compactMap(\.unit) + content.law.compactMap(\.unit) + fields.compactMap(\.unit)
    #expect(Set(used).subtracting(known) == ["%", "pound"])
  }

  @Test("the data file that `templates show` gives makes the example letter")
  func dataFiles() async throws {
    let content = try checkout()
    for id in content.templateIDs {
      let fields = try content.template(id).template.fields
      let text = fields.compactMap { $0.example?.asWritten(named: $0.name) }.joined(separator: "\n")
      let data = try DataFile.read(SourceText(path: "data.yaml", text: text))
      let made = try await examples(id, content, data: data, today: content.template(id).template.written)
      let example = try await examples(id, content)
      #expect(made.map(\.values) == example.map(\.values))
    }
  }

  @Test("no template promises a number of hours, days, weeks, months or years in words of its own")
  func promises() throws {
    let promise =
      #/\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (working )?(hour|day|week|month|year)s?\b/#
    for (path, text) in try templateFiles() {
      // The front matter holds examples, and the options of a rental period.
      let body = text.hasPrefix("---\n") ? text.split(separator: "\n---\n", maxSplits: 1).last ?? "" : text[...]
      let found = body.matches(of: promise.ignoresCase()).map(\.0)
      #expect(found.isEmpty, "\(path) says \(found): take the number from standards.yaml or law.yaml")
    }
  }

  @Test("a changed standard or law changes every place that promises it")
  func changedValues() async throws {
    let folder = try TemporaryFolder()
    for name in ["Templates", "Locales"] {
      try FileManager.default.copyItem(
        at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    for file in ["Templates/standards.yaml", "Templates/law.yaml"] {
      // Each value becomes one that nobody would promise: 7 becomes 1007.
      let changed = try folder.read(file).replacing(#/\n  value: (\d+)\n/#) {
        "\n  value: \(1_000 + (Int($0.1) ?? 0))\n"
      }
      try folder.write(changed, to: file)
    }
    let changed = try Content(
      ContentRoot.find(
        option: folder.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
    let promise = #/([\d,]*\d) (working )?(hour|day|week|month|year)s?\b/#
    var promises = 0
    for id in changed.templateIDs {
      let letters = try await lawfulExamples(id, changed)
      let text = letters.first?.renditions.first { $0.format.name == "text" }?.files[0].bytes ?? []
      for match in String(decoding: text, as: UTF8.self).matches(of: promise) {
        #expect(match.1.hasPrefix("1,"), "\(id) still says \(match.0)")
        promises += 1
      }
    }
    #expect(promises >= 25)
  }

  /// The example, or where a changed law refuses it, the one with the dates that the refusals advise.
  private func lawfulExamples(_ id: String, _ content: Content) async throws -> [Letter] {
    let template = try content.template(id).template
    var advised: [DataNode.Entry] = []
    for _ in 0..<6 {
      do {
        return try await Press(content).make(
          LetterOrder(
            template: id, data: DataNode(.empty, range: .top(of: id)), overrides: advised, isExample: true,
            formats: [.named("text")].compactMap(\.self), today: template.written))
      } catch let refused as Findings {
        let advice = try #require(refused.all.first?.suggestions.first, "\(refused.all)")
        let cut = try #require(advice.firstRange(of: ": "))
        let (name, place) = (String(advice[..<cut.lowerBound]), SourceRange.option("--set"))
        advised.removeAll { $0.key == name }
        let value = DataNode(.scalar(String(advice[cut.upperBound...])), range: place)
        advised.append(DataNode.Entry(key: name, keyRange: place, value: value))
      }
    }
    Issue.record("\(id) is refused whatever is advised")
    return []
  }

  private func templateFiles() throws -> [(String, String)] {
    let all = FileManager.default.subpaths(atPath: packageRoot.appending(path: "Templates").path) ?? []
    return try all.filter { $0.hasSuffix(".md") }.map { path in
      (path, try String(contentsOf: packageRoot.appending(path: "Templates/\(path)"), encoding: .utf8))
    }
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: packageRoot.appending(path: folder).path).sorted()
  }
}
