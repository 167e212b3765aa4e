import Foundation
import TestSupport
import Testing

@testable import Kit

/// Where findings are said to begin and to end, and in which order they stand.
struct ReportBoundaryTests {
  private static let rule = Rule("a-rule", .warning, catches: "", why: "", wrong: "", right: "")
  private static let other = Rule("z-rule", .error, catches: "", why: "", wrong: "", right: "")

  private func report(_ places: [FileLocation], _ format: ReportFormat) throws -> String {
    let folder = try TemporaryFolder()
    let findings = places.map { Diagnostic($0.column == 1 ? Self.rule : Self.other, at: $0, "m") }
    return try Report(findings, in: Folder(folder.path)).text(format)
  }

  private func run(_ places: [FileLocation]) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: Data(try report(places, .sarif).utf8))
    let runs = (log as? [String: Any])?["runs"] as? [[String: Any]]
    return try #require(runs?.first)
  }

  private func region(_ result: [String: Any]) -> [String: Int]? {
    let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
    return (place as? [String: Any])?["region"] as? [String: Int]
  }

  /// SARIF 2.1.0, §3.30.8: the end column is that of the character after the last.
  @Test func theEndColumnIsTheFirstBehindThePlace() throws {
    let run = try run([FileLocation("a.md", line: 2, column: 16, length: 12)])
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(region(result) == ["startLine": 2, "startColumn": 16, "endColumn": 28])
    #expect(result["level"] as? String == "error")
  }

  @Test func findingsStandInTheOrderOfFilesAndLines() throws {
    let places = [
      FileLocation("b.md", line: 1, column: 1), FileLocation("a.md", line: 9, column: 2),
      FileLocation("a.md", line: 9, column: 1), FileLocation("a.md", line: 2, column: 5),
    ]
    let lines = try report(places, .json).split(separator: "\n").map { line in
      line.prefix { $0 != "s" }
    }
    #expect(
      lines == [
        "{\"file\":\"a.md\",\"line\":2,\"column\":5,\"",
        "{\"file\":\"a.md\",\"line\":9,\"column\":1,\"",
        "{\"file\":\"a.md\",\"line\":9,\"column\":2,\"",
        "{\"file\":\"b.md\",\"line\":1,\"column\":1,\"",
      ])
    let driver = (try run(places)["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = (driver?["rules"] as? [[String: Any]])?.map { $0["id"] as? String }
    #expect(rules == ["a-rule", "z-rule"])
  }
}
