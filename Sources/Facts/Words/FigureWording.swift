package import Kit

/// What a figure says, at some time.
package struct FigureWording: Sendable {
  /// The words, folded.
  package let text: [UInt8]

  /// What prose has to say; empty if the words alone tell.
  package let expected: [Quantity]

  /// The quantities that stand in the words, which may be more.
  package let written: [Quantity]

  /// The measure, unit and population, folded: what is counted.
  package let subject: [UInt8]

  /// The words of that which mean something, cut as `contentWords` cuts them.
  package let subjectWords: Set<String>

  /// All words of that, in their order, and their stems.
  package let subjectParts: [ArraySlice<UInt8>]
  package let subjectStems: [[UInt8]]

  /// Whether one of these has an opposite.
  package let hasOpposite: Bool

  /// The words of what is counted, without what is told of that, and those of the figure: “Doctors sent”
  /// of “Doctors sent by the ministry”.
  package let heads: [ArraySlice<UInt8>]

  /// The parts of time and the places in an order that the measure names.
  package let quarters: Set<String>
  package let spans: Set<String>
  package let ordinals: [(order: ArraySlice<UInt8>, noun: ArraySlice<UInt8>)]

  /// What that and the figure's words say and its opposites exclude.
  package let meanings: Set<EnglishOpposites.Meaning>

  /// The years that the subject names.
  package let years: Set<Int>

  /// Which way the first words of the subject go, as “Growth of” does; empty if they do not.
  package let directions: Set<Quantity.Direction>

  /// Whether the figure has a unit of its own in the base.
  package let hasUnit: Bool

  /// Whether the words say which one of a row something is, as “14th” and “number 4” do.
  package let isRank: Bool

  /// What a figure says, today if `former` is nil.
  package init(_ figure: Fact, former: FormerWording? = nil) {
    let words = former.map { $0.text ?? "" } ?? figure.text
    self.init(
      text: [UInt8](folding: words.utf8),
      value: former.map { $0.value } ?? figure.figureValue,
      unit: figure[FigureFields.unit].map { [UInt8](folding: $0.utf8) } ?? [],
      subject: [FigureFields.measure, FigureFields.unit, FigureFields.population]
        .compactMap { figure[$0] }.joined(separator: "; "))
  }

  /// What a value says without words.
  package init(_ value: Fact.FigureValue) {
    self.init(text: [], value: value, unit: [], subject: "")
  }

  private init(text: [UInt8], value: Fact.FigureValue?, unit: [UInt8], subject: String) {
    self.text = text
    self.subject = [UInt8](folding: subject.utf8)
    subjectWords = self.subject[...].contentWords
    subjectParts = self.subject[...].meaningWords
    subjectStems = subjectParts.map { $0.stem }
    hasOpposite = subjectStems.contains { Opposites.isKnown($0) }
    let parts = subjectParts
    let end = parts.indices.first { $0 > 0 && parts[$0].isWord(in: Self.relations) }
    heads = Array(parts[..<(end ?? parts.endIndex)]) + text[...].meaningWords
    (quarters, spans, ordinals) = (parts.quarters, parts.spans, parts.ordinals)
    let firstWords = self.subject.split(whereSeparator: { !$0.isSmallLetter }).prefix(3)
    let told = Set(firstWords.compactMap { Quantity.Direction(word: $0) })
    let isPart = ["percent", "%", "per cent", "percentage points", "points"].contains {
      unit.elementsEqual($0.utf8)
    }
    directions = told.isEmpty && isPart ? Set([parts.comparison].compactMap(\.self)) : told
    years = Set(
      self.subject.contains(where: \.isDigit)
        ? self.subject[...].quantities.filter(\.mayBeYear).compactMap(\.integer) : [])
    meanings = EnglishOpposites.meanings(in: self.subject[...])
      .union(EnglishOpposites.meanings(in: text[...]))
    hasUnit = !unit.isEmpty
    let scaled = ScaledUnit(unit)
    let written = text[...].figureQuantities.map(scaled.completed).map { quantity in
      text[...].isLowest(quantity) ? quantity.asLowest(of: parts) : quantity
    }
    self.written = written
    isRank = Self.isRank(text, written)
    // “3:56.12” is one length and no two numbers.
    let length = value == nil ? text[...].stopwatchSeconds : nil
    expected =
      length.map { [Quantity($0, .second)] } ?? value.map { scaled.expected($0, among: written) }
      ?? written
  }
}

extension FigureWording {
  /// Whether words with some quantities say which one of a row something is.
  private static func isRank(_ text: [UInt8], _ written: [Quantity]) -> Bool {
    if !written.isEmpty, written.allSatisfy({ $0.kind == .ordinal }) { return true }
    let words = text[...].wordsInTurn.prefix(2)
    return words.count > 1 && words[0].isWord(in: ["number", "no", "rank", "place"])
      && words[1].first?.isDigit == true
  }

  /// Words after which a measure tells more of what it counts.
  private static let relations = [
    "that", "who", "which", "whom", "whose", "by", "from", "since", "during", "per", "within",
    "between", "after", "before",
  ]
}

extension [ArraySlice<UInt8>] {
  /// Which way a measure compares with another time or place, as “above those of 2022” does; nil if it
  /// does not.
  fileprivate var comparison: Quantity.Direction? {
    let found = indices.dropLast().compactMap { place -> Quantity.Direction? in
      guard self[place + 1].isWord(in: ["that", "those", "than"]) else { return nil }
      if self[place].isWord(in: ["above", "more", "higher", "greater"]) { return .up }
      return self[place].isWord(in: ["below", "fewer", "less", "lower"]) ? .down : nil
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension ArraySlice<UInt8> {
  /// The quantities of a figure's words: those that count, or else all, as in “day three”.
  ///
  /// Of “17th of 20” it is the place.
  package var figureQuantities: [Quantity] {
    let all = quantities
    if all.count == 2, all[0].kind == .ordinal, all[0].value != nil, all[1].kind == .quantity,
      self[all[0].extent.upperBound..<Swift.max(all[0].extent.upperBound, all[1].extent.lowerBound)]
        .isWord(in: [" of ", " of the ", " out of ", " among ", " in "])
    {
      return [all[0]]
    }
    return all.ofFigure
  }
}

extension [Quantity] {
  package var ofFigure: [Quantity] {
    let counted = filter(\.isCounted)
    return counted.isEmpty ? filter { $0.value != nil } : counted
  }
}

/// The unit of a figure in the base, such as “billion euros”.
package struct ScaledUnit: Sendable {
  /// Nil if it is no known one, such as “people”.
  package let unit: QuantityUnit?

  /// How many of them one is.
  package let scale: Rational

  /// - Parameter field: The words, folded, be the sign of a currency before or after those of the
  ///   scale.
  package init(_ field: [UInt8]) {
    let words = field[...]
    let sign = words.firstIndex { $0 == UInt8(ascii: "$") || $0 >= 0x80 }
      .flatMap { place in Currency.sign(atStartOf: words[place...]).map { (place, $0) } }
    let rest =
      sign.map { place, _ in words[..<place] + words[words.scalarEnd(after: place)...] } ?? words
    let bare = rest.drop { $0 == UInt8(ascii: " ") }
    let one = (Array("1 ".utf8) + bare)[...].quantities.first
    let letter = one?.unit?.readings.first { $0.dimension == .count && $0.factor > Rational(1) }
    unit = sign.map { .money($0.1) } ?? one?.unit
    scale = sign == nil || letter == nil ? one?.value ?? Rational(1) : letter?.factor ?? Rational(1)
  }

  /// A quantity of the figure's words with what its unit in the base adds to it.
  package func completed(_ quantity: Quantity) -> Quantity {
    var quantity = quantity
    guard let own = quantity.unit else {
      quantity.unit = unit
      // Of “34.2” in billions of dollars the words say a part.
      if scale > Rational(1), let value = quantity.value, value < Rational(10_000) {
        quantity.value = value.multiplied(by: scale)
        quantity.end = quantity.end?.multiplied(by: scale)
        quantity.place = quantity.place.multiplied(by: scale) ?? quantity.place
      }
      return quantity
    }
    // The dollars of “$212 million” are those that the base names.
    if own.isMoney, let currency = unit.flatMap(own.limited) {
      quantity.unit = currency
      return quantity
    }
    // “Degrees” are those that the base names.
    let shared = unit.map { unit in own.pairs(with: unit).filter { $0.0 == $0.1 }.map(\.0) } ?? []
    if own.readings.count > 1, !shared.isEmpty { quantity.unit = QuantityUnit(shared) }
    return quantity
  }

  /// What a value means, with what the words of the figure add to it.
  fileprivate func expected(_ value: Fact.FigureValue, among written: [Quantity]) -> [Quantity] {
    switch value.qualifier {
    case .unquantified: return []
    case .between:
      guard let low = value.low, let high = value.high else { break }
      return [expected(low, high, .between, among: written)]
    default: break
    }
    guard let point = value.point ?? value.low ?? value.high else { return written }
    return [expected(point, nil, value.qualifier, among: written)]
  }

  private func expected(
    _ first: DecimalNumber, _ end: DecimalNumber?, _ qualifier: Qualifier, among written: [Quantity]
  ) -> Quantity {
    let (low, high) = (Rational(first), end.map { Rational($0) })
    let said = written.first { quantity in
      says(low, quantity) && (high.map { saysEnd($0, quantity) } ?? true)
    }
    let value = low.magnitude
    var quantity = said ?? Quantity(value.multiplied(by: scale) ?? value, unit)
    if let high { quantity.end = said?.end ?? high.multiplied(by: scale) }
    if low < Rational(0), !quantity.isNegative {
      // “Lost 24,000” is negative without a sign.
      if quantity.direction == nil { quantity.isNegative = true }
    }
    if qualifier != .plain, qualifier != .between, !quantity.qualifiers.contains(qualifier) {
      quantity.qualifiers.append(qualifier)
    }
    return quantity
  }

  /// Whether words say a number of the base, whatever its sign.
  package func says(_ number: Rational, _ quantity: Quantity) -> Bool {
    [quantity.value, quantity.end].contains { $0.map { isSame(number, $0, quantity) } ?? false }
  }

  private func saysEnd(_ number: Rational, _ quantity: Quantity) -> Bool {
    quantity.end.map { isSame(number, $0, quantity) } ?? false
  }

  /// Whether a number of the base is one of the words: as it stands, in the base's unit, or as
  /// another unit for the same has it.
  private func isSame(_ number: Rational, _ said: Rational, _ quantity: Quantity) -> Bool {
    let own = number.magnitude
    if own == said.magnitude || own.multiplied(by: scale) == said.magnitude { return true }
    // A third is 0.3333 in the base, or 33.3 percent.
    if said.decimal == nil, let percent = said.multiplied(by: 100) {
      let places = [(said, own), (percent, own)]
      if places.contains(where: { $0.magnitude.rounded(to: $1.lastPlace) == $1 }) { return true }
    }
    guard let other = quantity.unit, let value = own.multiplied(by: scale) else { return false }
    // Without a unit in the base a share may be 0.25 or 25.
    let units = unit.map { [$0] } ?? (other.mayBe(.share) ? [.share, .percent] : [])
    return units.contains { unit in
      unit.pairs(with: other).contains { $0.base(value) == $1.base(said.magnitude) }
    }
  }
}
