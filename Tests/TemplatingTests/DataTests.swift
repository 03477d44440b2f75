import DataFiles
import LetterModel
import Templating
import Testing

@Suite("A person's data")
struct DataTests {
  let bench = Workbench()

  func findings(fields: String, data: String, syntax: DataFile.Syntax = .yaml) throws -> [Finding] {
    let names = fields.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.dropLast() }
    let body = names.map { "{{#\($0)}}x{{/\($0)}}" }.joined(separator: " ")
    let template = try bench.read(Workbench.file(fields: fields, body)).template
    do throws(Findings) {
      let node = try DataFile.read(SourceText(path: "data", text: data), syntax: syntax)
      _ = try DataReader.read(node, for: template.fields)
      return []
    } catch {
      return error.all
    }
  }

  @Test("names match without regard to case, spaces, _ and -")
  func names() throws {
    let fields = Fields.field("sent_at", "text")
    for name in ["sent_at", "Sent at", "SENT-AT", "sent  at"] {
      #expect(try findings(fields: fields, data: "\(name): x").isEmpty)
    }
  }

  @Test("everything wrong is found at once: missing, unknown and bad values, each with its line")
  func allAtOnce() throws {
    let found = try findings(
      fields: Fields.rent + Fields.name + Fields.purpose, data: "rnt: 5\nrent: £1,2\npurpose: paint")
    #expect(
      found.map { "\($0.rule) \($0.source.start.line)" } == [
        "missing-value 1", "unknown-field 1", "bad-value 2", "bad-value 3",
      ])
  }

  @Test("a key given twice is refused, in YAML, in JSON, and in another spelling")
  func twice() throws {
    let fields = Fields.field("sent_at", "text")
    #expect(try findings(fields: fields, data: "sent_at: a\nsent_at: b").map(\.rule) == ["key-given-twice"])
    #expect(try findings(fields: fields, data: "sent_at: a\nSent At: b").map(\.rule) == ["key-given-twice"])
    #expect(
      try findings(fields: fields, data: #"{"sent_at": "a", "sent_at": "b"}"#, syntax: .json).map(\.rule)
        == ["key-given-twice"])
  }

  @Test("an empty value is not given, and null in JSON too")
  func empty() throws {
    #expect(try findings(fields: Fields.name, data: "name:").map(\.rule) == ["missing-value"])
    #expect(try findings(fields: Fields.name, data: #"{"name": null}"#, syntax: .json).map(\.rule) == ["missing-value"])
    #expect(try findings(fields: Fields.name, data: "name: null").isEmpty)
  }

  @Test("an empty list is not given")
  func emptyList() throws {
    let fields = "people:\n  type: list\n  of: person\n  about: Example field\n  example:\n    - Mrs Example Tenant\n"
    for (data, syntax) in [("people: []", DataFile.Syntax.yaml), (#"{"people": []}"#, .json)] {
      #expect(try findings(fields: fields, data: data, syntax: syntax).map(\.rule) == ["missing-value"])
    }
  }

  @Test("entries of a list are checked one by one")
  func entries() throws {
    let found = try findings(
      fields: Fields.charges, data: "charges:\n  - name: a\n    old: 1\n  - name: b\n    old: x\n    new: 2\n    odd: 3"
    )
    #expect(found.map(\.rule).sorted() == ["bad-value", "missing-value", "unknown-field"])
  }

  @Test("a sensitive value is never repeated in a finding")
  func sensitive() throws {
    let fields = "rent:\n  type: money\n  about: R\n  sensitive: yes\n  example: £1\n"
    let found = try findings(fields: fields, data: "rent: seven-secret")
    #expect(found.map(\.rule) == ["bad-value"])
    #expect(!"\(found)".contains("secret"))
  }

  @Test("a value of another shape is refused")
  func shapes() throws {
    #expect(try findings(fields: Fields.name, data: "name:\n  - a").map(\.rule) == ["wrong-shape"])
    #expect(try findings(fields: Fields.name, data: "- a").contains { $0.rule == "wrong-shape" })
    #expect(try findings(fields: Fields.name, data: #"["#, syntax: .json).first?.rule == "bad-syntax")
  }

  @Test(
    "data written out as a file to fill in reads back as the examples",
    arguments: [
      "text", "it: x", "a # b", "- dash", "'quoted'", "O'Neill", "two\nlines", "no", "£1,245.50", "",
    ])
  func writtenOut(value: String) throws {
    let place = SourceRange.top(of: "x")
    let node = DataNode(value.isEmpty ? .empty : .scalar(value), range: place)
    let read = try DataFile.read(SourceText(path: "x", text: node.asWritten(named: "field")))
    let text = read.entries?.first?.value.text
    #expect(text.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 } == (value.isEmpty ? nil : value))
  }
}
