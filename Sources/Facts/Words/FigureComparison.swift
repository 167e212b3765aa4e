import Kit

/// How the words of a link compare with the figure that they name.
package enum FigureComparison: Hashable, Sendable {
  /// What the quantity that the words say is to that of the figure.
  case quantity(QuantityComparison)

  /// The words say no number, and do not call what is counted by its name.
  case noNumber

  package static let same = FigureComparison.quantity(.same)
}

extension FigureWording {
  /// Compares folded words with the figure.
  ///
  /// - Parameters:
  ///   - words: The words of the link.
  ///   - quantities: The quantities that the link says, with what stands just outside it.
  ///   - link: The bytes of the link, outside of which a qualifier may mean something else; nil if
  ///     the words stand alone.
  /// - Returns: How they compare.
  package func comparison(
    _ words: ArraySlice<UInt8>, saying quantities: [Quantity], in link: Range<Int>? = nil
  ) -> FigureComparison {
    // “A year” is one year where nothing else is a number.
    let said =
      quantities.contains { $0.value != nil } ? quantities.ofFigure : words.oneOfUnit.ofFigure
    if isOwn(words), !said.contains(where: { $0.isQualified(outside: link) }) { return .same }
    guard expected.contains(where: { $0.value != nil }) else {
      // With no number to compare, the words have to be the source's own.
      if text[...].saysOne, said.count == 1, said[0].value == Rational(1) { return .same }
      let isSame =
        !said.contains { $0.value != nil } && !words.quotationCore.isEmpty
        && (words.holdsWords(text) || text[...].holdsWords(words.quotationCore))
      return isSame ? .same : .quantity(.otherNumber)
    }
    guard !said.isEmpty else {
      let isBoth = words.wordAtStart.isWord(in: ["both"])
      if isBoth, expected.contains(where: { $0.value == Rational(2) && $0.end == nil }) {
        return .same
      }
      let isOne = words.saysOne || isOneOfItsKind(words)
      if isOne, expected.contains(where: { $0.value == Rational(1) && $0.end == nil }) {
        return .same
      }
      return isName(words) || words.isWord(in: Self.rests) ? .same : .noNumber
    }
    return .quantity(comparison(said, link))
  }

  /// Whether words say with an article what the figure says with a number: “a point” for “one point”.
  private func isOneOfItsKind(_ words: ArraySlice<UInt8>) -> Bool {
    guard text[...].starts(with: "one ".utf8) else { return false }
    let noun = text.dropFirst("one ".utf8.count)
    return ["a ", "an "].contains { article in
      words.starts(with: article.utf8) && words.dropFirst(article.utf8.count).elementsEqual(noun)
    }
  }

  /// What calls a figure by what others leave of a whole.
  private static let rests = ["the rest", "the remainder", "the balance", "the others"]

  /// Whether the words are the figure's own.
  private func isOwn(_ words: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && words.quotationCore.elementsEqual(text[...].quotationCore)
  }

  private func comparison(_ said: [Quantity], _ link: Range<Int>?) -> QuantityComparison {
    let results = [written, expected].filter { $0.count == said.count }.map { own in
      zip(said, own).map { compare($0, $1, link) }.worst
    }
    if results.contains(.same) { return .same }
    guard let main = expected.first, said.count > 1 || expected.count == 1 else {
      return results.first ?? expected.first.map { compare(said[0], $0, link) } ?? .otherNumber
    }
    if main.end != nil, said.count == 2, said.allSatisfy({ $0.end == nil }) {
      var range = said[0]
      range.end = said[1].value
      range.unit = said[0].unit ?? said[1].unit
      // “At least 30 and at most 35” is between them.
      if said[0].qualifiers == [.atLeast], said[1].qualifiers == [.upTo] {
        range.qualifiers = main.qualifiers
      }
      return compare(range, main, link)
    }
    if said.count == 1 { return compare(said[0], main, link) }
    // One of several numbers has to be the figure's; the others stand in its words, or say the same
    // in another unit.
    let mains = said.map { compare($0, main, link) }
    guard let place = mains.firstIndex(of: .same) else {
      return mains.first { $0 != .otherNumber && $0 != .otherUnit } ?? mains[0]
    }
    let others = said.indices.filter { $0 != place }.map { said[$0] }
    return others.allSatisfy { isBeside($0, main, link) } ? .same : .otherNumber
  }

  private func isBeside(_ quantity: Quantity, _ main: Quantity, _ link: Range<Int>?) -> Bool {
    if quantity.isConversion(of: main) { return true }
    let own = written.map { compare(quantity, $0, link) } + [compare(quantity, main, link)]
    return own.contains(.same) || own.contains(.addedQualifier)
  }

  private func compare(
    _ said: Quantity, _ own: Quantity, _ link: Range<Int>?
  ) -> QuantityComparison {
    let isOutside = said.isQualified(outside: link)
    if let unit = said.unit, own.unit == nil, contradicts(unit) { return .otherUnit }
    return said.comparison(with: own, ignoringDoubtful: isOutside)
  }

  /// Whether the figure, whose number has no unit, cannot count what the unit says.
  private func contradicts(_ unit: QuantityUnit) -> Bool {
    let isMentioned = (subject + text)[...].mentions(unit)
    if unit == .percent || unit.mayBe(.temperature) { return !isMentioned }
    guard hasUnit || written.contains(where: { $0.unit != nil }) else { return false }
    let isPhysical = [.length, .area, .volume, .mass, .speed, .points].contains { unit.mayBe($0) }
    return (unit.isMoney || (isPhysical && !unit.mayBe(.count))) && !isMentioned
  }
}

extension Quantity {
  /// The quantity as an amount of a currency that was named before, its letter being that of a scale, as in
  /// “no more than 25m”; nil if it has a unit of its own.
  package func inCurrency(_ currency: QuantityUnit) -> Quantity? {
    var amount = self
    amount.unit = currency
    guard let unit else { return amount }
    guard let scale = unit.readings.first(where: { $0.dimension == .count }), let value,
      let scaled = value.multiplied(by: scale.factor),
      let place = place.multiplied(by: scale.factor)
    else { return nil }
    (amount.value, amount.place) = (scaled, place)
    return amount
  }

  /// Whether its qualifier stands before or after a link.
  package func isQualified(outside link: Range<Int>?) -> Bool {
    guard let link, let qualifierRange else { return false }
    return qualifierRange.lowerBound < link.lowerBound
      || qualifierRange.upperBound > link.upperBound
  }
}

extension [QuantityComparison] {
  /// The first that is not the same; the same if all are.
  fileprivate var worst: QuantityComparison { first { $0 != .same } ?? .same }
}

extension ArraySlice<UInt8> {
  /// The quantities of the words with “one” for an article before a unit, as in “at least a year”.
  fileprivate var oneOfUnit: [Quantity] {
    for article in ["a ", "an "] {
      var index = startIndex
      while let place = self[index...].firstRange(of: article.utf8)?.lowerBound {
        let name = self[(place + article.utf8.count)...]
        if isWordFree(before: place), let unit = name.unitAtStart()?.unit,
          unit.isTime || unit.mayBe(.length) || unit.mayBe(.mass)
        {
          return (Array(self[..<place]) + "one ".utf8 + name)[...].quantities
        }
        index = place + 1
      }
    }
    return []
  }

  /// Whether the words name the unit, or what it is a unit of.
  fileprivate func mentions(_ unit: QuantityUnit) -> Bool {
    if unit == .percent, holdsWords("rate".utf8) || holdsWords("share".utf8) { return true }
    var index = startIndex
    while index < endIndex {
      let rest = self[index...]
      if isWordFree(before: index) || !isInWord(at: index) {
        let named =
          rest.unitAtStart()?.unit ?? Currency.word(rest.wordAtStart).map { .money($0) }
          ?? Currency.sign(atStartOf: rest).map { .money($0) }
        if let named, named.agrees(with: unit) { return true }
      }
      index = scalarEnd(after: index)
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words begin by saying that there is one of something: “a single plant”.
  fileprivate var saysOne: Bool {
    ["a single", "single", "the only", "a lone", "a sole", "the sole"].contains { one in
      isWord(in: [one]) || starts(with: one.utf8) && dropFirst(one.utf8.count).first == 0x20
    }
  }
}
