import Facts
import Kit

/// Links whose words tell what part of another figure the linked one is: “one in eight”, “most”, “few”.
extension PageProse {
  func isPart(_ link: Link, _ figure: FactWords, _ wording: FigureWording) -> Bool {
    guard let own = Operand(figure, wording, words: "", range: link.range),
      own.unit?.mayBe(.share) != true
    else { return false }
    let said = quantities(of: link)
    if said.isEmpty {
      guard let amount = Self.amounts[bytes[link.range].wordsOfAmount] else { return false }
      return wholes(around: link, of: own).contains { amount.allows(own.value, of: $0.value) }
    }
    guard said.count == 1, let number = said.first, number.unit?.mayBe(.share) == true else {
      return false
    }
    return wholes(around: link, of: own).contains { whole in
      own.value.divided(by: whole.value).map { number.states($0, .share, isQuotient: true) }
        ?? false
    }
  }

  /// What a figure is a part of: what the base says, and greater ones of its sentence that count the same
  /// kind of thing.
  private func wholes(around link: Link, of own: Operand) -> [Operand] {
    let beside = operands(of: link.block).filter {
      $0.range != link.range && $0.id != own.id && $0.isLike(own) && countsSame($0, own)
        && sentenceRange(around: link).contains($0.range.lowerBound)
    }
    return (wholes(of: [own]) + beside).filter { own.value < $0.value }
  }

  private static let amounts: [String: PartInWords] = {
    let most = ["most", "majority", "bulk", "great majority", "vast majority", "large majority"]
    let few = ["few", "fraction", "only few", "small part", "handful", "tiny fraction"]
    return Dictionary(
      most.map { ($0, .most) } + few.map { ($0, .few) }
        + [("minority", .minority), ("only minority", .minority), ("almost all", .nearlyAll)],
      uniquingKeysWith: { first, _ in first })
  }()
}

/// A part of a whole in words without a number.
private enum PartInWords {
  case most
  case few
  case minority
  case nearlyAll

  func allows(_ part: Rational, of whole: Rational) -> Bool {
    guard let share = part.divided(by: whole)?.multiplied(by: 100) else { return false }
    return switch self {
    case .most: Rational(50) < share
    case .few: share < Rational(25)
    case .minority: share < Rational(50)
    case .nearlyAll: Rational(90) < share
    }
  }
}

extension ArraySlice<UInt8> {
  /// The words of a part without articles and “of them”.
  fileprivate var wordsOfAmount: String {
    let words = wordsInTurn.prefix(6).prefix { !$0.isWord(in: ["of"]) }
      .filter { !$0.isWord(in: ["a", "the"]) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
