import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// Values of `site.yaml` and of front matter that are of the right type and cannot be used.
struct SettingsValueTests {
  private func findings(_ settings: String, matter: String = "", facts: String = TestSite.facts)
    async throws -> [(line: String, help: String)]
  {
    let site = try TestSite([
      "content/site.yaml": "title: Test\n\(settings)", "content/facts.yaml": facts,
      "content/briefings/a.md": TestSite.briefing("Words.", more: matter),
    ])
    let result = try await site.builder().build()
    return result.diagnostics.filter { $0.severity > .note }.map {
      (
        "\($0.location.path):\($0.location.line): \($0.severity.rawValue)[\($0.rule.name)]: "
          + $0.message,
        $0.help ?? ""
      )
    }
  }

  @Test(arguments: [
    (
      "+05:00",
      "write the name of a place with that time, such as “Asia/Karachi”, or “Etc/GMT-5” for the offset alone"
    ),
    ("\"+05:45\"", "write the name of a place with that time, such as “Asia/Kathmandu”"),
    ("-03:30", "write the name of a place with that time, such as “America/St_Johns”"),
    ("Asia/Karach", "did you mean “Asia/Karachi”?"),
    ("+99:00", "write its name in the IANA’s database, such as “Asia/Karachi”, or “UTC”"),
  ])
  func aZoneThatIsNoneHasAName(_ zone: String, _ help: String) async throws {
    let found = try await findings("time_zone: \(zone)\n")
    let written = zone.filter { $0 != "\"" }
    #expect(
      found.map(\.line) == [
        "content/site.yaml:2: error[wrong-type]: “\(written)” is not a time zone"
      ])
    #expect(found.first?.help == help)
  }

  @Test(arguments: [
    (
      "https://example.org/?a=b", "a query, behind which no page can have a path",
      "https://example.org/"
    ),
    (
      "https://example.org/desk/?", "a query, behind which no page can have a path",
      "https://example.org/desk/"
    ),
    (
      "https://example.org/desk#top", "a fragment, behind which no page can have a path",
      "https://example.org/desk"
    ),
    (
      "https://jo:secret@example.org/desk/", "a user or a password, which every page would tell",
      "https://example.org/desk/"
    ),
    (
      "http://jo@example.org:8080", "a user or a password, which every page would tell",
      "http://example.org:8080"
    ),
  ])
  func anAddressToWhichNoPathCanBeAdded(_ url: String, _ words: String, _ right: String)
    async throws
  {
    let found = try await findings("base_url: \"\(url)\"\n")
    #expect(
      found.map(\.line) == [
        "content/site.yaml:2: error[wrong-type]: the site’s address has \(words)"
      ])
    #expect(found.first?.help == "write “\(right)”")
    #expect(try await findings("base_url: \"\(right)\"\n").isEmpty)
  }

  /// One finding where it stands, and not one for each page that shows the link.
  @Test(arguments: [
    "https://example.org/a b", "https://example.org/<x>", "/a b/", "//example.org/", "claims/",
    "javascript:x", "/a\\\\b/",
  ])
  func aLinkOfTheNavigationThatNoBrowserFollows(_ url: String) async throws {
    let found = try await findings("navigation: [{ title: A, url: \"\(url)\" }]\n")
    #expect(found.count == 1)
    #expect(
      found.first?.line.hasPrefix("content/site.yaml:2: error[wrong-type]: “") == true
        && found.first?.line.hasSuffix("” is not a page address") == true, "\(found)")
    #expect(
      found.first?.help
        == "write a path such as “/briefings/”, or an address that begins with https://")
  }

  @Test(arguments: ["/claims/", "https://example.org/ü?a=b#c", "/data/#top"])
  func aLinkOfTheNavigationThatIsFollowed(_ url: String) async throws {
    #expect(try await findings("navigation: [{ title: A, url: \"\(url)\" }]\n").isEmpty)
  }

  @Test(arguments: [
    ("english", "did you mean “en”?"), ("en_GB", "did you mean “en-GB”?"),
    ("eng", "did you mean “en”?"), ("Germann", "did you mean “de”?"),
    (
      "xx",
      "write its code of ISO 639, such as “en”, and the region where that matters, such as “pt-BR”"
    ),
    (
      "",
      "write its code of ISO 639, such as “en”, and the region where that matters, such as “pt-BR”"
    ),
  ])
  func aLanguageThatIsNone(_ tag: String, _ help: String) async throws {
    let line = { (place: String) in
      "\(place): error[wrong-type]: “\(tag)” is not a language as BCP 47 has it"
    }
    let ofSite = try await findings("language: \"\(tag)\"\n")
    #expect(ofSite.map(\.line) == [line("content/site.yaml:2")])
    #expect(ofSite.map(\.help) == [help])
    let ofPage = try await findings("", matter: "lang: \"\(tag)\"\n")
    #expect(ofPage.map(\.line) == [line("content/briefings/a.md:5")])
    #expect(ofPage.map(\.help) == [help])
    let ofFacts = try await findings(
      "", facts: TestSite.facts.replacing("language: en,", with: "language: \"\(tag)\","))
    #expect(ofFacts.map(\.line) == [line("content/facts.yaml:2")])
    #expect(ofFacts.map(\.help) == [help])
  }

  @Test func aLanguageIsTakenInItsUsualForm() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nlanguage: EN-gb\n",
      "templates/home.html": "<p>{{ site.language }}</p>",
    ])
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/index.html") == "<p>en-GB</p>")
  }

  @Test func aBareWordThatYAMLTakesForAnotherIsQuoted() async throws {
    let found = try await findings("language: no\n")
    #expect(found.map(\.help) == ["put it in quotation marks: \"no\""])
    #expect(try await findings("language: \"no\"\n").isEmpty)
  }

  /// Keys that other tools have are told with what they are called here.
  @Test(arguments: [
    ("baseURL: \"https://x.example/\"", "write “base_url” instead of “baseURL”"),
    ("url: \"https://x.example/\"", "write “base_url” instead of “url”"),
    ("languageCode: en", "write “language” instead of “languageCode”"),
    ("description: x", "write “tagline” instead of “description”"),
    ("menu: []", "write “navigation” instead of “menu”"),
    ("paginate: 5", "write “page_size” instead of “paginate”"),
    ("author: x", "name who answers for the site: publisher: { name: \"…\", url: \"https://…\" }"),
    ("permalinks: x", "remove it: a page is called after its file, and “slug” in its front matter"),
    ("theme: x", "remove it: the theme is in sitegen; sitegen theme copy FILE"),
    ("params: { a: b }", "remove it, and write what your templates say into them"),
    ("plugins: [a]", "remove it: sitegen takes no plugins"),
    (
      "navigation: [ { title: A, url: \"/claims/\", weight: 1 }, { name: A, url: \"/claims/\" } ]",
      "write “title” instead of “name”"
    ),
  ])
  func keysOfOtherTools(_ line: String, _ help: String) async throws {
    let found = try await findings("\(line)\n")
    #expect(found.contains { $0.help.hasPrefix(help) }, "\(found)")
  }
}
