/// The currencies that a sign, code or word beside a number may mean.
///
/// Several, as `$` and “dollars” stand for the money of many countries.
package struct Currency: Hashable, Sendable {
  /// ISO 4217 codes in small letters; for a sign that no table holds, the sign itself.
  package let codes: Set<String>

  package init(codes: Set<String>) { self.codes = codes }

  /// Whether both may mean the same.
  package func agrees(with other: Currency) -> Bool { !codes.isDisjoint(with: other.codes) }
}

extension Currency {
  /// The currency whose sign ends a folded text, such as `$` or `us$`, and where the sign starts.
  package static func sign(atEndOf text: ArraySlice<UInt8>) -> (currency: Currency, start: Int)? {
    guard !text.isEmpty else { return nil }
    let start = text.scalarStart(before: text.endIndex)
    guard let currency = sign(text.scalar(at: start).scalar) else { return nil }
    let letters = text[..<start].wordAtEnd
    if text[start] == UInt8(ascii: "$"),
      let codes = dollars[String(decoding: letters, as: UTF8.self)]
    {
      return (Currency(codes: codes), letters.startIndex)
    }
    return (currency, start)
  }

  /// The currency whose sign begins a folded text.
  package static func sign(atStartOf text: ArraySlice<UInt8>) -> Currency? {
    text.isEmpty ? nil : sign(text.scalar(at: text.startIndex).scalar)
  }

  /// The currency of a scalar of Unicode's category of their signs.
  private static func sign(_ scalar: Unicode.Scalar) -> Currency? {
    // Most text is beside no such sign, and the look-up of a category is not cheap.
    if scalar.isASCII { return scalar == "$" ? Currency(codes: dollar) : nil }
    guard scalar.properties.generalCategory == .currencySymbol else { return nil }
    return Currency(codes: signs[scalar] ?? [String(scalar)])
  }

  /// The currency that a folded word names; nil if it names none.
  package static func word(_ word: ArraySlice<UInt8>) -> Currency? {
    guard 2...10 ~= word.count else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return (words[text] ?? abbreviations[text]).map(Currency.init)
      ?? (isoCodes.contains(text) ? Currency(codes: [text]) : nil)
  }

  /// The currency of a code or abbreviation that stands before amounts, be there a space or not.
  package static func code(_ word: ArraySlice<UInt8>) -> Currency? {
    guard 2...4 ~= word.count else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return abbreviations[text].map(Currency.init)
      ?? (isoCodes.contains(text) ? Currency(codes: [text]) : nil)
  }

  /// The currency of a word that stands right behind digits, as in `500kr`.
  package static func suffix(_ word: ArraySlice<UInt8>) -> Currency? {
    guard 2...10 ~= word.count else { return nil }
    return suffixes[String(decoding: word, as: UTF8.self)].map(Currency.init) ?? Self.word(word)
  }

  /// The currencies of the country that a word before one names, as in “5 billion Pakistani rupees”;
  /// nil if it names no country.
  static func country(_ word: ArraySlice<UInt8>) -> Set<String>? {
    adjectives[String(decoding: word, as: UTF8.self)]
  }

  /// The same currency where a word before it says whose it is.
  fileprivate func limited(to country: Set<String>) -> Currency {
    let both = codes.intersection(country)
    return both.isEmpty ? self : Currency(codes: both)
  }
}

extension ArraySlice<UInt8> {
  /// The currency that a sign, code or word beside a number tells; nil if none does.
  ///
  /// - Parameter range: The bytes of the number in this folded text.
  /// - Returns: The currency of the sign before the number, or else of the sign after it, the code
  ///   before it or the word after it.
  package func currency(around range: Range<Int>) -> Currency? {
    var before = self[..<range.lowerBound]
    if before.last == UInt8(ascii: "-") { before = before.dropLast() }
    let after = self[range.upperBound...]
    if let sign = before.signAtEnd { return sign }
    if let sign = after.signAtStart { return sign }
    let code = before.withoutSpaceAtEnd
    return Currency.code((code.last == UInt8(ascii: ".") ? code.dropLast() : code).wordAtEnd)
      ?? after.wordOfCurrencyAtStart
  }

  /// The currency whose sign stands before a number, unless it is that of a number before it, as in
  /// `18 € 12 times`.
  private var signAtEnd: Currency? {
    let text = withoutSpaceAtEnd
    guard let sign = Currency.sign(atEndOf: text) else { return nil }
    let isOfOther =
      text.endIndex < endIndex && text[..<sign.start].withoutSpaceAtEnd.last?.isDigit == true
    return isOfOther ? nil : sign.currency
  }

  /// The currency whose sign stands after a number, unless it is that of a number after it, as in
  /// `in 2021 €5 million`.
  private var signAtStart: Currency? {
    let text = withoutSpaceAtStart
    guard let sign = Currency.sign(atStartOf: text) else { return nil }
    return self[text.scalar(at: text.startIndex).end...].first?.isDigit == true ? nil : sign
  }

  /// The currency that the first word after a number names, or the second after an adjective; a
  /// code with another number after it belongs to that.
  private var wordOfCurrencyAtStart: Currency? {
    guard first == UInt8(ascii: " ") else { return nil }
    let word = dropFirst().wordAtStart
    var rest = self[word.endIndex...]
    if let currency = Currency.word(word) {
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
      let isOfNext = Currency.code(word) != nil && rest.withoutSpaceAtStart.first?.isDigit == true
      return isOfNext ? nil : currency
    }
    // Of “Hong Kong dollars” both words are passed over.
    var countries: [Set<String>] = []
    var next = word
    while countries.count < 2, let country = Currency.country(next), rest.first == UInt8(ascii: " ")
    {
      countries.append(country)
      next = rest.dropFirst().wordAtStart
      rest = self[next.endIndex...]
    }
    guard !countries.isEmpty, let currency = Currency.word(next) else { return nil }
    return countries.reduce(currency) { $0.limited(to: $1) }
  }

  private var withoutSpaceAtStart: ArraySlice<UInt8> {
    first == UInt8(ascii: " ") ? dropFirst() : self
  }

  private var withoutSpaceAtEnd: ArraySlice<UInt8> {
    last == UInt8(ascii: " ") ? dropLast() : self
  }
}
