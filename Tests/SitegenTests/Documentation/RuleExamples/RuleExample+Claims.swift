extension RuleExample {
  private static let said = "text: \"The dialogue failed.\""

  private static func claim(
    _ rule: String, with others: String = "", files: [String: String] = [:]
  ) -> Self {
    record(
      rule, "claims", "id: claim.example", said, "by: desk", "at: L5", with: others,
      files: files)
  }

  /// Another claim, which has these fields too.
  private static func claim(_ id: String, _ fields: String) -> String {
    "claims:\n  - { id: \(id), text: \"It worked.\", by: desk, at: L5, \(fields) }\n"
  }

  static let ofClaims: [Self] = [
    claim("accusation-without-response-field"), claim("single-unnamed-source"),
    claim("disputed-without-other-side"), claim("quoted-claim-without-quote"),
    claim(
      "unanswered-but-answered",
      with: claim("claim.denial", "standing: disputed, response: { status: reported }")),
    claim(
      "dispute-not-declared",
      with: claim("claim.new-items", "relations: [{ type: disputes, claim: claim.example }]")),
    claim(
      "editorial-relation-unreviewed",
      with: claim("claim.kabul-harbours-groups", "kind: factual"),
      files: [
        "content/site.yaml": "title: Test\nrules: { editorial-relation-unreviewed: warning }\n"
      ]),
    record(
      "lopsided-base", "positions", "id: position.afghan", "text: \"No.\"", "at: L14",
      with: """
        positions:
          - { id: position.end, text: "An end.", party: state.pakistan, by: person.attaullah-tarar, at: L14 }

        """),
  ]

  private static let toll = "Nearly 1,800 were killed.\n"

  static let ofSources: [Self] = [
    file(
      "archive-changed", "content/facts.yaml",
      TalksFiles.base + """
        sources:
          - id: source.report
            title: "Report"
            ◊

        """, files: ["archive/toll.txt": toll]),
    record("number-not-in-source", "claims", "id: claim.toll", "by: desk", "at: L33"),
    record(
      "locator-unlikely", "claims", "id: claim.new-items",
      "text: \"New items appeared late in the talks.\"", "by: desk"),
    record(
      "source-line-unused", "claims", "id: claim.border", "text: \"The border is complex.\"",
      "by: desk",
      with: """
        claims:
          - { id: claim.rest, text: "They talked.", by: desk, at: [L5-L33, L40] }

        """),
    facts(
      "source-number-unrecorded", "◊\n", files: numberWithout1800),
    facts(
      "source-quotation-unrecorded", "◊\n",
      files: [
        "content/facts/others.yaml": schema + """
          gaps: [{ id: gap.a, text: "Nothing." }]

          """,
        "archive/report.txt": backpedaled,
        "content/facts.yaml": TalksFiles.base + TalksFiles.source(backpedaled),
      ]),
    file(
      "base-missing", "content/facts.yaml", "◊\n",
      files: ["content/facts/sources.yaml": schema + TalksFiles.source(TalksFiles.report)]),
    shell(
      "archive-absent", then: "",
      files: [
        "content/facts.yaml": TalksFiles.base
          + TalksFiles.source(TalksFiles.report, in: "absent.txt")
      ]),
    shell("republish-forbidden"),
  ]

  private static let numberWithout1800: [String: String] = {
    let report = TalksFiles.report.replacing("nearly 1,800", with: "many")
    return [
      "archive/report.txt": report,
      "content/facts.yaml": TalksFiles.base + TalksFiles.source(report),
    ]
  }()

  private static let backpedaled = TalksFiles.report
    .replacing("“improper conduct”", with: "conduct").replacing("“The people", with: "The people")
    .replacing("controlled.”", with: "controlled.").replacing("“When we", with: "When we")
    .replacing("withdrew,”", with: "withdrew,")
}
