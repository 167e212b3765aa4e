import Foundation
import Kit
import Rendering
import Site
import TestSupport
import Testing

@testable import Build

/// All that a site refers to is published with it.
struct WholeSiteTests {
  private static let files = [
    "content/site.yaml": "title: Test\npage_size: 1\n",
    "content/briefings/talks.md": TestSite.briefing(
      "See [claims](/claims/).", more: "topics: [Border]\nseries: Days\naliases: [/old/]\n"),
    "content/briefings/more.md": TestSite.briefing("Text.", title: "More"),
    "content/pages/methods.md": TestSite.briefing("Text.", title: "Methods"),
    "content/assets/map.txt": "map", "content/assets/deep/é.txt": "letter",
  ]

  private func run(_ files: [String: String] = files) async throws -> BuildRun {
    let site = try TestSite(files)
    return try await site.builder().checkedRun(by: .ofNothing)
  }

  @Test func eachPathHasItsFile() async throws {
    let run = try await run()
    let output = try #require(run.output)
    #expect(WholeSite(output.files).missing(of: run.site) == nil)
    for path in [
      "/", "/briefings/talks/", "/topics/border/", "/old/", "/map.txt", "/deep/é.txt", "/feed.xml",
      "/sitemap.xml", "/claim/failed/", "/claim/failed/index.json", "/briefings/talks/index.md",
    ] {
      #expect(run.site.paths.contains(path), "\(path)")
    }
  }

  /// Whichever file the plan forgets, nothing is published.
  @Test func noPathCanBeForgotten() async throws {
    let run = try await run()
    let files = try #require(run.output).files
    #expect(run.site.paths.count > 30)
    for path in run.site.paths {
      let planned = files.filter { $0.path.text != SitePaths.file(of: path) }
      #expect(planned.count == files.count - 1, "\(path)")
      #expect(WholeSite(planned).missing(of: run.site) == PathWithoutFile(path: path))
    }
  }

  @Test(arguments: [
    ("<a href=\"/nowhere/\">x</a>", "1:10", "/nowhere/"),
    ("<h1>x</h1>\n<p><img alt=\"\" src='{{ site.root }}no-map.png'>", "2:21", "/no-map.png"),
    ("<a href=\"{{site.root}}claim/?a=b#c\">x</a>", "1:10", "/claim/"),
    ("{% if page.title %}<a href=\"/gone\">x</a>{% endif %}", "1:29", "/gone"),
    ("{% macro a() %}<a href=\"/inside/\">x</a>{% endmacro %}{{ a() }}", "1:25", "/inside/"),
  ])
  func anAddressInATemplateThatLeadsNowhereIsFound(
    _ html: String, _ place: String, _ path: String
  ) async throws {
    let site = try TestSite(Self.files.merging(["templates/home.html": html]) { $1 })
    #expect(
      try await site.build() == [
        "templates/home.html:\(place): warning[template-link-broken]: “\(path)” leads nowhere"
      ])
    // Nothing else is built, and it is told again.
    #expect(try await site.build().count == 1)
  }

  @Test(arguments: [
    "/", "/claims/", "/claims", "{{ site.root }}", "{{ site.root }}claims/", "/map.txt",
    "/deep/%C3%A9.txt", "https://example.org/nowhere/", "//example.org/nowhere/", "#top", "?a=b",
    "mailto:a@example.org", "map.txt", "./map.txt", "../map.txt", "briefings/../claims/",
    "/{% if page.title %}claims{% endif %}/", "/_headers", "/old/",
  ])
  func otherAddressesAreNot(_ address: String) async throws {
    let html = "<a href=\"\(address)\">x</a>{# <a href=\"/nowhere/\"> #}<p title=\"/nowhere/\">"
    let site = try TestSite(Self.files.merging(["templates/home.html": html]) { $1 })
    let found = try await site.build()
    #expect(!found.contains { $0.contains("template-link-broken") }, "\(found)")
  }

  @Test func onlyWhatIsBelowTheSitesAddressIsOfIt() async throws {
    let html = "<a href=\"/nowhere/\">x</a><a href=\"/desk/nowhere/\">x</a><a href=\"/desk/\">x</a>"
    var files = Self.files.merging(["templates/home.html": html]) { $1 }
    files["content/site.yaml"] = "title: Test\nbase_url: https://example.org/desk/\n"
    let found = try await TestSite(files).build()
    #expect(found.filter { $0.contains("template-link-broken") }.count == 1, "\(found)")
  }
}
