import Facts
import Kit

/// Verbs and comparisons that say which of two figures is greater, wherever they stand.
extension PageProse {
  /// What “exceeded the”, “outnumber the” or “, rose to” between two figures say of their order.
  func verbOfOrder(
    _ between: ArraySlice<UInt8>, _ one: Operand, _ other: Operand
  ) -> (isGreater: Bool, words: String)? {
    guard between.count < 60 else { return nil }
    let open = between.first == UInt8(ascii: ")") ? between.dropFirst() : between
    let words = open.meaningWords
    // “[28], rose to [23]”.
    if between.starts(with: ", ".utf8), between.endsWith(" to "), words.count <= 3,
      one.isOfSameMeasure(as: other), let (direction, verb) = between.dropLast(4).directionAtEnd
    {
      return (direction == .down, "is told with “\(verb) to” before")
    }
    guard words.count <= 6, !open.dropLast().contains(where: { $0.isOne(of: ",;:") }),
      let place = words.firstIndex(where: { OrderVerbs.verbs[$0] != nil }), place <= 3,
      let isGreater = OrderVerbs.verbs[words[place]], countsSame(one, other),
      !words[..<place].contains(where: {
        $0.isWord(in: Self.turns) || MeaningWords.force(of: $0) != nil
      }),
      words[(place + 1)...].allSatisfy({
        NounWords.articles.contains($0) || $0.isWord(in: ["of", "short"])
      })
    else { return nil }
    return (isGreater, "is said to be \(isGreater ? "more" : "less") than")
  }

  /// What “warmer than the [20] tested: [38]” and “more than they cost: [355] against [412]” say.
  func orderSaidBefore(
    _ one: Operand, _ other: Operand, in block: Int
  ) -> (isGreater: Bool, words: String)? {
    guard countsSame(one, other),
      let sentence = sentences(of: block).first(where: { $0.range.contains(one.range.lowerBound) })
    else { return nil }
    let before = bytes[sentence.range.lowerBound..<one.range.lowerBound]
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    guard before.holdsWords("than".utf8) else { return nil }
    let words = before.meaningWords
    guard words.count(where: { $0.isWord(in: ["than"]) }) == 1,
      let than = words.firstIndex(where: { $0.isWord(in: ["than"]) }), than > 0,
      let isMore = isGreater(by: words[than - 1], one),
      !words.contains(where: { MeaningWords.force(of: $0) != nil })
    else { return nil }
    let said = String(decoding: words[than - 1], as: UTF8.self)
    let rest = words[(than + 1)...]
    if rest.allSatisfy({ NounWords.articles.contains($0) }),
      between.endsWith(": "), between.meaningWords.count <= 4
    {
      return (!isMore, "is what something \(said) is compared with:")
    }
    if before.endsWith(": "), rest.count <= 5,
      [" against ", " versus ", " to "].contains(where: { between.elementsEqual($0.utf8) })
    {
      return (isMore, "is said to be \(said) than")
    }
    return nil
  }

  /// Whether something with a comparative has the greater number, as “longer” says; nil for another word.
  ///
  /// Who is faster takes less time.
  func isGreater(by word: ArraySlice<UInt8>, _ figure: Operand) -> Bool? {
    let isOfSpeed = word.isWord(in: ["faster", "slower"]) && figure.unit?.isTime == true
    return ComparativeWords.isGreater(word).map { $0 != isOfSpeed }
  }
}

/// Words that compare one number with another.
enum ComparativeWords {
  private static let more = WordSet(
    "bigger dearer faster greater heavier higher hotter larger longer more taller warmer")

  private static let less = WordSet(
    "cheaper colder cooler fewer less lighter lower shorter slower smaller")

  /// Whether what a comparative tells of has the greater number; nil for another word.
  static func isGreater(_ word: ArraySlice<UInt8>) -> Bool? {
    more.contains(word) ? true : less.contains(word) ? false : nil
  }
}

private enum OrderVerbs {
  /// Whether what stands before the verb is the greater.
  static let verbs = WordMap<Bool>(
    [
      "exceed", "exceeded", "exceeds", "exceeding", "outnumber", "outnumbered", "outnumbers",
      "outstripped", "outstrips", "overtook", "surpass", "surpassed", "surpasses", "topped",
    ].map { ($0, true) })
}
