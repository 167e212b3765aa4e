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

  /// Facts that only unnamed voices state.
  let unnamed: Int

  /// - Parameters:
  ///   - page: The page.
  ///   - traits: What counts of the facts, by their ids.
  init(of page: SitePage, _ traits: [String: FactTraits]) {
    let noted = page.notes.compactMap { traits[$0.id] }
    facts = noted.count
    sources = Set(page.factIDs.flatMap { traits[$0]?.sources ?? [] }).count
    disputed = noted.count { $0.isDisputed }
    unanswered = noted.count { $0.isUnanswered && !$0.isDisputed }
    unnamed = noted.count { $0.hasOnlyUnnamedVoices }
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
  /// The gaps that the page itself does not name.
  let besides: [String]

  /// Whether the page names a gap.
  let isAnyShown: Bool

  /// - Parameters:
  ///   - page: The page.
  ///   - traits: What counts of the facts, by their ids.
  init(of page: SitePage, _ traits: [String: FactTraits]) {
    let gaps = page.factIDs.flatMap { traits[$0]?.gaps ?? [] }
    let shown = gaps.isEmpty ? [] : Set(page.factIDs)
    besides = gaps.filter { !shown.contains($0) }.uniqued()
    isAnyShown = page.factIDs.contains { traits[$0]?.isGap ?? false }
  }
}
