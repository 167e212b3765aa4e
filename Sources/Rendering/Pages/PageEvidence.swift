import Kit
import Site
import Templates

/// What a page's text rests on, in numbers.
struct Evidence: Hashable, Sendable {
  /// Facts with a note.
  let facts: Int

  /// Sources on which they rest.
  let sources: Int

  let disputed: Int
  let unanswered: Int

  /// Figures for which others give another number.
  let differing: Int

  /// Statements that could be contested, and are not.
  let uncontested: Int

  /// Facts that only unnamed voices state.
  let unnamed: Int

  /// - Parameters:
  ///   - page: The page.
  ///   - records: What counts of the facts.
  init(of page: SitePage, _ records: FactRecords) {
    let noted = page.notes.map { records.traits(at: $0.place) }
    facts = noted.count
    sources = records.sources(of: page.factPlaces).count
    disputed = noted.count { $0.isDisputed }
    unanswered = noted.count { $0.isUnanswered && !$0.isDisputed }
    differing = noted.count { $0.isDiffering }
    uncontested = noted.count { $0.isUncontested }
    unnamed = noted.count { $0.hasOnlyUnnamedVoices }
  }

  /// The same in words, such as “31 facts · 1 source · 9 disputed”; what there is none of is left
  /// out.
  var words: String {
    let counts = [
      (facts, facts == 1 ? "fact" : "facts"), (sources, sources == 1 ? "source" : "sources"),
      (disputed, "disputed"), (unanswered, "unanswered"),
      (differing, differing == 1 ? "figure given differently" : "figures given differently"),
      (unnamed, unnamed == 1 ? "from an unnamed voice" : "from unnamed voices"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: " · ")
  }

  var map: Map {
    [
      "facts": .integer(facts), "sources": .integer(sources), "disputed": .integer(disputed),
      "unanswered": .integer(unanswered), "differing": .integer(differing),
      "unnamed": .integer(unnamed),
      "uncontested": .integer(uncontested),
    ]
  }
}

/// What the base says is not known about the facts of a page.
struct PageGaps: Hashable, Sendable {
  /// The gaps that the page itself does not show, by their places in the base.
  let besides: [Int]

  /// Whether the page shows a gap.
  let isAnyShown: Bool

  /// - Parameters:
  ///   - page: The page.
  ///   - records: What counts of the facts.
  init(of page: SitePage, _ records: FactRecords) {
    let gaps = page.factPlaces.flatMap { records.traits(at: $0).gaps }
    // A component shows gaps that the page does not name.
    let views = page.page.views.filter { $0.kind == .gaps }
    let listed = views.flatMap { $0.unnamedFacts(in: records.site.facts) }
    var seen: Set<Int> = []
    let shown = gaps.isEmpty ? [] : Set(page.factPlaces + listed)
    besides = gaps.filter { !shown.contains($0) && seen.insert($0).inserted }
    isAnyShown = !listed.isEmpty || page.factPlaces.contains { records.traits(at: $0).isGap }
  }
}
