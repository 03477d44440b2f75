import Testing

@Suite("Sections")
struct SectionTests {
  let bench = Workbench()

  @Test("a section on lines of its own shows its paragraphs when its yes-no field is yes")
  func blockSection() throws {
    let body = "Before.\n\n{{#pets}}\nKeep your pets in another room.\n{{/pets}}\n\nAfter."
    #expect(
      try bench.outline(fields: Fields.pets, body, data: "pets: yes")
        == "p: Before.\np: Keep your pets in another room.\np: After.")
    #expect(try bench.outline(fields: Fields.pets, body, data: "pets: no") == "p: Before.\np: After.")
    #expect(try bench.outline(fields: Fields.pets, body) == "p: Before.\np: After.")
  }

  @Test("an inverted section shows what a section hides")
  func inverted() throws {
    let body = "{{#pets}}\nPets.\n{{/pets}}\n{{^pets}}\nNo pets.\n{{/pets}}"
    #expect(try bench.outline(fields: Fields.pets, body, data: "pets: yes") == "p: Pets.")
    #expect(try bench.outline(fields: Fields.pets, body, data: "pets: no") == "p: No pets.")
  }

  @Test("a section inside a paragraph leaves one space where it is off, and none before the full stop")
  func inline() throws {
    let body = "We will come {{#pets}}with care {{/pets}}on time {{#note}}({{note}}) {{/note}}."
    let fields = Fields.pets + Fields.note
    #expect(try bench.outline(fields: fields, body) == "p: We will come on time.")
    #expect(
      try bench.outline(fields: fields, body, data: "pets: yes\nnote: bring keys")
        == "p: We will come with care on time (‹bring keys›).")
  }

  @Test("a paragraph whose whole content is a section that is off disappears")
  func wholeParagraph() throws {
    #expect(try bench.outline(fields: Fields.pets, "One.\n\n{{#pets}}Pets.{{/pets}}\n\nTwo.") == "p: One.\np: Two.")
  }

  @Test("a choice has a section for each of its options")
  func choice() throws {
    let body =
      "To {{purpose}}. {{#purpose.repair}}It is noisy.{{/purpose.repair}}{{#purpose.inspect}}Quiet.{{/purpose.inspect}}"
    #expect(
      try bench.outline(fields: Fields.purpose, body, data: "purpose: repair")
        == "p: To ‹make a repair›. It is noisy.")
    #expect(
      try bench.outline(fields: Fields.purpose, body, data: "purpose: inspect") == "p: To ‹look at your home›. Quiet.")
  }

  @Test("a section between the items of a list keeps them one list")
  func listSection() throws {
    let body = "- One\n{{#pets}}\n- Pets\n{{/pets}}\n- Two"
    #expect(try bench.outline(fields: Fields.pets, body, data: "pets: yes") == "ul: (p: One) (p: Pets) (p: Two)")
    #expect(try bench.outline(fields: Fields.pets, body) == "ul: (p: One) (p: Two)")
  }

  @Test("a section between the rows of a table keeps them one table")
  func tableSection() throws {
    let body = "| A | B |\n|---|---|\n| one | 1 |\n{{#pets}}\n| pets | 2 |\n{{/pets}}\n| two | 3 |"
    #expect(
      try bench.outline(fields: Fields.pets, body, data: "pets: yes")
        == "table: A, B / one, 1 / pets, 2 / two, 3")
    #expect(try bench.outline(fields: Fields.pets, body) == "table: A, B / one, 1 / two, 3")
  }

  @Test("a section inside the key facts keeps them one list of facts")
  func keyFactsSection() throws {
    let body = "> [!key-facts]\n> - When: now\n> {{#note}}\n> - Note: {{note}}\n> {{/note}}\n> - Who: us"
    #expect(try bench.outline(fields: Fields.note, body) == "facts: When = now; Who = us")
    #expect(
      try bench.outline(fields: Fields.note, body, data: "note: hello")
        == "facts: When = now; Note = ‹hello›; Who = us")
  }

  @Test("sections nest, and the inner one counts only while the outer one is on")
  func nested() throws {
    let body = "{{#pets}}\nPets.\n\n{{#note}}\nNote: {{note}}\n{{/note}}\n{{/pets}}"
    let fields = Fields.pets + Fields.note
    #expect(try bench.outline(fields: fields, body, data: "pets: yes\nnote: n") == "p: Pets.\np: Note: ‹n›")
    #expect(try bench.outline(fields: fields, body, data: "pets: yes") == "p: Pets.")
    #expect(try bench.outline(fields: fields, body, data: "note: n") == "")
  }

  @Test("comments leave nothing behind, in a line, on lines of their own, and over several lines")
  func comments() throws {
    let body = "One{{! a note }} two.\n\n{{! a note }}\n\n{{! a note\nover *lines*\n}}\nThree."
    #expect(try bench.outline(body) == "p: One two.\np: Three.")
  }
}

@Suite("Lists")
struct ListTests {
  let bench = Workbench()
  let data = "charges:\n  - name: Stairs\n    old: £8\n    new: £8.40\n  - name: Garden\n    old: £6.50\n    new: £7"

  @Test("a table row that uses a list's columns is repeated, with two decimals in its money")
  func rows() throws {
    let body = "| What | Now | New |\n|---|---|---|\n| {{charges.name}} | {{charges.old}} | {{charges.new}} |"
    #expect(
      try bench.outline(fields: Fields.charges, body, data: data)
        == "table: What, Now, New / ‹Stairs›, ‹£8.00›, ‹£8.40› / ‹Garden›, ‹£6.50›, ‹£7.00›")
  }

  @Test("a list item that uses a list's columns is repeated")
  func items() throws {
    #expect(
      try bench.outline(fields: Fields.charges, "- {{charges.name}}: {{charges.new}}", data: data)
        == "ul: (p: ‹Stairs›: ‹£8.40›) (p: ‹Garden›: ‹£7›)")
  }

  @Test("a section over a list is a condition where its rows repeat themselves")
  func condition() throws {
    let body = "{{#charges}}\n## Charges\n\n- {{charges.name}}\n{{/charges}}\n\nEnd."
    #expect(
      try bench.outline(fields: Fields.charges, body, data: data)
        == "h2: Charges\nul: (p: ‹Stairs›) (p: ‹Garden›)\np: End.")
    #expect(try bench.outline(fields: Fields.charges, body) == "p: End.")
  }

  @Test("a section over a list is repeated where its own words use the columns")
  func repetition() throws {
    let body = "{{#charges}}\n{{charges.name}} is {{charges.new}}.\n{{/charges}}"
    #expect(
      try bench.outline(fields: Fields.charges, body, data: data) == "p: ‹Stairs› is ‹£8.40›.\np: ‹Garden› is ‹£7›.")
  }

  @Test("a table without a row left disappears")
  func emptyTable() throws {
    #expect(
      try bench.outline(fields: Fields.charges, "| What |\n|---|\n| {{charges.name}} |\n\nEnd.") == "p: End.")
  }

  @Test("a list of single values is repeated in an item and joined in a sentence")
  func singles() throws {
    let fields = "tenants:\n  type: list\n  about: All\n  of: person\n  example:\n    - Ms A Example\n"
    let names = "tenants:\n  - Mrs Ann Example\n  - Mr Bob Example\n  - Ms Cat Example"
    #expect(
      try bench.outline(fields: fields, "To {{tenants}}.", data: names)
        == "p: To ‹Mrs Ann Example, Mr Bob Example and Ms Cat Example›.")
    #expect(
      try bench.outline(fields: fields, "- {{tenants.salutation}}", data: names)
        == "ul: (p: ‹Mrs Example›) (p: ‹Mr Example›) (p: ‹Ms Example›)")
  }
}
