import LetterModel
import Press
import Testing

/// The example of a notice with some values changed, made by the press.
func make(
  _ id: String, _ changes: [String: String], override: String? = nil, today: String? = nil, content: Content? = nil
) async throws -> [Letter] {
  let content = try content ?? Shipped.content.get()
  let template = try content.template(id).template
  func entry(_ name: String, _ value: DataNode) -> DataNode.Entry {
    DataNode.Entry(key: name, keyRange: .option("--set \(name)"), value: value)
  }
  let overrides = changes.map { name, value in
    entry(name, DataNode(value.isEmpty ? .empty : .scalar(value), range: .option("--set \(name)")))
  }
  let examples = template.fields.compactMap { field in field.example.map { entry(field.name, $0) } }
  return try await Press(content).make(
    LetterOrder(
      template: id, data: DataNode(.map(examples), range: .top(of: "data.yaml")), overrides: overrides,
      formats: [.standard], today: try today.map { try .of($0) } ?? template.written, override: override))
}

func refusal(
  _ id: String, _ changes: [String: String], override: String? = nil, today: String? = nil, content: Content? = nil
) async throws -> [Finding] {
  do {
    _ = try await make(id, changes, override: override, today: today, content: content)
    return []
  } catch let findings as Findings {
    return findings.all
  }
}

/// What is said of a letter that leaves.
func warnings(_ id: String, _ changes: [String: String], today: String? = nil) async throws -> [Finding] {
  let findings = try await make(id, changes, today: today).first?.findings ?? []
  #expect(findings.allSatisfy { $0.severity == .warning })
  return findings
}

let rent = "notices/rent-increase"
let access = "notices/access"
