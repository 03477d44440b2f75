import LetterModel

/// How a letter is sent or handed over (standards.md R6).
enum MethodType {
  /// What people say, folded.
  private static let names: [String: ServiceMethod] = [
    "by_hand": .byHand, "hand": .byHand, "in_person": .byHand, "hand_delivered": .byHand, "hand_delivery": .byHand,
    "delivered_by_hand": .byHand, "handed_over": .byHand,
    "through_the_door": .throughTheDoor, "through_your_letterbox": .throughTheDoor,
    "through_the_letterbox": .throughTheDoor, "through_letterbox": .throughTheDoor, "letterbox": .throughTheDoor,
    "letter_box": .throughTheDoor, "through_the_letter_box": .throughTheDoor, "put_through_the_door": .throughTheDoor,
    "recorded": .recorded, "recorded_delivery": .recorded, "by_recorded_delivery": .recorded,
    "recorded_post": .recorded, "signed_for": .recorded, "royal_mail_signed_for": .recorded,
    "first_class": .firstClass, "1st_class": .firstClass, "first_class_post": .firstClass,
    "1st_class_post": .firstClass, "by_first_class_post": .firstClass,
    "second_class": .secondClass, "2nd_class": .secondClass, "second_class_post": .secondClass,
    "2nd_class_post": .secondClass, "by_second_class_post": .secondClass,
    "email": .email, "e_mail": .email, "by_email": .email, "by_e_mail": .email,
  ]

  static func read(_ text: String) throws(Refusal) -> ServiceMethod {
    if let exact = ServiceMethod(rawValue: text) { return exact }
    let folded = FieldPath.fold(String(text.unicodeScalars.prefix(40)))
    if let method = names[folded] { return method }
    if ["post", "by_post", "posted", "mail", "royal_mail"].contains(folded) {
      throw Refusal(
        "\(quoted(text)) does not say which kind of post. Write first-class, second-class or recorded.",
        suggestions: ["first-class", "second-class", "recorded"])
    }
    let all = ServiceMethod.allCases.map(\.rawValue)
    throw Refusal("\(quoted(text)) is not a way of sending. Write \(either(all)).", suggestions: all)
  }
}

extension Formats {
  func shown(_ method: ServiceMethod) -> String { self.method[method] ?? method.rawValue }
}
