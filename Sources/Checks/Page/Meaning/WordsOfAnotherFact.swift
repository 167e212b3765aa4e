import Facts
import Kit
import Markdown
import Site

extension Check {
  static let wordsOfAnotherFact = prose(.wordsOfAnotherFact) { prose in
    guard prose.isEnglish else { return [] }
    let named = prose.namedFacts.filter { WordsOfLink.kinds.contains($0.fact.kind) }
    if named.count < 2 { return [] }
    var strangers = 0
    return prose.links.indices.compactMap { index in
      guard let fact = prose.links[index].fact, WordsOfLink.kinds.contains(fact.fact.kind),
        prose.links[index].field == nil, !prose.links[index].isAutolink,
        !prose.links[index].hasWordsOfFact,
        strangers < WordsOfLink.mostStrangers, prose.site.facts.isEnglish(fact.fact)
      else { return nil }
      let link = prose.links[index]
      let words = WordsOfLink(prose.bytes[link.range], prose.site.actorNames)
      guard words.mayTell, !words.touch(fact) else { return nil }
      strangers += 1
      guard !words.touch(prose.site.archivedWords(of: fact.fact) ?? []),
        let owner = named.first(where: { $0.fact.id != fact.fact.id && words.areAll(of: $0) })
      else { return nil }
      return Diagnostic(
        .wordsOfAnotherFact, at: prose.location(of: link),
        "“\(prose.words(of: link).clipped)” are words of \(owner.fact.id), but the link leads to"
          + " \(fact.fact.id), which says “\(fact.fact.text.clipped)”",
        help: "link to fact:\(owner.fact.id), or write what this one says", id: fact.fact.id)
    }
  }
}

extension Rule {
  static let wordsOfAnotherFact = Rule(
    "words-of-another-fact", .warning,
    catches:
      "Words linked to a claim, event or the like that share none with it, and are all those of"
      + " another fact of the page.",
    why:
      "Whoever follows the link reads of something else, and what the page says stands on nothing.",
    wrong: "Tarar says that [the dialogue failed](fact:claim.kabul-withdrew).",
    right: "Tarar says that [the dialogue failed](fact:claim.dialogue-failed).")
}

/// The words of a link that tell which fact it is about.
private struct WordsOfLink {
  static let kinds: Set<FactKind> = [
    .claims, .positions, .statuses, .prospects, .gaps, .events, .assessments,
  ]

  /// How many links of a page that share no word with their facts are compared with all others.
  static let mostStrangers = 50

  private let words: [ArraySlice<UInt8>]

  init(_ text: ArraySlice<UInt8>, _ names: ActorNames) {
    words = text.wordsInTurn.filter { word in
      word.count > 3 && MeaningWords.force(of: word) == nil && !MeaningWords.isDenial(word)
        && !Self.light.contains(word) && !TellingWords.stances.contains(word)
        && names.persons(called: word).isEmpty && !names.officeWords.contains(Array(word))
    }
  }

  var mayTell: Bool { words.count > 1 }

  /// Whether a word is like one of a fact.
  func touch(_ fact: FactWords) -> Bool {
    words.contains { word in
      fact.meaning.words.contains { $0.isLike(word) }
        || fact.fact.label.utf8.count < 400 && fact.text[...].holdsWords(word)
    }
  }

  /// Whether a word begins as one of a source's lines does.
  func touch(_ cited: Set<String>) -> Bool {
    cited.contains { known in
      words.contains { word in word.prefix(4).elementsEqual(known.utf8.prefix(4)) }
    }
  }

  /// Whether all words are like one of a fact.
  func areAll(of fact: FactWords) -> Bool {
    words.allSatisfy { word in fact.meaning.words.contains { $0.isLike(word) } }
  }

  private static let light = WordSet(
    """
    about again also away been being before does from have having here into just made make makes more \
    most much only other over same such take takes than that their them then there these they this \
    those time took under until very were what when where which while whom will with would
    """)
}

extension ArraySlice<UInt8> {
  /// Whether two words begin with the same four letters.
  fileprivate func isLike(_ other: ArraySlice<UInt8>) -> Bool {
    count > 3 && prefix(4).elementsEqual(other.prefix(4))
  }
}
