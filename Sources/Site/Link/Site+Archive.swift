package import Facts
import Kit

/// The archived texts of sources.
extension Site {
  /// How many words the archived texts have, by their sources; a source without a text has none.
  package var sourceWordCounts: [String: Int] {
    log?.add(.archive)
    return linked.surroundings.sourceWordCounts
  }

  /// The words of the archived lines that a fact cites, cut as content words are; nil if not all of
  /// them are at hand.
  package func archivedWords(of fact: Fact) -> Set<String>? {
    log?.add(.archive)
    var words: Set<String> = []
    for locator in fact.locators {
      guard let lines = linked.surroundings.archive.lines(at: locator) else { return nil }
      for line in lines { words.formUnion(line.contentWords) }
    }
    return fact.locators.isEmpty ? nil : words
  }

  /// The archived lines that a fact cites, folded; nil if not all of them are at hand.
  package func archivedText(of fact: Fact) -> [[UInt8]]? {
    log?.add(.archive)
    var texts: [[UInt8]] = []
    for locator in fact.locators {
      guard let lines = linked.surroundings.archive.lines(at: locator) else { return nil }
      texts += lines.map { [UInt8](folding: $0.text.utf8) }
    }
    return fact.locators.isEmpty ? nil : texts
  }

  /// Whether a folded word stands in an archived text.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  package func archiveHolds(word: String) -> Bool {
    log?.add(.archive)
    return linked.surroundings.archive.texts.values.contains { text in
      text.lines.contains { $0.folded.holdsWords(word) }
    }
  }

  /// What archived texts say, of which no page may be a copy.
  package var archivedLines: ArchivedLines {
    log?.add(.archive)
    return linked.surroundings.archivedLines
  }
}
