import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A title or summary that says the opposite of what the page says in nearly the same words.
  static let summaryReversed = prose(.claimReversed) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    let said = prose.saidOnThePage
    return prose.blocks.indices.filter { prose.blocks[$0].isPlain }.flatMap { block in
      let turned = (prose.statements(of: block) + prose.plainStatements(of: block)).compactMap {
        statement in
        prose.reversal(of: statement).map { word, other in
          Diagnostic(
            .claimReversed, at: places.location(of: word.range),
            "“\(places.written(word.range))” is the opposite of what the page says:"
              + " “\(places.written(bytes: prose.bytes, trimming: other).clipped(to: 100))”",
            help: "say the same in both places")
        }
      }
      return turned.isEmpty ? prose.leavingOutNot(in: block, of: said, &places) : turned
    }
  }
}

/// The word by which a statement says the opposite of another sentence.
struct TurnedWord {
  let range: Range<Int>

  init(_ word: ArraySlice<UInt8>) { range = word.startIndex..<word.endIndex }
}

extension PageProse {
  /// The sentences of a block, in the parts between their marks.
  fileprivate func statements(of block: Int) -> [PlainStatement] {
    sentences(of: block).flatMap { sentence in
      bytes[sentence.range].split { $0.isOne(of: ":;,") }.map(PlainStatement.init)
    }.filter { 2...14 ~= $0.content.count && $0.isTurning }
  }

  /// The sentences of a block that stand alone, deny nothing and leave nothing open, so that a “not” of the page
  /// may be missing in them: “Ballots were swapped”.
  fileprivate func plainStatements(of block: Int) -> [PlainStatement] {
    sentences(of: block).compactMap { sentence in
      let text = bytes[sentence.range]
      guard !text.contains(where: { $0.isOne(of: ":;?\"") }) else { return nil }
      let statement = PlainStatement(text)
      let isOpen = statement.words.contains { MeaningWords.force(of: $0) != nil }
      return 2...9 ~= statement.content.count && !statement.isTurning && !isOpen
        && statement.words.first.map(AskingWords.all.contains) == false ? statement : nil
    }
  }

  /// The word that turns a statement around, and the sentence of the page that says the opposite; nil if
  /// none does, or if another says the same.
  fileprivate func reversal(of statement: PlainStatement) -> (TurnedWord, Range<Int>)? {
    if !statement.isTurning { return lostNegation(in: statement) }
    let turning = statement.words.filter { Opposites.isKnown(word: $0) }
    if let negation = statement.negation {
      // A “not” beside a word that has an opposite says what another word may say without it.
      guard turning.isEmpty, !statement.refuses(with: negation) else { return nil }
      return sentencesLike(statement, without: nil).first { sentence in
        tells(whatFollows: negation, in: statement, sentence) && isPlain(sentence)
          && !isAnswered(sentence)
      }.map { (TurnedWord(negation), $0) }
    }
    return turning.lazy.compactMap { self.reversal(of: statement, by: $0) }.first
  }

  /// Whether a sentence has the word that a statement denies, without which it is about something else.
  private func tells(
    whatFollows negation: ArraySlice<UInt8>, in statement: PlainStatement, _ sentence: Range<Int>
  ) -> Bool {
    let denied = statement.words.lazy.filter { negation.endIndex <= $0.startIndex }
      .compactMap { word in statement.content.first { word.starts(with: $0) } }.first
    return denied.map { bytes[sentence].place(ofWordStart: $0) != nil } ?? true
  }

  private func reversal(
    of statement: PlainStatement, by word: ArraySlice<UInt8>
  ) -> (TurnedWord, Range<Int>)? {
    // Which way a number goes is told where it is compared with its figure.
    if Quantity.Direction(word: word) != nil,
      statement.words.contains(where: { $0.first?.isDigit == true })
    {
      return nil
    }
    let stem = word.stem
    var found: Range<Int>?
    for sentence in sentencesLike(statement, without: word) {
      let other = bytes[sentence].meaningWords
      if isTurned(word, in: statement, beside: other) {
        found = found ?? sentence
      } else if other.contains(where: { $0.hasStem(stem) }) {
        return nil
      }
    }
    return found.map { (TurnedWord(word), $0) }
  }

  /// The sentences of the body that have nearly all words of a statement but the one that may be turned.
  func sentencesLike(
    _ statement: PlainStatement, without turned: ArraySlice<UInt8>?, atLeast least: Int = 2,
    missing most: Int? = nil
  ) -> [Range<Int>] {
    let asked = statement.content.filter { word in turned?.starts(with: word) != true }
    guard asked.count >= least else { return [] }
    return bodySentences.filter { range in
      let text = bytes[range]
      var missing = most ?? asked.count / 3
      for word in asked where text.place(ofWordStart: word) == nil {
        missing -= 1
        if missing < 0 { return false }
      }
      return true
    }
  }

  /// Whether the sentence after another one, or before it, tells of a refusal or denial, which a title may tell alone.
  private func isAnswered(_ sentence: Range<Int>) -> Bool {
    guard let block = blocks.indices.first(where: { blocks[$0].range.overlaps(sentence) }) else {
      return false
    }
    let next = blocks.indices.contains(block + 1) ? sentences(of: block + 1).prefix(1) : []
    let all = sentences(of: block) + next
    guard let place = all.firstIndex(where: { $0.range == sentence }) else { return false }
    return all[max(0, place - 1)..<min(all.count, place + 2)].contains { beside in
      beside.range != sentence
        && bytes[beside.range].wordsInTurn.contains {
          MeaningWords.force(of: $0) == nil && MeaningWords.keeps(.negation, $0)
        }
    }
  }

  /// Whether a sentence denies nothing, so that a “not” beside its words is one too many.
  private func isPlain(_ sentence: Range<Int>) -> Bool {
    !bytes[sentence].wordsInTurn.contains { word in
      MeaningWords.keeps(.negation, word)
        || word.isWord(in: ["only", "but", "until", "unless", "less", "fewer", "than"])
        || ["un", "in", "im", "dis"].contains { word.starts(with: $0.utf8) && word.count > 7 }
    }
  }

  /// Whether a sentence has the opposite of a statement's word, or a “not” right before it.
  private func isTurned(
    _ word: ArraySlice<UInt8>, in statement: PlainStatement, beside other: [ArraySlice<UInt8>]
  ) -> Bool {
    let stem = word.stem
    if let place = other.firstIndex(where: { $0.hasStem(stem) }) {
      let before = other[max(0, place - 2)..<place]
      return before.contains {
        MeaningWords.force(of: $0) == .negation && !$0.isWord(in: ["without"])
          || $0.isWord(in: ["refuse", "refuses", "refused", "declines", "declined"])
      }
        && !before.contains { $0.isWord(in: ["only", "just"]) }
        && other.count(where: { $0.hasStem(stem) }) == 1
    }
    guard !other.contains(where: { MeaningWords.keeps(.negation, $0) }),
      let (_, counterpart) = Opposites.opposite(of: stem, among: other.map(\.stem))
    else { return false }
    // A statement that has both sides tells of two things.
    return !statement.words.contains { $0.hasStem(counterpart) }
      && isNear(counterpart, other, statement)
  }

  /// Whether the opposite stands within a few words of one that both have.
  private func isNear(
    _ counterpart: [UInt8], _ other: [ArraySlice<UInt8>], _ statement: PlainStatement
  ) -> Bool {
    guard let place = other.firstIndex(where: { $0.hasStem(counterpart) }) else { return false }
    return other[max(0, place - 4)..<min(other.count, place + 5)].contains { word in
      statement.content.contains { word.starts(with: $0) }
    }
  }
}

extension PlaceCursor {
  /// The words of a sentence as they were written, without the spaces around them.
  fileprivate mutating func written(bytes: [UInt8], trimming range: Range<Int>) -> String {
    let text = bytes[range]
    let start = text.firstIndex { $0 > 0x20 } ?? range.lowerBound
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? range.upperBound
    return written(start..<max(start, end))
  }
}
