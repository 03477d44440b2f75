internal import Testing

@Suite("Package.swift and the imports say the same")
struct TargetTests {
  @Test("every import is declared, every dependency is imported, and the arrows run one way")
  func targets() async throws {
    let targets = try await Manifest.read().houseTargets()
    #expect(targets.contains { $0.name == "LetterModel" })
    #expect(declarationProblems(targets) == [])
    #expect(arrowProblems(targets) == [])
  }

  @Test("an import that nobody declared and a dependency that nobody imports are found")
  func wrongDeclarations() {
    let targets = [
      HouseTarget(name: "LetterModel", kind: "regular", dependencies: [], imports: ["Foundation": "a.swift"]),
      HouseTarget(
        name: "Facts", kind: "regular", dependencies: ["LetterModel", "DataFiles"], imports: ["Yams": "Facts/b.swift"]),
      HouseTarget(name: "plainspoken", kind: "executable", dependencies: []),
      HouseTarget(name: "EndToEndTests", kind: "test", dependencies: ["TestSupport", "plainspoken"]),
    ]
    #expect(
      declarationProblems(targets) == [
        "Facts/b.swift imports Yams: add it to the dependencies of Facts in Package.swift.",
        "Facts declares DataFiles in Package.swift and never imports it.",
        "Facts declares LetterModel in Package.swift and never imports it.",
      ])
  }

  @Test("an arrow that runs back, one between neighbours and a target without a place are found")
  func wrongArrows() {
    let targets = [
      HouseTarget(name: "LetterModel", kind: "regular", dependencies: [], imports: ["Facts": "a.swift"]),
      HouseTarget(name: "Renderers", kind: "regular", dependencies: [], imports: ["Templating": "b.swift"]),
      HouseTarget(name: "Press", kind: "regular", dependencies: [], imports: ["Renderers": "c.swift"]),
      HouseTarget(name: "Weather", kind: "regular", dependencies: []),
    ]
    #expect(
      arrowProblems(targets) == [
        "a.swift: LetterModel may not import Facts.", "b.swift: Renderers may not import Templating.",
        "Weather has no place in the layers of Tests/HouseTests/TargetTests.swift.",
      ])
  }

  @Test(
    "imports are read however they are written",
    arguments: [
      ("import Yams", ["Yams"]), ("@testable internal import Facts", ["Facts"]),
      ("public import struct Yams.Node", ["Yams"]), ("importing(this)", []), ("  // import Yams", []),
      ("@Test(\"an import is read\")", []), ("import is a word", []),
    ])
  func imports(line: String, modules: [String]) {
    #expect(HouseTarget.imports(in: line) == modules)
  }
}

/// The house from the ground up (README, "How the house is built"): a target imports only from the floors below it, so
/// no two on one floor know each other.
private let floors: [Set<String>] = [
  ["LetterModel"], ["DataFiles"], ["Facts"],
  ["Templating", "Deadlines", "PlainEnglish", "Translation", "Renderers", "Speech"],
  ["Press"], ["plainspoken"],
]

private func arrowProblems(_ targets: [HouseTarget]) -> [String] {
  func floor(of name: String) -> Int? { floors.firstIndex { $0.contains(name) } }
  // The benchmark and the tests' own language stand beside the house.
  let outside: Set<String> = ["TestSupport", "letter-bench", "lint-bench"]
  return targets.filter { ["regular", "executable"].contains($0.kind) && !outside.contains($0.name) }
    .flatMap { target -> [String] in
      guard let own = floor(of: target.name) else {
        return ["\(target.name) has no place in the layers of Tests/HouseTests/TargetTests.swift."]
      }
      return target.imports.sorted { $0.key < $1.key }.compactMap { module, file in
        guard let other = floor(of: module), other >= own else { return nil }
        return "\(file): \(target.name) may not import \(module)."
      }
    }
}

private func declarationProblems(_ targets: [HouseTarget]) -> [String] {
  let programs = Set(targets.filter { $0.kind == "executable" }.map(\.name))
  return targets.flatMap { target -> [String] in
    let undeclared = target.imports.filter { module, _ in
      !target.dependencies.contains(module) && !HouseTarget.toolchain.contains(module)
    }
    // A test may need a program to be built, and all of them are given the tests' own language.
    let unused = target.dependencies.filter {
      target.imports[$0] == nil && !(target.kind == "test" && (programs.contains($0) || $0 == "TestSupport"))
    }
    return undeclared.sorted { $0.key < $1.key }.map { module, file in
      "\(file) imports \(module): add it to the dependencies of \(target.name) in Package.swift."
    }
      + unused.sorted().map { "\(target.name) declares \($0) in Package.swift and never imports it." }
  }
}
