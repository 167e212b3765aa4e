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

  /// Facts that only unnamed voices state.
  let unnamed: Int

  /// - Parameters:
  ///   - page: The page.
  ///   - traits: What counts of the facts.
  init(of page: SitePage, _ traits: FactTraitsTable) {
    facts = page.notes.count
    sources = traits.sources(of: page.factPlaces).count
    disputed = page.notes.count { traits.traits[$0.place].isDisputed }
    unanswered = page.notes.count {
      traits.traits[$0.place].isUnanswered && !traits.traits[$0.place].isDisputed
    }
    unnamed = page.notes.count { traits.traits[$0.place].hasOnlyUnnamedVoices }
  }

  var map: Map {
    [
      "facts": .integer(facts), "sources": .integer(sources), "disputed": .integer(disputed),
      "unanswered": .integer(unanswered), "unnamed": .integer(unnamed),
      "uncontested": .integer(facts - disputed - unanswered),
    ]
  }
}

/// What the base says is not known about the facts of a page.
struct PageGaps: Hashable, Sendable {
  /// The gaps that the page itself does not name, by their places in the base.
  let besides: [Int]

  /// Whether the page names a gap.
  let isAnyShown: Bool

  /// - Parameters:
  ///   - page: The page.
  ///   - traits: What counts of the facts.
  init(of page: SitePage, _ traits: FactTraitsTable) {
    let gaps = page.factPlaces.flatMap { traits.traits[$0].gaps }
    var seen: Set<Int> = []
    let shown = gaps.isEmpty ? [] : Set(page.factPlaces)
    besides = gaps.filter { !shown.contains($0) && seen.insert($0).inserted }
    isAnyShown = page.factPlaces.contains { traits.traits[$0].isGap }
  }
}
