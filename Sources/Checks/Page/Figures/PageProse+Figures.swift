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
    guard let unit = cell(of: link.block).flatMap(unit(of:)) else { return Array(said) }
    return said.map(unit.completed)
  }

  /// Compares the words of a link with a figure.
  func comparison(of link: Link, with wording: FigureWording) -> FigureComparison {
    let words = bytes[link.range]
    guard isEnglish else { return wording.comparison(inOtherLanguage: words) }
    if isBareQuarter(link, wording) { return .same }
    let said = withoutDenied(quantities(of: link))
    let comparison = wording.comparison(words, saying: said, in: link.range)
    if comparison == .same, losesPercent(said, by: link, wording) { return .quantity(.otherUnit) }
    guard case .quantity(let result) = comparison else {
      return isSameLength(said, by: link, wording) ? .same : comparison
    }
    if result == .same { return comparison }
    let shared = [saidInSharedTime(said, by: link), saidInSharedRate(link, of: wording)]
    if (shared.compactMap(\.self) + saidAsOthers(said, by: link)).contains(where: {
      wording.comparison(words, saying: [$0], in: link.range) == .same
    })
      || isScaled(link, wording) || isEndOfRange(said, by: link, wording)
      || isAllBut(said, by: link, wording) || isRest(said, by: link, wording)
      || isScore(said, by: link, wording) || saysInOtherForm(said, by: link, wording)
    {
      return .same
    }
    if let amount = saidInSharedCurrency(said, by: link, of: wording),
      case .quantity(let shared) = wording.comparison(words, saying: [amount], in: link.range),
      shared != .otherUnit, shared != .otherNumber
    {
      return .quantity(shared)
    }
    // “One of the four lifeboats” says two figures, the second of which has its own fact.
    if said.count == 2, saysPart(said), let own = wording.expected.first,
      wording.expected.count == 1
    {
      return .quantity(said[0].comparison(with: own))
    }
    return comparison
  }

  /// The numbers without those that the words beside them turn down, as in “61 and not 38”; all of them if none
  /// would be left.
  private func withoutDenied(_ numbers: [Quantity]) -> [Quantity] {
    guard numbers.count > 1 else { return numbers }
    let meant = numbers.filter { number in
      !["not ", "not the ", "rather than ", "instead of ", "no longer "].contains {
        bytes[..<number.extent.lowerBound].endsWithWords($0)
      }
    }
    return meant.isEmpty ? numbers : meant
  }

  /// The number of a link without a unit, in that of another number of its sentence: “six and a half
  /// instead of nine years”; nil if no other tells a time.
  private func saidInSharedTime(_ said: [Quantity], by link: Link) -> Quantity? {
    guard var number = said.only, number.unit == nil else { return nil }
    let sentence = sentenceRange(around: link)
    let times = quantities[blocks[link.block].quantities].compactMap { other in
      sentence.contains(other.range.lowerBound) && other.unit?.isTime == true ? other.unit : nil
    }
    guard let time = times.first else { return nil }
    number.unit = time
    return number
  }

  /// The number of a link without a currency in that of an amount before it in its paragraph; nil if the figure
  /// is no money, or none is named before.
  ///
  /// “About 38m krona, the commission says. The others say no more than 25m.”
  private func saidInSharedCurrency(
    _ said: [Quantity], by link: Link, of wording: FigureWording
  ) -> Quantity? {
    guard let number = said.only, let own = wording.expected.first?.unit, own.isMoney,
      number.unit?.isMoney != true
    else { return nil }
    let before = quantities[blocks[link.block].quantities].last { other in
      other.range.upperBound <= link.range.lowerBound && other.unit?.isMoney == true
    }
    guard let currency = before?.unit, currency.agrees(with: own) else { return nil }
    return number.inCurrency(own)
  }

  /// Whether the number of a link is one end of a figure's range, the other end of which stands in another link
  /// to the figure: “at least 12,000 marched, and perhaps 15,000”.
  private func isEndOfRange(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    guard let own = wording.expected.first, let low = own.value, let high = own.end else {
      return false
    }
    if said.count == 2, said.map(\.value) == [low, high], bytes[link.range].namesBothEnds {
      return true
    }
    guard let number = said.only, number.end == nil,
      let end = [low, high].first(where: {
        number.value == $0
      })
    else { return false }
    let other = end == low ? high : low
    let isBound = number.qualifiers.contains { end == low ? $0.isUpper : $0.isLower }
    guard !isBound else { return false }
    return isCompleted(link, by: other) || isCalledEnd(link, isHigh: end == high)
      || links[blocks[link.block].links].contains { next in
        next.range != link.range && next.fact?.fact.id == link.fact?.fact.id
          && quantities(of: next).only?.value == other
      }
  }

  /// Whether a link counts things by the number of a share, as “52 tunnels” does for 52 percent of them.
  private func losesPercent(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    guard let number = said.only, number.unit == nil, let own = wording.expected.only,
      own.unit?.mayBe(.share) == true, cell(of: link.block) == nil,
      number.extent.upperBound < link.range.upperBound,
      bytes[number.extent.upperBound..<link.range.upperBound].meaningWords.first?.last
        == UInt8(ascii: "s")
        || bytes[number.extent.upperBound..<link.range.upperBound].isWord(in: [
          " men", " people", " women",
        ])
    else { return false }
    let sentence = bytes[sentenceRange(around: link)]
    return !sentence.contains(UInt8(ascii: "%"))
      && !["percent", "per cent", "share", "hundred", "100"].contains {
        sentence.holdsWords($0.utf8)
      }
  }

  /// Whether words beside a link call its number an end of a range: “the upper end of the estimates is 10.5”.
  private func isCalledEnd(_ link: Link, isHigh: Bool) -> Bool {
    let sentence = sentenceRange(around: link)
    let before = bytes[sentence.lowerBound..<max(sentence.lowerBound, link.range.lowerBound)]
    let after = bytes[min(link.range.upperBound, sentence.upperBound)..<sentence.upperBound]
    let words = Array(before.meaningWords.suffix(12) + after.meaningWords.prefix(5))
    return zip(words, words.dropFirst()).contains { adjective, noun in
      guard noun.isWord(in: ["bound", "case", "end", "estimate", "figure", "limit", "scenario"])
      else {
        return false
      }
      // What is worst is the most of what costs, and the least of what is gained.
      return adjective.isWord(
        in: isHigh ? ["high", "higher", "top", "upper"] : ["bottom", "low", "lower"])
        || adjective.isWord(in: ["best", "worst"])
    }
  }

  /// Whether the other end of a range stands right behind or before a link: “[€9bn] to €12bn”.
  private func isCompleted(_ link: Link, by end: Rational) -> Bool {
    quantities[blocks[link.block].quantities].contains { next in
      guard next.value == end, !next.extent.overlaps(link.range) else { return false }
      let gap =
        bytes[
          min(
            next.extent.upperBound, link.range.upperBound)..<max(
              next.extent.lowerBound, link.range.lowerBound)]
      return [" to ", " and ", "-", " - "].contains { gap.elementsEqual($0.utf8) }
    }
  }

  /// Whether a link says the share that a figure leaves of the whole, as the words say: “the other 29 per
  /// cent” beside 71.
  private func isRest(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    guard let number = said.only, let rest = number.share,
      let own = wording.expected.only?.share, own.adding(rest) == Rational(1)
    else { return false }
    let before = bytes[..<number.extent.lowerBound]
    return ["other ", "remaining "].contains { before.endsWithWords($0) }
  }

  /// Whether a link says how many are not among the figure, of a whole that its sentence tells: “all but six
  /// of the 23”.
  private func isAllBut(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    guard let number = said.first, let left = number.value, let own = wording.expected.first?.value,
      bytes[..<number.extent.lowerBound].endsWithWords("all but "), let whole = own.adding(left)
    else { return false }
    let sentence = sentenceRange(around: link)
    return links[blocks[link.block].links].contains { other in
      other.range != link.range && sentence.contains(other.range.lowerBound)
        && other.fact?.wording(for: other)?.expected.only?.value == whole
    }
  }

  /// Whether a link says the figure with the one against it, which the same line of the source has: “11-4”.
  private func isScore(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    let numbers = said.count == 1 ? [said[0].value, said[0].end] : said.map(\.value)
    guard numbers.count == 2, let own = numbers[0], let against = numbers[1],
      wording.expected.only?.value == own, bytes[link.range].contains(UInt8(ascii: "-")),
      let locators = link.fact?.fact.locators
    else { return false }
    return site.facts.facts(of: .figures).contains { other in
      other.id != link.fact?.fact.id && other.locators.contains(where: locators.contains)
        && FigureWording(other).expected.only?.value == against
    }
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

extension Qualifier {
  fileprivate var isLower: Bool { self == .atLeast || self == .moreThan }
  fileprivate var isUpper: Bool { self == .upTo || self == .lessThan }
}

extension Quantity {
  /// The part of a whole that it is, from 0 to 1; nil if it is no share.
  var share: Rational? {
    guard let value, end == nil, unit?.mayBe(.share) == true else { return nil }
    return unit?.basis(of: value)?.amount
  }
}

extension [Quantity] {
  var only: Quantity? { count == 1 ? first : nil }
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

extension ArraySlice<UInt8> {
  /// Whether the words tell both ends of a range: “9.8 billion at best and 10.5 billion at worst”.
  fileprivate var namesBothEnds: Bool {
    [["at best", "at worst"], ["at least", "at most"]].contains { ends in
      ends.allSatisfy { holdsWords($0.utf8) }
    }
  }
}
