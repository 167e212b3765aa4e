import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// Front matter that other tools read otherwise, or that YAML does.
struct FrontMatterTrapTests {
  private static let file = "content/briefings/talks.md"

  private func findings(
    _ more: String, title: String = "Talks", settings: String = ""
  ) async throws -> [(String, String?)] {
    let site = try TestSite([
      "content/site.yaml": "title: Test\n\(settings)",
      Self.file: TestSite.briefing("Text.", title: title, more: more),
    ])
    let result = try await site.builder().checkOnly()
    return result.diagnostics.filter { $0.severity > .note }.map { finding in
      ("\(finding.location.line):\(finding.location.column): \(finding.message)", finding.help)
    }
  }

  @Test(arguments: [
    (
      "dateline: Win #1 now",
      "5:15: YAML takes the rest of this line for a comment; the text is “Win”"
    ),
    (
      "summary: Talks # over",
      "5:16: YAML takes the rest of this line for a comment; the text is “Talks”"
    ),
    (
      "dateline: Win   # not final",
      "5:17: YAML takes the rest of this line for a comment; the text is “Win”"
    ),
    (
      "topics: [Border, Trade #2\n  ]",
      "5:24: YAML takes the rest of this line for a comment; the text is “Trade”"
    ),
    (
      "dateline: Win\n  #1 now",
      "6:3: YAML takes the rest of this line for a comment; the text is “Win”"
    ),
    (
      "dateline: Win\n  the #1 now",
      "6:7: YAML takes the rest of this line for a comment; the text is “Win the”"
    ),
    (
      "dateline: Île-de-France #2",
      "5:25: YAML takes the rest of this line for a comment; the text is “Île-de-France”"
    ),
  ])
  func aCommentThatCutsTextIsAWarning(_ line: String, _ finding: String) async throws {
    #expect(try await findings(line + "\n").map(\.0) == [finding])
  }

  @Test(arguments: [
    "dateline: \"Win #1 now\"", "dateline: \"Win\" # now", "dateline: C#", "draft: false # for now",
    "topics: [a] # b", "lang: en   # for now", "dateline: Win\n  # now",
    "dateline: Win\n#1 now",
    "topics:\n  - a\n  #- b", "dateline:\n  Win\n  #1 now", "# dateline: x",
    "dateline: # nothing yet",
  ])
  func otherCommentsAreNone(_ line: String) async throws {
    #expect(try await findings(line + "\n").map(\.0) == [])
  }

  /// A word that other readers of YAML take for a truth value.
  @Test(arguments: [
    ("no", "false", "5:16: the bare no is text here, which is true to a template"),
    ("Off", "false", "5:16: the bare Off is text here, which is true to a template"),
    ("yes", "true", "5:16: the bare yes is text here, and not true itself"),
  ])
  func aBareWordOfYourOwnIsAWarning(_ word: String, _ truth: String, _ finding: String) async throws
  {
    let found = try await findings("extra: { lead: \(word) }\n")
    #expect(found.map(\.0) == [finding])
    #expect(found.first?.1 == "write \(truth), or put the word in quotation marks: \"\(word)\"")
    for right in ["false", "True", "\"\(word)\"", "not", "y"] {
      #expect(try await findings("extra: { lead: \(right) }\n").isEmpty)
    }
  }

  /// Titles are shown as they are written, and so is markup of other generators in them.
  @Test(arguments: [
    ("Talks {{ x }}", "2:15: “{{” is not markup here"),
    ("A ==b== c", "2:11: “==b==” is not markup here"),
    ("É [[page]]", "2:11: “[[page]]” is not markup here"),
  ])
  func markupInATitleIsAnError(_ title: String, _ finding: String) async throws {
    let found = try await findings("", title: title)
    #expect(found.map(\.0) == [finding])
    #expect(found.first?.1 == "write it without, as this line is shown as it stands")
  }

  @Test(arguments: [
    "A {b} [c] d", "[Live] A = b == c", "A % and a %", "{A}: b, [sic] c", "A [[1]] b",
  ])
  func signsInATitleAreNone(_ title: String) async throws {
    #expect(try await findings("", title: title).map(\.0) == [])
  }

  @Test(arguments: ["false", "no", "False", "OFF", "\"false\"", "'no'"])
  func whatIsNotPublishedIsADraft(_ word: String) async throws {
    let found = try await findings("published: \(word)\n")
    #expect(
      found.map(\.0) == [
        "5:1: front matter of a briefing has no key “published”, an error once it is no draft"
      ])
    #expect(found.first?.1 == "write draft: true, which is what the page is taken to say")
  }

  @Test func noSettingPublishesWhatIsNotPublished() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { unknown-key: off }\n",
      Self.file: TestSite.briefing("Text.", more: "published: false\n"),
    ])
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/briefings/talks/index.html") == nil)
  }

  @Test(arguments: [
    ("draft: yes", "write true"), ("draft: \"False\"", "write false, without quotation marks"),
    ("draft: maybe", "write true or false"),
    (
      "status: draft",
      "write draft: true for a page that is not to be published yet, or listed: false for one that is"
        + " to stand in no list; else remove it"
    ),
    ("published: true", "remove it: what does not say draft: true is published"),
    ("published: 0", "write draft: true, which is what the page is taken to say"),
    ("published: n", "write draft: true, which is what the page is taken to say"),
    ("published: \"2099-01-01\"", "write “publish_at” instead of “published”"),
    ("published: 2099-01-01T14:00", "write “publish_at” instead of “published”"),
    ("tags: [a]", "write “topics” instead of “tags”"),
    ("categories: [a]", "write “topics” instead of “categories”"),
    ("author: A", "write “authors” instead of “author”"),
    ("description: A", "write “summary” instead of “description”"),
    ("excerpt: A", "write “summary” instead of “excerpt”"),
    ("redirect_from: /a/", "write “aliases” instead of “redirect_from”"),
    ("lastmod: 2025-10-29", "write “updated” instead of “lastmod”"),
    ("last_modified_at: 2025-10-29", "write “updated” instead of “last_modified_at”"),
    ("expiryDate: 2025-10-29", "write “expires_at” instead of “expiryDate”"),
    ("publishDate: 2025-10-29", "write “publish_at” instead of “publishDate”"),
    (
      "layout: post", "remove it: the theme chooses; “template” names a template of your own"
    ),
    (
      "permalink: /a/",
      "write the last part of the address as “slug”, or keep the whole as one of the “aliases”, which"
        + " lead to the page"
    ),
    ("topic: [a]", "did you mean “topics”?"),
    ("params: { a: b }", "write “extra” instead of “params”"),
    ("embargo: 2025-10-29", "write “embargo_until” instead of “embargo”"),
    ("as-of: 2025-10-29", "“as_of” says the same: keep the one that is right"),
    (
      "featured_image: a.png",
      "put it below “extra”, where your templates see it as page.extra.featured_image"
    ),
    ("weight: 3", "put it below “extra”, where your templates see it as page.extra.weight"),
    (
      "coverImage: a.png",
      "put it below “extra”, where your templates see it as page.extra.coverImage"
    ),
    ("lastUpdated: 2025-10-29", "write “updated” instead of “lastUpdated”"),
    ("expiration_date: 2025-10-29", "write “expires_at” instead of “expiration_date”"),
    ("contributors: [A]", "write “authors” instead of “contributors”"),
    ("meta_description: A", "write “summary” instead of “meta_description”"),
    ("publish: false", "write draft: true, which is what the page is taken to say"),
    ("isDraft: true", "write “draft” instead of “isDraft”"),
  ])
  func aKeyOfAnotherToolIsNamedByItsNameHere(_ line: String, _ help: String) async throws {
    #expect(try await findings(line + "\n").map(\.1) == [help])
  }

  @Test(arguments: [
    "authors: [2019-10-10 Meeting]", "dateline: 2019-10-10 5 pm", "series: 2025-10-29-talks",
  ])
  func aTextThatBeginsWithADayIsText(_ line: String) async throws {
    #expect(try await findings(line + "\n").map(\.0) == [])
  }

  @Test(arguments: [
    ("topics: [\"***\"]", "5:10: “***” has no letter or digit"),
    ("topics: [\"🙂\"]", "5:10: “🙂” has no letter or digit"),
    ("series: \"—\"", "5:9: “—” has no letter or digit"),
    ("topics: [\"\"]", "5:10: “” has no letter or digit"),
    ("series: \" \"", "5:9: “ ” has no letter or digit"),
  ])
  func aNameWithoutWordsIsRefusedOnce(_ line: String, _ finding: String) async throws {
    #expect(try await findings(line + "\n").map(\.0) == [finding])
  }

  @Test(arguments: [
    ("publish_at: \"2027-01-01\"\nexpires_at: \"2026-12-31\"", true),
    ("publish_at: \"2027-01-01\"\nexpires_at: \"2027-01-01\"", true),
    ("publish_at: \"2026-01-01\"\nembargo_until: \"2027-01-01\"\nexpires_at: \"2026-06-01\"", true),
    ("publish_at: \"2027-01-01\"\nexpires_at: \"2027-01-01T00:01Z\"", false),
    ("expires_at: \"2027-01-01\"", false),
  ])
  func aPageThatIsNeverOutIsToldSo(_ lines: String, _ isNever: Bool) async throws {
    let found = try await findings(lines + "\n").map(\.0)
    let line = 4 + lines.split(separator: "\n").count
    #expect(found.count == (isNever ? 1 : 0), "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("\(line):13: expires_at is not after ") }, "\(found)")
  }

  @Test func aLongSlugIsNotRepeatedInTheHelp() async throws {
    let found = try await findings("slug: \(String(repeating: "Ab", count: 1_500))\n")
    #expect(found.allSatisfy { ($0.1 ?? "").utf8.count < 200 && $0.0.utf8.count < 400 })
    #expect(found.count == 1)
  }

  @Test func aBlankTimeZoneIsToldSo() async throws {
    let found = try await findings("", settings: "time_zone:\n").map(\.0)
    #expect(found == ["2:11: “time_zone” is blank, which is as if it did not stand there"])
  }

  @Test func aTitleWithoutWordsIsRefused() async throws {
    #expect(try await findings("", title: "!?").map(\.0) == ["2:8: “!?” has no letter or digit"])
    #expect(
      try await findings("", title: "١٩٨٤").allSatisfy { !$0.0.contains("has no letter or digit") })
    #expect(try await findings("", title: "会談").map(\.0) == [])
  }
}

/// Dates as people and other tools write them.
struct WrittenMomentTests {
  private static let twoOClock =
    "write the time with its offset from UTC, such as “2025-12-01T14:00Z” or"
    + " “2025-12-01T14:00+05:00”"
  private static let noon =
    "write the time with its offset from UTC, such as “2025-12-01T12:00Z” or"
    + " “2025-12-01T12:00+05:00”"
  private static let sixOClock =
    "write the time with its offset from UTC, such as “2025-01-12T18:00Z” or “2025-12-01T18:00Z”"
  private static let anyMoment =
    "write a date such as \"2025-10-29\", or a time such as \"2025-10-29T18:30+05:00\""
  private static let anyDate = "write a date such as \"2025-10-29\", \"2025-10\" or \"XXXX-XX-XX\""
  private static let orUnknown = ", or unknown"

  /// Values of which a date alone would say less than they do, and their like.
  private static let timesInWords: [(String, String)] = [
    ("embargo_until: \"2025-12-01 2pm\"", twoOClock),
    ("embargo_until: \"1 December 2025, 2 p.m. EST\"", twoOClock),
    ("publish_at: \"2025-12-01 14h\"", twoOClock),
    ("publish_at: \"2025-12-01, 14 h 00\"", twoOClock),
    ("publish_at: \"2025-12-01 14.00 Uhr\"", twoOClock),
    ("publish_at: \"Montag, 1. Dezember 2025, 14 Uhr\"", twoOClock),
    ("expires_at: \"2025-12-01 1400 hours\"", twoOClock),
    ("expires_at: \"at 2pm on 1 Dec 2025\"", twoOClock),
    ("expires_at: \"2025-12-01 14:00-16:00\"", anyMoment),
    ("date: \"Mon Nov 10 14:00:00 2025 +0300\"", "write “2025-11-10T14:00+03:00”"),
    ("date: \"2025-11-10T14:00+02:00[Europe/Berlin]\"", "write “2025-11-10T14:00+02:00”"),
    ("date: \"2025-11-10+05:00\"", "write “2025-11-10T00:00+05:00”"),
    ("date: \"2025-11-10Z\"", "write “2025-11-10T00:00Z”"),
    ("date: \"2025-11-10T14Z\"", "write “2025-11-10T14:00Z”"),
    ("date: \"2025-11-10T14+05:00\"", "write “2025-11-10T14:00+05:00”"),
    ("date: \"2025-12-31T24:00Z\"", "write “2026-01-01T00:00Z”"),
    ("date: \"2025-11-10T23:59:60Z\"", "write “2025-11-10T23:59:59Z”"),
    ("date: \"2025-11-10 14:00:00 +0000 UTC\"", "write “2025-11-10T14:00Z”"),
    ("date: \"2025-11-10T14:00\u{2212}03:00\"", "write “2025-11-10T14:00-03:00”"),
    ("date: \"2025-12-01T14:00+25:00\"", twoOClock),
    ("date: \"2025-12-01 2pm UTC\"", "write “2025-12-01T14:00Z”"),
    ("date: \"2025-12-01 (2pm UTC, perhaps)\"", twoOClock),
    ("as_of: \"2025-12-01 2pm\"", twoOClock + orUnknown),
    ("date: \"1 Dec 2025 at noon\"", noon),
    ("date: \"12/01/2025 at 6pm\"", sixOClock),
    ("date: \"2025-12-01 (evening)\"", anyMoment),
    ("date: \"1 Dec 2025 midnight\"", anyMoment),
    ("date: \"2025-12-01 at 6\"", anyMoment),
    ("date: \"after 1 December 2025\"", anyMoment),
    ("date: \"not before 1.12.2025\"", anyMoment),
    ("date: \"2025-12-01 - 2025-12-05\"", anyMoment),
    ("date: “2025-12-01”", "write it with straight quotation marks: \"2025-12-01\""),
    ("date: \"Mon 1.12.2025\"", "write “2025-12-01” or “2025-01-12”"),
    ("as_of: \"2004-01-01/open\"", "write “2004-01-01/..”, or unknown"),
    ("as_of: \"unknown/2006\"", "write “/2006”, or unknown"),
    ("as_of: \"196x\"", "write “196X”, or unknown"),
    ("as_of: \"199u\"", "write “199X”, or unknown"),
    ("as_of: \"2004-06-uu\"", "write “2004-06-XX”, or unknown"),
    ("as_of: \"2004-06-(01)~\"", anyDate + orUnknown),
  ]

  /// A help that kept the day alone would end an embargo hours too early.
  @Test(arguments: timesInWords)
  func theHelpKeepsTheTime(_ line: String, _ help: String) async throws {
    let found = try await findings(line)
    #expect(found.map(\.1) == [help])
  }

  private func findings(_ line: String) async throws -> [(String, String?)] {
    let other =
      line.hasPrefix("as_of")
      ? "as_of: unknown" : line.hasPrefix("date") ? "date: \"2025-10-29\"" : "listed: true"
    let site = try TestSite([
      "content/briefings/talks.md":
        "---\ntitle: Talks\ndate: \"2025-10-29\"\nas_of: unknown\nlisted: true\n---\n\nText.\n"
        .replacing(other, with: line)
    ])
    return try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }.map {
      ("\($0.location.line):\($0.location.column): [\($0.rule.name)] \($0.message)", $0.help)
    }
  }

  @Test(arguments: [
    "date: 2025-10-29T14:00:00.000Z", "date: 2025-10-29 14:00:00 +0300",
    "date: 2025-10-29T14:00+0300", "date: 2025-10-29T14:00:00-07", "date: 2025-10-29 14:00 UTC",
    "date: \"2025-10-29t14:00:00z\"", "as_of: \"2025-10-29T14:00Z\"",
    "as_of: \"2025-10-29 14:00\"", "as_of: \"2025-10-29 14:00:30\"",
    "as_of: 2025-10-29 14:00:00 +0300", "as_of: \"2025-10-29T14:00:00.123456+05:45\"",
  ])
  func whatToolsWriteIsRead(_ line: String) async throws {
    #expect(try await findings(line).map(\.0) == [])
  }

  @Test(arguments: [
    ("as_of: \"10 November 2025\"", "write “2025-11-10”, or unknown"),
    ("as_of: \"November 2025\"", "write “2025-11”, or unknown"),
    ("date: Nov 10th, 2025", "write “2025-11-10”"),
    ("date: \"Mon, 10 Nov 2025 14:00:00 +0000\"", "write “2025-11-10T14:00Z”"),
    ("date: \"Mon, 10 Nov 2025 14:00:05 -0330\"", "write “2025-11-10T14:00:05-03:30”"),
    ("as_of: \"2025-10-29 02:00 PM +0300\"", "write “2025-10-29T14:00+03:00”, or unknown"),
    ("date: 20251110T140000Z", "write “2025-11-10T14:00Z”"),
    ("date: \"1762783200\"", "write “2025-11-10T14:00:00Z”"),
    ("date: \"1762783200000\"", "write “2025-11-10T14:00:00Z”"),
    ("date: \"2025-10-29T14:00:00,5Z\"", "write “2025-10-29T14:00Z”"),
    ("date: \"2025-10-29T2:00Z\"", "write “2025-10-29T02:00Z”"),
    ("date: \"2025-10-29T14:00Z \"", "write “2025-10-29T14:00Z”"),
    (
      "date: \"10 November 2025, 2:05 p.m.\"",
      "write the time with its offset from UTC, such as “2025-11-10T14:05Z” or"
        + " “2025-11-10T14:05+05:00”"
    ),
    (
      "as_of: \"2025-10-29 14:00:00 PST\"",
      "write the time with its offset from UTC, such as “2025-10-29T14:00Z” or"
        + " “2025-10-29T14:00+05:00”, or unknown"
    ),
    ("date: \"14:00 UTC, 10 Nov. 2025\"", "write “2025-11-10T14:00Z”"),
    ("date: \"Nov. 10, 2025\"", "write “2025-11-10”"),
    ("date: \"Nov 2025\"", "write the day as well, such as “2025-11-01”"),
    ("date: \"٢٠٢٥-١٠-٢٩\"", "write “2025-10-29”"),
    ("date: \"2025‑10‑29\"", "write “2025-10-29”"),
    ("as_of: \"c. 1950\"", "write “1950~”, or unknown"),
    ("as_of: \"about 10 November 2025\"", "write “2025-11-10~”, or unknown"),
    ("as_of: \"since 10 November 2025\"", "write “2025-11-10/..”, or unknown"),
    ("as_of: \"the 1990s\"", "write “199X”, or unknown"),
    ("as_of: \"1900s\"", "write “19XX” or “190X”, or unknown"),
    ("as_of: \"19th century\"", "write “18XX”, or unknown"),
    ("as_of: \"Summer of 2021\"", "write “2021-22”, or unknown"),
    ("as_of: \"Q3 2025\"", "write “2025-07/2025-09”, or unknown"),
    ("as_of: \"mid-2025\"", "write “2025”, or unknown"),
    ("as_of: \"2020–2021\"", "write “2020/2021”, or unknown"),
    ("as_of: \"from 2020 to 2021\"", "write “2020/2021”, or unknown"),
    ("as_of: \"10/2025\"", "write “2025-10”, or unknown"),
    ("as_of: \"2025.10\"", "write “2025-10”, or unknown"),
    ("date: \"29 octobre 2025\"", "write “2025-10-29”"),
    ("date: \"1er févr. 2025\"", "write “2025-02-01”"),
    ("date: \"29. Oktober 2025\"", "write “2025-10-29”"),
    ("date: \"29 de octubre de 2025\"", "write “2025-10-29”"),
    ("date: \"29 октября 2025\"", "write “2025-10-29”"),
    ("date: \"٢٩ أكتوبر ٢٠٢٥\"", "write “2025-10-29”"),
    ("date: \"10 نومبر 2025\"", "write “2025-11-10”"),
    ("date: \"۲۹ اکتوبر ۲۰۲۵\"", "write “2025-10-29”"),
    ("date: \"29 تموز 2025\"", "write “2025-07-29”"),
    ("date: 2025年10月29日", "write “2025-10-29”"),
    ("as_of: 2025年10月", "write “2025-10”, or unknown"),
    ("as_of: \"29–30 October 2025\"", "write “2025-10-29/2025-10-30”, or unknown"),
    ("as_of: \"29 October to 3 November 2025\"", "write “2025-10-29/2025-11-03”, or unknown"),
    ("as_of: \"2025-10-29 to 2025-10-30\"", "write “2025-10-29/2025-10-30”, or unknown"),
    ("as_of: \"since 2021\"", "write “2021/..”, or unknown"),
    ("date: 2025/11/10", "write “2025-11-10”"),
    ("date: \"20251110\"", "write “2025-11-10”"),
    ("date: 2025-1-5", "write “2025-01-05”"),
    ("date: 29.10.2025", "write “2025-10-29”"),
    ("date: 11/10/2025", "write “2025-10-11” or “2025-11-10”"),
    (
      "date: 2025-10-29T14:00",
      "write the time with its offset from UTC, such as “2025-10-29T14:00Z” or"
        + " “2025-10-29T14:00+05:00”"
    ),
    (
      "as_of: \"\"",
      "write a date such as \"2025-10-29\", \"2025-10\" or \"XXXX-XX-XX\", or unknown"
    ),
  ])
  func theHelpShowsTheFormOfTheValue(_ line: String, _ help: String) async throws {
    let found = try await findings(line)
    #expect(found.map(\.1) == [help])
    #expect(found.allSatisfy { $0.0.contains("[date-invalid]") })
  }

  @Test func aDayThatIsNoneIsNotHelpedByUnknown() async throws {
    let found = try await findings("as_of: \"2025-02-30\"")
    #expect(found.map(\.1) == ["2025-02 has 28 days"])
  }

  @Test func aMisspeltWordIsStillOne() async throws {
    let found = try await findings("as_of: unkown")
    #expect(found.map(\.1) == ["did you mean “unknown”?"])
  }
}

/// What the time zone of a site decides.
struct TimeZoneTests {
  private func isPublished(_ key: String, zone: String?, at now: String) async throws -> Bool {
    let site = try TestSite([
      "content/site.yaml": "title: Test\n" + (zone.map { "time_zone: \"\($0)\"\n" } ?? ""),
      "content/briefings/talks.md": TestSite.briefing("Text.", more: "\(key): \"2025-11-30\"\n"),
    ])
    let moment = try #require(Instant(now))
    #expect(try await site.build { $0.now = moment } == [])
    return site.folder.contents("public/briefings/talks/index.html") != nil
  }

  @Test(arguments: [
    (nil, "2025-11-29T23:59Z", "2025-11-30T00:00Z"),
    ("Asia/Karachi", "2025-11-29T18:59Z", "2025-11-29T19:00Z"),
    ("America/New_York", "2025-11-30T04:59Z", "2025-11-30T05:00Z"),
    ("UTC", "2025-11-29T23:59Z", "2025-11-30T00:00Z"),
  ])
  func aDayBeginsInTheZone(_ zone: String?, _ before: String, _ after: String) async throws {
    for key in ["publish_at", "embargo_until"] {
      #expect(try await isPublished(key, zone: zone, at: before) == false)
      #expect(try await isPublished(key, zone: zone, at: after))
    }
    #expect(try await isPublished("expires_at", zone: zone, at: before))
    #expect(try await isPublished("expires_at", zone: zone, at: after) == false)
  }

  @Test(arguments: [
    ("Asia/Karatchi", "did you mean “Asia/Karachi”?"), ("karachi", "did you mean “Asia/Karachi”?"),
    ("ASIA/KARACHI", "did you mean “Asia/Karachi”?"),
    ("new york", "did you mean “America/New_York”?"),
    // Several zones have these for a name.
    ("PKT", "write the name of a place with that time, such as “Asia/Karachi”"),
    ("PST", "write the name of a place with that time, such as “America/Los_Angeles”"),
    ("IST", "write the name of a place with that time, such as “Asia/Kolkata”"),
    (
      "UTC+5",
      "write the name of a place with that time, such as “Asia/Karachi”, or “Etc/GMT-5” for the offset"
        + " alone"
    ),
    (
      "Factory", "write its name in the IANA’s database, such as “Asia/Karachi”, or “UTC”"
    ),
  ])
  func aNameThatIsNoZoneIsRefused(_ zone: String, _ help: String) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\ntime_zone: \"\(zone)\"\n",
      "content/briefings/talks.md": TestSite.briefing("Text."),
    ])
    let result = try await site.builder().checkOnly()
    #expect(
      result.diagnostics.filter { $0.severity > .note }.map(\.message)
        == ["“\(zone)” is not a time zone"])
    #expect(result.diagnostics.first?.location.line == 2)
    #expect(result.diagnostics.first?.help == help)
  }

  @Test(arguments: [
    (
      "2027-03-28T02:30", "clocks in Europe/Berlin never show “2027-03-28T02:30”",
      "write “2027-03-28T02:30+02:00” or “2027-03-28T02:30+01:00”"
    ),
    (
      "2027-10-31T02:30", "clocks in Europe/Berlin show “2027-10-31T02:30” twice",
      "write “2027-10-31T02:30+02:00” or “2027-10-31T02:30+01:00”"
    ),
  ])
  func aTimeThatClocksDoNotShowOnceIsRefused(
    _ time: String, _ message: String, _ help: String
  ) async throws {
    for (time, found) in [
      (time, [message]), ("\(time)+01:00", []), ("2027-03-28T01:59", []),
      ("2027-03-28T03:00", []), ("2027-10-31T03:00", []),
    ] {
      let site = try TestSite([
        "content/site.yaml": "title: Test\ntime_zone: Europe/Berlin\n",
        "content/briefings/talks.md": TestSite.briefing(
          "Text.", more: "embargo_until: \"\(time)\"\n"),
      ])
      let errors = try await site.builder().checkOnly().diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.message) == found)
      #expect(errors.compactMap(\.help) == (found.isEmpty ? [] : [help]))
    }
  }

  @Test(arguments: ["UTC", "GMT", "CET", "Europe/Kyiv", "Asia/Calcutta", "US/Eastern", "Etc/GMT-5"])
  func aNameOfTheDatabaseIsAZone(_ name: String) { #expect(Zone(name) != nil) }

  /// Where the site names its zone, a time without an offset is one of its clocks.
  @Test(arguments: [
    "2025-12-01T06:00", "2025-12-01 06:00", "2025-12-01 06:00:00", "2025-12-01T06:00:00.000",
  ])
  func aTimeWithoutAnOffsetIsOneOfTheZone(_ time: String) async throws {
    let page = TestSite.briefing("Text.", more: "publish_at: \"\(time)\"\n")
    for (now, isOut) in [("2025-12-01T00:59:59Z", false), ("2025-12-01T01:00:00Z", true)] {
      let site = try TestSite([
        "content/site.yaml": "title: Test\ntime_zone: Asia/Karachi\n",
        "content/briefings/talks.md": page,
      ])
      let moment = try #require(Instant(now))
      #expect(try await site.build { $0.now = moment } == [])
      #expect((site.folder.contents("public/briefings/talks/index.html") != nil) == isOut)
    }
    let other = try TestSite(["content/briefings/talks.md": page])
    #expect(try await other.build().map { $0.contains("error[date-invalid]") } == [true])
  }

  /// Clocks were put forward at midnight in Beirut on 30 March 2025, and back at midnight in Havana
  /// on 2 November 2025 (1:00 to 0:00).
  @Test(arguments: [
    ("Asia/Beirut", "2025-03-30", "2025-03-29T22:00:00Z"),
    ("Asia/Beirut", "2025-03-31", "2025-03-30T21:00:00Z"),
    ("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z"),
    ("America/Havana", "2025-11-03", "2025-11-03T05:00:00Z"),
    ("Asia/Kathmandu", "2025-11-03", "2025-11-02T18:15:00Z"),
  ])
  func aDayBeginsAtItsFirstMoment(_ zone: String, _ day: String, _ start: String) throws {
    let zone = try #require(Zone(zone))
    let start = try #require(Instant(start))
    #expect(try zone.start(of: #require(CalendarDate(day))).seconds == start.seconds)
  }

  /// A build that takes the page from the run before shows the same day.
  @Test func theDayAsWrittenIsRemembered() async throws {
    let site = try TestSite([
      "templates/briefing.html": "{{ briefing.body }}{{ briefing.date.iso }} {{ site.title }}",
      "content/briefings/talks.md":
        "---\ntitle: Talks\ndate: 2025-10-29T02:00+05:00\nas_of: unknown\n---\n\nText.\n",
    ])
    #expect(try await site.build() == [])
    let first = site.folder.contents("public/briefings/talks/index.html")
    try site.folder.write(
      "{{ briefing.body }}{{ briefing.date.iso }} {{ site.title }}!", to: "templates/briefing.html")
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/briefings/talks/index.html") == first.map { $0 + "!" })
  }
}

/// What stands for a page that says nothing of itself.
struct SummaryTests {
  @Test(arguments: [
    ("![A map](https://e.example/a.png)\n\nSecond.", "Second."),
    ("- one\n- two\n\nAfter.", "After."),
    ("| a | b |\n|---|---|\n| c | d |\n\nAfter.", "After."),
    ("- one\n- two", "one; two"),
    ("> quoted words", "quoted words"), ("...\n\nSecond words.", "Second words."),
    ("![a](https://e.example/a.png) text", "text"), ("—\n\n“会談”", "“会談”"),
    ("| a | b |\n|---|---|\n| c | d |", "a; b; c; d"),
    ("# Heading\n\n1. one[^1]\n\n[^1]: note", "one"),
    ("![A map](https://e.example/a.png)", ""),
  ])
  func theFirstWordsServe(_ body: String, _ words: String) async throws {
    let site = try TestSite([
      "content/site.yaml":
        "title: Test\nbase_url: \"https://desk.example\"\nimage_hosts: [e.example]\n",
      "templates/briefing.html": "<p>{{ page.description }}</p>{{ briefing.body }}",
      "content/briefings/talks.md": TestSite.briefing(body),
    ])
    #expect(try await site.build().filter { $0.contains("error[") } == [])
    let page = site.folder.contents("public/briefings/talks/index.html")
    #expect(page?.hasPrefix("<p>\(words)</p>") == true)
    let feed = site.folder.contents("public/feed.xml") ?? ""
    #expect(feed.contains("<summary>\(words)</summary>") == !words.isEmpty)
  }

  @Test func aHeadingInANoteIsNotInTheContents() async throws {
    let site = try TestSite([
      "templates/briefing.html":
        "{% for entry in briefing.contents %}{{ entry.text }};{% endfor %}|{{ briefing.body }}",
      "content/briefings/talks.md": TestSite.briefing(
        "Text[^1]. [x](#inner)\n\n## Real\n\n[^1]: ## Inner\n\n    words\n\n## After"),
    ])
    #expect(try await site.build().filter { $0.contains("error[") } == [])
    let page = site.folder.contents("public/briefings/talks/index.html")
    #expect(page?.hasPrefix("Real;After;|") == true)
  }

  @Test(arguments: ["> ## Inner\n> words", "> [!NOTE]\n> ## Inner\n>\n> words"])
  func aHeadingInAQuotationIsNotInTheContents(_ quote: String) async throws {
    let site = try TestSite([
      "templates/briefing.html":
        "{% for entry in briefing.contents %}{{ entry.text }};{% endfor %}|{{ briefing.body }}",
      "content/briefings/talks.md": TestSite.briefing(
        "[x](#inner)\n\n## Real\n\n\(quote)\n\n## After"),
    ])
    #expect(try await site.build() == [])
    let page = site.folder.contents("public/briefings/talks/index.html")
    #expect(page?.hasPrefix("Real;After;|") == true)
  }
}
