// What speech costs, beside its peers (Benchmarks/speech.py), and recordings for the judge of its times:
//   speech-bench CHECKOUT text TENANT             the words of one rent notice
//   speech-bench CHECKOUT letter TENANT OUT       the same as MP3, in a process from cold
//   speech-bench CHECKOUT mailing LETTERS CORES OUT    a mailing as MP3; prints figures, one a line
//   speech-bench CHECKOUT times OUT               a recording as WAV, and when each sentence is said, as JSON
internal import Foundation
internal import LetterModel
internal import Speech

SpeechWorker.serveIfAsked(CommandLine.arguments)

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("speech-bench: \(message)\n".utf8))
  exit(2)
}

func number(_ index: Int) -> Int {
  guard CommandLine.arguments.count > index, let number = Int(CommandLine.arguments[index]), number > 0 else {
    stop("a number is missing: see the head of main.swift")
  }
  return number
}

guard CommandLine.arguments.count > 3 else { stop("use speech-bench CHECKOUT WHAT …: see the head of main.swift") }
do {
  let notice = try RentNotice(checkout: CommandLine.arguments[1])
  let last = CommandLine.arguments[CommandLine.arguments.count - 1]
  switch CommandLine.arguments[2] {
  case "text": print(notice.text(tenant: number(3)))
  case "letter":
    let mailing = Mailing(notice: notice, studio: Studio(worker: .current), folder: last)
    _ = try await mailing.letter(tenant: number(3))
  case "mailing": try await Mailing.run(notice, letters: number(3), cores: number(4), folder: last)
  case "times": try await writeTimes(of: notice.script(tenant: 1), into: last)
  default: stop("there is no “\(CommandLine.arguments[2])”")
  }
} catch {
  stop("\(error)")
}
