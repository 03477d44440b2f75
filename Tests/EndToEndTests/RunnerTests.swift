internal import Foundation
internal import TestSupport
internal import Testing

@Suite("The page runner")
struct RunnerTests {
  @Test(
    "an ellipsis in a line stands for any characters",
    arguments: [
      ("£412.50 a month", "£… a month", true), ("£412.50 a month", "…", true), ("same", "same", true),
      ("ab", "a…b", true), ("a", "a…a", false), ("one two three", "one…three…two", false),
      ("£412.50 a week", "£… a month", false), ("other", "same", false),
    ])
  func ellipsisInLine(line: String, pattern: String, holds: Bool) {
    #expect(matches(line, pattern: pattern) == holds)
  }

  @Test(
    "a line that is only an ellipsis stands for any lines",
    arguments: [
      (["a", "b", "c"], ["a", "…", "c"], true), (["a", "c"], ["a", "…", "c"], true), (["a", "b"], ["…"], true),
      ([], [], true), ([], ["…"], true), (["a", "b", "c"], ["a", "…", "b"], false), (["a"], [], false),
      ([], ["a"], false), (["a", "a"], ["a"], false),
    ])
  func ellipsisLine(got: [String], expected: [String], holds: Bool) {
    #expect(Alignment(expected: expected, got: got).holds == holds)
  }

  @Test("a difference shows both texts with their line numbers")
  func report() {
    let alignment = Alignment(expected: ["one", "two", "…", "five"], got: ["one", "2", "three", "four", "five"])
    #expect(
      alignment.report(line: 10) == """
                   one
        - page  11 two
                 … 2
                 … three
                 … four
                   five
        """)
    #expect(Alignment(expected: ["a"], got: ["b"]).report(line: 3) == "- page   3 a\n+ got    1 b")
  }

  @Test("a page's blocks are read with their lines; a block of another language is only to be read")
  func parsing() throws {
    let page = try Page(
      parsing: """
        # A page
        ```yaml
        example: only
        ```
        ````markdown file=a.md
        ```
        inside
        ```
        ````
        ```console
        $ cat a.md \\
          b.md
        out
        $ false
        [exit 1]
        ```
        """)
    #expect(
      page.blocks.map(\.job) == [.file("a.md"), .console])
    #expect(page.blocks[0].text == "```\ninside\n```\n")
    #expect(
      try page.blocks[1].commands() == [
        PageCommand(command: "cat a.md \\\n  b.md", transcript: ["out"], line: 13),
        PageCommand(command: "false", transcript: ["[exit 1]"], line: 15),
      ])
  }

  @Test(
    "a page that could be misread is refused, with the line",
    arguments: [
      ("```console\n$ true", 1, "no closing fence"), ("text\n```text expct=a\n```", 2, "expct=a"),
      ("just words", 1, "runs nothing"), ("```console\n```", 2, "no command"),
      ("```console\nplainspoken\n```", 2, "starts with a command"),
    ])
  func refused(text: String, line: Int, words: String) throws {
    let error = #expect(throws: PageError.self) {
      for block in try Page(parsing: text).blocks where block.job == .console { _ = try block.commands() }
    }
    #expect(error?.line == line)
    #expect(error?.problem.contains(words) == true)
  }

  @Test("what is printed, the exit code and the files are compared, and recording mends the page")
  func recording() async throws {
    let page = """
      ```text file=in.txt
      one
      ```
      ```console
      $ cat in.txt; echo oh >&2; pwd; exit 3
      two
      $ echo $PLAINSPOKEN_HOME
      CHECKOUT
      ```
      ```text expect=in.txt
      1
      ```
      ```text contains=in.txt
      ne
      nothing
      ```
      ```text contains=away.txt
      a
      ```
      """
    var runner = try PageRunner(program: URL(filePath: "/bin/sh"))
    try await runner.run(Page(parsing: page))
    #expect(
      runner.differences.map(\.report) == [
        """
        $ cat in.txt; echo oh >&2; pwd; exit 3
        - page   6 two
        + got    1 one
        + got    2 FOLDER
        + got    3 ! oh
        + got    4 [exit 3]
        """,
        "in.txt\n- page  11 1\n+ got    1 one",
        "in.txt does not hold\n- page 15 nothing",
        "line 18: there is no file away.txt, only: in.txt",
      ])
    let mended = runner.differences.compactMap(\.edit).applied(to: page)
    #expect(mended.contains("exit 3\none\nFOLDER\n! oh\n[exit 3]\n$ echo"))
    #expect(mended.contains("expect=in.txt\none\n```"))
  }
}
