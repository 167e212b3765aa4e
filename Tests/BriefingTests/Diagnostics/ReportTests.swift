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
    let folder = try TemporaryFolder(["a.md": String(repeating: "x", count: 100_000)])
    let finding = Diagnostic(Self.rule, at: FileLocation("a.md", line: 1, column: 500), "long")
    let text = try Report([finding], in: Folder(folder.path)).text(.text)
    #expect(text.utf8.count < 400)
  }
}
