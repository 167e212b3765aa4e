import Testing

@testable import Checks
@testable import Kit

/// Sentences about a bridge that fell, of which one says what its facts say, and the other not.
struct BridgeTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report", type: press-release, publisher: org.prosecution }
    actors:
      - { id: org.prosecution, name: "Southern Prosecution Service" }
      - { id: org.builder, name: "Tarn Works" }
      - { id: person.kerr, name: "Iva Kerr", affiliations: [{ actor: org.builder, role: "chief engineer", at: L1 }] }
      - { id: person.moll, name: "Otto Moll", honorific: Senator, affiliations: [{ actor: org.builder, role: "chair", at: L1 }] }
      - { id: person.sand, name: "Rea Sand", affiliations: [{ actor: person.kerr, role: "lawyer", at: L1 }] }
    figures:
      - { id: figure.fine, measure: "Fine that the prosecutor seeks", as_text: "40 million crowns", unit: crowns, at: L3 }
      - { id: figure.hurt, measure: "People hurt in the collapse", as_text: "61", unit: people, at: L4 }
      - { id: figure.women, measure: "Women hurt in the collapse", as_text: "23", unit: people, part_of: figure.hurt, at: L4 }
      - { id: figure.loss, measure: "Loss of Tarn Works in the first nine months", as_text: "9 million crowns", unit: crowns, at: L4 }
      - { id: figure.share, measure: "Share of Tarn Works held by the town", as_text: "31 percent", unit: percent, at: L4 }
      - { id: figure.for, measure: "Votes for the repair", as_text: "11", at: L5 }
      - { id: figure.against, measure: "Votes against the repair", as_text: "4", at: L5 }
      - { id: figure.crack, measure: "Length of the crack", as_text: "2.3 metres", unit: metres, at: L4 }
      - { id: figure.threshold, measure: "Load above which the bridge is closed", as_text: "6.5 tonnes", unit: tonnes, at: L4 }
    events:
      - { id: event.arrest, title: "Kerr is arrested", kind: arrest, modality: occurred, when: { edtf: "2025-10-20" }, at: L6 }
      - { id: event.verdict, title: "The verdict is due", kind: judgment, modality: planned, when: { edtf: "2025-12-31" }, at: L6 }
    claims:
      - { id: claim.bolts, text: "Kerr left bolts out of the bridge.", kind: accusation, standing: disputed, hedge: alleged, accuses: [person.kerr], by: org.prosecution, at: L2 }
    quotes:
      - { id: quote.paper, text: "We will not repair paper instead of bridges", speaker: person.moll, at: L7 }

    """

  private static let archive = """
    Wire
    The prosecutor alleged that Kerr left bolts out of the bridge.
    The prosecutor seeks a fine of 40 million crowns.
    The crack was 2.3 metres long; 61 people were hurt, 23 of them women.
    The council voted 11 to 4 for the repair.
    Kerr was arrested. The verdict is due.
    “We will not repair paper instead of bridges,” Moll said.

    """

  private static func rules(_ text: String, title: String? = nil) async throws -> [String] {
    let front = title.map { "summary: \"\($0)\"\n" } ?? ""
    let site = try await ProseSite(
      text.withFactLinks + "\n", facts: facts, frontMatter: front, archived: archive)
    let told: [Rule] = [
      .hedgeLost, .claimWithoutAttribution, .quoteMisattributed, .quoteChanged, .roleDiffers,
      .figureQualifierLost, .figureDiffersFromFact, .fieldDiffersFromFact, .figureMeasureDiffers,
      .modalLost, .claimReversed, .arithmeticWrong,
    ]
    return await site.findings(of: told)
  }

  @Test(arguments: [
    "The indictment alleges that [Kerr left bolts out](claim.bolts).",
    "The Southern Prosecution Service accuses Kerr of having [left bolts out](claim.bolts).",
    "The prosecutor alleges that [Kerr left bolts out](claim.bolts).",
    "[Senator Otto Moll](person.moll) spoke.",
    "“[We will not repair paper instead of bridges](quote.paper),” said Senator Otto Moll.",
    "“[We will not repair](quote.paper) paper,” said Otto Moll.",
    "The crack was [more than two metres](figure.crack) long.",
    "Should more than [6.5 tonnes](figure.threshold) pass, the bridge is closed.",
    "The vote was [11–4](figure.for).",
    "The verdict is due [on New Year’s Eve](event.verdict#when).",
    "The verdict is due [in two months](event.verdict#when).",
    "Kerr [was arrested](event.arrest).",
    "The prosecutor seeks [40 million crowns](figure.fine).",
    "The loss was [9 million crowns](figure.loss) in the first nine months.",
    "All of the [61 people](figure.hurt) were taken to hospitals.",
    "Rea Sand, who defends Kerr, spoke.",
  ])
  func aRightSentenceIsSilent(_ text: String) async throws {
    #expect(try await Self.rules(text) == [])
  }

  @Test(arguments: [
    (
      "The Southern Prosecution Service said that [Kerr left bolts out](claim.bolts).", "hedge-lost"
    ),
    (
      "“[We will not repair paper](quote.paper) or steel,” said Otto Moll.",
      "quote-changed: 6:46+10 “or steel,” stands in the same quotation marks"
    ),
    ("The crack was [more than two metres](figure.loss) long.", "figure-differs-from-fact"),
    ("The vote was [11–5](figure.for).", "figure-differs-from-fact"),
    ("The verdict is due [on Christmas Eve](event.verdict#when).", "field-differs-from-fact"),
    ("The verdict is due [in five months](event.verdict#when).", "field-differs-from-fact"),
    ("Moll [was arrested](event.arrest).", "says of person.moll what person.kerr does"),
    ("The court [has handed down its verdict](event.verdict).", "tells event.verdict as done"),
    ("Tarn Works was fined [40 million crowns](figure.fine).", "“fined” tells"),
    ("[61 people](figure.hurt) died.", "“died” stands with"),
    (
      "The loss was [9 million crowns](figure.loss) in the first quarter.", "“first quarter” stands"
    ),
    ("The town holds a majority, [31 percent](figure.share).", "“majority” stands with"),
    ("Rea Sand, who defends Moll, spoke.", "person.sand is said to be of person.moll"),
    (
      "More people were hurt as women ([23](figure.women)) than in all ([61](figure.hurt)).",
      "is said to be more than"
    ),
  ])
  func aWrongSentenceIsReported(_ text: String, _ finding: String) async throws {
    #expect(try await Self.rules(text).contains { $0.contains(finding) })
  }

  @Test func aSummaryThatTellsAnAllegationAsAFactIsReported() async throws {
    let body = "The prosecutor alleges that [Kerr left bolts out](claim.bolts)."
    #expect(
      try await Self.rules(body, title: "Kerr left bolts out of bridge").contains {
        $0.contains("hedge-lost: ") && $0.contains("is stated here without the “alleged”")
      })
    #expect(try await Self.rules(body, title: "Kerr said to have left bolts out") == [])
  }
}
