import Facts
import Kit
import Markdown

/// The nouns that say in prose what a figure's number counts.
extension PageProse {
  /// The finding for a number told of one kind of thing where its figure counts another, as “64 doctors”
  /// for nurses; nil if there is none.
  func otherNoun(_ context: FigureContext) -> Diagnostic? {
    let heads = context.figure.wording?.heads ?? []
    guard heads.contains(where: { !EnglishNouns.meanings(of: $0).isEmpty }) else { return nil }
    for nouns in countedNouns(context) {
      guard let noun = nouns.first(where: { EnglishNouns.excludes($0, heads) }),
        !nouns.contains(where: { context.isOwn($0) }), !isName(noun),
        !isOfParliament(noun, context)
      else { continue }
      return .otherMeasure(context, String(decoding: noun, as: UTF8.self), self)
    }
    return nil
  }

  /// The words by which prose says what is counted, one list for each place where they may stand: right
  /// after the number, before “of” and it, as the head of a row or item, and as the subject of the verb
  /// before it.
  func countedNouns(_ context: FigureContext) -> [[ArraySlice<UInt8>]] {
    if let cell = cell(of: context.block) {
      return context.before.isEmpty || isTotal(cell) ? [] : [context.before.meaningWords.head]
    }
    var found: [[ArraySlice<UInt8>]] = []
    if let number = quantity(of: context) {
      let end = max(number.extent.upperBound, context.range.lowerBound)
      let inside = end < context.range.upperBound ? bytes[end..<context.range.upperBound] : []
      let rest = inside.isEmpty ? context.after : inside
      if number.mayBeCount {
        let words = rest.prefix(80).prefix { !$0.isOne(of: ",;:()\n\"") }.meaningWords
        let isNext =
          (rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "-"))
          && bytes[rest.startIndex - 1] != UInt8(ascii: ",")
        found += [isNext ? words.nounsAtStart : [], words.complementAtStart]
      } else if number.unit?.isTime == true || number.unit?.mayBe(.share) == true {
        found.append(rest.nounAfterOf)
      }
    }
    return (found + [context.before.nounBeforeNumber, context.before.subjectBeforeNumber])
      .filter { !$0.isEmpty }
  }

  /// Whether a word belongs to the name of an actor or place that the page names.
  func isName(_ word: ArraySlice<UInt8>) -> Bool {
    namedFacts.contains { fact in fact.names.contains { $0[...].holdsWords(word) } }
  }
}

extension Quantity {
  /// Whether what follows the number may be what it counts: it has no unit of its own.
  fileprivate var mayBeCount: Bool { unit == nil || unit?.isPlainCount == true }
}

extension QuantityUnit {
  /// Whether it only scales a count.
  fileprivate var isPlainCount: Bool { readings.allSatisfy { $0.dimension == .count } }
}

extension FigureContext {
  /// Whether the figure's measure has a word, or one that begins like it.
  func isOwn(_ word: ArraySlice<UInt8>) -> Bool {
    subjectParts.contains { $0.isLike(word) }
      || figure.wording?.heads.contains { $0.isLike(word) } == true
  }
}

extension ArraySlice<UInt8> {
  /// Whether both are forms of a word, as far as their first letters tell.
  fileprivate func isLike(_ other: ArraySlice<UInt8>) -> Bool {
    elementsEqual(other) || stem == other.stem
      || count > 4 && other.count > 4 && prefix(5).elementsEqual(other.prefix(5))
  }

  /// The noun of “ of fighting” after a span of time or a share; none if another word follows.
  fileprivate var nounAfterOf: [ArraySlice<UInt8>] {
    guard starts(with: " of ".utf8) else { return [] }
    let words = prefix(60).prefix { !$0.isOne(of: ",;:()\n\"") }.meaningWords.dropFirst()
    let noun = words.drop { NounWords.articles.contains($0) }.prefix { !$0.endsNouns }.prefix(2)
    return noun.contains { $0.isSmall } ? [] : Array(noun)
  }

  /// Whether a word has the form of a noun in the plural.
  fileprivate var isPlural: Bool { count > 3 && last == UInt8(ascii: "s") && !endsWith("ss") }

  /// Whether a word says nothing of what is counted.
  fileprivate var isSmall: Bool {
    endsNouns || NounWords.articles.contains(self) || NounWords.pronouns.contains(self)
      || NounWords.vague.contains(self) || count < 4
  }

  /// The noun in “a profit of 31 million”, which stands right before “of” and the number; none if there
  /// is none.
  fileprivate var nounBeforeNumber: [ArraySlice<UInt8>] {
    guard endsWith(" of ") else { return [] }
    return suffix(60).meaningWords.dropLast().suffix(1).filter {
      !EnglishNouns.meanings(of: $0).isEmpty
    }
  }

  /// The head of what a verb right before the number is said of: “price” of “the price rises to”, and of
  /// what stands before a colon: “ferries” of “Ferries to the island:”.
  fileprivate var subjectBeforeNumber: [ArraySlice<UInt8>] {
    if endsWith(": ") {
      let label = dropLast(2)
      let start = label.lastIndex { $0.isOne(of: ".;:\n") }.map { $0 + 1 } ?? startIndex
      let words = label[start...].meaningWords
      // “The interval is wide: …” is a sentence.
      let isSentence = words.contains { $0.isWord(in: ["is", "are", "was", "were"]) }
      return words.count > 6 || isSentence ? [] : words.head
    }
    // Mostly no such verb stands there.
    let last = (self.last == UInt8(ascii: " ") ? dropLast() : self).wordAtEnd
    guard
      NounWords.joins.contains(last) || NounWords.verbs.contains(last)
        || Quantity.Direction(word: last) != nil
    else { return [] }
    let start = lastIndex { $0.isOne(of: ",;:(\n\"") }.map { $0 + 1 } ?? startIndex
    var words = self[start...].suffix(120).meaningWords[...]
    while let last = words.last, NounWords.joins.contains(last) { words = words.dropLast() }
    guard let verb = words.last,
      Quantity.Direction(word: verb) != nil || NounWords.verbs.contains(verb)
    else { return [] }
    words = words.dropLast()
    while let last = words.last, NounWords.auxiliaries.contains(last) { words = words.dropLast() }
    if let turn = words.lastIndex(where: { NounWords.turns.contains($0) }) {
      words = words[(turn + 1)...]
    }
    let head = words.count > 8 ? [] : Array(words).head
    return head.filter { !EnglishNouns.meanings(of: $0).isEmpty }
  }

  /// Whether a word after a number is none of the nouns that say what it counts.
  fileprivate var endsNouns: Bool {
    NounWords.stops.contains(self) || NounWords.verbs.contains(self)
      || NounWords.auxiliaries.contains(self) || NounWords.turns.contains(self)
      || MeaningWords.force(of: self) == .negation
      || first?.isDigit == true
  }
}

/// The words of a clause that begins after a number.
extension [ArraySlice<UInt8>] {
  /// The first words that say what the number counts: “nurses” of “of them nurses”, “suspected cases” of
  /// “suspected cases are being tested”.
  fileprivate var nounsAtStart: [ArraySlice<UInt8>] {
    var words = self[...]
    if words.first?.isWord(in: ["of"]) == true {
      guard words.dropFirst().first?.isWord(in: ["them", "these", "those", "whom"]) == true else {
        return []
      }
      words = words.dropFirst(2)
      if words.first?.isWord(in: ["were", "are", "being"]) == true { words = words.dropFirst() }
    }
    let run = words.prefix { !$0.endsNouns }.prefix(3)
    // “Four schools sued” counts schools.
    let plural = run.firstIndex { $0.isPlural }
    if let plural { return Array(run[...plural]) }
    return run.contains { !EnglishNouns.meanings(of: $0).isEmpty } ? Array(run) : []
  }

  /// Of what the noun after the number is, as “typhoid” of “cases of typhoid”; none if nothing tells.
  fileprivate var complementAtStart: [ArraySlice<UInt8>] {
    guard let noun = prefix(3).firstIndex(where: { $0.isPlural }), noun + 2 < count,
      self[noun + 1].isWord(in: ["of", "from"])
    else { return [] }
    return self[(noun + 2)...].prefix(1).filter { !$0.isSmall }
  }
}

extension [ArraySlice<UInt8>] {
  /// The last noun before “of” or the like, and where that says little, as “number” does, the one after
  /// it; none for a pronoun.
  fileprivate var head: [ArraySlice<UInt8>] {
    let words = drop { NounWords.articles.contains($0) }
    guard let first = words.first, !NounWords.pronouns.contains(first) else { return [] }
    let start = words.prefix { !NounWords.stops.contains($0) }
    guard let noun = start.last else { return [] }
    guard NounWords.vague.contains(noun) || NounWords.people.contains(noun) else { return [noun] }
    let rest = words[start.endIndex...].dropFirst().drop { NounWords.articles.contains($0) }
    return Array(rest.prefix { !NounWords.stops.contains($0) }.suffix(1)).filter {
      !NounWords.vague.contains($0) && !NounWords.pronouns.contains($0)
        && !NounWords.people.contains($0)
    }
  }
}
