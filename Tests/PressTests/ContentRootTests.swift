import Press
import TestSupport
import Testing

@Suite("Finding Templates and Locales")
struct ContentRootTests {
  /// A machine with roots where they are named.
  private func machine() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for root in ["checkout", "installed/share/plainspoken", "elsewhere"] {
      try folder.write("", to: "\(root)/Templates/x")
      try folder.write("", to: "\(root)/Locales/x")
    }
    for empty in ["installed/bin/x", "checkout/.build/debug/x", "checkout/deep/down/x", "nowhere/x"] {
      try folder.write("", to: empty)
    }
    return folder
  }

  private func find(
    _ machine: TemporaryFolder, option: String? = nil, home: String? = nil, from folder: String, program: String
  ) throws -> String {
    let place = ContentRoot.Place(
      environment: home.map { ["PLAINSPOKEN_HOME": $0] } ?? [:], workingFolder: "\(machine.path)/\(folder)",
      program: "\(machine.path)/\(program)")
    return String(try ContentRoot.find(option: option, in: place).path.dropFirst(machine.path.count + 1))
  }

  @Test("--content wins, also as a relative path")
  func option() throws {
    let machine = try machine()
    let program = "installed/bin/plainspoken"
    #expect(
      try find(machine, option: "\(machine.path)/elsewhere", home: "/x", from: "checkout", program: program)
        == "elsewhere")
    #expect(try find(machine, option: "../elsewhere", from: "checkout", program: program) == "elsewhere")
  }

  @Test("then PLAINSPOKEN_HOME")
  func home() throws {
    let machine = try machine()
    #expect(
      try find(machine, home: "\(machine.path)/elsewhere", from: "checkout", program: "installed/bin/p") == "elsewhere")
  }

  @Test("then the working folder and those above it")
  func workingFolder() throws {
    let machine = try machine()
    #expect(try find(machine, from: "checkout/deep/down", program: "installed/bin/p") == "checkout")
  }

  @Test("then beside the program, then the checkout that it was built in")
  func program() throws {
    let machine = try machine()
    #expect(try find(machine, from: "nowhere", program: "installed/bin/p") == "installed/share/plainspoken")
    #expect(try find(machine, from: "nowhere", program: "checkout/.build/debug/p") == "checkout")
  }

  @Test("a wrong --content or PLAINSPOKEN_HOME is an error, never passed over")
  func wrong() throws {
    let machine = try machine()
    let option = #expect(throws: SurroundingsError.self) {
      try find(machine, option: "\(machine.path)/nowhere", from: "checkout", program: "checkout/.build/debug/p")
    }
    #expect(option?.what.contains("--content") == true)
    let home = #expect(throws: SurroundingsError.self) {
      try find(machine, home: "\(machine.path)/nowhere", from: "checkout", program: "checkout/.build/debug/p")
    }
    #expect(home?.what.contains("PLAINSPOKEN_HOME") == true)
  }

  @Test("where there is none, the error names what was tried and what to do")
  func none() throws {
    let machine = try machine()
    let error = #expect(throws: SurroundingsError.self) {
      try find(machine, from: "nowhere", program: "nowhere/p")
    }
    #expect(error?.what.contains("\(machine.path)/nowhere") == true)
    #expect(error?.advice.contains("--content") == true)
  }
}
