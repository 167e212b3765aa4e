import Testing

@testable import Checks
@testable import Kit

/// Sentences about a ferry and an election, of which one says what its facts say, and the other not.
struct SubjectProseTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.line, name: "Northern Line" }
      - { id: org.union, name: "Sailors Union" }
      - { id: org.inquiry, name: "Sinking Inquiry" }
      - { id: person.reay, name: "Alison Reay", affiliations: [{ actor: org.inquiry, role: "chief inspector", at: source.report }] }
      - { id: person.barclay, name: "Tom Barclay", affiliations: [{ actor: org.line, role: "second officer", at: source.report }] }
      - { id: person.kerr, name: "Adam Kerr", affiliations: [{ actor: org.inquiry, role: "counsel to the inquiry", at: source.report }] }
      - { id: person.nair, name: "Priya Nair", affiliations: [{ actor: org.line, at: source.report }] }
    figures:
      - { id: figure.crew, measure: "Crew aboard", as_text: "23", unit: crew, by: org.line, at: source.report }
      - { id: figure.passengers, measure: "Passengers aboard", as_text: "289", unit: passengers, by: org.line, at: source.report }
      - { id: figure.drill, measure: "Share of the crew that had not taken part in a drill", as_text: "60 percent", by: org.line, at: source.report }
      - { id: figure.invalid, measure: "Invalid votes", as_text: "81,340", by: org.line, at: source.report }
      - { id: figure.hours, measure: "Hours by which polling was extended", as_text: "two hours", by: org.line, at: source.report }
      - { id: figure.turnout, measure: "Turnout in 2026", as_text: "68.3 percent", by: org.line, at: source.report }
      - { id: figure.former, measure: "Turnout in 2022", as_text: "61.9 percent", by: org.line, at: source.report }
      - { id: figure.seats, measure: "Seats of the assembly", as_text: "160", by: org.line, at: source.report }
      - { id: figure.won, measure: "Seats won", as_text: "71", by: org.line, at: source.report }
      - { id: figure.food, measure: "Rise of prices for food in a year", as_text: "13 percent", by: org.line, at: source.report }
      - { id: figure.energy, measure: "Rise of prices for energy in a year", as_text: "31 percent", by: org.line, at: source.report }
      - { id: figure.families, measure: "Money for families", as_text: "£5 million", by: org.line, at: source.report }
      - { id: figure.link, measure: "Money for the air link", as_text: "£2.25 million", by: org.line, at: source.report }
    claims:
      - { id: claim.deal, text: "A deal was likely before the end of October.", by: org.line, at: source.report }
      - { id: claim.worst, text: "It is the worst result since 1991.", by: org.line, at: source.report }
      - { id: claim.rules, text: "The hours of rest met the rules in every month but one.", by: org.line, at: source.report }
    prospects:
      - { id: prospect.report, text: "Reay intends to report by the end of June 2027.", modal: "intend", by: person.reay, at: source.report }
      - { id: prospect.parliament, text: "Parliament must meet by 9 November.", by: org.line, at: source.report }
      - { id: prospect.petitions, text: "Petitions may be filed within 21 days.", by: org.line, at: source.report }
    quotes:
      - { id: quote.mandate, text: "We have a mandate to govern, but not to govern alone.", speaker: person.kerr, at: source.report }
      - { id: quote.conn, text: "I thought the captain had the conn.", speaker: person.barclay, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    var linked = text
    for prefix in ["figure.", "claim.", "prospect.", "quote.", "person.", "org."] {
      linked = linked.replacing("(\(prefix)", with: "(fact:\(prefix)")
    }
    let site = try await ProseSite(linked + "\n", facts: facts)
    let all = await site.findings()
    let rules: [Rule] = [
      .modalLost, .claimReversed, .dateDiffersFromEvent, .roleDiffers, .figureMeasureDiffers,
      .arithmeticWrong, .quoteMeaningCut,
    ]
    var found: [String] = []
    for rule in rules { found += await site.findings(of: rule) }
    return found.filter(all.contains)
  }

  @Test(arguments: [
    "A deal [is likely](claim.deal) before the end of October, the [Line](org.line) says.",
    "It is the [worst result](claim.worst) since 1991.",
    "The [Line](org.line) says it [broke the rules in only one month](claim.rules).",
    "[Reay](person.reay) [intends to report](prospect.report) by the end of June 2027.",
    "[Reay](person.reay) [intends to report](prospect.report) before July 2027.",
    "Parliament [must meet](prospect.parliament) by 9 November.",
    "[Kerr](person.kerr) said on 3 November that parliament [must meet](prospect.parliament).",
    "Petitions [can be filed](prospect.petitions) within 21 days.",
    "[Kerr](person.kerr): [“We have a mandate to govern, but not to govern alone.”](quote.mandate)",
    "[Barclay](person.barclay) believed [“the captain had the conn”](quote.conn).",
    "[Tom Barclay](person.barclay), second officer of the [Northern Line](org.line), spoke.",
    "The inquiry’s counsel, [Adam Kerr](person.kerr), asked [Reay](person.reay) of the inquiry.",
    "[Priya Nair](person.nair), counsel for the company, spoke.",
    "[60 percent](figure.drill) of the crew had not taken part in a drill.",
    "[60 percent](figure.drill) of the crew had missed the drill they had to take part in.",
    "Invalid votes: [81,340](figure.invalid)", "Polling was extended by [two hours](figure.hours).",
    "Turnout rose from [61.9 percent](figure.former) in 2022 to [68.3 percent](figure.turnout).",
    "Turnout rose to [68.3 percent](figure.turnout) from [61.9 percent](figure.former).",
    "Of the [160](figure.seats) seats, [71](figure.won) are theirs, less than half.",
    "Families get [£5 million](figure.families), more than the [£2.25 million](figure.link).",
    "Food is up by [13 percent](figure.food) and energy by [31 percent](figure.energy).",
    "One was food with [13 percent](figure.food), and energy, at [31 percent](figure.energy), the other.",
    "The pace slowed from [68.3 percent](figure.turnout) to [61.9 percent](figure.former).",
  ])
  func whatTheFactsSayIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    (
      "A deal [is certain](claim.deal) before the end of October.",
      "6:8+12 claim.deal is told without its “likely”"
    ),
    (
      "Petitions [must be filed](prospect.petitions) within 21 days.",
      "6:11+15 prospect.petitions is told without its “may”"
    ),
    (
      "Parliament [may meet](prospect.parliament) soon.",
      "6:12+10 “may meet” is the opposite of prospect.parliament"
    ),
    (
      "It is the [best result](claim.worst) since 1991.",
      "6:11+13 “best result” is the opposite of claim.worst"
    ),
    (
      "The rest [broke the rules in every month but one](claim.rules).",
      "“broke the rules in every month but one” is the opposite of claim.rules"
    ),
    (
      "She [refuses to report](prospect.report) by the end of June 2027.",
      "6:5+19 “refuses to report” denies prospect.report"
    ),
    (
      "She [intends to report](prospect.report) by the end of July 2027.",
      "6:61+9 “July 2027”, but prospect.report says “Reay intends to report by the end of June 2027.”"
    ),
    (
      "Parliament [must meet](prospect.parliament) by 19 November.",
      "6:53+11 “19 November”, but prospect.parliament says “Parliament must meet by 9 November.”"
    ),
    (
      "It is the [worst result](claim.worst) since 1919.",
      "6:50+4 “1919”, but claim.worst says “It is the worst result since 1991.”"
    ),
    (
      "[Kerr](person.kerr) said: [“We have a mandate to govern.”](quote.mandate)",
      "6:32+32 “not” of quote.mandate is left out, which changes what the rest says"
    ),
    (
      "[Barclay](person.barclay) said [“the captain had the conn”](quote.conn).",
      "6:37+28 “thought” of quote.conn is left out, which changes what the rest says"
    ),
    (
      "[Tom Barclay](person.barclay), first officer, spoke.",
      "6:37+13 “first officer”, but person.barclay is “second officer”"
    ),
    (
      "[Priya Nair](person.nair), counsel to the inquiry, spoke.",
      "“counsel to the inquiry” stands beside person.nair, but is the office of person.kerr"
    ),
    (
      "[Alison Reay](person.reay), who leads [Northern Line](org.line), spoke.",
      "6:45+13 person.reay is said to be of org.line, but the base has org.inquiry"
    ),
    (
      "[Tom Barclay](person.barclay) of the Sailors Union spoke.",
      "person.barclay is said to be of org.union, but the base has org.line"
    ),
    (
      "[60 percent](figure.drill) of the crew had taken part in a drill.",
      "6:1+12 “taken” stands with “60 percent”, but figure.drill counts"
    ),
    (
      "[60 percent](figure.drill) of the passengers took no part: [289](figure.passengers).",
      "6:1+12 “passengers” stands with “60 percent”, but figure.drill counts"
    ),
    ("Valid votes: [81,340](figure.invalid)", "6:14+8 “valid” stands with “81,340”"),
    (
      "Polling was cut by [two hours](figure.hours).",
      "6:20+11 “cut” stands with “two hours”, but figure.hours counts"
    ),
    ("In 2022 turnout was [68.3 percent](figure.turnout).", "6:21+14 “2022” stands with"),
    (
      "Turnout fell from [61.9 percent](figure.former) to [68.3 percent](figure.turnout).",
      "6:58+12 “61.9 percent” is told with “fell from” before it and “to” before “68.3 percent”"
    ),
    (
      "Turnout fell to [68.3 percent](figure.turnout) from [61.9 percent](figure.former).",
      "6:59+12 “68.3 percent” is told with “fell to” before it and “from” before “61.9 percent”"
    ),
    (
      "Families get [£5 million](figure.families), less than the [£2.25 million](figure.link).",
      "“£5 million” is said to be less than “£2.25 million”, but it is more"
    ),
    (
      "They took half of the [160](figure.seats) seats, [71](figure.won).",
      "“half”, but 71 of 160 is 44.4 percent"
    ),
    (
      "Aboard was a crew of [23](figure.crew).\n\n| Money | Pounds |\n| --- | --- |\n| Families | [£5 million](figure.families) |\n"
        + "| Air link | [£2.25 million](figure.link) |\n| Crew | [160](figure.seats) |",
      "“crew” stands with “160”, but figure.seats counts “Seats of the assembly”"
    ),
    (
      "Energy is up by [13 percent](figure.food). It was [31 percent](figure.energy).",
      "“energy” stands with “13 percent”, but figure.food counts “Rise of prices for food in a year”"
    ),
    (
      "Together, [71](figure.won) and [160](figure.seats) make 241.", "“241”, but 71 and 160 is 231"
    ),
  ])
  func whatTheyDoNotSayIsReported(_ text: String, _ finding: String) async throws {
    let findings = try await Self.findings(text)
    #expect(findings.contains { $0.contains(finding) }, "\(findings)")
  }
}
