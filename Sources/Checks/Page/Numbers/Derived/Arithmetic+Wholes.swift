import Facts
import Kit

/// What follows from ranges, prices, wholes and tables.
extension Arithmetic {
  /// Whether it is what is left of a range, or is more than it by a figure, or one end of that.
  func isOfRange(_ number: Quantity) -> Bool {
    ranges.contains { range in
      (near + likes).contains { operand in
        guard range.isLike(operand) else { return false }
        let left =
          operand.value < range.low
          ? range.subtracting(operand.value) : range.taken(from: operand.value)
        return [left, range.adding(operand.value)].compactMap(\.self)
          .contains { number.states($0, range.unit) }
      }
    }
  }

  /// Whether it says a range of the paragraph in another unit, as “21 to 35 days” says three to five weeks.
  func isConvertedRange(_ number: Quantity) -> Bool {
    guard let low = number.value, let high = number.end, let unit = number.unit else {
      return false
    }
    return allRanges.contains { range in
      guard let own = range.unit, own != unit, let (ratio, _) = own.ratio(to: unit),
        let first = range.low.multiplied(by: ratio), let last = range.high.multiplied(by: ratio)
      else { return false }
      return first.rounded(to: number.place) == low && last.rounded(to: number.place) == high
    }
  }

  /// Whether it is the sum of the paragraph's ranges, with figures that follow each other or without.
  func isSumOfRanges(_ number: Quantity) -> Bool {
    guard number.end != nil, let first = allRanges.first else { return false }
    var sum = first
    for range in allRanges.dropFirst() { sum = sum.adding(range) ?? sum }
    if allRanges.count > 1, number.states(sum, sum.unit) { return true }
    return paragraph.indices.contains { start in
      var total = sum
      return paragraph[start...].prefix(12).contains { operand in
        guard total.isLike(operand), let next = total.adding(operand.value) else { return false }
        total = next
        return number.states(total, total.unit)
      }
    }
  }

  /// Whether it is what figures leave of what they are parts of.
  func isOfWhole(_ number: Quantity) -> Bool {
    wholes.contains { whole in
      let parts = paragraph.filter { $0.whole == whole.id && $0.isLike(whole) }
      let all = parts.sum?.value ?? parts.first?.value
      return ([all] + parts.map(\.value)).compactMap(\.self).contains {
        states(number, whole.value, minus: $0, whole.unit)
      }
    }
  }

  /// Whether it is the price of as many as another figure counts, where the price is that of one.
  func isPriceOfAll(_ number: Quantity) -> Bool {
    guard number.unit?.isMoney == true else { return false }
    return sentence.contains { price in
      guard price.unit?.isMoney == true, isOfOne(price) else { return false }
      return sentence.contains { count in
        guard count.unit == nil, let product = price.value.multiplied(by: count.value) else {
          return false
        }
        return number.states(product, price.unit, isQuotient: true)
      }
    }
  }

  /// Whether the words beside an amount say that it is paid for each of some.
  private func isOfOne(_ price: Operand) -> Bool {
    let start = max(price.range.lowerBound, text.startIndex)
    let end = min(price.range.upperBound, text.endIndex)
    guard start <= end else { return false }
    if [
      " a ", " an ", " per ", " each", " apiece", " for each", " for every", " to each",
      " to every",
    ]
    .contains(where: { text[end...].starts(with: $0.utf8) }) {
      return true
    }
    let before = text[..<start].suffix(30)
    return before.holdsWords("each".utf8) || before.holdsWords("every".utf8)
  }

  /// Whether it is a sum of two or all figures of the table or list above, a share that one has of another, or a
  /// difference of one and another or one that is near.
  func isOfTable(_ number: Quantity) -> Bool {
    if above.isEmpty { return false }
    if let all = above.sum, number.states(all.value, all.unit) { return true }
    let pairs = above.indices.lazy.flatMap { first in
      above[(first + 1)...].lazy.filter { $0.isLike(above[first]) }.map { (above[first], $0) }
    }
    let isSum = pairs.contains { one, other in
      one.value.adding(other.value).map { number.states($0, one.unit) } ?? false
    }
    let isShare =
      number.unit?.mayBe(.share) == true
      && pairs.prefix(100).contains { one, other in
        min(one.value, other.value).divided(by: max(one.value, other.value))
          .map { quotientMatches(number, $0) } ?? false
      }
    return isSum || isShare
      || (above + near).contains { one in
        above.contains { other in
          one.isLike(other) && states(number, one.value, minus: other.value, one.unit)
        }
      }
  }
}
