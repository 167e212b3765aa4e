import Facts
import Kit
import Site

/// Numbers without links that dates, former values or links beside them tell.
extension PageProse {
  /// Whether a number is how far the day of an event, or a month of a fact, to which its block links is from the
  /// page's day: “three days away”, “for four years and ten months”.
  func isSpanToToday(_ number: Quantity, in block: Int) -> Bool {
    let matter = page.page.frontMatter
    guard let unit = number.unit, unit.isTime, let amount = number.value, number.end == nil,
      let today = (matter.updated ?? matter.date)?.date
    else { return false }
    return links[blocks[block].links].contains { link in
      guard let fact = link.fact, fact.wording == nil else { return false }
      // What goes on is told since it began.
      if let day = fact.fact.when?.date.dayOfBeginning {
        return number.tells(days: abs(day.dayNumber - today.dayNumber), as: unit, amount)
      }
      // Of some the month is known, and no day.
      if let first = fact.fact.when?.date.earliest {
        let months = (today.year - first.year) * 12 + today.month - first.month
        return number.tells(months: abs(months), as: unit, amount)
      }
      return fact.text[...].monthsNamed.contains { year, month in
        let months = (today.year - year) * 12 + today.month - month
        return number.tells(months: months, as: unit, amount)
      }
    }
  }

  /// Whether a number is what a linked figure has lost or gained since what it was before.
  func isChange(_ number: Quantity, in sentence: Sentence) -> Bool {
    guard number.unit == nil, number.end == nil, let value = number.value else { return false }
    return sentence.links.contains { link in
      guard let figure = link.fact, link.field == nil, let wording = figure.wording(for: link),
        wording.expected.count == 1, let now = wording.expected[0].value
      else { return false }
      return figure.fact.formerWordings.contains { former in
        let words = FigureWording(figure.fact, former: former)
        guard words.expected.count == 1, let then = words.expected[0].value else { return false }
        return now.subtracting(then)?.magnitude == value
      }
    }
  }

  /// Whether a number with “the” or “that” before it is the one of a link in its sentence: “if the 4% is right, 4%
  /// of the stations”.
  func isSaidAgain(_ number: Quantity, in block: Int) -> Bool {
    let before = bytes[..<number.extent.lowerBound]
    guard
      ["the ", "that ", "this ", "those ", "these "].contains(where: { before.endsWithWords($0) })
    else { return false }
    return links[blocks[block].links].contains { link in
      link.fact?.wording != nil
        && quantities(of: link).contains {
          $0.value == number.value && $0.unit == number.unit && $0.end == number.end
        }
    }
  }
}

extension PageProse {
  /// Whether a number is a round mark that a linked figure of its sentence has passed or missed, as the words
  /// before it say: “slipped below €400 million, to [€388 million]”.
  func isMark(_ number: Quantity, in sentence: Sentence) -> Bool {
    guard !sentence.links.isEmpty, let mark = number.value, number.end == nil, isRound(number)
    else { return false }
    let end = max(sentence.range.lowerBound, number.range.lowerBound)
    // Four words have fewer bytes than these.
    let lead = bytes[max(sentence.range.lowerBound, end - 200)..<end].wordsInTurn.suffix(4)
    let isPassed =
      number.qualifiers.contains(.moreThan) || number.qualifiers.contains(.atLeast)
      || lead.contains(where: { $0.isWord(in: ["crossed", "past", "passed", "broke", "topped"]) })
    let isMissed =
      number.qualifiers.contains(.lessThan)
      || lead.contains(where: { $0.isWord(in: ["below", "under"]) })
    let isNear = number.qualifiers.contains(.nearly)
    return sentence.links.contains { link in
      guard link.field == nil, let own = link.fact?.wording(for: link)?.expected.first,
        own.end == nil, let value = own.value, number.unit == nil || number.unit == own.unit,
        let distance = value.subtracting(mark)?.magnitude,
        let share = distance.divided(by: mark.magnitude), share <= Rational(1, over: 4) ?? mark
      else { return false }
      return isPassed && value > mark || isMissed && value < mark || isNear && value < mark
    }
  }

  /// Whether a number has at most two digits beside noughts.
  private func isRound(_ number: Quantity) -> Bool {
    var digits = bytes[number.range].filter(\.isDigit)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.count < 3
  }
}

extension Quantity {
  /// Whether a number of days, rounded as it is written, is the amount in a unit of time.
  func tells(days: Int, as unit: QuantityUnit, _ amount: Rational) -> Bool {
    if unit.mayBe(.months) {
      return tells(months: days * 2 / 61, as: unit, amount)
        || tells(months: (days * 2 + 30) / 61, as: unit, amount)
        || place < Rational(1) && tellsPart(days: days, as: unit, amount)
    }
    guard let length = unit.ratio(to: QuantityUnit(.hours, Rational(24)))?.0,
      let exact = Rational(days).divided(by: length)
    else { return false }
    return exact.rounded(to: place) == amount
  }

  /// Whether days are an amount of months or years and a part of one: “three and a half months”.
  private func tellsPart(days: Int, as unit: QuantityUnit, _ amount: Rational) -> Bool {
    guard let months = Rational(days * 2, over: 61),
      let each = unit.ratio(to: QuantityUnit(.months))?.0
    else { return false }
    return months.divided(by: each)?.rounded(to: place) == amount
  }

  func tells(months: Int, as unit: QuantityUnit, _ amount: Rational) -> Bool {
    guard unit.mayBe(.months), let each = unit.ratio(to: QuantityUnit(.months))?.0 else {
      return false
    }
    return [months, months - 1].contains { count in
      Rational(count).divided(by: each)?.rounded(to: place) == amount
    }
  }
}

extension ArraySlice<UInt8> {
  /// The months with their years that a folded text names.
  fileprivate var monthsNamed: [(year: Int, month: Int)] {
    writtenDates(marked: markedWords[...]).compactMap { date in
      date.year.map { ($0, date.month) }
    }
  }
}

extension EDTF {
  /// The one day that it is, or on which an interval begins; nil if that is not known.
  fileprivate var dayOfBeginning: CalendarDate? {
    if case .interval = value { return earliest }
    return exactDay
  }
}
