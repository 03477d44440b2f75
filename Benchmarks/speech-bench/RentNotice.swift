internal import Foundation
internal import LetterModel
internal import Speech

/// The rent notice of one tenant, as it is said: `rent-notice.txt` with a name, amounts and a reference of the tenant's
/// own. The tenants are plainly examples.
struct RentNotice {
  private let lines: [Line]

  private struct Line {
    var pause: Int
    var chapter: String?
    var words: String
    var isPersonal: Bool { words.contains("{") }
  }

  /// - Parameter checkout: the folder of Plainspoken.
  init(checkout: String) throws {
    let file = try String(contentsOfFile: "\(checkout)/Benchmarks/speech-bench/rent-notice.txt", encoding: .utf8)
    lines = file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "|").map(String.init)
      return Line(
        pause: Int(columns[0]) ?? 0, chapter: columns.count > 2 ? columns[1] : nil, words: columns[columns.count - 1])
    }
  }

  func script(tenant: Int) -> Script {
    let utterances = lines.enumerated().map { index, line in
      Utterance(
        block: "line-\(index)", sentence: 0, language: .source, pieces: [.words(Self.filled(line.words, tenant))],
        pause: line.pause, chapter: line.chapter)
    }
    return Script(language: .source, title: "Your rent is going up", utterances: utterances)
  }

  /// The same words as plain text, a paragraph a line where a pause of a second ends it, for a peer.
  func text(tenant: Int) -> String {
    lines.map { Self.filled($0.words, tenant) + ($0.pause >= 1_000 ? "\n\n" : " ") }.joined() + "\n"
  }

  /// Milliseconds of sound without pauses: of the whole letter, of what is the tenant's own, and of that without repeats.
  func sound(of recording: Recording) -> (all: Int, own: Int, ownOnce: Int) {
    var sound = (all: 0, own: 0, ownOnce: 0)
    var said: Set<String> = []
    for (line, part) in zip(lines, recording.parts) {
      sound.all += part.milliseconds.count
      guard line.isPersonal else { continue }
      sound.own += part.milliseconds.count
      if said.insert(part.utterance.text).inserted { sound.ownOnce += part.milliseconds.count }
    }
    return sound
  }

  private static func filled(_ words: String, _ tenant: Int) -> String {
    let old = 28_000 + tenant * 7_919 % 20_000
    let new = (old * 1_042 + 500) / 1_000
    let values = [
      "name": "Tenant \(tenant) Example", "other": "Tenant \(tenant + 5_000) Example",
      "salutation": "Dear Tenant \(tenant),", "address": "\(tenant) Example Street, Arbroath, D D 1 1, 1 A B.",
      "old": money(old), "new": money(new), "rise": money(new - old), "percent": "4.2 per cent",
      "before": money(old + 1_470), "total": money(new + 1_515),
      "reference": "T E N, " + String(10_000 + tenant).map(String.init).joined(separator: " "),
    ]
    return values.reduce(words) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private static func money(_ pence: Int) -> String {
    pence % 100 == 0 ? "\(pence / 100) pounds" : "\(pence / 100) pounds and \(pence % 100) pence"
  }
}
