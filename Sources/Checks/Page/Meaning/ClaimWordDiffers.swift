import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A word that the cited lines have is the source's own.
  static let claimWordDiffers = prose(.claimWordDiffers, readsArchive: true) { prose in
    guard prose.isEnglish else { return [] }
    let kinds: [FactKind] = [.claims, .positions, .statuses, .prospects, .events]
    return prose.links.compactMap { link in
      guard let fact = link.fact, kinds.contains(fact.fact.kind), link.field == nil,
        !link.isAutolink, !link.hasWordsOfFact,
        let words = DifferingWords(link.range, of: prose, beside: fact),
        prose.site.facts.sharesLanguage(with: fact.fact),
        prose.site.archivedWords(of: fact.fact)?.contains(words.cut) != true
      else { return nil }
      return Diagnostic(
        .claimWordDiffers, at: prose.location(of: link),
        "“\(prose.written(words.told).clipped)”, but \(fact.fact.id) says"
          + " “\(fact.fact.text.clipped)”",
        help: "write what it says, as with “\(words.own)”, or link to the fact that says so",
        id: fact.fact.id)
    }
  }
}

extension Rule {
  static let claimWordDiffers = Rule(
    "claim-word-differs", .warning,
    catches:
      "Words linked to a claim, event or the like that name another month, weekday, side of the"
      + " compass, place or other thing of a kind than it and the lines that it cites.",
    why: "A slip from January to February looks as well proved as the right month.",
    wrong: "Tarar said that the dialogue [failed in November](fact:claim.dialogue-failed).",
    right: "Tarar said that the dialogue [failed in October](fact:claim.dialogue-failed).")
}

/// A word of a link and one of the same kind, with another meaning, of the fact to which it leads.
private struct DifferingWords {
  /// Where the word of the link stands.
  let told: Range<Int>

  /// The same, cut as words of archived lines are.
  let cut: String

  /// The word of the fact.
  let own: String

  /// Fails where the link names nothing of a kind, or the fact names the same or nothing of that kind.
  init?(_ link: Range<Int>, of prose: PageProse, beside fact: FactWords) {
    let words = prose.bytes[link].meaningWords
    let told = WordsOfOneKind.meanings(of: words)
    if told.isEmpty { return nil }
    let own = WordsOfOneKind.meanings(of: fact.meaning.words)
    let pair = told.lazy.compactMap { place, meaning -> (Int, Int)? in
      let like = own.filter { $0.meaning.kind == meaning.kind }
      guard let other = like.first,
        !like.contains(where: { one in told.contains { $0.meaning == one.meaning } })
      else { return nil }
      return (place, other.place)
    }.first
    // A name such as “South Mill” tells no side of the compass.
    guard let pair, let cut = words[pair.0].contentWords.first,
      !prose.site.actorNames.mentions(in: prose.bytes[link]).contains(where: {
        $0.range.overlaps(words[pair.0].startIndex..<words[pair.0].endIndex)
      })
    else { return nil }
    self.told = words[pair.0].startIndex..<words[pair.0].endIndex
    self.cut = cut
    self.own = String(decoding: fact.meaning.words[pair.1], as: UTF8.self)
  }
}
