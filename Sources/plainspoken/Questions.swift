internal import Facts
internal import Foundation
internal import LetterModel

/// Asks for each field of a letter in turn, with what it means and an example, and checks each answer at once. Works on
/// a terminal and by pipe: there one line is one answer, and a wrong one ends the asking.
struct Questions {
  private let template: Template
  private let isTerminal: Bool
  private let nextLine: () -> String?
  private var number = 0

  /// - Parameter nextLine: the next line that was typed; nil at the end.
  init(_ template: Template, isTerminal: Bool, nextLine: @escaping () -> String? = { readLine() }) {
    self.template = template
    self.isTerminal = isTerminal
    self.nextLine = nextLine
  }

  /// Thrown where the answers end before the questions do.
  struct Ended: Error {
    /// Whether nothing at all was typed.
    let atOnce: Bool
  }

  /// The answers, as if they had been written in a file.
  mutating func ask() throws -> DataNode {
    let fields = template.fields.filter { $0.computation == nil }
    var entries: [DataNode.Entry] = []
    for field in fields {
      number += 1
      if isTerminal, number == 1 {
        Console.complain("\(template.title). \(fields.count) questions. Ctrl-C stops, and nothing is kept.\n")
      }
      show("\(number) of \(fields.count). \(field.about)\(field.required ? "" : " (press Enter to leave it out)")")
      if let answer = try answer(field) { entries.append(entry(field.name, answer)) }
    }
    return DataNode(.map(entries), range: Self.place)
  }

  private static let place = SourceRange.option("your answers")

  private func entry(_ name: String, _ value: DataNode) -> DataNode.Entry {
    DataNode.Entry(key: name, keyRange: .option("your answer for \(name)"), value: value)
  }

  // MARK: - One field

  /// Nil for a field that was left out.
  private func answer(_ field: Field) throws -> DataNode? {
    guard field.type == .list else { return try single(field, label: field.name) }
    show("   Give one entry after another, and press Enter alone after the last.")
    if let only = field.columns.first, only.name.isEmpty {
      showExample(field.example?.items?.first)
      return try list(isRequired: field.required) { isFirst in
        try single(optional(only, unless: isFirst && field.required), label: field.name)
      }
    }
    return try list(isRequired: field.required) { isFirst in try row(field, isRequired: isFirst && field.required) }
  }

  private func list(isRequired: Bool, _ next: (_ isFirst: Bool) throws -> DataNode?) throws -> DataNode? {
    var items: [DataNode] = []
    while let item = try next(items.isEmpty) { items.append(item) }
    return items.isEmpty ? nil : DataNode(.list(items), range: Self.place)
  }

  /// An empty answer for the first column ends the list.
  private func row(_ field: Field, isRequired: Bool) throws -> DataNode? {
    let example = field.example?.items?.first?.entries ?? []
    var entries: [DataNode.Entry] = []
    for (index, column) in field.columns.enumerated() {
      showExample(example.first { FieldPath.fold($0.key) == column.name }?.value)
      let asked = index == 0 ? optional(column, unless: isRequired) : column
      let label = column.about.isEmpty ? column.name : "\(column.name) (\(column.about))"
      guard let answer = try single(asked, label: label) else {
        if index == 0 { return nil }
        continue
      }
      entries.append(entry(column.name, answer))
    }
    return DataNode(.map(entries), range: Self.place)
  }

  private func optional(_ field: Field, unless isRequired: Bool) -> Field {
    var field = field
    field.required = isRequired
    return field
  }

  /// Asks until the answer can be read; by pipe, once.
  private func single(_ field: Field, label: String) throws -> DataNode? {
    showExample(field.example)
    for option in field.options { show("   \(option.name): \(option.words)") }
    if field.type == .address { show("   One line of the address on each line, then an empty line.") }
    while true {
      let text = try read(field, label: label)
      if text.isEmpty {
        if !field.required { return nil }
        try refuse(field, "This one is needed.", [])
        continue
      }
      do {
        _ = try Facts.read(text, as: field)
        return DataNode(.scalar(text), range: .option("your answer for \(field.name)"))
      } catch {
        try refuse(field, error.message, error.suggestions)
      }
    }
  }

  private func refuse(_ field: Field, _ message: String, _ suggestions: [String]) throws {
    guard isTerminal else {
      throw Findings([
        Finding("bad-value", message, suggestions: suggestions, at: .option("your answer for \(field.name)"))
      ])
    }
    Console.complain("   \(message)")
    for suggestion in suggestions { Console.complain("   Try: \(suggestion)") }
  }

  private func read(_ field: Field, label: String) throws -> String {
    if isTerminal { Console.prompt("   \(label): ") }
    var lines: [String] = []
    repeat {
      guard let line = nextLine() else {
        if lines.isEmpty { throw Ended(atOnce: number == 1) }
        break
      }
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      if trimmed.isEmpty { break }
      lines.append(trimmed)
    } while field.type == .address
    return lines.joined(separator: "\n")
  }

  private func show(_ text: String) {
    if isTerminal { Console.complain(text) }
  }

  private func showExample(_ example: DataNode?) {
    guard let text = example?.text else { return }
    show("   For example: \(text.trimmingCharacters(in: .newlines).replacing("\n", with: ", "))")
  }

  // MARK: - Keeping the answers

  /// Offers to save the answers, on a terminal. Never writes over a file.
  func offerToSave(_ answers: DataNode) {
    guard isTerminal else { return }
    while true {
      Console.prompt("Save these answers? Type a name for the file, or press Enter to go on without: ")
      guard let line = nextLine()?.trimmingCharacters(in: .whitespaces), !line.isEmpty else { return }
      let name = line.contains(".") ? line : "\(line).yaml"
      let text = (answers.entries ?? []).map { $0.value.asWritten(named: $0.key) }.joined(separator: "\n") + "\n"
      do {
        try Data(text.utf8).write(to: URL(filePath: name), options: .withoutOverwriting)
        Console.complain("Saved as \(name).")
        return
      } catch {
        Console.complain("“\(name)” cannot be written, or is there already. Try another name.")
      }
    }
  }
}
