import Facts
import Foundation
import LetterModel
import Testing

@Suite("Facts and their parts")
struct FactTypeTests {
  @Test("the folder of types holds one file for each type and no other")
  func oneFileEach() throws {
    let folder = Place.root.appending(path: "Sources/Facts/Types")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let wanted = FactType.allCases.map { type in
      switch type {
      case .url: "URL.swift"
      default:
        type.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + ".swift"
      }
    }
    #expect(Set(files) == Set(wanted))
  }

  @Test("every type is read by its own reader: what is taken has the type of its field", arguments: FactType.allCases)
  func dispatch(_ type: FactType) throws {
    let example: [FactType: String] = [
      .text: "a", .number: "1", .count: "1", .yesNo: "yes", .choice: "a", .person: "Ann Lee",
      .address: "1 High Street, Arbroath, DD11 1AB", .postcode: "DD11 1AB", .phone: "999", .email: "a@example.org",
      .url: "https://example.org", .reference: "A1", .money: "£1", .percent: "1%", .date: "1 April 2027", .time: "9am",
      .moment: "1 April 2027 at 9am", .slot: "1 April 2027 from 9am to 10am", .method: "email",
      .staff: "Ann Lee, joiner, a@example.org",
    ]
    let field = try #require(
      Field.described(type == .choice ? "choice(a=b)" : type == .count ? "count(day)" : type.rawValue))
    guard let written = example[type] else {
      #expect(type == .list)
      #expect(throws: Refusal.self) { try Facts.read("a", as: field) }
      return
    }
    let fact = try Facts.read(written, as: field)
    #expect(fact.type == type)
    for (name, partType) in Facts.parts(of: type) {
      if let part = fact.part(name) { #expect(part.type == partType, "\(name)") }
    }
    #expect(fact.part("no_such_part") == nil || type == .choice)
  }

  private static let examples: [(String, title: String?, given: String?, family: String, salutation: String)] = [
    ("Mrs Agnes O'Neill", "Mrs", "Agnes", "O'Neill", "Mrs O'Neill"),
    ("Mrs. Agnes O'Neill", "Mrs", "Agnes", "O'Neill", "Mrs O'Neill"),
    ("MRS O'NEILL", "Mrs", nil, "O'NEILL", "Mrs O'NEILL"),
    ("Agnes O'Neill", nil, "Agnes", "O'Neill", "Agnes O'Neill"),
    ("Agnes", nil, nil, "Agnes", "Agnes"),
    ("Mr Jan van der Berg", "Mr", "Jan", "van der Berg", "Mr van der Berg"),
    ("Ms Maria De La Cruz", "Ms", "Maria", "De La Cruz", "Ms De La Cruz"),
    ("Mr Van Morrison", "Mr", "Van", "Morrison", "Mr Morrison"),
    ("Mr van Dyck", "Mr", nil, "van Dyck", "Mr van Dyck"),
    ("Dr Zoë Ní Dhomhnaill", "Dr", "Zoë", "Ní Dhomhnaill", "Dr Ní Dhomhnaill"),
    ("Rev Dr Jane Anne Smith", "Rev Dr", "Jane Anne", "Smith", "Rev Dr Smith"),
    ("Sir John Reid", "Sir", "John", "Reid", "Sir John"),
    ("Dame Ann Reid", "Dame", "Ann", "Reid", "Dame Ann"),
    ("Lady Reid", "Lady", nil, "Reid", "Lady Reid"),
    ("Councillor Jo Bloggs", "Councillor", "Jo", "Bloggs", "Councillor Bloggs"),
    ("Mr Jo Bloggs MBE", "Mr", "Jo", "Bloggs", "Mr Bloggs"),
    ("Ms Ann Smith-Jones", "Ms", "Ann", "Smith-Jones", "Ms Smith-Jones"),
    ("Major", nil, nil, "Major", "Major"),
    ("王小明", nil, nil, "王小明", "王小明"),
    ("محمد علي", nil, "محمد", "علي", "محمد علي"),
  ]

  @Test("a person's title, names and salutation", arguments: examples.indices)
  func people(_ index: Int) throws {
    let row = FactTypeTests.examples[index]
    let fact = try Facts.read(row.0, as: .of(.person))
    #expect(fact.part("title") == row.title.map(Fact.text))
    #expect(fact.part("given") == row.given.map(Fact.text))
    #expect(fact.part("family") == .text(row.family))
    #expect(fact.part("salutation") == .text(row.salutation))
  }

  @Test("the parts of an address, a slot, a moment, a member of staff and a choice")
  func parts() throws {
    let address = try Facts.read("12 High Street\nArbroath\nDD11 1AB", as: .of(.address))
    #expect(address.part("postcode") == .postcode("DD11 1AB"))
    #expect(address.part("first_line") == .text("12 High Street"))
    #expect(address.part("one_line") == .text("12 High Street, Arbroath, DD11 1AB"))
    let slot = try Facts.read("13 November 2026 from 9am to 11am", as: .of(.slot))
    #expect(slot.part("date") == (try Facts.read("13 November 2026", as: .of(.date))))
    #expect(slot.part("from") == (try Facts.read("9am", as: .of(.time))))
    #expect(slot.part("to") == (try Facts.read("11am", as: .of(.time))))
    let moment = try Facts.read("13 November 2026 at 9am", as: .of(.moment))
    #expect(moment.part("date") == slot.part("date"))
    #expect(moment.part("time") == slot.part("from"))
    let staff = try Fact.staff(Facts.readStaff(name: "Ann Lee", job: "joiner", phone: "01241 874444"))
    #expect(staff.part("name") == .text("Ann Lee"))
    #expect(staff.part("phone") == .phone("01241874444"))
    #expect(staff.part("email") == nil)
    let choice = Fact.choice("repair", words: "make a repair")
    #expect(choice.part("repair") == .yesNo(true))
    #expect(choice.part("inspect") == .yesNo(false))
  }

  @Test("staff without a way to reach them, or with a wrong one, are refused")
  func staff() {
    #expect(throws: Refusal.self) { try Facts.readStaff(name: "Ann Lee", job: "joiner") }
    #expect(throws: Refusal.self) { try Facts.readStaff(name: "Ann Lee", job: "joiner", phone: "12") }
    #expect(throws: Refusal.self) { try Facts.readStaff(name: "", job: "joiner", phone: "999") }
    #expect(throws: Refusal.self) { try Facts.readStaff(name: "Ann Lee", job: "join\u{202E}er", phone: "999") }
  }

  @Test("lists are joined as a sentence joins them")
  func lists() {
    func row(_ facts: Fact...) -> FactRow { FactRow(cells: facts.map { .init(name: "", fact: $0) }) }
    let names = ["Ann", "Bo", "Cy"].map { row(.text($0)) }
    #expect(English.formats.shown(.list([])) == "")
    #expect(English.formats.shown(.list(Array(names.prefix(1)))) == "Ann")
    #expect(English.formats.shown(.list(Array(names.prefix(2)))) == "Ann and Bo")
    #expect(English.formats.shown(.list(names)) == "Ann, Bo and Cy")
    let pairs = [row(.text("Ann"), .text("joiner")), row(.text("Bo"), .money(Money(pence: 5_000)))]
    #expect(English.formats.shown(.list(pairs)) == "Ann, joiner; and Bo, £50")
    #expect(English.formats.spoken(.list(pairs)) == "Ann, joiner; and Bo, 50 pounds")
  }

  @Test("a value carries its field and both its forms")
  func value() {
    let value = English.formats.value(field: "new_rent", fact: .money(Money(pence: 41_200)), style: .table)
    #expect(
      value == Value(field: "new_rent", fact: .money(Money(pence: 41_200)), shown: "£412.00", spoken: "412 pounds"))
  }

  @Test("hostile values are refused or kept as plain text by every type, and never crash", arguments: FactType.allCases)
  func hostile(_ type: FactType) throws {
    let field = try #require(
      Field.described(type == .choice ? "choice(a=b)" : type == .count ? "count(day)" : type.rawValue))
    let long =
      ["a", "1", "1,", ",", "£", "1/", "\n", " ", "@", "-", ".", "é", "\u{0301}", "1 April "].map {
        String(repeating: $0, count: 10_000)
      } + [String(repeating: "x", count: 1_000_000)]
    for written in ["<script>alert(1)</script>", "{{x}}", "*", "**", "[a](b)", "\u{1B}[31m", "%s%n", "'; --"] + long {
      do {
        let fact = try Facts.read(written, as: field)
        #expect(English.formats.shown(fact).utf8.count <= written.utf8.count + 2)
      } catch let refusal {
        #expect(!refusal.message.isEmpty && refusal.message.utf8.count < 2_000)
        #expect(!refusal.message.contains("\u{1B}"))
      }
    }
    let marks = ["\0", "\u{7}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}"]
    for mark in marks {
      let refusal = #expect(throws: Refusal.self) { try Facts.read("a\(mark)1", as: field) }
      let code = String(mark.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
      #expect(refusal?.message.contains(code) == true, "\(type) does not name U+\(code)")
    }
  }
}
