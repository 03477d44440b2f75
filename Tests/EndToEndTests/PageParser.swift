extension Page {
  /// Reads a page. A block that nobody closed, a name that means nothing and a page that runs nothing are errors: a
  /// page must not pass because it was misread.
  init(parsing text: String) throws(PageError) {
    blocks = []
    var open: (fence: Int, job: PageBlock.Job?, line: Int, lines: [String])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let ticks = line.prefix { $0 == "`" }.count
      if let block = open {
        guard ticks == block.fence, line.count == ticks else {
          open?.lines.append(String(line))
          continue
        }
        if let job = block.job { blocks.append(PageBlock(job: job, lines: block.lines, line: block.line)) }
        open = nil
      } else if ticks >= 3 {
        open = (ticks, try Page.job(of: line.dropFirst(ticks), line: index + 1), index + 2, [])
      }
    }
    if let open { throw PageError(line: open.line - 1, problem: "This block has no closing fence.") }
    guard blocks.contains(where: { $0.job == .console }) else {
      throw PageError(line: 1, problem: "This page runs nothing: it has no console block.")
    }
  }

  /// What a block is for, by the words after its fence; nil where it is only to be read.
  private static func job(of info: Substring, line: Int) throws(PageError) -> PageBlock.Job? {
    var job: PageBlock.Job?
    for word in info.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      switch (parts[0], parts.count > 1 ? String(parts[1]) : nil) {
      case ("console", nil): job = .console
      case ("file", let name?): job = .file(name)
      case ("expect", let name?): job = .expect(name)
      case ("contains", let name?): job = .contains(name)
      case (_, nil) where !word.contains("="): break
      default:
        throw PageError(line: line, problem: "“\(word)” is not file=NAME, expect=NAME or contains=NAME.")
      }
    }
    return job
  }
}

extension PageBlock {
  /// The commands of a console block.
  func commands() throws(PageError) -> [PageCommand] {
    var commands: [PageCommand] = []
    var goesOn = false
    for (index, text) in lines.enumerated() {
      if goesOn {
        commands[commands.count - 1].command += "\n" + text
        commands[commands.count - 1].line += 1
        goesOn = text.hasSuffix("\\")
      } else if text.hasPrefix("$ ") {
        commands.append(PageCommand(command: String(text.dropFirst(2)), transcript: [], line: line + index + 1))
        goesOn = text.hasSuffix("\\")
      } else if commands.isEmpty {
        throw PageError(line: line + index, problem: "A console block starts with a command: “$ plainspoken …”.")
      } else {
        commands[commands.count - 1].transcript.append(text)
      }
    }
    guard !commands.isEmpty else { throw PageError(line: line, problem: "This console block has no command.") }
    return commands
  }
}
