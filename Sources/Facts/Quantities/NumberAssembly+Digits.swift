import Kit

/// Numbers in digits.
extension NumberAssembly {
  mutating func digits(_ token: Range<Int>) -> [WrittenNumber] {
    index += 1
    let end = token.first { !text[$0].isDigit && !text[$0].isNumberMark } ?? token.upperBound
    let (digits, suffix) = (text[token.lowerBound..<end], text[end..<token.upperBound])
    if let found = bareDecimals(digits) ?? powerOfTen(digits, token) {
      return scaled((found.value, found.place), range: found.range, token)
    }
    if let found = decimalComma(in: digits) {
      return scaled(found, range: token.lowerBound..<end, token)
    }
    let groups = digits.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "'") }
    let points = digits.count { $0 == UInt8(ascii: ".") }
    if points > 1 || suffix.contains(where: \.isDigit) { return [number(.label, nil, token)] }
    guard groups.count == 1 || groups.areThousands else {
      return groups.map { number(.quantity, Rational(digits: $0), $0.indices) }
    }
    var value = Rational(digits: groups.joined())
    if suffix.isOrdinalEnding { return [number(.ordinal, value, token)] }
    if suffix.isTimeOrDecadeEnding { return [number(.date, value, token)] }
    var range = token.lowerBound..<end
    if suffix.isEmpty, groups.count == 1, points == 0 {
      if let whole = spacedThousands(from: range) { (value, range) = whole }
    }
    let place = value.map { writtenPlace(of: $0, points > 0 ? digits : []) } ?? Rational(1)
    if suffix.isEmpty, let fraction = fractionAfter(range, value) {
      return [fraction]
    }
    return scaled((value, place), range: range, token)
  }

  /// The number with the scales that follow it, attached or in words.
  private mutating func scaled(
    _ number: (value: Rational?, place: Rational), range: Range<Int>, _ token: Range<Int>
  ) -> [WrittenNumber] {
    var (value, place) = number
    var range = range
    let suffix =
      range.upperBound < token.upperBound ? text[range.upperBound..<token.upperBound] : []
    if !suffix.isEmpty, let scale = suffix.scale ?? letterScale(suffix, of: token) {
      value = value?.multiplied(by: scale)
      place = place.multiplied(by: scale) ?? place
      range = range.lowerBound..<token.upperBound
    }
    if range.upperBound >= token.upperBound,
      let sum = attachedSum((value, place), after: range.upperBound)
    {
      (value, place) = (sum.value, sum.place)
      range = range.lowerBound..<sum.end
    }
    while let scale = scale(after: range.upperBound) {
      value = value?.multiplied(by: scale)
      place = place.multiplied(by: scale) ?? place
      range = range.lowerBound..<words[index].range.upperBound
      index += 1
    }
    var found = self.number(.quantity, value, range, place: place)
    if range.upperBound < token.upperBound { found.suffix = range.upperBound }
    return [found]
  }

  /// The number that begins with its point, as `.5` does; nil if none stands before the digits, or
  /// what ends a sentence or a name.
  private func bareDecimals(
    _ digits: ArraySlice<UInt8>
  ) -> (value: Rational?, place: Rational, range: Range<Int>)? {
    let point = digits.startIndex - 1
    guard point >= text.startIndex, text[point] == UInt8(ascii: "."), digits.count < 18,
      digits.allSatisfy(\.isDigit)
    else { return nil }
    let before = text[..<point]
    guard before.last.map({ $0.isOne(of: " (") }) ?? true || Currency.sign(atEndOf: before) != nil
    else { return nil }
    let value = Rational(digits: [UInt8(ascii: "0"), UInt8(ascii: ".")] + digits)
    return (
      value, Rational(1, over: .powerOfTen(digits.count)) ?? Rational(1), point..<digits.endIndex
    )
  }

  /// The number whose decimals stand after a comma, as `3,5`, `1.234,50` and `1 234,50` have them, of
  /// which the space may have become a comma.
  ///
  /// Three digits after a comma are a thousand's.
  ///
  /// - Returns: The number and its last place; nil if it is none of that form.
  private func decimalComma(in digits: ArraySlice<UInt8>) -> (value: Rational?, place: Rational)? {
    guard let comma = digits.lastIndex(of: UInt8(ascii: ",")) else { return nil }
    let decimals = digits[(comma + 1)...]
    guard !decimals.isEmpty, decimals.count < 18, decimals.count != 3,
      decimals.allSatisfy(\.isDigit)
    else { return nil }
    let parts = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let isSpaced = parts.count > 2
    if isSpaced, decimals.count > 2 { return nil }
    let groups =
      isSpaced ? Array(parts.dropLast()) : parts[0].split(separator: UInt8(ascii: "."))
    guard groups.count == 1 || groups.areThousands, groups.joined().allSatisfy(\.isDigit) else {
      return nil
    }
    return (
      Rational(digits: groups.joined() + [UInt8(ascii: ".")] + decimals),
      Rational(1, over: .powerOfTen(decimals.count)) ?? Rational(1)
    )
  }

  private func writtenPlace(of value: Rational, _ digits: ArraySlice<UInt8>) -> Rational {
    let decimals = digits.reversed().prefix { $0 != UInt8(ascii: ".") }.count
    guard !digits.isEmpty, decimals <= 18 else { return value.lastPlace }
    return Rational(1, over: .powerOfTen(decimals)) ?? value.lastPlace
  }

  /// The number whose groups of three digits stand apart, as in `1 800`; nil if there is no second
  /// group.
  private mutating func spacedThousands(from range: Range<Int>) -> (Rational?, Range<Int>)? {
    guard range.count <= 3, text[range.lowerBound] != UInt8(ascii: "0"),
      !isAfterMonth(range.lowerBound)
    else { return nil }
    var digits = Array(text[range])
    var end = range.upperBound
    var following = index
    while following < words.endIndex, words[following].mark == .digits,
      words[following].range == end + 1..<end + 4, text[end] == UInt8(ascii: " "),
      !crossesBorder(end..<end + 4), text[words[following].range].allSatisfy(\.isDigit)
    {
      digits += text[words[following].range]
      end += 4
      following += 1
    }
    guard following > index else { return nil }
    index = following
    return (Rational(digits: digits), range.lowerBound..<end)
  }

  /// Whether the name of a month stands before a number, which then is a day.
  private func isAfterMonth(_ start: Int) -> Bool {
    guard index - 2 >= words.startIndex, case .month = words[index - 2].mark else { return false }
    return words[index - 2].range.upperBound + 1 == start
  }

  /// The number that ends with a fraction after digits, as `3½`, `4-3/4` and `1/2` do; nil if none
  /// does.
  private mutating func fractionAfter(_ range: Range<Int>, _ value: Rational?) -> WrittenNumber? {
    guard let value else { return nil }
    if index < words.endIndex, case .vulgar(let top, let bottom) = words[index].mark {
      let gap = text[range.upperBound..<words[index].range.lowerBound]
      if gap.isEmpty || gap.isWord(in: [" "]) { return mixed(value, top, bottom, range, 1) }
    }
    if let (top, bottom) = slashed(index), next(after: range.upperBound) == .digits {
      return mixed(value, top, bottom, range, 2)
    }
    guard let (top, bottom) = slashed(index - 1) else { return nil }
    let whole = range.lowerBound..<words[index].range.upperBound
    index += 1
    return scaledParts(top, bottom, whole, 1) ?? fraction(top, bottom, in: whole)
  }

  /// The sum of a whole number and a fraction, whose words are the next `count`, with the scales after it; nil
  /// if a link ends within it.
  mutating func mixed(
    _ whole: Rational, _ top: Int, _ bottom: Int, _ range: Range<Int>, _ count: Int
  ) -> WrittenNumber? {
    var end = words[index + count - 1].range.upperBound
    guard let part = Rational(top, over: bottom), var value = whole.adding(part),
      var place = Rational(1, over: bottom), !crossesBorder(range.lowerBound..<end)
    else { return nil }
    index += count
    let letters = text[end...].prefix(while: \.isLetter)
    if let scale = letters.scale ?? letterScale(letters, of: range.lowerBound..<letters.endIndex),
      let product = value.multiplied(by: scale)
    {
      (value, place) = (product, place.multiplied(by: scale) ?? place)
      end = letters.endIndex
      while index < words.endIndex, words[index].range.lowerBound < end { index += 1 }
    }
    while let scale = scale(after: end), let product = value.multiplied(by: scale) {
      (value, place) = (product, place.multiplied(by: scale) ?? place)
      end = words[index].range.upperBound
      index += 1
    }
    return number(.quantity, value, range.lowerBound..<end, place: place)
  }

  /// The fraction whose numerator is the word at `start`, as in `3/4`; nil if it is none.
  private func slashed(_ start: Int) -> (Int, Int)? {
    guard start >= words.startIndex, start + 1 < words.endIndex, words[start].mark == .digits,
      words[start + 1].mark == .digits
    else { return nil }
    let (first, second) = (words[start].range, words[start + 1].range)
    let gap = text[first.upperBound..<second.lowerBound]
    guard gap.isWord(in: ["/", "⁄"]), let top = Int(decimalDigits: text[first]),
      let bottom = Int(decimalDigits: text[second]), [2, 3, 4, 5, 8, 10, 16, 32].contains(bottom),
      1..<bottom ~= top, text[second.upperBound...].first != UInt8(ascii: "/"),
      text[..<first.lowerBound].last != UInt8(ascii: "/")
    else { return nil }
    return (top, bottom)
  }
}

extension Rational {
  /// The number of digits with an optional point; nil for anything else, and for too many of them.
  fileprivate init?(digits: some Sequence<UInt8>) {
    guard let number = DecimalNumber(digits: Array(digits)[...]) else { return nil }
    self.init(number)
  }
}

extension UInt8 {
  fileprivate var isNumberMark: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: ".") || self == UInt8(ascii: "'")
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether the digits between marks are groups of one number: of three digits, or, as in
  /// `1,25,000`, of two with three at the end.
  fileprivate var areThousands: Bool {
    guard 1...3 ~= self[0].count, let last, last.prefix(while: \.isDigit).count == 3 else {
      return false
    }
    let middle = dropFirst().dropLast()
    return middle.allSatisfy { $0.count == 3 }
      || (self[0].count < 3 && middle.allSatisfy { $0.count == 2 })
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isOrdinalEnding: Bool { isWord(in: ["st", "nd", "rd", "th"]) }

  fileprivate var isTimeOrDecadeEnding: Bool { isWord(in: ["am", "pm", "s"]) }
}

extension String {
  fileprivate init(_ bytes: some Sequence<UInt8>) {
    self = String(decoding: Array(bytes), as: UTF8.self)
  }
}
