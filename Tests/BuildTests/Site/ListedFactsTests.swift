import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit

/// What lists tell of their facts: whose word it is, whether it still counts, and each once.
struct ListedFactsTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    sources:
      - { id: source.speech, type: report, title: "Rede", language: de, publisher: org.union, author: unknown }
    actors:
      - { id: org.union, name: "Miners' Union", at: [source.report] }
      - { id: person.brandt, name: "Ivo Brandt", affiliations: [ { actor: org.union, role: "chairman" } ], at: [source.report] }
      - { id: person.novy, name: "Karel Novy", affiliations: [ { actor: org.union, role: "miner", basis: editorial } ], at: [source.report] }
    places:
      - { id: place.coast, name: "The coast", kind: border, at: [source.report] }
      - { id: place.pier, name: "Pier", kind: harbour, on: place.coast, at: [source.report] }
    statuses:
      - { id: status.open, subject: place.pier, state: "open", by: [source-voice], at: [source.report], superseded_by: status.closed }
      - { id: status.closed, subject: place.pier, state: "closed", by: [org.union], at: [source.report], supersedes: status.open }
    quotes:
      - { id: quote.sold, text: "wir lassen uns nicht verkaufen", speaker: person.brandt, form: full, attribution: explicit, language: de, at: [source.speech] }
    gaps:
      - { id: gap.cost, text: "Who pays for the pier?", about: [status.closed], by: [desk], at: [source.report] }
    issues: [ { id: issue.pier, title: "The pier" } ]
    positions:
      - { id: position.open, text: "Open it.", kind: demand, party: org.union, issue: issue.pier, by: [person.brandt], at: [source.report] }

    """

  private static let built = Task {
    try await ProjectTheme.builtSite(
      facts: facts,
      briefing: """
        The union says that the pier [is closed](fact:status.closed).

        ```view
        kind: gaps
        ```

        ```view
        kind: quotes
        ```

        ```view
        kind: position-matrix
        ```

        """)
  }

  @Test(arguments: [
    ("places/index.html", "The Agency reports: open⊘ no longer current"),
    ("places/index.html", "Miners' Union says: closed"),
    ("places/index.html", "on the coast"),
    ("place/pier/index.html", "on the coast"),
    ("actors/index.html", "Ivo Brandt chairman of the Miners' Union"),
    ("actors/index.html", "Karel Novy miner, the Miners' Union (our reading)"),
    ("briefings/dam/index.html", "Ivo Brandt, chairman of the Miners' Union · in German · "),
  ])
  func readersAreTold(_ path: String, _ words: String) async throws {
    let text = try await Self.built.value.words(path)
    #expect(text.contains(words), "\(text)")
  }

  @Test func aGapOfAComponentIsNotListedAgain() async throws {
    let text = try await Self.built.value.words("briefings/dam/index.html")
    #expect(text.components(separatedBy: "Who pays for the pier?").count == 2)
    #expect(!text.contains("What we do not know"))
  }

  @Test func theTextOfABriefingPartsItsLists() async throws {
    let text = try #require(
      try await Self.built.value.folder.contents("public/briefings/dam/index.md"))
    #expect(!text.contains("\nWhat is not known:\n"))
    #expect(text.contains("\nIn their own words:\n") && text.contains("\nPositions:\n"))
    #expect(text.contains("Miners' Union: Open it.") && text.contains("on: The pier)"))
  }
}
