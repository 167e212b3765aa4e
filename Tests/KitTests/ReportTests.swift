import Foundation
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

  @Test func tellsSoManyFindingsAndCountsTheRest() throws {
    let folder = try TemporaryFolder(["a.md": String(repeating: "12 ", count: 10_000)])
    let findings = (0..<200).map {
      Diagnostic(Self.rule, at: FileLocation("a.md", line: 1, column: $0 * 3 + 1, length: 2), "no")
    }
    let report = try Report(findings, in: Folder(folder.path))
    #expect(report.diagnostics.count == 51)
    #expect(report.diagnostics[49].message == "no")
    #expect(report.diagnostics[50].message == "150 more findings of this rule in this file")
    #expect(
      report.diagnostics[50].location == FileLocation("a.md", line: 1, column: 151, length: 2))
    #expect(report.text(.text).utf8.count < 51 * 400)
    #expect(report.text(.json).split(separator: "\n").count == 51)
  }

  /// What one file has too many of hides nothing of another rule or file.
  @Test func countsEachRuleAndFileByItself() throws {
    let other = Rule("other", .note, catches: "", why: "", wrong: "", right: "")
    let findings = ["a.md", "b.md"].flatMap { file in
      (1...60).flatMap { line in
        [Self.rule, other].map {
          Diagnostic($0, at: FileLocation(file, line: line, column: 1), "x")
        }
      }
    }
    let told = findings.told
    #expect(told.count == 4 * 51)
    #expect(told.map(\.location) == told.map(\.location).sorted())
    let counts = told.filter { $0.message == "10 more findings of this rule in this file" }
    #expect(counts.map(\.severity) == [.error, .note, .error, .note])
  }

  @Test func countsFindingsOfManyFiles() {
    let findings = (0..<2_000).map {
      Diagnostic(Self.rule, at: FileLocation(startOf: "\(10_000 + $0).pdf"), "not used")
    }
    let told = findings.told
    #expect(told.count == 501)
    #expect(told[500].message == "1500 more findings of this rule in this and the files after it")
    #expect(told[500].location.path == "10500.pdf")
  }

  /// Long words are told of fewer files, so that a report stays short whatever files are called.
  @Test func countsLongFindingsSooner() throws {
    let name = String(repeating: "a", count: 240)
    let findings = (0..<500).map {
      Diagnostic(Self.rule, at: FileLocation(startOf: "\($0 + 100)\(name)"), "\(name)", help: name)
    }
    let told = findings.told
    #expect(told.last?.message == "361 more findings of this rule in this and the files after it")
    #expect(told.reduce(0) { $0 + $1.message.utf8.count + $1.location.path.utf8.count } < 100_000)
  }

  @Test func oneMoreThanTheLimitIsToldItself() {
    let findings = (1...51).map {
      Diagnostic(Self.rule, at: FileLocation("a.md", line: $0, column: 1), "line \($0)")
    }
    #expect(findings.told == findings)
  }

  /// A file that is wrong all over keeps no more findings than anybody could use, and says so.
  @Test func keepsSoManyFindingsOfAFile() {
    let findings = (1...5_000).map {
      Diagnostic(Self.rule, at: FileLocation("a.md", line: $0, column: 1), "x")
    }
    #expect(findings.bounded.count == 250)
    #expect(
      findings.bounded.told.last?.message
        == "at least 200 more findings of this rule in this file")
    let ofMany = (0..<20).flatMap { file in
      findings.bounded.map { finding in
        var finding = finding
        finding.location.path = "\(10 + file).md"
        return finding
      }
    }
    #expect(
      ofMany.told.last?.message
        == "at least 2700 more findings of this rule in this and the files after it")
  }

  /// No name, message or line does anything to a terminal or to how a text is read.
  @Test(arguments: ReportFormat.allCases)
  func namesAndWordsAreSeenAsTheyAreWritten(_ format: ReportFormat) throws {
    let hostile = "a\u{1B}]0;x\u{7}\u{202E}b\u{9B}31m\u{2028}c\u{E0041}"
    let folder = try TemporaryFolder(["a.md": hostile])
    let findings = [hostile, "a.md"].map {
      Diagnostic(
        Self.rule, at: FileLocation($0, line: 1, column: 1), "say \(hostile)", help: hostile)
    }
    let text = try Report(findings, in: Folder(folder.path)).text(format)
    let refused = text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
    }
    #expect(refused.isEmpty)
    #expect(text.contains(format == .json || format == .sarif ? "\\u202e" : "\\u{202E}"))
    if format == .json {
      let line = try #require(text.split(separator: "\n").first)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["help"] as? String == hostile)
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("ü’–", "ü’–"), ("a\tb", "a\\u{0009}b"), ("\n", "\\u{000A}"),
    ("می‌خواهم", "می‌خواهم"), ("👩‍🚒", "👩‍🚒"), ("\u{200E}", "\\u{200E}"), ("\u{FEFF}", "\\u{FEFF}"),
    ("\u{FFFE}", "\\u{FFFE}"), ("a\u{AD}b", "a\u{AD}b"),
  ])
  func showsWhatIsWritten(_ text: String, _ shown: String) { #expect(text.visible == shown) }

  @Test func quotedLinesDoNothingToATerminal() throws {
    let folder = try TemporaryFolder(["a.md": "\t\u{1B}[31mred\u{9B}0m x"])
    let finding = Diagnostic(Self.rule, at: FileLocation("a.md", line: 1, column: 14), "x")
    let text = try Report([finding], in: Folder(folder.path)).text(.text)
    #expect(text.contains("    1 |  \\u{001B}[31mred\\u{009B}0m x\n"))
  }
}
