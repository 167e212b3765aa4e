import TestSupport
import Testing

@testable import Kit
@testable import Site

struct PageBoundaryTests {
  /// Briefings of one day each, by their paths.
  private static func briefings(_ count: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...count).map { number in
        ("content/briefings/b\(number).md", TestSite.briefing("Text.", title: "B\(number)"))
      })
  }

  /// Where the last page of a list is full, none follows it.
  @Test(arguments: [(4, 2), (5, 3)])
  func aListHasAsManyPagesAsItNeeds(_ count: Int, _ pages: Int) async throws {
    var files = Self.briefings(count)
    files["content/site.yaml"] = "title: Test\npage_size: 2\n"
    files["templates/briefings.html"] = """
      {{ pagination.number }}/{{ pagination.count }}:{{ pagination.previous|default('', true) }}:\
      {{ pagination.next|default('', true) }}:{{ items|length }}
      """
    let site = try TestSite(files)
    #expect(try await site.build() == [])
    let paths = (1...4).map { $0 == 1 ? "index.html" : "page/\($0)/index.html" }
    let texts = paths.map { site.folder.contents("public/briefings/\($0)") }
    #expect(texts.prefix(pages).allSatisfy { $0 != nil })
    #expect(texts.dropFirst(pages).allSatisfy { $0 == nil })
    #expect(texts[0]?.hasPrefix("1/\(pages)::/briefings/page/2/:2") == true)
    #expect(
      texts[1]?.hasPrefix("2/\(pages):/briefings/:\(pages > 2 ? "/briefings/page/3/" : ""):2")
        == true)
    let sitemap = try #require(site.folder.contents("public/sitemap.xml"))
    for (number, path) in [(2, "/briefings/page/2/"), (3, "/briefings/page/3/")] {
      #expect(sitemap.contains("<loc>\(path)</loc>") == (number <= pages))
    }
  }

  @Test func theOldestFactSaysHowOldAPageIs() async throws {
    let site = try TestSite([
      "content/facts.yaml": TestSite.facts
        .replacing(
          "language: en,", with: "language: en, as_of: \"2025-11-10\", review_within_days: 10,"
        )
        .replacing("unit: people", with: "unit: people\n    review_by: \"2025-11-12\""),
      "content/briefings/talks.md": TestSite.briefing("<fact:figure.killed>"),
      "templates/briefing.html": "{{ briefing.stale.since.iso }}{{ briefing.body }}",
    ])
    _ = try await site.build { $0.today = CalendarDate("2025-12-01") }
    let page = try site.folder.text("public/briefings/talks/index.html")
    #expect(page.hasPrefix("2025-11-12"))
  }
}
