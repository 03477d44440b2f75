import LetterModel

/// The member of staff a letter is from: name, job, and at least one way to reach them.
enum StaffType {
  /// "Morag Ross, Housing Officer, 01241 874444": the name first, then the job, then a phone number, an e-mail address
  /// or both.
  static func read(_ text: String) throws(Refusal) -> Staff {
    var parts = text.utf8.split(separator: UInt8(ascii: ","))
      .map { Written.trimmed(String(Substring($0))) }
      .filter { !$0.isEmpty }
    var contacts: [String] = []
    while parts.count > 2, let last = parts.last, isContact(last), contacts.count < 2 {
      contacts.append(parts.removeLast())
    }
    let emails = contacts.filter { $0.utf8.contains(UInt8(ascii: "@")) }
    let phones = contacts.filter { !$0.utf8.contains(UInt8(ascii: "@")) }
    guard parts.count >= 2, emails.count < 2, phones.count < 2 else {
      throw Refusal(
        "Write name, job and a phone number or e-mail address with commas between them, such as "
          + "“Morag Ross, Housing Officer, 01241 874444”.")
    }
    return try read(
      name: parts[0], job: parts.dropFirst().joined(separator: ", "), phone: phones.first, email: emails.first)
  }

  static func read(name: String, job: String, phone: String?, email: String?) throws(Refusal) -> Staff {
    let name = try Written.clean(name, for: .person)
    let job = try Written.clean(job, for: .staff)
    guard name.contains(where: \.isLetter) else { throw Refusal("\(quoted(name)) has no letters. Write a name.") }
    let number: String? = if let phone { try PhoneType.read(Written.clean(phone, for: .phone)) } else { nil }
    let address: String? = if let email { try EmailType.read(Written.clean(email, for: .email)) } else { nil }
    guard number != nil || address != nil else {
      throw Refusal("Give a phone number or an e-mail address, so that the reader can reach \(name).")
    }
    return Staff(name: name, job: job, phone: number, email: address)
  }

  /// Figures for the most part, or an @: a contact to be read, and refused by its own type where it is wrong.
  private static func isContact(_ text: String) -> Bool {
    text.holds(UInt8(ascii: "@")) || text.utf8.count(where: \.isDigit) * 2 > text.utf8.count
  }
}

enum StaffSlot: String, PatternSlot { case name, job }

extension Formats {
  func shown(_ staff: Staff) -> String {
    self.staff.filled { $0 == .name ? staff.name : staff.job }
  }
}
