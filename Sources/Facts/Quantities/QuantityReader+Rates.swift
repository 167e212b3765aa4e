package import Kit

/// Rates.
extension QuantityReader {
  /// Reads what follows a number and its unit and makes a rate of them, as in “90 tonnes a minute”.
  func readRate(of quantity: inout Quantity) {
    let end = quantity.extent.upperBound
    let rest = text[end...]
    guard let join = Self.joins.first(where: { rest.starts(with: $0.utf8) }) else { return }
    let name = rest.dropFirst(join.utf8.count)
    guard let (unit, last) = name.unitAtStart(), unit.mayDivide, last > name.startIndex + 1 else {
      return
    }
    // “Raised €5 million a year ago” and “won 58 seats a week later” tell of a time.
    let after = text[last...]
    if after.first == UInt8(ascii: " "),
      after.dropFirst().wordAtStart.isWord(in: Self.distances)
        || after.starts(with: " and a half".utf8)
    {
      return
    }
    quantity.per = unit
    quantity.extent = quantity.extent.lowerBound..<last
  }

  /// What stands between an amount and what it is told for.
  private static let joins = [
    " a ", " an ", " per ", " each ", " every ", " for each ", " for every ", "/", " in a ",
  ]

  private static let distances = [
    "after", "ago", "before", "earlier", "from", "later", "on", "since",
  ]
}

extension QuantityUnit {
  /// Whether rates are told for it.
  fileprivate var mayDivide: Bool {
    !isMoney && !readings.contains { [.share, .points, .times, .count].contains($0.dimension) }
  }

  /// How many times the other unit, of a rate, is one of these, and whether both have fixed lengths;
  /// nil if they count different things.
  package func ratio(to other: QuantityUnit) -> (Rational, isExact: Bool)? {
    for (own, others) in pairs(with: other) {
      if let ratio = own.factor.divided(by: others.factor) { return (ratio, true) }
    }
    guard isTime, other.isTime, let own = readings.first?.inHours,
      let others = other.readings.first?.inHours, let ratio = own.divided(by: others)
    else { return nil }
    return (ratio, false)
  }
}

extension Quantity {
  var isSpeed: Bool { unit?.mayBe(.speed) == true }

  /// This and another quantity as speeds, one of which is told as a length for a time; nil if one is no
  /// speed.
  func asSpeeds(with other: Quantity) -> (Quantity, Quantity)? {
    guard let one = isSpeed ? self : lengthInTime,
      let two = other.isSpeed ? other : other.lengthInTime
    else { return nil }
    return (one, two)
  }

  /// A length for a time, such as “7 km per second”, as a speed; nil if it is none.
  package var lengthInTime: Quantity? {
    guard let length = unit?.readings.first, length.dimension == .length,
      let hours = per?.readings.first, hours.dimension == .hours,
      let seconds = hours.factor.multiplied(by: 3600),
      let factor = length.factor.divided(by: seconds)
    else { return nil }
    var speed = self
    (speed.unit, speed.per) = (QuantityUnit(.speed, factor), nil)
    return speed
  }
}

extension QuantityUnit.Reading {
  /// How many hours the unit of time has, those of an average month; nil if it is none of time.
  var inHours: Rational? {
    switch dimension {
    case .hours: factor
    case .months: factor.multiplied(by: Rational(1461, over: 2) ?? Rational(730))
    default: nil
    }
  }
}
