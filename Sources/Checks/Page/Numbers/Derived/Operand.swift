import Facts
import Kit
import Site

/// A figure that prose links to, as something to count with.
struct Operand {
  /// What the base says.
  let quantity: Quantity

  /// The number with its sign, and its unit, which for shares and points is that of the dimension.
  let value: Rational
  let unit: QuantityUnit?

  /// The words of the figure, for messages.
  let words: String

  /// The bytes of its link.
  let range: Range<Int>

  /// The words of what it counts, cut as `contentWords` cuts them.
  let subject: Set<String>

  /// The id of the figure; empty for what was worked out of others.
  let id: String

  /// The figure of which it is a part; nil if none is named.
  let whole: String?

  /// Whether it says which one of a row something is, as “14th” and “number 4” do: who climbs has a smaller
  /// number then.
  var isRank = false

  /// Whether most of what the one counts is what the other does.
  func isOfSameMeasure(as other: Operand) -> Bool {
    let shared = subject.intersection(other.subject).count
    return shared > 1 && shared * 2 >= max(subject.count, other.subject.count)
  }

  /// Whether it is told that it may be more, as “at least” does, or less.
  var mayBeMore: Bool { quantity.qualifiers.contains { [.atLeast, .moreThan].contains($0) } }
  var mayBeLess: Bool {
    quantity.qualifiers.contains { [.upTo, .lessThan, .nearly].contains($0) }
  }

  /// Whether both can be added.
  func isLike(_ other: Operand) -> Bool {
    guard let unit, let others = other.unit else { return unit == nil && other.unit == nil }
    return unit == others || (unit.isMoney && unit.agrees(with: others))
  }
}

extension Operand {
  /// - Returns: Nil for a figure that says no number, or several.
  init?(_ figure: FactWords, _ wording: FigureWording, words: String, range: Range<Int>) {
    // “$11.85 per $1,000” is a rate, told by its first number.
    let isRate = wording.expected.count == 2 && wording.text[...].holdsWords("per".utf8)
    guard wording.expected.count == 1 || isRate, let own = wording.expected.first, own.end == nil,
      let value = own.signed
    else { return nil }
    let quantity = own.lengthInTime ?? own
    // Percent and basis points are told in each other's units, days and metres in their own.
    let unit = quantity.unit.flatMap { $0.mayBe(.share) || $0.mayBe(.points) ? $0 : nil }
    let base = unit.flatMap { $0.basis(of: value) }
    self.init(
      quantity: quantity, value: base?.amount ?? value, unit: base?.unit ?? quantity.unit,
      words: words, range: range, subject: wording.subjectWords, id: figure.fact.id,
      whole: figure.fact[FigureFields.partOf], isRank: wording.isRank)
  }
}

extension PageProse {
  /// Whether a block links to several figures, of which the words between them may tell.
  func linksToFigures(_ block: Int) -> Bool {
    blocks[block].links.count { links[$0].fact?.fact.kind == .figures } > 1
  }

  /// The figures with one number that a block links to, in order.
  func operands(of block: Int) -> [Operand] {
    links[blocks[block].links].compactMap { link in
      guard let figure = link.fact, link.field == nil, let wording = figure.wording(for: link)
      else { return nil }
      return Operand(
        figure, wording, words: figure.fact.wording(on: link.day) ?? figure.fact.text,
        range: link.range)
    }
  }

  /// The figures with two ends that a block links to, in order.
  func operandRanges(of block: Int) -> [OperandRange] {
    links[blocks[block].links].compactMap { link in
      guard let figure = link.fact, link.field == nil, let wording = figure.wording(for: link),
        wording.expected.count == 1, let quantity = wording.expected.first,
        let low = quantity.value,
        let high = quantity.end
      else { return nil }
      return OperandRange(
        low: low, high: high, unit: quantity.unit, range: link.range, subject: wording.subjectWords)
    }
  }

  /// The figures elsewhere on the page that count what one with two ends does.
  func operands(like ranges: [OperandRange]) -> [Operand] {
    if ranges.isEmpty { return [] }
    let linked = blocks.indices.filter { !blocks[$0].links.isEmpty }
    return linked.flatMap { operands(of: $0) }.filter { operand in
      ranges.contains { operand.subject.intersection($0.subject).count > 1 }
    }
  }

  /// What the figures are parts of, as something to count with, where that is not among them.
  func wholes(of operands: [Operand]) -> [Operand] {
    let known = Set(operands.map(\.id))
    let ids = Set(operands.compactMap(\.whole)).subtracting(known)
    return ids.sorted().compactMap { id in
      // No page may name it.
      guard let figure = site.wording(of: id) ?? site.facts[id].map(FactWords.init),
        let wording = figure.wording,
        wording.expected.count == 1, let quantity = wording.expected.first, quantity.end == nil,
        let value = quantity.signed
      else { return nil }
      return Operand(
        quantity: quantity, value: value, unit: quantity.unit, words: figure.fact.text,
        range: 0..<0,
        subject: wording.subjectWords, id: id, whole: nil)
    }
  }
}

/// A figure with two ends that prose links to.
struct OperandRange {
  let low: Rational
  let high: Rational
  let unit: QuantityUnit?

  /// The bytes of its link.
  let range: Range<Int>

  /// The words of what it counts, cut as `contentWords` cuts them.
  let subject: Set<String>

  func isLike(_ operand: Operand) -> Bool {
    guard let unit, let other = operand.unit else { return unit == nil && operand.unit == nil }
    return unit == other || (unit.isMoney && unit.agrees(with: other))
  }

  func subtracting(_ value: Rational) -> OperandRange? {
    guard let first = low.subtracting(value), let last = high.subtracting(value) else { return nil }
    return OperandRange(low: first, high: last, unit: unit, range: range, subject: subject)
  }

  /// What a figure has more than it.
  func taken(from value: Rational) -> OperandRange? {
    guard let first = value.subtracting(high), let last = value.subtracting(low) else { return nil }
    return OperandRange(low: first, high: last, unit: unit, range: range, subject: subject)
  }

  /// The sum of both; nil if they cannot be added.
  func adding(_ other: OperandRange) -> OperandRange? {
    guard unit == other.unit, let first = low.adding(other.low), let last = high.adding(other.high)
    else { return nil }
    return OperandRange(low: first, high: last, unit: unit, range: range, subject: subject)
  }

  func adding(_ value: Rational) -> OperandRange? {
    guard let first = low.adding(value), let last = high.adding(value) else { return nil }
    return OperandRange(low: first, high: last, unit: unit, range: range, subject: subject)
  }
}

extension Quantity {
  /// Whether the words state a range, or with “at least” or “up to” an end of it.
  func states(_ result: OperandRange, _ unit: QuantityUnit?) -> Bool {
    var (first, last) = (self, self)
    (first.end, last.end) = (nil, nil)
    guard let end else {
      (first.qualifiers, last.qualifiers) = ([], [])
      let isLeast = qualifiers.contains(.atLeast) || qualifiers.contains(.moreThan)
      let isMost = qualifiers.contains(.upTo) || qualifiers.contains(.lessThan)
      return isLeast && first.states(result.low, unit) || isMost && last.states(result.high, unit)
    }
    last.value = end.magnitude
    (first.qualifiers, last.qualifiers) = ([], [])
    return first.states(result.low, unit) && last.states(result.high, unit)
  }

  /// Whether it is the whole number right below a quotient, and is said to be less than that.
  private func isMoreThanWhole(below quotient: Rational) -> Bool {
    guard let value, let whole = value.integer, 1...20 ~= whole, end == nil,
      qualifiers.contains(.moreThan) || qualifiers.contains(.atLeast)
    else { return false }
    return value < quotient && quotient < Rational(whole + 1)
  }

  /// Whether the words state a result, whose rounding they say if it is no quotient.
  func states(_ result: Rational, _ unit: QuantityUnit?, isQuotient: Bool = false) -> Bool {
    if let said = self.unit, unit == nil, !said.isTime, !said.mayBe(.count) { return false }
    let own = Quantity(result.magnitude, unit)
    // “More than three times” of 3.47.
    if isQuotient, unit == nil || unit?.mayBe(.times) == true, isMoreThanWhole(below: result) {
      return true
    }
    switch comparison(with: own, ignoringDoubtful: false) {
    case .same: return true
    case .silentRounding: return isQuotient
    case .addedQualifier:
      return qualifiers.contains { [.around, .atLeast, .upTo].contains($0) }
    default: return false
    }
  }
}
