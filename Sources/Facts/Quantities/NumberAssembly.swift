import Kit

/// Puts the words and digits of a folded text together to numbers, with no regard to what stands
/// around them.
struct NumberAssembly {
  let text: ArraySlice<UInt8>
  let words: ArraySlice<MarkedWord>

  /// Where links begin and end, in order; no number runs over one of them, but a scale may follow.
  let borders: [Int]
  var index: Int

  init(text: ArraySlice<UInt8>, words: ArraySlice<MarkedWord>, borders: [Int]) {
    self.text = text
    self.words = words
    self.borders = borders
    index = words.startIndex
  }

  mutating func numbers() -> [WrittenNumber] {
    var numbers: [WrittenNumber] = []
    while index < words.endIndex {
      let word = words[index]
      switch word.mark {
      case .digits: numbers += digits(word.range)
      case .cardinal, .scale, .fraction: if let number = wordNumber() { numbers.append(number) }
      case .vulgar(let top, let bottom):
        numbers.append(vulgar(top, bottom, in: word.range))
      case .multiple(let times):
        var number = number(.quantity, Rational(times), word.range)
        number.unit = .times
        numbers.append(number)
        index += 1
      case .ordinal(let value): numbers.append(ordinal(value))
      case .vague:
        numbers.append(number(.vague, nil, word.range))
        index += 1
      default: index += 1
      }
    }
    return numbers
  }

  func number(
    _ kind: WrittenNumber.Kind, _ value: Rational?, _ range: Range<Int>, place: Rational? = nil
  ) -> WrittenNumber {
    WrittenNumber(
      kind: kind, value: value, range: range, isInDigits: text[range.lowerBound].isDigit,
      place: place ?? value?.lastPlace ?? Rational(1))
  }

  func fraction(_ top: Int, _ bottom: Int, in range: Range<Int>) -> WrittenNumber {
    var number = number(.quantity, Rational(top, over: bottom), range)
    number.unit = .share
    return number
  }

  /// The fraction whose sign stands at `index`, with the scale that follows it, as in “½ million” and “¾bn”.
  private mutating func vulgar(_ top: Int, _ bottom: Int, in range: Range<Int>) -> WrittenNumber {
    let letters = text[range.upperBound...].prefix(while: \.isLetter)
    var following = self
    following.index += 1
    if letters.scale ?? letterScale(letters, of: range.lowerBound..<letters.endIndex)
      ?? following.scale(after: range.upperBound) != nil,
      let scaled = mixed(Rational(0), top, bottom, range.lowerBound..<range.lowerBound, 1)
    {
      return scaled
    }
    index += 1
    return fraction(top, bottom, in: range)
  }

  /// The mark at `index` if only a space or hyphen stands between its word and `end`.
  func next(after end: Int) -> MarkedWord.Mark? {
    guard index < words.endIndex, words[index].range.lowerBound == end + 1,
      text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "-")
    else { return nil }
    return words[index].mark
  }

  /// Whether a link begins or ends within the bytes.
  func crossesBorder(_ range: Range<Int>) -> Bool {
    let next = borders.partitioningIndex { $0 > range.lowerBound }
    return next < borders.endIndex && borders[next] < range.upperBound
  }
}

/// Numbers that say which one of a row, or a part of a whole.
extension NumberAssembly {
  private mutating func ordinal(_ value: Int) -> WrittenNumber {
    let range = words[index].range
    index += 1
    let rest = text[range.upperBound...]
    // “A third of them”, but “a third round”.
    let before = text[..<range.lowerBound]
    if 3...20 ~= value, before.endsWithWords("a ") || before.endsWithWords("an "),
      rest.starts(with: " of a ".utf8), let scaled = scaledParts(1, value, range, 6)
    {
      return scaled
    }
    // “Every fifth of them”, and “every fifth” in a link of its own, but “every fifth day”.
    if 3...20 ~= value, before.endsWithWords("every "),
      rest.starts(with: " of ".utf8) || borders.contains(range.upperBound)
    {
      return fraction(1, value, in: range)
    }
    if 3...20 ~= value, before.endsWithWords("a ") || before.endsWithWords("an "),
      rest.starts(with: " of ".utf8) || !rest.startsNoun || borders.contains(range.upperBound)
    {
      return fraction(1, value, in: range)
    }
    return number(.ordinal, Rational(value), range)
  }

  /// The fraction at `index` of which a number that ends at `end` says how many; nil if none
  /// follows.
  mutating func parts(of count: Rational, after range: Range<Int>) -> WrittenNumber? {
    guard let top = count.integer, 1...99 ~= top, let mark = next(after: range.upperBound) else {
      return nil
    }
    let denominator: Int
    switch mark {
    case .fraction(let bottom): denominator = bottom
    case .ordinal(let bottom) where top == 1 && bottom > 2: denominator = bottom
    default: return nil
    }
    let whole = range.lowerBound..<words[index].range.upperBound
    let rest = text[whole.upperBound...]
    // “One third of them”, but “one third round”; “two quarters” may be half a year.
    if case .ordinal = mark, text[range.upperBound] == UInt8(ascii: " "), rest.startsNoun,
      !rest.starts(with: " of ".utf8)
    {
      return nil
    }
    guard top < denominator, !crossesBorder(whole) else { return nil }
    index += 1
    if rest.starts(with: " of a ".utf8), let scaled = scaledParts(top, denominator, whole, 6) {
      return scaled
    }
    return fraction(top, denominator, in: whole)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a space and a word follow, which may be what a number before them counts.
  fileprivate var startsNoun: Bool {
    guard first == UInt8(ascii: " ") || first == UInt8(ascii: "-") else { return false }
    let word = dropFirst().wordAtStart
    return !word.isEmpty
      && !word.isWord(in: [
        "above", "after", "against", "and", "are", "as", "at", "before", "below", "bigger", "but",
        "by", "cheaper", "colder", "dearer", "down", "faster", "fewer", "for", "from", "greater",
        "had", "has", "have", "higher", "in", "is", "larger", "less", "longer", "lower", "more",
        "on", "or", "shorter", "since", "slower", "smaller", "so", "than", "that", "to", "under",
        "up", "warmer", "was", "were", "when", "while", "who", "will", "with", "would",
      ])
  }
}
