import Kit

/// Numbers that belong together.
extension QuantityReader {
  /// The quantities with ranges and shares put together, and the words that qualify each of them.
  func combined(_ quantities: [Quantity]) -> [Quantity] {
    var combined: [Quantity] = []
    for quantity in quantities {
      if let last = combined.last, let joined = joined(last, quantity) {
        combined[combined.count - 1] = joined
      } else {
        if let last = combined.last, last.unit == nil, last.kind == .quantity,
          let unit = quantity.unit,
          unit != .share, isList(gap(last, quantity))
        {
          combined[combined.count - 1].unit = unit
        }
        combined.append(quantity)
      }
    }
    return combined.indices.map { index in
      let isFree =
        index == 0 || combined[index - 1].extent.upperBound < combined[index].extent.lowerBound
      return isFree && combined[index].kind != .label ? qualified(combined[index]) : combined[index]
    }
  }

  /// A quantity with a half behind its unit, as “two hours and a half”, or a time in two units, as “1 hour
  /// 30 minutes”; nil if it is neither.
  private func duration(_ first: Quantity, _ second: Quantity, _ gap: ArraySlice<UInt8>)
    -> Quantity?
  {
    guard let long = first.unit, long.mayHaveHalf, let amount = first.value,
      let rest = second.value,
      !text[..<first.extent.lowerBound].endsWithWords("between ")
    else { return nil }
    var whole = first
    if gap.isWord(in: [" and a "]), rest == Rational(1, over: 2), second.unit == .share {
      whole.value = amount.adding(rest)
      whole.place = second.place
    } else {
      guard long.isTime, gap.isWord(in: [" ", " and ", ", "]), let short = second.unit,
        long != short,
        let one = long.basis(of: amount), let other = short.basis(of: rest),
        let limit = long.basis(of: Rational(1)), one.unit == other.unit,
        other.amount < limit.amount, let sum = one.amount.adding(other.amount)
      else { return nil }
      whole.value = short.readings[0].amount(ofBase: sum)
      whole.unit = short
      whole.place = second.place
    }
    whole.range = first.range.lowerBound..<second.range.upperBound
    whole.extent = first.extent.lowerBound..<second.extent.upperBound
    return whole
  }

  /// What stands between two quantities, their units and signs left out.
  private func gap(_ first: Quantity, _ second: Quantity) -> ArraySlice<UInt8> {
    first.extent.upperBound <= second.extent.lowerBound
      ? text[first.extent.upperBound..<second.extent.lowerBound] : []
  }

  /// Whether what stands between numbers makes them a list, whose last one may have the unit of all.
  private func isList(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.isWord(in: [" to ", " and ", " or ", "-", " - ", " against "])
  }

  /// Both as one quantity; nil if they are two.
  private func joined(_ first: Quantity, _ second: Quantity) -> Quantity? {
    if first.kind == .quantity, second.kind == .date, first.end == nil,
      !isApart(first, second), var whole = duration(first, second, gap(first, second))
    {
      // “8 minutes and 43 seconds after” is a time told by its distance.
      whole.kind = .date
      return whole
    }
    guard first.kind == .quantity, second.kind == .quantity, first.end == nil,
      first.per == nil || second.per != nil, first.value != nil, let upper = second.value,
      !isApart(first, second)
    else { return nil }
    let gap = gap(first, second)
    if let share = share(first, second, gap) { return share }
    if let whole = duration(first, second, gap) { return whole }
    var first = first
    let isHyphen = gap.isWord(in: ["-", " - "])
    guard isHyphen || isRange(gap, first) else { return nil }
    var second = second
    scaleLetter(of: &second, like: first)
    takeScale(&first, of: second)
    guard let lower = first.value, isHyphen || lower < (second.value ?? upper) else { return nil }
    if let one = first.unit, let two = second.unit, !one.agrees(with: two) { return nil }
    first.unit = second.unit ?? first.unit
    if let one = first.unit, second.unit == nil, one.isMoney { first.unit = one }
    first.per = second.per ?? first.per
    first.end = second.isNegative && !first.isNegative ? second.signed : second.value
    first.place = min(first.place, second.place)
    first.range = first.range.lowerBound..<second.range.upperBound
    first.extent = first.extent.lowerBound..<second.extent.upperBound
    return first
  }

  /// Whether a link begins or ends between both.
  private func isApart(_ first: Quantity, _ second: Quantity) -> Bool {
    let next = borders.partitioningIndex { $0 >= first.range.upperBound }
    return next < borders.endIndex && borders[next] <= second.range.lowerBound
  }

  private func isRange(_ gap: ArraySlice<UInt8>, _ first: Quantity) -> Bool {
    let before = text[..<first.extent.lowerBound]
    if gap.isWord(in: [
      " or ", " to ", " or even ", "-to-", "-or-", " to about ", " to around ", " to nearly ",
      " to a ", " or a ",
    ]) {
      return !before.endsWithWords("from ")
        || ["anything from ", "anywhere from ", "somewhere from "].contains {
          before.endsWithWords($0)
        }
    }
    return gap.isWord(in: [" and ", " and a ", " and about "])
      && ["between ", "between a ", "between about ", "between around "].contains {
        before.endsWithWords($0)
      }
  }

  /// The share that both say, as “one in five” and “three out of four” do; nil if they do not.
  private func share(
    _ first: Quantity, _ second: Quantity, _ gap: ArraySlice<UInt8>
  ) -> Quantity? {
    guard first.unit == nil || isOneOfUnit(first, second, gap), let top = first.value?.integer,
      let bottom = second.value?.integer,
      gap.isWord(in: [
        " in ", " in a ", " out of ", " out of every ", " in every ", " of every ", "-in-",
      ]) || isOneOfKind(gap, top, second),
      0 < top, top < bottom,
      top <= 9 || !gap.isWord(in: [" in "]) || isOddsInLink(first, second)
        || top == bottom - 1 && isAtEnd(second),
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000].contains(bottom)
        || top == 1 && bottom < 100 || isOneOfHundreds(top, bottom, second),
      second.unit.map(\.isOfThings) ?? true
    else { return nil }
    var share = first
    share.value = Rational(top, over: bottom)
    share.unit = .share
    share.range = first.range.lowerBound..<second.range.upperBound
    share.extent = first.extent.lowerBound..<second.range.upperBound
    return share
  }

  /// Whether both numbers are one of so many hundreds, as in “one in 400” and “one in 2,500”, which is no year.
  private func isOneOfHundreds(_ top: Int, _ bottom: Int, _ second: Quantity) -> Bool {
    top == 1 && bottom <= 1_000_000 && bottom % (bottom < 1000 ? 10 : 100) == 0
      && (!second.mayBeYear || text[second.range].contains(UInt8(ascii: ",")))
  }

  /// Whether a comma or the like stands right behind a number, or nothing.
  private func isAtEnd(_ number: Quantity) -> Bool {
    text[number.extent.upperBound...].first.map { $0.isOne(of: ",.;:)") } ?? true
  }

  /// Whether both numbers are a share of what is told in units, as “one kilowatt-hour in four” is.
  private func isOneOfUnit(
    _ first: Quantity, _ second: Quantity, _ gap: ArraySlice<UInt8>
  ) -> Bool {
    guard first.value == Rational(1), !first.isInDigits, let unit = first.unit, first.per == nil,
      !unit.mayBe(.share), !unit.mayBe(.times), !unit.mayBe(.points), second.unit == nil,
      gap.isWord(in: [" in ", " out of ", " in every ", " of every "])
    else { return false }
    let rest = text[second.extent.upperBound...]
    let next = rest.first == UInt8(ascii: " ") ? rest.dropFirst().wordAtStart : []
    return next.last != UInt8(ascii: "s") || next.isWord(in: ["was", "has", "is", "comes"])
  }

  /// Whether both numbers are digits that end with a link, as “13 in 20” alone in one does.
  private func isOddsInLink(_ first: Quantity, _ second: Quantity) -> Bool {
    first.isInDigits && second.isInDigits && borders.contains(first.range.lowerBound)
      && borders.contains(second.range.upperBound)
  }

  /// Whether a noun stands within a share, as in “one child in 15” and “three voters in ten”, and none
  /// after it.
  private func isOneOfKind(_ gap: ArraySlice<UInt8>, _ top: Int, _ second: Quantity) -> Bool {
    let noun = gap.dropFirst().dropLast(4)
    guard top <= 9, gap.first == UInt8(ascii: " "), noun.count > 2, gap.endsWith(" in "),
      noun.allSatisfy({ $0.isSmallLetter || $0.isOne(of: "- ") }),
      noun.count(where: { $0 == UInt8(ascii: " ") }) <= (top == 1 ? 1 : 0)
    else { return false }
    let rest = text[second.extent.upperBound...]
    let next = rest.first == UInt8(ascii: " ") ? rest.dropFirst().wordAtStart : []
    // “Two ships in four” would be a share, and “two ships in four days” is none.
    guard top == 1 else {
      let isRound = second.value.map { [5, 10, 20, 100, 1000].map { Rational($0) }.contains($0) }
      return isRound ?? false
        && (borders.contains(second.range.upperBound)
          || rest.starts(with: " - ".utf8) || rest.first?.isOne(of: ",.;:") == true
          || next.isWord(in: ["are", "were", "have", "had", "say", "said", "did", "do"]))
    }
    return next.last != UInt8(ascii: "s") || next.isWord(in: ["was", "has", "is"])
  }

  /// Reads the letter of “€4-5m” as that of a scale.
  private func scaleLetter(of second: inout Quantity, like first: Quantity) {
    guard first.unit?.isMoney == true, let unit = second.unit, !unit.isMoney,
      let scale = unit.readings.first(where: { $0.dimension == .count }),
      let value = second.value?.multiplied(by: scale.factor),
      let place = second.place.multiplied(by: scale.factor)
    else { return }
    (second.value, second.place, second.unit) = (value, place, first.unit)
  }

  /// Gives a small number the scale of the one after it, as in “4 to 5 million”.
  private func takeScale(_ first: inout Quantity, of second: Quantity) {
    guard let low = first.value, let high = second.value, low < Rational(1000) else { return }
    for scale in [1_000_000_000_000, 1_000_000_000, 10_000_000, 1_000_000, 100_000, 1000] {
      guard let coefficient = high.divided(by: Rational(scale)), saysScale(scale, second) else {
        continue
      }
      if low < coefficient, let value = low.multiplied(by: scale),
        let place = first.place.multiplied(by: scale)
      {
        (first.value, first.place) = (value, place)
      }
      return
    }
  }

  /// Whether the number is written with a word or letters for the scale.
  private func saysScale(_ scale: Int, _ quantity: Quantity) -> Bool {
    let words = text[quantity.range]
    let names: [String] =
      switch scale {
      case 1000: ["thousand", "k"]
      case 100_000: ["lakh", "lakhs"]
      case 1_000_000: ["million", "mn", "m", "mln"]
      case 10_000_000: ["crore", "crores"]
      case 1_000_000_000: ["billion", "bn", "b", "bln"]
      default: ["trillion", "tn", "trn", "t"]
      }
    let isMoneyLetter = quantity.unit?.isMoney == true && text[quantity.extent].endsWith("m")
    return names.contains { words.endsWith($0) } || (scale == 1_000_000 && isMoneyLetter)
  }
}

extension QuantityUnit {
  /// Whether it is of what is counted one by one.
  fileprivate var isOfThings: Bool { isCount || mayBe(.containers) || mayBe(.barrels) }
}
