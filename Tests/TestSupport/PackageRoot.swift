public import Foundation

/// The checkout that these tests were built from: the folder that holds Package.swift.
public let packageRoot = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The folder that holds the programs built with these tests, wherever the build folder is: the test bundle lies
/// beside them.
///
/// - Throws: `MissingProgram` when no program of that name was built.
public func builtProgram(_ name: String) throws -> URL {
  let arguments = CommandLine.arguments
  var places = [arguments[0]]
  if let option = arguments.firstIndex(of: "--test-bundle-path"), option + 1 < arguments.count {
    places.insert(arguments[option + 1], at: 0)
  }
  let programs = places.map { place in
    URL(filePath: place).resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
  }
  guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
    throw MissingProgram(name: name, places: programs.map(\.path))
  }
  return program
}

/// A program that the tests run has not been built.
public struct MissingProgram: Error, CustomStringConvertible {
  public let name: String
  public let places: [String]

  public var description: String {
    """
    The program “\(name)” is not in \(places.joined(separator: " or ")). \
    Its target must be a dependency of this test target in Package.swift.
    """
  }
}
