/// Figures with commas and a point as people write them, before a type says what they count.
struct Figures {
  var whole: Int
  /// The figures after the point as a number, and how many they are.
  var fraction: Int
  var places: Int
}

/// What a run of figures, commas and points turned out to be.
enum WrittenFigures {
  case good(Figures)
  /// The commas or points are not where English puts them: the readings it could have.
  case unclear([String])
  case tooLarge
}

extension Scanner {
  /// The run here that starts with a figure: figures, with commas and points inside it. A comma or a point belongs to
  /// it only when a figure follows, so that a full stop after an amount stays outside.
  mutating func figures() -> WrittenFigures? {
    let start = at
    while true {
      let byte = peek()
      let isMark = byte == 0x2C || byte == 0x2E
      guard byte.isDigit || (isMark && at > start && peek(1).isDigit) else { break }
      at += 1
    }
    guard at > start else { return nil }
    if at - start > 40 { return .tooLarge }
    return hasGoodMarks(bytes[start..<at]) ? plain(start..<at) : .unclear(readings(of: text(start..<at)))
  }

  private func plain(_ range: Range<Int>) -> WrittenFigures {
    var value = Figures(whole: 0, fraction: 0, places: 0)
    var pastPoint = false
    for byte in bytes[range] {
      guard byte.isDigit else {
        pastPoint = byte == 0x2E
        continue
      }
      let old = pastPoint ? value.fraction : value.whole
      let (tens, over) = old.multipliedReportingOverflow(by: 10)
      let (new, more) = tens.addingReportingOverflow(Int(byte - 0x30))
      if over || more { return .tooLarge }
      if pastPoint {
        value.fraction = new
        value.places += 1
      } else {
        value.whole = new
      }
    }
    return .good(value)
  }

  /// What the writer may have meant by marks in the wrong places: comma and point the other way about, as on the
  /// continent; or commas that stand in the wrong place.
  private func readings(of written: String) -> [String] {
    var readings: [String] = []
    let swapped = String(written.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    let places = swapped.split(separator: ".").dropFirst().first?.count ?? 0
    if hasGoodMarks(Array(swapped.utf8)[...]), places < 3 { readings.append(swapped) }
    let halves = written.split(separator: ".", omittingEmptySubsequences: false)
    if halves.count <= 2, halves.dropFirst().allSatisfy({ !$0.contains(",") }) {
      let whole = NumberType.grouped(halves[0].filter { $0 != "," }, by: ",")
      readings.append(halves.count == 2 ? "\(whole).\(halves[1])" : whole)
    }
    return readings
  }

  /// At most one point, no comma after it, and before it one to three figures and then threes.
  private func hasGoodMarks(_ run: ArraySlice<UInt8>) -> Bool {
    var (figures, commas, points) = (0, 0, 0)
    for byte in run {
      if byte.isDigit {
        figures += 1
        continue
      }
      guard points == 0, commas == 0 ? byte == 0x2E || figures <= 3 : figures == 3 else { return false }
      if byte == 0x2E { points += 1 } else { commas += 1 }
      figures = 0
    }
    return commas == 0 || points == 1 || figures == 3
  }
}
