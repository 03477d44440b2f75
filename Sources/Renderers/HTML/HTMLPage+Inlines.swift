import LetterModel

/// The longest value that keeps to one line, in bytes: a date ("Wednesday 30 September 2026") has 27, and 28pt on A4 in
/// a box has room for little more. A name or an e-mail address can be of any length, and has to break when it must.
private let longestKept = 32

extension HTMLPage {
  mutating func inlines(_ inlines: [Inline<Filled>]) {
    for index in inlines.indices {
      switch inlines[index].kind {
      case .text(let text): out.text(text)
      case .slot(let value): self.value(value)
      case .lineBreak: out.tag("<br>\n")
      case .strong(let inside):
        out.tag("<strong>")
        self.inlines(inside)
        out.tag("</strong>")
      case .link(let destination, let inside): link(destination, inside)
      case .language(let language, let direction, let inside):
        out.tag("<span")
        attributes(language, direction)
        out.tag(">")
        self.inlines(inside)
        out.tag("</span>")
      }
    }
  }

  /// `data-to` carries what paper must add after the words: `Report a repair (harbour.example/repairs)`. A link whose
  /// words say where it leads has none.
  ///
  /// ```html
  /// <a href="https://harbour.example/repairs" data-to="harbour.example/repairs">Report a repair</a>
  /// ```
  private mutating func link(_ destination: String, _ inside: [Inline<Filled>]) {
    out.tag("<a href=\"")
    out.text(destination)
    if !words(inside, say: destination) {
      out.tag("\" data-to=\"")
      destination.withBytes { out.text(UnsafeBufferPointer(rebasing: $0[schemeLength(of: $0)...])) }
    }
    out.tag("\">")
    inlines(inside)
    out.tag("</a>")
  }

  /// Every value stands in `<bdi>`, so that words around it in another script cannot turn it round; the look keeps
  /// `keep` in one line where there is room, and `long`, an e-mail address or a website's, where there is more.
  ///
  /// - `£412.50`: `<bdi class="keep" dir="ltr">£412.50</bdi>`
  /// - `Thursday 1 April 2027`: `<bdi class="keep"><time datetime="2027-04-01">Thursday 1 April 2027</time></bdi>`
  /// - a slot: `<bdi><time datetime="2026-11-13T09:00"><span class="keep">Friday 13 November 2026</span> from 9am to
  ///   11am</time></bdi>`
  private mutating func value(_ value: Value) {
    let kept = value.keptTogether
    let isWhole = !kept.isEmpty && kept.count == value.shown.utf8.count
    out.tag("<bdi")
    let breaksAtMark = value.fact.breaksAtMark
    if isWhole || breaksAtMark, value.shown.utf8.count <= longestKept {
      if breaksAtMark { out.tag(" class=\"long\"") } else { out.tag(" class=\"keep\"") }
    }
    if value.fact.runsLeftToRight { out.tag(" dir=\"ltr\">") } else { out.tag(">") }
    let isTime = openTime(value.fact)
    if breaksAtMark {
      textBreakingAtMark(value.shown)
    } else if isWhole || kept.isEmpty {
      out.text(value.shown)
    } else {
      text(value.shown, keeping: kept)
    }
    if isTime { out.tag("</time></bdi>") } else { out.tag("</bdi>") }
  }

  /// `<time datetime="2027-04-01">`, for what stands on the calendar or the clock.
  private mutating func openTime(_ fact: Fact) -> Bool {
    switch fact {
    case .date(let day): openTime { $0.day(day) }
    case .time(let time): openTime { $0.clock(time) }
    case .moment(let moment): openTime { $0.moment(moment) }
    case .slot(let slot):
      openTime {
        $0.day(slot.date)
        $0.out.tag("T")
        $0.clock(slot.from)
      }
    default: return false
    }
    return true
  }

  private mutating func openTime(_ datetime: (inout HTMLPage) -> Void) {
    out.tag("<time datetime=\"")
    datetime(&self)
    out.tag("\">")
  }

  private mutating func text(_ shown: String, keeping kept: Range<Int>) {
    shown.withBytes { text in
      out.text(UnsafeBufferPointer(rebasing: text[..<kept.lowerBound]))
      out.tag("<span class=\"keep\">")
      out.text(UnsafeBufferPointer(rebasing: text[kept]))
      out.tag("</span>")
      out.text(UnsafeBufferPointer(rebasing: text[kept.upperBound...]))
    }
  }

  /// `hello@<wbr>housing.example` and `https://<wbr>housing.example`: where a line is too short for the whole, it ends
  /// there.
  private mutating func textBreakingAtMark(_ shown: String) {
    shown.withBytes { text in
      let mark = text.firstIndex { $0 == UInt8(ascii: "@") } ?? text.firstIndex(of: UInt8(ascii: ":")).map { $0 + 2 }
      guard let mark, mark + 1 < text.count else { return out.text(text) }
      out.text(UnsafeBufferPointer(rebasing: text[...mark]))
      out.tag("<wbr>")
      out.text(UnsafeBufferPointer(rebasing: text[(mark + 1)...]))
    }
  }

  /// Each line of a postal address, its postcode whole and left to right.
  mutating func address(_ address: Address) {
    for line in address.lines.dropLast() {
      out.tag("<bdi>")
      out.text(line)
      out.tag("</bdi><br>\n")
    }
    out.tag("<bdi class=\"keep\" dir=\"ltr\">")
    out.text(address.postcode)
    out.tag("</bdi>")
  }

  /// `2027-04-01`
  private mutating func day(_ day: Day) {
    let (year, month, number) = day.components
    out.number(year, figures: 4)
    out.tag("-")
    out.number(month, figures: 2)
    out.tag("-")
    out.number(number, figures: 2)
  }

  /// `09:30`
  private mutating func clock(_ time: TimeOfDay) {
    out.number(time.hour, figures: 2)
    out.tag(":")
    out.number(time.minute, figures: 2)
  }

  /// `2026-11-10T14:00+00:00`
  private mutating func moment(_ moment: Moment) {
    day(moment.day)
    out.tag("T")
    clock(moment.time)
    if moment.offset < 0 { out.tag("-") } else { out.tag("+") }
    out.number(abs(moment.offset) / 60, figures: 2)
    out.tag(":")
    out.number(abs(moment.offset) % 60, figures: 2)
  }
}
