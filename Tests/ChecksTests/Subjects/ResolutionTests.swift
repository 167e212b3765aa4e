import Testing

/// A resolution of a council, from its text, a statement and a report in German.
struct ResolutionTests {
  static let site = SmallSite(
    facts: """
      base: { id: base.resolution, title: "The crossing", language: en, default_source: source.text }
      sources:
        - id: source.text
          type: resolution
          title: "Resolution 2801 (2026)"
          publisher: org.council
          author: unknown
          published: "2026-01-22"
          accessed: "2026-01-23"
          url: unknown
          archive: { file: "text.txt", sha256: "‹source.text›", lines: 4 }
        - id: source.statement
          type: webpage
          genre: "Statement"
          title: "Statement by the envoy"
          publisher: org.council
          author: unknown
          published: "2026-01-22"
          accessed: "2026-01-23"
          url: unknown
          archive: { file: "statement.txt", sha256: "‹source.statement›", lines: 3 }
        - id: source.zeitung
          type: article-newspaper
          language: de
          title: "Rat verlängert die Hilfe"
          publisher: media.zeitung
          author: unknown
          published: "2026-01-23"
          accessed: "2026-01-23"
          url: unknown
          archive: { file: "zeitung.txt", sha256: "‹source.zeitung›", lines: 3 }
      actors:
        - { id: org.council, name: "Security Council", also: [{ text: "Council", use: short }], at: L1 }
        - { id: media.zeitung, name: "Neue Zeitung" }
        - { id: state.orvia, name: "Orvia", at: source.statement#L2 }
        - id: person.lindt
          name: "Clara Lindt"
          affiliations: [{ actor: org.council, role: "special envoy", at: source.statement#L1 }]
          at: source.statement#L1
        - id: person.okoye-a
          name: "Ada Okoye"
          affiliations: [{ actor: state.orvia, role: "Botschafterin", at: source.zeitung#L2 }]
          at: source.zeitung#L2
        - id: person.okoye-b
          name: "Ben Okoye"
          affiliations: { actor: state.orvia, role: "Bürgermeister", at: source.zeitung#L3 }
          at: source.zeitung#L3
      events:
        - id: event.adoption
          title: "The Security Council adopts Resolution 2801"
          kind: resolution
          modality: occurred
          when: { edtf: "2026-01-22" }
          at: L1
      figures:
        - { id: figure.months, measure: "How long the crossing stays open", as_text: "six months", value: { qualifier: plain, point: 6 }, unit: months, by: org.council, at: L3 }
      claims:
        - id: claim.not-enough
          text: "One crossing is not enough."
          kind: value
          mode: paraphrased
          standing: uncontested
          by: person.lindt
          at: source.statement#L2
        - id: claim.orvia-blocks
          text: "Orvia has blocked convoys."
          kind: accusation
          mode: quoted
          standing: unanswered
          accuses: state.orvia
          response: { status: not-reported }
          by: person.lindt
          at: source.statement#L3
      quotes:
        - { id: quote.decides, text: "Decides to keep the crossing open for six months", speaker: org.council, at: [L3] }
        - { id: quote.convoys, text: "Orvia has blocked eleven convoys since the summer", speaker: person.lindt, expresses: claim.orvia-blocks, at: source.statement#L3 }
        - { id: quote.hilfe, text: "Wir haben geliefert", speaker: person.okoye-a, attribution: explicit, language: de, at: source.zeitung#L2 }
        - { id: quote.winter, text: "Der Winter wartet nicht", speaker: person.okoye-b, attribution: explicit, language: de, at: source.zeitung#L3 }

      """,
    archive: [
      "source.text": """
      Resolution 2801 (2026), adopted by the Security Council on 22 January 2026
      Recalling Resolution 2672 (2023) and its annex,
      Decides to keep the crossing open for six months;
      Decides to remain seized of the matter.

      """,
      "source.statement": """
      Clara Lindt, special envoy of the Council, said on 22 January:
      One crossing is not enough, and Orvia knows it.
      Orvia has blocked eleven convoys since the summer.

      """,
      "source.zeitung": """
      Rat verlängert die Hilfe
      „Wir haben geliefert“, sagte Botschafterin Ada Okoye am 23. Januar 2026 in Genf.
      »Der Winter wartet nicht«, sagte Ben Okoye, der Bürgermeister von Talm.

      """,
    ],
    briefing: """
      ---
      title: "The crossing stays open"
      date: "2026-01-24"
      as_of: "2026-01-23"
      ---

      The [Security Council](fact:org.council) [adopted](fact:event.adoption) its resolution on
      22 January. It [“decides to keep the crossing open”](fact:quote.decides) for
      [six months](fact:figure.months).

      For the special envoy, [Clara Lindt](fact:person.lindt), one crossing is
      [not enough](fact:claim.not-enough). She said:

      > “Orvia has blocked eleven convoys since the summer.”
      >
      > — [Clara Lindt](fact:quote.convoys), special envoy

      The ambassador, [Ada Okoye](fact:person.okoye-a), replied:
      [„Wir haben geliefert“](fact:quote.hilfe). The mayor, [Ben Okoye](fact:person.okoye-b), told
      reporters that [«der Winter wartet nicht»](fact:quote.winter).

      """)

  @Test func theRightSiteIsSilent() async throws {
    #expect(try await Self.site.findings() == [])
  }

  @Test(arguments: [
    SubjectChange("[Ada Okoye](fact", "[Okoye](fact", "name-unknown-for-actor"),
    SubjectChange("[not enough]", "[enough]", "claim-reversed"),
    SubjectChange("She said:", "Ada Okoye said:", "quote-misattributed"),
    SubjectChange("She said:", "Lindt told the Council:"),
    SubjectChange("— [Clara Lindt](fact:quote", "— [Ben Okoye](fact:quote", "quote-misattributed"),
    SubjectChange("replied:\n", "did not reply. Lindt said:\n", "quote-misattributed"),
    SubjectChange("[„Wir haben geliefert“]", "[“Wir haben geliefert”]"),
    SubjectChange("[„Wir haben geliefert“]", "[„Wir haben nicht geliefert“]", "quote-changed"),
    SubjectChange("on\n22 January.", "on\n21 January.", "date-differs-from-event"),
    SubjectChange("default_source: source.text", "as_of: unknown", "locator-form"),
    SubjectChange(
      "published: \"2026-01-23\"", "published: \"2026-01-25\"", "accessed-before-published"),
    SubjectChange("special envoy\n", "former envoy\n", "role-differs-from-base"),
  ])
  func changesAreJudged(_ change: SubjectChange) async throws {
    try await Self.site.expect(change)
  }
}
