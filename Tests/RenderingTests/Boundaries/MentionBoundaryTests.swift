import Testing

@testable import Facts
@testable import Rendering
@testable import Site
@testable import Templates

/// The lists in which the record of a fact names those that mention it.
struct MentionBoundaryTests {
  private static let facts = """
      - { id: source.other, title: "Other", publisher: org.x }
    actors:
      - { id: org.x, name: "X" }
      - { id: person.p, name: "P", of: org.x, affiliations: [ { actor: group.g } ] }
      - { id: group.g, name: "G", members: [person.p] }
      - { id: delegation.d, name: "D", event: event.e, head: person.p }
    places:
      - { id: place.a, name: "A", kind: city }
      - { id: place.b, name: "B", kind: city, within: place.a }
      - { id: place.c, name: "C", kind: crossing, on: place.a }
    issues:
      - { id: issue.i, title: "I" }
    events:
      - { id: event.e, title: "E", where: place.a, participants: [ { actor: org.x } ], when: { edtf: "2025" } }
      - { id: event.part, title: "Part", when: { edtf: "2025", during: event.e } }
      - { id: event.later, title: "Later", when: { edtf: "2025", after: [event.e] } }
      - { id: event.earlier, title: "Earlier", when: { edtf: "2025", before: [event.e] } }
    claims:
      - { id: claim.c, text: "C", by: person.p, about: [event.e], accuses: [org.x], ascribes_to: [group.g], at: L1 }
    quotes:
      - { id: quote.q, text: "Q", speaker: person.p, expresses: [claim.c], at: L1 }
    positions:
      - { id: position.p, text: "P", party: org.x, issue: issue.i, by: person.p, responds_to: [claim.c], at: L1 }
    figures:
      - { id: figure.whole, measure: "W", as_text: "9", by: person.p, about: [event.e], at: L1 }
      - { id: figure.part, measure: "P", as_text: "8", part_of: figure.whole, by: org.x, at: L1 }
    statuses:
      - { id: status.s, subject: event.e, state: "holds", by: person.p, at: L1 }
      - { id: status.t, subject: { text: "trade", actors: [org.x] }, state: "slow", by: org.x, at: L1 }
    prospects:
      - { id: prospect.p, text: "P", event: event.e, actors: [org.x], where: place.a, by: person.p, at: L1 }
    gaps:
      - { id: gap.g, text: "G", about: [claim.c] }
    assessments:
      - { id: assessment.a, text: "A", basis: [claim.c] }
    corrections:
      - { id: correction.c, date: "2025-11-02", was: "a", is: "b", facts: [claim.c] }

    """

  private static let lists: [(fact: String, lists: [String: [String]])] = [
    (
      "person.p",
      [
        "quotes_by": ["quote.q"], "claims_by": ["claim.c"], "positions_by": ["position.p"],
        "figures_by": ["figure.whole"], "statuses_by": ["status.s"],
        "prospects_by": ["prospect.p"], "memberships": ["group.g", "delegation.d"],
      ]
    ),
    (
      "org.x",
      [
        "publications": ["source.other"], "affiliated": ["person.p"], "events": ["event.e"],
        "accused_in": ["claim.c"], "positions": ["position.p"], "figures_by": ["figure.part"],
        "statuses": ["status.t"], "statuses_by": ["status.t"], "prospects": ["prospect.p"],
      ]
    ),
    ("group.g", ["affiliated": ["person.p"], "ascribed_in": ["claim.c"]]),
    (
      "place.a",
      [
        "places_within": ["place.b", "place.c"], "events": ["event.e"],
        "prospects": ["prospect.p"],
      ]
    ),
    ("issue.i", ["positions": ["position.p"]]),
    (
      "event.e",
      [
        "delegations": ["delegation.d"], "sub_events": ["event.part"],
        "later_events": ["event.later"], "earlier_events": ["event.earlier"],
        "claims_about": ["claim.c"], "figures_about": ["figure.whole"], "statuses": ["status.s"],
        "prospects": ["prospect.p"],
      ]
    ),
    (
      "claim.c",
      [
        "quotes": ["quote.q"], "answers": ["position.p"], "gaps": ["gap.g"],
        "assessments": ["assessment.a"], "corrections": ["correction.c"],
      ]
    ),
    ("figure.whole", ["parts": ["figure.part"]]),
  ]

  @Test func eachListHasItsNameAndTheFactsThatBelongInIt() async throws {
    let site = try await SampleSite(facts: Self.facts)
    let facts = site.site.facts
    for (id, expected) in Self.lists {
      let fact = try #require(facts[id])
      var found: [String: [String]] = [:]
      for (name, value) in site.renderer.records.mentions(of: fact) {
        guard name != "pages", name != "mentions", case .list(let items) = value else { continue }
        let ids = items.compactMap { item -> String? in
          if case .record(let place) = item { facts.facts[place].id } else { nil }
        }
        if !ids.isEmpty { found[name] = ids }
      }
      #expect(found == expected, "the lists of \(id)")
    }
  }

  @Test func everyListIsLookedAt() {
    let names = Set(Self.lists.flatMap(\.lists.keys))
    #expect(Set(MentionList.all.map(\.name)) == names)
  }
}
