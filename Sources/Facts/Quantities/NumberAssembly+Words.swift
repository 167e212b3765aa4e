import Kit

/// Numbers in words.
extension NumberAssembly {
  /// The number whose first word stands at `index`; nil if the word is none here.
  mutating func wordNumber() -> WrittenNumber? {
    if case .fraction(let denominator) = words[index].mark { return partAlone(denominator) }
    if let group = groupAlone() { return group }
    var range = words[index].range
    var count = WordCount()
    if case .scale(let scale) = words[index].mark {
      if isFew(before: range.lowerBound) {
        index += 1
        return number(.vague, nil, range)
      }
      count.start(with: scale)
      index += 1
    }
    while let mark = continuation(after: range.upperBound, isFirst: count.isEmpty) {
      if case .ordinal(let last) = mark, count.takes(last) {
        let end = words[index].range.upperBound
        index += 1
        return number(.ordinal, Rational(count.value + last), range.lowerBound..<end)
      }
      guard !crossesBorder(range.lowerBound..<words[index].range.lowerBound + 1) || count.isEmpty,
        count.add(mark)
      else { break }
      range = range.lowerBound..<words[index].range.upperBound
      index += 1
    }
    let value = Rational(count.value)
    if let decimal = decimal(value, range) { return decimal }
    if let parts = parts(of: value, after: range) { return parts }
    // “Three dozen” may be rounded to dozens.
    let place = text[range].endsWith("dozen") ? Rational(12) : nil
    return withHalf(value, range, of: count.lastScale)
      ?? number(.quantity, value, range, place: place)
  }

  /// The number of a word such as “trio”, if one stands at `index`; none if it is no number here.
  private mutating func groupAlone() -> WrittenNumber?? {
    let range = words[index].range
    guard case .cardinal(let count) = words[index].mark,
      text[range].isWord(in: ["pair", "couple", "duo", "trio", "quartet", "fortnight", "decade"])
    else { return nil }
    index += 1
    guard text[..<range.lowerBound].endsWithWords("a ") else { return .some(nil) }
    var number = number(.quantity, Rational(count), range)
    if text[range].elementsEqual("fortnight".utf8) {
      number.unit = QuantityUnit(.hours, Rational(168))
    } else if text[range].elementsEqual("decade".utf8) {
      number.unit = QuantityUnit(.months, Rational(12))
    }
    return number
  }

  /// The number with a decimal point in words, as in “three point one billion”; nil if none follows.
  private mutating func decimal(_ whole: Rational, _ range: Range<Int>) -> WrittenNumber? {
    // “Point” is marked too, as a word that numbers follow as a name.
    guard index < words.endIndex, text[words[index].range].elementsEqual("point".utf8),
      words[index].range.lowerBound == range.upperBound + 1
    else { return nil }
    var following = index + 1
    var end = words[index].range.upperBound
    var (value, place) = (whole, Rational(1))
    while following < words.endIndex, case .cardinal(let digit) = words[following].mark, digit < 10,
      words[following].range.lowerBound == end + 1, text[end] == UInt8(ascii: " "),
      let next = place.divided(by: Rational(10)), let part = next.multiplied(by: digit),
      let sum = value.adding(part)
    {
      (value, place, end) = (sum, next, words[following].range.upperBound)
      following += 1
    }
    guard place != Rational(1) else { return nil }
    index = following
    while case .scale(let scale)? = next(after: end), let product = value.multiplied(by: scale),
      let scaled = place.multiplied(by: scale)
    {
      (value, place, end) = (product, scaled, words[index].range.upperBound)
      index += 1
    }
    return number(.quantity, value, range.lowerBound..<end, place: place)
  }

  /// The number with “and a half” or the like after it; nil if nothing like it follows.
  private mutating func withHalf(
    _ value: Rational, _ range: Range<Int>, of scale: Int
  ) -> WrittenNumber? {
    guard let (top, bottom, count) = addedPart(after: range.upperBound),
      let part = Rational(top, over: bottom), let added = part.multiplied(by: scale),
      var sum = value.adding(added), var place = Rational(1, over: bottom)?.multiplied(by: scale)
    else { return nil }
    index += count
    var end = words[index - 1].range.upperBound
    if scale == 1, case .scale(let following)? = next(after: end),
      !crossesBorder(range.lowerBound..<end),
      let product = sum.multiplied(by: following), let factor = place.multiplied(by: following)
    {
      (sum, place) = (product, factor)
      end = words[index].range.upperBound
      index += 1
    }
    return number(.quantity, sum, range.lowerBound..<end, place: place)
  }

  /// The part that “and a half”, “and three-quarters” or a sign adds to a number, and how many words
  /// say so.
  private func addedPart(after end: Int) -> (Int, Int, Int)? {
    guard index < words.endIndex else { return nil }
    let gap = text[end..<words[index].range.lowerBound]
    switch words[index].mark {
    case .fraction(let bottom):
      return gap.isWord(in: [" and a ", "-and-a-", " and one-", " and one "]) ? (1, bottom, 1) : nil
    // “One and a third hours”; “two and a third round” counts rounds.
    case .ordinal(let bottom) where bottom < 11:
      let unit = text[words[index].range.upperBound...].drop { $0 == UInt8(ascii: " ") }
        .unitAtStart()
      return gap.isWord(in: [" and a ", "-and-a-"]) && unit != nil ? (1, bottom, 1) : nil
    case .cardinal(let top):
      guard gap.isWord(in: [" and ", "-and-"]), index + 1 < words.endIndex,
        case .fraction(let bottom) = words[index + 1].mark,
        words[index + 1].range.lowerBound == words[index].range.upperBound + 1
      else { return nil }
      return (top, bottom, 2)
    case .vulgar(let top, let bottom):
      return gap.isWord(in: [" ", " and "]) ? (top, bottom, 1) : nil
    default: return nil
    }
  }

  /// The fraction that stands at `index` without a number of parts; nil if the word means something
  /// else, as in “the first half”.
  private mutating func partAlone(_ denominator: Int) -> WrittenNumber? {
    let range = words[index].range
    index += 1
    let (before, after) = (text[..<range.lowerBound], text[range.upperBound...])
    for join in [" a ", " of a ", "-", " "] where after.starts(with: join.utf8) {
      if let scaled = scaledParts(1, denominator, range, join.utf8.count) { return scaled }
    }
    let word = text[range]
    guard word.isWord(in: ["half", "quarter"]) else { return nil }
    let isOfPoint = ["-point", "-percentage", " point", " percentage", "-a-"].contains {
      after.starts(with: $0.utf8)
    }
    if isOfPoint { return fraction(1, denominator, in: range) }
    let last = before.last == UInt8(ascii: " ") ? before.dropLast().wordAtEnd : []
    if last.isWord(in: Self.ordinals) || after.first == UInt8(ascii: "-") { return nil }
    if denominator == 2 {
      return after.starts(with: " past".utf8) || after.starts(with: " time".utf8)
        ? nil : fraction(1, 2, in: range)
    }
    let isPart =
      after.starts(with: " of ".utf8) || !after.starts(with: " ".utf8)
      || borders.contains(range.upperBound)
    // “A good quarter of the ships”, but “a good quarter for the bank”.
    let isGood =
      before.endsWithWords("a good ")
      && (after.starts(with: " of the ".utf8) || borders.contains(range.upperBound))
    return last.isWord(in: ["a"]) && isPart && !before.endsWithWords("in a ")
      && !before.endsWithWords("once a ") || isGood
      ? fraction(1, denominator, in: range) : nil
  }

  private static let ordinals = [
    "final", "first", "fiscal", "fourth", "last", "latter", "next", "opening", "other", "per",
    "previous", "same", "second", "third", "this", "winter",
  ]

  /// Parts of the scale at `index`, as in “half a million” and “two-thirds of a billion”.
  mutating func scaledParts(
    _ top: Int, _ bottom: Int, _ range: Range<Int>, _ gap: Int
  ) -> WrittenNumber? {
    guard index < words.endIndex, case .scale(let scale) = words[index].mark,
      words[index].range.lowerBound == range.upperBound + gap,
      let place = Rational(scale, over: bottom), let value = place.multiplied(by: top)
    else { return nil }
    let whole = range.lowerBound..<words[index].range.upperBound
    index += 1
    // A half has a last place of its own; a third has none, and a quarter one that nobody means.
    let isRough = value.decimal == nil || bottom == 4
    return number(
      .quantity, value, whole,
      place: isRough ? bottom == 4 ? Rational(scale, over: 20) : place : nil)
  }

  /// The mark at `index` if it may go on with a number that ends at `end`.
  private func continuation(after end: Int, isFirst: Bool) -> MarkedWord.Mark? {
    guard index < words.endIndex else { return nil }
    if isFirst { return words[index].mark }
    if let mark = next(after: end) { return mark }
    // In “two hundred and three hundred” a second number begins after “and”; in “two hundred and
    // sixty thousand” the first goes on.
    guard case .scale(let last) = words[index - 1].mark,
      text[end..<words[index].range.lowerBound].isWord(in: [" and ", ", "]),
      case .cardinal = words[index].mark
    else { return nil }
    if text[end] == UInt8(ascii: ","), last < 1000 { return nil }
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
    ["few ", "several ", "many "].contains { text[..<start].endsWithWords($0) }
  }
}
