internal import Facts
internal import LetterModel

extension NoticeCheck {
  /// The purposes that the Act names (ACC-2), as templates name them.
  private static let purposes = ["inspect", "view", "repair"]

  /// ACC-2, ACC-4: to view or to repair, and never for an emergency.
  mutating func purpose() {
    guard case .choice(let option, words: _)? = fact("purpose") else { return }
    guard !Self.purposes.contains(FieldPath.fold(option)) else { return }
    refuse(
      "unlawful-purpose", "The Act lets us come in to check a home or to do work that it needs, not for “\(option)”.",
      at: "purpose", why: "An emergency needs no notice: leave a card afterwards.",
      suggestions: Self.purposes.map { "\(name("purpose")): \($0)" })
  }

  /// ACC-3: the notice says who will come.
  mutating func visitors() {
    guard case .list(let visitors)? = fact("visitors"), visitors.isEmpty else { return }
    refuse("missing-value", "“\(name("visitors"))” has to name everyone who will come.", at: "visitors")
  }

  /// ACC-1, ACC-5, CNT-7, R5, R8: long enough before the visit, and at a reasonable hour.
  mutating func accessDates() {
    guard let receipt = receipt(), case .slot(let visit)? = fact("starts") else { return }
    let rules = reckoner.rules
    let access: Access
    do {
      access = try Access(receipt, rules.access, rules.calendar)
    } catch {
      return refuse("time-needed", "“\(name("sent"))”: \(error.message)", at: "sent")
    }
    let answer = reckoner.answer(access)
    verdict.answer = answer
    let why = answer.working.joined(separator: " ")
    let advised = ["\(name("starts")): \(reckoner.formats.shown(.slot(access.window)))"]
    if Moment(visit.date, atFirst: visit.from) < access.earliest {
      refuse(
        "notice-too-short",
        "The visit would be too soon. We may come in \(reckoner.at(.moment(access.earliest))) at the earliest.",
        at: "starts", why: why, suggestions: advised)
    } else if !Access.isReasonable(visit, rules.access, rules.calendar) {
      verdict.overridable.append(
        finding(
          "unusual-hours",
          "The visit is not within \(reckoner.shown(rules.access.from)) to \(reckoner.shown(rules.access.to)) on a "
            + "working day. At other times we come only if the tenant agrees.", at: "starts", why: why,
          suggestions: advised))
    }
  }
}
