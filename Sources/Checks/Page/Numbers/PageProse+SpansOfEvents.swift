import Facts
import Kit
import Markdown
import Site

/// Numbers of days, weeks, months and years that lie between events.
extension PageProse {
  /// The events that the page names anywhere.
  var eventsOfPage: [FactWords] { namedFacts.filter { $0.fact.kind == .events } }

  func eventsLinked(in block: Int) -> [FactWords] {
    links[blocks[block].links].compactMap(\.fact).filter { $0.fact.kind == .events }
  }

  /// Whether a number is that of the time between two of some events, or from the beginning of one to its end.
  func isSpanOfEvents(_ number: Quantity, _ events: [FactWords]) -> Bool {
    guard let unit = number.unit, unit.isTime, let amount = number.value, number.end == nil,
      Rational(1) < amount
    else { return false }
    let dates = events.prefix(8).compactMap { $0.fact.when?.date }
    let days = dates.flatMap { date in [date.earliest, date.latest].compactMap(\.self) }
    if isOfMonthsAndDays(number, days) { return true }
    if unit.mayBe(.months) {
      return days.contains { first in
        days.contains { last in
          let months = (last.year - first.year) * 12 + last.month - first.month
          return first < last
            && (number.tells(months: months, as: unit, amount)
              || number.tells(days: last.dayNumber - first.dayNumber, as: unit, amount))
        }
      }
    }
    guard let count = amount.integer, let length = length(of: number) else { return false }
    return isApart(count, length, days.map(\.dayNumber))
      || length == 1 && dates.contains { isLong(count, $0) } || isInto(number, count, length, days)
  }

  /// Whether a number is one of two, of months and of days, that together lie between two days: “eight
  /// months and ten days”.
  private func isOfMonthsAndDays(_ number: Quantity, _ days: [CalendarDate]) -> Bool {
    let before = bytes[..<number.extent.lowerBound]
    let after = bytes[number.extent.upperBound...]
    let pair: (Quantity?, Quantity?) =
      before.endsWith(" and ")
      ? (before.dropLast(5).suffix(40).quantities.last, number)
      : after.starts(with: " and ".utf8)
        ? (number, after.dropFirst(5).prefix(40).quantities.first) : (nil, nil)
    guard let months = pair.0, let rest = pair.1, months.unit == QuantityUnit(.months),
      rest.unit == QuantityUnit(.hours, Rational(24)), let count = months.integer,
      let left = rest.integer
    else { return false }
    return days.contains { first in
      days.contains { last in
        guard first < last else { return false }
        var (whole, days) = (
          (last.year - first.year) * 12 + last.month - first.month, last.day - first.day
        )
        if days < 0 { (whole, days) = (whole - 1, days + 30) }
        // Months have 28 to 31 days, and either end may count.
        return whole == count && abs(days - left) <= 2
      }
    }
  }

  /// How many days the unit of a number has, if it is a day or week; nil for any other.
  private func length(of number: Quantity) -> Int? {
    let unit = bytes[number.range.upperBound...].prefix(16).dropFirst().wordAtStart
    return unit.isWord(in: ["days"]) ? 1 : unit.isWord(in: ["weeks"]) ? 7 : nil
  }

  private func isApart(_ count: Int, _ length: Int, _ days: [Int]) -> Bool {
    days.contains { first in days.contains { ($0 - first) / length == count } }
  }

  /// Whether so many days lie from the first of a time to its last, both counted.
  private func isLong(_ count: Int, _ date: EDTF) -> Bool {
    guard let first = date.earliest?.dayNumber, let last = date.latest?.dayNumber else {
      return false
    }
    return first < last && last - first + 1 == count
  }

  /// Whether so much time lies between one of some days and the beginning of what the words after the number
  /// name: “six days into the strike”.
  private func isInto(
    _ number: Quantity, _ count: Int, _ length: Int, _ days: [CalendarDate]
  ) -> Bool {
    let rest = bytes[number.range.upperBound...].prefix(60).meaningWords.dropFirst()
    guard rest.first?.isWord(in: ["into"]) == true,
      let noun = rest.dropFirst().first(where: { !NounWords.articles.contains($0) })
    else { return false }
    return site.facts.facts(of: .events).contains { event in
      guard event.text.utf8.count < 400, let start = event.when?.date.earliest?.dayNumber,
        [UInt8](folding: event.text.utf8)[...].holdsWords(noun)
      else { return false }
      return days.contains { ($0.dayNumber - start) / length == count }
    }
  }
}
