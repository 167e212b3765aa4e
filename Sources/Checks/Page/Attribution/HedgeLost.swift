import Facts
import Kit
import Markdown

extension Check {
  static let hedgeLost = prose(.hedgeLost) { prose in
    guard prose.isEnglish else { return [] }
    let blocks = prose.blocks.indices.filter { block in
      prose.links[prose.blocks[block].links].contains { $0.fact?.hedge != nil }
    }
    return blocks.flatMap { prose.sentences(of: $0) }.flatMap { sentence in
      sentence.links.compactMap { prose.lostHedge(of: $0, in: sentence) }
    }
  }
}

extension Rule {
  static let hedgeLost = Rule(
    "hedge-lost", .error,
    catches: "A fact that its source is not sure of, stated without the source's word of doubt.",
    why: "A claim that loses its “reportedly” on the way to the page has become another claim.",
    wrong: "One participant said they [cannot call them](fact:claim.cannot-control).",
    right: "One participant reportedly said they [cannot call them](fact:claim.cannot-control).")
}

extension PageProse {
  fileprivate func lostHedge(of link: Link, in sentence: Sentence) -> Diagnostic? {
    guard let fact = link.fact, let hedge = fact.hedge, link.field == nil,
      !link.isAutolink, !keeps(hedge, link, fact, in: sentence)
    else { return nil }
    let words = fact.fact.hedge ?? ""
    let quoted = fact.fact.quotedWithSource(words)
    return Diagnostic(
      .hedgeLost, at: location(of: link),
      "\(fact.fact.id) is stated without the “\(words.clipped)” of its source",
      help: hedge.isOfSource
        ? "write \(quoted) in this sentence" : "write \(quoted), or name who says it",
      id: fact.fact.id)
  }

  /// Whether the sentence around a link, or what introduces its block quote, keeps the doubt of
  /// its fact.
  private func keeps(
    _ hedge: Hedge, _ link: Link, _ fact: FactWords, in sentence: Sentence
  ) -> Bool {
    // Whoever says it, “will reach” is not “could reach”.
    if hedge.isModal, saysCertain(link) { return false }
    if hedge.isLikelihood, fact.wording == nil {
      // The “if” of what is said is no doubt of whether it then comes.
      return bytes[sentence.range].tellsLikelihood(
        ignoringConditions: fact.meaning.words.contains {
          MeaningWords.force(of: $0) == .condition
        })
    }
    if isDoubtful(bytes[sentence.range], sentence.marks, hedge) { return true }
    // “About five hours” is not sure of the number either.
    if fact.wording != nil, quantities(of: link).contains(where: { $0.qualifiers == [.around] }) {
      return true
    }
    if let quotation = blockQuotation(of: link) {
      let first = link.block - quotation.blocks.count + 1
      if first > 0, kind(of: first - 1) == .paragraph {
        let before = blocks[first - 1]
        if isDoubtful(bytes[before.range], marks[before.marks], hedge) { return true }
      }
    }
    return !hedge.isOfSource && names(fact.speakers, around: link)
  }

  /// Whether “will” stands in the words of a link or right before them, and nothing less sure.
  private func saysCertain(_ link: Link) -> Bool {
    let before = bytes[blocks[link.block].range.lowerBound..<link.range.lowerBound].suffix(40)
    let words = before.wordsInTurn.suffix(2) + bytes[link.range].meaningWords
    return words.contains { $0.isWord(in: ["will", "shall"]) }
      && !words.contains { MeaningWords.force(of: $0) == .doubt }
  }

  private func isDoubtful(
    _ words: ArraySlice<UInt8>, _ marks: ArraySlice<MarkedWord>, _ hedge: Hedge
  ) -> Bool {
    words.holdsWords(hedge.text) || marks.contains { $0.mark == .doubt }
      || Self.doubtfulPhrases.contains { words.holdsWords($0) }
      || hedge.isOfSource && HedgeFamilies.keep(hedge, words.meaningWords)
      || hedge.isModal
        && words.wordsInTurn.contains {
          MeaningWords.force(of: $0) == .doubt || $0.isWord(in: ["able", "would"])
        }
  }

  private static let doubtfulPhrases = [
    "according to", "is said to", "are said to", "was said to", "were said to", "reported to",
    "it is not clear", "it is unclear",
  ].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  /// Whether a sentence says that something is not sure, elsewhere than in what it tells of a person by the
  /// way, as in “a manager, who may have to testify, says”.
  fileprivate func tellsLikelihood(ignoringConditions: Bool) -> Bool {
    split(separator: UInt8(ascii: ",")).enumerated().contains { place, part in
      let words = part.meaningWords
      let isAside =
        place > 0
        && words.first.map {
          $0.isWord(in: ["who", "which", "whose", "whom"]) || $0.endsWith("ing")
        }
          ?? false
      return !isAside
        && words.contains {
          if ignoringConditions, $0.isWord(in: ["if", "unless"]) { return false }
          return MeaningWords.force(of: $0) == .doubt || MeaningWords.isReserved($0)
            || $0.isWord(in: ["able", "would", "believed"])
        }
    }
  }
}
