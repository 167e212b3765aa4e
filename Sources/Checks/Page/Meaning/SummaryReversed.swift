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
    content = words.filter { $0.count > 2 && !$0.isSmall && !Asking.verbs.contains($0) }.map {
      ($0.endsWith("'s") ? $0.dropLast(2) : $0).prefix(5)
    }
  }

  /// The word that is a “not” or the like; nil if there is none.
  var negation: ArraySlice<UInt8>? {
    words.first { MeaningWords.force(of: $0) == .negation }
  }
}

extension Statement {
  /// Whether a “no” is what somebody answers: “says no to the merger”.
  fileprivate func refuses(with negation: ArraySlice<UInt8>) -> Bool {
    let rest = words.drop { $0.startIndex <= negation.startIndex }
    return negation.isWord(in: ["no"]) && rest.first?.isWord(in: ["to"]) == true
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
      guard turning.isEmpty, !statement.refuses(with: negation) else { return nil }
      return sentencesLike(statement, without: nil).first { isPlain($0) && !isAnswered($0) }.map {
        (TurnedWord(negation), $0)
      }
    }
    return turning.lazy.compactMap { self.reversal(of: statement, by: $0) }.first
  }

  /// The last word of a statement that the page has with a “not” or “no” right before its words, and the
  /// sentence; nil if there is none, or if another sentence says the same without one.
  private func lostNegation(in statement: Statement) -> (TurnedWord, Range<Int>)? {
    var like = sentencesLike(statement, without: nil, missing: 0)
    if like.isEmpty { like = sentencesTellingByKind(statement) }
    guard let first = like.first, let last = statement.words.last,
      like.allSatisfy({ isDenied(statement, in: $0) })
    else { return nil }
    return (TurnedWord(last), first)
  }

  /// The sentences that have all words of a statement but the name of a body, which they call “the company” or the
  /// like, or but the name of a thing at its end, which they call by what it is: “the vaccine”.
  private func sentencesTellingByKind(_ statement: Statement) -> [Range<Int>] {
    guard let first = statement.content.first, let last = statement.content.last else { return [] }
    let isBody = site.actorNames.mentions(in: bytes[first.startIndex...].prefix(60)).first.map {
      $0.range.lowerBound == first.startIndex && $0.ids.allSatisfy { $0.actorKind == .org }
    }
    if isBody == true {
      let found = sentencesLike(statement, without: first, atLeast: 1, missing: 0)
      return found.filter { range in
        bytes[range].meaningWords.contains(where: TellingWords.bodies.contains)
      }
    }
    guard capitals.contains(last.startIndex), statement.content.count > 2 else { return [] }
    return sentencesLike(statement, without: last, missing: 0)
  }

  /// Whether a sentence has a “not” or “no”, or refuses or denies, right before or among the words of a statement,
  /// and says nothing else near them that turns or limits what it says.
  private func isDenied(_ statement: Statement, in sentence: Range<Int>) -> Bool {
    let other = bytes[sentence].meaningWords
    let places = other.indices.filter { place in
      statement.content.contains { other[place].starts(with: $0) }
    }
    guard let last = places.last else { return false }
    let denials = other.indices.filter { other[$0].deniesWhatFollows }
    guard let denial = denials.last(where: { $0 < last }),
      let next = places.first(where: { $0 > denial }), next - denial < 4,
      other[(denial + 1)..<next].allSatisfy({ $0.mayFollowDenial })
    else { return false }
    return !other[max(0, denial - 4)..<min(other.count, next + 2)].contains { word in
      word.startIndex != other[denial].startIndex
        && (MeaningWords.keeps(.negation, word) || Asking.limits.contains(word))
    }
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
    _ statement: Statement, without turned: ArraySlice<UInt8>?, atLeast least: Int = 2,
    missing most: Int? = nil
  ) -> [Range<Int>] {
    let asked = statement.content.filter { word in turned?.starts(with: word) != true }
    guard asked.count >= least else { return [] }
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
        && bytes[beside.range].meaningWords.contains {
          MeaningWords.force(of: $0) == nil && MeaningWords.keeps(.negation, $0)
        }
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
          || $0.isWord(in: ["refuse", "refuses", "refused", "declines", "declined"])
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

  /// Verbs of speech and of finding, which another sentence may do without.
  static let verbs = WordSet(
    "concludes concluded finds found said say saying says states stated tells told warns warned")

  /// Words beside which a “not” denies a part of what is said.
  static let limits = WordSet(
    """
    all alone although always any before but despite enough entirely every except far fewer if just less many \
    more most much nor only or other than though unless until while without yet
    """)
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

extension ArraySlice<UInt8> {
  /// Whether the word denies what stands right behind it.
  fileprivate var deniesWhatFollows: Bool {
    isWord(in: [
      "no", "not", "never", "refuse", "refuses", "refused", "declines", "declined", "denies",
      "denied",
    ]) || endsWith("n't")
  }

  /// Whether the word may stand between a denial and what it denies: “no evidence of”, “refuses to”.
  fileprivate var mayFollowDenial: Bool {
    isWord(in: [
      "a", "an", "any", "be", "been", "evidence", "for", "have", "having", "indication", "of",
      "plan",
      "plans", "proof", "sign", "signs", "that", "the", "to", "trace", "will", "yet",
    ])
  }

  /// Whether a word says little by itself.
  fileprivate var isSmall: Bool {
    NounWords.articles.contains(self) || NounWords.pronouns.contains(self)
      || NounWords.auxiliaries.contains(self) || NounWords.links.contains(self)
  }
}
