import TestSupport
import Testing

/// Faults planted into a whole base, one at a time, each of which has to be found.
struct RiverFaultTests {
  @Test(arguments: BaseFault.ofRiver)
  func givesItsFinding(_ fault: BaseFault) throws {
    #expect(try fault.rulesFound(in: .river) == Set(fault.rules))
  }
}

extension BaseFault {
  static let ofRiver: [Self] =
    inReading + inNames + inQuotations + inClaims + inFigures + inDates

  private static let inReading: [Self] = [
    Self(
      "yaml-duplicate-key", original: "kind: ceasefire",
      planted: "kind: ceasefire\n    kind: strike"),
    Self(
      "unknown-key", "incomplete-record", original: "\n    standing: uncontested",
      planted: "\n    standng: uncontested"),
    Self("id-form", original: "id: gap.standstill-terms", planted: "id: gap.Standstill_Terms"),
    Self(
      "id-prefix", "entity-unused", original: "id: status.upper-ferry-closed",
      planted: "id: claim.upper-ferry-closed"),
    Self(
      "id-duplicate", "source-quotation-unrecorded", "quoted-claim-without-quote",
      original: "id: quote.unfinished", planted: "id: quote.preparatory"),
    Self(
      "ref-dangling", original: "toward: org.water-board", planted: "toward: org.watter-board"),
    Self("ref-kind", original: "issue: issue.responsibility", planted: "issue: place.haldmar"),
    Self("vocabulary", original: "modality: occurred", planted: "modality: happened"),
    Self("wrong-type", original: "as_text: \"two clerks\"", planted: "as_text: 2"),
    Self("date-not-string", original: "edtf: \"2019-04\"", planted: "edtf: 2019-04-15"),
    Self("date-invalid", original: "edtf: \"2019-04\"", planted: "edtf: \"04/2019\""),
    Self("date-impossible", original: "edtf: \"2019-04\"", planted: "edtf: \"2019-02-30\""),
    Self("end-before-start", original: "edtf: \"2019-04/\"", planted: "edtf: \"2019-04/2018-01\""),
    Self("locator-form", original: "standfirst_at: L2", planted: "standfirst_at: line 2"),
    Self(
      "fact-without-source",
      original: "state: \"ended without an agreement\"\n    by: [source-voice]\n    at: [L3]",
      planted: "state: \"ended without an agreement\"\n    by: [source-voice]"),
    Self(
      "claim-without-speaker", "entity-unused", original: "    by: [unnamed.analysts]\n",
      planted: ""),
    Self(
      "unnamed-without-description", original: "    described_as: \"an expert\"\n", planted: ""),
    Self(
      "speaker-not-an-actor", original: "speaker: unnamed.participant",
      planted: "speaker: place.haldmar"),
  ]

  private static let inNames: [Self] = [
    Self(
      "name-duplicate", original: "name: \"Upper Varn League\"",
      planted: "name: \"Tolm Growers’ Union\""),
    Self(
      "name-near-duplicate", "name-not-in-source", original: "name: \"Sela Brandt\"",
      planted: "name: \"Tomas Aldren Brandt\""),
    Self("name-not-in-source", original: "\"İlkay Dorın\"", planted: "\"İlkay Dorim\""),
    Self(
      "entity-unused", original: "\n  - { id: place.upper-ferry,",
      planted: "\n  - { id: place.varn, name: \"Varn\", kind: described, at: [L3] }"
        + "\n  - { id: place.upper-ferry,"),
    Self(
      "circular-relation", original: "before: [event.standstill, event.haldmar-round] }",
      planted: "before: [event.standstill, event.haldmar-round], after: [event.maren-statement] }"),
    Self(
      "circular-relation", "part-exceeds-whole",
      original: "    population: \"Lorvian farms\"\n    period: { edtf: \"2019-04/\"",
      planted: "    part_of: figure.farms-this-year\n    population: \"Lorvian farms\"\n"
        + "    period: { edtf: \"2019-04/\""),
    Self(
      "relation-not-mutual", original: "    differs_from: figure.more-than-three-days\n",
      planted: ""),
  ]

  private static let inQuotations: [Self] = [
    Self("archive-changed", original: "9db17237", planted: "9db17238"),
    Self(
      "locator-out-of-range", "source-quotation-unrecorded", original: "    at: L19\n",
      planted: "    at: L53\n"),
    Self(
      "locator-unlikely", original: "    about: [event.haldmar-round]\n    at: [L22]",
      planted: "    about: [event.haldmar-round]\n    at: [L23]"),
    Self(
      "quote-not-in-source", "source-quotation-unrecorded",
      original: "they rang the capital and withdrew\"",
      planted: "they called the capital and withdrew\""),
    Self(
      "quote-not-quoted-in-source", "source-quotation-unrecorded",
      original: "text: \"improper pressure\"", planted: "text: \"Lorvian delegation\""),
    Self(
      "quote-speaker-differs-from-claim", "speaker-not-near-quote",
      original: "text: \"retreated\"\n    speaker: person.oren-falk",
      planted: "text: \"retreated\"\n    speaker: person.ivo-maren"),
    Self(
      "speaker-unaffiliated", "incomplete-record",
      original: "    affiliations: [ { actor: state.lorvia, role: \"Water Minister\"",
      planted: "    x-gone: [ { actor: state.lorvia, role: \"Water Minister\""),
    Self(
      "speaker-not-near-quote",
      original: "    attribution: pronoun\n    expresses: [claim.records-handed-over]",
      planted: "    attribution: explicit\n    expresses: [claim.records-handed-over]"),
    Self(
      "quoted-claim-without-quote", original: "    expresses: [claim.talks-unfinished]\n",
      planted: ""),
    Self(
      "source-quotation-unrecorded", "quote-not-quoted-in-source",
      original: "  - id: quote.retreated\n    text: \"retreated\"",
      planted: "  - id: quote.retreated\n    text: \"several times\""),
  ]

  private static let inClaims: [Self] = [
    Self(
      "description-not-in-source", original: "described_as: \"Officials\"",
      planted: "described_as: \"Lorvian officials\""),
    Self(
      "accusation-without-response-field",
      original: "    accuses: [state.merrow]\n    response: { status: not-reported }",
      planted: "    accuses: [state.merrow]"),
    Self(
      "disputed-without-other-side",
      original: "      - { type: disputes, claim: claim.crews-use-kestanian-soil,",
      planted: "      - { type: supports, claim: claim.crews-use-kestanian-soil,"),
    Self(
      "dispute-not-declared",
      original: "by: [unnamed.one-source]\n    mode: quoted\n    standing: disputed",
      planted: "by: [unnamed.one-source]\n    mode: quoted\n    standing: uncontested"),
    Self(
      "unanswered-but-answered",
      original: "standing: unanswered\n    accuses: [delegation.lorvia]\n"
        + "    response: { status: not-reported }",
      planted: "standing: unanswered\n    accuses: [delegation.lorvia]\n"
        + "    response: { status: reported }"),
  ]

  private static let inFigures: [Self] = [
    Self(
      "figure-wording-not-in-source", "figure-qualifier-differs-from-wording", "locator-unlikely",
      original: "as_text: \"around 310\"", planted: "as_text: \"at least 310\""),
    Self("figure-value-differs-from-wording", original: "point: 2400", planted: "point: 2480"),
    Self(
      "figure-qualifier-differs-from-wording", original: "qualifier: nearly",
      planted: "qualifier: around"),
    Self("figure-range-inverted", original: "low: 3, high: 4 }", planted: "low: 4, high: 3 }"),
    Self(
      "part-exceeds-whole", "figure-value-differs-from-wording", original: "point: 310",
      planted: "point: 3100"),
    Self(
      "part-of-unlike-figure",
      original: "    population: \"Lorvian farms\"\n    period: { edtf: \"XXXX\"",
      planted: "    population: \"Kestanian farms\"\n    period: { edtf: \"XXXX\""),
  ]

  private static let inDates: [Self] = [
    Self(
      "relative-date-without-anchor",
      original: "anchor: source.selm-wire, relation: same-week", planted: "relation: same-week"),
    Self(
      "date-wording-not-in-source", original: "text: \"late Tuesday\"",
      planted: "text: \"early Tuesday\""),
    Self(
      "order-contradicts-dates",
      original: "when: { edtf: \"XXXX-XX-XX\", text: \"weeks of protests\",",
      planted: "when: { edtf: \"2018-01\", text: \"weeks of protests\", after: [event.orm-dam],"),
    Self(
      "outcome-of-future-event",
      original: "    where: place.arn\n    where_certainty: possibly",
      planted: "    where: place.arn\n    outcome: [ { text: \"A treaty.\" } ]\n"
        + "    where_certainty: possibly"),
    Self(
      "future-dated",
      original: "  as_of:\n    edtf: \"XXXX-XX-XX\"", planted: "  as_of:\n    edtf: \"2018-01-01\""),
  ]
}
