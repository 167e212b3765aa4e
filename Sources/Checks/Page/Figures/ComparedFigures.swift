import Facts
import Kit
import Markdown

/// Links whose words tell how a figure compares with another one of the page.
extension PageProse {
  /// Whether the words of a link say how many times as much as another figure the linked one is, or by
  /// how much they differ: “more than twice”, “690 million less”.
  func compares(_ link: Link, _ figure: FactWords, _ wording: FigureWording) -> Bool {
    if isEnglish, isPart(link, figure, wording) { return true }
    guard isEnglish, quantities(of: link).count == 1, let number = quantities(of: link).first,
      let own = Operand(figure, wording, words: "", range: link.range)
    else { return false }
    let isMultiple = number.isMultiple && own.unit?.mayBe(.times) != true
    let isDifference = bytes[link.range].wordsInTurn.contains { $0.isWord(in: Self.comparatives) }
    guard isMultiple || isDifference else { return false }
    return namedFacts.prefix(Self.mostCompared).contains { named in
      guard named.fact.id != figure.fact.id, let wording = named.wording,
        let other = Operand(named, wording, words: "", range: link.range), other.isLike(own)
      else { return false }
      if isMultiple {
        return [own.value.divided(by: other.value), other.value.divided(by: own.value)]
          .compactMap(\.self).contains { number.states($0, .times, isQuotient: true) }
      }
      let difference = own.value.subtracting(other.value)?.magnitude
      return difference.map { $0 != Rational(0) && number.amountAlone.states($0, own.unit) }
        ?? false
    }
  }

  /// With how many figures of a page one is compared at most.
  private static let mostCompared = 400

  private static let comparatives = [
    "above", "below", "cheaper", "colder", "cooler", "dearer", "deeper", "faster", "fewer",
    "heavier", "higher", "hotter", "larger", "less", "lighter", "longer", "lower", "more",
    "shorter", "slower", "smaller", "taller", "warmer",
  ]
}

extension Quantity {
  /// Whether it says how many times as much something is.
  var isMultiple: Bool { unit?.mayBe(.times) == true }

  /// The number without its sign and direction.
  fileprivate var amountAlone: Quantity {
    var amount = self
    (amount.isNegative, amount.direction) = (false, nil)
    return amount
  }
}
