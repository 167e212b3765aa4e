import Facts
import Kit

/// What follows from a figure that is counted several times.
extension Arithmetic {
  /// Whether it is so many times what one weighs or costs, or what each has of a whole: “at 1,840 kg each, the two
  /// satellites weighed 3,680 kg”.
  func isTotalOfEach(_ number: Quantity) -> Bool {
    guard saysEach else { return false }
    return near.contains { count in
      guard let times = count.value.integer, 2...1000 ~= times else { return false }
      return near.contains { one in
        one.range != count.range
          && (one.value.multiplied(by: times).map { number.states($0, one.unit) } ?? false)
      }
    }
  }

  /// Whether it is twice a figure, or the half of one, where the sentence tells of two or of halves: “the pair had
  /// cost 412 million, or 206 million each”.
  func isTwofold(_ number: Quantity) -> Bool {
    let isHalved =
      text.holdsWords("half of".utf8) || text.holdsWords("half the".utf8)
      || saysEach && text.holdsWords("half".utf8)
    let isDoubled = ["twice", "double"].contains { text.holdsWords($0.utf8) }
    let isPair = ["pair", "couple", "both", "two"].contains { text.holdsWords($0.utf8) }
    guard isDoubled || isHalved || isPair && saysEach else { return false }
    return near.contains { operand in
      guard operand.unit?.mayBe(.share) != true else { return false }
      return [operand.value.multiplied(by: 2), operand.value.divided(by: Rational(2))]
        .compactMap(\.self).contains { number.states($0, operand.unit, isQuotient: true) }
    }
  }

  /// Whether the sentence tells what each of several has.
  private var saysEach: Bool {
    ["each", "apiece", "per", "every"].contains { text.holdsWords($0.utf8) }
  }
}
