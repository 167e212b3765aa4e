package import Kit

/// A straight scale of numbers across a picture, which holds zero.
package struct ValueScale: Hashable, Sendable {
  package struct Tick: Hashable, Sendable {
    package let place: Share
    package let number: DecimalNumber
  }

  /// The ticks, the least first; a handful at most.
  package let ticks: [Tick]

  private let low: Double
  private let high: Double

  /// Creates a scale that holds zero and all numbers, with room beyond the greatest.
  ///
  /// - Returns: Nil if there are none, or if all of them are zero.
  init?(covering numbers: [DecimalNumber]) {
    let values = numbers.map(\.approximation)
    let (least, greatest) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    guard greatest > least, let step = Self.step(for: greatest - least) else { return nil }
    let size = step.approximation
    // Room for an end that is open, so that its arrow does not leave the picture.
    low = least < 0 ? ((least / size).rounded(.down) - 0.25) * size : 0
    high = greatest > 0 ? greatest + 0.12 * (greatest - low) : 0
    let (first, last) = (Int((low / size).rounded(.up)), Int((high / size).rounded(.down)))
    ticks = (first...max(first, last)).map { [low, high] count in
      // A step has at most 19 digits, and there are few of them.
      let number = DecimalNumber(
        significand: step.significand * count, fractionDigits: step.fractionDigits)
      return Tick(place: Self.place(number.approximation, from: low, to: high), number: number)
    }
  }

  func place(_ number: DecimalNumber) -> Share {
    Self.place(number.approximation, from: low, to: high)
  }

  private static func place(_ value: Double, from low: Double, to high: Double) -> Share {
    Share(along: (value - low) / (high - low))
  }

  /// The least of 1, 2 and 5 times a power of ten of which at most three cover the span; nil if
  /// the span is greater than numbers of 18 digits make it.
  private static func step(for span: Double) -> DecimalNumber? {
    for exponent in -17...18 {
      for digit in [1, 2, 5] {
        // No span is wide enough for more.
        if exponent == 18, digit > 1 { return nil }
        let number = DecimalNumber(
          significand: digit * .powerOfTen(max(0, exponent)), fractionDigits: max(0, -exponent))
        if number.approximation * 3 >= span { return number }
      }
    }
    return nil
  }
}
