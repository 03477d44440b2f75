import DataFiles
import LetterModel
import Templating
import Testing

@Suite("Computed fields")
struct ComputationTests {
  let bench = Workbench()
  let fields =
    Fields.field("old_rent", "money", example: "£400") + Fields.field("new_rent", "money", example: "£420")
    + Fields.charges
    + "change:\n  type: money\n  about: Change\n  from: {subtract: old_rent, of: new_rent}\n"
    + "percent:\n  type: percent\n  about: Percent\n  from: {percent-change: old_rent, to: new_rent}\n"
    + "total:\n  type: money\n  about: Total\n  from: {total: [new_rent, charges.new]}\n"
  let body = "{{change}}, {{percent}}, {{total}}. {{old_rent}} {{new_rent}}\n\n- {{charges.old}}, {{charges.name}}"
  let rents = "old_rent: 412.50\nnew_rent: 429.83"

  @Test("a difference, a percentage to one decimal and a total are worked out")
  func workedOut() throws {
    let charges = "\ncharges:\n  - name: Stairs\n    old: 8\n    new: 8.40"
    #expect(try bench.outline(fields: fields, body, data: rents + charges).hasPrefix("p: ‹£17.33›, ‹4.2%›, ‹£438.23›."))
  }

  @Test("a total without its optional list is the rest")
  func withoutList() throws {
    #expect(try bench.outline(fields: fields, body, data: rents).hasPrefix("p: ‹£17.33›, ‹4.2%›, ‹£429.83›."))
  }

  @Test("a value given anyway has to agree")
  func agreement() throws {
    #expect(throws: Never.self) {
      try bench.outline(fields: fields, body, data: rents + "\nchange: £17.33\npercent: 4.20")
    }
    let error = #expect(throws: Findings.self) {
      try bench.outline(fields: fields, body, data: rents + "\nchange: £17")
    }
    #expect(error?.all.map(\.rule) == ["does-not-agree"])
  }

  @Test(
    "a percentage rounds half away from zero",
    arguments: [
      ("1000", "1000.50", "0.1%"), ("1000", "999.50", "minus 0.1%"), ("1000", "1000.49", "0.0%"), ("80", "84", "5.0%"),
    ])
  func rounding(old: String, new: String, shown: String) throws {
    let outline = try bench.outline(
      fields: fields.replacing("  about: Change\n", with: "  about: Change\n  negative: yes\n"),
      "{{percent}} {{change}} {{total}}\n\n- {{charges.old}}", data: "old_rent: \(old)\nnew_rent: \(new)")
    #expect(outline.hasPrefix("p: ‹\(shown)›"))
  }

  @Test("an unknown rule, a field that is not money and fields in a circle are found")
  func mistakes() throws {
    func rules(_ from: String) -> [String] {
      bench.findings(
        in: Workbench.file(
          fields: Fields.rent + Fields.name + "x:\n  type: money\n  about: X\n  from: \(from)\n",
          "{{x}} {{rent}} {{name}}")
      ).map(\.rule)
    }
    #expect(rules("{multiply: rent}") == ["unknown-rule"])
    #expect(rules("{subtract: name, of: rent}") == ["bad-computation"])
    #expect(rules("{subtract: rent}") == ["bad-computation"])
    let circle =
      "a:\n  type: money\n  about: A\n  from: {total: b}\nb:\n  type: money\n  about: B\n  from: {total: a}\n"
    let error = #expect(throws: Findings.self) { try bench.outline(fields: circle, "{{a}} {{b}}") }
    #expect(error?.all.contains { $0.rule == "circular-fields" } == true)
  }
}
