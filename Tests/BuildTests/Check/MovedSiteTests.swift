import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// What a desk is told whose pages were written for another generator.
struct MovedSiteTests {
  /// The findings above notes as `file:line:column: rule: message | help`.
  private func findings(_ files: [String: String]) async throws -> [String] {
    let site = try TestSite(files)
    let result = try await site.builder().checkOnly()
    return result.diagnostics.filter { $0.severity > .note }.map { finding in
      let place = "\(finding.location.path):\(finding.location.line):\(finding.location.column)"
      return "\(place): \(finding.rule.name): \(finding.message) | \(finding.help ?? "")"
    }
  }

  private func helps(_ body: String, settings: String = "") async throws -> [String] {
    let site = try TestSite([
      "content/site.yaml": "title: Test\n\(settings)",
      "content/briefings/a.md": TestSite.briefing(body),
    ])
    return try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
      .compactMap(\.help)
  }

  @Test(arguments: [
    ("## Talks {#one}", "remove it: the heading’s words make its anchor, so link to “#talks”"),
    (
      "Words.\n{: .lead}",
      "remove it: attributes do nothing in a page; put it in code or after a backslash to show it"
    ),
    ("{% include a.html %}", "write the words here that it would bring"),
    (
      "{{< figure src=\"a.png\" >}}",
      "write ![what it shows](file.png), with the file beside the page or in content/assets"
    ),
    ("{% post_url 2010-07-21-a %}", "write [words](file.md) with the page’s file"),
    ("{{< youtube abc >}}", "write a link, such as [what it shows](https://example.org/)"),
    (
      "{{ page.title }}",
      "templates and shortcodes do nothing in a page: remove them, or put `{{` in code or after a"
        + " backslash to show it"
    ),
    ("[TOC]", "remove it: a page with several headings lists them itself"),
    ("See [[Talks]].", "write [words](file.md); to show it, put a backslash before it"),
    ("::: note", "write a quotation whose first line is > [!NOTE]"),
    (
      "[a]({{site.url}}/a.md)",
      "write the path itself: templates and shortcodes do nothing in a page"
    ),
  ])
  func theHelpSaysWhatToWriteHere(_ body: String, _ help: String) async throws {
    #expect(try await helps(body) == [help])
  }

  @Test(arguments: [
    ("At https://a.org/b.", "write <https://a.org/b>"),
    ("At www.a.org/b.", "write [www.a.org/b](https://www.a.org/b)"),
    (
      "The [map](https://a.org/a map).",
      "write [words](https://a.org/a) with nothing between the brackets, and %20 for a space"
    ),
  ])
  func anAddressThatIsNoLinkIsANote(_ body: String, _ help: String) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.rule == .bareAddress || $0.severity > .note
    }
    #expect(found.map(\.rule.name) == ["bare-address"] && found.map(\.severity) == [.note])
    #expect(found.map(\.help) == [help])
  }

  @Test(arguments: [
    ("#whats-new-in-v20", "did you mean “whats-new-in-v2-0”?"),
    ("#What's_new_in_v2.0", "did you mean “whats-new-in-v2-0”?"),
    ("#whats-new-in-v2-0-2", "did you mean “whats-new-in-v2-0-1”?"),
    ("#background", "did you mean “1-background”?"),
    ("#%C3%BCber-uns", "did you mean “uber-uns”?"),
  ])
  func anAnchorOfAnotherGeneratorIsKnown(_ anchor: String, _ help: String) async throws {
    let headings =
      "## What's new in v2.0\n\n## What's new in v2.0\n\n## 1. Background\n\n## Über uns"
    let helps = try await helps(
      "[a](\(anchor))\n\n\(headings)\n", settings: "rules: { unlinked-number: off }\n")
    #expect(helps == [help])
  }

  @Test(arguments: [
    ("content/briefings/talks.fr.md", "lang: fr", "/briefings/talks-fr/"),
    ("content/briefings/talks.pt_BR.md", "lang: pt-BR", "/briefings/talks-pt-br/"),
    ("content/briefings/talks/index.zh.md", "lang: zh", "/briefings/talks-zh/"),
    ("content/pages/about.ar.md", "lang: ar", "/about-ar/"),
  ])
  func aLanguageInTheNameHasToBeWritten(_ file: String, _ line: String, _ address: String)
    async throws
  {
    let other = file.replacing(/\.[a-zA-Z_]+\.md/, with: ".md")
    let files = [file: TestSite.briefing("A."), other: TestSite.briefing("B.", title: "B")]
    let language = String(line.dropFirst(6))
    let name = language.replacing("-", with: file.contains("_") ? "_" : "-")
    #expect(
      try await findings(files) == [
        "\(file):1:1: name-ignored: “.\(name)” in the file's name sets no language; the page is in “en”"
          + " | write \(line); its address is \(address), unless slug: says another"
      ])
    let site = try TestSite(
      files.merging([file: TestSite.briefing("A.", more: "\(line)\n")]) { $1 })
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public\(address)index.html") != nil)
  }

  @Test(arguments: [
    "content/briefings/v2.1.md", "content/briefings/a.draft.md", "content/pages/b.md",
  ])
  func otherNamesSayNothing(_ file: String) async throws {
    #expect(try await findings([file: TestSite.briefing("A.")]) == [])
  }

  @Test func thePagesOfASiteInAnotherLanguageMayBeNamedSo() async throws {
    let found = try await findings([
      "content/site.yaml": "title: Test\nlanguage: fr-CA\n",
      "content/briefings/a.fr.md": TestSite.briefing("A."),
    ])
    #expect(found == [])
  }

  @Test(arguments: [
    ("content/pages/index.md", "/index/", "templates/home.html"),
    ("content/pages/404.md", "/404/", "templates/404.html"),
    ("content/briefings/_index.md", "/briefings/index/", "lists of briefings"),
    ("content/briefings/index.md", "/briefings/index/", "lists of briefings"),
  ])
  func namesOfFrontPagesAreTold(_ file: String, _ address: String, _ help: String) async throws {
    let found = try await findings([file: TestSite.briefing("A.")])
    #expect(found.count == 1)
    #expect(found.first?.contains("is a page like any other here, at \(address) | ") == true)
    #expect(found.first?.contains(help) == true)
  }

  @Test func aDayInTheNameIsTheDateToWrite() async throws {
    let page = "---\ntitle: \"A\"\nas_of: unknown\n---\n\nA.\n"
    for file in ["2024-05-01-a.md", "2024-05-01-a/index.md"] {
      #expect(
        try await findings(["content/briefings/\(file)": page]) == [
          "content/briefings/\(file):2:1: missing-field: front matter of a briefing is missing “date”"
            + " | write date: \"2024-05-01\" (when it was published)"
        ])
    }
  }

  @Test func twoKeysForOneAreToldSo() async throws {
    let page = TestSite.briefing("A.", more: "tags: [a]\ncategories: [b]\nkeywords: c\n")
    #expect(
      try await findings(["content/briefings/a.md": page]).map { $0.split(separator: "| ").last }
        == [
          "write “topics” instead of “tags”", "add what it says to “topics”, and remove it",
          "add what it says to “topics”, and remove it",
        ])
    let both = TestSite.briefing("A.", more: "summary: A\ndescription: b\n")
    #expect(
      try await findings(["content/briefings/a.md": both]).map { $0.split(separator: "| ").last }
        == [
          "“summary” says the same: keep the one that is right"
        ])
  }

  @Test func commentsBesideSettingsAreComments() async throws {
    let extra = "extra:\n  # all\n  color: red # of the top\n  n: 1 # one\n  list:\n    - a # b\n"
    #expect(
      try await findings(["content/briefings/a.md": TestSite.briefing("A.", more: extra)]) == [])
    let cut = TestSite.briefing("A.", more: "extra:\n  note: Win #1 now\n")
    #expect(try await findings(["content/briefings/a.md": cut]).count == 1)
  }

  @Test func oldAddressesMayHaveSpaces() async throws {
    let more = "aliases: [\"/old talks/\", \"/a,b/\"]\n"
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing("A.", more: more)])
    #expect(try await site.build() == [])
    let redirects = try #require(site.folder.contents("public/_redirects"))
    #expect(redirects.contains("/old%20talks/ /briefings/a/ 301\n"))
    #expect(site.folder.contents("public/old talks/index.html") != nil)
    let encoded = TestSite.briefing("A.", more: "aliases: [\"/old%20talks/\"]\n")
    #expect(
      try await findings(["content/briefings/a.md": encoded]) == [
        "content/briefings/a.md:5:11: alias-form: “/old%20talks/” is not a page path"
          + " | write “/old talks/”"
      ])
  }

  @Test(arguments: ["robots.txt", "llms.txt", "manifest.webmanifest"])
  func aFileOfTheDesksOwnTakesThePlaceOfOurs(_ name: String) async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("A."), "content/assets/\(name)": "Ours.\n",
    ])
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/\(name)") == "Ours.\n")
    try FileManager.default.removeItem(at: site.folder.url("content/assets/\(name)"))
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/\(name)")?.contains("Ours.") == false)
  }

  @Test(arguments: [
    ("_redirects", "write old addresses as aliases:"), ("_headers", "in the settings of the host"),
    ("404.html", "templates/404.html"), ("sitemap.xml", "give yours another name"),
  ])
  func aFileThatEverySiteHasIsRefusedWithAWay(_ name: String, _ help: String) async throws {
    let site = try TestSite(["content/assets/\(name)": "Ours.\n"])
    let found = try await site.builder().build().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.rule) == [.outputCollision])
    #expect(found.first?.help?.contains(help) == true)
  }

  /// Names in decomposed form, as some file systems keep them, make the address that browsers send.
  @Test(arguments: [
    "か\u{3099}", "\u{1112}\u{1161}\u{11AB}", "и\u{306}", "ا\u{653}", "क\u{93C}", "e\u{301}",
  ])
  func namesAreComposed(_ name: String) async throws {
    let site = try TestSite(["content/briefings/\(name).md": TestSite.briefing("A.")])
    #expect(try await site.build() == [])
    let composed = String(name.precomposedStringWithCanonicalMapping)
    let slug = name == "e\u{301}" ? "e" : composed
    let folders = site.folder.files(below: "public").filter {
      $0.utf8.elementsEqual("briefings/\(slug)/index.html".utf8)
    }
    #expect(folders.count == 1, "\(site.folder.files(below: "public"))")
  }
}
