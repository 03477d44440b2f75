// How fast the linter reads: `lint-bench CHECKOUT TEXT…`. Prints one line for each thing measured: its name and its
// number. Run by Benchmarks/lint.py beside its peers.
internal import Foundation
internal import LetterModel
internal import PlainEnglish

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("lint-bench: \(message)\n".utf8))
  exit(2)
}

guard CommandLine.arguments.count > 2 else { stop("use lint-bench CHECKOUT TEXT…") }
do {
  let rules = try RuleFiles(checkout: CommandLine.arguments[1])
  let texts = try CommandLine.arguments[2...].map { try String(contentsOfFile: $0, encoding: .utf8) }
  print("rules loaded ms", try seconds { _ = try rules.ruleSet() } * 1000)
  let linter = Linter(try rules.ruleSet())
  for text in texts { print("text MB/s", try megabytesPerSecond(linter, text)) }
  if let first = texts.first {
    for share in [1, 2, 4] {
      print("1/\(share) of the text MB/s", try megabytesPerSecond(linter, String(first.prefix(first.count / share))))
    }
    for terms in [100, 1_000, 10_000] {
      let few = Linter(try rules.ruleSet(ofTerms: terms))
      print("\(terms) terms MB/s", try megabytesPerSecond(few, String(first.prefix(2_000_000))))
    }
    let letter = draft(of: String(first.prefix(5_000)))
    print("two pages ms", milliseconds { linter.lint(letter) })
    let mailing = Linter(try rules.ruleSet(), remembering: 10_000)
    _ = mailing.lint(letter)
    print("two pages again ms", milliseconds { mailing.lint(letter) })
  }
} catch {
  stop("\(error)")
}
