import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Right and wrong sentences about an outbreak, a bank and a parliament: what they work out of figures,
/// whom they let speak, and whether something was done.
struct WaterTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: media.post, name: "Castra Post" }
      - { id: person.hall, name: "Ann Hall" }
      - { id: person.rusk, name: "Bo Rusk" }
      - { id: org.aid, name: "Physicians' Aid" }
      - { id: person.farouk, name: "Lena Farouk", affiliations: [ { actor: org.aid, role: "doctor" } ] }
      - { id: org.union, name: "Civic Union" }
      - { id: unnamed.two, described_as: "two people with knowledge of the vote", number: two, reason_unnamed: not-stated, at: L1 }
      - { id: group.former, name: "Three former governors", naming: described }
    issues:
      - { id: issue.bill, title: "The bill" }
    events:
      - { id: event.hearing, title: "The committee hears Ann Hall", kind: hearing, modality: planned, when: { edtf: "2025-11-12" }, at: L1 }
      - { id: event.visit, title: "Hall visits Lumenia", kind: visit, modality: cancelled, when: { edtf: "2025-10-15" }, at: L1 }
      - { id: event.debate, title: "Parliament debates the bill", kind: debate, modality: planned, when: { edtf: "2025-10-12" }, at: L1 }
      - { id: event.hold, title: "Velmora Bank leaves its key rate unchanged", kind: decision, when: { edtf: "2025-10-04" }, at: L1 }
    claims:
      - { id: claim.tip, text: "Ann Hall gave a private bank a tip-off.", kind: accusation, accuses: [person.hall], by: media.post, at: L1 }
      - { id: claim.vote, text: "Hall voted for a cut.", by: unnamed.two, at: L1 }
      - { id: claim.home, text: "Most deaths happened at home and were never registered.", by: org.aid, at: L1 }
      - { id: claim.call, text: "The call was made after, not before, the decision.", by: media.post, at: L1 }
      - { id: claim.plant, text: "The plant stopped chlorination in December.", by: org.aid, at: L1 }
      - { id: claim.prices, text: "Prices will probably fall if rates stay where they are.", hedge: "probably", by: person.hall, at: L1 }
    quotes:
      - { id: quote.blow, text: "a blow to the currency", speaker: group.former, at: L1 }
    positions:
      - { id: position.farm, party: org.union, issue: issue.bill, kind: offer, text: "Support the bill only if farm loans are capped.", by: [org.union], at: L1 }
    gaps:
      - { id: gap.children, text: "How many of the dead were children?", at: L1 }
    prospects:
      - { id: prospect.doses, text: "More doses could arrive by the end of March.", modal: could, by: [person.farouk], at: L1 }
    statuses:
      - { id: status.largest, subject: issue.bill, state: "the largest outbreak in Kardia since 1998", by: [source-voice], at: L1 }
    figures:
      - { id: figure.loan, measure: "Loan to the city", as_text: "25 million euros", unit: euros, by: [source-voice], at: L1 }
      - { id: figure.pumps, measure: "Part of the loan for pumps", as_text: "11 million euros", unit: euros, by: [source-voice], at: L1 }
      - { id: figure.pipes, measure: "Part of the loan for pipes", as_text: "9 million euros", unit: euros, by: [source-voice], at: L1 }
      - { id: figure.all, measure: "Suspected cases in the city", as_text: "4,310", by: [source-voice], at: L1 }
      - { id: figure.docks, measure: "Suspected cases in Old Docks", as_text: "2,050", by: [source-voice], at: L1 }
      - { id: figure.flats, measure: "Suspected cases in Salt Flats", as_text: "1,180", by: [source-voice], at: L1 }
      - { id: figure.before, measure: "Price of a litre of water two weeks before 19 March", as_text: "5 euros", unit: euros, by: [source-voice], at: L1 }
      - { id: figure.now, measure: "Price of a litre of water", as_text: "12 euros", unit: euros, by: [source-voice], at: L1 }
      - { id: figure.cap, measure: "Highest price allowed for a litre of water", as_text: "8 euros", unit: euros, by: [source-voice], at: L2 }
      - { id: figure.new, measure: "New cases in the week to 9 March", as_text: "312", by: [source-voice], at: L1 }
      - { id: figure.old, measure: "New cases in the week to 2 March", as_text: "465", by: [source-voice], at: L1 }
      - { id: figure.ministry, measure: "Deaths from cholera", as_text: "104", by: [source-voice], at: L1 }
      - { id: figure.aid, measure: "Deaths from cholera", as_text: "251", by: [org.aid], at: L1 }
      - { id: figure.gdp, measure: "Growth of the economy in the first quarter", as_text: "0.1 percent", unit: percent, by: [source-voice], at: L1 }
      - { id: figure.drop, measure: "Contraction of the economy in the second quarter", as_text: "0.4 percent", unit: percent, by: [source-voice], at: L1 }
      - { id: figure.june, measure: "Unemployment rate in June", as_text: "7.9 percent", unit: percent, by: [source-voice], at: L1 }
      - { id: figure.july, measure: "Unemployment rate in July", as_text: "8.2 percent", unit: percent, by: [source-voice], at: L1 }
      - { id: figure.jan, measure: "Inflation in January", as_text: "7.4 percent", unit: percent, by: [source-voice], at: L1 }
      - { id: figure.feb, measure: "Inflation in February", as_text: "6.8 percent", unit: percent, by: [source-voice], at: L1 }
      - { id: figure.majority, measure: "Seats that a two-thirds majority needs", as_text: "94", unit: seats, by: [source-voice], at: L1 }
      - { id: figure.seats, measure: "Seats in parliament", as_text: "140", unit: seats, by: [source-voice], at: L1 }

    """

  private static let archive = """
    Report
    The government capped the price at 8 euros on 16 March.

    """

  private static func findings(_ text: String, summary: String? = nil) async throws -> [String] {
    var linked = text
    for kind in [
      "claim", "event", "figure", "gap", "org", "person", "position", "prospect", "quote", "status",
    ] {
      linked = linked.replacing("(\(kind).", with: "(fact:\(kind).")
    }
    let site = try await ProseSite(
      linked + "\n", facts: facts, frontMatter: summary.map { "summary: \"\($0)\"\n" } ?? "",
      archived: archive)
    #expect(site.readingFindings.filter { $0.severity == .error } == [])
    return await site.findings()
  }

  private static let parts =
    "Of the [25 million euros](figure.loan), [11 million](figure.pumps) is for pumps and"
    + " [9 million](figure.pipes) for pipes"

  @Test(arguments: [
    "\(parts), which leaves 5 million.",
    "\(parts); the remaining 5 million euros, a fifth of the loan, is for wells.",
    "\(parts), which leaves a fifth.",
    "Of [4,310](figure.all) suspected cases, [2,050](figure.docks) were in Old Docks and"
      + " [1,180](figure.flats) in Salt Flats, leaving 1,080, or 25%, for the rest.",
    """
    | District | Cases | Share |
    | :-- | --: | --: |
    | Old Docks | [2,050](figure.docks) | 48% |
    | Salt Flats | [1,180](figure.flats) | 27% |
    | Rest of the city | 1,080 | 25% |
    | Whole city | [4,310](figure.all) | 100% |
    """,
    "Water cost [5 euros](figure.before). It now costs [12 euros](figure.now), an increase of 140%,"
      + " although a cap of [8 euros](figure.cap) was set.",
    "There were [312](figure.new) new cases in the seven days to 9 March.",
    "Officials count [104](figure.ministry) deaths, [Physicians' Aid](org.aid) [251](figure.aid)."
      + "\n\nThe gap of 147 is a matter of method.",
  ])
  func whatFollowsFromFiguresIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "\(parts), which leaves 6 million.",
    "There were [312](figure.new) new cases in the nine days to 9 March.",
    "Water cost [5 euros](figure.before). It now costs [12 euros](figure.now), an increase of 240%.",
    "Between [the decision](event.hold) and the day of [the debate](event.debate) lie nine days.",
    "Officials count [104](figure.ministry) deaths, [Physicians' Aid](org.aid) [251](figure.aid)."
      + "\n\nThe gap of 157 is a matter of method.",
  ])
  func whatDoesNotFollowFromFiguresIsReported(_ text: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.count == 1)
    #expect(found.first?.holds("is not linked to a fact") == true, "\(found)")
  }

  @Test(arguments: ["more than 140 deaths", "almost 150 deaths", "147 deaths"])
  func aSummaryMayRoundADifference(_ words: String) async throws {
    let text =
      "Officials count [104](figure.ministry) deaths, [Physicians' Aid](org.aid) [251](figure.aid)."
    #expect(try await Self.findings(text, summary: "They disagree by \(words)") == [])
  }

  @Test func aSummaryMayNotInventADifference() async throws {
    let text =
      "Officials count [104](figure.ministry) deaths, [Physicians' Aid](org.aid) [251](figure.aid)."
    let found = try await Self.findings(text, summary: "They disagree by more than 110 deaths")
    #expect(found.count == 1)
    #expect(found.first?.holds("“110” stands neither in the text") == true, "\(found)")
  }

  @Test(arguments: [
    "The economy grew by [0.1%](figure.gdp) in the first quarter. Unemployment edged up from"
      + " [7.9%](figure.june) in June to [8.2%](figure.july) in July.",
    "The economy grew by [0.1%](figure.gdp) in the first quarter; unemployment went up from"
      + " [7.9%](figure.june) in June to [8.2%](figure.july) in July.",
    "The toll stood at [104](figure.ministry); that of the others went up from [251](figure.aid).",
    "New cases fell by a third in a week, from [465](figure.old) to [312](figure.new).",
    "Inflation stood at [6.8%](figure.feb), down six tenths of a point from [7.4%](figure.jan) in"
      + " January.",
    "At [6.8%](figure.feb) in February, inflation was lower than in January, when it was"
      + " [7.4%](figure.jan).",
    "The economy is shrinking: by [0.4 percent](figure.drop) in the second quarter after growth of"
      + " [0.1 percent](figure.gdp) in the first.",
    "After a [0.1%](figure.gdp) rise in the first quarter came a [0.4%](figure.drop) drop in the"
      + " second.",
    "To dismiss the governor takes [94](figure.majority) votes in a parliament of"
      + " [140](figure.seats).",
    "A litre of water sold for [5 euros](figure.before) two weeks ago. The government capped the price"
      + " at [8 euros](figure.cap) on 16 March.",
  ])
  func theOrderOfFiguresIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    (
      "Inflation stood at [6.8%](figure.feb), up six tenths of a point from [7.4%](figure.jan) in"
        + " January.", "is said to be up from “7.4 percent”, but it is less"
    ),
    (
      "At [6.8%](figure.feb) in February, inflation was higher than in January, when it was"
        + " [7.4%](figure.jan).", "is said to be higher than “7.4 percent”, but it is less"
    ),
    (
      "New cases rose by a third in a week, from [465](figure.old) to [312](figure.new).",
      "“465” is told with “rose from” before it"
    ),
    (
      "New cases fell by half in a week, from [465](figure.old) to [312](figure.new).",
      "6:19+4 “half”, but 312 beside 465 is 67 percent of it"
    ),
  ])
  func aTurnedOrderOfFiguresIsReported(_ text: String, _ finding: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.holds(finding) }, "\(found)")
  }

  /// “The ministry” is one that was named, and not a charity.
  @Test(arguments: ["The ministry says", "The company said", "It says, the bank having closed,"])
  func aBodyOfAnotherKindIsNotWhoSaysIt(_ words: String) async throws {
    let found = try await Self.findings("\(words) that [most deaths happened at home](claim.home).")
    #expect("\(found)".contains("claim.home is stated as fact"), "\(found)")
  }

  @Test(arguments: [
    "A newspaper accuses [Ann Hall](person.hall) of [a tip-off to a private bank](claim.tip).",
    "[Ann Hall](person.hall) gave [a private bank a tip-off](claim.tip), according to a local paper.",
    "A charity says that [most deaths happened at home](claim.home).",
    "Hall [voted for a cut](claim.vote), according to two people with knowledge of the vote.",
    "Three former governors have called the bill [“a blow to the currency”](quote.blow).",
    "[Physicians' Aid](org.aid) says that [the plant stopped chlorination](claim.plant).",
    "[Physicians' Aid](org.aid) says that the plant [halted chlorination in December](claim.plant).",
    "[Not since 1998 has Kardia seen a larger outbreak](status.largest).",
    "The [Civic Union](org.union) will [not support the bill unless farm loans are capped](position.farm).",
    "The [Civic Union](org.union) will [support the bill](position.farm) on condition of a cap.",
    "The [Civic Union](org.union) wants a cap on farm loans. Then it would [support the bill](position.farm).",
    "The doses [could arrive by the end of March](prospect.doses), said [Lena Farouk](person.farouk).",
    "The doses [could arrive by the end of March](prospect.doses), according to Physicians' Aid.",
    "[Physicians' Aid](org.aid) says that [most deaths happened at home](claim.home).",
    "[Physicians' Aid](org.aid) says that [most of the deaths happened at home](claim.home).",
    "The call, the [Castra Post](org.post) says, [was made after, not before, the decision](claim.call)."
      .replacing("(org.post)", with: "(fact:media.post)"),
    "On 4 October Velmora Bank [left its key rate unchanged](event.hold).",
    "Between [the decision](event.hold) and the day of [the debate](event.debate) lie eight days.",
    "The debate, which was to be held on 5 October, [came later](event.debate).",
    "How many of the dead were children [is not known](gap.children).",
    "Little [is known](gap.children) of how many of the dead were children.",
    "[Ann Hall](person.hall) said that prices [will probably fall if rates stay](claim.prices).",
  ])
  func rightWordsBesideFactsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    (
      "[Ann Hall](person.hall) gave [a private bank a tip-off](claim.tip).",
      "claim.tip is stated as fact"
    ),
    (
      "The doses [could arrive by the end of March](prospect.doses), said [Bo Rusk](person.rusk).",
      "6:11+34 “Bo Rusk” (person.rusk) is said to say it, but prospect.doses is what person.farouk says"
    ),
    (
      "[Physicians' Aid](org.aid) says that [all deaths happened at home](claim.home).",
      "“all deaths happened at home” says “all”, unlike claim.home"
    ),
    (
      "[Physicians' Aid](org.aid) says that [some deaths happened at home](claim.home).",
      "says “some”, unlike claim.home"
    ),
    (
      "[Physicians' Aid](org.aid) says that [all of the victims died at home](claim.home).",
      "says “all”, unlike claim.home"
    ),
    (
      "How many of the dead were children [is well known](gap.children).",
      "“is well known” is told as known, unlike gap.children"
    ),
    (
      "The call, the [Castra Post](fact:media.post) says, [was made before, not after, the decision](claim.call).",
      "turns around claim.call"
    ),
    (
      "On 4 October Velmora Bank [raised its key rate](event.hold).",
      "“raised its key rate” is the opposite of event.hold"
    ),
    (
      "The [Civic Union](org.union) will [support the bill](position.farm).",
      "position.farm is told without its “if farm loans are”"
    ),
    (
      "[Ann Hall](person.hall) said that prices [will fall if rates stay where they are](claim.prices).",
      "claim.prices is stated without the “probably” of its source"
    ),
  ])
  func wrongWordsBesideFactsAreReported(_ text: String, _ finding: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.holds(finding) }, "\(found)")
  }

  @Test(arguments: [
    "The committee is to [hear Ann Hall](event.hearing) on 12 November.",
    "The committee [hears Ann Hall](event.hearing) on 12 November.",
    "[Ann Hall](person.hall) is to be [heard by the committee](event.hearing) on 12 November.",
    "The committee has not yet [heard Ann Hall](event.hearing).",
    "Parliament [has not yet debated the bill](event.debate).",
    "On 12 October parliament [debated the bill](event.debate).",
    "Hall was to have [visited Lumenia](event.visit) on 15 October.",
    "Hall cancelled a trip on which she would have [visited Lumenia](event.visit).",
    "Hall never [visited Lumenia](event.visit).",
    "Hall [would have gone ahead](event.visit) on 15 October.",
    "The trip [never went ahead](event.visit).",
  ])
  func whatIsAheadIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    (
      "The committee [heard Ann Hall](event.hearing) on 12 November.",
      "6:15+16 “heard Ann Hall” tells event.hearing as done, but it is planned | say that it is planned,"
        + " or correct the event (source.report, line 1)"
    ),
    (
      "Hall [visited Lumenia](event.visit) on 15 October.",
      "“visited Lumenia” tells event.visit as done, but it is cancelled"
    ),
    (
      "The trip [went ahead](event.visit) on 15 October.",
      "“went ahead” tells event.visit as done, but it is cancelled"
    ),
    (
      "Her crew [went on strike](event.visit) on 15 October.",
      "“went on strike” tells event.visit as done, but it is cancelled"
    ),
  ])
  func whatIsAheadToldAsDoneIsReported(_ text: String, _ finding: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.holds(finding) }, "\(found)")
  }
}
