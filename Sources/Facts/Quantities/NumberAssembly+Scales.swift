import Kit

/// Words, letters and signs behind digits that say by how much they count.
extension NumberAssembly {
  /// The scale of the word after a number, if it is one; a second one has to be greater.
  func scale(after end: Int) -> Int? {
    switch next(after: end) {
    case .scale(let scale)?, .scaleSign(let scale)?: scale
    // “3 millions” is French, as there are no millions after a number in English.
    case .vague? where text[words[index].range].elementsEqual("millions".utf8): 1_000_000
    default: nil
    }
  }

  /// The scale of letters that mean it beside the sign or code of a currency only, as in `€5m`, or before what is
  /// counted, as in `1.24m tonnes`.
  func letterScale(_ suffix: ArraySlice<UInt8>, of token: Range<Int>) -> Int? {
    guard let scale = Self.letters.first(where: { suffix.elementsEqual($0.letters.utf8) })?.scale,
      text.currency(around: token) != nil
        || scale == 1_000_000 && text[token.upperBound...].startsCounted
    else { return nil }
    return scale
  }

  private static let letters = [
    (letters: "m", scale: 1_000_000), (letters: "b", scale: 1_000_000_000),
    (letters: "t", scale: 1_000_000_000_000), (letters: "cr", scale: 10_000_000),
  ]

  /// The scale whose sign stands right behind digits, as in `460万`, and where it ends; nil if none
  /// does.
  func attachedScale(after end: Int) -> (scale: Int, end: Int)? {
    guard let first = scaleSign(at: end) else { return nil }
    // As in `2千万`.
    guard first.scale < 10_000, let second = scaleSign(at: first.end), second.scale > first.scale
    else { return first }
    return (first.scale * second.scale, second.end)
  }

  private func scaleSign(at start: Int) -> (scale: Int, end: Int)? {
    guard start < text.endIndex, text[start] >= 0xE0,
      let sign = Self.signs.first(where: { text[start...].starts(with: $0.letters) })
    else { return nil }
    let end = start + sign.letters.count
    let isScale = sign.scale < 1_000_000_000_000 || text[end...].startsMoney
    return isScale && !crossesBorder(start..<end) ? (sign.scale, end) : nil
  }

  /// Signs of scales as they are folded, which takes letters of Korean apart.
  private static let signs: [(letters: [UInt8], scale: Int)] = [
    ("백", 100), ("千", 1_000), ("천", 1_000), ("万", 10_000), ("萬", 10_000), ("만", 10_000),
    ("亿", 100_000_000), ("億", 100_000_000), ("억", 100_000_000), ("兆", 1_000_000_000_000),
    ("조", 1_000_000_000_000),
  ].map { ([UInt8](folding: $0.utf8), $1) }

  /// The number with the scale whose sign stands right behind its digits, and with the smaller parts that
  /// follow, as in `1億2000万`, `3만 5천` and `2万3456`; nil without such a sign.
  mutating func attachedSum(
    _ number: (value: Rational?, place: Rational), after end: Int
  ) -> (value: Rational?, place: Rational, end: Int)? {
    guard var (last, end) = attachedScale(after: end) else { return nil }
    var value = number.value?.multiplied(by: last)
    var place = number.place.multiplied(by: last) ?? number.place
    while index < words.endIndex, words[index].mark == .digits, last > 1 {
      let digits = words[index].range
      let isRightBehind = digits.lowerBound == end
      guard isRightBehind || text[end..<digits.lowerBound].elementsEqual(" ".utf8),
        !crossesBorder(end..<digits.upperBound),
        let part = Int(decimalDigits: text[digits].filter { $0 != UInt8(ascii: ",") }[...])
      else { break }
      let smaller = attachedScale(after: digits.upperBound)
      let scale = smaller?.scale ?? 1
      guard smaller != nil || isRightBehind && !text[digits.upperBound...].startsYear, scale < last,
        part < last / scale, let product = Rational(part).multiplied(by: scale)
      else { break }
      value = value?.adding(product)
      place = product.lastPlace
      (last, end) = (scale, smaller?.end ?? digits.upperBound)
      index += 1
    }
    return (value, place, end)
  }

  /// The power of ten that raised digits make of a 10, as `10⁶`; nil for anything else.
  func powerOfTen(
    _ digits: ArraySlice<UInt8>, _ token: Range<Int>
  ) -> (value: Rational?, place: Rational, range: Range<Int>)? {
    guard digits.elementsEqual("10".utf8) else { return nil }
    var (exponent, end) = (0, digits.endIndex)
    while end < text.endIndex, text[end] >= 0x80, exponent < 10 {
      let (scalar, next) = text.scalar(at: end)
      guard let digit = scalar.raisedDigit else { break }
      (exponent, end) = (10 * exponent + digit, next)
    }
    guard end > digits.endIndex, exponent < 19 else { return nil }
    let value = Rational(Int.powerOfTen(exponent))
    return (value, value, digits.startIndex..<end)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the name of a currency follows, so that what may be the number of an article is a scale.
  fileprivate var startsMoney: Bool {
    let rest = drop { $0 == 0x20 }
    return Self.moneyOfTheEast.contains { rest.starts(with: $0) }
  }

  private static let moneyOfTheEast = [
    "원", "달러", "유로", "위안", "엔", "円", "元", "美元", "ドル", "ユーロ",
  ].map { [UInt8](folding: $0.utf8) }

  private static let year = ["年", "년"].map { [UInt8](folding: $0.utf8) }

  /// Whether a sign follows that makes a year of the digits before it.
  fileprivate var startsYear: Bool { Self.year.contains { starts(with: $0) } }

  /// The scale that letters attached to digits say; nil for units.
  var scale: Int? {
    switch String(decoding: self, as: UTF8.self) {
    case "k": 1000
    case "lakh", "lakhs", "lac": 100_000
    case "mn", "mln", "mio", "млн": 1_000_000
    case "crore", "crores": 10_000_000
    case "bn", "bln", "mrd", "млрд": 1_000_000_000
    case "тыс": 1000
    case "tn", "trn": 1_000_000_000_000
    default: nil
    }
  }

  /// Whether a space and what is counted in millions follow, so that an “m” before them is no metre.
  fileprivate var startsCounted: Bool {
    guard first == UInt8(ascii: " ") else { return false }
    let rest = dropFirst()
    if Self.counted.contains(rest.wordAtStart) { return true }
    guard let unit = rest.unitAtStart()?.unit, rest.wordAtStart.count > 1 else { return false }
    return !unit.mayBe(.share) && !unit.mayBe(.points) && !unit.mayBe(.times) && !unit.mayBe(.speed)
  }

  private static let counted = WordSet(
    """
    accounts adults animals birds bottles cars cases children claims copies customers cyclists deaths documents \
    doses downloads drivers employees families farmers files flights followers head homes households inhabitants \
    jobs listeners lorries members men migrants motorists orders packages parcels passengers patients pensioners \
    people phones pigs pilgrims pupils readers records refugees residents sheep shares students subscribers \
    taxpayers tests tourists travellers travelers trees trips units users vehicles viewers visitors visits voters \
    votes women workers
    """)
}

extension Unicode.Scalar {
  /// The digit that a raised one shows; nil for anything else.
  fileprivate var raisedDigit: Int? {
    switch value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(value - 0x2070)
    default: nil
    }
  }
}
