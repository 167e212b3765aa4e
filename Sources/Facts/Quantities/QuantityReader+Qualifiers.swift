import Kit

/// The words that say how exact a number is.
extension QuantityReader {
  /// The quantity with the words before and after it that qualify it.
  func qualified(_ quantity: Quantity) -> Quantity {
    var quantity = quantity
    var start = quantity.extent.lowerBound
    for article in ["a ", "an "] where text[..<start].endsWith(article) {
      if text.isWordFree(before: start - article.utf8.count) { start -= article.utf8.count }
    }
    for _ in 0..<3 {
      guard let (phrase, place) = phrase(before: start) else { break }
      defer { start = place }
      if isComparison(phrase, at: place) { break }
      if !phrase.qualifiers.isEmpty {
        quantity.qualifiers = phrase.qualifiers
        quantity.isDoubtful = isDoubtful(phrase, at: place, quantity)
        quantity.qualifierRange = place..<start
        if let denial = denial(of: phrase, at: place) {
          quantity.qualifiers = denial.qualifiers
          quantity.qualifierRange = denial.start..<start
        }
        break
      }
    }
    readDirection(of: &quantity, before: start)
    if quantity.qualifiers.isEmpty { readAfter(&quantity) }
    return quantity
  }

  private func phrase(before start: Int) -> (EnglishQualifiers.Phrase, Int)? {
    let before = text[..<start]
    var rest = before
    if rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    let bare = rest.last == UInt8(ascii: ".") ? rest.dropLast() : rest
    let key = bare.wordAtEnd
    for phrase in EnglishQualifiers.before[key] ?? [] {
      for bytes in [rest, before] where bytes.suffix(phrase.words.count).elementsEqual(phrase.words)
      {
        let place = bytes.endIndex - phrase.words.count
        // A sign touches its number; a word does not.
        let isSign = key.isEmpty
        guard isSign || (rest.endIndex < start && text.isWordFree(before: place)) else { continue }
        if !isSign, place > text.startIndex, text[place - 1] == UInt8(ascii: "-") { continue }
        return (phrase, place)
      }
    }
    return nil
  }

  /// Whether a phrase compares two numbers, as in “6.4 points more than 61.9 percent”.
  private func isComparison(_ phrase: EnglishQualifiers.Phrase, at place: Int) -> Bool {
    guard
      phrase.words.endsWith("than") || phrase.words.elementsEqual("above".utf8)
        || phrase.words.elementsEqual("below".utf8)
    else { return false }
    var rest = text[..<place]
    if rest.last == UInt8(ascii: " ") {
      // “Seven less than 36” and “is greater than 33.7 percent”, but not “in 2022 more than 36”.
      let word = rest.dropLast().wordAtEnd
      if word.markedWords.contains(where: { $0.mark.isCardinal }) { return true }
      if word.allSatisfy(\.isDigit), !word.isEmpty, word.count != 4 { return true }
      let isMore = ["more than", "less than", "fewer than", "older than", "younger than"]
        .contains { phrase.words.elementsEqual($0.utf8) }
      // “Was no more than 180,000” and “was not less than” bound a number.
      let isBound = ["no ", "not "].contains { phrase.words.starts(with: $0.utf8) }
      if !isMore, !isBound, word.isWord(in: ["is", "are", "was", "were", "be", "been", "remains"]) {
        return phrase.words.endsWith("than")
      }
    }
    for name in [" points ", " point "] where rest.endsWith(name) {
      rest = rest.dropLast(name.utf8.count)
      for kind in [" percentage", " basis"] where rest.endsWith(kind) {
        rest = rest.dropLast(kind.utf8.count)
      }
      return rest.last?.isDigit == true
        || rest.wordAtEnd.markedWords.contains { $0.mark.isCardinal }
    }
    return false
  }

  /// What a bound says behind a verb that is denied: “not cost more than £399” is at most that.
  ///
  /// - Returns: Where the denial begins and what it says; nil if nothing is denied.
  private func denial(
    of phrase: EnglishQualifiers.Phrase, at place: Int
  ) -> (start: Int, qualifiers: [Qualifier])? {
    let turned: [Qualifier]
    switch phrase.qualifiers.last {
    case .moreThan where phrase.words.endsWith("than"): turned = [.upTo]
    case .lessThan where phrase.words.endsWith("than"): turned = [.atLeast]
    default: return nil
    }
    let verb = word(before: place)
    guard VerbsOfMeasure.all.contains(verb) else { return nil }
    var denial = word(before: verb.startIndex)
    // “Is not to cost more than”.
    if denial.isWord(in: ["to"]) { denial = word(before: denial.startIndex) }
    guard MeaningWords.force(of: denial) == .negation else {
      return nil
    }
    return (denial.startIndex, turned)
  }

  /// Whether a phrase may say something else here.
  private func isDoubtful(
    _ phrase: EnglishQualifiers.Phrase, at place: Int, _ quantity: Quantity
  ) -> Bool {
    guard phrase.isDoubtful else { return false }
    if phrase.words.elementsEqual("over".utf8) {
      // “Watch over 214 banks”: the word belongs to the verb.
      if Self.wordsWithOver.contains(word(before: place)) { return true }
      // “Over two days”, “over 1.2 kilometres”: for so long or so far.
      let dimensions: [QuantityUnit.Dimension] = [.hours, .months, .length, .area]
      return dimensions.contains { quantity.unit?.mayBe($0) == true }
    }
    if phrase.words.elementsEqual("some".utf8) || phrase.words.elementsEqual("around".utf8) {
      return false
    }
    if phrase.words.elementsEqual("about".utf8) {
      return word(before: place).isWord(in: Self.topics)
    }
    return true
  }

  /// The word before a space; empty if none stands there.
  private func word(before place: Int) -> ArraySlice<UInt8> {
    text[..<place].last == UInt8(ascii: " ") ? text[..<place].dropLast().wordAtEnd : []
  }

  /// Words after which “over” tells of what is watched, ruled or fought for.
  private static let wordsWithOver = WordSet(
    "advantage anger argue argued arguing authority battle charge clash clashed concern "
      + "concerns control cried crying dispute distributed doubts dominance extend extended "
      + "extending extends fears fight fighting fought hand handed handing influence "
      + "jurisdiction lead lordship majority monopoly mourned oversight power powers preside "
      + "presided presides presiding protests quarrel quarrelled reign reigned reigns row "
      + "rule ruled rules ruling scattered sovereignty spread spreading spreads stretch "
      + "stretched stretches stretching strike sway take taken takes taking talks took tower "
      + "towers triumph victory watch watched watches watching win worries worry")

  /// Words after which “about” tells what something is about.
  private static let topics = [
    "asked", "article", "complained", "concern", "concerned", "concerns", "data", "debate",
    "detail", "details", "facts", "information", "knew", "know", "learned", "news", "question",
    "questions", "report", "reports", "said", "say", "says", "speech", "spoke", "statement",
    "story", "talk", "talked", "talking", "talks", "tell", "told", "think", "warned", "warning",
    "worried", "worries", "write", "wrote",
  ]

  private func readAfter(_ quantity: inout Quantity) {
    var end = quantity.extent.upperBound
    // The qualifier may stand after what is counted: “460 people or more”.
    for _ in 0..<2 {
      end = text[end...].endOfRate
      let rest = text[end...]
      if rest.first == UInt8(ascii: "+") {
        let isSum = rest.dropFirst().first?.isDigit == true
        if !isSum { qualify(&quantity, [.atLeast, .moreThan], end..<end + 1) }
        return
      }
      // Before more words it adds them: “460 + tax”.
      if rest.starts(with: " +".utf8) {
        let ends = rest.dropFirst(2).first.map { $0.isOne(of: ".,;:)!?") } ?? true
        if ends || borders.contains(end + 2) {
          qualify(&quantity, [.atLeast, .moreThan], end..<end + 2)
        }
        return
      }
      // “140 tonnes, it is estimated, were aboard”.
      let isAside = rest.starts(with: ", it ".utf8) || rest.starts(with: ", by ".utf8)
      guard rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "-") || isAside else {
        return
      }
      let words = rest.dropFirst(isAside ? 2 : 1)
      for phrase in EnglishQualifiers.after[words.wordAtStart] ?? []
      where words.starts(with: phrase.words)
        && words.isWordFree(from: words.startIndex + phrase.words.count)
      {
        // “5 plus 3” is a sum, and “5 more or less badly hit” are five.
        let after = words[(words.startIndex + phrase.words.count)...]
        let next = after.dropFirst()
        let goesOn =
          after.first == UInt8(ascii: " ")
          && (next.first?.isLetterOrDigit == true || Currency.sign(atStartOf: next) != nil)
        let isClosed = borders.contains(after.startIndex)
        if goesOn, !isClosed, rest.first == UInt8(ascii: " "),
          !phrase.mayGoOn || phrase.isOfNext(next.wordAtStart)
        {
          return
        }
        qualify(&quantity, phrase.qualifiers, end..<after.startIndex)
        return
      }
      guard rest.first == UInt8(ascii: " "), !words.wordAtStart.isEmpty,
        !words.wordAtStart.isWord(in: ["or", "and", "to", "at", "in", "on", "of"])
      else { return }
      end = words.wordAtStart.endIndex
    }
  }

  private func qualify(_ quantity: inout Quantity, _ qualifiers: [Qualifier], _ range: Range<Int>) {
    quantity.qualifiers = qualifiers
    quantity.qualifierRange = range
  }

  private func readDirection(of quantity: inout Quantity, before start: Int) {
    var rest = text[..<start]
    for join in [" by ", " of ", " some ", " an ", " a "] where rest.endsWith(join) {
      rest = rest.dropLast(join.utf8.count - 1)
      break
    }
    if rest.last == UInt8(ascii: "+"), rest.dropLast().last.map({ !$0.isLetterOrDigit }) ?? true {
      quantity.direction = .up
      return
    }
    if rest.last == UInt8(ascii: " ") {
      rest = rest.dropLast()
      if rest.last == UInt8(ascii: ",") { rest = rest.dropLast() }
      quantity.direction = EnglishDirections.words[rest.wordAtEnd]
    }
    let after = text[quantity.extent.upperBound...]
    if quantity.direction == nil, after.first == UInt8(ascii: " ") {
      quantity.direction = EnglishDirections.comparatives[after.dropFirst().wordAtStart]
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a code or abbreviation of a currency begins that ends here, as in “no more than kr25m”; the end if
  /// none does.
  var startOfCode: Int {
    let bare = last == UInt8(ascii: " ") ? dropLast() : self
    let word = bare.wordAtEnd
    return Currency.code(word) == nil ? endIndex : word.startIndex
  }
}

extension ArraySlice<UInt8> {
  /// Where the words end that say to what each such amount belongs, as “ per share” does; the start if none
  /// stand there.
  fileprivate var endOfRate: Int {
    let word = starts(with: " per ".utf8) ? dropFirst(5).wordAtStart : []
    return word.isEmpty ? startIndex : word.endIndex
  }
}

extension EnglishQualifiers.Phrase {
  /// Whether a phrase after a number is rather one before the next, as in “460 at least twelve of whom”.
  fileprivate func isOfNext(_ word: ArraySlice<UInt8>) -> Bool {
    let isOfBoth = ["at least", "at most", "at the least", "at the most"]
      .contains { words.elementsEqual($0.utf8) }
    return isOfBoth
      && (word.first?.isDigit == true || word.isWord(in: ["a", "an", "half", "one", "some"])
        || word.markedWords.contains { $0.mark.isCardinal || $0.mark.isMultiple })
  }
}

extension MarkedWord.Mark {
  fileprivate var isMultiple: Bool {
    if case .multiple = self { true } else { false }
  }

  fileprivate var isCardinal: Bool {
    if case .cardinal = self { true } else { false }
  }
}

/// Verbs whose object is an amount: what something costs, lasts or holds.
private enum VerbsOfMeasure {
  static let all = WordSet(
    """
    admit allow be borrow carry charge contain cost cover drive earn eat emit employ fetch fly get grow have hold \
    last lend live make measure need number owe own pay produce raise receive require run sell send serve \
    sit spend stay store take total travel use wait weigh work
    """)
}
