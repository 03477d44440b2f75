public import LetterModel

/// Reads what people write into facts. One file for each type in `Types/` says how that type is read, shown, said and
/// found in running text; this is the table that leads to them.
public enum Facts {
  /// Reads one value that a person typed, by the type of its field.
  ///
  /// A list is read entry by entry by the caller. A `staff` value is taken as "Name, job, phone or e-mail".
  ///
  /// - Parameter field: gives the type, and with it the unit, the options, and whether less than nothing makes sense.
  public static func read(_ written: String, as field: Field) throws(Refusal) -> Fact {
    let text = try Written.clean(written, for: field.type)
    switch field.type {
    case .text: return .text(try TextType.read(text, most: field.most))
    case .number: return .number(try NumberType.read(text, negative: field.negative))
    case .count: return try CountType.read(text, unit: field.unit ?? "")
    case .yesNo: return .yesNo(try YesNoType.read(text))
    case .choice: return try ChoiceType.read(text, options: field.options)
    case .person: return .person(try PersonType.read(text))
    case .address: return .address(try AddressType.read(text))
    case .postcode: return .postcode(try PostcodeType.read(text))
    case .phone: return .phone(try PhoneType.read(text))
    case .email: return .email(try EmailType.read(text))
    case .url: return .url(try URLType.read(text))
    case .reference: return .reference(try ReferenceType.read(text))
    case .money: return .money(try MoneyType.read(text, negative: field.negative))
    case .percent: return .percent(try PercentType.read(text, negative: field.negative))
    case .date: return .date(try DateType.read(text))
    case .time: return .time(try TimeType.read(text))
    case .moment: return .moment(try MomentType.read(text))
    case .slot: return .slot(try SlotType.read(text))
    case .method: return .method(try MethodType.read(text))
    case .staff: return .staff(try StaffType.read(text))
    case .list: return try ListType.read(text)
    }
  }

  /// Reads a member of staff given as separate values. At least one of phone and e-mail has to be there.
  public static func readStaff(
    name: String, job: String, phone: String? = nil, email: String? = nil
  ) throws(Refusal) -> Staff {
    try StaffType.read(name: name, job: job, phone: phone, email: email)
  }

  /// The parts that a type always has, with their types: `{{visit.from}}` is a time. The parts of a choice are its
  /// options and those of a list its columns, so neither is here.
  public static func parts(of type: FactType) -> [String: FactType] {
    switch type {
    case .person: ["salutation": .text, "title": .text, "given": .text, "family": .text]
    case .address: ["postcode": .postcode, "first_line": .text, "one_line": .text]
    case .slot: ["date": .date, "from": .time, "to": .time]
    case .moment: ["date": .date, "time": .time]
    case .staff: ["name": .text, "job": .text, "phone": .phone, "email": .email]
    case .text, .number, .count, .yesNo, .choice, .postcode, .phone, .email, .url, .reference, .money, .percent, .date,
      .time, .method, .list:
      [:]
    }
  }
}

extension Fact {
  /// One part of a fact, by the names of `Facts.parts(of:)`; nil where this fact has no such part (a person without a
  /// title). Every name is a part of a choice: yes for the option chosen, no for any other.
  public func part(_ name: String) -> Fact? {
    switch (self, name) {
    case (.person(let person), "salutation"): .text(person.salutation)
    case (.person(let person), "title"): person.title.map(Fact.text)
    case (.person(let person), "given"): person.given.map(Fact.text)
    case (.person(let person), "family"): .text(person.family)
    case (.address(let address), "postcode"): .postcode(address.postcode)
    case (.address(let address), "first_line"): address.lines.first.map(Fact.text)
    case (.address(let address), "one_line"): .text(address.oneLine)
    case (.slot(let slot), "date"): .date(slot.date)
    case (.slot(let slot), "from"): .time(slot.from)
    case (.slot(let slot), "to"): .time(slot.to)
    case (.moment(let moment), "date"): .date(moment.day)
    case (.moment(let moment), "time"): .time(moment.time)
    case (.staff(let staff), "name"): .text(staff.name)
    case (.staff(let staff), "job"): .text(staff.job)
    case (.staff(let staff), "phone"): staff.phone.map(Fact.phone)
    case (.staff(let staff), "email"): staff.email.map(Fact.email)
    case (.choice(let option, words: _), let asked): .yesNo(FieldPath.fold(option) == FieldPath.fold(asked))
    default: nil
    }
  }
}
