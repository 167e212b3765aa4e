import Facts
import Kit
import Markdown

extension Check {
  /// A title or summary that says the opposite of what the page says in nearly the same words.
  static let summaryReversed = prose(.claimReversed) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    return prose.blocks.indices.filter { prose.blocks[$0].isPlain }.flatMap { block in
      (prose.statements(of: block) + prose.plainStatements(of: block)).compactMap { statement in
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

/// A part of a title or summary that may be true or false.
private struct Statement {
  let words: [ArraySlice<UInt8>]

  /// The words that mean something by themselves, cut as far as their endings may differ.
  let content: [ArraySlice<UInt8>]

  /// Whether one of its words turns it around.
  let isTurning: Bool

  init(_ text: ArraySlice<UInt8>) {
    words = text.meaningWords
    isTurning = words.contains {
      MeaningWords.force(of: $0) == .negation || Opposites.isKnown($0.stem)
    }
    content = words.filter { $0.count > 2 && !$0.isSmall }.map {
      ($0.endsWith("'s") ? $0.dropLast(2) : $0).prefix(5)
    }
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
  /// The sentences of a block, in the parts between their marks.
  fileprivate func statements(of block: Int) -> [Statement] {
    sentences(of: block).flatMap { sentence in
      bytes[sentence.range].split { $0.isOne(of: ":;,") }.map(Statement.init)
    }.filter { 2...14 ~= $0.content.count && $0.isTurning }
  }

  /// The sentences of a block that stand alone, deny nothing and leave nothing open, so that a “not” of the page
  /// may be missing in them: “Ballots were swapped”.
  fileprivate func plainStatements(of block: Int) -> [Statement] {
    sentences(of: block).compactMap { sentence in
      let text = bytes[sentence.range]
      guard !text.contains(where: { $0.isOne(of: ":;?\"") }) else { return nil }
      let statement = Statement(text)
      let isOpen = statement.words.contains { MeaningWords.force(of: $0) != nil }
      return 2...9 ~= statement.content.count && !statement.isTurning && !isOpen
        && statement.words.first.map(Asking.words.contains) == false ? statement : nil
    }
  }

  /// The word that turns a statement around, and the sentence of the page that says the opposite; nil if
  /// none does, or if another says the same.
  fileprivate func reversal(of statement: Statement) -> (TurnedWord, Range<Int>)? {
    if !statement.isTurning { return lostNegation(in: statement) }
    let turning = statement.words.filter { Opposites.isKnown($0.stem) }
    if let negation = statement.negation {
      // A “not” beside a word that has an opposite says what another word may say without it.
      guard turning.isEmpty else { return nil }
      return sentencesLike(statement, without: nil).first(where: isPlain).map {
        (TurnedWord(negation), $0)
      }
    }
    return turning.lazy.compactMap { self.reversal(of: statement, by: $0) }.first
  }

  /// The last word of a statement that the page has with a “not” or “no” right before its words, and the
  /// sentence; nil if there is none, or if another sentence says the same without one.
  private func lostNegation(in statement: Statement) -> (TurnedWord, Range<Int>)? {
    let like = sentencesLike(statement, without: nil, missing: 0)
    guard let first = like.first, let last = statement.words.last,
      like.allSatisfy({ isDenied(statement, in: $0) })
    else { return nil }
    return (TurnedWord(last), first)
  }

  /// Whether a sentence has one “not” or “no”, and it right before or among the words of a statement.
  private func isDenied(_ statement: Statement, in sentence: Range<Int>) -> Bool {
    let other = bytes[sentence].meaningWords
    let places = other.indices.filter { place in
      statement.content.contains { other[place].starts(with: $0) }
    }
    let denials = other.indices.filter { other[$0].isWord(in: ["no", "not", "never"]) }
    let turns = other.contains { word in
      MeaningWords.keeps(.negation, word) && !word.isWord(in: ["no", "not", "never"])
        || Asking.limits.contains(word)
    }
    guard let first = places.first, let last = places.last, denials.count == 1, !turns else {
      return false
    }
    return first - 2 <= denials[0] && denials[0] < last
  }

  private func reversal(
    of statement: Statement, by word: ArraySlice<UInt8>
  ) -> (TurnedWord, Range<Int>)? {
    // Which way a number goes is told where it is compared with its figure.
    if Quantity.Direction(word: word) != nil,
      statement.words.contains(where: { $0.first?.isDigit == true })
    {
      return nil
    }
    var found: Range<Int>?
    for sentence in sentencesLike(statement, without: word) {
      let other = bytes[sentence].meaningWords
      if isTurned(word, in: statement, beside: other) {
        found = found ?? sentence
      } else if other.contains(where: { $0.stem == word.stem }) {
        return nil
      }
    }
    return found.map { (TurnedWord(word), $0) }
  }

  /// The sentences of the body that have nearly all words of a statement but the one that may be turned.
  private func sentencesLike(
    _ statement: Statement, without turned: ArraySlice<UInt8>?, missing most: Int? = nil
  ) -> [Range<Int>] {
    let asked = statement.content.filter { word in turned?.starts(with: word) != true }
    guard asked.count > 1 else { return [] }
    let bodies = blocks.indices.filter { !blocks[$0].isPlain && prose(of: $0)?.quotation == nil }
    return bodies.flatMap { sentences(of: $0) }.map(\.range).filter { range in
      let text = bytes[range]
      var missing = most ?? asked.count / 3
      for word in asked where text.place(ofWordStart: word) == nil {
        missing -= 1
        if missing < 0 { return false }
      }
      return true
    }
  }

  /// Whether a sentence denies nothing, so that a “not” beside its words is one too many.
  private func isPlain(_ sentence: Range<Int>) -> Bool {
    let other = bytes[sentence].meaningWords
    return !other.contains { word in
      MeaningWords.keeps(.negation, word)
        || word.isWord(in: ["only", "but", "until", "unless", "less", "fewer", "than"])
        || ["un", "in", "im", "dis"].contains { word.starts(with: $0.utf8) && word.count > 7 }
    }
  }

  /// Whether a sentence has the opposite of a statement's word, or a “not” right before it.
  private func isTurned(
    _ word: ArraySlice<UInt8>, in statement: Statement, beside other: [ArraySlice<UInt8>]
  ) -> Bool {
    if let place = other.firstIndex(where: { $0.stem == word.stem }) {
      let before = other[max(0, place - 2)..<place]
      return before.contains {
        MeaningWords.force(of: $0) == .negation && !$0.isWord(in: ["without"])
      }
        && !before.contains { $0.isWord(in: ["only", "just"]) }
        && other.count(where: { $0.stem == word.stem }) == 1
    }
    guard !other.contains(where: { MeaningWords.keeps(.negation, $0) }),
      let (_, counterpart) = Opposites.opposite(of: word.stem, among: other.map(\.stem))
    else { return false }
    // A statement that has both sides tells of two things.
    return !statement.words.contains { $0.stem == counterpart }
      && isNear(counterpart, other, statement)
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

private enum Asking {
  /// Words with which a title asks, and states nothing.
  static let words = WordSet(
    """
    are can could did do does had has have how if is may might should was were what when where whether \
    which who whose why will would
    """)

  /// Words beside which a “not” denies a part of what is said.
  static let limits = WordSet(
    """
    all alone although always any before but despite enough entirely every except far fewer if just less many \
    more most much nor only or other than though unless until while without yet
    """)
}

extension ArraySlice<UInt8> {
  /// Whether a word says little by itself.
  fileprivate var isSmall: Bool {
    NounWords.articles.contains(self) || NounWords.pronouns.contains(self)
      || NounWords.auxiliaries.contains(self) || NounWords.links.contains(self)
  }
}
