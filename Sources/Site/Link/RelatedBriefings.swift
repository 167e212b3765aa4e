/// A briefing that has facts in common with another.
package struct RelatedBriefing: Hashable, Sendable {
  /// Its index in `Site.briefings`.
  package let index: Int

  /// How many facts both show.
  package let shared: Int
}

/// Finds the briefings that have most facts in common with one, for one after the other.
struct RelatedBriefings {
  /// A fact on more pages than these says little about what two of them have in common.
  private static let commonFactLimit = 200

  private let briefings: [SitePage]
  private let usage: [[Int]]

  /// How many facts each briefing shares with the one that is looked at; all 0 between two of them,
  /// so that none pays for all.
  private var shared: [UInt16]

  /// - Parameters:
  ///   - briefings: The briefings of the site.
  ///   - usage: Where facts are shown, as `Site.usage` has it.
  /// - Complexity: O(*n*) in the number of briefings.
  init(among briefings: [SitePage], _ usage: [[Int]]) {
    self.briefings = briefings
    self.usage = usage
    shared = Array(repeating: 0, count: briefings.count)
  }

  /// The briefings that share most facts with the one at an index.
  ///
  /// - Returns: Up to five, those that share most first, among equals the newest.
  /// - Complexity: O(*n*) in the number of the briefing's facts.
  mutating func related(to index: Int) -> [RelatedBriefing] {
    var others: [Int] = []
    for fact in briefings[index].factPlaces {
      let pages = usage[fact]
      guard pages.count <= Self.commonFactLimit else { continue }
      for page in pages where page != index && page < briefings.count {
        if shared[page] == 0 { others.append(page) }
        shared[page] &+= 1
      }
    }
    var best: [RelatedBriefing] = []
    for other in others {
      let count = Int(shared[other])
      shared[other] = 0
      // Most share less than those that are known.
      if best.count == 5, let last = best.last, (last.shared, other) >= (count, last.index) {
        continue
      }
      let place = best.firstIndex { ($0.shared, other) < (count, $0.index) } ?? best.count
      if place < 5 { best.insert(RelatedBriefing(index: other, shared: count), at: place) }
      if best.count > 5 { best.removeLast() }
    }
    return best
  }
}
