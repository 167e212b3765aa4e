import Facts
import Kit
import Markdown
import Site

extension Check {
  static let quoteMeaningCut = prose(.quoteMeaningCut) { prose in
    guard prose.isEnglish else { return [] }
    return prose.quotations.compactMap { quotation in
      guard quotation.quote.isEnglish else { return nil }
      let cuts = quotation.cuts(in: prose.site.facts)
      if cuts.isEmpty { return nil }
      let around = prose.wordsAround(quotation)
      let isInBlock = prose.blockQuotation(of: quotation.link) != nil
      let lost = cuts.lazy.compactMap { $0.lostWord(beside: around, isInBlock: isInBlock) }.first
      guard let lost else { return nil }
      let quote = quotation.quote.fact
      return Diagnostic(
        .quoteMeaningCut, at: quotation.location,
        "“\(lost)” of \(quote.id) is left out, which changes what the rest says",
        help: "keep it, or say it in your own words: \(quote.quotedWithSource)", id: quote.id)
    }
  }
}

extension Rule {
  static let quoteMeaningCut = Rule(
    "quote-meaning-cut", .warning,
    catches: "A quotation from which a cut or its edge takes a “not”, “probably”, “could” or “if”"
      + " that the sentence around it does not give back.",
    why: "Every word is the speaker’s, and the statement is not.",
    wrong: "Tarar said: [“we … accept that”](fact:quote.never-accept).",
    right: "Tarar said: [“we will never accept that”](fact:quote.never-accept).")
}

/// Words of a quotation that a page leaves out, folded.
private struct QuotationCut {
  enum Place {
    /// Before what is given, within its sentence.
    case before
    case between

    /// After what is given, within its sentence.
    case after
  }

  let place: Place
  let words: [UInt8]

  /// The words that are quoted right before or after.
  let given: [ArraySlice<UInt8>]

  /// The word by which what is left changes its meaning, unless the words around the quotation say
  /// as much; nil if there is none.
  ///
  /// What introduces a quotation in a block is another sentence, whose “would” is of something else.
  func lostWord(beside around: ArraySlice<UInt8>, isInBlock: Bool) -> String? {
    let kept = around.meaningWords
    if let word = voice(beside: kept) { return String(decoding: word, as: UTF8.self) }
    for word in governing {
      guard let force = MeaningWords.force(of: word) ?? (word.isBelief ? .doubt : nil),
        !word.isWord(in: ["can"]),
        !kept.contains(where: {
          // An “if” gives back no “probably”.
          isInBlock || force == .doubt && MeaningWords.force(of: $0) == .condition
            ? MeaningWords.force(of: $0) == force : MeaningWords.keeps(force, $0)
        })
      else { continue }
      return String(decoding: word, as: UTF8.self)
    }
    return nil
  }

  /// The word left out that gives what follows to others than the speaker, or to another subject: “people
  /// say that”, “builders who”; nil if there is none.
  private func voice(beside kept: [ArraySlice<UInt8>]) -> ArraySlice<UInt8>? {
    var words = self.words[...].meaningWords[...]
    guard place != .after, self.words.last.map({ !$0.isOne(of: ",;:.!?") }) ?? false else {
      return nil
    }
    if place == .between, let last = words.last, last.isWord(in: ["who", "whose", "whom"]) {
      return last
    }
    if words.last?.isWord(in: ["that"]) == true { words = words.dropLast() }
    guard let verb = words.last, verb.isReport, let subject = words.dropLast().last,
      !subject.isWord(in: ["i", "we", "to", "and", "can", "must", "will", "would", "not"]),
      !kept.contains(where: { $0.isWord(in: Self.others) })
    else { return nil }
    return verb
  }

  /// Whom prose may name in place of those whose words the speaker repeats.
  private static let others = [
    "those", "others", "people", "critics", "some", "many", "opponents", "supporters", "claim",
    "claims", "belief", "idea", "view", "critic", "who",
  ]

  /// The words left out that say something of the words given.
  private var governing: [ArraySlice<UInt8>] {
    switch place {
    case .between:
      // A clause that is left out whole says nothing of the one after it.
      let all = words[...].wordsInTurn.filter { MeaningWords.force(of: $0) == .condition }
      let clause = words[...].split { $0.isOne(of: ",;:.!?") }.last ?? []
      return all + clause.meaningWords + words[...].belief
    case .before:
      let all = words[...].wordsInTurn.filter { MeaningWords.force(of: $0) == .condition }
      let clause = words[...].split { $0.isOne(of: ",-(") }.last ?? []
      let isCutClause = words.last.map { $0.isOne(of: ",-(") } ?? false
      return all + (isCutClause ? [] : Array(clause.wordsInTurn.suffix(6)) + words[...].belief)
    case .after:
      let all = words[...].meaningWords
      // “…, and if we fail we will sue” is another statement.
      let isJoined = all.first?.isWord(in: ["and", "or", "so"]) == true
      let conditions =
        isJoined ? [] : all.filter { $0.isWord(in: ["if", "unless", "provided"]) }
      // “…, but not to govern alone” takes back a part.
      let turn = all.first?.isWord(in: ["but", "though", "yet", "only"]) == true ? 6 : 1
      // “Not with them, not openly and not by the back door” says the first “not” again.
      let isNegated = given.contains { MeaningWords.force(of: $0) == .negation }
      let next =
        isNegated || turn > 1 && all.prefix(turn + 1).hasNegatedVerb
        ? [] : all.prefix(turn).filter { MeaningWords.force(of: $0) == .negation }
      let adverbs = all.count <= 3 ? all.filter { MeaningWords.force(of: $0) == .doubt } : []
      return conditions + next + adverbs
    }
  }
}

extension ArraySlice<ArraySlice<UInt8>> {
  /// Whether the words deny a verb with a subject of its own, as “the council is not ready” does: they are a
  /// statement for themselves.
  fileprivate var hasNegatedVerb: Bool {
    indices.dropFirst().contains { place in
      if self[place].endsWith("n't") || self[place].isWord(in: ["cannot"]) { return true }
      guard self[place].isWord(in: ["never", "not"]) else { return false }
      return self[place - 1].isWord(in: [
        "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "must",
        "shall", "should", "was", "were", "will", "would",
      ])
    }
  }
}

extension PageQuotation {
  /// What the page leaves out of the sentences that it quotes; empty if the words are not the
  /// quotation's.
  fileprivate func cuts(in facts: FactBase) -> [QuotationCut] {
    let text = quote.quotation
    let parts = words.quotedParts
    var cuts: [QuotationCut] = []
    var last: Range<Int>?
    for part in parts {
      guard let place = part.place(in: text[(last?.upperBound ?? 0)...]) else { return [] }
      if let last {
        cuts.append(cut(.between, text[last.upperBound..<place.lowerBound], beside: text[place]))
      } else {
        cuts.append(cut(.before, text[..<place.lowerBound].lastSentence, beside: text[place]))
      }
      last = place
    }
    if let last {
      cuts.append(cut(.after, text[last.upperBound...].firstSentence, beside: text[last]))
    }
    return cuts.filter { !$0.words.isEmpty }
  }

  private func cut(
    _ place: QuotationCut.Place, _ words: ArraySlice<UInt8>, beside given: ArraySlice<UInt8>
  ) -> QuotationCut {
    QuotationCut(
      place: place, words: [UInt8](folding: words),
      given: [UInt8](folding: given)[...].meaningWords)
  }
}

extension PageProse {
  /// The words of the sentence around a quotation in a line, or of the paragraph before one in a
  /// block.
  fileprivate func wordsAround(_ quotation: PageQuotation) -> ArraySlice<UInt8> {
    let link = quotation.link
    if let block = blockQuotation(of: link) {
      let first = link.block - block.blocks.count + 1
      return first > 0 ? sentences(of: first - 1).last.map { bytes[$0.range] } ?? [] : []
    }
    let sentence = sentenceRange(around: link)
    let before = bytes[sentence.lowerBound..<link.range.lowerBound]
    let after = bytes[min(link.range.upperBound, sentence.upperBound)..<sentence.upperBound]
    // Words of the link before its quotation marks are the page's own.
    let words = bytes[link.range]
    let own = words.firstIndex(of: UInt8(ascii: "\"")).map { words[..<$0] } ?? []
    return (Array(before) + " ".utf8 + own + " ".utf8 + after)[...]
  }
}

extension ArraySlice<UInt8> {
  /// The verb of “I believe” or the like that ends the words, which takes what follows for no fact;
  /// none if they end otherwise.
  fileprivate var belief: [ArraySlice<UInt8>] {
    var words = meaningWords[...]
    if words.last?.isWord(in: ["that"]) == true { words = words.dropLast() }
    guard let verb = words.last, verb.isBelief,
      words.dropLast().last?.isWord(in: ["i", "we"]) == true
    else { return [] }
    return [verb]
  }

  /// Whether the word tells that others say or think what follows.
  fileprivate var isReport: Bool {
    isBelief
      || isWord(in: [
        "say", "says", "said", "claim", "claims", "claimed", "argue", "argues", "argued", "insist",
        "insists", "insisted", "allege", "alleges", "alleged", "complain", "complained",
      ])
  }

  fileprivate var isBelief: Bool {
    isWord(in: [
      "assume", "assumed", "believe", "believed", "guess", "guessed", "hope", "hoped", "suppose",
      "supposed", "suspect", "suspected", "think", "thought",
    ])
  }

  /// What stands after the last end of a sentence; empty if the text ends with one.
  fileprivate var lastSentence: ArraySlice<UInt8> {
    let rest = lastIndex { $0.isOne(of: ".!?;:") }.map { self[($0 + 1)...] } ?? self
    return rest
  }

  /// What stands before the first end of a sentence.
  fileprivate var firstSentence: ArraySlice<UInt8> { prefix { !$0.isOne(of: ".!?;:") } }
}
