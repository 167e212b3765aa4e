/// Faults that any base of a report has room for, in which `‹…›` stands for words of the subject.
extension BaseFault {
  static let common: [Self] = ofReading + ofNames + ofQuotations + ofClaims + ofFigures + ofDates

  private static let ofReading: [Self] = [
    Self(
      "yaml-duplicate-key", original: "kind: ‹event kind›",
      planted: "kind: ‹event kind›\n    kind: ‹other kind›"),
    Self(
      "unknown-key", original: "\n    standing: uncontested",
      planted: "\n    standng: uncontested"),
    Self(
      "id-form", original: "id: gap.‹gap›",
      planted: "id: gap.‹Gap›"),
    Self(
      "id-prefix", "entity-unused", original: "id: status.‹status›",
      planted: "id: claim.‹status›"),
    Self(
      "id-duplicate", "source-quotation-unrecorded", "quoted-claim-without-quote",
      original: "id: quote.‹quote›",
      planted: "id: quote.‹first quote›"),
    Self(
      "ref-dangling", original: "toward: org.‹body›",
      planted: "toward: org.‹misspelled body›"),
    Self(
      "ref-kind", original: "issue: issue.‹issue›",
      planted: "issue: place.‹place›"),
    Self(
      "vocabulary", original: "modality: occurred",
      planted: "modality: happened"),
    Self(
      "wrong-type", original: "as_text: \"‹helpers›\"",
      planted: "as_text: 2"),
    Self(
      "date-not-string", original: "edtf: \"‹month›\"",
      planted: "edtf: ‹day›"),
    Self(
      "date-invalid", original: "edtf: \"‹month›\"",
      planted: "edtf: \"‹no date›\""),
    Self(
      "date-impossible", original: "edtf: \"‹month›\"",
      planted: "edtf: \"‹no day›\""),
    Self(
      "end-before-start", original: "edtf: \"‹month›/\"",
      planted: "edtf: \"‹month›/‹earlier›\""),
    Self(
      "locator-form", original: "standfirst_at: L2",
      planted: "standfirst_at: line 2"),
    Self(
      "fact-without-source", original: "‹sourced›\n    at: ‹sourced at›",
      planted: "‹sourced›"),
    Self(
      "claim-without-speaker", "entity-unused", original: "    by: [unnamed.analysts]\n",
      planted: ""),
    Self(
      "unnamed-without-description", original: "    described_as: \"an expert\"\n",
      planted: ""),
    Self(
      "speaker-not-an-actor", original: "speaker: ‹unnamed›",
      planted: "speaker: place.‹place›"),
  ]

  private static let ofNames: [Self] = [
    Self(
      "name-duplicate", original: "name: \"‹group›\"",
      planted: "name: \"‹other group›\""),
    Self(
      "name-near-duplicate", "name-not-in-source", original: "name: \"‹person›\"",
      planted: "name: \"‹near person›\""),
    Self(
      "name-not-in-source", original: "\"‹host›\"",
      planted: "\"‹misspelled host›\""),
    Self(
      "entity-unused", original: "\n  - { id: place.‹crossing›",
      planted: "\n  - ‹unused place› kind: described, at: [L3] }\n" + "  - { id: place.‹crossing›"),
    Self(
      "circular-relation", original: "before: [‹before›] }",
      planted: "before: [‹before›], after: [‹after›] }"),
    Self(
      "circular-relation", "part-exceeds-whole",
      original: "    population: \"‹population›\"\n    period: { edtf: \"‹month›/\"",
      planted: "    part_of: ‹part›\n    population: \"‹population›\"\n"
        + "    period: { edtf: \"‹month›/\""),
    Self(
      "relation-not-mutual", original: "    differs_from: ‹rival›\n",
      planted: ""),
  ]

  private static let ofQuotations: [Self] = [
    Self(
      "archive-changed", original: "‹hash›",
      planted: "‹other hash›"),
    Self(
      "locator-out-of-range", "source-quotation-unrecorded", original: "    at: ‹quoted line›\n",
      planted: "    at: L53\n"),
    Self(
      "locator-unlikely", original: "    about: [‹round›]\n    at: ‹line›",
      planted: "    about: [‹round›]\n    at: ‹next line›"),
    Self(
      "quote-not-in-source", "source-quotation-unrecorded", original: "‹words›\"",
      planted: "‹other words›\""),
    Self(
      "quote-not-quoted-in-source", "source-quotation-unrecorded", original: "text: \"‹quoted›\"",
      planted: "text: \"‹not quoted›\""),
    Self(
      "quote-speaker-differs-from-claim", "speaker-not-near-quote",
      original: "text: \"‹verb›\"\n    speaker: ‹speaker›",
      planted: "text: \"‹verb›\"\n    speaker: ‹other speaker›"),
    Self(
      "speaker-unaffiliated", "incomplete-record",
      original: "    affiliations: [ { actor: ‹state›, role: \"‹role›\"",
      planted: "    x-gone: [ { actor: ‹state›, role: \"‹role›\""),
    Self(
      "speaker-not-near-quote", original: "    attribution: pronoun\n    expresses: [‹evidence›]",
      planted: "    attribution: explicit\n    expresses: [‹evidence›]"),
    Self(
      "quoted-claim-without-quote", original: "    expresses: [‹result›]\n",
      planted: ""),
    Self(
      "source-quotation-unrecorded", "quote-not-quoted-in-source",
      original: "  - id: quote.‹verb›\n    text: \"‹verb›\"",
      planted: "  - id: quote.‹verb›\n    text: \"several times\""),
  ]

  private static let ofClaims: [Self] = [
    Self(
      "description-not-in-source", original: "described_as: \"Officials\"",
      planted: "described_as: \"‹officials›\""),
    Self(
      "accusation-without-response-field",
      original: "    accuses: [‹accused›]\n    response: { status: not-reported }",
      planted: "    accuses: [‹accused›]"),
    Self(
      "disputed-without-other-side", original: "      - { type: disputes, claim: ‹disputed›,",
      planted: "      - { type: supports, claim: ‹disputed›,"),
    Self(
      "dispute-not-declared",
      original: "by: [unnamed.one-source]\n    mode: quoted\n    standing: disputed",
      planted: "by: [unnamed.one-source]\n    mode: quoted\n    standing: uncontested"),
    Self(
      "unanswered-but-answered",
      original: "standing: unanswered\n    accuses: [‹delegation›]\n"
        + "    response: { status: not-reported }",
      planted: "standing: unanswered\n    accuses: [‹delegation›]\n"
        + "    response: { status: reported }"),
  ]

  private static let ofFigures: [Self] = [
    Self(
      "figure-wording-not-in-source", "figure-qualifier-differs-from-wording", "locator-unlikely",
      original: "as_text: \"around ‹part number›\"",
      planted: "as_text: \"at least ‹part number›\""),
    Self(
      "figure-value-differs-from-wording", original: "point: ‹whole›",
      planted: "point: ‹wrong whole›"),
    Self(
      "figure-qualifier-differs-from-wording", original: "qualifier: nearly",
      planted: "qualifier: around"),
    Self(
      "figure-range-inverted", original: "‹range› }",
      planted: "‹inverted› }"),
    Self(
      "part-exceeds-whole", "figure-value-differs-from-wording", original: "point: ‹part number›",
      planted: "point: ‹tenfold›"),
    Self(
      "part-of-unlike-figure",
      original: "    population: \"‹population›\"\n    period: { edtf: \"XXXX\"",
      planted: "    population: \"‹other population›\"\n    period: { edtf: \"XXXX\""),
  ]

  private static let ofDates: [Self] = [
    Self(
      "relative-date-without-anchor", original: "anchor: ‹source›, relation: same-week",
      planted: "relation: same-week"),
    Self(
      "date-wording-not-in-source", original: "text: \"‹when›\"",
      planted: "text: \"‹not when›\""),
    Self(
      "order-contradicts-dates", original: "when: { edtf: \"XXXX-XX-XX\", text: \"‹weeks›\",",
      planted: "when: { edtf: \"‹earlier›\", text: \"‹weeks›\", after: [‹dated event›],"),
    Self(
      "outcome-of-future-event", original: "    where: ‹venue›\n    where_certainty: possibly",
      planted: "    where: ‹venue›\n    outcome: [ { text: \"A treaty.\" } ]\n"
        + "    where_certainty: possibly"),
    Self(
      "future-dated", original: "  as_of:\n    edtf: \"XXXX-XX-XX\"",
      planted: "  as_of:\n    edtf: \"‹earlier›-01\""),
  ]
}
