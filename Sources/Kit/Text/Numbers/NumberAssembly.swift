/// Puts the words and digits of a folded text together to numbers, with no regard to what stands
/// around them.
struct NumberAssembly {
  let text: ArraySlice<UInt8>
  let words: ArraySlice<MarkedWord>
  private var index: Int

  init(text: ArraySlice<UInt8>, words: ArraySlice<MarkedWord>) {
    self.text = text
    self.words = words
    index = words.startIndex
  }

  mutating func numbers() -> [WrittenNumber] {
    var numbers: [WrittenNumber] = []
    while index < words.endIndex {
      let word = words[index]
      switch word.mark {
      case .digits: numbers += digits(word.range)
      case .cardinal, .scale: numbers.append(wordNumber())
      case .ordinal(let value):
        numbers.append(number(.ordinal, DecimalNumber(value), word.range))
        index += 1
      case .vague:
        numbers.append(number(.vague, nil, word.range))
        index += 1
      default: index += 1
      }
    }
    return numbers
  }

  private func number(
    _ kind: WrittenNumber.Kind, _ value: DecimalNumber?, _ range: Range<Int>
  ) -> WrittenNumber {
    WrittenNumber(
      kind: kind, value: value, range: range, isInDigits: text[range.lowerBound].isDigit)
  }
}

/// Numbers in digits.
extension NumberAssembly {
  private mutating func digits(_ token: Range<Int>) -> [WrittenNumber] {
    index += 1
    let end = token.first { !text[$0].isDigit && !text[$0].isNumberMark } ?? token.upperBound
    let (digits, suffix) = (text[token.lowerBound..<end], text[end..<token.upperBound])
    let groups = digits.split(separator: UInt8(ascii: ","))
    let points = digits.count { $0 == UInt8(ascii: ".") }
    if points > 1 || suffix.contains(where: \.isDigit) { return [number(.label, nil, token)] }
    guard groups.count == 1 || groups.areThousands else {
      return groups.map { number(.quantity, DecimalNumber(String($0)), $0.indices) }
    }
    var value = DecimalNumber(String(groups.joined()))
    if suffix.isOrdinalEnding { return [number(.ordinal, value, token)] }
    if suffix.isTimeOrDecadeEnding { return [number(.date, value, token)] }
    var range = token.lowerBound..<end
    if let scale = suffix.scale ?? moneyScale(suffix, of: token) {
      value = value?.multiplied(by: scale)
      range = token
    }
    while case .scale(let scale)? = next(after: range.upperBound) {
      value = value?.multiplied(by: scale)
      range = range.lowerBound..<words[index].range.upperBound
      index += 1
    }
    if isNegative(at: range.lowerBound) { value = value?.multiplied(by: -1) }
    return [number(.quantity, value, range)]
  }

  /// The scale of a letter that means it beside the sign or code of a currency only, as in `€5m`.
  private func moneyScale(_ suffix: ArraySlice<UInt8>, of token: Range<Int>) -> Int? {
    guard let scale = ["m": 1_000_000, "b": 1_000_000_000][String(suffix)],
      text.currency(around: token) != nil
    else { return nil }
    return scale
  }

  /// Whether a minus sign stands before the number and its currency, or between the two, which no
  /// word or digit touches.
  private func isNegative(at number: Int) -> Bool {
    let start = Currency.sign(atEndOf: text[..<number])?.start ?? number
    guard start > text.startIndex, text[start - 1] == UInt8(ascii: "-") else { return false }
    if Currency.sign(atEndOf: text[..<(start - 1)]) != nil { return true }
    return start - 1 == text.startIndex || text[start - 2] == UInt8(ascii: " ")
      || text[start - 2] == UInt8(ascii: "(")
  }

  /// The mark at `index` if only a space or hyphen stands between its word and `end`.
  private func next(after end: Int) -> MarkedWord.Mark? {
    guard index < words.endIndex, words[index].range.lowerBound == end + 1,
      text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "-")
    else { return nil }
    return words[index].mark
  }
}

/// Numbers in words.
extension NumberAssembly {
  /// The number whose first word stands at `index`.
  private mutating func wordNumber() -> WrittenNumber {
    var range = words[index].range
    var count = WordCount()
    if case .scale(let scale) = words[index].mark {
      if isFew(before: range.lowerBound) {
        index += 1
        return number(.vague, nil, range)
      }
      count.start(with: scale, isHalf: isHalf(before: range.lowerBound))
      index += 1
    }
    while let mark = continuation(after: range.upperBound, isFirst: count.isEmpty) {
      if case .ordinal(let last) = mark, count.takes(last) {
        let end = words[index].range.upperBound
        index += 1
        return number(.ordinal, DecimalNumber(count.value + last), range.lowerBound..<end)
      }
      guard count.add(mark) else { break }
      range = range.lowerBound..<words[index].range.upperBound
      index += 1
    }
    return number(.quantity, DecimalNumber(count.value), range)
  }

  /// The mark at `index` if it may go on with a number that ends at `end`.
  private func continuation(after end: Int, isFirst: Bool) -> MarkedWord.Mark? {
    guard index < words.endIndex else { return nil }
    if isFirst { return words[index].mark }
    if let mark = next(after: end) { return mark }
    // In “two hundred and three hundred” a second number begins after “and”; in “two hundred and
    // sixty thousand” the first goes on.
    guard case .scale(let last) = words[index - 1].mark,
      text[end..<words[index].range.lowerBound].elementsEqual(" and ".utf8),
      case .cardinal = words[index].mark
    else { return nil }
    var following = self
    following.index = index + 1
    if case .scale(let scale)? = following.next(after: words[index].range.upperBound),
      scale >= last, last >= 1000 || scale < 1000
    {
      return nil
    }
    return words[index].mark
  }

  private func isFew(before start: Int) -> Bool {
    ["few ", "several ", "many "].contains { text[..<start].endsWith($0) }
  }

  private func isHalf(before start: Int) -> Bool { text[..<start].endsWith("half a ") }
}

/// A number that is put together of words.
private struct WordCount {
  /// Thousands and above.
  private var whole = 0

  /// What is counted below them.
  private var part = 0
  private(set) var isEmpty = true

  var value: Int { whole + part }

  mutating func start(with scale: Int, isHalf: Bool) {
    isEmpty = false
    let amount = isHalf ? scale / 2 : scale
    if scale < 1000 { part = amount } else { whole = amount }
  }

  /// Whether a number below ten can stand after the words so far, as in `twenty-one`.
  func takes(_ unit: Int) -> Bool { part % 100 >= 20 && part % 10 == 0 && unit < 10 }

  /// Goes on with a word, if it can.
  mutating func add(_ mark: MarkedWord.Mark) -> Bool {
    switch mark {
    case .cardinal(let number):
      let isAfterHundred = part > 0 && part % 100 == 0
      guard isEmpty || isAfterHundred || takes(number) || (part == 0 && whole > 0) else {
        return false
      }
      part += number
    case .scale(let scale) where scale < 1000:
      guard 1..<100 ~= part else { return false }
      part *= scale
    case .scale(let scale):
      let product = part.multipliedReportingOverflow(by: scale)
      guard part > 0, !product.overflow, product.partialValue < 1 << 50 else { return false }
      whole += product.partialValue
      part = 0
    default: return false
    }
    isEmpty = false
    return true
  }
}

extension UInt8 {
  fileprivate var isNumberMark: Bool { self == UInt8(ascii: ",") || self == UInt8(ascii: ".") }
}

extension [ArraySlice<UInt8>] {
  /// Whether the digits between commas are groups of one number.
  fileprivate var areThousands: Bool {
    1...3 ~= self[0].count
      && dropFirst().allSatisfy { group in group.prefix { $0.isDigit }.count == 3 }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isOrdinalEnding: Bool {
    ["st", "nd", "rd", "th"].contains { elementsEqual($0.utf8) }
  }

  fileprivate var isTimeOrDecadeEnding: Bool {
    ["am", "pm", "s"].contains { elementsEqual($0.utf8) }
  }

  /// The scale that letters attached to digits say; nil for units.
  fileprivate var scale: Int? {
    switch String(decoding: self, as: UTF8.self) {
    case "k": 1000
    case "mn": 1_000_000
    case "bn": 1_000_000_000
    case "tn": 1_000_000_000_000
    default: nil
    }
  }
}

extension String {
  fileprivate init(_ bytes: some Sequence<UInt8>) {
    self = String(decoding: Array(bytes), as: UTF8.self)
  }
}
