import Facts
import Kit
import Markdown
import Site

extension Rational {
  /// What a share of something else is, as a message says it: “25 percent of it”; nil if it is more than that.
  fileprivate var saidAsMultiple: String? {
    guard self < Rational(1) else { return nil }
    return multiplied(by: 100)?.rounded(to: Rational(1)).map { "\($0) percent of it" }
  }
}

/// Multiples that a sentence tells of its two figures, in the order in which it names them.
extension PageProse {
  /// Words such as “doubled from”, “twice as many as” or “half of” between the figures of which they are
  /// not true, with what is.
  ///
  /// Only where a sentence has two figures that count the same: of three any might be meant.
  func wrongMultiples(in block: Int) -> [(Range<Int>, ArithmeticResult)] {
    guard linksToFigures(block), cell(of: block) == nil, prose(of: block)?.quotation == nil else {
      return []
    }
    let operands = operands(of: block)
    guard operands.count > 1 else { return [] }
    return sentences(of: block).compactMap { sentence in
      let own = operands.filter { sentence.range.contains($0.range.lowerBound) }
      guard own.count == 2, own[0].isLike(own[1]), countsSame(own[0], own[1]),
        own[0].range.upperBound <= own[1].range.lowerBound,
        own.allSatisfy({ $0.value > Rational(0) }),
        let (times, range) = multipleOfChange(own, sentence) ?? shareOfChange(own, sentence)
          ?? multiple(between: own, sentence),
        let ratio = own[0].value.divided(by: own[1].value), !times.allow(ratio),
        let rounded = ratio.multiplied(by: 100)?.rounded(to: Rational(1))?.divided(
          by: Rational(100))
      else { return nil }
      // Of what changed “from” one “to” the other the latter is told beside the former.
      let isFromFirst = bytes[..<own[0].range.lowerBound].endsWithWords("from ")
      let isTurned = isFromFirst && rounded != Rational(0)
      let (one, other) = isTurned ? (own[1], own[0]) : (own[0], own[1])
      let told = isTurned ? one.value.divided(by: other.value) ?? ratio : ratio
      let amount = told.multiplied(by: 100)?.rounded(to: Rational(1))?.divided(by: Rational(100))
      return (
        range,
        ArithmeticResult(
          working: "\(one.words) beside \(other.words)",
          words: told.saidAsMultiple ?? "\(amount ?? rounded) times as much")
      )
    }
  }

  /// What “doubled from … to …” says that the first is of the second, with its place.
  private func multipleOfChange(
    _ own: [Operand], _ sentence: Sentence
  ) -> (Multiple, Range<Int>)? {
    let before = bytes[sentence.range.lowerBound..<own[0].range.lowerBound]
    let between = bytes[own[0].range.upperBound..<own[1].range.lowerBound]
    let words = before.meaningWords
    guard let preposition = words.last, let verb = words.dropLast().last,
      let times = Self.changes[String(decoding: verb, as: UTF8.self)]
    else { return nil }
    let said = before[..<verb.startIndex].qualifiersAtEnd
    // What is more than halved is less than a half, and what is nearly halved is more.
    let isTurned = times < Rational(1) && !said.isEmpty
    let qualifiers: [Qualifier] = isTurned ? [said == [.moreThan] ? .lessThan : .moreThan] : said
    let range = verb.startIndex..<verb.endIndex
    if preposition.isWord(in: ["from"]), between.leads(to: "to") {
      return (Multiple(value: times, qualifiers: qualifiers, isOfFirst: true), range)
    }
    guard preposition.isWord(in: ["to"]), between.leads(to: "from") else { return nil }
    return (Multiple(value: times, qualifiers: qualifiers), range)
  }

  private static let changes: [String: Rational] = {
    let half = Rational(1, over: 2) ?? Rational(1)
    let verbs = [
      ("double", Rational(2)), ("triple", Rational(3)), ("treble", Rational(3)),
      ("quadruple", Rational(4)), ("halve", half),
    ]
    return verbs.reduce(into: [:]) { changes, verb in
      for ending in ["", "s", "d"] { changes[verb.0 + ending] = verb.1 }
      changes[verb.0.dropLast() + "ing"] = verb.1
    }
  }()

  /// What “fell by half within a week, from … to …” says that the first is of the second, with its place.
  private func shareOfChange(
    _ own: [Operand], _ sentence: Sentence
  ) -> (Multiple, Range<Int>)? {
    let before = bytes[sentence.range.lowerBound..<own[0].range.lowerBound]
    guard before.endsWith(" from "),
      bytes[own[0].range.upperBound..<own[1].range.lowerBound].leads(to: "to"),
      let number = quantities[blocks[sentence.block].quantities].last(where: {
        $0.kind == .quantity && before.indices.contains($0.range.lowerBound)
      }), number.unit == .share, !number.isInDigits, let share = number.value
    else { return nil }
    let words = before[..<number.extent.lowerBound].meaningWords
    guard words.last?.isWord(in: ["by"]) == true,
      before[number.extent.upperBound...].meaningWords.count <= 6,
      let way = words.dropLast().last.flatMap({ Quantity.Direction(word: $0) }),
      (way == .up) == (own[0].value < own[1].value),
      let after = way == .up ? Rational(1).adding(share) : Rational(1).subtracting(share),
      let times = Rational(1).divided(by: after)
    else { return nil }
    return (Multiple(value: times, qualifiers: []), number.range)
  }

  /// What a number between two figures says that the first is of the second: “twice as many seats as the
  /// Greens’”, “half of the”, “three times the number of”.
  private func multiple(
    between own: [Operand], _ sentence: Sentence
  ) -> (Multiple, Range<Int>)? {
    let gap = own[0].range.upperBound..<own[1].range.lowerBound
    let numbers = quantities[blocks[sentence.block].quantities].filter {
      $0.kind == .quantity && gap.contains($0.range.lowerBound)
    }
    guard numbers.count == 1, let number = numbers.first, let value = number.value,
      number.end == nil, number.unit?.mayBe(.times) == true || number.unit == .share,
      !links[blocks[sentence.block].links].contains(where: { $0.range.overlaps(number.range) })
    else { return nil }
    let before = bytes[gap.lowerBound..<number.extent.lowerBound]
    let after = bytes[min(number.extent.upperBound, gap.upperBound)..<gap.upperBound]
    let start = before.first == UInt8(ascii: ")") ? before.dropFirst() : before
    guard before.meaningWords.count <= 5, !start.contains(where: { $0.isOne(of: ";:(") }),
      !before.wordsInTurn.contains(where: {
        $0.isWord(in: Self.turns) || MeaningWords.force(of: $0) != nil
      }), after.comparesMultiple
    else { return nil }
    return (Multiple(value: value, qualifiers: number.qualifiers), number.extent)
  }
}

/// How many times another figure one is said to be.
private struct Multiple {
  let value: Rational
  let qualifiers: [Qualifier]

  /// Whether the second of two figures is so many times the first.
  var isOfFirst = false

  /// Whether so many times may be told in these words.
  func allow(_ ratio: Rational) -> Bool {
    let actual = isOfFirst ? Rational(1).divided(by: ratio) : ratio
    guard let share = actual?.divided(by: value)?.multiplied(by: 100) else { return true }
    if qualifiers.contains(where: { [.moreThan, .atLeast].contains($0) }) {
      return Rational(98) <= share && share < Rational(200)
    }
    if qualifiers == [.nearly] { return Rational(75) <= share && share <= Rational(103) }
    if qualifiers.contains(where: { [.nearly, .lessThan, .upTo].contains($0) }) {
      return Rational(50) <= share && share <= Rational(103)
    }
    return Rational(80) <= share && share <= Rational(120)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words after a multiple lead to what it is a multiple of.
  fileprivate var comparesMultiple: Bool {
    let words = meaningWords
    guard words.count <= 9, !dropLast().contains(where: { $0.isOne(of: ",;:(") }),
      let first = words.first
    else { return false }
    if first.isWord(in: ["as"]) {
      // “Twice as many as”, “half as many seats as the Greens (”.
      return words.count > 2
        && words[1].isWord(in: ["many", "much", "large", "high", "big", "long", "strong", "great"])
        && words[2...].contains { $0.isWord(in: ["as"]) }
        && !words[2...].contains {
          $0.isWord(in: ["again", "and", "but", "that", "which", "who", "with"])
        }
    }
    let rest = words.dropFirst().contains { $0.isWord(in: PageProse.turns) }
    if first.isWord(in: ["the"]), words.count > 1, !rest {
      return words[1].isWord(in: ["number", "figure", "total", "amount", "sum", "size", "level"])
    }
    if isWord(in: [" of the ", " of ", " the "]) { return true }
    // “Half of the city's”.
    return first.isWord(in: ["of"]) && words.count <= 4
      && words.dropFirst().first?.isWord(in: ["the", "its", "their", "all"]) == true
      && !words.dropFirst().contains {
        $0.isWord(in: PageProse.turns) || NounWords.stops.contains($0) && !$0.isWord(in: ["the"])
      }
  }

  /// How exact the words at the end say that a verb is: “more than doubled”.
  fileprivate var qualifiersAtEnd: [Qualifier] {
    let rest = last == UInt8(ascii: " ") ? dropLast() : self
    if rest.endsWithWords("more than") { return [.moreThan] }
    return ["almost", "nearly", "not quite"].contains { rest.endsWithWords($0) } ? [.nearly] : []
  }
}
