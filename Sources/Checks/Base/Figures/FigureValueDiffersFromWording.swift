import Facts
package import Kit

extension Rule {
  package static let figureValueDiffersFromWording = Rule(
    "figure-value-differs-from-wording", .error,
    catches: "A figure whose number is not the one in its words.",
    why: "Pages print the words, charts and tables the number; both have to say the same.",
    wrong: "as_text: \"nearly 1,800\"\nvalue: { qualifier: nearly, point: 1880 }",
    right: "as_text: \"nearly 1,800\"\nvalue: { qualifier: nearly, point: 1800 }")
}

extension Check {
  /// Words in which no number is understood are passed over.
  static let figureValueDiffersFromWording = base(.figureValueDiffersFromWording) { input in
    input.base.facts(of: .figures).flatMap { figure -> [Diagnostic] in
      let unit = ScaledUnit([UInt8](folding: (figure[FigureFields.unit] ?? "").utf8))
      let present = figure[FigureFields.value].map {
        figure.differences(between: $0, and: figure.text, unit)
      }
      let former = figure[SharedFields.history].flatMap { figure.differences(in: $0, unit) }
      return (present ?? []) + former
        + [
          figure.otherUnit(unit) ?? figure.otherMeasure ?? figure.unitOfOtherWords(unit),
          figure.otherSign,
        ].compactMap(\.self)
    }
  }
}

extension Fact {
  /// What is wrong with a value and the words that go with it, today or at some other time.
  fileprivate func differences(
    between value: Record, and words: String, _ unit: ScaledUnit
  ) -> [Diagnostic] {
    let written = [UInt8](folding: words.utf8)[...]
    let said = written.figureQuantities.filter { $0.value != nil }
    guard !said.isEmpty, let qualifier = value[FigureValueFields.qualifier] else { return [] }
    let keys =
      qualifier == .between
      ? [FigureValueFields.low, FigureValueFields.high] : [FigureValueFields.point]
    return keys.compactMap { key in
      guard let number = value[key], !said.contains(where: { unit.says(number, $0) }),
        !written.hasPoint(inThousandsOf: number)
      else { return nil }
      return Diagnostic(
        .figureValueDiffersFromWording,
        at: value.location(of: key),
        "the value is \(number), but the words are “\(words.clipped)”",
        help: "write \(key.name): \(said.compactMap(\.signed).map(\.asValue).asAlternatives)",
        id: id)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a whole number stands there with a point between its thousands, as in `€1.800`, which
  /// English would take for a fraction.
  fileprivate func hasPoint(inThousandsOf number: DecimalNumber) -> Bool {
    guard number.fractionDigits == 0, 1_000...999_999 ~= number.significand else { return false }
    let (thousands, rest) = number.significand.quotientAndRemainder(dividingBy: 1_000)
    guard let start = firstPlace(of: Array("\(thousands).\(rest.padded(to: 3))".utf8)[...]) else {
      return false
    }
    let end = start + "\(thousands)".utf8.count + 4
    let before = start > startIndex ? self[start - 1] : 0x20
    let after = end < endIndex ? self[end] : 0x20
    return !before.isDigit && !before.isOne(of: ".,") && !after.isDigit
  }
}

extension Fact {
  /// What is wrong with a number and the words that held before.
  fileprivate func differences(in former: Record, _ unit: ScaledUnit) -> [Diagnostic] {
    guard let value = former[HistoryFields.value], let words = former[HistoryFields.asText] else {
      return []
    }
    if let record = value.record { return differences(between: record, and: words, unit) }
    let said = [UInt8](folding: words.utf8)[...].figureQuantities.filter { $0.value != nil }
    guard let number = value.decimal, !said.isEmpty,
      !said.contains(where: { unit.says(number, $0) })
    else { return [] }
    return [
      Diagnostic(
        .figureValueDiffersFromWording, at: former.location(of: HistoryFields.value),
        "the value is \(number), but the words are “\(words.clipped)”",
        help:
          "write \(HistoryFields.value.name): \(said.compactMap(\.signed).map(\.asValue).asAlternatives)",
        id: id)
    ]
  }

  /// The finding for a unit that is not that of the words.
  fileprivate func otherUnit(_ unit: ScaledUnit) -> Diagnostic? {
    let said = [UInt8](folding: text.utf8)[...].figureQuantities.compactMap(\.unit)
    guard let own = unit.unit, !own.isCount, !said.isEmpty, !said.contains(where: \.isCount),
      !said.contains(where: { $0.agrees(with: own) || $0.mayBe(.share) && own.mayBe(.times) }),
      said.contains(where: { $0.isMoney || $0.mayBe(.share) || $0.mayBe(.points) })
    else { return nil }
    return Diagnostic(
      .figureValueDiffersFromWording, at: location(of: FigureFields.unit),
      "the unit is “\(self[FigureFields.unit] ?? "")”, but the words are “\(text.clipped)”",
      help: "write the unit that the words have", id: id)
  }

  /// The finding for a unit of time, length or mass that is another than that beside the same number.
  fileprivate var otherMeasure: Diagnostic? {
    let written = [UInt8](folding: text.utf8)
    let unit = [UInt8](folding: (self[FigureFields.unit] ?? "").utf8)
    guard let own = Self.measures[unit[...]],
      let value = figureValue?.point ?? figureValue?.low,
      written[...].figureQuantities.contains(where: { $0.value == Rational(value) })
    else { return nil }
    let said = written.split { !$0.isSmallLetter }.compactMap { Self.measures[$0] }
      .filter { $0.group == own.group }
    guard !said.isEmpty, !said.contains(own) else { return nil }
    return Diagnostic(
      .figureValueDiffersFromWording, at: location(of: FigureFields.unit),
      "the unit is “\(self[FigureFields.unit] ?? "")”, but the words are “\(text.clipped)”",
      help: "write the unit that the words have", id: id)
  }

  /// The finding for a unit that is none of those that the one number of the words may have: seconds for grams,
  /// and where no value tells that it is counted anew kilograms for grams.
  fileprivate func unitOfOtherWords(_ unit: ScaledUnit) -> Diagnostic? {
    let said = [UInt8](folding: text.utf8)[...].figureQuantities
    guard let own = unit.unit, !own.isCount, said.count == 1, said[0].per == nil,
      let other = said[0].unit, other.isPhysical,
      !(own.isTime && other.isTime && figureValue != nil),
      own.agrees(with: other)
        ? figureValue == nil && !other.readings.contains(where: own.readings.contains) : true
    else { return nil }
    return Diagnostic(
      .figureValueDiffersFromWording, at: location(of: FigureFields.unit),
      "the unit is “\(self[FigureFields.unit] ?? "")”, but the words are “\(text.clipped)”",
      help: "write the unit that the words have", id: id)
  }

  private struct Measure: Hashable, Sendable {
    let group: Int
    let place: Int
  }

  private static let measures: WordMap<Measure> = {
    let groups = [
      "second seconds;minute minutes;hour hours;day days;week weeks;month months;year years;"
        + "decade decades;century centuries",
      "millimetres millimeters;centimetres centimeters;metre metres meter meters;"
        + "kilometre kilometres kilometer kilometers km;mile miles;foot feet",
      "gram grams;kilogram kilograms kilo kilos kg;tonne tonnes ton tons",
    ]
    var words: [(String, Measure)] = []
    for (group, units) in groups.enumerated() {
      for (place, names) in units.split(separator: ";").enumerated() {
        for name in names.split(separator: " ") {
          words.append((String(name), Measure(group: group, place: place)))
        }
      }
    }
    return WordMap(words)
  }()

  /// The finding for a fall that is recorded as growth.
  fileprivate var otherSign: Diagnostic? {
    guard let value = figureValue?.point, value > DecimalNumber(0),
      let said = [UInt8](folding: text.utf8)[...].figureQuantities.first, said.direction == .down
    else { return nil }
    let words = [UInt8](folding: (self[FigureFields.measure] ?? "").utf8)
      .split { !$0.isSmallLetter }
    guard words.prefix(3).contains(where: { Quantity.Direction(word: $0) == .up }) else {
      return nil
    }
    return Diagnostic(
      .figureValueDiffersFromWording, at: location(of: FigureFields.value, FigureValueFields.point),
      "the value is \(value), but the words are “\(text.clipped)”, which is no growth",
      help: "write \(FigureValueFields.point.name): -\(value)", id: id)
  }
}

extension QuantityUnit {
  /// Whether it is a measure of time, length, mass or the like, whatever else it may be.
  fileprivate var isPhysical: Bool {
    isTime || [.area, .length, .mass, .speed, .temperature, .volume].contains { mayBe($0) }
  }
}

extension ScaledUnit {
  /// Whether words say a number of the base, on the same side of zero.
  fileprivate func says(_ number: DecimalNumber, _ quantity: Quantity) -> Bool {
    let number = Rational(number)
    guard says(number, quantity) else { return false }
    if number == Rational(0) { return true }
    return number < Rational(0)
      ? quantity.isNegative || quantity.direction == .down : !quantity.isNegative
  }
}

extension Rational {
  /// The number as a value of the base can be written: a sixth as 0.1667.
  fileprivate var asValue: String {
    let place = Rational(1, over: 10_000) ?? Rational(1)
    return (decimal ?? rounded(to: place)?.decimal)?.description ?? description
  }
}
