internal import Foundation
internal import TestSupport

/// The committed files of this checkout, as far as the tests about the house read them.
enum House {
  /// Every text file by its path from the checkout, without what building and running leave behind (.gitignore).
  static func textFiles() throws -> [(path: String, text: String)] {
    try paths(in: packageRoot).compactMap { path in
      let bytes = try Data(contentsOf: packageRoot.appending(path: path))
      return String(validating: bytes, as: UTF8.self).map { (path, $0) }
    }
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: packageRoot.appending(path: path)), as: UTF8.self)
  }

  private static func paths(in folder: URL, under prefix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name -> [String] in
      let path = prefix + name
      guard !isLeftBehind(name, path) else { return [] }
      let url = folder.appending(path: name)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
      return isFolder ? try paths(in: url, under: path + "/") : [path]
    }
  }

  private static func isLeftBehind(_ name: String, _ path: String) -> Bool {
    name.hasPrefix(".build") || name.hasSuffix(".swp")
      || [".git", ".judges", "__pycache__", "Package.resolved"].contains(name) || path == "out"
  }
}

/// One target of Package.swift, with what its files import.
struct HouseTarget: Equatable {
  var name: String
  /// As SwiftPM says it: `regular`, `executable`, `test` or `system`.
  var kind: String
  var dependencies: Set<String>
  /// The modules its files import, each with the first file that does.
  var imports: [String: String] = [:]

  /// The modules that come with every Swift toolchain: no target declares them.
  static let toolchain: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "PackageDescription", "RegexBuilder", "Swift",
    "Synchronization", "Testing",
  ]

  /// The modules that a Swift file imports.
  static func imports(in source: String) -> [String] {
    source.matches(
      of:
        #/(?m)^ *(?:@\w+ +)*(?:(?:public|package|internal|fileprivate|private) +)?import +(?:(?:struct|class|enum|protocol|typealias|func|let|var) +)?(\w+)(?:\.\w+)* *$/#
    ).map { String($0.1) }
  }
}

/// Package.swift as SwiftPM itself reads it.
struct Manifest: Decodable {
  var targets: [Target]

  struct Target: Decodable {
    var name: String
    var type: String
    var path: String?
    var dependencies: [[String: [Name?]]]
    var providers: [[String: [[String]]]]?
  }

  /// A dependency's JSON holds names, and an object where it has a condition.
  enum Name: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      self = (try? decoder.singleValueContainer().decode(String.self)).map(Name.text) ?? .other
    }
  }

  /// Asks SwiftPM, in folders of its own: `swift test` holds the lock of the usual ones.
  static func read() async throws -> Manifest {
    let folder = try TemporaryFolder()
    let run = try await runProgram(
      "/usr/bin/env",
      arguments: [
        "swift", "package", "--package-path", packageRoot.path, "--scratch-path", "\(folder.path)/scratch",
        "--cache-path", "\(folder.path)/cache", "dump-package",
      ])
    guard run.exit == 0 else { throw Unreadable(description: run.errors) }
    return try JSONDecoder().decode(Manifest.self, from: Data(run.output.utf8))
  }

  struct Unreadable: Error, CustomStringConvertible {
    var description: String
  }

  /// Every target with what its files import.
  func houseTargets() throws -> [HouseTarget] {
    let files = try House.textFiles().filter { $0.path.hasSuffix(".swift") }
    return targets.map { target in
      let names = target.dependencies.flatMap(\.values).compactMap { names -> String? in
        guard case .text(let name)? = names.first ?? nil else { return nil }
        return name
      }
      let folder = (target.path ?? "Sources/\(target.name)") + "/"
      var imports: [String: String] = [:]
      for file in files where file.path.hasPrefix(folder) {
        for module in HouseTarget.imports(in: file.text) where imports[module] == nil { imports[module] = file.path }
      }
      return HouseTarget(name: target.name, kind: target.type, dependencies: Set(names), imports: imports)
    }
  }
}
