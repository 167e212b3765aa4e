import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering
@testable import Site

/// After the files are made, none of them may hold what waits.
struct LeakProofTests {
  private static let secret = "Envoys will meet in a village near Doha on Sunday morning"

  private func site(
    _ files: [String: String], matter: String = "draft: true\n",
    title: String = "A meeting in secret"
  ) throws -> TestSite {
    try TestSite(
      [
        "content/briefings/seen.md": TestSite.briefing("Text.", title: "Seen"),
        "content/briefings/hidden.md": TestSite.briefing(
          "\(Self.secret), *it is said*.", title: title, more: matter),
      ].merging(files) { $1 })
  }

  private static func leak(
    _ words: String, _ file: String, of owner: String = "content/briefings/hidden.md"
  ) -> String {
    "content/assets/\(file):1:1: warning[embargo-in-file]: “\(words)” of \(owner) is in \(file) of the"
      + " site, and may not be seen yet"
  }

  @Test func isSilentWhereNothingLeaks() async throws {
    let site = try site([:])
    #expect(try await site.build() == [])
    #expect(try await site.build() == [])
  }

  @Test(arguments: [
    "draft: true\n", "embargo_until: \"2999-01-01\"\n", "expires_at: \"1969-01-01\"\n",
  ])
  func aSentenceInACopiedFileIsAWarning(_ matter: String) async throws {
    let site = try site(
      ["content/assets/notes.txt": "Soon: \(Self.secret)!\n"], matter: matter)
    #expect(try await site.build() == [Self.leak(Self.secret, "notes.txt")])
    #expect(site.folder.contents("public/briefings/hidden/index.html") == nil)
  }

  /// Each file that is copied has to be mended by somebody.
  @Test func eachCopiedFileIsNamed() async throws {
    let site = try site([
      "content/assets/a.md": "# A\n\n\(Self.secret), it is said.\n",
      "content/assets/b.txt": "Soon: \(Self.secret)!\n",
      "content/assets/notes.txt": "Soon: \(Self.secret)!\n",
    ])
    #expect(
      try await site.build()
        == ["a.md", "b.txt", "notes.txt"].map { Self.leak(Self.secret, $0) })
  }

  /// A check says what a build would.
  @Test func aCheckFindsItToo() async throws {
    let site = try site(["content/assets/notes.txt": "Soon: \(Self.secret)!\n"])
    for _ in 0..<2 {
      let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
      #expect(found.map(\.rule.name) == ["embargo-in-file"])
      #expect(found.map(\.location.path) == ["content/assets/notes.txt"])
    }
  }

  /// A draft may quote a document that the desk hands out.
  @Test(arguments: [
    "“\(secret)”, it says.", "It says: \"\(secret)\".", "> \(secret).\n>\n> — A minister",
    "«\(secret)»",
  ])
  func aQuotationOfACopiedFileIsNoLeak(_ body: String) async throws {
    let site = try TestSite([
      "content/briefings/seen.md": TestSite.briefing("Text.", title: "Seen"),
      "content/briefings/hidden.md": TestSite.briefing(body, title: "Soon", more: "draft: true\n"),
      "content/assets/report.txt": "\(Self.secret), says the minister.\n",
    ])
    #expect(try await site.build().filter { $0.contains("embargo-in-file") } == [])
    try site.folder.edit("content/briefings/hidden.md", body, to: "\(Self.secret), it says.")
    #expect(try await site.build().contains { $0.contains("warning[embargo-in-file]") })
  }

  /// What the settings say is on each page, and stops the build.
  @Test func aTitleInTheTaglineStopsTheBuild() async throws {
    let site = try site([
      "content/site.yaml": "title: Test\ntagline: \"Soon: A meeting in secret\"\n",
      "templates/home.html": "<p>{{ site.tagline }}</p>",
    ])
    let found = try await site.build()
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "content/site.yaml:1:1: error[embargo-leaked]: “A meeting in secret” of"
          + " content/briefings/hidden.md is in ") == true)
    #expect(site.folder.contents("public/index.html") == nil)
  }

  /// A draft may quote what is on the site, however it marks the words.
  @Test(arguments: [
    "[“It was said in the open at the gate”](fact:claim.failed)",
    "“It was said in the open at the gate,” he said.",
    "‘It was said in the open at the gate’", "It was said in the open at the gate.",
  ])
  func wordsOfAPublishedFactAreNoLeak(_ body: String) async throws {
    let facts = TestSite.facts.replacing(
      "claims:",
      with:
        "claims:\n  - { id: claim.open, text: \"It was said in the open at the gate\", by: person.tarar, at: source.report }"
    )
    let site = try TestSite([
      "content/facts.yaml": facts,
      "content/briefings/hidden.md": TestSite.briefing(body, title: "Soon", more: "draft: true\n"),
    ])
    #expect(try await site.build().filter { $0.contains("embargo-leaked") } == [])
    #expect(site.folder.contents("public/claim/open/index.html")?.contains("in the open") == true)
  }

  @Test func aTitleAndAnAddressAreFound() async throws {
    let title = try site(["content/assets/notes.txt": "Soon: A meeting in secret.\n"])
    #expect(try await title.build() == [Self.leak("A meeting in secret", "notes.txt")])
    let address = try site(["content/assets/notes.html": "<a href=\"/briefings/hidden/\">Soon</a>"])
    #expect(try await address.build() == [Self.leak("/briefings/hidden/", "notes.html")])
  }

  /// A file has the address as its name.
  @Test func aNameIsFound() async throws {
    let site = try site(["content/assets/old/briefings/hidden/index.html": "Gone."])
    #expect(
      try await site.build() == [
        Self.leak("/briefings/hidden/", "old/briefings/hidden/index.html")
      ])
  }

  @Test func theIdOfAWithheldFactIsFound() async throws {
    let facts = TestSite.facts.replacing(
      "claims:",
      with:
        "claims:\n  - { id: claim.hid, text: \"Hid.\", by: person.tarar, at: source.report, draft: true }"
    )
    let site = try TestSite([
      "content/facts.yaml": facts, "content/assets/ids.txt": "claim.hid-2, claim.hid",
    ])
    #expect(try await site.build() == [Self.leak("claim.hid", "ids.txt", of: "claim.hid")])
    let longer = try TestSite([
      "content/facts.yaml": facts, "content/assets/ids.txt": "claim.hid-2, xclaim.hid",
    ])
    #expect(try await longer.build() == [])
  }

  private static let hiddenActor = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en }
    actors:
      - { id: person.guest, name: "Bob Hidden", also: [{ text: "Le Gardé", use: variant }, { text: "Bob", use: short }]@ }

    """

  /// A name is short, but it is the news; so is every other one that the person has.
  @Test(arguments: ["Bob Hidden", "Le Gardé"])
  func aNameOfAWithheldActorIsFound(_ name: String) async throws {
    let facts = Self.hiddenActor.replacing("@", with: ", draft: true")
    let copied = try TestSite([
      "content/facts.yaml": facts, "content/assets/notes.txt": "Soon: \(name).\n",
    ])
    #expect(try await copied.build() == [Self.leak(name, "notes.txt", of: "person.guest")])
    let settings = try TestSite([
      "content/facts.yaml": facts,
      "content/site.yaml": "title: Test\ntagline: \"Soon: \(name)\"\n",
      "templates/home.html": "<p>{{ site.tagline }}</p>",
    ])
    #expect(
      try await settings.build().first?.contains(
        "error[embargo-leaked]: “\(name)” of person.guest is in ") == true)
    #expect(settings.folder.contents("public/index.html") == nil)
  }

  /// What is too short to be told from other words, a name that is part of a longer one, and one that
  /// a page says that is to be seen.
  @Test func otherWordsThanTheNameAreNone() async throws {
    let facts = Self.hiddenActor.replacing("@", with: ", draft: true")
    let site = try TestSite([
      "content/facts.yaml": facts, "content/assets/notes.txt": "Bob, Bob Hiddenite, Bob Hidden.\n",
      "content/briefings/seen.md": TestSite.briefing("Bob Hidden came."),
    ])
    #expect(try await site.build().filter { $0.contains("embargo") } == [])
    try site.folder.edit("content/assets/notes.txt", ", Bob Hidden.", to: ".")
    try site.folder.edit("content/briefings/seen.md", "Bob Hidden", to: "Somebody")
    #expect(try await site.build().filter { $0.contains("embargo") } == [])
  }

  /// Who is only on a page that waits may be named in a document that the desk hands out, and not in
  /// what a build makes.
  @Test func aNameThatWaitsWithAPageIsNoLeakInACopiedFile() async throws {
    let facts =
      Self.hiddenActor.replacing("@", with: "") + """
        claims:
          - { id: claim.came, text: "He came.", by: person.guest, at: source.list }
        sources:
          - { id: source.list, title: "A list" }

        """
    let site = try TestSite([
      "content/facts.yaml": facts, "content/assets/guests.txt": "Bob Hidden\n",
      "content/briefings/hidden.md": TestSite.briefing(
        "[He came](fact:claim.came).", title: "Soon", more: "draft: true\n"),
    ])
    #expect(try await site.build().filter { $0.contains("embargo") } == [])
    try site.folder.write(
      "title: Test\ntagline: \"Soon: Bob Hidden\"\n", to: "content/site.yaml")
    try site.folder.write("<p>{{ site.tagline }}</p>", to: "templates/home.html")
    #expect(try await site.build().contains { $0.contains("error[embargo-leaked]") })
  }

  /// What a page says that is to be seen is no secret, in whatever file it is shown.
  @Test func whatIsSaidInPublicIsNone() async throws {
    let site = try site([
      "content/briefings/seen.md": TestSite.briefing(
        "\(Self.secret).", title: "A meeting in secret"),
      "content/assets/notes.txt": "\(Self.secret). A meeting in secret",
    ])
    #expect(try await site.build() == [])
  }

  /// What every site says is no secret of one of them.
  @Test func wordsOfTheSchemaAreNone() async throws {
    let words = "Whether anything is said in their name."
    let site = try site([:], title: words)
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/schema/facts.json")?.contains(words) == true)
  }

  /// A file that is as the last build left it is looked at again when other words wait.
  @Test func filesOfTheLastBuildAreLookedAt() async throws {
    let site = try site(["content/assets/notes.txt": "Soon: \(Self.secret)!\n"], matter: "")
    #expect(try await site.build() == [])
    try site.folder.edit(
      "content/briefings/hidden.md", "as_of: unknown", to: "as_of: unknown\ndraft: true")
    #expect(try await site.build() == [Self.leak(Self.secret, "notes.txt")])
    #expect(site.folder.contents("public/briefings/hidden/index.html") == nil)
    try site.folder.edit("content/assets/notes.txt", "Soon: \(Self.secret)!", to: "Soon!")
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/briefings/hidden/index.html") == nil)
  }
}

/// Many phrases are found at once, as whole words.
struct PhraseSearchTests {
  @Test(arguments: [
    ("gap.a", [0]), ("x gap.a.", [0]), ("gap.ab", []), ("gap.a-b", []), ("agap.a", []),
    ("gap.", []),
    ("(gap.a)gap.b", [0, 1]), ("/gap/a/", [2]), ("https://a.org/gap/a/x", [2]),
    ("émigrés gap.b", [1, 3]), ("", []), ("gap.a gap.a", [0]),
  ])
  func findsWholePhrases(_ text: String, _ found: [Int]) {
    let search = PhraseSearch(
      for: ["gap.a", "gap.b", "/gap/a/", "émigrés", "abc"].map { Array($0.utf8) })
    #expect(search.phrases(in: Array(text.utf8)).sorted() == found)
  }

  @Test func agreesWithLookingForEach() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let letters = Array("ab. ".utf8)
      func word(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in letters[Int.random(in: 0..<4, using: &generator)] }
      }
      let phrases = (0..<6).map { _ in word(Int.random(in: 5...7, using: &generator)) }
      let text = word(400)
      let search = PhraseSearch(for: phrases)
      let each = phrases.indices.filter {
        PhraseSearch(for: [phrases[$0]]).phrases(in: text) == [0]
      }
      #expect(search.phrases(in: text).sorted() == each)
    }
  }
}
