import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Pages about two ports that become one, in the words of several speakers, of spans and of parts.
struct MergerTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.hall, name: "Hall Ports" }
      - { id: org.skar, name: "Skar Terminals" }
      - { id: org.mission, name: "Harbour Mission" }
    figures:
      - { id: figure.stake, measure: "Share of Sound Ports that Hall will hold", as_text: "58 per cent", value: { qualifier: plain, point: 58 }, unit: percent, by: org.hall, at: source.report }
      - { id: figure.rest, measure: "Share of Sound Ports that Skar will hold", as_text: "42 per cent", value: { qualifier: plain, point: 42 }, unit: percent, by: org.hall, at: source.report }
      - { id: figure.market, measure: "Share of containers that both ports handle", as_text: "71 per cent", value: { qualifier: plain, point: 71 }, unit: percent, by: org.mission, at: source.report }
      - { id: figure.cost, measure: "Cost of the merger", as_text: "between €120 million and €150 million", value: { qualifier: between, low: 120000000, high: 150000000 }, unit: EUR, by: org.hall, at: source.report }
      - { id: figure.price, measure: "Price that Hall pays for the quay", as_text: "€410 million", value: { qualifier: plain, point: 410000000 }, unit: EUR, by: org.hall, at: source.report }
      - { id: figure.jobs, measure: "Jobs lost in Skar", as_text: "some 300", value: { qualifier: around, point: 300 }, unit: jobs, by: org.hall, at: source.report }
      - { id: figure.staff, measure: "Staff of Skar", as_text: "3,300", value: { qualifier: plain, point: 3300 }, unit: people, by: org.skar, at: source.report }
      - { id: figure.count, measure: "Crates, as Hall counts them", as_text: "about 14,200", value: { qualifier: around, point: 14200 }, unit: crates, by: org.hall, at: source.report }
      - { id: figure.recount, measure: "Crates, as the mission counts them", as_text: "some 18,500", value: { qualifier: around, point: 18500 }, unit: crates, by: org.mission, at: source.report }
      - { id: figure.reported, measure: "Incidents reported", as_text: "only 19", value: { qualifier: plain, point: 19 }, unit: incidents, by: org.mission, at: source.report }
      - { id: figure.held, measure: "Ships held", as_text: "61", value: { qualifier: plain, point: 61 }, unit: ships, by: org.mission, at: source.report }
      - { id: figure.breaches, measure: "Breaches in October", as_text: "340", value: { qualifier: plain, point: 340 }, unit: breaches, by: org.mission, at: source.report, as_of: "2025-10-20", history: [ { as_of: "2025-09-20", as_text: "512", value: 512, kind: update, why: "Counted anew." } ] }
      - { id: figure.pay, measure: "Average pay", as_text: "€38,400", value: { qualifier: plain, point: 38400 }, unit: EUR, by: org.mission, at: source.report }
      - { id: figure.raise, measure: "Rise of pay that Hall offers", as_text: "5.5 per cent", value: { qualifier: plain, point: 5.5 }, unit: percent, by: org.hall, at: source.report }
    positions:
      - { id: position.open, text: "No terminal will be shut before 2030.", by: [org.hall, org.skar], at: source.report }
    prospects:
      - { id: prospect.closing, text: "The deal may be closed in the second quarter of 2027.", by: org.hall, at: source.report }
    events:
      - { id: event.strike, title: "The strike begins", when: { edtf: "2025-10-13" }, at: source.report }
      - { id: event.talks, title: "Talks", when: { edtf: "2025-10-19" }, at: source.report }
      - { id: event.shut, title: "The crossing is shut", when: { edtf: "2024-02" }, at: source.report }
      - { id: event.opened, title: "The crossing opens", when: { edtf: "2025-10-20" }, at: source.report }
      - { id: event.truce, title: "The truce", when: { edtf: "2025-07-12/2026-01-31" }, at: source.report }

    """

  private static let rules: [Rule] = [
    .figureMeasureDiffers, .figureDiffersFromFact, .figureQualifierLost, .arithmeticWrong,
    .unlinkedNumber, .numberNotOnPage, .claimWithoutAttribution, .claimReversed,
  ]

  private static func findings(_ text: String, title: String? = nil) async throws -> [String] {
    let site = try await ProseSite(
      text.withFactLinks + "\n", facts: facts,
      frontMatter: title.map { "summary: \"\($0)\"\n" } ?? "")
    return await site.findings(of: rules)
  }

  /// The pages are of Wednesday, 29 October 2025.
  @Test(arguments: [
    "The companies have promised that [no terminal will be shut before 2030](position.open).",
    "The two firms have ruled out [closing any terminal before 2030](position.open).",
    "All terminals [are to stay open until 2030](position.open), both say.",
    "The ports pledged that [no terminal will be shut before 2030](position.open).",
    "Hall Ports gets [58 per cent](figure.stake) of the shares to Skar’s [42 per cent](figure.rest).",
    "[A hundred and twenty to a hundred and fifty million euros](figure.cost) is what it costs, says Hall Ports.",
    "It costs [between a hundred and twenty and a hundred and fifty million euros](figure.cost).",
    "Seven in ten containers, [71 per cent](figure.market), pass through both.",
    "About one worker in eleven, or [some 300](figure.jobs) of [3,300](figure.staff), is to go.",
    "There were between [14,200](figure.count) and [18,500](figure.recount) crates, depending on who counts.",
    "[No more than 19](figure.reported) incidents were reported.",
    "It holds [61 ships and not 38](figure.held).", "It holds [61, not 38,](figure.held) ships.",
    "A month later there were [340](figure.breaches) breaches, a third fewer than [512](figure.breaches@2025-09-20).",
    "The deal [may not be closed before the second quarter of 2027](prospect.closing), says Hall Ports.",
    "Held ships (thousands):\n\n| What | Number |\n| --- | --: |\n| Held | [61](figure.held) |",
    "At [€410 million](figure.price), it is €260 million to €290 million more than the merger, at"
      + " [€120 million to €150 million](figure.cost).",
    "Half of [€38,400](figure.pay) is €19,200.",
    "With [5.5 per cent](figure.raise), pay would rise from [€38,400](figure.pay) to €40,512.",
    "They met on [19 October](event.talks#when), six days into the strike.",
    "The crossing [opened](event.opened) after 20 months; it had been [shut](event.shut) in February 2024.",
    "The truce has been [in force](event.truce) for three and a half months.",
    "Three things matter: [61](figure.held), [3,300](figure.staff) and [340](figure.breaches).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    let found = try await Self.findings(text)
    #expect(found == [])
  }

  @Test(arguments: [
    (
      "The ministers have promised that [no terminal will be shut](position.open).", "position.open"
    ),
    ("The companies [will close no terminal before 2030](position.open).", "position.open"),
    ("It holds [38 ships and not 61](figure.held).", "“38 ships and not 61”"),
    ("It holds [61 ships and 38](figure.held).", "“61 ships and 38”"),
    (
      "[A hundred and twenty to a hundred and sixty million euros](figure.cost).",
      "a hundred and sixty million"
    ),
    ("[No more than 61](figure.held) ships are held.", "“No more than 61”"),
    ("At [14,200](figure.count) and [18,500](figure.recount) crates, it is much.", "“14,200”"),
    (
      "About one worker in nine, or [some 300](figure.jobs) of [3,300](figure.staff).",
      "one worker in"
    ),
    ("They met on [19 October](event.talks#when), eight days into the strike.", "“eight”"),
    ("The truce has been [in force](event.truce) for five and a half months.", "five and a half"),
    ("Half of [€38,400](figure.pay) is €19,400.", "19,400"),
    (
      "At [€410 million](figure.price), it is €270 million to €290 million more than the merger, at"
        + " [€120 million to €150 million](figure.cost).", "270 million"
    ),
    (
      "The deal [may not be closed in the second quarter of 2027](prospect.closing), says Hall Ports.",
      "adds a “not”"
    ),
  ])
  func wrongWordsAreReported(_ text: String, words: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }

  @Test(arguments: [
    ("Breaches down by a third", true), ("Crossing opens after 20 months", true),
    ("Five things to know", true), ("Crossing opens after 30 months", false),
    ("Breaches down by a fifth", false), ("Five ships held", false),
  ])
  func aTitleMayTellSpansAndLists(_ title: String, isRight: Bool) async throws {
    let found = try await Self.findings(
      "The mission counted [340](figure.breaches), a third fewer than [512](figure.breaches@2025-09-20)."
        + " The crossing was [shut](event.shut) long before it [opened](event.opened).",
      title: title)
    #expect(found.filter { $0.contains("number-not-on-page") }.isEmpty == isRight, "\(found)")
  }
}
