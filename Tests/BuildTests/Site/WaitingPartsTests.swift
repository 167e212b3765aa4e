import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// What only pages use that are not to be seen waits with them.
struct WaitingPartsTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "A test", language: en }
    sources:
      - { id: source.seen, title: "What was seen" }
      - { id: source.secret, title: "A secret memorandum" }
    actors:
      - { id: person.seen, name: "Ann Seen" }
      - { id: person.secret, name: "Bob Hidden" }
    claims:
      - { id: claim.seen, text: "It was seen.", kind: factual, mode: paraphrased, standing: uncontested, by: person.seen, at: source.seen }
      - { id: claim.secret, text: "It was kept.", kind: factual, mode: paraphrased, standing: uncontested, by: person.secret, at: source.secret@ }
      - { id: claim.beside, text: "It stands beside.", kind: factual, mode: paraphrased, standing: uncontested, by: person.seen, at: source.seen, about: claim.secret }
      - { id: claim.unused, text: "Nobody uses it.", kind: factual, mode: paraphrased, standing: uncontested, by: person.seen, at: source.seen }

    """

  private func site(
    _ matter: String, saying own: String = "", _ files: [String: String] = [:]
  ) throws -> TestSite {
    try TestSite(
      [
        "content/facts.yaml": Self.facts.replacing("source.secret@", with: "source.secret\(own)"),
        "content/briefings/seen.md": TestSite.briefing(
          "Ann Seen says that it [was seen](fact:claim.seen).", title: "Seen"),
        "content/briefings/secret/index.md": TestSite.briefing(
          "Bob Hidden says that it [was kept](fact:claim.secret). ![A map](map.png) ![A plan](/plan.png)",
          title: "Secret", more: matter),
        "content/briefings/secret/map.png": "map", "content/briefings/secret/rest.png": "rest",
        "content/assets/plan.png": "plan", "content/assets/other.png": "other",
      ].merging(files) { $1 })
  }

  private static let secret = [
    "source/secret", "person/secret", "claim/secret", "claim/beside",
  ]

  private func isThere(_ path: String, _ site: TestSite) -> Bool {
    site.folder.contents("public/\(path)") != nil
  }

  @Test(arguments: [
    "draft: true", "embargo_until: \"2999-01-01\"", "publish_at: \"2999-01-01\"",
    "expires_at: \"1969-01-01\"",
  ])
  func waitsWithThePage(_ matter: String) async throws {
    let site = try site("\(matter)\n")
    #expect(try await site.build() == [])
    for fact in Self.secret { #expect(!isThere("\(fact)/index.html", site), "\(fact)") }
    for fact in ["source/seen", "person/seen", "claim/seen", "claim/unused"] {
      #expect(isThere("\(fact)/index.html", site), "\(fact)")
    }
    for file in ["briefings/secret/map.png", "briefings/secret/rest.png", "plan.png"] {
      #expect(!isThere(file, site), "\(file)")
    }
    #expect(isThere("other.png", site))
    let texts = site.folder.files(below: "public").map {
      ($0, site.folder.contents("public/\($0)") ?? "")
    }
    #expect(texts.contains { $0.1.contains("Ann Seen") })
    for (path, text) in texts {
      for word in ["secret", "Bob Hidden", "It was kept", "It stands beside"] {
        #expect(!text.contains(word), "\(word) in \(path)")
      }
    }
  }

  /// A source and its publisher name each other, and so may more of them in a circle.
  @Test(arguments: [
    ("", []), (", publisher: org.hidden", ["source/secret", "org/hidden", "group/hidden"]),
  ])
  func whatNamesEachOtherWaitsTogether(_ seen: String, _ out: [String]) async throws {
    let facts = Self.facts.replacing("source.secret@", with: "source.secret")
      .replacing("A secret memorandum\"", with: "A secret memorandum\", publisher: org.hidden")
      .replacing("Bob Hidden\"", with: "Bob Hidden\", at: source.secret")
      .replacing(
        "actors:\n",
        with: """
          actors:
            - { id: group.hidden, name: "Hidden Group", at: source.secret }
            - { id: org.hidden, name: "Hidden Press", of: group.hidden, at: source.secret }

          """
      )
      .replacing("What was seen\"", with: "What was seen\"\(seen)")
    let site = try site("draft: true\n", ["content/facts.yaml": facts])
    _ = try await site.build()
    for fact in Self.secret + ["org/hidden", "group/hidden"] {
      #expect(isThere("\(fact)/index.html", site) == out.contains(fact), "\(fact)")
    }
    #expect(isThere("claim/unused/index.html", site))
  }

  /// A record that is out and names what only such a page uses has it out as well, and that is said;
  /// only of what is under embargo it stops those who are strict and spare what waits.
  @Test(arguments: [
    ("draft: true", "is a draft", true),
    ("publish_at: \"2999-01-01\"", "is to be published later", true),
    ("embargo_until: \"2999-01-01\"", "is under embargo", false),
    ("draft: true\nembargo_until: \"2999-01-01\"", "is under embargo", false),
  ])
  func isToldWhereItIsOutBefore(_ matter: String, _ state: String, _ isSpared: Bool) async throws {
    let facts = Self.facts.replacing("source.secret@", with: "source.secret")
      .replacing("about: claim.secret", with: "about: claim.secret, draft: false")
    let site = try site("\(matter)\n", ["content/facts.yaml": facts])
    let result = try await site.builder().build()
    let found = result.diagnostics.filter { $0.rule.name == "fact-ahead-of-page" }
    #expect(
      found.map(\.message) == [
        "claim.secret is published, as claim.beside names it, though only"
          + " content/briefings/secret/index.md uses it, which \(state)"
      ])
    #expect(found.map(\.isOfWaiting) == [isSpared])
    #expect(isThere("claim/secret/index.html", site))
  }

  @Test func aPageThatIsOverIsNoneThatIsToCome() async throws {
    let facts = Self.facts.replacing("source.secret@", with: "source.secret")
      .replacing("about: claim.secret", with: "about: claim.secret, draft: false")
    let site = try site("expires_at: \"1999-01-01\"\n", ["content/facts.yaml": facts])
    #expect(try await site.build() == [])
  }

  @Test func isThereWithThePage() async throws {
    let site = try site("")
    #expect(try await site.build() == [])
    for fact in Self.secret { #expect(isThere("\(fact)/index.html", site), "\(fact)") }
    #expect(isThere("briefings/secret/map.png", site) && isThere("plan.png", site))
  }

  @Test func isThereAsSoonAsDraftsAre() async throws {
    let site = try site("draft: true\n")
    #expect(try await site.build() == [])
    #expect(try await site.build { $0.includesDrafts = true } == [])
    for fact in Self.secret { #expect(isThere("\(fact)/index.html", site), "\(fact)") }
    #expect(isThere("plan.png", site))
    #expect(try await site.build() == [])
    for fact in Self.secret { #expect(!isThere("\(fact)/index.html", site), "\(fact)") }
    #expect(!isThere("plan.png", site))
  }

  /// The record says itself when it is published, and so is what it names.
  @Test(arguments: ["draft: false", "publish_at: \"1960-01-01\"", "embargo_until: \"1960-01-01\""])
  func itsRecordCanSayOtherwise(_ own: String) async throws {
    let site = try site("draft: true\n", saying: ", \(own)")
    #expect(try await site.build() == [])
    for fact in Self.secret { #expect(isThere("\(fact)/index.html", site), "\(fact)") }
  }

  @Test(arguments: ["publish_at", "embargo_until"])
  func aRecordAppearsInTheSecondThatItNames(_ key: String) async throws {
    let site = try site("", saying: ", \(key): \"2025-10-29T12:00:00Z\"")
    let before = try #require(Instant("2025-10-29T11:59:59Z"))
    let found = try await site.build { $0.now = before }
    #expect(found.allSatisfy { $0.contains("error[embargo-broken]") } && !found.isEmpty)
    let moment = try #require(Instant("2025-10-29T12:00:00Z"))
    #expect(try await site.build { $0.now = moment } == [])
  }

  /// A picture that a page shows which is to be seen, or a template, is no secret.
  @Test func aPictureThatIsSeenElsewhereStays() async throws {
    let shown = TestSite.briefing("![A plan](/plan.png) ![A map](secret/map.png)", title: "Other")
    let site = try site("draft: true\n", ["content/briefings/other.md": shown])
    _ = try await site.build()
    #expect(isThere("plan.png", site) && isThere("briefings/secret/map.png", site))
    #expect(!isThere("briefings/secret/rest.png", site))
  }

  /// A file to which a draft links was on the site before, and stays.
  @Test func aLinkedFileStays() async throws {
    let body = "See [the terms](/terms.txt) and [a plan](/plan.png)."
    let site = try site(
      "draft: true\n",
      [
        "content/briefings/terms.md": TestSite.briefing(body, title: "T", more: "draft: true\n"),
        "content/assets/terms.txt": "Terms.\n",
      ])
    #expect(try await site.build() == [])
    #expect(isThere("terms.txt", site))
  }

  /// A correction waits with the page that it corrects.
  @Test func aCorrectionWaitsWithItsPage() async throws {
    let correction = """
      schema: "sitegen-facts/1"
      corrections:
        - { id: correction.secret, date: "2025-10-30", page: /briefings/secret/, was: "1", is: "2" }
        - { id: correction.seen, date: "2025-10-30", page: /briefings/seen/, was: "3", is: "4" }

      """
    let site = try site("draft: true\n", ["content/facts/corrections.yaml": correction])
    #expect(try await site.build() == [])
    #expect(!isThere("correction/secret/index.html", site))
    #expect(isThere("correction/seen/index.html", site))
  }

  /// What readers were told once is not taken back when the page is.
  @Test func whatWasPublishedStays() async throws {
    let lock = """
      schema: "sitegen-lock/1"
      facts:
        - { id: claim.secret, speakers: [person.secret], standing: uncontested }

      """
    let site = try site("expires_at: \"1969-01-01\"\n", ["content/facts.lock.yaml": lock])
    _ = try await site.build()
    for fact in Self.secret { #expect(isThere("\(fact)/index.html", site), "\(fact)") }
  }

  @Test func saysWhatWaits() async throws {
    let site = try site("draft: true\n")
    let notes = try await site.builder().build().diagnostics.filter { $0.rule.name == "fact-waits" }
    #expect(
      notes.map(\.message).contains(
        "claim.secret is left out of the site, as content/briefings/secret/index.md is and no other"
          + " page uses it"))
    let files = [
      "content/assets/plan.png", "content/briefings/secret/map.png",
      "content/briefings/secret/rest.png",
    ]
    #expect(notes.filter { files.contains($0.location.path) }.count == files.count)
    #expect(
      notes.map(\.message).contains(
        "content/assets/plan.png is left out of the site, as content/briefings/secret/index.md is and"
          + " no other page shows it"))
    #expect(notes.count == Self.secret.count + files.count)
  }
}
