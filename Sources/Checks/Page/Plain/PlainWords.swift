import Facts
import Kit
import Markdown
import Site

extension Check {
  static let numberNotOnPage = prose(.numberNotOnPage) { prose in
    let numbers = prose.plainNumbers
    if numbers.isEmpty { return [] }
    let known = prose.numbersElsewhere
    var places = PlaceCursor(prose)
    let turned = numbers.compactMap { number -> Diagnostic? in
      guard let other = number.turned(beside: known) else { return nil }
      return Diagnostic(
        .numberNotOnPage, at: places.location(of: number.range),
        "“\(places.written(number.whole).clipped)” stands on the page as “\(other.qualifiers[0].rawValue)”",
        help: "write it as exactly as the page does, or add this one to \(PageFields.allowNumbers)")
    }
    return turned
      + numbers.filter { number in
        !known.contains { number.isSaidBy($0) }
          && !prose.readings(ofPlain: number).contains { reading in
            known.contains { reading.isSaidBy($0) }
          }
          && !prose.isShareOfFigures(number)
          && !prose.isSpanOfEvents(number, prose.eventsOfPage)
      }.map { number in
        let words = places.written(number.range).clipped
        return Diagnostic(
          .numberNotOnPage, at: places.location(of: number.range),
          "“\(words)” stands neither in the text of the page nor in a fact that it links to",
          help: "write a number of the page, or add this one to \(PageFields.allowNumbers)")
      }
  }

  static let quotationNotOnPage = prose(.quotationNotOnPage) { prose in
    let plain = prose.blocks.indices.filter { prose.blocks[$0].isPlain }
    let quoted = plain.flatMap { prose.quotedRanges(in: prose.blocks[$0].range) }
      .filter { $0.count - 2 >= Rule.quotationLength }
    if quoted.isEmpty { return [] }
    var places = PlaceCursor(prose)
    // Each is looked for in the whole page, so no more than a page can need.
    return quoted.prefix(Rule.plainQuotationsLimit).filter {
      !prose.holdsElsewhere(Array(prose.bytes[$0].quotationCore))
    }.map {
      range in
      Diagnostic(
        .quotationNotOnPage, at: places.location(of: range),
        "“\(places.written(range).withoutOuterMarks.clipped)” is no quotation of the page",
        help: "write words that the page quotes, or use your own")
    }
  }
}

extension Rule {
  /// How many quotations in titles and words for images are looked up on a page.
  fileprivate static let plainQuotationsLimit = 200

  static let numberNotOnPage = Rule(
    "number-not-on-page", .warning,
    catches:
      "A number, year, day or weekday in a title, or in the words for an image, that the page does"
      + " not have.",
    why: "Nothing can be linked there, and it is what most readers see.",
    wrong: "title: \"Nearly 1,900 killed\"",
    right: "title: \"What came of the talks\"")

  static let quotationNotOnPage = Rule(
    "quotation-not-on-page", .warning,
    catches: "Words in quotation marks in a title, or in the words for an image, that the page does"
      + " not quote.",
    why: "A headline puts words into a mouth before anything else does.",
    wrong: "title: \"“The dialogue has utterly failed”\"",
    right: "title: \"The dialogue fails\"")
}

extension PageProse {
  /// The numbers in words that can hold no link.
  fileprivate var plainNumbers: [Quantity] {
    let allowed = AllowedNumbers(page.page.frontMatter.allowedNumbers)
    return blocks.filter(\.isPlain).flatMap { block in
      let text = bytes[block.range]
      return quantities[block.quantities].filter { number in
        guard number.kind == .quantity, number.value != nil else { return false }
        if number.mayBeYear || !isEnglish && !number.isInDigits { return false }
        if text.isNumbered(number) || text.isHalfOfOne(number) || text.listsThings(number) {
          return false
        }
        return number.integer.map { $0 > 1 } ?? true && !allowed.allow(number, in: text)
      }
    }
  }

  /// A number of a title or summary in the scales and units that others there have: “from 6.4 to 9.1 billion”.
  fileprivate func readings(ofPlain number: Quantity) -> [Quantity] {
    let block = blocks.partitioningIndex { $0.range.upperBound > number.range.lowerBound }
    return readings(of: number, likeOthersIn: blocks[block].range, of: block)
  }

  /// The numbers of the text and of the facts that the page names; both ends of a range, too.
  fileprivate var numbersElsewhere: [Quantity] {
    var numbers = blocks.filter { !$0.isPlain }.flatMap { quantities[$0.quantities] }
    for named in namedFacts {
      numbers += named.numbers
      for id in named.expresses {
        let words = site.wording(of: id) ?? site.facts[id].map(FactWords.init)
        numbers += words?.numbers ?? []
      }
    }
    let ends = numbers.filter(\.isRange).flatMap { number in
      [number.value, number.end].compactMap(\.self).map { Quantity($0, number.unit) }
    }
    return numbers + ends
  }

  /// Whether a number says how much of a figure of the page another one is that counts the same, or is a
  /// part of it, or by how much they differ: “little more than half the water that it owes”.
  fileprivate func isShareOfFigures(_ number: Quantity) -> Bool {
    guard isEnglish else { return false }
    let isQuotient = number.unit?.mayBe(.share) == true || number.isMultiple
    let operands = namedFacts.prefix(60).compactMap { named in
      named.wording.flatMap { Operand(named, $0, words: "", range: 0..<0) }
    }
    if isPartOfFigure(number, operands) { return true }
    return operands.contains { one in
      operands.contains { other in
        guard one.id != other.id, one.isLike(other),
          one.whole == other.id || one.isOfSameMeasure(as: other)
        else { return false }
        if !isQuotient {
          return one.value.subtracting(other.value).map {
            Rational(0) < $0 && number.rounds($0, one.unit)
          } ?? false
        }
        guard let quotient = one.value.divided(by: other.value) else { return false }
        if number.isMultiple { return number.states(quotient, .times, isQuotient: true) }
        let change = Rational(1).subtracting(quotient)?.magnitude
        return [quotient, change].compactMap(\.self).contains {
          number.states($0, .share, isQuotient: true)
        }
      }
    }
  }

  /// Whether a number is what a share of a figure is: “400,000” of a third of 1.2 million.
  private func isPartOfFigure(_ number: Quantity, _ operands: [Operand]) -> Bool {
    guard number.unit == nil, let value = number.value, Rational(99) < value else { return false }
    return operands.contains { share in
      guard share.unit?.mayBe(.share) == true else { return false }
      return operands.contains { whole in
        guard whole.unit == nil, let part = whole.value.multiplied(by: share.value) else {
          return false
        }
        return number.states(part, nil, isQuotient: true)
      }
    }
  }

  /// Whether folded words stand in the text of the page, or in a quotation that it names.
  fileprivate func holdsElsewhere(_ words: [UInt8]) -> Bool {
    blocks.contains { !$0.isPlain && bytes[$0.range].holdsWords(words) }
      || namedFacts.contains { $0.fact.kind == .quotes && $0.text[...].holdsWords(words) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a number is the half of “half a year”.
  fileprivate func isHalfOfOne(_ number: Quantity) -> Bool {
    let rest = self[number.range.upperBound...]
    return self[number.range].isWord(in: ["half"])
      && [" a ", " an ", "-"].contains { rest.starts(with: $0.utf8) }
  }

  /// Whether a text begins with a name of one word and the number, as “Briefing 12: …” does.
  fileprivate func isNumbered(_ number: Quantity) -> Bool {
    let name = self[..<number.extent.lowerBound]
    let isName =
      name.last == UInt8(ascii: " ") && name.dropLast().wordAtStart.count == name.count - 1
    // A dash of UTF-8 begins with this byte.
    let next = self[number.extent.upperBound...].first { $0 != UInt8(ascii: " ") }
    return isName && number.unit == nil
      && next.map { $0.isOne(of: ":-|") || $0 == 0xE2 } ?? false
  }
}

extension Quantity {
  /// Whether the words state a result, be it in a round number near it that they call less or more.
  fileprivate func rounds(_ result: Rational, _ unit: QuantityUnit?) -> Bool {
    if states(result, unit) { return true }
    let near = Rational(9, over: 10) ?? Rational(1)
    guard let value, self.unit == nil || self.unit == unit, let least = result.multiplied(by: near),
      let greatest = result.divided(by: near)
    else { return false }
    let isLess = qualifiers.contains { [.moreThan, .atLeast].contains($0) }
    let isMore = qualifiers.contains { [.nearly, .lessThan, .upTo].contains($0) }
    return isLess && least <= value && value < result
      || isMore && result < value && value <= greatest
  }

  /// Whether the number is the same as another one, however exact it is said to be.
  fileprivate func isSaidBy(_ other: Quantity) -> Bool {
    switch comparison(with: other) {
    case .same, .lostQualifier, .addedQualifier, .otherQualifier: true
    // A title may say “by 12,000 votes” for 11,906.
    case .silentRounding: hasTwoDigits || unit?.isTime == true && unit != other.unit
    case .otherNumber: other.end == nil && isRoundWord(for: other)
    case .otherUnit, .otherSign: false
    }
  }

  /// The number of a page by which this one is, where the page says of it only that it is less, and this that it is
  /// more, or the other way round; nil if there is none.
  fileprivate func turned(beside known: [Quantity]) -> Quantity? {
    guard isBound(atLeast: true) != isBound(atLeast: false) else { return nil }
    let same = known.filter { other in
      other.end == nil && other.value == value
        && [.same, .lostQualifier, .addedQualifier, .otherQualifier].contains(
          comparison(with: other))
    }
    let isTurned =
      !same.isEmpty
      && same.allSatisfy { other in
        comparison(with: other) == .otherQualifier && !isDoubtful
          && (!other.isDoubtful || other.qualifiers == [.upTo])
          && other.isBound(atLeast: true) != other.isBound(atLeast: false)
          && isBound(atLeast: true) == other.isBound(atLeast: false)
      }
    return isTurned ? same.first : nil
  }

  private func isBound(atLeast: Bool) -> Bool {
    qualifiers.contains {
      atLeast ? $0 == .moreThan || $0 == .atLeast : $0 == .lessThan || $0 == .upTo || $0 == .nearly
    }
  }

  /// The bytes of the number and its qualifier.
  fileprivate var whole: Range<Int> {
    guard let qualifierRange else { return range }
    return min(
      range.lowerBound, qualifierRange.lowerBound)..<max(
        range.upperBound, qualifierRange.upperBound)
  }

  /// Whether a round number that is called less, more or rough stands for another one near it: “five percent or
  /// more” and “about a twentieth” for 5.2 percent.
  private func isRoundWord(for other: Quantity) -> Bool {
    guard let own = value, let right = other.value, end == nil,
      let (said, result) = unit == other.unit ? (own, right) : sharesAlike(own, right, other),
      let near = result.multiplied(by: Rational(19, over: 20) ?? Rational(1)),
      let far = result.divided(by: Rational(19, over: 20) ?? Rational(1))
    else { return false }
    if qualifiers == [.around] { return unit == .share && near <= said && said <= far }
    let isLess = qualifiers.contains { $0 == .moreThan || $0 == .atLeast }
    let isMore = qualifiers.contains { $0 == .nearly || $0 == .lessThan || $0 == .upTo }
    return isLess && near <= said && said < result || isMore && result < said && said <= far
  }

  /// A part and a percentage as parts; nil if they are none.
  private func sharesAlike(
    _ own: Rational, _ right: Rational, _ other: Quantity
  ) -> (Rational, Rational)? {
    let (hundred, pair) = (Rational(100), (unit, other.unit))
    if pair == (.share, .percent) { return right.divided(by: hundred).map { (own, $0) } }
    return pair == (.percent, .share) ? own.divided(by: hundred).map { ($0, right) } : nil
  }
}
