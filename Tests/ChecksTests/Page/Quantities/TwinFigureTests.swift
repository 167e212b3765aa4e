import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Figures that have a twin: of another count, counter, team or time; and scales that tables name.
struct TwinFigureTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.port, name: "Port Authority" }
      - { id: org.union, name: "Dock Union" }
      - { id: org.coast, name: "Coast Guard" }
    figures:
      - { id: figure.draft-nord, measure: "Ballots for Nord in the draft vote", as_text: "3,140", unit: ballots, by: org.port, at: source.report }
      - { id: figure.draft-sild, measure: "Ballots for Sild in the draft vote", as_text: "2,870", unit: ballots, by: org.port, at: source.report }
      - { id: figure.final-nord, measure: "Ballots for Nord in the final vote", as_text: "3,052", unit: ballots, by: org.port, at: source.report }
      - { id: figure.final-sild, measure: "Ballots for Sild in the final vote", as_text: "3,011", unit: ballots, by: org.port, at: source.report }
      - { id: figure.lead, measure: "Lead of Nord over Sild in the final vote", as_text: "41", unit: ballots, by: org.port, at: source.report }
      - { id: figure.strike-port, measure: "Dockers on strike, as the authority counts them", as_text: "410", unit: dockers, by: org.port, at: source.report, differs_from: figure.strike-union }
      - { id: figure.strike-union, measure: "Dockers on strike, as the union counts them", as_text: "1,200", unit: dockers, by: org.union, at: source.report }
      - { id: figure.level-before, measure: "Water level in the basin before the storm", as_text: "2.1 metres", unit: metres, by: org.coast, at: source.report }
      - { id: figure.level-after, measure: "Water level in the basin after the storm", as_text: "3.4 metres", unit: metres, by: org.coast, at: source.report }
      - { id: figure.level-now, measure: "Water level in the basin on 24 October", as_text: "2.2 metres", unit: metres, by: org.coast, at: source.report }
      - { id: figure.ice, measure: "Share of the basin under ice", as_text: "30 percent", value: { qualifier: plain, point: 30 }, unit: percent, hedge: "could reach", by: org.coast, at: source.report }
      - { id: figure.silt, measure: "Share of the basin lost to silt", as_text: "5.2 percent", value: { qualifier: plain, point: 5.2 }, unit: percent, by: org.coast, at: source.report }
      - { id: figure.cranes, measure: "Cranes in use", as_text: "12 cranes", unit: cranes, by: org.port, at: source.report, as_of: "2025-10-20", history: [ { as_of: "2025-09-03", as_text: "15 cranes", value: 15, kind: update, why: "Three were sold." } ] }
      - { id: figure.quay, measure: "Cost of the quay", as_text: "€38.4 million", value: { qualifier: plain, point: 38400000 }, unit: EUR, by: org.port, at: source.report }
      - { id: figure.paid, measure: "Sum that the state pays for the quay", as_text: "€12.2 million", value: { qualifier: plain, point: 12200000 }, unit: EUR, by: org.port, at: source.report, part_of: figure.quay }
      - { id: figure.berths, measure: "Berths of the port", as_text: "64 berths", unit: berths, by: org.port, at: source.report }
      - { id: figure.full, measure: "Berths that are full", as_text: "40", unit: berths, by: org.port, at: source.report, part_of: figure.berths }

    """

  private static let uses = """


    Of all: [3,140](fact:figure.draft-nord), [2,870](fact:figure.draft-sild), \
    [3,052](fact:figure.final-nord), [3,011](fact:figure.final-sild), \
    [410](fact:figure.strike-port), [1,200](fact:figure.strike-union), \
    [2.1 metres](fact:figure.level-before), [3.4 metres](fact:figure.level-after).

    """

  private static func findings(_ text: String) async throws -> [String] {
    let site = try await ProseSite(
      text.replacing("(figure.", with: "(fact:figure.") + uses, facts: facts)
    var found: [String] = []
    for rule in [
      Rule.figureMeasureDiffers, .figureDiffersFromFact, .figureQualifierLost, .arithmeticWrong,
      .unlinkedNumber,
    ] {
      // The body begins in line 6; the list of all figures is no part of what is tried.
      let last = 6 + text.count(where: { $0 == "\n" })
      found += await site.findings(of: rule).filter { finding in
        (finding.split(separator: ":").first.flatMap { Int($0) } ?? 0) <= last
      }.map { "\(rule.name): \($0)" }
    }
    return found
  }

  @Test(arguments: [
    "Nord won [3,140](figure.draft-nord) ballots in the draft vote.",
    "In the final vote Sild had [3,011](figure.final-sild) ballots.",
    "Nord led Sild by [41](figure.lead) ballots in the final vote.",
    "Sild trails Nord by [41](figure.lead).",
    "The union counted [1,200](figure.strike-union) dockers on strike.",
    "The port authority says that [410](figure.strike-port) dockers are on strike.",
    "The water rose to [3.4 metres](figure.level-after).",
    "The water rose from [2.1 metres](figure.level-before) to [3.4 metres](figure.level-after).",
    "On 20 October the water rose to [3.4 metres](figure.level-after).",
    "Ice may cover [as much as 30 percent](figure.ice) of the basin.",
    "Ice [may be as high as 30 percent](figure.ice).",
    "The number of cranes fell to [12](figure.cranes).",
    "Since then three cranes have gone; [12](figure.cranes) are left.",
    "On 3 September there were more cranes than the [12](figure.cranes) of today.",
    "In millions of euros, the quay costs [38.4](figure.quay), of which the state pays [12.2](figure.paid).",
    "Costs, in millions of euros:\n\n| Item | Sum |\n| --- | --- |\n| Quay | [38.4](figure.quay) |",
    "| Item | €m |\n| --- | --- |\n| Quay | [38](figure.quay) |\n| State | [12.2](figure.paid) |",
    "| Item | Euros, m |\n| --- | --- |\n| Quay | [38.4](figure.quay) |",
    "[Most](figure.full) of the [64](figure.berths) berths are full.",
    "| Berths | Number | Per cent |\n| --- | --- | --- |\n| Full | [40](figure.full) | 62.5 |\n"
      + "| All | [64](figure.berths) | 100 |",
    "| Team | Draft vote | Final vote |\n| --- | --- | --- |\n"
      + "| Nord | [3,140](figure.draft-nord) | [3,052](figure.final-nord) |\n"
      + "| Sild | [2,870](figure.draft-sild) | [3,011](figure.final-sild) |",
    "[1,200](figure.strike-union) dockers, as the union counts, is more than the"
      + " [410](figure.strike-port) of the authority.",
    "Full berths ([40](figure.full)) outnumber the cranes ([12](figure.cranes)).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  /// Round numbers in a title for the 5.2 percent of the page.
  @Test(arguments: [
    ("Five percent or more of the basin is silt", true), ("More than 5% is silt", true),
    ("About a twentieth is silt", true), ("Under 5.4% is silt", true),
    ("Four percent or more is silt", false), ("About a fifteenth is silt", false),
    ("Less than 5% is silt", false), ("More than 6% is silt", false),
  ])
  func aTitleMayRoundWhatItBounds(_ title: String, _ isRight: Bool) async throws {
    let site = try await ProseSite(
      "[5.2 percent](fact:figure.silt) of the basin is lost to silt.\n", facts: Self.facts,
      frontMatter: "summary: \"\(title)\"\n")
    #expect(await site.findings(of: .numberNotOnPage).isEmpty == isRight)
  }

  @Test(arguments: [
    (
      "Ice may cover [at least 30 percent](figure.ice) of the basin.",
      "“at least 30 percent”, but figure.ice is “30 percent”"
    ),
    (
      "Silt fills [up to 5.2 percent](figure.silt) of the basin.",
      "“up to 5.2 percent”, but figure.silt is “5.2 percent”"
    ),
    (
      "Sild won [3,140](figure.draft-nord) ballots.",
      "“3,140” stands where figure.draft-sild belongs"
    ),
    (
      "In the draft vote Nord had [3,052](figure.final-nord) ballots.",
      "“3,052” stands where figure.draft-nord belongs"
    ),
    ("Sild led Nord by [41](figure.lead) ballots.", "“Sild led” stands with “41”"),
    (
      "The union counted [410](figure.strike-port) on strike.",
      "“410” stands where figure.strike-union belongs"
    ),
    (
      "The water fell to [3.4 metres](figure.level-after).",
      "“3.4 metres” is told with “fell”, but it was “2.1 metres” (figure.level-before) before"
    ),
    (
      "The number of cranes grew to [12](figure.cranes).",
      "“12” is told with “grew”, but it was “15 cranes” before"
    ),
    (
      "On 3 September the port had [12 cranes](figure.cranes).",
      "“12 cranes” is told of 3 September, when figure.cranes was “15 cranes”"
    ),
    (
      "[Few](figure.full) of the [64](figure.berths) berths are full.",
      "“Few”, but figure.full is “40”"
    ),
    (
      "Costs, in billions of euros:\n\n| Item | Sum |\n| --- | --- |\n| Quay | [38.4](figure.quay) |",
      "“38.4”, but figure.quay is “€38.4 million”"
    ),
    (
      "The authority's [410](figure.strike-port) dockers outnumber the [1,200](figure.strike-union).",
      "“410” is said to be more than “1,200”"
    ),
  ])
  func wrongWordsAreReported(_ text: String, message: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }
}
