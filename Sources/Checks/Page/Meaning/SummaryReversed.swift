import Facts
import Kit
import Markdown

extension Check {
  /// A title, summary or heading that says the opposite of what the page says in nearly the same words.
  static let summaryReversed = prose(.claimReversed) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    return prose.blocks.indices.filter { prose.sumsUp($0) }.flatMap { block in
      prose.statements(of: block).compactMap { statement in
        prose.reversal(of: statement).map { word, other in
          Diagnostic(
            .claimReversed, at: places.location(of: word.range),
            "“\(places.written(word.range))” is the opposite of what the page says:"
              + " “\(places.written(other).clipped(to: 100))”",
            help: "say the same in both places")
        }
      }
    }
  }
}

/// A part of a title, summary or heading that may be true or false.
private struct Statement {
  let words: [ArraySlice<UInt8>]

  /// The words that mean something by themselves, cut as far as their endings may differ.
  let content: [ArraySlice<UInt8>]

  init(_ text: ArraySlice<UInt8>) {
    words = text.meaningWords
    content = words.filter { $0.count > 2 && !$0.isSmall }.map { $0.prefix(5) }
  }

  /// The word that is a “not” or the like; nil if there is none.
  var negation: ArraySlice<UInt8>? {
    words.first { MeaningWords.force(of: $0) == .negation }
  }
}

/// The word by which a statement says the opposite of another sentence.
private struct TurnedWord {
  let range: Range<Int>

  init(_ word: ArraySlice<UInt8>) { range = word.startIndex..<word.endIndex }
}

extension PageProse {
  /// Whether a block repeats the page in short.
  fileprivate func sumsUp(_ block: Int) -> Bool {
    if case .heading? = kind(of: block) { return true }
    return blocks[block].isPlain
  }

  /// The sentences of a block, and what stands before and after their colons and semicolons.
  fileprivate func statements(of block: Int) -> [Statement] {
    sentences(of: block).flatMap { sentence in
      bytes[sentence.range].split { ":;".utf8.contains($0) }.map(Statement.init)
    }.filter { 2...14 ~= $0.content.count }
  }

  /// The word that turns a statement around, and the sentence of the page that says the opposite; nil if
  /// none does, or if another says the same.
  fileprivate func reversal(of statement: Statement) -> (TurnedWord, Range<Int>)? {
    let turning = statement.words.filter { Opposites.isKnown($0.stem) }
    guard !turning.isEmpty || statement.negation != nil else { return nil }
    var found: (TurnedWord, Range<Int>)?
    for sentence in sentencesLike(statement, without: turning) {
      let other = bytes[sentence].meaningWords
      if let word = turn(statement, turning, other) {
        found = found ?? (TurnedWord(word), sentence)
      } else if statement.words.contains(where: { word in
        turning.contains(word) && other.contains { $0.stem == word.stem }
      }) {
        return nil
      }
    }
    return found
  }

  /// The sentences of the body that have nearly all words of a statement but those that may be turned.
  private func sentencesLike(
    _ statement: Statement, without turning: [ArraySlice<UInt8>]
  ) -> [Range<Int>] {
    let asked = statement.content.filter { word in !turning.contains { $0.starts(with: word) } }
    guard asked.count > 1 else { return [] }
    let bodies = blocks.indices.filter { !blocks[$0].isPlain && prose(of: $0)?.quotation == nil }
    return bodies.flatMap { sentences(of: $0) }.map(\.range).filter { range in
      let text = bytes[range]
      var missing = asked.count / 3
      for word in asked where text.place(ofWordStart: word) == nil {
        missing -= 1
        if missing < 0 { return false }
      }
      return true
    }
  }

  /// The word of a statement whose opposite a sentence has, or its “not” where the sentence has none.
  private func turn(
    _ statement: Statement, _ turning: [ArraySlice<UInt8>], _ other: [ArraySlice<UInt8>]
  ) -> ArraySlice<UInt8>? {
    let isNegated = other.contains { MeaningWords.keeps(.negation, $0) }
    if let negation = statement.negation {
      let isPlain = !isNegated && !other.contains { $0.isWord(in: ["only", "but", "until", "unless"]) }
      return isPlain && turning.isEmpty && statement.words.count <= other.count ? negation : nil
    }
    let stems = other.map(\.stem)
    return turning.first { word in
      guard let (_, counterpart) = Opposites.opposite(of: word.stem, among: stems) else { return false }
      // A statement that has both sides tells of two things.
      return !isNegated && !statement.words.contains { $0.stem == counterpart }
        && isNear(counterpart, other, statement)
    }
  }

  /// Whether the opposite stands within a few words of one that both have.
  private func isNear(
    _ counterpart: [UInt8], _ other: [ArraySlice<UInt8>], _ statement: Statement
  ) -> Bool {
    guard let place = other.firstIndex(where: { $0.stem == counterpart }) else { return false }
    return other[max(0, place - 4)..<min(other.count, place + 5)].contains { word in
      statement.content.contains { word.starts(with: $0) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word says little by itself.
  fileprivate var isSmall: Bool {
    isWord(in: NounWords.articles) || isWord(in: NounWords.pronouns) || isWord(in: NounWords.auxiliaries)
      || isWord(in: ["and", "for", "with", "from", "into", "than", "over", "after", "before", "says",
        "said", "will", "does", "did", "not", "has", "have", "had", "her", "his", "who", "per"])
  }
}
