import Foundation
public import Testing

/// Compares with a file in the folder `Golden` beside the test. Set `RECORD_SNAPSHOTS=1` to write the file instead; the
/// test then fails, so that nobody records by accident. Look at the difference in git before you commit it.
///
/// - Parameters:
///   - bytes: what the program made.
///   - name: the file's name, such as `rent-letter.txt`.
///   - testFile: leave it out; it is the file of the test.
public func expectGolden(
  _ bytes: [UInt8], _ name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    let isWritten = (try? Data(bytes).write(to: file)) != nil
    Issue.record("\(isWritten ? "Recorded" : "Could not write") Golden/\(name)", sourceLocation: sourceLocation)
    return
  }
  guard let golden = try? [UInt8](Data(contentsOf: file)) else {
    Issue.record("There is no Golden/\(name). Set RECORD_SNAPSHOTS=1 to make it.", sourceLocation: sourceLocation)
    return
  }
  guard bytes != golden else { return }
  let (made, wanted) = (lines(bytes), lines(golden))
  let line = zip(made, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(made.count, wanted.count)
  Issue.record(
    """
    Golden/\(name) differs from line \(line + 1):
      golden: \(line < wanted.count ? wanted[line] : "(no more lines)")
      made:   \(line < made.count ? made[line] : "(no more lines)")
    """, sourceLocation: sourceLocation)
}

private func lines(_ bytes: [UInt8]) -> [Substring] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
}
