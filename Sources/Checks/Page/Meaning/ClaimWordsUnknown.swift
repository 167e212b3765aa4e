import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Where the cited lines are not at hand, nothing is said.
  static let claimWordsUnknown = prose(.claimWordsUnknown, readsArchive: true) { prose in
    guard prose.isEnglish else { return [] }
    let kinds: [FactKind] = [.claims, .positions, .statuses, .prospects]
    var places = PlaceCursor(prose)
    return prose.links.indices.compactMap { index in
      guard let fact = prose.links[index].fact, kinds.contains(fact.fact.kind),
        prose.links[index].field == nil, !prose.links[index].isAutolink,
        !prose.links[index].hasWordsOfFact,
        prose.site.facts.sharesLanguage(with: fact.fact)
      else { return nil }
      let link = prose.links[index]
      let (told, own, names) = (
        prose.bytes[link.range], fact.meaning.content, prose.site.actorNames
      )
      // Mostly the fact has all of them, and no line has to be read.
      guard !told.unknownWords(beside: own, names).isEmpty,
        let cited = prose.site.archivedWords(of: fact.fact)
      else { return nil }
      let unknown = told.unknownWords(beside: cited.union(own), names)
      guard !unknown.isEmpty else { return nil }
      let words = unknown.prefix(4).map { "“\(places.written($0))”" }.joined(separator: ", ")
      return Diagnostic(
        .claimWordsUnknown, at: prose.location(of: link),
        "\(words): neither \(fact.fact.id) nor the lines that it cites have"
          + " \(unknown.count == 1 ? "this word" : "these words")",
        help: "see that it says no more than \(fact.fact.quotedWithSource)", id: fact.fact.id)
    }
  }
}

extension Rule {
  static let claimWordsUnknown = Rule(
    "claim-words-unknown", .note,
    catches: "Words linked to a claim that neither the claim nor the lines that it cites have.",
    why: "A paraphrase says more than its source by a word or two.",
    wrong: "Tarar said that the dialogue was [sabotaged](fact:claim.dialogue-failed).",
    right: "Tarar said that the dialogue [failed](fact:claim.dialogue-failed).")
}

extension ArraySlice<UInt8> {
  /// The folded words that mean something by themselves and are none of those known, which are cut
  /// as content words are, nor of the names of actors.
  fileprivate func unknownWords(beside known: Set<String>, _ names: ActorNames)
    -> [Range<Int>]
  {
    let unknown = wordRanges.filter { range in
      let word = String(decoding: self[range], as: UTF8.self)
      guard let cut = self[range].contentWords.first, word.utf8.count > 3, !known.contains(cut)
      else {
        return false
      }
      return !self[range].isWord(in: Self.lightWords) && MeaningWords.force(of: self[range]) == nil
        && !TellingWords.disputes.begin(self[range]) && !TellingWords.views.contains(self[range])
        && !TellingWords.stances.contains(self[range]) && !Self.findings.contains(self[range])
        && !known.contains { $0.sharesStem(with: cut) }
    }
    if unknown.isEmpty { return [] }
    let mentioned = names.mentions(in: self)
    return unknown.filter { range in !mentioned.contains { $0.range.overlaps(range) } }
  }
}

extension ArraySlice<UInt8> {
  /// Words by which somebody comes to know or think something.
  private static let findings = WordSet(
    """
    decide decided decides deciding heard informed knew know known knows learn learned learning learns learnt \
    told
    """)

  /// Words that say little by themselves.
  private static var lightWords: [String] {
    [
      "about", "again", "also", "away", "back", "came", "come", "comes", "coming", "having", "them",
      "they", "their", "herself",
      "himself", "itself", "themselves", "down", "further", "gave", "give",
      "given", "gives", "goes", "going", "kept", "last", "made", "make", "makes", "much", "once",
      "only",
      "over", "since", "still", "take", "taken", "takes", "then", "there", "these", "those", "took",
      "under", "until", "when", "where", "while", "without", "your",
    ]
  }
}

extension String {
  /// Whether two cut words begin with the same four letters.
  fileprivate func sharesStem(with other: String) -> Bool {
    utf8.count > 3 && other.utf8.count > 3 && utf8.prefix(4).elementsEqual(other.utf8.prefix(4))
  }
}
