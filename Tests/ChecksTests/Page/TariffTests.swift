import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Pages about a duty and a prison, with bounds said by what must not be, and refusals in many words.
struct TariffTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: state.compact, name: "Austral Compact" }
      - { id: org.ministry, name: "Ministry of Trade", of: state.compact }
      - { id: org.service, name: "Prison Service" }
      - { id: person.pritchard, name: "Anna Pritchard", affiliations: [{ actor: org.service, role: "counsel", at: [source.report] }] }
      - { id: person.calloway, name: "Ruth Calloway", honorific: Dame, affiliations: [{ actor: org.service, role: "chair", at: [source.report] }] }
      - { id: person.penhale, name: "Dorothy Penhale", described_as: "who lives opposite the gate" }
      - { id: unnamed.officials, described_as: "Two officials briefed on the talks", number: two }
    events:
      - { id: event.report, title: "The final report is published", modality: planned, when: { edtf: "2027-03" }, by: org.service, at: source.report }
      - { id: event.round, title: "The fourth round of talks", modality: occurred, when: { edtf: "2025-08-21" }, by: org.ministry, at: source.report }
      - { id: event.interim, title: "The interim report is published", modality: occurred, when: { edtf: "2025-10-12" }, by: org.service, at: source.report }
      - { id: event.beatings, title: "Officers beat inmates", modality: alleged, by: person.penhale, at: source.report }
    quotes:
      - { id: quote.anybody, text: "Did anybody answer?", speaker: person.calloway, at: source.report }
      - { id: quote.smoke, text: "I saw the smoke from my window.", speaker: person.penhale, at: source.report }
    figures:
      - { id: figure.tonnes, measure: "Aluminium imported", as_text: "1.24 million tonnes", value: { qualifier: plain, point: 1240000 }, unit: tonnes, by: org.ministry, at: source.report }
      - { id: figure.passengers, measure: "Passengers", as_text: "2.3m passengers", value: { qualifier: plain, point: 2300000 }, unit: people, by: org.ministry, at: source.report }
      - { id: figure.wall, measure: "Height of the wall", as_text: "12m", value: { qualifier: plain, point: 12 }, unit: metres, by: org.service, at: source.report }
      - { id: figure.recruited, measure: "Officers recruited in 2025", as_text: "12", value: { qualifier: plain, point: 12 }, unit: people, by: org.ministry, at: source.report }
      - { id: figure.held, measure: "Prisoners held", as_text: "1,103", value: { qualifier: plain, point: 1103 }, unit: prisoners, by: org.service, at: source.report }
    claims:
      - { id: claim.cap-offered, text: "The Compact had offered to cap its shipments.", by: unnamed.officials, at: source.report }
      - { id: claim.not-warned, text: "The service was not warned of a riot.", by: person.pritchard, at: source.report }
      - { id: claim.kept, text: "The Prison Service kept to the accord.", by: org.service, at: source.report }
    positions:
      - { id: position.limit, text: "No prison should hold more than 110 per cent of the number for which it was built.", by: org.service, at: source.report }
      - { id: position.stays, text: "The subsidy will stay.", kind: refusal, by: org.ministry, at: source.report }
      - { id: position.resign, text: "Pritchard refuses to resign.", kind: refusal, by: person.pritchard, at: source.report }
      - { id: position.no-visits, text: "No visits to the wall without a guide.", kind: refusal, by: org.ministry, at: source.report }
      - { id: position.no-law, text: "The service will not set a limit on numbers by law.", by: org.service, at: source.report }
    prospects:
      - { id: prospect.suspended, text: "The ministry may suspend the duty.", by: org.ministry, at: source.report }
    statuses:
      - { id: status.panel, state: "The Compact has asked for a panel.", subject: state.compact, by: org.ministry, at: source.report }

    """

  private static let rules: [Rule] = [
    .figureDiffersFromFact, .figureQualifierLost, .figureMeasureDiffers, .claimReversed, .modalLost,
    .claimWithoutAttribution, .quotationWithoutSpeaker, .nameUnknownForActor, .unlinkedNumber,
    .dateDiffersFromEvent,
  ]

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: rules)
  }

  @Test(arguments: [
    "Imports came to [1.24m tonnes](figure.tonnes).", "Imports came to [1.24m](figure.tonnes).",
    "Imports came to [1.24M tonnes](figure.tonnes).",
    "It had [2.3m passengers](figure.passengers).",
    "It had [2.3 million](figure.passengers) passengers.",
    "The wall is [12 metres](figure.wall) high.",
    "The wall is [12m](figure.wall) high.",
    "The Prison Service wants them to [hold no more than 110 per cent](position.limit) of the number.",
    "They should be [filled to at most 110 per cent](position.limit), the Prison Service says.",
    "The Prison Service wants [a ceiling of 110 per cent](position.limit).",
    "Officials say that the Compact [had offered a cap](claim.cap-offered).",
    "The finding sits badly with the Prison Service’s contention that [it was not warned](claim.not-warned).",
    "The Prison Service contests that [it was warned of a riot](claim.not-warned).",
    "The Austral Compact [has asked for a panel](status.panel).",
    "The Ministry of Trade says that the subsidy [will stay](position.stays).",
    "The Ministry of Trade says that the subsidy [is not going to end](position.stays).",
    "The [fourth round](event.round), held on 21 August, broke up.",
    "The [interim report](event.interim) was published on 12 October.",
    "The [interim report](event.interim), published on Sunday, 12 October, is blunt.",
    "The [final report](event.report) will be published in March 2027.",
    "The [final report](event.report) has not been published.",
    "The [final report](event.report) is to have been published by April.",
    "The [beatings](event.beatings) took place in the yard, Dorothy Penhale says.",
    "The [beatings](event.beatings) allegedly took place in the yard.",
    "The Ministry of Trade has [no intention of scrapping the subsidy](position.stays).",
    "The Ministry of Trade hired [12 officers](figure.recruited), it says.",
    "The Prison Service [kept the accord](claim.kept), it says.",
    "Pritchard [stayed in office](position.resign).",
    "The Ministry of Trade bars [visits to the wall without a guide](position.no-visits).",
    "A [limit set by law](position.no-law) is not on the cards, the Prison Service says.",
    "The Ministry of Trade did not rule out [suspending the duty](prospect.suspended).",
    "Dame Ruth asked: [“Did anybody answer?”](quote.anybody)",
    "[Dame Ruth](person.calloway) spoke.",
    "It held [1,103](figure.held) prisoners when the riot broke out.",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    let found = try await Self.findings(text)
    #expect(found == [])
  }

  @Test(arguments: [
    ("Imports came to [1.42m tonnes](figure.tonnes).", "“1.42m tonnes”"),
    ("Imports came to [1.42m](figure.tonnes).", "“1.42m”"),
    (
      "It had [2.3m cars](figure.passengers), or [2.4m people](figure.passengers).", "“2.4m people”"
    ),
    ("The wall is [12 million](figure.wall) high.", "“12 million”"),
    (
      "They should be [filled to at most 120 per cent](position.limit), the Prison Service says.",
      "120"
    ),
    ("Ministers say that the Compact [had offered a cap](claim.cap-offered).", "claim.cap-offered"),
    ("Pritchard [will resign](position.resign).", "position.resign"),
    ("The Ministry of Trade says that the subsidy [will end](position.stays).", "position.stays"),
    ("The [fourth round](event.round), held on 12 August, broke up.", "“12 August”"),
    ("The [interim report](event.interim) was published on 12 November.", "“12 November”"),
    ("The [interim report](event.interim), published on 13 October, is blunt.", "“13 October”"),
    ("The [final report](event.report) has been published.", "event.report as done"),
    ("The [final report](event.report) was published in March.", "event.report as done"),
    ("The [beatings](event.beatings) took place in the yard.", "event.beatings as done"),
    ("The Prison Service says that it [broke the accord](claim.kept).", "claim.kept"),
    ("The Prison Service [dismissed 12](figure.recruited) officers.", "dismissed"),
    (
      "A [limit set by law](position.no-law) is planned, the Prison Service says.",
      "position.no-law"
    ),
    ("The Ministry of Trade [will suspend the duty](prospect.suspended).", "prospect.suspended"),
    ("[Dame Anna](person.calloway) spoke.", "Dame Anna"),
  ])
  func wrongWordsAreReported(_ text: String, words: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }
}
