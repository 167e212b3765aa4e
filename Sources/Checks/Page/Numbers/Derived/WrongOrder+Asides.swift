import Facts
import Kit

/// Comparisons of two figures that stand in brackets or between commas: “more died here (5) than there (12)”.
extension PageProse {
  /// What a comparison that frames two figures says of their order.
  func orderSaidAround(
    _ one: Operand, _ other: Operand, in block: Int
  ) -> (isGreater: Bool, words: String)? {
    let range = one.range.upperBound..<other.range.lowerBound
    let between = bytes[range]
    guard between.count < 110, let first = between.first, first.isOne(of: "), "),
      other.quantity.qualifiers.isEmpty,
      !quantities[blocks[block].quantities].contains(where: {
        $0.kind == .quantity && range.contains($0.range.lowerBound) && !$0.mayBeYear
      })
    else { return nil }
    let words = between.meaningWords
    guard !words.contains(where: { Self.turns.contains(String(decoding: $0, as: UTF8.self)) }),
      !words.contains(where: { MeaningWords.force(of: $0) == .negation })
    else { return nil }
    return comparedBefore(one, other, words, in: block) ?? comparedBetween(one, other, words)
  }

  /// “More infants died in the one group (5) than in the other (12)”.
  private func comparedBefore(
    _ one: Operand, _ other: Operand, _ between: [ArraySlice<UInt8>], in block: Int
  ) -> (isGreater: Bool, words: String)? {
    guard between.first?.isWord(in: ["than"]) == true, between.count <= 9, countsSame(one, other),
      bytes[..<other.range.lowerBound].endsAside, bytes[..<one.range.lowerBound].endsAside,
      let sentence = sentences(of: block).first(where: { $0.range.contains(one.range.lowerBound) })
    else { return nil }
    let before = bytes[sentence.range.lowerBound..<one.range.lowerBound].meaningWords
    let said = before.filter { isGreater(by: $0, one) != nil }
    guard said.count == 1, !before.contains(where: { MeaningWords.force(of: $0) != nil }) else {
      return nil
    }
    let word = String(decoding: said[0], as: UTF8.self)
    return isGreater(by: said[0], one).map { ($0, "is said to be \(word) than") }
  }

  /// “The waves, at 5.8 metres, were below the limit of 5.5”; “one, 54, is younger than the other, 47”.
  private func comparedBetween(
    _ one: Operand, _ other: Operand, _ between: [ArraySlice<UInt8>]
  ) -> (isGreater: Bool, words: String)? {
    let rest = between.drop { AsideWords.copulas.contains($0) }
    guard rest.count < between.count, let word = rest.first,
      rest.count <= 8, let isGreater = AsideWords.order[word]
    else { return nil }
    let isOfAge = word.isWord(in: ["older", "younger"])
    let isSame =
      isOfAge
      ? one.subject.contains("age") && other.subject.contains("age")
      : countsSame(one, other) || one.unit != nil && one.unit == other.unit
    let isComparative = !word.isWord(in: ["above", "below", "beyond", "over", "under"])
    guard isSame, isComparative == (rest.dropFirst().first?.isWord(in: ["than"]) == true) else {
      return nil
    }
    return (
      isGreater,
      "is said to be \(String(decoding: word, as: UTF8.self))\(isComparative ? " than" : "")"
    )
  }
}

extension ArraySlice<UInt8> {
  /// Whether an aside begins where the bytes end: in brackets or after a comma.
  fileprivate var endsAside: Bool { endsWith(" (") || endsWith(", ") }
}

private enum AsideWords {
  static let copulas = WordSet(
    "are be been even far has have is lay lie lies little much remained slightly still stood was well were would"
  )

  static let order = WordMap<Bool>(
    [
      "above", "beyond", "over", "bigger", "dearer", "greater", "higher", "larger", "longer",
      "more", "older", "taller",
    ]
    .map { ($0, true) }
      + ["below", "under", "cheaper", "fewer", "less", "lower", "shorter", "smaller", "younger"].map
    { ($0, false) })
}
