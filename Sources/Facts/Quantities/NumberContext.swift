import Kit

/// Tells by what stands around numbers which of them count something.
struct NumberContext {
  let text: ArraySlice<UInt8>
  let words: ArraySlice<MarkedWord>

  /// Where words begin that are written with a capital letter, in order; nil if that is not known.
  let capitals: ArraySlice<Int>?
  let isHeading: Bool

  func classified(_ numbers: [Quantity]) -> [Quantity] {
    var numbers = numbers
    for index in numbers.indices
    where (numbers[index].kind == .quantity && numbers[index].end == nil)
      || numbers[index].kind == .ordinal
    {
      let previous = index > 0 ? numbers[index - 1] : nil
      if isDate(numbers[index], after: previous) {
        numbers[index].kind = .date
      } else if isLabel(numbers[index], after: previous) {
        numbers[index].kind = .label
      } else if isThirdOne(numbers[index]) {
        (numbers[index].kind, numbers[index].unit) = (.ordinal, nil)
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
  func before(_ number: Quantity) -> ArraySlice<UInt8> { text[..<number.range.lowerBound] }

  func after(_ number: Quantity) -> ArraySlice<UInt8> { text[number.range.upperBound...] }

  /// What stands between two numbers.
  func gap(_ first: Quantity, _ second: Quantity) -> ArraySlice<UInt8> {
    text[first.range.upperBound..<second.range.lowerBound]
  }

  /// The word that ends right before the number, be there a space or not; empty if none does.
  func wordBefore(_ number: Quantity) -> ArraySlice<UInt8> {
    var rest = before(number)
    if rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    if rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    return rest.wordAtEnd
  }

  func wordAfter(_ number: Quantity) -> ArraySlice<UInt8> {
    let rest = after(number)
    guard rest.first == UInt8(ascii: " ") else { return [] }
    return rest.dropFirst().wordAtStart
  }

  /// The marked words before and after the number.
  ///
  /// - Complexity: O(log *n*).
  func neighbors(of number: Quantity) -> (previous: MarkedWord?, next: MarkedWord?) {
    let first = words.partitioningIndex { $0.range.upperBound > number.range.lowerBound }
    let next = words.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
    return (
      first > words.startIndex ? words[first - 1] : nil,
      next < words.endIndex ? words[next] : nil
    )
  }

  /// Whether the word that begins there is written with a capital letter, as far as is known.
  func isCapital(at place: Int) -> Bool {
    guard let capitals else { return false }
    let index = capitals.partitioningIndex { $0 >= place }
    return index < capitals.endIndex && capitals[index] == place
  }

  /// Whether a sentence, clause or quotation begins there, where any word may have a capital.
  func startsSentence(_ place: Int) -> Bool {
    var rest = text[..<place]
    while let last = rest.last, last == UInt8(ascii: " ") || last.opensSpeech {
      rest = rest.dropLast()
    }
    guard let last = rest.last else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(
      last)
      || text[rest.endIndex..<place].contains(where: \.opensSpeech)
  }
}

extension UInt8 {
  fileprivate var opensSpeech: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "(")
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes join two numbers to a range or a list.
  var isConnector: Bool { isWord(in: ["-", " - ", " to ", " and ", " or ", " & "]) }
}
