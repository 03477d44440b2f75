internal import Foundation
internal import TestSupport
internal import Testing

@Suite("The committed files")
struct CommittedFileTests {
  @Test("no source file is longer than 350 lines")
  func length() throws {
    let long = try House.textFiles().filter { file in
      (file.path.hasSuffix(".swift") || file.path.hasSuffix(".py")) && file.text.count { $0.isNewline } > 350
    }
    #expect(long.map(\.path) == [])
  }

  @Test("no file names a folder of the machine that it was written on")
  func noMachinePaths() throws {
    let named = try House.textFiles().flatMap { file in machinePaths(in: file.text).map { "\(file.path): \($0)" } }
    #expect(named == [])
  }

  @Test(
    "a machine's folder is told from a part of a web address",
    arguments: [
      ("see \("/work" + "/main") here", ["/work" + "/main"]), ("'\("/root" + "/.cache")'", ["/root" + "/.cache"]),
      ("https://example.org/work/pay", []), ("file://\("/tmp" + "/wt/a")", ["/tmp" + "/wt/a"]), ("homework/", []),
    ])
  func machinePath(text: String, found: [String]) {
    #expect(machinePaths(in: text) == found)
  }

  @Test("every make command in the README is in the Makefile")
  func readme() throws {
    let readme = try House.text(of: "README.md")
    let makefile = try House.text(of: "Makefile")
    let named = readme.matches(of: #/(?m)(?:^\s*|`|\$ )make(?: ([a-z-]+))?(?=\s*(?:$|`|#))/#).map {
      $0.1.map(String.init) ?? "all"
    }
    #expect(Set(named).isSuperset(of: ["all", "test"]), "The README starts with its two commands, make and make test.")
    for target in Set(named) {
      #expect(makefile.contains("\n\(target):"), "“make \(target)” is in the README and not in the Makefile.")
    }
  }

  @Test("the change log has a place for what is not released yet")
  func changeLog() throws {
    #expect(try House.text(of: "CHANGELOG.md").contains("\n## Unreleased\n"))
  }

  @Test("make installs every Debian package that Package.swift asks for")
  func packages() async throws {
    let wanted = try await Manifest.read().targets.flatMap { $0.providers ?? [] }.flatMap { $0["apt"] ?? [] }
      .flatMap { $0 }
    let listed = try House.text(of: ".ci/prepare").matches(of: #/(?m)^need ([a-z0-9.+-]+) /#).map { String($0.1) }
    #expect(!wanted.isEmpty)
    #expect(Set(wanted).subtracting(listed) == [])
  }
}

/// The paths under folders that only a building machine has.
private func machinePaths(in text: String) -> [String] {
  text.matches(of: #/(?<before>^|[^A-Za-z0-9._-])(?<path>\/(?:work|root|tmp\/wt)\/[A-Za-z0-9._-]+)/#).map {
    String($0.path)
  }
}
