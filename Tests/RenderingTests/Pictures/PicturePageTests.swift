import Foundation
import Testing

@testable import Facts
@testable import Pictures
@testable import Rendering
@testable import Site

/// Pictures on the pages of the project's own site.
struct PicturePageTests {
  /// What stands between two texts, wherever they do.
  private func parts(of html: String, from start: String, to end: String) -> [Substring] {
    html.components(separatedBy: start).dropFirst().map {
      $0.prefix(upTo: $0.range(of: end)?.lowerBound ?? $0.endIndex)
    }
  }

  @Test func haveATitleADescriptionAndNoStyleOfTheirOwn() async throws {
    let pages = try await WholeSite.shared.value.pages.filter {
      $0.html.contains("class=\"drawing")
    }
    #expect(pages.count >= 6)
    for (path, html) in pages {
      for drawing in parts(of: html, from: "<svg class=\"drawing", to: "</desc>") {
        let ids = parts(of: String(drawing), from: "aria-labelledby=\"", to: "\"")
        #expect(drawing.contains("role=\"img\""), "\(path)")
        for id in try #require(ids.first, "\(path)").split(separator: " ") {
          #expect(html.components(separatedBy: "id=\"\(id)\"").count == 2, "\(path): \(id)")
        }
        #expect(!drawing.hasSuffix("\">"), "\(path): an empty description")
      }
      #expect(!html.contains(" style=\""), "\(path)")
    }
  }

  @Test(arguments: [
    ("events/index.html", ["No date is given: order only", "Neither date nor order is given"]),
    ("figures/index.html", ["On one scale: people.", "less than this number, close to it"]),
    ("positions/index.html", ["no position reported", "red line", "class=\"matrix\""]),
    ("statuses/index.html", ["changed: 2 November 2025", "1 October 2025", "The data as a table"]),
    ("status/changed-now/index.html", ["How it changed", "class=\"step"]),
    (
      "figure/changed/index.html",
      ["How it changed", "an error, corrected", "class=\"step dashed\"", "20 November 2025"]
    ),
    ("style/index.html", ["picture-history", "class=\"matrix\"", "Signs in pictures"]),
  ])
  func areOnTheirPages(_ path: String, words: [String]) async throws {
    let html = try await WholeSite.shared.value.text(path)
    for word in words { #expect(html.contains(word), "\(path): \(word)") }
  }

  @Test func standBesideTheirDataAsATable() async throws {
    for path in ["figures/index.html", "figure/changed/index.html"] {
      let html = try await WholeSite.shared.value.text(path)
      let table = try #require(
        parts(of: html, from: "class=\"picture-data\"", to: "</details>").first)
      #expect(table.contains("<table>") && table.contains("<th scope=\"row\">"), "\(path)")
    }
  }

  @Test func areLeftOutWhereAListTellsAsMuch() async throws {
    let site = try await SampleSite(
      facts: """
        events:
          - { id: event.a, title: "First", when: { edtf: "2025-10-28" }, at: source.report }
          - { id: event.b, title: "Second", when: { edtf: "2025-10-29" }, at: source.report }
          - { id: event.c, title: "Third", when: { edtf: "XXXX-XX-XX" }, at: source.report }
        figures:
          - { id: figure.a, measure: "People killed", as_text: "40", unit: people, value: { qualifier: plain, point: 40 }, at: source.report }
          - { id: figure.b, measure: "People killed before", as_text: "50", unit: people, value: { qualifier: plain, point: 50 }, at: source.report }

        """)
    let pictures = site.renderer.records.pictures
    #expect("\(pictures.timeline(of: ["event.a", "event.b", "event.c"]))" == "none")
    #expect("\(pictures.figures(of: ["figure.a", "figure.b"]))" == "list([])")
  }

  @Test func signsOfPositionsAreNoneOfStanding() async throws {
    let html = try await WholeSite.shared.value.text("positions/index.html")
    let signs = parts(of: html, from: "<span class=\"sign\" aria-hidden=\"true\">", to: "<")
    #expect(signs.count > 5)
    for sign in signs { #expect(!["◆", "◇", "○"].contains(sign)) }
  }

  @Test func stayOnTheirPageHoweverManyEventsThereAre() async throws {
    let events = (0..<1000).map { number in
      "  - { id: event.e\(number), title: \"Event \(number)\", at: source.report }\n"
    }
    let site = try await SampleSite(facts: "events:\n" + events.joined())
    let ids = site.site.facts.facts(of: .events).map(\.id)
    let picture = TimelinePicture(
      ids.compactMap { site.site.facts[$0] }.map { TimelineItem($0, dates: site.renderer.dates) })
    #expect(picture?.sequence.count == TimelinePicture.limit)
    #expect(picture?.leftOut == 1000 - TimelinePicture.limit)
  }
}
