import Checks

extension PlantedFault {
  static let ofAttribution = [
    PlantedFault(
      .descriptionNotInSource,
      """
      actors:
        - { id: unnamed.officials, described_as: «"Pakistani officials"», at: L1 }
      """,
      "“Pakistani officials” is not on the lines that unnamed.officials cites",
      right: """
        actors:
          - { id: unnamed.officials, described_as: "officials", at: L1 }
        """, archive: "Officials say nearly 1,800 Pakistani personnel have been killed.\n"),
    PlantedFault(
      .anonymityUnexplained,
      """
      actors:
        - { id: unnamed.expert, described_as: "an expert", reason_unnamed: «not-stated» }
      """,
      "no reason is given for not naming “an expert”",
      right: """
        actors:
          - { id: unnamed.expert, described_as: "an expert", reason_unnamed: "not authorized" }
          - { id: unnamed.guards, described_as: "guards", speaks: false }
        """),
    PlantedFault(
      .singleUnnamedSource,
      """
      actors:
        - { id: unnamed.expert, described_as: "an expert" }
      claims:
        - { id: claim.a, text: "It failed.", kind: factual, by: «unnamed.expert», at: source.report }
      """,
      "claim.a rests on unnamed.expert alone",
      right: """
        actors:
          - { id: unnamed.expert, described_as: "an expert" }
          - { id: person.tarar, name: "Tarar" }
        claims:
          - { id: claim.a, text: "It failed.", kind: factual, by: unnamed.expert, at: source.report }
          - id: claim.b
            text: "Nothing was signed."
            kind: factual
            by: [person.tarar]
            at: source.report
            relations: [ { type: supports, claim: claim.a } ]
          - { id: claim.c, text: "It was hard.", kind: characterisation, by: unnamed.expert, at: source.report }
        """),
    PlantedFault(
      .singleUnnamedSource,
      """
      actors:
        - { id: unnamed.expert, described_as: "an expert" }
      figures:
        - { id: figure.a, measure: "Killed", as_text: "460", by: «unnamed.expert», at: source.report }
      """,
      "figure.a rests on unnamed.expert alone",
      right: """
        actors:
          - { id: unnamed.expert, described_as: "an expert" }
        figures:
          - { id: figure.a, measure: "Killed", as_text: "460", by: [unnamed.expert, source-voice], at: source.report }
        """),
    PlantedFault(
      .accusationWithoutResponseField,
      """
      actors:
        - { id: state.india, name: "India" }
      claims:
        - { id: claim.a, text: "India backs it.", kind: accusation, by: desk, at: source.report, accuses: «state.india» }
      """,
      "claim.a accuses state.india, but has no “response”",
      right: """
        actors:
          - { id: state.india, name: "India" }
        claims:
          - id: claim.a
            text: "India backs it."
            kind: accusation
            by: desk
            at: source.report
            accuses: state.india
            response: { status: not-reported }
          - { id: claim.b, text: "India did it.", kind: factual, by: desk, at: source.report, ascribes_to: state.india }
        """),
    PlantedFault(
      .disputedWithoutOtherSide,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: «disputed» }
      """,
      "claim.a is marked disputed, but nothing here disputes it",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: disputed }
          - id: claim.b
            text: "It worked."
            by: desk
            at: source.report
            standing: disputed
            relations: [ { type: disputes, claim: claim.a } ]
          - id: claim.c
            text: "Nothing was signed."
            by: desk
            at: source.report
            standing: disputed
            relations: [ { type: supports, claim: claim.a } ]
          - { id: claim.d, text: "So it is.", by: desk, at: source.report, standing: disputed, response: { status: reported } }
        """),
    PlantedFault(
      .disputeNotDeclared,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: «uncontested» }
        - id: claim.b
          text: "It worked."
          by: desk
          at: source.report
          standing: disputed
          relations: [ { type: explains-differently, claim: claim.a } ]
      """,
      "claim.a is marked uncontested, but claim.b says otherwise",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: uncontested }
          - id: claim.b
            text: "It came to nothing."
            by: desk
            at: source.report
            standing: uncontested
            relations: [ { type: repeats, claim: claim.a } ]
        """),
    PlantedFault(
      .unansweredButAnswered,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: «unanswered», response: { status: reported } }
      """,
      "claim.a is marked unanswered, but its “response” is reported",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: unanswered, response: { status: counter-accusation } }
        """),
    PlantedFault(
      .unansweredButAnswered,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: «unanswered» }
        - id: claim.b
          text: "It worked."
          by: desk
          at: source.report
          relations: [ { type: disputes, claim: claim.a } ]
      """,
      "claim.a is marked unanswered, but claim.b disputes it",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report, standing: unanswered, response: { status: declined } }
        """),
    PlantedFault(
      .lopsidedBase,
      """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: «"Talks"», language: en, default_source: source.report }
      sources:
        - { id: source.report, title: "Report" }
      actors:
        - { id: state.pakistan, name: "Pakistan" }
        - { id: org.army, name: "Army", of: state.pakistan }
        - { id: state.afghanistan, name: "Afghanistan" }
        - { id: person.tarar, name: "Tarar", affiliations: [ { actor: org.army } ] }
      positions:
        - { id: position.a, text: "No.", party: state.pakistan, by: person.tarar, at: source.report }
        - { id: position.b, text: "No.", party: state.afghanistan, by: source-voice, at: source.report }
      """,
      "named voices are unevenly spread: Pakistan 1, Afghanistan 0",
      right: """
        actors:
          - { id: state.pakistan, name: "Pakistan" }
          - { id: state.afghanistan, name: "Afghanistan" }
          - { id: person.tarar, name: "Tarar", affiliations: [ { actor: state.pakistan } ] }
          - { id: person.haqqani, name: "Haqqani", affiliations: [ { actor: state.afghanistan } ] }
        positions:
          - { id: position.a, text: "No.", party: state.pakistan, by: person.tarar, at: source.report }
          - { id: position.b, text: "No.", party: state.afghanistan, by: person.haqqani, at: source.report }
        """),
  ]
}
