import Facts
import Kit

/// What can be worked out of figures.
struct Arithmetic {
  /// The figures of the sentence, and those of the whole paragraph.
  var sentence: [Operand]
  var paragraph: [Operand]

  /// Those of its block, where the paragraph is a list of several.
  var block: [Operand] = []

  /// Figures with two ends, such as “880 to 900 million”, of the sentence.
  var ranges: [OperandRange] = []

  /// Those of the whole paragraph.
  var allRanges: [OperandRange] = []

  /// Figures elsewhere on the page that count what a figure of the sentence does.
  var likes: [Operand] = []

  /// The figures of the table or list right above the paragraph.
  var above: [Operand] = []

  /// What the paragraph's figures are parts of, where that stands elsewhere.
  var wholes: [Operand] = []

  /// The folded words of the sentence, or of the cell.
  let text: ArraySlice<UInt8>

  /// Whether a number is a sum, difference or quotient of the figures, or one of them in another
  /// unit.
  func explains(_ number: Quantity) -> Bool {
    isSum(number) || isDifference(number) || isQuotient(number) || isOfUnits(number)
      || isOfYear(number) || paragraph.contains { number.isConversion(of: $0.quantity) }
      || followsInSteps(number) || isScore(number)
  }

  /// Whether it is the sum of two figures in different units of a kind, or the difference between them: “two and
  /// a half years shorter” of 18 months and four years.
  private func isOfUnits(_ number: Quantity) -> Bool {
    guard let value = number.value, number.end == nil, let unit = number.unit,
      !unit.mayBe(.share), !unit.mayBe(.points), let said = unit.basis(of: value)
    else { return false }
    let amounts = paragraph.prefix(12).compactMap { operand in
      operand.unit.flatMap { $0.basis(of: operand.value) }
    }.filter { $0.unit == said.unit }
    return amounts.indices.contains { first in
      amounts[..<first].contains { other in
        let one = amounts[first].amount
        return one.adding(other.amount) == said.amount
          || one.subtracting(other.amount)?.magnitude == said.amount
      }
    }
  }

  /// Whether it says two figures of the paragraph once more, as “by a 9-6 vote” does beside nine and six.
  private func isScore(_ number: Quantity) -> Bool {
    guard number.unit == nil, let end = number.end else { return false }
    return [number.value, end].allSatisfy { count in
      paragraph.contains { $0.unit == nil && $0.value == count }
    }
  }

  /// Whether it is what a monthly amount makes in a year, or the other way round.
  private func isOfYear(_ number: Quantity) -> Bool {
    paragraph.contains { operand in
      let twelve = Rational(12)
      return [operand.value.multiplied(by: twelve), operand.value.divided(by: twelve)]
        .compactMap(\.self).contains { number.states($0, operand.unit) }
    }
  }

  /// Whether it is the sum of figures that follow each other.
  private func isSum(_ number: Quantity) -> Bool {
    for start in paragraph.indices.dropLast() {
      var sum = paragraph[start].value
      var isNear = isOfSentence(paragraph[start])
      for operand in paragraph[(start + 1)...].prefix(12) where operand.isLike(paragraph[start]) {
        guard let next = sum.adding(operand.value) else { break }
        sum = next
        isNear = isNear || isOfSentence(operand)
        if isNear, number.states(sum, paragraph[start].unit) { return true }
      }
    }
    return false
  }

  /// Whether a figure may be meant beside a number: where its sentence has figures to count with, one of
  /// them is.
  private func isOfSentence(_ operand: Operand) -> Bool {
    sentence.count < 2 || sentence.contains { $0.range == operand.range }
  }

  private func isDifference(_ number: Quantity) -> Bool {
    pairs(in: paragraph).contains { one, other in
      guard isOfSentence(one) || isOfSentence(other) else { return false }
      guard one.value > other.value, let difference = one.value.subtracting(other.value),
        !contradicts(number, one, other)
      else { return false }
      guard one.unit?.mayBe(.share) == true else { return number.states(difference, one.unit) }
      // Shares differ by percentage points.
      return difference.multiplied(by: 100).map { number.states($0, QuantityUnit(.points)) }
        ?? false
    }
  }

  /// Whether it says how much of another figure, or how many times as much, a figure is, or by which
  /// part it is more or less.
  private func isQuotient(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.mayBe(.share) || unit.mayBe(.times) else { return false }
    let near = near + wholes + mates
    return pairs(in: near).contains {
      one, other in
      guard let quotient = one.value.magnitude.divided(by: other.value.magnitude) else {
        return false
      }
      return quotientMatches(number, quotient)
    }
  }

  /// The figures elsewhere in the paragraph that count what one of the sentence does: what something cost
  /// before, where the sentence says what it costs now.
  private var mates: [Operand] {
    guard sentence.count > 1 else { return [] }
    return paragraph.filter { other in
      !sentence.contains { $0.range == other.range }
        && sentence.contains { $0.isLike(other) && $0.isOfSameMeasure(as: other) }
    }
  }

  /// Whether the sentence tells of a rise, be it before other words: “an increase of 3,500, or 37
  /// percent”.
  var saysRise: Bool {
    text.split { !$0.isSmallLetter }.contains { Quantity.Direction(word: $0) == .up }
  }

  func quotientMatches(_ number: Quantity, _ quotient: Rational) -> Bool {
    if number.unit?.mayBe(.times) == true {
      return number.states(quotient, .times, isQuotient: true)
    }
    let rest = Rational(1).subtracting(quotient)
    // “Half as much again” is told of the rise alone.
    if text[min(max(number.extent.upperBound, text.startIndex), text.endIndex)...].risesAgain {
      let rise = Rational(1) < quotient ? rest?.magnitude : nil
      return rise.map { number.states($0, .share, isQuotient: true) } ?? false
    }
    if let way = comparative(after: number) {
      // “Half less” tells of what changed, and of nothing else.
      guard way == (quotient < Rational(1) ? .down : .up), let change = rest?.magnitude else {
        return false
      }
      return number.isBound(near: change) || number.states(change, .share, isQuotient: true)
    }
    let leaves = text.meaningWords.contains(where: ShareWords.remains.contains)
    if number.isBound(near: quotient) || leaves && rest.map(number.isBound(near:)) == true {
      return true
    }
    // “A third more” is told of what changed, and “the other 16 percent” of the rest.
    let isAbout = number.qualifiers.allSatisfy { [.around, .nearly].contains($0) }
    let isRest = quotient < Rational(1) && isAbout && !saysRise
    let isRise = Rational(1) < quotient && (saysRise || exceeds(by: number))
    let change = number.direction == nil && !isRest && !isRise ? nil : rest?.magnitude
    return [isChangeAlone(number) ? nil : quotient, change].compactMap(\.self).contains {
      number.states($0, .share, isQuotient: true)
    }
  }

  /// Whether a number is by how much one figure exceeds another: “exceeded its budget of 750,000 by 87 percent”.
  private func exceeds(by number: Quantity) -> Bool {
    let start = min(max(number.extent.lowerBound, text.startIndex), text.endIndex)
    return text[..<start].endsWithWords("by ")
      && text[..<start].meaningWords.contains {
        $0.isWord(in: [
          "exceed", "exceeded", "exceeding", "exceeds", "overran", "surpassed", "surpasses",
        ])
      }
  }

  /// Whether the words before a number make it what something changed by, and not what it came to: “an
  /// increase of 140 percent”.
  private func isChangeAlone(_ number: Quantity) -> Bool {
    let start = min(max(number.extent.lowerBound, text.startIndex), text.endIndex)
    let words = text[..<start].suffix(40).wordsInTurn.suffix(2)
    return words.count == 2 && words.last?.isWord(in: ["of", "by"]) == true
      && words.first.map { Quantity.Direction(word: $0) == .up } == true
  }

  /// Which way a word right after a number says that something differs: “a third more”; nil if none does.
  private func comparative(after number: Quantity) -> Quantity.Direction? {
    let isShare = number.unit?.mayBe(.share) == true
    let end = isShare ? number.extent.upperBound : number.range.upperBound
    let start = max(end, text.startIndex)
    let rest = start < text.endIndex ? text[start...] : []
    guard rest.first == UInt8(ascii: " ") else { return nil }
    let words = rest.prefix(40).wordsInTurn.prefix(2)
    for (place, word) in words.enumerated() {
      // “82 litres less”: the unit may stand between.
      if place > 0, number.unit == nil || isShare { return nil }
      if word.isWord(in: ["more", "higher", "larger", "above", "dearer"]) { return .up }
      if word.isWord(in: ["less", "fewer", "lower", "smaller", "below", "cheaper"]) {
        return .down
      }
    }
    return nil
  }

  /// Whether the words around a number make the smaller figure the greater one: “128, 82 more than the
  /// 210”; or its “at most” is an “at least”, as what is less than a number leaves more.
  private func contradicts(_ number: Quantity, _ greater: Operand, _ smaller: Operand) -> Bool {
    let place = number.range.lowerBound
    if let way = comparative(after: number), sentence.count == 2 {
      let (subject, compared) = way == .up ? (smaller, greater) : (greater, smaller)
      if subject.range.upperBound <= place, place < compared.range.lowerBound { return true }
    }
    let isLeast = !greater.mayBeLess && (greater.mayBeMore || smaller.mayBeLess)
    let isMost = !greater.mayBeMore && (greater.mayBeLess || smaller.mayBeMore)
    if isLeast, !isMost { return number.qualifiers.contains { [.upTo, .lessThan].contains($0) } }
    if isMost, !isLeast {
      return number.qualifiers.contains { [.atLeast, .moreThan].contains($0) }
    }
    return false
  }

  /// All ordered pairs of figures that can be compared; of a long list those near each other.
  func pairs(in operands: [Operand]) -> [(Operand, Operand)] {
    operands.indices.flatMap { first in
      operands.indices.filter { $0 != first && abs($0 - first) <= 6 }.compactMap { second in
        operands[first].isLike(operands[second]) ? (operands[first], operands[second]) : nil
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words after a share make it what something is more: “half as much again”.
  fileprivate var risesAgain: Bool {
    [" as much again", " as many again", " as high again", " as large again", " again as"]
      .contains { starts(with: $0.utf8) }
  }
}

extension Quantity {
  /// Whether it is a share that a result does not reach, or exceeds, as the words say: “fewer than
  /// half” of 71 in 160; far from the result it would say little.
  func isBound(near result: Rational) -> Bool {
    guard let value, let bound = unit?.basis(of: value)?.amount,
      let thrice = bound.multiplied(by: 3), let most = result.multiplied(by: 3)
    else { return false }
    if qualifiers.contains(.lessThan) || qualifiers.contains(.upTo) {
      return result < bound && bound < most
    }
    return (qualifiers.contains(.moreThan) || qualifiers.contains(.atLeast))
      && bound < result && result < thrice
  }
}
