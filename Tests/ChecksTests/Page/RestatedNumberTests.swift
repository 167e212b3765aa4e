import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Numbers that say linked figures once more, on pages about a lake, its dam and who drinks of it.
struct RestatedNumberTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.board, name: "Lake Board" }
    events:
      - { id: event.breach, title: "The dam broke", modality: occurred, when: { edtf: "2025-02-02" }, at: source.report }
      - { id: event.inquest, title: "The inquest opened", modality: occurred, when: { edtf: "2025-10-12" }, at: source.report }
      - { id: event.drought, title: "The drought", modality: ongoing, when: { edtf: "2025-03" }, at: source.report }
    figures:
      - { id: figure.bill, measure: "Rise of a household's yearly bill", as_text: "€180 to €220", value: { qualifier: between, low: 180, high: 220 }, unit: EUR, by: org.board, at: source.report }
      - { id: figure.notice, measure: "Notice before the sluices open", as_text: "90 days", value: { qualifier: plain, point: 90 }, unit: days, by: org.board, at: source.report }
      - { id: figure.term, measure: "Length of a licence", as_text: "18 months", value: { qualifier: plain, point: 18 }, unit: months, by: org.board, at: source.report }
      - { id: figure.silt-2023, measure: "Silt dredged in 2023", as_text: "980,000 tonnes", value: { qualifier: plain, point: 980000 }, unit: tonnes, by: org.board, at: source.report }
      - { id: figure.silt-2024, measure: "Silt dredged in 2024", as_text: "1,240,000 tonnes", value: { qualifier: plain, point: 1240000 }, unit: tonnes, by: org.board, at: source.report }
      - { id: figure.repair, measure: "Cost of the repair", as_text: "€18.6m", value: { qualifier: plain, point: 18600000 }, unit: EUR, by: org.board, at: source.report }
      - { id: figure.survey, measure: "Cost of the survey", as_text: "€4.1m", value: { qualifier: plain, point: 4100000 }, unit: EUR, by: org.board, at: source.report }
      - { id: figure.share, measure: "Share of the water that is drunk", as_text: "71 per cent", value: { qualifier: plain, point: 71 }, unit: percent, by: org.board, at: source.report }
      - { id: figure.members, measure: "Members of the board", as_text: "23", value: { qualifier: plain, point: 23 }, by: org.board, at: source.report }
      - { id: figure.agreed, measure: "Members who agreed", as_text: "17", value: { qualifier: plain, point: 17 }, by: org.board, at: source.report }
    claims:
      - { id: claim.warned, text: "The board ignored at least six warnings.", by: org.board, at: source.report }
      - { id: claim.price, text: "Water could cost up to 12 per cent more.", by: org.board, at: source.report }

    """

  private static let rules: [Rule] = [
    .figureDiffersFromFact, .figureQualifierLost, .unlinkedNumber,
  ]

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: rules)
  }

  @Test(arguments: [
    "A bill grows by [€180 to €220](figure.bill), on average by €200.",
    "A bill grows by [€180 to €220](figure.bill); the midpoint is €200.",
    "A bill grows by [€180 or more](figure.bill), and by no more than €220.",
    "Even [€180](figure.bill) to €220 is too much for some.",
    "They need [90 days](figure.notice), or roughly three months.",
    "They need three months, or [90 days](figure.notice) to be exact.",
    "A licence runs for [18 months](figure.term), or a year and a half.",
    "A licence runs for [18 months](figure.term), about 545 days.",
    "Eight months and ten days lie between the [breach](event.breach) and the [inquest](event.inquest).",
    "The [drought](event.drought) is in its eighth month; seven months have passed since then.",
    """
    | Year | Tonnes | Change |
    | :-- | --: | --: |
    | 2023 | [980,000](figure.silt-2023) | |
    | 2024 | [1,240,000](figure.silt-2024) | +26.5% |
    """,
    """
    | Year | Tonnes | Change |
    | :-- | --: | --: |
    | 2023 | [980,000](figure.silt-2023) | |
    | 2024 | [1,240,000](figure.silt-2024) | +260,000 |
    """,
    """
    | Year | Tonnes | Change, % |
    | :-- | --: | --: |
    | 2023 | [980,000](figure.silt-2023) | |
    | 2024 | [1,240,000](figure.silt-2024) | 26.5 |
    """,
    "- Repair: [€18.6m](figure.repair)\n- Survey: [€4.1m](figure.survey)\n\nThe total is €22.7m.",
    "They dredged [980 kt](figure.silt-2023), then [1.24 Mt](figure.silt-2024).",
    "The repair ([€18.6m](figure.repair)) and the survey ([€4.1m](figure.survey)) cost nine euros for every two.",
    "[All but six](figure.agreed) of the [23](figure.members) members agreed.",
    "The board says that it [ignored half a dozen warnings, at the least](claim.warned).",
    "Water would be [12 per cent dearer at worst](claim.price), the board says.",
    "They drink [71 per cent](figure.share) of it; the other [29 per cent](figure.share) is lost.",
    "The [remaining 29 per cent](figure.share) is lost.",
  ])
  func whatFollowsIsSilent(_ text: String) async throws {
    let found = try await Self.findings(text)
    #expect(found == [])
  }

  @Test(arguments: [
    ("A bill grows by [€180 to €220](figure.bill), on average by €210.", "“210”"),
    ("A bill grows by [€180 or more](figure.bill), and by no more than €230.", "“230”"),
    ("Even [€180](figure.bill) to €230 is too much for some.", "“€180”"),
    ("They need [90 days](figure.notice), or roughly four months.", "“four”"),
    ("A licence runs for [18 months](figure.term), about 450 days.", "“450”"),
    (
      "Nine months and ten days lie between the [breach](event.breach) and the [inquest](event.inquest).",
      "“ten”"
    ),
    ("In the [drought](event.drought) 11 months have passed since then.", "“11”"),
    (
      """
      | Year | Tonnes | Change |
      | :-- | --: | --: |
      | 2023 | [980,000](figure.silt-2023) | |
      | 2024 | [1,240,000](figure.silt-2024) | +21.0% |
      """, "“21.0”"
    ),
    (
      """
      | Year | Tonnes | Tons of it lost |
      | :-- | --: | --: |
      | 2023 | [980,000](figure.silt-2023) | |
      | 2024 | [1,240,000](figure.silt-2024) | 26.5 |
      """, "“26.5”"
    ),
    (
      "- Repair: [€18.6m](figure.repair)\n- Survey: [€4.1m](figure.survey)\n\nThe total is €23.7m.",
      "“23.7m”"
    ),
    ("They dredged [890 kt](figure.silt-2023).", "“890 kt”"),
    (
      "The repair ([€18.6m](figure.repair)) and the survey ([€4.1m](figure.survey)) cost seven euros for every two.",
      "“seven”"
    ),
    ("[All but five](figure.agreed) of the [23](figure.members) members agreed.", "“All but five”"),
    ("The board says that it [ignored half a dozen warnings](claim.warned).", "“half a dozen”"),
    ("The other [28 per cent](figure.share) is lost.", "“28 per cent”"),
    ("They drink [29 per cent](figure.share) of it.", "“29 per cent”"),
    ("Water would be [15 per cent dearer at worst](claim.price), the board says.", "“15 per cent"),
  ])
  func whatDoesNotFollowIsReported(_ text: String, words: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }
}
