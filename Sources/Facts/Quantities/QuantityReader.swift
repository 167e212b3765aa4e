package import Kit

extension ArraySlice<UInt8> {
  /// The quantities, dates, labels and other numbers of a folded text, in order.
  ///
  /// - Parameters:
  ///   - words: The marked words of the text, or of more than the text, in order.
  ///   - borders: Where links begin and end, in order; each link says a number of its own.
  ///   - capitals: Where words begin that are written with a capital letter, in order; nil if that
  ///     is not known.
  ///   - isHeading: Whether the text is a heading, which may begin with a number of its own.
  /// - Returns: What was found, ranges and shares as one.
  /// - Complexity: O(*n*).
  package func quantities(
    marked words: ArraySlice<MarkedWord>, borders: [Int] = [], capitals: ArraySlice<Int>? = nil,
    isHeading: Bool = false
  ) -> [Quantity] {
    var assembly = NumberAssembly(text: self, words: words, borders: borders)
    let numbers = assembly.numbers()
    if numbers.isEmpty { return [] }
    let reader = QuantityReader(text: self, borders: borders)
    let context = NumberContext(
      text: self, words: words, capitals: capitals, isHeading: isHeading)
    return reader.combined(context.classified(numbers.map(reader.quantity)))
  }

  /// The quantities of a folded text that stands alone.
  package var quantities: [Quantity] { quantities(marked: markedWords[...]) }
}

/// Finds what stands around numbers and belongs to them.
struct QuantityReader {
  let text: ArraySlice<UInt8>
  let borders: [Int]

  /// The number with its sign and unit.
  func quantity(_ number: WrittenNumber) -> Quantity {
    var quantity = Quantity(
      kind: number.kind, value: number.value, unit: number.unit, place: number.place,
      range: number.range, extent: number.range, isInDigits: number.isInDigits)
    if let decade = decade(number, quantity) { return decade }
    guard number.kind == .quantity else { return quantity }
    readUnit(of: &quantity, suffix: number.suffix)
    readSign(of: &quantity)
    readHourAndHalf(&quantity)
    readHourAndMinutes(&quantity)
    readOneBefore(&quantity)
    readRate(of: &quantity)
    return quantity
  }

  /// Reads “an hour and a half”, “an hour and a third” or “a point and a half”, in which no word says the one.
  private func readHourAndHalf(_ quantity: inout Quantity) {
    let join = " and a "
    let before = text[..<quantity.range.lowerBound]
    guard text[quantity.range].isWord(in: ["half", "quarter", "third"]), before.endsWith(join),
      let part = quantity.value
    else { return }
    let name = before.dropLast(join.utf8.count)
    let word = name.wordAtEnd
    let article = name.dropLast(word.count)
    guard let unit = word.unitAtStart(), unit.end == word.endIndex,
      unit.unit.mayHaveHalf,
      let start = ["an ", "a "].first(where: { article.endsWithWords($0) }),
      text.isWordFree(before: article.endIndex - start.utf8.count)
    else { return }
    quantity.value = part.adding(Rational(1)) ?? part
    quantity.place = part
    quantity.unit = unit.unit
    let place = article.endIndex - start.utf8.count
    (quantity.range, quantity.extent) = (
      place..<quantity.range.upperBound, place..<quantity.extent.upperBound
    )
  }

  /// Reads “an hour and 35 minutes”, in which no word says the one.
  private func readHourAndMinutes(_ quantity: inout Quantity) {
    let before = text[..<quantity.range.lowerBound]
    guard quantity.unit?.isTime == true, let minutes = quantity.value, minutes < Rational(60),
      text[quantity.range.upperBound..<quantity.extent.upperBound].isWord(in: [
        " minutes", " minute", " min",
      ]),
      let words = ["an hour and ", "an hour, "].first(where: { before.endsWithWords($0) })
    else { return }
    let start = quantity.range.lowerBound - words.utf8.count
    quantity.value = minutes.adding(Rational(60))
    (quantity.range, quantity.extent) = (
      start..<quantity.range.upperBound, start..<quantity.extent.upperBound
    )
  }

  /// “Mid-40s” at the end of a link, which names a part of the ten numbers; nil for anything else.
  private func decade(_ number: WrittenNumber, _ quantity: Quantity) -> Quantity? {
    guard text[number.range].endsWith("0s"), number.range.count == 3,
      borders.contains(number.range.upperBound), let value = number.value
    else { return nil }
    let before = text[..<number.range.lowerBound].dropLast()
    let parts = [("early", 0, 4), ("mid", 3, 7), ("late", 7, 10)]
    guard let part = parts.first(where: { before.wordAtEnd.isWord(in: [$0.0]) }),
      let first = value.adding(Rational(part.1)), let last = value.adding(Rational(part.2))
    else { return nil }
    var decade = quantity
    decade.kind = .quantity
    (decade.value, decade.end, decade.place) = (first, last, Rational(1))
    decade.qualifiers = [.around]
    return decade
  }

  /// Reads “an hour and 30 minutes” at the start of a text or link, in which no word says the one.
  private func readOneBefore(_ quantity: inout Quantity) {
    let join = " and "
    let before = text[..<quantity.range.lowerBound]
    guard let short = quantity.unit, short.isTime, let value = quantity.value, before.endsWith(join)
    else { return }
    let name = before.dropLast(join.utf8.count)
    let word = name.wordAtEnd
    let article = name.dropLast(word.count)
    guard let long = word.unitAtStart(), long.end == word.endIndex, long.unit.isTime,
      let start = ["an ", "a "].first(where: { article.endsWithWords($0) })
        .map({ article.endIndex - $0.utf8.count }),
      start == text.startIndex || borders.contains(start),
      let one = long.unit.basis(of: Rational(1)), let rest = short.basis(of: value),
      one.unit == rest.unit, rest.amount < one.amount, let sum = one.amount.adding(rest.amount),
      let whole = short.readings.first?.amount(ofBase: sum)
    else { return }
    quantity.value = whole
    (quantity.range, quantity.extent) = (
      start..<quantity.range.upperBound, start..<quantity.extent.upperBound
    )
  }

  private func readUnit(of quantity: inout Quantity, suffix: Int?) {
    let range = quantity.range
    if let suffix {
      let word = text[suffix...].wordAtStart
      if let currency = Currency.suffix(word) {
        quantity.unit = .money(currency)
        quantity.extent = range.lowerBound..<word.endIndex
        return
      }
      guard let unit = text[suffix...].unitAtStart(), unit.end >= word.endIndex else {
        quantity.kind = .label
        return
      }
      quantity.unit = unit.unit
      quantity.extent = range.lowerBound..<unit.end
    }
    if let currency = currency(around: quantity.range.lowerBound..<quantity.extent.upperBound) {
      quantity.unit = .money(currency)
    } else if suffix == nil,
      let unit = unit(after: range.upperBound, isPart: quantity.unit == .share)
    {
      quantity.unit = unit.unit
      quantity.extent = range.lowerBound..<unit.end
    } else if suffix == nil, isMagnitude(before: range.lowerBound) {
      quantity.unit = QuantityUnit(.magnitude)
    }
  }

  /// The currency of a number, with what stands for it outside included.
  private func currency(around range: Range<Int>) -> Currency? {
    let rest = text[range.upperBound...]
    // A sign of percent or a unit of a part says more than the currency of a number before it.
    if ["%", " %", "¢", " ¢"].contains(where: { rest.starts(with: $0.utf8) }) { return nil }
    return text.currency(around: range)
  }

  /// The unit whose name follows a number, after a space or hyphen.
  private func unit(after end: Int, isPart: Bool) -> (unit: QuantityUnit, end: Int)? {
    var rest = text[end...]
    guard let first = rest.first else { return nil }
    if isPart {
      for join in [" of a ", " of an ", " a ", " an "] where rest.starts(with: join.utf8) {
        if let unit = rest.dropFirst(join.utf8.count).unitAtStart() { return unit }
      }
    }
    let isApart = first == UInt8(ascii: " ") || first == UInt8(ascii: "-")
    if isApart { rest = rest.dropFirst() }
    guard let unit = rest.unitAtStart() else { return nil }
    // A letter alone after a space is a name or the start of “p.m.”, but for the metre's.
    let isLetter = unit.end == rest.startIndex + 1 && rest.first?.isSmallLetter == true
    if isApart, isLetter, unit.unit.mayBe(.temperature), isTemperature(before: end, after: unit.end)
    {
      return unit
    }
    if isApart, isLetter,
      rest.first != UInt8(ascii: "m") || text[unit.end...].first == UInt8(ascii: ".")
    {
      return nil
    }
    return unit
  }

  /// Whether a letter alone is that of degrees, as in “minus 6 c” and “(21 f)”.
  private func isTemperature(before end: Int, after letter: Int) -> Bool {
    let number = text[..<end].suffix { $0.isDigit || $0 == UInt8(ascii: ".") }
    let before = text[..<number.startIndex]
    if before.last == UInt8(ascii: "(") { return text[letter...].first == UInt8(ascii: ")") }
    return before.endsWithWords("minus ") || isMinus(before: number.startIndex)
  }

  private func isMagnitude(before start: Int) -> Bool {
    let before = text[..<start]
    for name in ["magnitude ", "magnitude of ", "magnitude-", "mw ", "richter scale at "]
    where before.endsWith(name) {
      return true
    }
    let letters = before.wordAtEnd
    return letters.isWord(in: ["m", "mw", "ml", "mb", "ms", "md", "mww"])
  }

  private func readSign(of quantity: inout Quantity) {
    var start = quantity.range.lowerBound
    let bare = text[..<start]
    let unspaced = bare.last == UInt8(ascii: " ") ? bare.dropLast() : bare
    if quantity.unit?.isMoney == true {
      // Of “EUR 9.4 billion to EUR 9.6 billion” each number has a code of its own.
      start = Currency.sign(atEndOf: unspaced)?.start ?? bare.startOfCode
    }
    if isMinus(before: start) || isMinus(before: quantity.range.lowerBound) {
      quantity.isNegative = true
      start = min(start, text[..<start].last == UInt8(ascii: "-") ? start - 1 : start)
    }
    for word in ["minus ", "negative "] where text[..<start].endsWith(word) {
      guard !text[..<start].endsWithWords("plus or minus ") else { continue }
      quantity.isNegative = true
      start -= word.utf8.count
    }
    let rest = text[quantity.extent.upperBound...]
    for word in [" below zero", " below freezing", " degrees below", " below 0"]
    where rest.starts(with: word.utf8) {
      quantity.isNegative = true
      if quantity.unit == nil { quantity.unit = QuantityUnit(.temperature) }
    }
    quantity.extent = start..<quantity.extent.upperBound
  }

  /// Whether a minus sign stands there, which no word or digit touches.
  private func isMinus(before start: Int) -> Bool {
    guard start > text.startIndex, text[start - 1] == UInt8(ascii: "-") else { return false }
    if Currency.sign(atEndOf: text[..<(start - 1)]) != nil { return true }
    guard start - 1 > text.startIndex else { return true }
    return [UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "\"")].contains(text[start - 2])
  }
}
