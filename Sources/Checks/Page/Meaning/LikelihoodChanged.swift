import Facts
import Kit
import Markdown
import Site

extension Check {
  /// What is probable told as no more than possible, or the other way round, and what will be as what may.
  static let likelihoodChanged = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.fact.map { [.claims, .prospects].contains($0.fact.kind) && $0.isEnglish } ?? false
        && link.field == nil && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let fact = link.fact, let own = fact.chance,
        let (said, word) = prose.chance(said: link, in: sentence), said != own.chance,
        prose.wordLost(from: fact, link, in: sentence) == nil
      else { return nil }
      let said0 = prose.written(word.startIndex..<word.endIndex)
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "“\(said0)” is not the “\(own.word)” of \(fact.fact.id)",
        help: "keep how likely it is said to be: \(fact.fact.quotedWithSource)", id: fact.fact.id)
    }
  }
}

extension PageProse {
  /// How likely the words of a link, or the two before it, say that something is, and the word; nil if they say
  /// nothing of it, or more than one thing.
  fileprivate func chance(
    said link: Link, in sentence: Sentence
  ) -> (Chance, ArraySlice<UInt8>)? {
    let before = bytes[sentence.range.lowerBound..<link.range.lowerBound]
    let lead =
      before.last == UInt8(ascii: " ") ? Array(before.suffix(30).wordsInTurn.suffix(2)) : []
    let words = lead + bytes[link.range].meaningWords
    let said = words.indices.compactMap { place -> (Chance, ArraySlice<UInt8>)? in
      let word = words[place]
      let isBeside = words[max(0, place - 2)..<place].contains {
        MeaningWords.force(of: $0) == .negation
          || $0.isWord(in: ["how", "as", "more", "less", "most", "quite", "well"])
      }
      if let chance = Chance(word) { return isBeside ? nil : (chance, word) }
      guard link.range.contains(word.startIndex), word.isWord(in: ["may", "might", "could"]),
        !capitals(of: blocks[link.block]).contains(word.startIndex)
      else { return nil }
      return (.possible, word)
    }
    // Another word of the sentence may put it right.
    let others = bytes[sentence.range].wordsInTurn.compactMap { Chance($0) }
    guard let first = said.first, said.allSatisfy({ $0.0 == first.0 }),
      others.allSatisfy({ $0 == first.0 })
    else { return nil }
    return first
  }
}
