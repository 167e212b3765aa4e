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

  private static func due(_ review: String) -> [String: String] {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }
      sources: [ { id: source.report, type: report, title: "A report", publisher: org.a } ]
      actors: [ { id: org.a, name: "The Agency", at: [source.report] } ]
      claims:
        - id: claim.ended
          text: "The talks ended."
          by: [org.a]
          at: [source.report]
          review_by: "\(review)"

      """
    return [
      "content/facts.yaml": facts,
      "content/briefings/talks.md": TinySite.briefing(
        "The Agency says that [the talks ended](fact:claim.ended)."),
      "templates/briefing.html":
        "{% if briefing.stale %}<p>OVERDUE</p>{% endif %}{{ briefing.body }}\n",
    ]
  }

  private static let page = "public/briefings/talks/index.html"

  /// What the clock makes due is on the site that is built then, with no option that says when.
  @Test func aBuildMarksWhatIsDueNow() throws {
    let site = try TinySite.make(Self.due("2020-01-01"))
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains(
        "warning[stale-as-of]: claim.ended was due for a review on 2020-01-01"),
      "\(outcome.errors)")
    #expect(site.contents(Self.page)?.contains("OVERDUE") == true)
    // The next build of the same day writes nothing, and neither does one of the next day.
    #expect(try Sitegen.run(["build"], in: site).errors.contains(" 0 written"))
    let preview = try RunningPreview(of: site)
    #expect(try preview.page("/briefings/talks/").contains("OVERDUE"))
    #expect(preview.said.contains("warning[stale-as-of]"))
    let ahead = try TinySite.make(Self.due("2999-01-01"))
    let silent = try Sitegen.run(["build"], in: ahead)
    #expect(!silent.errors.contains("stale-as-of"))
    #expect(ahead.contents(Self.page)?.contains("OVERDUE") == false)
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func whatIsPublishedIsMarkedToo() throws {
    let published = try PublishedSite(Self.due("2020-01-01"))
    #expect(try published.publish().status == 0)
    let page = try PublishedSite.files(published.target)["briefings/talks/index.html"]
    #expect(String(decoding: try #require(page), as: UTF8.self).contains("OVERDUE"))
  }

  /// A review that falls due keeps nobody's pages from being published, and the mark from being seen,
  /// where what comes with the clock is spared.
  @Test func aReviewThatIsDueStopsOnlyWhatIsStrictWithIt() throws {
    let site = try TinySite.make(Self.due("2020-01-01"))
    try site.write(
      "title: Test\nrules: { field-not-shown: off, template-link-broken: off }\n",
      to: "content/site.yaml")
    let strict = ["build", "--strict", "--base-url", "https://desk.example.org/"]
    #expect(try Sitegen.run(strict, in: site).status == 1)
    let sparing = try Sitegen.run(strict + ["--spare-waiting"], in: site)
    #expect(sparing.status == 0, "\(sparing.errors)")
    #expect(sparing.errors.contains("warning[stale-as-of]"))
    #expect(site.contents(Self.page)?.contains("OVERDUE") == true)
  }

  /// One moment is one day, that of the site's clocks, however it is written.
  @Test func aReviewIsDueFromTheDayOfTheSite() throws {
    let site = try TinySite.make(Self.due("2027-04-02"))
    try site.write("title: Test\ntime_zone: Asia/Kabul\n", to: "content/site.yaml")
    let next = try Sitegen.run(["next", "--now", "2027-04-01"], in: site)
    #expect(next.output == "2027-04-02T19:30:00Z\n  claim.ended is due for a review\n")
    for (now, isDue) in [
      ("2027-04-03", true), ("2027-04-03T00:00+04:30", true), ("2027-04-02T19:30Z", true),
      ("2027-04-02T23:59Z", true), ("2027-04-02T19:29Z", false), ("2027-04-02", false),
    ] {
      let check = try Sitegen.run(["check", "--now", now], in: site)
      #expect(check.errors.contains("stale-as-of") == isDue, "\(now)")
      let stale = try Sitegen.run(["facts", "stale", "--now", now], in: site)
      #expect(stale.output.contains("claim.ended") == isDue, "\(now)")
      #expect((try Sitegen.run(["next", "--now", now], in: site).status == 1) == isDue, "\(now)")
    }
  }
}
