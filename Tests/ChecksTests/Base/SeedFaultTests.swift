import TestSupport
import Testing

/// Faults planted into the real base, one at a time, each of which has to be found.
@Suite(.ifSeedIsPresent)
struct SeedFaultTests {
  @Test(arguments: BaseFault.ofSeed)
  func givesItsFinding(_ fault: BaseFault) throws {
    #expect(try fault.rulesFound(in: .seed) == Set(fault.rules))
  }
}

extension BaseFault {
  static let ofSeed: [Self] = ofReading + ofNames + ofQuotations + ofClaims + ofFigures + ofDates

  private static let ofReading: [Self] = [
    Self(
      "yaml-duplicate-key", original: "kind: takeover",
      planted: "kind: takeover\n    kind: fighting"),
    Self(
      "unknown-key", "incomplete-record", original: "\n    standing: uncontested",
      planted: "\n    standng: uncontested"),
    Self("id-form", original: "id: gap.ceasefire-terms", planted: "id: gap.Ceasefire_Terms"),
    Self(
      "id-prefix", "entity-unused", original: "id: status.spin-boldak-tense",
      planted: "id: claim.spin-boldak-tense"),
    Self(
      "id-duplicate", "source-quotation-unrecorded", "quoted-claim-without-quote",
      original: "id: quote.inconclusive", planted: "id: quote.technical"),
    Self(
      "ref-dangling", original: "toward: org.afghan-government",
      planted: "toward: org.afgan-government"),
    Self("ref-kind", original: "issue: issue.use-of-force", planted: "issue: place.doha"),
    Self("vocabulary", original: "modality: occurred", planted: "modality: happened"),
    Self("wrong-type", original: "as_text: \"two aides\"", planted: "as_text: 2"),
    Self("date-not-string", original: "edtf: \"2021-08\"", planted: "edtf: 2021-08-15"),
    Self("date-invalid", original: "edtf: \"2021-08\"", planted: "edtf: \"08/2021\""),
    Self("date-impossible", original: "edtf: \"2021-08\"", planted: "edtf: \"2021-02-30\""),
    Self("end-before-start", original: "edtf: \"2021-08/\"", planted: "edtf: \"2021-08/2020-01\""),
    Self("locator-form", original: "standfirst_at: L2", planted: "standfirst_at: line 2"),
    Self(
      "fact-without-source",
      original: "    subject: state.afghanistan\n    state: \"recalibrating\"\n    hedge:"
        + " \"appear to be\"\n    by: [source-voice]\n    at: [L41]",
      planted: "    subject: state.afghanistan\n    state: \"recalibrating\"\n    hedge:"
        + " \"appear to be\"\n    by: [source-voice]"
    ),
    Self(
      "claim-without-speaker", original: "    by: [unnamed.analysts]\n", planted: ""
    ).allowing(
      "entity-unused"),
    Self(
      "unnamed-without-description", original: "    described_as: \"an expert\"\n", planted: ""),
    Self(
      "speaker-not-an-actor", original: "speaker: unnamed.diplomatic-source",
      planted: "speaker: place.doha"),
  ]

  private static let ofNames: [Self] = [
    Self(
      "name-duplicate", "name-not-in-source", original: "name: \"Gul Bahadur group\"",
      planted: "name: \"Tehreek-e-Taliban Pakistan\""),
    Self(
      "name-near-duplicate", "name-not-in-source", original: "name: \"Suhail Shaheen\"",
      planted: "name: \"Rahmatullah Najeeb Shaheen\""),
    Self("name-not-in-source", original: "\"İbrahim Kalın\"", planted: "\"İbrahim Kalim\""),
    Self(
      "entity-unused", original: "\n  - { id: place.torkham",
      planted: "\n  - { id: place.istanbul-hotel, name: \"Istanbul\", kind: described, at: [L3] }"
        + "\n  - { id: place.torkham"
    ).allowing("name-duplicate"),
    Self(
      "circular-relation", original: "before: [event.doha-ceasefire, event.istanbul-round] }",
      planted: "before: [event.doha-ceasefire, event.istanbul-round],"
        + " after: [event.late-night-session] }"),
    Self(
      "circular-relation", "part-exceeds-whole",
      original: "    unit: \"people\"\n    population: \"Pakistani personnel\"\n    period: { edtf:"
        + " \"2021-08/\"",
      planted: "    unit: \"people\"\n    part_of: figure.personnel-killed-this-year\n"
        + "    population: \"Pakistani personnel\"\n    period: { edtf: \"2021-08/\""
    ),
    Self(
      "relation-not-mutual", original: "    differs_from: figure.talks-four-days\n", planted: ""),
  ]

  private static let ofQuotations: [Self] = [
    Self("archive-changed", original: "aa80ab63", planted: "aa80ab64"),
    Self("locator-out-of-range", original: "at: L39", planted: "at: L53").allowing(
      "source-quotation-unrecorded"),
    Self(
      "locator-unlikely", original: "    about: [event.istanbul-round]\n    at: [L28]",
      planted: "    about: [event.istanbul-round]\n    at: [L29]"),
    Self(
      "quote-not-in-source", "source-quotation-unrecorded",
      original: "they called Kabul and withdrew\"",
      planted: "they rang Kabul and withdrew\""),
    Self(
      "quote-not-quoted-in-source", "source-quotation-unrecorded",
      original: "text: \"improper conduct\"", planted: "text: \"Pakistani delegation\""),
    Self(
      "quote-speaker-differs-from-claim", "speaker-not-near-quote",
      original: "text: \"backpedaled\"\n    speaker: person.khawaja-asif",
      planted: "text: \"backpedaled\"\n    speaker: person.attaullah-tarar"),
    Self(
      "speaker-unaffiliated", "incomplete-record",
      original: "    affiliations: [ { actor: state.pakistan, role: \"Information Minister\"",
      planted: "    x-gone: [ { actor: state.pakistan, role: \"Information Minister\""),
    Self(
      "speaker-not-near-quote",
      original: "    attribution: pronoun\n    expresses: [claim.evidence-provided]",
      planted: "    attribution: explicit\n    expresses: [claim.evidence-provided]"),
    Self(
      "quoted-claim-without-quote", original: "    expresses: [claim.talks-inconclusive]\n",
      planted: ""),
    Self(
      "source-quotation-unrecorded", "quote-not-quoted-in-source",
      original: "  - id: quote.backpedaled\n    text: \"backpedaled\"",
      planted: "  - id: quote.backpedaled\n    text: \"several times\""
    ),
  ]

  private static let ofClaims: [Self] = [
    Self(
      "description-not-in-source", original: "described_as: \"Officials\"",
      planted: "described_as: \"Pakistani officials\""),
    Self(
      "accusation-without-response-field",
      original: "    accuses: [state.india]\n    response: { status: not-reported }",
      planted: "    accuses: [state.india]"),
    Self(
      "disputed-without-other-side",
      original: "      - { type: disputes, claim: claim.groups-target-pakistan-from-afghan-soil,",
      planted: "      - { type: supports, claim: claim.groups-target-pakistan-from-afghan-soil,"),
    Self(
      "dispute-not-declared",
      original: "by: [unnamed.one-source]\n    mode: quoted\n    standing: disputed",
      planted: "by: [unnamed.one-source]\n    mode: quoted\n    standing: uncontested"),
    Self(
      "unanswered-but-answered",
      original:
        "standing: unanswered\n    accuses: [delegation.pakistan]\n    response: { status: not-reported }",
      planted:
        "standing: unanswered\n    accuses: [delegation.pakistan]\n    response: { status: reported }"
    ),
  ]

  private static let ofFigures: [Self] = [
    Self(
      "figure-wording-not-in-source", "figure-qualifier-differs-from-wording", "locator-unlikely",
      original: "as_text: \"around 460\"", planted: "as_text: \"at least 460\""),
    Self("figure-value-differs-from-wording", original: "point: 1800", planted: "point: 1880"),
    Self(
      "figure-qualifier-differs-from-wording", original: "qualifier: nearly",
      planted: "qualifier: around"),
    Self(
      "figure-range-inverted", original: "low: 4, high: 5 }", planted: "low: 5, high: 4 }"),
    Self(
      "part-exceeds-whole", "figure-value-differs-from-wording", original: "point: 460",
      planted: "point: 4600"),
    Self(
      "part-of-unlike-figure",
      original: "    population: \"Pakistani personnel\"\n    period: { edtf: \"XXXX\"",
      planted: "    population: \"civilians\"\n    period: { edtf: \"XXXX\""),
  ]

  private static let ofDates: [Self] = [
    Self(
      "relative-date-without-anchor",
      original: "anchor: source.mntv-istanbul, relation: same-week", planted: "relation: same-week"),
    Self(
      "date-wording-not-in-source", original: "text: \"early Wednesday\"",
      planted: "text: \"late Wednesday\""),
    Self(
      "order-contradicts-dates",
      original: "when: { edtf: \"XXXX-XX-XX\", text: \"weeks of fighting\",",
      planted:
        "when: { edtf: \"2020-01\", text: \"weeks of fighting\", after: [event.taliban-takeover],"),
    Self(
      "outcome-of-future-event",
      original: "    where: place.doha\n    where_certainty: possibly",
      planted:
        "    where: place.doha\n    outcome: [ { text: \"A truce.\" } ]\n    where_certainty: possibly"
    ),
    Self(
      "future-dated",
      original: "  as_of:\n    edtf: \"XXXX-XX-XX\"", planted: "  as_of:\n    edtf: \"2020-01-01\""),
  ]
}
