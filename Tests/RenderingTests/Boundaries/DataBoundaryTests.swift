import Foundation
import TestSupport
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
      lines[0]
        == "\u{FEFF}id,measure,as_text,qualifier,low,low_inclusive,point,high,high_inclusive,"
        + "unit,population,period,period_text,about,about_names,by,by_names,hedge,standing,as_of,at,"
        + "source_titles,source_addresses,part_of,part_of_names,differs_from,differs_from_names,"
        + "superseded_by,superseded_by_names,url"
    )
    #expect(
      lines[1] == "figure.range,\"'@home\",3 to 5,between,3,true,4,5,false,u,p,2025,this year,,,"
        + "source-voice,A report,perhaps,,,source.report#L4,A report,"
        + "/source/report/,,,,,,,/figure/range/")
  }

  @Test func anEventOfOneDayEndsOnTheNextAndLinesHave75Bytes() async throws {
    let text = try await SampleSite(facts: Self.facts).text("events.ics")
    #expect(text.contains("DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n"))
    #expect(text.contains("SUMMARY:\(String(repeating: "x", count: 67))\r\n y\r\n"))
    #expect(text.contains("SUMMARY:Day (alleged)\r\nSTATUS:TENTATIVE\r\n"))
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
}
