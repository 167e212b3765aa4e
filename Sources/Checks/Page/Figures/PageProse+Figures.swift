import Facts
import Kit
import Site

/// How links compare with the figures that they name.
extension PageProse {
  /// The quantities that a link says, with what stands just outside it: `$`, units and qualifiers.
  func quantities(of link: Link) -> [Quantity] {
    let all = quantities[blocks[link.block].quantities]
    let first = all.partitioningIndex { $0.range.upperBound > link.range.lowerBound }
    let said = all[first...].prefix { $0.range.lowerBound < link.range.upperBound }
    if let unit = cell(of: link.block).flatMap(unit(of:)) { return said.map(unit.completed) }
    guard said.count == 1, let unit = unitAfterNext(all[said.startIndex...]) else {
      return Array(said)
    }
    var number = said[said.startIndex]
    number.unit = unit
    return [number]
  }

  /// The time that two numbers share, the first of which has no unit of its own: “six and a half instead of
  /// nine years”; nil if they share none.
  private func unitAfterNext(_ numbers: ArraySlice<Quantity>) -> QuantityUnit? {
    guard let first = numbers.first, let next = numbers.dropFirst().first, first.unit == nil,
      let unit = next.unit, unit.isTime, first.extent.upperBound < next.range.lowerBound
    else { return nil }
    let words = bytes[first.extent.upperBound..<next.range.lowerBound].meaningWords
    let joins = ["instead", "of", "rather", "than", "or", "to", "and", "from", "not"]
    return words.count <= 3 && words.allSatisfy { $0.isWord(in: joins) } ? unit : nil
  }

  /// Compares the words of a link with a figure.
  func comparison(of link: Link, with wording: FigureWording) -> FigureComparison {
    let words = bytes[link.range]
    guard isEnglish else { return wording.comparison(inOtherLanguage: words) }
    let said = quantities(of: link)
    let comparison = wording.comparison(words, saying: said, in: link.range)
    guard case .quantity(let result) = comparison, result != .same else { return comparison }
    // “One of the four lifeboats” says two figures, the second of which has its own fact.
    if said.count == 2, saysPart(said), let own = wording.expected.first,
      wording.expected.count == 1
    {
      return .quantity(said[0].comparison(with: own))
    }
    return comparison
  }

  /// Whether two quantities are a part and its whole, which is a figure of the base.
  private func saysPart(_ said: [Quantity]) -> Bool {
    guard said[0].extent.upperBound < said[1].extent.lowerBound, let whole = said[1].value else {
      return false
    }
    let gap = bytes[said[0].extent.upperBound..<said[1].extent.lowerBound]
    return gap.isWord(in: [
      " of ", " of the ", " out of ", " out of the ", " of its ", " of their ",
    ])
      && !site.figures(of: whole).isEmpty
  }
}

extension FigureWording {
  /// Compares the digits of words in a language whose number words and separators are not known.
  fileprivate func comparison(inOtherLanguage words: ArraySlice<UInt8>) -> FigureComparison {
    let digits = words.filter(\.isDigit)
    let right = text.filter(\.isDigit)
    let isSameNumber = digits.isEmpty || right.isEmpty || digits == right
    if !isSameNumber { return .quantity(.otherNumber) }
    return words.namesOtherMoney(than: text[...]) ? .quantity(.otherUnit) : .same
  }
}

extension ArraySlice<UInt8> {
  /// Whether both texts have signs of currencies, and none of these that the other may mean.
  fileprivate func namesOtherMoney(than other: ArraySlice<UInt8>) -> Bool {
    let (own, others) = (currencySigns, other.currencySigns)
    return !own.isEmpty && !others.isEmpty
      && !own.contains { sign in others.contains { $0.agrees(with: sign) } }
  }

  private var currencySigns: [Currency] {
    indices.compactMap { Currency.sign(atEndOf: self[...$0])?.currency }
  }
}
