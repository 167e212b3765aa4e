import Foundation
import TestSupport
import Testing

/// The next moment at which a site changes by the clock alone.
struct NextVerbTests {
  private func page(_ more: String) -> String {
    Sitegen.briefing("Words.", more: "title: T\n\(more)")
  }

  private func next(_ files: [String: String], now: String, _ more: [String] = []) throws -> Outcome
  {
    try Sitegen.run(["next", "--now", now] + more, in: Sitegen.themedSite(files))
  }

  @Test func isTheFirstOfAllMoments() throws {
    let files = [
      "briefings/b.md": page("publish_at: \"2025-12-01T06:00+03:00\"\n"),
      "briefings/c.md": page("expires_at: \"2025-12-02\"\n"),
    ]
    let first = try next(files, now: "2025-11-30")
    #expect(first.status == 0)
    #expect(first.output == "2025-12-01T03:00:00Z\n  content/briefings/b.md is published\n")
    let second = try next(files, now: "2025-12-01T03:00Z")
    #expect(second.output == "2025-12-02T00:00:00Z\n  content/briefings/c.md is withdrawn\n")
    let none = try next(files, now: "2025-12-02")
    #expect(none.status == 1)
    #expect(none.output == "")
    #expect(none.errors == "nothing changes by the clock alone\n")
  }

  /// A day without a time begins when the desk's clocks say, in an option as in a page.
  @Test(arguments: [
    ("Asia/Karachi", "2025-11-30T19:00:00Z"), ("America/New_York", "2025-12-01T05:00:00Z"),
  ])
  func aDayBeginsInTheZoneOfTheSite(_ zone: String, _ start: String) throws {
    let site = try Sitegen.themedSite(
      ["briefings/b.md": page("publish_at: \"2025-12-01\"\n")], settings: "time_zone: \(zone)\n")
    let before = try Sitegen.run(["next", "--now", "2025-11-30"], in: site)
    #expect(before.output == "\(start)\n  content/briefings/b.md is published\n")
    #expect(try Sitegen.run(["next", "--now", "2025-12-01"], in: site).status == 1)
    #expect(try Sitegen.run(["build", "--quiet", "--now", "2025-12-01"], in: site).status == 0)
    #expect(FileManager.default.fileExists(atPath: site.url("public/briefings/b/index.html").path))
  }

  /// What is to come may stand in what cannot be read.
  @Test(arguments: [
    ["facts.yaml": "x: [\n"],
    ["briefings/b.md": "---\ntitle: T\ndate: \"2025-10-29\"\npublish_at: \"2025-13-01\"\n---\n"],
    ["briefings/b.md": "---\ntitle: [\n---\n"],
  ])
  func anErrorIsToldInThePlaceOfAnAnswer(_ files: [String: String]) throws {
    for more in [[], ["--format", "json"]] {
      let outcome = try next(files, now: "2025-11-30", more)
      #expect(outcome.status == 1)
      #expect(outcome.output == "", "\(outcome.output)")
      let file = try #require(files.keys.first)
      #expect(outcome.errors.contains("content/\(file):"), "\(outcome.errors)")
      #expect(outcome.errors.hasSuffix("sitegen: there is no answer before that is mended\n"))
      #expect(!outcome.errors.contains("nothing changes"))
    }
  }

  /// What is published while something else still holds it back changes nothing.
  @Test func isNoMomentAtWhichAnythingElseHoldsBack() throws {
    let both = page("publish_at: \"2025-12-01\"\nembargo_until: \"2025-12-03\"\n")
    let outcome = try next(["briefings/b.md": both], now: "2025-11-30")
    #expect(outcome.output == "2025-12-03T00:00:00Z\n  content/briefings/b.md is published\n")
    let draft = page("publish_at: \"2025-12-01\"\ndraft: true\n")
    #expect(try next(["briefings/b.md": draft], now: "2025-11-30").status == 1)
    #expect(try next(["briefings/b.md": draft], now: "2025-11-30", ["--drafts"]).status == 0)
  }

  @Test func isTheDayAfterAReviewIsDue() throws {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en }
      sources: [ { id: source.report, type: report, title: "A report" } ]
      claims:
        - id: claim.ended
          text: "The talks ended."
          by: [source-voice]
          at: [source.report]
          review_by: "2025-12-05"

      """
    let outcome = try next(["facts.yaml": facts], now: "2025-12-05T12:00Z", ["--format", "json"])
    #expect(
      outcome.output
        == #"{"moment":"2025-12-06T00:00:00Z","changes":[{"subject":"claim.ended","what":"due"}]}"#
        + "\n")
  }
}
