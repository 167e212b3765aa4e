import Foundation
import TestSupport
import Testing

/// What `--timings` tells of a run.
struct TimingsTests {
  private static let stages = [
    "look for changes", "read", "parse", "link", "compare", "check", "search", "plan",
    "render and write", "remember",
  ]

  /// The cells of the rows of the table, by the stages.
  private func rows(_ errors: String) -> [(stage: String, cells: [String])] {
    let names = Self.stages + ["all"]
    return errors.components(separatedBy: "\n").compactMap { line in
      let stage = names.first { line.hasPrefix($0.padded(to: 18)) }
      return stage.map { stage in
        (stage, line.dropFirst(18).split(separator: " ").map(String.init))
      }
    }
  }

  private func site() throws -> TemporaryFolder {
    let site = try Sitegen.sampleSite()
    _ = try Sitegen.run(["build", "--quiet"], in: site)
    return site
  }

  @Test func tellTheStagesInTheirOrder() throws {
    let site = try Sitegen.sampleSite()
    let outcome = try Sitegen.run(["build", "--timings"], in: site)
    let rows = rows(outcome.errors)
    #expect(rows.map(\.stage) == Self.stages + ["all"])
    // Nothing could be taken from an earlier build.
    #expect(rows.allSatisfy { $0.cells.count < 4 })
    #expect(outcome.errors.contains("slowest files:\n"))
    #expect(outcome.errors.contains("  briefing.html\n"))
    #expect(outcome.output == "")
  }

  @Test func tellWhatWasTakenFromTheLastBuild() throws {
    let site = try site()
    let page = "content/pages/methods.md"
    try site.write(try site.text(page) + "\nMore words.\n", to: page)
    let rows = rows(try Sitegen.run(["build", "--timings"], in: site).errors)
    let check = try #require(rows.first { $0.stage == "check" })
    // Other pages link to its headings, which are as they were.
    let (done, kept) = (Int(check.cells[2]), Int(check.cells.last ?? ""))
    #expect(done.map { $0 - 1 } == kept)
  }

  @Test func areNotToldUnasked() throws {
    let outcome = try Sitegen.run(["build"], in: try Sitegen.sampleSite())
    #expect(rows(outcome.errors).isEmpty)
    // What a terminal shows of a long run does not get into a pipe.
    #expect(!outcome.errors.contains("\r"))
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - utf8.count))
  }
}
