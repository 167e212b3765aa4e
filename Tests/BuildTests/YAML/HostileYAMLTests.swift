import TestSupport
import Testing

@testable import Build

/// YAML that grows or nests without bound is one finding, in whichever file it stands.
struct HostileYAMLTests {
  /// A mapping whose values double from line to line, each behind a tag.
  private static let doubling =
    (["l0: !!seq &l0 [x, x]"]
    + (1...30).map { "l\($0): !!seq &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }).joined(separator: "\n")

  /// A mapping of so many values, each of which holds the one before.
  private static func chain(_ count: Int) -> String {
    (["a0: !!seq &a0 [x]"] + (1..<count).map { "a\($0): !!seq &a\($0) [*a\($0 - 1)]" })
      .joined(separator: "\n")
  }

  private static let deep = "a: " + String(repeating: "[", count: 10_000)

  @Test(arguments: [
    ("content/facts.yaml", doubling, "1:5: error[yaml-unsupported]"),
    ("content/facts.yaml", chain(100_000), "1:5: error[yaml-unsupported]"),
    ("content/facts.yaml", deep, "1:5: error[yaml-limit]"),
    ("content/site.yaml", doubling, "1:5: error[yaml-unsupported]"),
    ("content/site.yaml", chain(2_000), "1:5: error[yaml-unsupported]"),
    ("content/site.yaml", deep, "1:5: error[yaml-limit]"),
    ("content/facts.lock.yaml", doubling, "1:5: error[yaml-unsupported]"),
    ("content/facts.lock.yaml", deep, "1:5: error[yaml-limit]"),
    (
      "content/briefings/a.md", TestSite.briefing("x", more: doubling + "\n"),
      "5:5: error[yaml-unsupported]"
    ),
    (
      "content/briefings/a.md", TestSite.briefing("x", more: deep + "\n"), "5:5: error[yaml-limit]"
    ),
    (
      "content/briefings/a.md", TestSite.briefing("```view\n\(doubling)\n```"),
      "8:5: error[yaml-unsupported]"
    ),
    (
      "content/briefings/a.md", TestSite.briefing("```view\n\(chain(1_000))\n```"),
      "8:5: error[yaml-unsupported]"
    ),
    (
      "content/briefings/a.md", TestSite.briefing("```view\n\(deep)\n```"),
      "8:5: error[yaml-limit]"
    ),
  ])
  func isOneFinding(_ file: String, text: String, finding: String) async throws {
    let site = try TestSite([file: text])
    let found = try await site.build().filter { $0.contains("[yaml-") }
    #expect(
      found.map { $0.prefix(file.utf8.count + finding.utf8.count + 1) } == ["\(file):\(finding)"])
  }
}
