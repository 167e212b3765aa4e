/// Tells by what stands around numbers which of them count something.
struct NumberContext {
  let text: ArraySlice<UInt8>
  let words: ArraySlice<MarkedWord>
  let isHeading: Bool

  func classify(_ numbers: [WrittenNumber]) -> [WrittenNumber] {
    var numbers = numbers
    for index in numbers.indices {
      numbers[index].unit = unit(of: numbers[index])
      guard numbers[index].kind == .quantity || numbers[index].kind == .ordinal else { continue }
      let previous = index > 0 ? numbers[index - 1] : nil
      if isDate(numbers[index], after: previous) {
        numbers[index].kind = .date
      } else if isLabel(numbers[index], after: previous) {
        numbers[index].kind = .label
      }
    }
    for index in numbers.indices.dropLast().reversed()
    where isDate(numbers[index], before: numbers[index + 1]) {
      numbers[index].kind = .date
    }
    return numbers
  }
}

/// What the bytes beside a number are.
extension NumberContext {
  private func before(_ number: WrittenNumber) -> ArraySlice<UInt8> {
    text[..<number.range.lowerBound]
  }

  private func after(_ number: WrittenNumber) -> ArraySlice<UInt8> {
    text[number.range.upperBound...]
  }

  /// What stands between two numbers.
  private func gap(_ first: WrittenNumber, _ second: WrittenNumber) -> ArraySlice<UInt8> {
    text[first.range.upperBound..<second.range.lowerBound]
  }

  /// The word that ends right before the number, be there a space or not; empty if none does.
  private func wordBefore(_ number: WrittenNumber) -> ArraySlice<UInt8> {
    var rest = before(number)
    if rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    return rest.wordAtEnd
  }

  private func wordAfter(_ number: WrittenNumber) -> ArraySlice<UInt8> {
    let rest = after(number)
    guard rest.first == UInt8(ascii: " ") else { return [] }
    return rest.dropFirst().wordAtStart
  }

  /// The marked words before and after the number.
  ///
  /// - Complexity: O(log *n*).
  private func neighbours(of number: WrittenNumber) -> (previous: MarkedWord?, next: MarkedWord?) {
    let first = words.partitioningIndex { $0.range.upperBound > number.range.lowerBound }
    let next = words.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
    return (
      first > words.startIndex ? words[first - 1] : nil,
      next < words.endIndex ? words[next] : nil
    )
  }

  private func unit(of number: WrittenNumber) -> WrittenNumber.Unit? {
    let next = wordAfter(number)
    if after(number).first == UInt8(ascii: "%") || after(number).starts(with: " %".utf8)
      || next.isWord(in: ["percent", "pct"]) || after(number).starts(with: " per cent".utf8)
    {
      return .percent
    }
    return text.currency(around: number.range).map { .money($0) }
  }
}

/// Dates and times.
extension NumberContext {
  private func isDate(_ number: WrittenNumber, after previous: WrittenNumber?) -> Bool {
    if number.isInDigits, isWrittenAsDate(number) || isTime(number) || isEastAsianDate(number) {
      return true
    }
    if isBesideMonth(number) { return true }
    if let previous, previous.kind == .date, number.isInDigits, number.unit == nil {
      let gap = gap(previous, number)
      if number.mayBeYear, gap.isWord(in: [", ", " "]) || gap.isConnector { return true }
      if number.mayBeDay, previous.mayBeDay, gap.isWord(in: ["-", " - ", " to "]) { return true }
    }
    return number.mayBeYear && isYearInContext(number)
  }

  /// Whether the number belongs to a date that ends with the next one, as in `3 to 5 october`.
  private func isDate(_ number: WrittenNumber, before next: WrittenNumber) -> Bool {
    guard number.kind == .quantity, number.isInDigits, number.unit == nil, next.kind == .date,
      gap(number, next).isConnector || gap(number, next).isWord(in: [", "])
    else { return false }
    return (number.mayBeDay && next.mayBeDay) || (number.mayBeYear && next.mayBeYear)
  }

  /// Whether signs alone make it a date or time, as in `2025-10-29`, `29/10` or `18:30`.
  private func isWrittenAsDate(_ number: WrittenNumber) -> Bool {
    for sign in [UInt8(ascii: "/"), UInt8(ascii: ":")] {
      if after(number).first == sign, after(number).dropFirst().first?.isDigit == true {
        return true
      }
      if before(number).last == sign, before(number).dropLast().last?.isDigit == true {
        return true
      }
    }
    return isPartOfISODate(number)
  }

  private func isPartOfISODate(_ number: WrittenNumber) -> Bool {
    let token = before(number).suffix(10).suffix { $0.isDigit || $0 == UInt8(ascii: "-") }
    let whole = text[token.startIndex...].prefix(24).prefix {
      $0.isDigit || $0 == UInt8(ascii: "-")
    }
    let parts = whole.split(separator: UInt8(ascii: "-"))
    guard parts.count > 1, parts[0].count == 4 else { return false }
    return parts.dropFirst().allSatisfy { $0.count == 2 }
  }

  private func isTime(_ number: WrittenNumber) -> Bool {
    let next = wordAfter(number)
    if next.isWord(in: ["am", "pm", "gmt", "utc"]) { return true }
    if number.range.count == 4, next.isWord(in: ["hours"]) { return true }
    return [" a.m", " p.m", " o'clock"].contains { after(number).starts(with: $0.utf8) }
  }

  /// Whether a word of Chinese, Japanese or Korean right after the number makes it a part of a date
  /// or time, as in `2025年10月29日`.
  private func isEastAsianDate(_ number: WrittenNumber) -> Bool {
    let rest = after(number)
    guard let first = rest.first, first >= 0x80 else { return false }
    return ["年", "月", "日", "号", "號", "時", "时", "点", "分", "秒", "년", "월", "일", "시", "분"]
      .contains { rest.starts(with: $0.utf8) }
  }

  private func isBesideMonth(_ number: WrittenNumber) -> Bool {
    guard number.mayBeDay || number.mayBeYear, number.unit == nil,
      number.isInDigits || number.kind == .ordinal
    else { return false }
    let (previous, next) = neighbours(of: number)
    if case .month? = next?.mark, let start = next?.range.lowerBound, number.mayBeDay,
      text[number.range.upperBound..<start].isWord(in: [" ", " of "])
    {
      return true
    }
    guard case .month? = previous?.mark, let end = previous?.range.upperBound else { return false }
    return text[end..<number.range.lowerBound].isWord(in: [" ", ". ", ", ", " the "])
  }

  /// Whether the words around a number of four digits make a year of it.
  private func isYearInContext(_ number: WrittenNumber) -> Bool {
    if wordAfter(number).isWord(in: Self.countedNouns) { return false }
    if before(number).last == UInt8(ascii: "("), after(number).first == UInt8(ascii: ")") {
      return true
    }
    if ["'s ", "©", "© "].contains(where: before(number).endsWith) { return true }
    return wordBefore(number).isWord(in: Self.yearContexts) || number.range == text.indices
      || (before(number).last == UInt8(ascii: "-") && !before(number).dropLast().isEmpty)
  }

  private static let yearContexts = [
    "a", "after", "and", "autumn", "before", "between", "by", "circa", "during", "early", "end",
    "fall", "from", "in", "its", "late", "mid", "of", "or", "pre", "post", "since", "spring",
    "summer", "than", "the", "this", "through", "till", "to", "until", "winter", "year",
  ]

  private static let countedNouns = [
    "casualties", "children", "civilians", "dead", "deaths", "displaced", "families", "fighters",
    "hostages", "households", "injured", "killed", "men", "militants", "officers", "people",
    "personnel", "prisoners", "refugees", "soldiers", "troops", "victims", "women", "wounded",
  ]
}

/// Names.
extension NumberContext {
  private func isLabel(_ number: WrittenNumber, after previous: WrittenNumber?) -> Bool {
    if isHeading, number.isInDigits, number.range.lowerBound == text.startIndex {
      let next = after(number).first
      return next == UInt8(ascii: ".") || next == UInt8(ascii: ")") || number.isSectionNumber
    }
    if number.isInDigits, isDesignator(number) { return true }
    if let previous, previous.kind == .label, number.isInDigits,
      gap(previous, number).isConnector || gap(previous, number).isWord(in: [", "])
    {
      return true
    }
    guard let label = neighbours(of: number).previous, label.mark == .label else { return false }
    let gap = text[label.range.upperBound..<number.range.lowerBound]
    if number.isInDigits { return gap.isWord(in: [" ", ". "]) }
    return gap.isWord(in: [" "]) && !text[label.range].isWord(in: ["no"])
  }

  /// Whether it is part of a name such as `f-16` or `#5`.
  private func isDesignator(_ number: WrittenNumber) -> Bool {
    let rest = before(number)
    if rest.last == UInt8(ascii: "#") || rest.endsWith("§ ") { return true }
    if let last = rest.last, last >= 0x80, ["§", "№", "第"].contains(where: rest.endsWith) {
      return true
    }
    // What makes a keycap of a digit.
    if after(number).starts(with: "\u{FE0F}".utf8) || after(number).starts(with: "\u{20E3}".utf8) {
      return true
    }
    guard rest.last == UInt8(ascii: "-"), let letter = rest.dropLast().last else { return false }
    return !letter.isDigit && rest.isInWord(before: rest.endIndex - 1)
  }
}

extension WrittenNumber {
  /// Whether it is written as `2.3` is, which numbers headings.
  fileprivate var isSectionNumber: Bool { (value?.fractionDigits ?? 0) > 0 }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are one of `words`.
  package func isWord(in words: [String]) -> Bool { words.contains { elementsEqual($0.utf8) } }

  /// Whether the bytes join two numbers to a range or a list.
  fileprivate var isConnector: Bool { isWord(in: ["-", " - ", " to ", " and ", " or ", " & "]) }

  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
