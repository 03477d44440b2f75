// How long one letter takes in a warm process: `letter-bench CHECKOUT BATCHES`. Prints nanoseconds for one letter, a
// line for each thing measured. Run by Benchmarks/bench.py beside its peers.
internal import Foundation
internal import LetterModel

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("letter-bench: \(message)\n".utf8))
  exit(2)
}

guard CommandLine.arguments.count == 3, let batches = Int(CommandLine.arguments[2]), batches > 0 else {
  stop("use letter-bench CHECKOUT BATCHES")
}
do {
  let letter = try await MeasuredLetter.rentIncrease(checkout: CommandLine.arguments[1])
  print("document-to-bytes", try await nanoseconds(batches: batches) { try await letter.renderDocument() })
  print("data-to-bytes", try await nanoseconds(batches: batches) { try await letter.renderData() })
  for (name, language) in [("order-in-english", LanguageTag.source), ("order-in-polish", LanguageTag("pl") ?? .source)]
  {
    let order = try MeasuredOrder(checkout: CommandLine.arguments[1], language)
    print(name, try await nanoseconds(batches: batches, of: 20) { try await order.bytes() })
  }
} catch {
  stop("\(error)")
}
