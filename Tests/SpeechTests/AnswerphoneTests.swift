import DataFiles
import LetterModel
import Press
import Speech
import Testing

@Suite("The answerphone message")
struct AnswerphoneTests {
  /// The message with the office hours, and the one for holidays.
  private func messages() async throws -> [Letter] {
    let template = "scripts/answerphone"
    let usual = LetterOrder(
      template: template, data: DataNode(.empty, range: .top(of: template)), formats: [.script],
      today: Day(number: 20_500))
    return try await Press(Checkout.content()).make(usual) + Checkout.examples(template)
  }

  @Test("it lasts at most 45 seconds at 150 words a minute, by its words and by eSpeak NG")
  func length() async throws {
    for letter in try await messages() {
      let script = try Checkout.maker().script(letter.document)
      #expect(script.estimatedSeconds(rate: 150) <= 45)
      #expect(try await Espeak.seconds(script) <= 45)
    }
  }

  @Test("it is said as it stands: emergency numbers twice, when we open, and the offer to leave a message")
  func words() async throws {
    let letters = try await messages()
    let scripts = try letters.map { try Checkout.maker().script($0.document).said }
    for said in scripts {
      #expect(said.hasPrefix("This is Example Housing Association."))
      #expect(said.contains("0 1 6 3 2, 9 6 0, 1 1 1; again, 0 1 6 3 2, 9 6 0, 1 1 1"))
      #expect(said.contains("0 8 0 0, 1 1 1, 9 9 9; again, 0 8 hundred; 1 1 1; 9 9 9"))
      #expect(said.contains("leave a message"))
    }
    #expect(scripts[0].contains("We are open Monday to Friday, 9 am to 5 pm."))
    #expect(scripts[1].contains("We open again at 9 am on Tuesday the 5th of January 20 27."))
  }

  @Test("it has no print looks, and is made as a script where nobody asks for another format")
  func formats() async throws {
    let template = "scripts/answerphone"
    var order = LetterOrder(
      template: template, data: DataNode(.empty, range: .top(of: template)), today: Day(number: 20_500))
    let press = Press(try Checkout.content())
    #expect(try await press.make(order).first?.renditions.map(\.format) == [.script])
    order.formats = [.standard]
    await #expect(throws: Findings.self) { try await press.make(order) }
  }
}
