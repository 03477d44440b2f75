internal import LetterModel
internal import Testing

@testable internal import Speech

@Suite("What cannot be spoken is refused with what to do")
struct RefusalTests {
  private func refusal(_ script: Script) async throws -> SpeechError? {
    await #expect(throws: SpeechError.self) { try await studio().speak(script, SpeechSettings(language: .source)) }
  }

  @Test("an empty text, and one of signs only", arguments: ["", " ", "…", "—", "?!"])
  func empty(words: String) async throws {
    #expect(try await refusal(Script([]))?.message == "There is nothing to say: the text is empty.")
    let error = try await refusal(Script([Utterance("Hello."), Utterance(words)]))
    #expect(error?.message == "There is nothing to say in block “b1”, sentence 1.")
    #expect(error?.fault == .content)
  }

  @Test("10 MB of text")
  func long() async throws {
    let error = try await refusal(Script(Array(repeating: Utterance("This is a long text."), count: 500_000)))
    #expect(
      error?.message
        == "The text is too long to be spoken at once: 10000000 characters, and 200000 is the most.")
  }

  @Test("a control character, which eSpeak NG would take for a command")
  func control() async throws {
    let error = try await refusal(Script([Utterance("Pay now\u{1}50Ssoon.")]))
    #expect(error?.message == "A control character (U+0001) cannot be said in block “b1”, sentence 1.")
    #expect(try await refusal(Script([Utterance("Pay\u{0}now.")]))?.message.contains("U+0000") == true)
    #expect(try await refusal(Script([Utterance("Pay\u{85}now.")]))?.message.contains("U+0085") == true)
  }

  @Test("letters that the voice does not know", arguments: ["Привет", "你好", "سلام", "ሰላም", "ཨ"])
  func script(words: String) async throws {
    let error = try await refusal(Script([Utterance("The name is \(words).")]))
    #expect(error?.message.hasPrefix("The voice “en-GB” cannot say “") == true)
    #expect(error?.fault == .content)
  }

  @Test("accents, ligatures, superscripts and the signs of every day are no such letters")
  func known() async throws {
    let words = "Zoë Nuñez-Łoś, flat 2ª, ﬁrst ﬂoor: £5 – 3½ m² “fine” … 😀 e\u{301}"
    _ = try await studio().speak(Script([Utterance(words)]), SpeechSettings(language: .source))
  }

  @Test("markup, phonemes and commands among words are words")
  func markup() async throws {
    let voice = try Voice.of(.source)
    let pool = WorkerPool(try worker(), size: 1)
    func sound(_ words: String, _ more: Utterance.Piece...) async throws -> [Int16] {
      let utterance = Utterance(
        block: "", sentence: 0, language: .source, pieces: [.words(words)] + more, pause: 0)
      let text = try SpokenText(utterance, voice: voice)
      return try await speech(text.fed, voice: voice, engineRate: 140, in: pool, phonemes: text.hasPhonemes).samples
    }
    // A tag that is obeyed makes silence of a second; one that is not is read, or passed over without a pause.
    let plain = try await sound("one two")
    let tagged = try await sound("one <break time=\"5s\"/> two")
    #expect(tagged.count > plain.count)
    #expect(longestSilence(tagged) < ESpeak.sampleRate)
    let name = Utterance.Piece.phonemes("f'O@f@", written: "Forfar")
    let spelled = try await sound("one [[h@l'oU]] two ", name)
    #expect(try await sound("one h@l'oU two ", name).count > spelled.count / 2)
    #expect(try await sound("one [[h@l'oU]] two ", name) == sound("one   h@l'oU   two ", name))
    #expect(try await sound("one [", name) == sound("one  ", name))
  }

  private func longestSilence(_ samples: [Int16]) -> Int {
    samples.split { abs($0) > 30 }.map(\.count).max() ?? 0
  }

  @Test("sounds of a lexicon that hold more than sounds", arguments: ["", "a]] b [[", "a\u{1}b", "é"])
  func phonemes(phonemes: String) async throws {
    let utterance = Utterance(
      block: "", sentence: 0, language: .source, pieces: [.phonemes(phonemes, written: "Forfar")], pause: 0)
    #expect(try await refusal(Script([utterance]))?.advice.contains("lexicon") == true)
  }

  @Test("a language without a usable voice, with those that have one", arguments: ["so", "ti", "ps", "ckb", "en-US"])
  func language(tag: String) throws {
    let error = #expect(throws: SpeechError.self) { try SpeechSettings(language: .tag(tag)) }
    #expect(error?.message == "There is no usable voice for the language “\(tag)”.")
    #expect(error?.advice.contains("en-GB, gd, pl, ur") == true)
    #expect(error?.fault == .order)
  }

  @Test("a passage in such a language, before anything is spoken")
  func passage() async throws {
    let script = Script([Utterance("Hello."), Utterance("Hello.", language: .tag("so"))])
    #expect(try await refusal(script)?.message == "There is no usable voice for the language “so”.")
  }

  @Test("a voice that there is not, one of another language, and a rate out of reach")
  func order() throws {
    func refusal(_ voice: String?, _ rate: Int = 150) -> String? {
      do throws(SpeechError) { _ = try SpeechSettings(language: .source, voice: voice, rate: rate) } catch {
        return error.message
      }
      return nil
    }
    #expect(refusal("Robbie") == "There is no voice “Robbie”.")
    #expect(refusal("pl") == "The voice “pl” does not speak “en-GB”.")
    #expect(refusal("EN GB Scotland") == nil)
    #expect(refusal(nil, 90) == "The voice “en-GB” cannot say 90 words a minute.")
    #expect(refusal(nil, 0) != nil && refusal(nil, -5) != nil && refusal(nil, 1_000) != nil)
    #expect(refusal(nil, 120) == nil && refusal(nil, 250) == nil)
  }

  @Test("the region of a language does not matter where its voice has none")
  func region() throws {
    #expect(try SpeechSettings(language: .tag("pl-PL")).voice.name == "pl")
    #expect(try SpeechSettings(language: .tag("pt-BR")).voice.name == "pt-BR")
  }
}
