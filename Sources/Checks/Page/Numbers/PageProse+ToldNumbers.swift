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
      if let day = fact.fact.when?.date.exactDay {
        return number.tells(days: abs(day.dayNumber - today.dayNumber), as: unit, amount)
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
    guard ["the ", "that ", "this ", "those ", "these "].contains(where: { before.endsWith($0) })
    else { return false }
    return links[blocks[block].links].contains { link in
      link.fact?.wording != nil
        && quantities(of: link).contains {
          $0.value == number.value && $0.unit == number.unit && $0.end == number.end
        }
    }
  }
}

extension Quantity {
  /// Whether a number of days, rounded as it is written, is the amount in a unit of time.
  fileprivate func tells(days: Int, as unit: QuantityUnit, _ amount: Rational) -> Bool {
    if unit.mayBe(.months) {
      return tells(months: days * 2 / 61, as: unit, amount)
        || tells(months: (days * 2 + 30) / 61, as: unit, amount)
    }
    guard let length = unit.ratio(to: QuantityUnit(.hours, Rational(24)))?.0,
      let exact = Rational(days).divided(by: length)
    else { return false }
    return exact.rounded(to: place) == amount
  }

  fileprivate func tells(months: Int, as unit: QuantityUnit, _ amount: Rational) -> Bool {
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
