import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Rendering

/// A number for which somebody gives another one speaks with that beside it, wherever it stands.
struct RivalFigureTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    actors:
      - { id: group.mothers, name: "Mothers Ask", at: [source.report] }
    figures:
      - { id: figure.police, measure: "People at the rally", as_text: "about 600", unit: people, differs_from: figure.organizers, by: [org.agency], at: [source.report] }
      - { id: figure.organizers, measure: "People at the rally, as they count", as_text: "2,000", unit: people, differs_from: [figure.police], by: [group.mothers], at: [source.report] }
      - { id: figure.arrests, measure: "People arrested", as_text: "Thirty-one", unit: people, by: [org.agency], at: [source.report] }
      - { id: figure.often, measure: "Rallies before", as_text: "several", by: [org.agency], at: [source.report] }

    """

  private static func site() async throws -> TestSite {
    var files = try ProjectTheme.files()
    files["content/facts/more.yaml"] = facts
    files["content/briefings/rally.md"] = TestSite.briefing(
      """
      The Agency counted [about 600](fact:figure.police) people, Mothers Ask
      [2,000](fact:figure.organizers); [thirty-one](fact:figure.arrests) were arrested.
      """, title: "Rally")
    let site = try TestSite(files)
    let errors = try await site.builder().build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    return site
  }

  @Test func aBriefingShowsEachBesideTheOther() async throws {
    let site = try await Self.site()
    let text = try site.words("briefings/rally/index.html")
    #expect(text.contains("2 figures given differently by others"))
    #expect(text.contains("1 not contested"))
    #expect(text.contains("≠ figures differ"))
    #expect(
      text.contains(
        "given differently by Mothers Ask: 2,000: People at the rally, as they count"))
    #expect(text.contains("given differently by The Agency: about 600: People at the rally"))
    let html = try #require(site.folder.contents("public/briefings/rally/index.html"))
    #expect(html.contains("aria-label=\"Note 1, figures differ\""))
    #expect(!html.contains("aria-label=\"Note 3, figures differ\""))
  }

  @Test func whatIsReadElsewhereSaysItToo() async throws {
    let site = try await Self.site()
    let twin = try #require(site.folder.contents("public/briefings/rally/index.md"))
    #expect(twin.contains("figures differ"))
    #expect(twin.contains("Given differently by: Mothers Ask: 2,000"))
    let table = try #require(site.folder.contents("public/figures.csv"))
    let row = try #require(table.split(separator: "\r\n").first { $0.contains("figure.police") })
    #expect(row.contains("figures differ"))
  }

  /// “about 600” needs no `value` to be a number for tables, charts and programs.
  @Test func wordsAloneGiveANumber() async throws {
    let site = try await Self.site()
    let table = try #require(site.folder.contents("public/figures.csv"))
    let rows = table.split(separator: "\r\n").map(String.init)
    #expect(rows.contains { $0.contains("about 600,around,,,600,") }, "\(rows)")
    #expect(rows.contains { $0.contains("Thirty-one,plain,,,31,") }, "\(rows)")
    #expect(rows.contains { $0.contains("several,,,,,") }, "\(rows)")
  }

  /// On the front page the two stand across from each other, once.
  @Test func theFrontPageSetsThemAcross() async throws {
    let text = try await Self.site().words("index.html")
    let rows = text.components(separatedBy: "Who disputes what")
    #expect(rows.count == 2)
    let row = try #require(rows.last)
    #expect(row.contains("The Agency says:"), "\(row)")
    #expect(row.components(separatedBy: "People at the rally, as they count").count == 2)
    #expect(!row.contains("given differently"))
  }

  /// A number word in large type is a numeral; words without a number come last.
  @Test func theFrontPageShowsNumbersInDigits() async throws {
    let text = try await Self.site().words("index.html")
    #expect(text.contains("31") && !text.contains("Thirty-one"))
    #expect(text.contains("about 600") && !text.contains("several"))
  }
}
