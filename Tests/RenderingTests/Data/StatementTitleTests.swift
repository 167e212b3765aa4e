import Testing

@testable import Facts
@testable import Rendering
@testable import Site

/// What statements are called where nothing around them says whose they are.
struct StatementTitleTests {
  private static let facts = """
    actors:
      - { id: org.agency, name: "The Agency", at: [source.report] }
      - { id: state.north, name: "North", at: [source.report] }
      - { id: state.south, name: "South", at: [source.report] }
      - id: person.tarar
        name: "Attaullah Tarar"
        affiliations: [ { actor: org.agency, role: "Information Minister" } ]
        at: [source.report]
      - { id: unnamed.official, described_as: "a senior official", reason_unnamed: not-stated, at: [source.report] }
    issues: [ { id: issue.truce, title: "The truce" } ]
    events:
      - { id: event.visit, title: "A visit", modality: planned }
      - { id: event.round, title: "A round", modality: occurred }
      - { id: event.met, title: "They met", modality: occurred, when: { edtf: "2025-05-01" }, by: [org.agency], at: [source.report] }
    gaps: [ { id: gap.why, text: "Why is not said." } ]
    claims:
      - { id: claim.accused, text: "The South broke the truce.", kind: accusation, accuses: [state.south, state.north], standing: unanswered, response: { status: not-reported }, by: [person.tarar], at: [source.report] }
      - { id: claim.two, text: "It holds…", standing: uncontested, hedge: "reportedly", by: [unnamed.official, person.tarar], at: [source.report] }
      - { id: claim.own, text: "It was agreed.", standing: uncontested, by: [source-voice], at: [source.report] }
    quotes: [ { id: quote.done, text: "It is done.", speaker: person.tarar, at: [source.report] } ]
    positions: [ { id: position.no, party: state.south, issue: issue.truce, text: "No talks.", by: [person.tarar], at: [source.report] } ]
    statuses:
      - { id: status.truce, subject: { text: "The truce" }, state: "fragile", hedge: "appears to be", by: [source-voice], at: [source.report] }
      - { id: status.own, subject: state.south, state: "calm", by: [state.south], at: [source.report] }
      - { id: status.answer, subject: claim.accused, state: "no comment", by: [source-voice], at: [source.report] }
    prospects: [ { id: prospect.talks, text: "New talks.", modal: "could", by: [person.tarar], at: [source.report] } ]
    assessments: [ { id: assessment.talks, text: "The talks fail.", likelihood: likely, confidence: low, basis: [claim.own] } ]
    figures: [ { id: figure.dead, measure: "People killed", as_text: "40", value: { qualifier: plain, point: 40 }, by: [org.agency], at: [source.report] } ]

    """

  @Test(arguments: [
    ("claim.accused", "Attaullah Tarar: The South broke the truce (unanswered)"),
    ("claim.two", "A senior official and Attaullah Tarar: It holds… (“reportedly”)"),
    ("prospect.talks", "Attaullah Tarar: New talks (“could”)"),
    ("assessment.talks", "Our assessment: The talks fail (likely) · low confidence"),
    ("claim.own", "A report: It was agreed"),
    ("quote.done", "Attaullah Tarar: “It is done.”"),
    ("position.no", "South, according to Attaullah Tarar: No talks"),
    ("status.truce", "The truce: appears to be fragile"),
    ("figure.dead", "40: People killed"), ("person.tarar", "Attaullah Tarar"),
    ("issue.truce", "The truce"), ("event.visit", "A visit (planned)"),
    ("event.round", "A round"), ("gap.why", "Why is not said"),
  ])
  func namesWhoseItIs(_ id: String, _ title: String) async throws {
    let facts = try await SampleSite(facts: Self.facts).site.facts
    let fact = try #require(facts[id])
    #expect(facts.titleWithStanding(of: fact) == title)
  }

  @Test func anAccusationSaysAgainstWhom() async throws {
    let facts = try await SampleSite(facts: Self.facts).site.facts
    let claim = try #require(facts["claim.accused"])
    #expect(facts.kindTitle(of: claim) == "Accusation against South and North")
    #expect(
      facts.voicesWithOffices(of: claim) == "Attaullah Tarar, Information Minister of The Agency")
  }

  @Test(arguments: [
    (
      "claim.accused",
      "Attaullah Tarar, Information Minister of The Agency: The South broke the truce (unanswered), in A report, "
        + "undated, recorded by Desk & Co."
    ),
    (
      "prospect.talks",
      "Attaullah Tarar, Information Minister of The Agency: New talks (“could”), in A report, undated, recorded by "
        + "Desk & Co."
    ),
    (
      "figure.dead",
      "The Agency: People killed (40), in A report, undated, recorded by Desk & Co."
    ),
    (
      "position.no",
      "Attaullah Tarar, Information Minister of The Agency: South – No talks, in A report, undated, "
        + "recorded by Desk & Co."
    ),
    (
      "status.truce", "A report: The truce – appears to be fragile, undated, recorded by Desk & Co."
    ),
    ("status.own", "South: calm, in A report, undated, recorded by Desk & Co."),
    (
      "status.answer",
      "A report: The South broke the truce – no comment, undated, recorded by Desk & Co."
    ),
    (
      "event.met", "The Agency: They met (1 May 2025), in A report, undated, recorded by Desk & Co."
    ),
    (
      "claim.two",
      "A senior official and Attaullah Tarar, Information Minister of The Agency: It holds… (“reportedly”), in "
        + "A report, undated, recorded by Desk & Co."
    ),
  ])
  func aParaphraseIsNotCitedAsAQuotation(_ id: String, _ text: String) async throws {
    let site = try await SampleSite(facts: Self.facts)
    let fact = try #require(site.site.facts[id])
    #expect(Citation(of: fact, renderer: site.renderer).text == text)
  }

  @Test(arguments: [
    ("figure.dead", "40: People killed. Said by: The Agency. “A report”."),
    ("position.no", "South, according to Attaullah Tarar: No talks. “A report”."),
    (
      "claim.accused",
      "Attaullah Tarar: The South broke the truce. Unanswered. “A report”. No answer in our sources."
    ),
  ])
  func aLineOfTextHasTheVoiceOnce(_ id: String, _ line: String) async throws {
    let facts = try await SampleSite(facts: Self.facts).site.facts
    let fact = try #require(facts[id])
    #expect(facts.markdownLine(of: fact) == line)
  }

  @Test func aCitationNamesSpeakerSourceAndSite() async throws {
    let site = try await SampleSite(facts: Self.facts)
    let quote = try #require(site.site.facts["quote.done"])
    let citation = Citation(of: quote, renderer: site.renderer)
    #expect(
      citation.text
        == "Attaullah Tarar, Information Minister of The Agency: “It is done”, in A report, undated, "
        + "recorded by Desk & Co.")
    #expect(
      citation.bibTeX.contains("author = {{Attaullah Tarar, Information Minister of The Agency}}"))
    #expect(
      citation.bibTeX.contains("howpublished = {in A report, undated; recorded by Desk \\& Co}"))
  }
}
