import TestSupport
import Testing

@testable import Kit

struct ReportTests {
  private static let rule = Rule(
    "figure-differs-from-fact", .error, catches: "", why: "", wrong: "", right: "")

  private func report(_ format: ReportFormat) throws -> String {
    let folder = try TemporaryFolder([
      "content/a.md": "one\r\nOfficials say [nearly 1,900](fact:figure.k) e\u{301}\r\n"
    ])
    let location = FileLocation("content/a.md", line: 2, column: 16, length: 12)
    let finding = Diagnostic(
      Self.rule, at: location, "“nearly 1,900”, but figure.k is “nearly 1,800”",
      help: "write “nearly 1,800”", id: "figure.k")
    return try Report([finding], in: Folder(folder.path)).text(format)
  }

  @Test func showsTheLineAndMarksThePlace() throws {
    #expect(
      try report(.text) == """
        content/a.md:2:16: error[figure-differs-from-fact]: “nearly 1,900”, but figure.k is \
        “nearly 1,800”
            2 | Officials say [nearly 1,900](fact:figure.k) e\u{301}
              |                ^~~~~~~~~~~~
        help: write “nearly 1,800”

        """)
  }

  @Test func writesOneObjectALine() throws {
    #expect(
      try report(.json) == """
        {"file":"content/a.md","line":2,"column":16,"severity":"error",\
        "rule":"figure-differs-from-fact","id":"figure.k",\
        "message":"“nearly 1,900”, but figure.k is “nearly 1,800”",\
        "help":"write “nearly 1,800”"}

        """)
  }

  @Test func writesWorkflowCommands() throws {
    #expect(
      try report(.github) == """
        ::error file=content/a.md,line=2,col=16,title=figure-differs-from-fact::\
        “nearly 1,900”, but figure.k is “nearly 1,800”%0Awrite “nearly 1,800”

        """)
  }

  @Test func clipsALongLineAroundThePlace() throws {
    let folder = try TemporaryFolder([
      "a.md": String(repeating: "é", count: 499) + "here" + String(repeating: "😀", count: 100_000)
    ])
    let finding = Diagnostic(
      Self.rule, at: FileLocation("a.md", line: 1, column: 500, length: 4), "long")
    let text = try Report([finding], in: Folder(folder.path)).text(.text)
    let before = String(repeating: "é", count: 40)
    let after = String(repeating: "😀", count: 56)
    #expect(text.contains("    1 | …\(before)here\(after)…\n"))
    #expect(text.contains("      | \(String(repeating: " ", count: 41))^~~~\n"))
  }

  @Test func quotesOfManyFindingsInALineAreShort() throws {
    let folder = try TemporaryFolder(["a.md": String(repeating: "12 ", count: 10_000)])
    let findings = (0..<10_000).map {
      Diagnostic(Self.rule, at: FileLocation("a.md", line: 1, column: $0 * 3 + 1, length: 2), "no")
    }
    let text = try Report(findings, in: Folder(folder.path)).text(.text)
    #expect(text.utf8.count < 10_000 * 400)
    #expect(text.hasSuffix("12 \n      | \(String(repeating: " ", count: 41))^~\n"))
  }

  @Test func quotedLinesDoNothingToATerminal() throws {
    let folder = try TemporaryFolder(["a.md": "\t\u{1B}[31mred\u{9B}0m x"])
    let finding = Diagnostic(Self.rule, at: FileLocation("a.md", line: 1, column: 14), "x")
    let text = try Report([finding], in: Folder(folder.path)).text(.text)
    #expect(text.contains("    1 |   [31mred 0m x\n      |              ^\n"))
  }
}
