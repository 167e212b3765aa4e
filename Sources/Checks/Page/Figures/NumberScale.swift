import Facts
import Kit

/// In what numbers are told, as a head, a caption or a sentence says: “in thousands”, “€m”, “krona, m”.
struct NumberScale {
  let factor: Rational

  /// Nil if no currency is named.
  let currency: Currency?

  /// A number in the scale, which has to be one of a figure; nil if it has a unit of its own, or if the figure
  /// is of another currency.
  func scaled(_ number: Quantity, like own: Quantity) -> Quantity? {
    guard number.unit == nil, number.kind == .quantity else { return nil }
    if let currency, own.unit?.agrees(with: .money(currency)) != true { return nil }
    return scaled(number, in: own.unit)
  }

  /// A number in the scale, in the currency or the unit; nil if it has a unit of its own.
  func scaled(_ number: Quantity) -> Quantity? {
    number.unit == nil ? scaled(number, in: currency.map { .money($0) }) : nil
  }

  /// A number in the scale and a unit, whatever it has itself.
  func scaled(_ number: Quantity, in unit: QuantityUnit?) -> Quantity? {
    guard let value = number.value?.multiplied(by: factor),
      let place = number.place.multiplied(by: factor)
    else { return nil }
    var scaled = number
    (scaled.value, scaled.place, scaled.unit) = (value, place, unit)
    scaled.end = number.end?.multiplied(by: factor)
    return scaled
  }
}

extension ArraySlice<UInt8> {
  /// The scale that a folded head of a table names, in parentheses, after a comma or alone; nil if it names
  /// none.
  var scaleOfHead: NumberScale? {
    if let scale = scaleOfWords { return scale }
    if let open = lastIndex(of: UInt8(ascii: "(")),
      let close = self[open...].firstIndex(of: UInt8(ascii: ")")),
      let scale = self[(open + 1)..<close].scaleOfWords
    {
      return scale
    }
    guard let comma = lastIndex(of: UInt8(ascii: ",")) else { return nil }
    return self[(comma + 1)...].scaleOfWords
  }

  /// The scale that a folded caption or sentence names, as “votes in thousands:” and “in millions of krona,”
  /// do; nil if it names none.
  var scaleOfText: NumberScale? {
    let marks = split { $0.isOne(of: ":(),;.") || $0 == UInt8(ascii: "\n") }
    for part in marks {
      if let scale = part.scaleOfWords { return scale }
      guard let start = part.firstPlace(of: Array("in ".utf8)[...]), part.isWordFree(before: start)
      else { continue }
      // What stands behind “in” may go on with other words.
      var end = part.endIndex
      while end > start + 3 {
        if let scale = part[start..<end].scaleOfWords { return scale }
        end = part[..<end].lastIndex(of: UInt8(ascii: " ")) ?? start
      }
    }
    return nil
  }

  /// The scale that words name which say nothing else.
  private var scaleOfWords: NumberScale? {
    var factor: Rational?
    var currency: Currency?
    let words = split { $0.isOne(of: " ,'-") }
    guard 1...6 ~= words.count else { return nil }
    for word in words {
      if word.isWord(in: ["in", "of", "the"]) { continue }
      var rest = word
      if rest.first.map({ $0.isSmallLetter || $0 == UInt8(ascii: "$") || $0 >= 0x80 }) == true,
        let sign = rest.signOfCurrency
      {
        (currency, rest) = (sign.currency, sign.rest)
      }
      if rest.isEmpty { continue }
      if let scale = NumberScales.factors[rest] {
        factor = scale
      } else if let named = Currency.word(rest) {
        currency = named
      } else if !rest.isWord(in: ["us", "local", "swedish", "current", "constant"]) {
        return nil
      }
    }
    return factor.map { NumberScale(factor: $0, currency: currency) }
  }

  /// The sign of a currency at the start, be it with the letters of its country, and what follows; nil if none
  /// stands there.
  private var signOfCurrency: (currency: Currency, rest: ArraySlice<UInt8>)? {
    let letters = prefix { $0.isSmallLetter }.count
    guard letters < 3, letters < count else { return nil }
    let place = startIndex + letters
    guard Currency.sign(atStartOf: self[place...]) != nil else { return nil }
    let end = scalarEnd(after: place)
    return Currency.sign(atEndOf: self[..<end]).map { ($0.currency, self[end...]) }
  }
}

enum NumberScales {
  /// The words and letters for scales, folded.
  static let factors: WordMap<Rational> = WordMap(
    [
      (1000, "k thousand thousands 000 000s 1000s"),
      (100_000, "lakh lakhs"), (1_000_000, "m mn mln mio million millions"),
      (10_000_000, "crore crores"), (1_000_000_000, "b bn bln billion billions"),
      (1_000_000_000_000, "t tn trn trillion trillions"),
    ].flatMap { factor, words in
      words.split(separator: " ").map { (String($0), Rational(factor)) }
    })
}
