import LetterModel

extension Fact {
  /// Whether it runs left to right whatever the language. Without that, "01632 960 123" in Urdu is drawn as
  /// "123 960 01632" (standards.md 8.3).
  var runsLeftToRight: Bool {
    switch self {
    case .phone, .postcode, .email, .url, .reference, .money: true
    case .text, .number, .count, .yesNo, .choice, .person, .address, .percent, .date, .time, .moment, .slot, .method,
      .staff, .list:
      false
    }
  }
}

extension Fact {
  /// Whether it is an address that computers read, which has no spaces to break at.
  var breaksAtMark: Bool {
    switch self {
    case .email, .url: true
    default: false
    }
  }
}

extension Value {
  /// The bytes of `shown` that keep to one line wherever they fit: a phone number, a date or an amount cut in two is
  /// read wrongly (LAY-5). Of a slot or a moment that is its date, and of an address its postcode; the rest is too long.
  var keptTogether: Range<Int> {
    let end = shown.utf8.count
    switch fact {
    case .phone, .postcode, .email, .reference, .money, .percent, .number, .count, .date, .time, .person:
      return 0..<end
    case .moment(let moment): return 0..<shown.end(ofYear: moment.day.components.year)
    case .slot(let slot): return 0..<shown.end(ofYear: slot.date.components.year)
    case .address(let address):
      let endsWithPostcode = shown.utf8.reversed().starts(with: address.postcode.utf8.reversed())
      return (endsWithPostcode ? end - address.postcode.utf8.count : end)..<end
    case .text, .yesNo, .choice, .url, .method, .staff, .list: return end..<end
    }
  }
}

extension String {
  /// Just past the first place where the year stands in figures, which is where a date ends; 0 where it does not.
  fileprivate func end(ofYear year: Int) -> Int {
    var number = 0
    for (index, byte) in utf8.enumerated() {
      let isFigure = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      number = isFigure ? (number * 10 + Int(byte - UInt8(ascii: "0"))) % 10_000 : 0
      if isFigure, number == year { return index + 1 }
    }
    return 0
  }
}

extension AddressLine<Filled> {
  /// The lines of the address, where one address value is all that stands here.
  var wholeAddress: Address? {
    guard content.count == 1, case .slot(let value) = content[0].kind, case .address(let address) = value.fact else {
      return nil
    }
    return address
  }
}

extension ListItem<Filled> {
  /// The words of an item that is one paragraph, as most are.
  var onlyParagraph: [Inline<Filled>]? {
    guard blocks.count == 1, case .paragraph(let content) = blocks[0].kind else { return nil }
    return content
  }
}
