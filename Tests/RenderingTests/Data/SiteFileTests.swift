import TestSupport
import Testing

@testable import Kit
@testable import Rendering
@testable import Search
@testable import Site

struct SiteFileTests {
  @Test func thePolicyAllowsImagesOfHostsThatTheSiteNamesAndNothingElseFromOutside() async throws {
    let site = try await SampleSite([
      "content/briefings/a.md": SampleSite.briefing(
        "A", body: "![a](https://b.example:8080/x.png) ![b](https://c.example/y.png)\n"),
      "content/site.yaml": "title: Test\nimage_hosts: [a.example, \"b.example:8080\"]\n",
      "templates/assets/style.css": "body {}",
    ])
    let headers = try site.text("_headers")
    #expect(
      headers.contains(
        "default-src 'none'; img-src 'self' data: a.example b.example:8080; "
          + "style-src 'self'; script-src 'self';"))
    let style = try #require(site.renderer.assets.paths["style.css"])
    #expect(headers.contains("\n\(style)\n  Cache-Control: public, max-age=31536000, immutable\n"))
  }

  @Test func thePolicyNamesScriptsOfTemplatesByTheirHash() async throws {
    let site = try await SampleSite([
      "templates/briefing.html": """
      <SCRIPT type="module">alert('Hello, world.');</script>
      <script src="{{ site.root }}x.js"></script>
      <script type="application/ld+json">{{ page.json_ld }}</script>
      <script>a({% if page.title %}1{% endif %})</script>
      """,
      "templates/page.html": "<script>alert('Hello, world.');</script>",
    ])
    let headers = try site.text("_headers")
    let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    #expect(headers.contains("; script-src 'self' \(hash); connect-src"))
  }

  @Test func onlyTheEntryOfTheSearchIsAskedForAnew() async throws {
    let headers = try await SampleSite().text("_headers")
    #expect(headers.contains("\n/search/entry.json\n  Cache-Control: no-cache\n"))
    #expect(
      headers.contains("\n/search/terms/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
  }

  @Test func theGuideKeepsMarkupOutOfTitles() async throws {
    let site = try await SampleSite([
      "content/briefings/a.md": SampleSite.briefing("\"[x](https://evil.example) <b>\"")
    ])
    let guide = try site.text("llms.txt")
    #expect(
      guide.contains(#"- [\[x\](https://evil.example) \<b\>](/briefings/a/index.md): 2025-10-29."#))
  }

  @Test func whatIsNotListedIsNeitherInTheGuideNorInTheSearch() async throws {
    let site = try await SampleSite([
      "content/pages/about.md": "---\ntitle: \"About\"\n---\nWords.\n",
      "content/pages/colors.md": "---\ntitle: \"Colors\"\nlisted: false\n---\nWords.\n",
    ])
    let guide = try site.text("llms.txt")
    #expect(guide.contains("About") && !guide.contains("Colors"))
    let pages = site.site.pages.map(\.page.file)
    let fingerprints = pages.indices.map {
      site.renderer.searchDocument($0, notingIn: nil).fingerprint
    }
    let leftOut = zip(pages, fingerprints).filter { $1 == .ofNothing }.map(\.0)
    #expect(leftOut == ["content/pages/colors.md"])
  }

  @Test func theManifestNamesTheSite() async throws {
    let manifest = try await SampleSite(baseURL: "https://example.org/desk").json(
      "manifest.webmanifest")
    #expect(manifest["name"] as? String == "Desk & Co")
    #expect(manifest["start_url"] as? String == "/desk/")
  }

  @Test func citationsAreSafeInEveryForm() async throws {
    let site = try await SampleSite([
      "content/briefings/a.md": SampleSite.briefing(
        "\"50 % of {it} \\\\ & more_\"", "authors: [\"İbrahim Kalın\", \"A & B\"]\n")
    ])
    let citation = Citation(of: site.site.briefings[0], at: 0, renderer: site.renderer)
    #expect(
      citation.bibTeX == #"""
        @misc{briefings-a,
          title = {{50 \% of \{it\} \textbackslash{} \& more\_}},
          author = {{İbrahim Kalın} and {A \& B}},
          howpublished = {Desk \& Co},
          year = {2025},
          month = oct,
          day = {29},
          language = {en},
        }

        """#)
    #expect(
      citation.text
        == #"İbrahim Kalın, A & B: “50 % of {it} \ & more_”, Desk & Co, 29 October 2025."#
    )
  }

  @Test func theSameSiteIsTheSameBytes() async throws {
    let files = ["content/briefings/a.md": SampleSite.briefing("A", "topics: [x, y]\n")]
    let first = try await SampleSite(files, baseURL: "https://example.org")
    let second = try await SampleSite(files, baseURL: "https://example.org")
    let paths = first.renderer.dataFiles.judged.files.map(\.path.text)
    #expect(paths == second.renderer.dataFiles.judged.files.map(\.path.text))
    for path in paths { #expect(try first.bytes(path) == second.bytes(path), "\(path)") }
  }
}
