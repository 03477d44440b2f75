import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("The outbox")
struct OutboxTests {
  private func deliver(_ letters: [Letter], to folder: String = "out", in place: TemporaryFolder) throws -> [String] {
    try Outbox(folder: folder, workingFolder: place.path).deliver(letters)
  }

  @Test("each joint tenant's copy is there in each format, and the record names every file with its hash")
  func record() async throws {
    let place = try TemporaryFolder()
    let letters = try await examples("notices/rent-increase", checkout())
    let paths = try deliver(letters, in: place)
    #expect(letters.count == 2)
    #expect(paths.count == 2 * read.count)
    #expect(place.files().sorted() == (paths + ["record/report.json"]).map { "out/\($0)" }.sorted())
    let record = try JSONSerialization.jsonObject(with: Data(place.read("out/record/report.json").utf8))
    let json = try #require(record as? [String: Any])
    let files = try #require(json["files"] as? [[String: Any]])
    #expect(Set(files.compactMap { $0["path"] as? String }) == Set(paths))
    #expect(files.allSatisfy { ($0["sha256"] as? String)?.count == 64 && ($0["bytes"] as? Int ?? 0) > 1_000 })
    let facts = try #require(json["facts"] as? [[String: Any]])
    let rent = try #require(facts.first { $0["field"] as? String == "new_rent" })
    #expect(rent["value"] as? [String: Int] == ["pence": 42_980])
    #expect(rent["shown"] as? String == "£429.80")
    #expect(rent["spoken"] as? String == "429 pounds and 80 pence")
    #expect(json["today"] as? String == "2027-03-01")
    #expect(json["language"] as? String == "en-GB")
    #expect((json["template"] as? [String: String])?["id"] == "notices/rent-increase")
  }

  @Test("the same order gives the same bytes, record included")
  func sameBytes() async throws {
    let place = try TemporaryFolder()
    for folder in ["one", "two"] {
      _ = try deliver(try await examples("notices/access", checkout()), to: folder, in: place)
    }
    for file in place.files() where file.hasPrefix("one/") {
      #expect(try place.read(file) == place.read(file.replacing("one/", with: "two/")))
    }
  }

  @Test("no name of a person stands in the name of a file")
  func fileNames() async throws {
    let place = try TemporaryFolder()
    _ = try deliver(try await examples("notices/rent-increase", checkout()), in: place)
    #expect(place.files().allSatisfy { !$0.lowercased().contains("neill") })
  }

  @Test("files of an earlier order of the same letter go, everything else stays")
  func replacing() async throws {
    let place = try TemporaryFolder()
    let both = try await examples("notices/rent-increase", checkout())
    _ = try deliver(both, in: place)
    try place.write("mine", to: "out/notes.txt")
    try place.write("changed by hand", to: "out/rent-increase-copy-2-text.txt")
    _ = try deliver([both[0]], in: place)
    let left = place.files()
    #expect(left.contains("out/notes.txt"))
    #expect(left.contains("out/rent-increase-copy-2-text.txt"))
    #expect(!left.contains("out/rent-increase-copy-2-standard.html"))
    #expect(left.contains("out/rent-increase-copy-1-standard.html"))
  }

  @Test("another letter into the same folder keeps the first one's files and its record")
  func twoLetters() async throws {
    let place = try TemporaryFolder()
    let first = try deliver(try await examples("notices/rent-increase", checkout()), in: place)
    let record = try place.read("out/record/report.json")
    _ = try deliver(try await examples("notices/access", checkout()), in: place)
    #expect(first.allSatisfy { place.files().contains("out/\($0)") })
    #expect(try place.read("out/record/report-rent-increase.json") == record)
  }

  @Test("a folder that cannot be made is an error that says so, with nothing left behind")
  func unwritable() async throws {
    let place = try TemporaryFolder()
    try place.write("a file", to: "out")
    let letters = try await examples("notices/access", checkout())
    let error = #expect(throws: SurroundingsError.self) { try deliver(letters, to: "out/inside", in: place) }
    #expect(error?.what.contains("“out/inside”") == true)
    #expect(place.files() == ["out"])
  }

  @Test("a full disk is an error that says so, with nothing half-written")
  func full() async throws {
    // /dev/full takes every write as a full disk would.
    let place = try TemporaryFolder()
    try FileManager.default.createDirectory(at: place.url.appending(path: "out"), withIntermediateDirectories: true)
    let letters = try await examples("notices/access", checkout())
    let pid = ProcessInfo.processInfo.processIdentifier
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/out/.access-text.txt.\(pid).part", withDestinationPath: "/dev/full")
    let error = #expect(throws: SurroundingsError.self) { try deliver(letters, in: place) }
    #expect(error?.what.contains("no space left") == true, "\(String(describing: error))")
    #expect(place.files() == [])
  }

  @Test(
    "a disk that is full when a part of a recording is written keeps none of its parts", arguments: ["cd", "audio"])
  func fullWithSound(format: String) throws {
    let place = try TemporaryFolder()
    try place.write("an earlier one", to: "out/spoken.cue")
    let pid = ProcessInfo.processInfo.processIdentifier
    let names = format == "cd" ? ["spoken.cue", "spoken.track-01.wav", "spoken.track-02.wav"] : ["spoken.mp3"]
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/out/.\(names[names.count - 1]).\(pid).part", withDestinationPath: "/dev/full")
    let files = names.map { (path: "\(place.path)/out/\($0)", bytes: [UInt8](repeating: 1, count: 100_000)) }
    let error = #expect(throws: SurroundingsError.self) {
      try WholeFiles.write(files, failing: ("“spoken” cannot be written", "Make room."))
    }
    #expect(error?.what == "“spoken” cannot be written: no space left on device.")
    #expect(place.files() == ["out/spoken.cue"])
    #expect(try place.read("out/spoken.cue") == "an earlier one")
  }
}
