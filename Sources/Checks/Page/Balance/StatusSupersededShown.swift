import Facts
import Kit
import Site

extension Check {
  static let statusSupersededShown = prose(.statusSupersededShown) { prose in
    prose.namedFacts.flatMap { status -> [Diagnostic] in
      guard let later = prose.site.facts.successor(of: status), !prose.isPinned(status.fact.id)
      else { return [] }
      if !prose.page.factIDs.contains(later.id) {
        return [.superseded(status, by: later, at: prose.firstPlace(of: status.fact.id))]
      }
      return prose.linksTellingAsNow(status.fact.id, besides: later.id).map {
        .superseded(status, by: later, at: prose.location(of: $0))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func superseded(
    _ status: FactWords, by later: Fact, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .statusSupersededShown, at: location,
      "\(status.fact.id) no longer holds: \(later.id) came after it",
      help: "write \(later.quotedWithSource), or add it", id: status.fact.id)
  }
}

extension PageProse {
  /// Whether each link to a fact, of which there is at least one, names the day for which it held.
  fileprivate func isPinned(_ id: String) -> Bool {
    let named = links.filter { $0.fact?.fact.id == id }
    return !named.isEmpty && named.allSatisfy { $0.day != nil }
  }

  /// The links to a fact whose clause tells it as what holds now, and does not tell the later one as well: “112
  /// are still missing”.
  fileprivate func linksTellingAsNow(_ id: String, besides later: String) -> [Link] {
    guard isEnglish else { return [] }
    return sentences { $0.fact?.fact.id == id && $0.day == nil }.filter { link, sentence in
      let before = bytes[sentence.range.lowerBound..<link.range.lowerBound]
      let after = bytes[
        min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
      let start = before.lastIndex(of: UInt8(ascii: ";")) ?? before.startIndex
      let end = after.firstIndex(of: UInt8(ascii: ";")) ?? after.endIndex
      let words = bytes[start..<end].meaningWords
      let isBoth = sentence.links.contains { other in
        other.fact?.fact.id == later && start..<end ~= other.range.lowerBound
      }
      return !isBoth && words.contains(where: TimesOfStatus.present.contains)
        && !words.contains(where: TimesOfStatus.past.contains)
    }.map(\.link)
  }
}

extension FactBase {
  /// The later fact that counts instead of a fact; nil if it still counts.
  fileprivate func successor(of words: FactWords) -> Fact? {
    words.fact.kind == .statuses
      ? statusAfter(words.fact.id) : words.supersededBy.flatMap { self[$0] }
  }
}

/// Words that say when something holds.
private enum TimesOfStatus {
  static let present = WordSet("currently now still today")
  static let past = WordSet(
    """
    after ago before but compared earlier fell former formerly from had late last no not old once previously replaced \
    rose since superseded than then until was were when
    """)
}
