import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// What waits is checked like what is out, and stops nothing until it is to be seen.
struct WaitingTests {
  private static let now = "2025-11-30T00:00:00Z"
  private static let embargo = "embargo_until: \"2025-12-01T06:00Z\"\n"
  private static let on = ", an error from 2025-12-01T06:00Z on"

  private func site(
    _ waiting: String, settings: String = "", facts: String = "", others: [String: String] = [:]
  ) throws -> TestSite {
    let files = [
      "content/site.yaml": "title: Test\n\(settings)",
      "content/facts.yaml": TestSite.facts + facts,
      "content/briefings/out.md": TestSite.briefing("Nothing yet.", title: "Out"),
      "content/briefings/secret.md": waiting,
    ]
    return try TestSite(files.merging(others) { $1 })
  }

  private func build(
    _ site: TestSite, at now: String = now, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> [String] {
    let instant = try #require(Instant(now))
    return try await site.build {
      $0.now = instant
      change(&$0)
    }
  }

  /// A draft that is to take the place of a page that is out.
  @Test func anAliasThatIsThePlaceOfAPageStopsNothing() async throws {
    let site = try site(
      TestSite.briefing(
        "Kestrel.", title: "A new page on what is out",
        more: "draft: true\naliases: [\"/briefings/a-page-that-is-out/\"]\n"),
      others: [
        "content/briefings/a-page-that-is-out.md": TestSite.briefing("Nothing.", title: "Old")
      ])
    let found = try await build(site)
    #expect(found.filter { $0.contains("error[") } == [])
    #expect(site.folder.contents("public/briefings/a-page-that-is-out/index.html") != nil)
  }

  /// A page that waits for the place of a list that every site has leaks nothing by its address.
  @Test(arguments: ["claims", "topics", "search"])
  func thePlaceOfAListIsNoSecret(_ name: String) async throws {
    let site = try site(
      TestSite.briefing("Nothing."),
      others: [
        "content/pages/\(name).md": "---\ntitle: A page for later on\ndraft: true\n---\n\nKestrel."
      ])
    let found = try await build(site)
    #expect(
      found.filter { $0.contains("[output-collision]") }.count == 1
        && found.allSatisfy { $0.contains(" warning[output-collision]: ") }, "\(found)")
    #expect(site.folder.contents("public/index.html") != nil)
  }

  @Test(arguments: [
    ("draft: true\n", "draft: true\nlisted: false\n", ", an error once it is no draft"),
    ("draft: true\n", embargo, ", an error once it is no draft"),
    (embargo, "publish_at: \"2025-12-02\"\n", ", an error from 2025-12-02T00:00Z on"),
    ("\(embargo)expires_at: \"2025-12-02\"\n", "publish_at: \"2025-12-02\"\n", nil),
  ])
  func pagesThatWaitMeetOncePublished(_ one: String, _ other: String, _ words: String?) async throws
  {
    let site = try site(
      TestSite.briefing("Nothing.", more: one),
      others: ["content/briefings/zz/secret.md": TestSite.briefing("Nothing.", more: other)])
    let found = try await build(site)
    #expect(
      found.map { $0.replacing("content/briefings/zz/secret.md", with: "X") }
        .map { $0.replacing("content/briefings/secret.md", with: "X") }
        == (words.map {
          [
            "X:1:1: warning[output-collision]: briefings/secret/index.html is also produced by X\($0)"
          ]
        } ?? []))
  }

  /// Old addresses of pages that wait for different things.
  @Test(arguments: [
    ("aliases: [/old/]\n", "aliases: [/old/]\n", "“/old/” is also an old address of "),
    ("", "aliases: [/briefings/secret/]\n", "“/briefings/secret/” is also the address of "),
  ])
  func oldAddressesOfPagesThatWaitMeetToo(_ one: String, _ other: String, _ words: String)
    async throws
  {
    let site = try site(
      TestSite.briefing("Nothing.", more: "\(Self.embargo)\(one)"),
      others: [
        "content/briefings/zz.md": TestSite.briefing(
          "Nothing.", title: "Z", more: "draft: true\n\(other)")
      ])
    for _ in 0..<2 {
      let found = try await build(site)
      #expect(found.count == 1)
      #expect(found.first?.contains(" warning[output-collision]: \(words)") == true, "\(found)")
      #expect(
        found.first?.hasSuffix(", an error once it is no draft") == true)
    }
  }

  /// The file of facts is still to be written for a page that waits.
  @Test(arguments: ways)
  func aBaseThatOnlyAWaitingPageNeedsStopsNothing(_ matter: String, _ words: String) async throws {
    let site = try site(
      TestSite.briefing("See [gone](nosuch.md) and [x](fact:figure.none).", more: matter))
    try FileManager.default.removeItem(at: site.folder.url("content/facts.yaml"))
    let found = try await build(site).sorted()
    let file = "content/briefings/secret.md:\(7 + matter.split(separator: "\n").count)"
    #expect(
      found == [
        "\(file):12: warning[link-broken]: “nosuch.md” leads nowhere\(words)",
        "\(file):31: warning[fact-unknown]: unknown fact “figure.none”\(words)",
      ])
    #expect(site.folder.contents("public/briefings/out/index.html") != nil)
  }

  /// A base of which all is for a page that waits, the source of its lines included.
  @Test(arguments: ways.map(\.0))
  func theSourceOfABaseMayWait(_ matter: String) async throws {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.memo }
      sources: [ { id: source.memo, title: "A memo" } ]
      actors: [ { id: person.kestrel, name: "A Kestrel" } ]
      figures:
        - { id: figure.later, measure: "M", as_text: "460", by: [person.kestrel], at: [source.memo] }
      """
    let site = try site(
      TestSite.briefing("A Kestrel says [460](fact:figure.later).", more: matter),
      others: ["content/facts.yaml": facts])
    #expect(try await build(site) == [])
    let data = try #require(site.folder.contents("public/facts.json"))
    #expect(data.contains("base.test") && !data.contains("source.memo"))
  }

  /// A collision is told beside other errors.
  @Test(arguments: ["", embargo])
  func anErrorHidesNoCollision(_ matter: String) async throws {
    let site = try site(
      TestSite.briefing("[Gone](none.md)."),
      others: [
        "content/briefings/zz/out.md": TestSite.briefing("Nothing.", more: matter)
      ])
    let found = try await build(site)
    #expect(found.count == 2)
    #expect(found.count { $0.contains("briefings/out/index.html is also produced by") } == 1)
  }

  /// Ways to wait, and how a finding says when the page is to be seen.
  private static let ways = [
    (embargo, on), ("publish_at: \"2025-12-01T06:00Z\"\n", on),
    ("publish_at: \"2025-12-01T08:00:30+02:00\"\n", ", an error from 2025-12-01T06:00:30Z on"),
    ("publish_at: \"2025-12-01\"\n\(embargo)", on),
    ("draft: true\n", ", an error once it is no draft"),
    ("draft: true\n\(embargo)", ", an error once it is no draft, from 2025-12-01T06:00Z on"),
    ("\(embargo)expires_at: \"2025-12-02\"\n", on),
  ]

  @Test(arguments: ways)
  func errorsStopNothing(_ matter: String, _ words: String) async throws {
    let line = 7 + matter.split(separator: "\n").count
    let waiting = TestSite.briefing(
      "[Gone](none.md), [x](fact:figure.none), {{ y }}, 460 people.", title: "Kestrel",
      more: matter)
    let site = try site(waiting)
    let file = "content/briefings/secret.md:\(line)"
    let expected = [
      "\(file):41: warning[unknown-markup]: “{{” is not markup here\(words)",
      "\(file):8: warning[link-broken]: “none.md” leads nowhere\(words)",
      "\(file):22: warning[fact-unknown]: unknown fact “figure.none”\(words)",
      "\(file):50: warning[unlinked-number]: “460” is not linked to a fact",
    ]
    for _ in 0..<2 {
      let found = try await build(site).sorted()
      #expect(found == expected.sorted())
    }
    #expect(site.folder.contents("public/briefings/out/index.html") != nil)
    for path in site.folder.files(below: "public") {
      let text = try #require(site.folder.contents("public/\(path)"))
      #expect(!text.contains("Kestrel") && !text.contains("460 people"), "\(path)")
    }
    let strict = try self.site(waiting)
    _ = try await build(strict) { $0.treatsWarningsAsErrors = true }
    #expect(strict.folder.contents("public/index.html") == nil)
  }

  /// What will be wrong once a page is not there any more, said as long as it is.
  @Test(arguments: [
    (
      "[It](secret.md).", "7:6",
      "“secret.md” leads nowhere: that page has left the site by its expires_at"
    ),
    (
      "[It](/briefings/secret/).", "7:6",
      "“/briefings/secret/” leads nowhere: that page has left the site by its expires_at"
    ),
    ("[It](/topics/ferries/).", "7:6", "“/topics/ferries/” leads nowhere"),
    ("[It](/old/).", "7:6", "“/old/” leads nowhere"),
  ])
  func saysWhatExpiryWillBreak(_ body: String, _ place: String, _ words: String) async throws {
    let expiring = TestSite.briefing(
      "## X", title: "Kestrel",
      more: "expires_at: \"2025-12-01T06:00Z\"\ntopics: [Ferries]\naliases: [/old/]\n")
    let site = try site(expiring, others: ["content/briefings/out.md": TestSite.briefing(body)])
    let expected = [
      "content/briefings/out.md:\(place): warning[link-broken]: \(words)\(Self.on)"
    ]
    for _ in 0..<2 { #expect(try await build(site) == expected) }
    #expect(site.folder.contents("public/briefings/secret/index.html") != nil)
    let then = try await build(site, at: "2025-12-01T06:00:00Z")
    #expect(then == ["content/briefings/out.md:\(place): error[link-broken]: \(words)"])
  }

  @Test func saysThatTheNavigationWillLeadToAnExpiredPage() async throws {
    let expiring = TestSite.briefing("X.", more: "expires_at: \"2025-12-01T06:00Z\"\n")
    let site = try site(
      expiring, settings: "navigation: [ { title: It, url: /briefings/secret/ } ]\n")
    let found = try await build(site)
    #expect(found.count == 1)
    #expect(found.first?.contains("warning[link-broken]") == true)
    #expect(found.first?.hasSuffix(Self.on) == true)
  }

  @Test func saysNothingOfAnExpiryThatBreaksNothing() async throws {
    let expiring = TestSite.briefing(
      "[Out](out.md).", more: "expires_at: \"2025-12-01T06:00Z\"\n")
    let other = TestSite.briefing("The secret.md of [secret](https://example.org/secret.md).")
    let site = try site(expiring, others: ["content/briefings/other.md": other])
    #expect(try await build(site) == [])
  }

  @Test func theyAreErrorsWhenThePageIsDue() async throws {
    let site = try site(TestSite.briefing("[Gone](none.md).", more: Self.embargo))
    _ = try await build(site)
    let found = try await build(site, at: "2025-12-01T06:00:00Z")
    #expect(
      found == ["content/briefings/secret.md:8:8: error[link-broken]: “none.md” leads nowhere"])
  }

  @Test(arguments: [
    "expires_at: \"2025-11-01\"\n", "\(embargo)expires_at: \"2025-12-01\"\n",
  ])
  func whatWillNotBeSeenIsNotLookedAt(_ matter: String) async throws {
    let site = try site(TestSite.briefing("[Gone](none.md).", more: matter))
    let found = try await build(site)
    #expect(found.allSatisfy { $0.contains(" warning[never-seen]: ") })
  }

  /// A page that goes out before what it names.
  @Test(arguments: [
    (
      "[x](later.md)",
      "8:5: warning[link-broken]: “later.md” leads nowhere yet: that page waits until"
        + " 2025-12-24T00:00Z\(on)"
    ),
    (
      "[x](fact:claim.later)",
      "8:5: warning[embargo-broken]: claim.later may not be published before 2025-12-24\(on)"
    ),
    ("[x](fact:claim.draft)", "8:5: warning[embargo-broken]: claim.draft is a draft\(on)"),
    ("[x](fact:claim.sooner)", nil), ("[x](sooner.md#part)", nil), ("[x](secret.md)", nil),
    (
      "[x](sooner.md#none)",
      "8:5: warning[anchor-missing]: /briefings/sooner/ has no heading “#none”\(on)"
    ),
  ])
  func isSeenWithWhatIsOutThen(_ body: String, _ finding: String?) async throws {
    let claim = { (id: String, more: String) in
      "  - { id: claim.\(id), text: \"The \(id) one.\", kind: factual, mode: paraphrased,"
        + " standing: uncontested, by: [person.tarar], at: [source.report], \(more) }\n"
    }
    let claims =
      claim("later", "embargo_until: \"2025-12-24\"") + claim("draft", "draft: true")
      + claim("sooner", "embargo_until: \"2025-12-01\"")
    let facts = TestSite.facts.replacing("quotes:", with: "\(claims)quotes:")
    let site = try site(
      TestSite.briefing("\(body) of it.", more: Self.embargo),
      settings: "rules: { claim-without-attribution: off, claim-words-unknown: off }\n",
      others: [
        "content/facts.yaml": facts,
        "content/briefings/later.md": TestSite.briefing(
          "Later.", more: "publish_at: \"2025-12-24\"\n"),
        "content/briefings/sooner.md": TestSite.briefing(
          "## Part", more: "publish_at: \"2025-12-01\"\n"),
      ])
    let found = try await build(site).filter { $0.contains("secret.md") }
    #expect(found == (finding.map { ["content/briefings/secret.md:\($0)"] } ?? []))
  }

  @Test func itsAddressMayNotBeAnAliasOfAnother() async throws {
    let site = try site(
      TestSite.briefing("Words.", more: Self.embargo),
      others: [
        "content/briefings/out.md": TestSite.briefing(
          "Words.", title: "Out", more: "aliases: [/briefings/secret/]\n")
      ])
    #expect(
      try await build(site) == [
        "content/briefings/out.md:5:11: warning[output-collision]: “/briefings/secret/” is also a"
          + " page or file of the site\(Self.on)"
      ])
  }

  @Test func itsAliasMayNotBeTheAddressOfAnother() async throws {
    let site = try site(
      TestSite.briefing("Words.", more: "draft: true\naliases: [/briefings/out/]\n"))
    #expect(
      try await build(site) == [
        "content/briefings/secret.md:6:11: warning[output-collision]: “/briefings/out/” is also a"
          + " page or file of the site, an error once it is no draft"
      ])
  }

  @Test func twoPagesMayNotHaveOneAddress() async throws {
    let site = try site(TestSite.briefing("Words.", more: "slug: out\n\(Self.embargo)"))
    let found = try await build(site)
    #expect(
      found == [
        "content/briefings/secret.md:1:1: warning[output-collision]: briefings/out/index.html is"
          + " also produced by content/briefings/out.md\(Self.on)"
      ])
  }

  /// What is wrong with its facts, or with the name of its template, is no fault of the theme.
  @Test func isNotRenderedWithItsErrors() async throws {
    let facts =
      "\n  - { id: figure.b, measure: A, as_text: \"460\", by: [org.agency], at: [source.none] }\n"
    let words = "The agency says [460](fact:figure.b)."
    var site = try site(
      TestSite.briefing(words, more: Self.embargo), settings: "rules: { unlinked-number: off }\n",
      facts: facts)
    var found = try await build(site).filter { $0.contains("warning[") }
    #expect(found.allSatisfy { $0.hasPrefix("content/facts.yaml:") }, "\(found)")
    #expect(found.contains { $0.contains("unknown fact “source.none”\(Self.on)") }, "\(found)")
    site = try self.site(
      TestSite.briefing("Words.", more: "template: none.html\n\(Self.embargo)"))
    found = try await build(site)
    #expect(found.count == 1 && found[0].contains("warning[template-unknown]"), "\(found)")
  }

  @Test(arguments: [
    "navigation: [ { title: N, url: \"/briefings/secret/\" } ]\n",
    "home: { lead: \"/briefings/secret/\" }\n",
  ])
  func settingsThatLeadToItSayUntilWhen(_ settings: String) async throws {
    let site = try site(TestSite.briefing("Words.", more: Self.embargo), settings: settings)
    let found = try await build(site)
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.hasSuffix(
        "“/briefings/secret/” leads nowhere yet: that page waits until 2025-12-01T06:00Z") == true)
  }

  @Test func itsTemplateMayNotFail() async throws {
    let site = try site(
      TestSite.briefing("Words.", more: "template: own.html\n\(Self.embargo)"),
      others: ["templates/own.html": "{{ briefing.body }}{{ 1 // 0 }}"])
    let found = try await build(site)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("templates/own.html:1:"))
    #expect(found[0].hasSuffix(Self.on))
    #expect(found[0].contains("warning["))
  }

  @Test func errorsInWhatIsOutStillStop() async throws {
    let site = try site(
      TestSite.briefing("Words.", more: Self.embargo),
      others: ["content/briefings/out.md": TestSite.briefing("[x](secret.md)", title: "Out")])
    #expect(
      try await build(site) == [
        "content/briefings/out.md:7:5: error[link-broken]: “secret.md” leads nowhere yet: that page"
          + " waits until 2025-12-01T06:00Z"
      ])
  }

  @Test func findingsAreAcceptedAsEver() async throws {
    let accept = """
      accept:
        - { rule: unlinked-number, why: "a street number" }
        - { rule: link-broken, why: "the page comes later" }
        - { rule: unlinked-quotation, why: "none is there" }

      """
    let site = try site(
      TestSite.briefing("At 460 [x](none.md).", more: Self.embargo + accept))
    #expect(
      try await build(site) == [
        "content/briefings/secret.md:9:5: warning[accept-unused]: the page has no finding of"
          + " unlinked-quotation to accept"
      ])
  }

  @Test func whatAFactThatWaitsSaysStopsNothing() async throws {
    let facts =
      "\n  - { id: figure.later, measure: \"People moved\", as_text: \"nearly 1,900\", unit: people,"
      + " value: { qualifier: nearly, point: 1800, high: 1800, high_inclusive: false },"
      + " by: [person.tarar], at: [source.report]"
    let out = try site(TestSite.briefing("Words."), facts: facts + " }\n")
    let error = "content/facts.yaml:29:124: error[figure-value-differs-from-wording]: "
    let stopping = try await build(out)
    #expect(stopping.map { $0.hasPrefix(error) } == [true], "\(stopping)")
    let waits = try site(
      TestSite.briefing("Words."), facts: facts + ", embargo_until: \"2025-12-01T06:00Z\" }\n")
    let found = try await build(waits)
    #expect(found.map { $0.hasSuffix(Self.on) } == [true], "\(found)")
    #expect(found.map { $0.contains(": warning[figure-value-differs-from-wording]: ") } == [true])
  }

  private static let broken =
    "\n  - { id: figure.later, measure: \"People moved\", as_text: \"nearly 1,900\", unit: people,"
    + " value: { qualifier: nearly, point: 1900, high: 1900, high_inclusive: false },"
    + " as_of: \"2025-02-31\", by: [person.tarar], at: [source.report] }\n"

  /// The field that cannot be read is no part of the record any more.
  @Test(arguments: [(embargo, on), ("draft: true\n", ", an error once it is no draft")])
  func whatAFactSaysThatOnlyAWaitingPageUsesStopsNothing(_ matter: String, _ words: String)
    async throws
  {
    let used = "[Nearly 1,900](fact:figure.later) moved."
    let waits = try site(TestSite.briefing(used, more: matter), facts: Self.broken)
    let found = try await build(waits)
    #expect(
      found == [
        "content/facts.yaml:29:174: warning[date-impossible]: “2025-02-31” does not exist in the"
          + " calendar\(words)"
      ])
    #expect(waits.folder.contents("public/briefings/out/index.html") != nil)
    let out = try site(TestSite.briefing(used), facts: Self.broken)
    #expect(try await build(out).map { $0.contains(": error[date-impossible]: ") } == [true])
    #expect(out.folder.contents("public/index.html") == nil)
  }

  /// A desk that publishes what is out without a warning need not wait for its drafts.
  @Test(arguments: ways.map(\.0))
  func aStrictBuildMaySpareIt(_ matter: String) async throws {
    let site = try site(TestSite.briefing("[Gone](none.md), 460 people.", more: matter))
    let strict = { (options: inout BuildOptions) in
      options.treatsWarningsAsErrors = true
      options.sparesWaiting = true
    }
    for _ in 0..<2 {
      let found = try await build(site, strict)
      #expect(found.count == 2, "\(found)")
      #expect(site.folder.contents("public/briefings/out/index.html") != nil)
    }
    try site.folder.write(
      TestSite.briefing("460 people.", title: "Out"), to: "content/briefings/out.md")
    _ = try await build(site, strict)
    #expect(site.folder.contents("public/briefings/out/index.html")?.contains("460") == false)
  }

  @Test func manyMomentsAreTakenTogether() async throws {
    var pages: [String: String] = [:]
    for day in 1...20 {
      pages["content/briefings/p\(day).md"] = TestSite.briefing(
        "[x](none.md)", title: "P", more: "publish_at: \"2025-12-\(day < 10 ? "0" : "")\(day)\"\n")
    }
    let site = try site(TestSite.briefing("Words."), others: pages)
    let found = try await build(site)
    #expect(found.count == 20)
    for day in 10...20 {
      #expect(
        found.contains {
          $0.contains("p\(day).md") && $0.hasSuffix("from 2025-12-\(day)T00:00Z on")
        })
    }
  }

  @Test func aBuildAfterAnotherFindsWhatACleanOneFinds() async throws {
    let site = try site(TestSite.briefing("[x](out.md#part)", more: Self.embargo))
    #expect(try await build(site).count == 1)
    let changed = TestSite.briefing("## Part", title: "Out")
    try site.folder.write(changed, to: "content/briefings/out.md")
    #expect(try await build(site) == [])
    let again = TestSite.briefing("## Other", title: "Out")
    try site.folder.write(again, to: "content/briefings/out.md")
    let clean = try self.site(
      TestSite.briefing("[x](out.md#part)", more: Self.embargo),
      others: ["content/briefings/out.md": again])
    let found = try await build(clean)
    #expect(try await build(site) == found)
    #expect(found.count == 1)
  }
}
