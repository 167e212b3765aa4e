import Facts
import Kit
import Markdown
import Site

extension Check {
  static let arithmeticWrong = prose(.arithmeticWrong) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    return prose.blocks.indices.flatMap { block -> [Diagnostic] in
      // Most blocks tell of no number.
      if prose.blocks[block].quantities.isEmpty, prose.blocks[block].links.isEmpty { return [] }
      let results = prose.wrongResults(in: block).map { number, result in
        Diagnostic(
          .arithmeticWrong, at: places.location(of: number.range),
          "“\(places.written(number.range).clipped)”, but \(result.working) is \(result.words)",
          help: "write \(result.words), or correct the figures")
      }
      let multiples = prose.wrongMultiples(in: block).map { range, result in
        Diagnostic(
          .arithmeticWrong, at: places.location(of: range),
          "“\(places.written(range).clipped)”, but \(result.working) is \(result.words)",
          help: "say how many times as much it is, or correct the figures")
      }
      let orders = prose.wrongOrders(in: block).map { order in
        Diagnostic(
          .arithmeticWrong, at: places.location(of: order.other.range),
          "“\(order.one.words.clipped)” \(order.words) “\(order.other.words.clipped)”, but it is"
            + " \(order.isMore ? "more" : "less")",
          help: "exchange the figures, or correct the words between them")
      }
      let parts = prose.wrongParts(in: block).map { told in
        Diagnostic(
          .arithmeticWrong, at: places.location(of: told.part.range),
          "“\(told.part.words.clipped)” is told as a part of “\(told.whole.words.clipped)”, but it is more",
          help: "exchange the figures, or correct the words between them")
      }
      return results + multiples + orders + parts + prose.refutedTrends(in: block)
    }
  }
}

extension Rule {
  static let arithmeticWrong = Rule(
    "arithmetic-wrong", .error,
    catches:
      "A sum, difference, share or multiple in prose that the figures beside it do not give; one figure"
      + " said to be more or less than another, a part of it, or to rise or fall, where the numbers say"
      + " otherwise.",
    why: "Readers add up, and a sum that is wrong makes every number beside it doubtful.",
    wrong: "[12](fact:figure.attacks) at home and [12](fact:figure.attacks) abroad, together 25",
    right: "[12](fact:figure.attacks) at home and [12](fact:figure.attacks) abroad, together 24")
}

extension PageProse {
  /// The numbers of a block that say that they are worked out of its figures, and are not.
  func wrongResults(in block: Int) -> [(Quantity, ArithmeticResult)] {
    let numbers = quantities[blocks[block].quantities]
    guard !numbers.isEmpty, prose(of: block)?.quotation == nil else { return [] }
    let linked = links[blocks[block].links].map(\.range)
    guard numbers.contains(where: { $0.kind == .quantity && !linked.touch($0.range) }) else {
      return []
    }
    if let cell = cell(of: block) {
      return numbers.compactMap { number in
        guard number.kind == .quantity, !linked.touch(number.range) else {
          return nil
        }
        return (wrongTotal(number, in: cell) ?? wrongSign(number, in: cell)).map { (number, $0) }
      }
    }
    let figures = BlockFigures(of: block, in: self)
    guard figures.operands.count > 1 else { return [] }
    return numbers.indices.compactMap { index in
      let number = numbers[index]
      guard number.kind == .quantity, !linked.touch(number.range),
        let arithmetic = figures.arithmetic(around: number)
      else { return nil }
      let sentence = figures.sentence(around: number.range.lowerBound)
      // “312 in all, of whom 285”: what tells of another total does not tell of this number.
      let previous = index > numbers.startIndex ? numbers[index - 1] : nil
      let next = index + 1 < numbers.endIndex ? numbers[index + 1] : nil
      let isAfterOther = previous.map {
        $0.kind == .quantity && !linked.touch($0.range) && sentence.contains($0.range.lowerBound)
      }
      let end = min(
        sentence.upperBound, max(number.extent.upperBound, next?.range.lowerBound ?? .max))
      guard
        let result = stated(
          number, in: sentence, arithmetic.sentence, sayingSumBefore: isAfterOther != true,
          sayingSumUpTo: end),
        !arithmetic.explains(number),
        !scaledReadings(of: number, in: block).contains(where: arithmetic.explains)
      else { return nil }
      return (number, result)
    }
  }

  /// The sum of a column, if a number is called that and is not.
  private func wrongTotal(_ number: Quantity, in cell: Cell) -> ArithmeticResult? {
    guard cell.column > 0, isTotal(cell) else { return nil }
    let above = column(of: cell).filter { $0.row < cell.row }.map(\.operand)
    // Every row above has to be counted.
    guard above.count == cell.row - 1, let sum = above.sum,
      !completed(number, in: cell).states(sum.value, sum.unit), number.unit?.mayBe(.share) != true
    else { return nil }
    return ArithmeticResult(sumOf: above, sum.value, sum.unit)
  }

  /// What the figures of a sentence give, if the words around a number say that it is that.
  private func stated(
    _ number: Quantity, in range: Range<Int>, _ operands: [Operand], sayingSumBefore: Bool,
    sayingSumUpTo end: Int
  ) -> ArithmeticResult? {
    guard let first = operands.first else { return nil }
    let like = operands.filter { $0.isLike(first) }
    guard like.count > 1 else { return nil }
    let before = bytes[range.lowerBound..<number.extent.lowerBound]
    let after = bytes[number.extent.upperBound..<end]
    // What stands before “together that makes 104” is added, and no threshold after it.
    let told = like.filter { $0.range.upperBound <= number.range.lowerBound }
    let parts = told.count > 1 ? told : like
    if isTotal(sayingSumBefore ? before : [], after), number.mayAdd(first),
      number.mayBeSum(of: parts), let sum = parts.sum
    {
      return ArithmeticResult(sumOf: parts, sum.value, sum.unit)
    }
    guard like.count == 2, operands.count == 2 else { return nil }
    let (one, other) = (like[0], like[1])
    if isPart(one, other, range), number.unit?.mayBe(.share) == true, !isDemanded(before, after) {
      return share(number, one, other, in: range)
    }
    guard isChange(before, after, one, other, range),
      number.mayAdd(one) || number.unit?.mayBe(.points) == true,
      let difference = one.value.subtracting(other.value)?.magnitude,
      !number.bounds(difference), !isDifferenceOfOthers(number, in: range)
    else { return nil }
    return ArithmeticResult(
      working: "the difference between \(one.words) and \(other.words)",
      words: difference.said(in: one.unit))
  }

  /// Whether a number is what two others of its sentence differ by, be they linked or not: “half is 75, and one
  /// more, 76, a majority”.
  private func isDifferenceOfOthers(_ number: Quantity, in range: Range<Int>) -> Bool {
    let others = quantities.lazy.filter { other in
      range.contains(other.range.lowerBound) && other.range != number.range
        && other.kind == .quantity && other.unit == number.unit && other.end == nil
    }.compactMap(\.value).prefix(12)
    return others.contains { one in
      others.contains { other in one.subtracting(other) == number.value }
    }
  }

  private func isTotal(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    let near = before.suffix(24)
    return [
      "total of", "totalling", "totaling", "together", "altogether", "combined", "in all", "sum of",
      "add up to", "adds up to",
    ]
    .contains { near.holdsWords($0.utf8) }
      || [" make ", " makes ", " making "].contains { before.endsWith($0) }
      || ["in all", "altogether", "in total", "together", "combined"].contains {
        after.prefix(20).holdsWords($0.utf8)
      }
  }

  /// Whether one figure is said to be a part of the other, as in “17 of 36 schools”.
  private func isPart(_ one: Operand, _ other: Operand, _ range: Range<Int>) -> Bool {
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    let start = bytes[range.lowerBound..<one.range.lowerBound]
    return between.isWord(in: [
      " of ", " of the ", " out of ", " out of the ", " of its ", " of their ",
    ])
      || start.isWord(in: ["of the ", "of ", "out of "])
      || isWholeFirst(one, other, between, range)
  }

  /// Whether a share is told of one figure, and the other stands beside it as what it is: “half of the
  /// 160 seats, 71”.
  private func isWholeFirst(
    _ one: Operand, _ other: Operand, _ between: ArraySlice<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let before = bytes[range.lowerBound..<one.range.lowerBound]
    let isOf = [" of ", " of the ", " of its ", " of their "].contains { before.endsWith($0) }
    let words = between.meaningWords
    return isOf && (words.count <= 2 || other.whole == one.id) && other.value < one.value
      && [", ", " ("].contains { between.endsWith($0) }
  }

  /// Whether the number between two texts is told as the change from one figure to the other, or as
  /// the difference between them.
  private func isChange(
    _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>, _ one: Operand, _ other: Operand,
    _ range: Range<Int>
  ) -> Bool {
    let near = before.suffix(40).wordsInTurn.suffix(3)
    let isTold =
      near.last.map(DifferenceWords.links.contains) == true
      && near.dropLast().contains(where: DifferenceWords.changes.begin)
      || after.prefix(30).wordsInTurn.prefix(2).contains(
        where: DifferenceWords.comparatives.contains)
    return isTold
      && [one, other].contains { isCompared($0, from: range.lowerBound) || isNext($0, in: after) }
  }

  /// Whether a figure is told as the one from which another goes on, or with which it is compared.
  private func isCompared(_ figure: Operand, from start: Int) -> Bool {
    guard start <= figure.range.lowerBound else { return false }
    return bytes[start..<figure.range.lowerBound].suffix(24).wordsInTurn.suffix(2)
      .contains(where: DifferenceWords.origins.contains)
  }

  /// Whether a figure stands just behind a number, as what this is “more than”.
  private func isNext(_ figure: Operand, in after: ArraySlice<UInt8>) -> Bool {
    guard figure.range.lowerBound >= after.startIndex, figure.range.lowerBound <= after.endIndex
    else { return false }
    return after[..<figure.range.lowerBound].meaningWords.count <= 3
  }
}

/// The words by which prose tells a difference.
private enum DifferenceWords {
  static let changes = WordBeginnings(
    """
    rise rising rose increas fall fell drop declin decreas differ gain grew grow loss lost jump \
    improv climb shrank shrink cut narrow widen up down
    """)
  static let links = WordSet("by of")
  static let comparatives = WordSet(
    "more fewer less higher lower longer shorter older younger larger smaller")
  static let origins = WordSet("from than against versus compared")
}

extension Quantity {
  /// Whether the number counts what the figure counts, as far as both tell.
  fileprivate func mayAdd(_ operand: Operand) -> Bool {
    guard let unit else { return operand.unit?.mayBe(.share) != true }
    return operand.unit.map { $0.agrees(with: unit) } ?? unit.isTime
  }
}

extension Quantity {
  /// Whether it truly bounds an amount that is not far from it, as “more than 450” does 460.
  fileprivate func bounds(_ amount: Rational) -> Bool {
    guard let value, let distance = amount.subtracting(value),
      let share = distance.magnitude.divided(by: amount),
      share <= Rational(1, over: 8) ?? Rational(0)
    else { return false }
    let isLeast = qualifiers.contains { [.moreThan, .atLeast].contains($0) }
    let isMost = qualifiers.contains { [.lessThan, .upTo, .nearly].contains($0) }
    return isLeast && Rational(0) <= distance || isMost && distance <= Rational(0)
  }
}

extension Quantity {
  /// Whether the number is large enough for a sum, be it a wrong one: “together, the three parties hold”
  /// counts these.
  fileprivate func mayBeSum(of operands: [Operand]) -> Bool {
    guard let value, let greatest = operands.map(\.value.magnitude).max() else { return false }
    return !(value.adding(value) ?? value < greatest)
  }
}
