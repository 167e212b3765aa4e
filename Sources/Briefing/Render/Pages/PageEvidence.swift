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

  init(of page: SitePage, in site: Site) {
    let noted = page.notes.compactMap { site.facts[$0.id] }
    facts = noted.count
    let shown = page.factIDs.compactMap { site.facts[$0] }
    sources = Set(shown.flatMap(\.locators).map(\.source)).count
    let marks = noted.map { fact in
      FactMark.marks(of: fact, stating: site.facts.stated(by: fact))
    }
    disputed = marks.count { $0.contains(.disputed) }
    unanswered = marks.count { $0.contains(.unanswered) && !$0.contains(.disputed) }
    unnamed = noted.count { fact in
      let speakers = fact.speakers.compactMap(\.reference)
      return !speakers.isEmpty && speakers.allSatisfy { $0.idPrefix == "unnamed" }
    }
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

  init(of page: SitePage, in facts: FactBase) {
    let shown = Set(page.factIDs)
    var seen: Set<String> = []
    besides = page.factIDs.flatMap { facts.referrers(of: $0) }
      .filter { $0.path == "about" && FactKind(id: $0.origin) == .gaps }.map(\.origin)
      .filter { !shown.contains($0) && seen.insert($0).inserted }
    isAnyShown = page.factIDs.contains { FactKind(id: $0) == .gaps }
  }
}

extension Site {
  /// A fact on more pages than these says little about what two of them have in common.
  private static let commonFactLimit = 200

  /// The briefings that share most facts with one, and how many they share.
  ///
  /// - Parameter index: The briefing's index in `briefings`.
  /// - Returns: Up to five, those that share most first, among equals the newest.
  /// - Complexity: O(*n* + *m*) in the number of the briefing's facts and of all briefings.
  func related(to index: Int) -> [(briefing: Int, shared: Int)] {
    var shared = [UInt16](repeating: 0, count: briefings.count)
    var others: [Int] = []
    for id in briefings[index].factIDs {
      let pages = usage[id] ?? []
      guard pages.count <= Self.commonFactLimit else { continue }
      for page in pages where page != index && page < briefings.count {
        if shared[page] == 0 { others.append(page) }
        shared[page] &+= 1
      }
    }
    var best: [(briefing: Int, shared: Int)] = []
    for other in others {
      let count = Int(shared[other])
      let place = best.firstIndex { ($0.shared, other) < (count, $0.briefing) } ?? best.count
      if place < 5 { best.insert((other, count), at: place) }
      if best.count > 5 { best.removeLast() }
    }
    return best
  }
}
