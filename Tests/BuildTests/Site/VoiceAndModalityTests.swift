import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Rendering

/// Whether something took place, who says it and what was answered is told wherever a fact is.
struct VoiceAndModalityTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    sources:
      - { id: source.leaflet, type: pamphlet, title: "What they hide", publisher: unknown, author: unknown }
    actors: [ { id: group.union, name: "Engineers’ Union", at: [source.report] } ]
    events:
      - { id: event.strike, title: "Airstrike", kind: airstrike, modality: alleged, when: { edtf: "2025-03-16" }, by: [group.union], at: [source.report] }
      - { id: event.visit, title: "Visit", kind: visit, modality: cancelled, when: { edtf: "2025-03-17" }, by: [source-voice], at: [source.report] }
      - { id: event.inquiry, title: "Inquiry", kind: inquiry, modality: planned, when: { edtf: "2025-04-02" }, by: [source-voice], at: [source.report] }
    claims:
      - { id: claim.unsafe, text: "The dam was unsafe.", kind: accusation, mode: paraphrased, standing: unanswered, accuses: [org.agency], by: [group.union], at: [source.report], response: { status: declined } }
      - { id: claim.hidden, text: "The dead are hidden.", kind: factual, mode: paraphrased, standing: uncontested, by: [source-voice], at: [source.leaflet] }
      - { id: claim.unnamed, text: "They know.", kind: factual, mode: paraphrased, standing: uncontested, by: [unattributed], at: [source.leaflet] }
    prospects:
      - { id: prospect.vote, text: "They vote again.", modal: "could", by: [group.union], at: [source.report] }
    assessments:
      - { id: assessment.lost, text: "The dam will not be rebuilt.", likelihood: likely, confidence: low, basis: [claim.unsafe], by: [desk], at: [source.report] }

    """

  /// Built once for all.
  private static let built = Task {
    try await ProjectTheme.builtSite(
      facts: facts,
      briefing: "The union says [the dam was unsafe](fact:claim.unsafe); the Agency declined to"
        + " answer.\n\n```view\nkind: timeline\n```\n")
  }

  @Test(arguments: [
    ("event/inquiry/index.html", "The Agency reports: Inquiry (planned)"),
    (
      "event/visit/index.html",
      "Airstrike (alleged) 16 March 2025, according to the Engineers’ Union"
    ),
    ("events/index.html", "Visit (cancelled)"),
    ("briefings/dam/index.html", "Airstrike (alleged)"),
    ("claim/unsafe/index.html", "The Agency: Declined to answer."),
    ("claims/index.html", "The Agency Declined to answer."),
    ("index.html", "The Agency Declined to answer."),
    ("briefings/dam/index.html", "Declined to answer."),
    ("claims/index.html", "What they hide reports: The dead are hidden."),
    ("claim/unnamed/index.html", "What they hide reports, naming no speaker: They know."),
    ("source/leaflet/index.html", "Publishernot known"),
    ("source/leaflet/index.html", "What they hide: The dead are hidden"),
    ("source/report/index.html", "Engineers’ Union: The dam was unsafe"),
    ("assessments/index.html", "The dam will not be rebuilt. (likely) · low confidence"),
  ])
  func readersAreTold(_ path: String, _ words: String) async throws {
    let text = try await Self.built.value.words(path)
    #expect(text.contains(words))
    #expect(!text.contains("No answer in our sources"))
    #expect(!text.contains("not known reports"))
  }

  @Test(arguments: [
    ("briefings/dam/index.md", "[16 March 2025: Airstrike (alleged)]"),
    ("briefings/dam/index.md", "[17 March 2025: Visit (cancelled)]"),
    ("briefings/dam/index.md", "Declined to answer."),
    ("feed.xml", "2 April 2025: Inquiry (planned)"),
    ("feed.json", "17 March 2025: Visit (cancelled)"),
    ("event/strike/index.html", "\"name\":\"Airstrike (alleged)\""),
    ("event/strike/index.html", "\"author\":{\"@type\":\"Organization\""),
    ("events/index.html", "\"eventStatus\":\"https://schema.org/EventCancelled\""),
    ("claim/unsafe/index.json", "declined to answer"),
  ])
  func programsAreTold(_ path: String, _ words: String) async throws {
    let file = try #require(try await Self.built.value.folder.contents("public/\(path)"))
    #expect(file.contains(words))
  }

  @Test func aJudgmentOfTheDeskIsCitedAsItsOwn() async throws {
    let text = try await Self.built.value.words("assessment/lost/index.html")
    #expect(text.contains("Our desk: The dam will not be rebuilt (likely) · low confidence, Test."))
  }
}
