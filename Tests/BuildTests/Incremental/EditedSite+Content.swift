extension EditedSite {
  static func briefing(_ title: String, _ body: String) -> String {
    """
    ---
    title: "\(title)"
    date: "2025-10-15"
    as_of: "2025-10-14"
    topics: [Border]
    template: briefing.html
    ---

    \(body)
    """
  }

  static let spareGap =
    "  - { id: gap.spare, text: \"What came next.\", about: [claim.fire], by: [source-voice], at: [L2] }\n"

  static let content: [String: String] = [
    "content/site.yaml":
      "title: \"Desk\"\nbase_url: \"https://example.org\"\npage_size: 2\nrules: { archive-changed: warning }\n",
    "content/facts.yaml": facts + corrections + gaps + spareGap,
    "archive/report.txt":
      "The guard said: “The other side fired.”\nIt left nine people dead.\nTalks ended.\n",
    "templates/special.html": "{% extends \"briefing.html\" %}",
    "content/assets/a.txt": "An asset.",
    "content/pages/about.md": "---\ntitle: About\n---\n\n## Part A\n\nWho we are.\n",
    "content/briefings/one.md": briefing(
      "One",
      """
      [The other side fired](fact:claim.fire), [the guard](fact:person.guard) said. It left
      [nine people](fact:figure.dead) dead at [the ford](fact:place.ford).

      ## Part A

      See [two](two.md) and [the desk](../pages/about.md#part-a).
      """),
    "content/briefings/two.md": briefing(
      "Two",
      """
      “[The other side fired](fact:quote.fire)”, said [the guard](fact:person.guard).

      ```view
      kind: gaps
      ```

      [Talks ended](fact:event.talks) and [the ford is closed](fact:status.ford).
      """),
    "content/briefings/three.md": briefing(
      "Three", "Not known: [who fired first](fact:gap.shots).\n\n## Part A\n\n[One](one.md#part-a)"),
    "content/briefings/four.md": briefing("Four", "No facts, only words about the river."),
    "content/briefings/five.md": briefing("Five", "[Nine people](fact:figure.dead) died."),
  ]

  private static let facts = """
    schema: "sitegen-facts/1"
    base:
      id: base.ford
      title: "The ford"
      language: en
      as_of: { edtf: "2025-10-14", text: "14 October" }
      default_source: source.report
    sources:
      - id: source.report
        type: report
        title: "A report"
        publisher: org.agency
        archive: { file: report.txt, sha256: "", lines: 3 }
      - { id: source.other, type: report, title: "Another report", publisher: org.agency }
    actors:
      - { id: org.agency, name: "The Agency", at: [source.report] }
      - id: person.guard
        name: "the guard"
        affiliations: [ { actor: org.agency, role: "guard" } ]
        at: [source.report]
      - { id: group.others, name: "the other side", at: [source.report] }
    places:
      - { id: place.ford, name: "the ford", kind: crossing, at: [source.report] }
    issues:
      - { id: issue.ford, title: "Who holds the ford", at: [source.report] }
    events:
      - { id: event.fire, title: "The fire", when: { edtf: "2025-10-12" }, where: place.ford, at: [L1] }
      - { id: event.talks, title: "The talks", when: { edtf: "2025-10-13", after: [event.fire] }, at: [L3] }
    claims:
      - id: claim.fire
        text: "The other side fired."
        kind: accusation
        mode: paraphrased
        accuses: [group.others]
        standing: unanswered
        response: { status: not-reported }
        ambiguity: "unclear"
        by: [person.guard]
        at: [L1]
    quotes:
      - id: quote.fire
        text: "The other side fired"
        speaker: person.guard
        expresses: [claim.fire]
        at: L1
    positions:
      - { id: position.guard, issue: issue.ford, party: org.agency, text: "It is ours.", kind: demand, by: [person.guard], at: [L1] }
    figures:
      - id: figure.dead
        measure: "People killed"
        as_text: "nine people"
        value: { qualifier: plain, point: 9 }
        unit: people
        history: [ { as_of: "2025-10-13", as_text: "eight people", why: "new count", kind: update } ]
        by: [source-voice]
        at: [L2, source.other]
    statuses:
      - { id: status.ford, subject: place.ford, state: "closed", as_of: "2025-10-14", by: [source-voice], at: [L3] }

    """

  private static let corrections = """
    corrections:
      - { id: correction.first, date: "2025-11-01", was: "ten", is: "nine", facts: [figure.dead] }

    """

  private static let gaps = """
    gaps:
      - { id: gap.shots, text: "Who fired first.", about: [claim.fire], by: [source-voice], at: [L1] }

    """
}
