import Testing

/// A court's ruling, from the judgment itself and a report of a news agency.
struct CourtRulingTests {
  static let site = SmallSite(
    facts: """
      base: { id: base.ruling, title: "The harbour ruling", language: en, as_of: "2026-02-12" }
      sources:
        - id: source.judgment
          type: judgment
          title: "Case 41/2025: Fishers of Ostrel v Port Authority"
          publisher: org.court
          author: unknown
          published: "2026-02-10T10:00+01:00"
          accessed: "2026-02-11"
          url: unknown
          archive: { file: "judgment.txt", sha256: "‹source.judgment›", lines: 6 }
        - id: source.wire
          type: article-newspaper
          title: "Court stops harbour works"
          publisher: media.wire
          author: "Ida Kranz"
          published: unknown
          accessed: "2026-02-11"
          url: unknown
          archive: { file: "wire.txt", sha256: "‹source.wire›", lines: 7 }
      actors:
        - { id: org.court, name: "Constitutional Court", also: { text: "the Court", use: short }, at: source.judgment#L1 }
        - { id: org.port, name: "Port Authority", at: source.judgment#L2 }
        - { id: media.wire, name: "Ostrel Wire" }
        - id: person.weiland
          name: "Marta Weiland"
          affiliations: { actor: org.court, role: "presiding judge", at: source.wire#L4 }
          at: source.wire#L4
        - id: person.brandt
          name: "Jon Brandt"
          affiliations: { actor: org.port, role: "deputy director", at: source.wire#L6 }
          at: source.wire#L6
      places:
        - { id: place.ostrel, name: "Ostrel", kind: municipality, at: source.wire#L4 }
      events:
        - id: event.ruling
          title: "The Court rules on the harbour"
          kind: ruling
          modality: occurred
          when: { edtf: "2026-02-10T10:00+01:00", text: "10 February" }
          where: place.ostrel
          at: source.wire#L4
      claims:
        - id: claim.unlawful
          text: "The permit was not lawful."
          kind: factual
          mode: quoted
          standing: uncontested
          by: org.court
          at: source.judgment#L3-L4
        - id: claim.appeal
          text: "The authority could appeal."
          kind: prediction
          mode: paraphrased
          standing: uncontested
          by: person.brandt
          at: source.wire#L6
      quotes:
        - id: quote.unlawful
          text: "The permit of 3 March 2024 was not lawful, and the works must stop"
          speaker: org.court
          expresses: claim.unlawful
          at: source.judgment#L3
        - id: quote.patience
          text: "nobody who fishes here was ever asked"
          speaker: person.weiland
          attribution: explicit
          at: source.wire#L5
        - id: quote.regret
          text: "We regret the delay"
          speaker: person.brandt
          attribution: explicit
          at: source.wire#L6

      """,
    archive: [
      "source.judgment": """
      Constitutional Court, Case 41/2025
      Fishers of Ostrel v Port Authority
      The permit of 3 March 2024 was not lawful, and the works must stop.
      It was granted under Article 12 of the Harbour Act.
      Costs are shared.
      Done on 10 February 2026.

      """,
      "source.wire": """
      Court stops harbour works
      By Ida Kranz
      Published 10 February 2026, 14:30
      Presiding judge Marta Weiland read the ruling in Ostrel on 10 February.
      ‘Nobody was told, and nobody who fishes here was ever asked,’ Weiland said.
      «We regret the delay,» said Jon Brandt, deputy director of the authority, which could appeal.
      The works began in March 2024.

      """,
    ],
    briefing: """
      ---
      title: "A court stops the works"
      date: "2026-02-12"
      as_of: "2026-02-12T09:00+01:00"
      summary: "The permit for the harbour “was not lawful”, says the court."
      ---

      The [Constitutional Court](fact:org.court) [ruled](fact:event.ruling) on Tuesday, 10 February.
      [“The permit of 3 March 2024 was not lawful,”](fact:quote.unlawful) it held.

      The presiding judge, [Marta Weiland](fact:person.weiland), said that
      [“nobody who fishes here was ever asked”](fact:quote.patience).
      [“We regret the delay,”](fact:quote.regret) said [Jon Brandt](fact:person.brandt), the deputy
      director of the port authority. He says that the authority
      [could appeal](fact:claim.appeal).

      """)

  @Test func theRightSiteIsSilent() async throws {
    #expect(try await Self.site.findings() == [])
  }

  @Test(arguments: [
    SubjectChange("[Marta Weiland](", "[Weiland]("),
    SubjectChange("[Marta Weiland](", "[Marta Weilands](", "name-unknown-for-actor"),
    SubjectChange("[Marta Weiland](", "[Jon Brandt](", "name-of-another-actor"),
    SubjectChange("The presiding judge, [", "Judge ["),
    SubjectChange("The presiding judge, [", "The deputy judge, [", "role-differs-from-base"),
    SubjectChange("the deputy\ndirector", "the\ndirector", "role-differs-from-base"),
    SubjectChange("the deputy\ndirector", "the deputy\nminister", "role-differs-from-base"),
    SubjectChange(
      "said [Jon Brandt](fact:person.brandt)", "said [Marta Weiland](fact:person.weiland)",
      "quote-misattributed"),
    SubjectChange(
      "said [Jon Brandt](fact:person.brandt), the deputy\ndirector of the port authority. He",
      "Weiland said. [Jon Brandt](fact:person.brandt)", "quote-misattributed"),
    SubjectChange(
      "The presiding judge, [Marta Weiland](fact:person.weiland), said that", "It was said that",
      "quotation-without-speaker"),
    SubjectChange("was not lawful,”](", "was … lawful,”](", "quote-meaning-cut"),
    SubjectChange("type: judgment", "type: document"),
    SubjectChange("[“nobody who", "[“Nobody who"),
    SubjectChange("[“nobody who fishes here was", "[“who fishes here was", "quote-meaning-cut"),
    SubjectChange(
      "“nobody who fishes here was ever asked”", "‘nobody who fishes here was ever asked’"),
    SubjectChange("[could appeal]", "[will appeal]", "modal-lost"),
    SubjectChange("[could appeal]", "[may appeal]"),
    SubjectChange("Tuesday, 10 February", "Wednesday, 10 February", "weekday-mismatch"),
    SubjectChange("on Tuesday, 10 February", "on 30 February", "date-impossible"),
    SubjectChange("on Tuesday, 10 February", "on 11 February", "date-differs-from-event"),
    SubjectChange("on Tuesday, 10 February", "on Tuesday"),
    SubjectChange("“was not lawful”", "“was never lawful”", "quotation-not-on-page"),
    SubjectChange(
      "title: \"A court stops the works", "title: \"Court stops 12 works", "number-not-on-page"),
    SubjectChange("as_of: \"2026-02-12T09", "as_of: \"2026-03-12T09", "page-dates"),
    SubjectChange("kind: ruling", "kind: rulling", "kind-spelling"),
    SubjectChange("kind: ruling", "kind: sortition"),
    SubjectChange("role: \"presiding judge\"", "role: \"presiding officer\"", "role-not-in-source"),
    SubjectChange("text: \"10 February\"", "text: \"11 February\"", "date-differs-from-words"),
    SubjectChange("sha256: \"‹source.wire›\", lines: 7", "lines: 7", "archive-changed"),
  ])
  func changesAreJudged(_ change: SubjectChange) async throws {
    try await Self.site.expect(change)
  }
}
