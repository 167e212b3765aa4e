import Foundation
import Testing

@testable import Kit
@testable import Site

/// The columns, ends and sizes of the files for machines.
struct DataBoundaryTests {
  private static let facts = """
    figures:
      - id: figure.range
        measure: "@home"
        as_text: "3 to 5"
        value: { qualifier: between, point: 4, low: 3, low_inclusive: true, high: 5, high_inclusive: false }
        unit: "u"
        population: "p"
        period: { edtf: "2025", text: "this year" }
        by: [source-voice]
        hedge: "perhaps"
        at: [L4]
    events:
      - { id: event.day, title: "Day", when: { edtf: "2024-02-29/2024-02-29" }, modality: alleged }
      - { id: event.folded, title: "\(String(repeating: "x", count: 67))y", when: { edtf: "2024-12-31" }, modality: occurred }
      - { id: event.backwards, title: "Backwards", when: { edtf: "2024-02-29/2024-02-28" } }

    """

  @Test func eachCellIsInItsColumn() async throws {
    let lines = try await SampleSite(facts: Self.facts).text("figures.csv")
      .components(separatedBy: "\r\n")
    #expect(
      lines[0] == "id,measure,as_text,qualifier,point,low,low_inclusive,high,high_inclusive,unit,"
        + "population,period,period_text,about,by,hedge,at,as_of,part_of,differs_from,url")
    #expect(
      lines[1] == "figure.range,\"'@home\",3 to 5,between,4,3,true,5,false,u,p,2025,this year,,"
        + "source-voice,perhaps,source.report#L4,,,,/figure/range/")
  }

  @Test func anEventOfOneDayEndsOnTheNextAndLinesHave75Bytes() async throws {
    let text = try await SampleSite(facts: Self.facts).text("events.ics")
    #expect(text.contains("DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n"))
    #expect(text.contains("SUMMARY:\(String(repeating: "x", count: 67))\r\n y\r\n"))
    #expect(text.contains("SUMMARY:Day\r\nSTATUS:TENTATIVE\r\n"))
    #expect(!text.contains("DTSTART;VALUE=DATE:20240228"))
  }

  private static func briefings(_ count: Int, _ matter: String = "") -> [String: String] {
    var files: [String: String] = [:]
    for index in 1...count {
      let day = index < 10 ? "0\(index)" : "\(index)"
      files["content/briefings/b\(day).md"] = SampleSite.briefing(
        "B\(day)", date: "2025-\(index > 28 ? "11" : "10")-\(index > 28 ? "01" : day)", matter)
    }
    return files
  }

  @Test func aFeedHasTheNewest30Briefings() async throws {
    let site = try await SampleSite(Self.briefings(31))
    let items = try #require(try site.json("feed.json")["items"] as? [[String: Any]])
    #expect(items.count == 30)
    #expect(items.last?["title"] as? String == "B02")
    #expect(try site.text("feed.xml").components(separatedBy: "<entry>").count == 31)
  }

  @Test func anEntryIsNeverUpdatedBeforeItIsPublished() async throws {
    let site = try await SampleSite([
      "content/briefings/a.md": SampleSite.briefing(
        "A", date: "2025-10-29", "updated: \"2025-10-01\"\n"),
      "content/briefings/b.md": SampleSite.briefing(
        "B", date: "2025-10-28", "updated: \"2025-11-02\"\n"),
    ])
    let items = try #require(try site.json("feed.json")["items"] as? [[String: Any]])
    let times = items.map { item in
      ["date_published", "date_modified"].map { item[$0] as? String }
    }
    #expect(
      times == [
        ["2025-10-29T00:00:00Z", "2025-10-29T00:00:00Z"],
        ["2025-10-28T00:00:00Z", "2025-11-02T00:00:00Z"],
      ])
    #expect(try site.text("sitemap.xml").contains("<lastmod>2025-11-02</lastmod>"))
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
    let texts = paths.map { site.folder.text("public/briefings/\($0)") }
    #expect(texts.prefix(pages).allSatisfy { $0 != nil })
    #expect(texts.dropFirst(pages).allSatisfy { $0 == nil })
    #expect(texts[0]?.hasPrefix("1/\(pages)::/briefings/page/2/:2") == true)
    #expect(
      texts[1]?.hasPrefix("2/\(pages):/briefings/:\(pages > 2 ? "/briefings/page/3/" : ""):2")
        == true)
    let sitemap = try #require(site.folder.text("public/sitemap.xml"))
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
      "templates/briefing.html": "{{ briefing.stale.since.iso }}",
    ])
    _ = try await site.build { $0.today = CalendarDate("2025-12-01") }
    #expect(site.folder.text("public/briefings/talks/index.html")?.hasPrefix("2025-11-12") == true)
  }
}
