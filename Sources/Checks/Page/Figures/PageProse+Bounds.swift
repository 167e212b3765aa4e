import Facts
import Kit

/// Verbs and nouns near a figure that say how exact it is: “a ceiling of 25 million” is no more than that.
extension PageProse {
  /// Whether words near a link say the qualifier of a figure that stands in none of its number's words, or turn
  /// the one that does.
  func saysBound(of figure: FigureWording, _ link: Link, _ comparison: QuantityComparison) -> Bool {
    guard let own = figure.expected.first?.qualifiers else { return false }
    let sentence = sentenceRange(around: link)
    let before = bytes[sentence.lowerBound..<max(sentence.lowerBound, link.range.lowerBound)]
      .wordsInTurn.suffix(8)
    let after = bytes[min(link.range.upperBound, sentence.upperBound)..<sentence.upperBound]
      .wordsInTurn.prefix(8)
    let isDenied =
      (before.suffix(5) + after.prefix(4)).contains { MeaningWords.force(of: $0) == .negation }
      || before.prefix(1).contains { $0.isWord(in: ["no", "none", "neither", "nobody"]) }
    switch comparison {
    case .lostQualifier:
      if own.contains(.around), isEndOfSpan(link) { return true }
      if saysInAside(own, after: link, in: sentence) { return true }
      if own.contains(.atLeast), startsAt(link, before) { return true }
      if saysInHead(own, of: link) || deniesMore(own, of: link, before) { return true }
      return saysBoundBefore(link, in: sentence, own)
        || BoundWords.say(own, before: Array(before), after: Array(after), isDenied: isDenied)
    case .otherQualifier:
      // “Not exceed” is denied already.
      return standsBehindDenial(link, in: sentence)
        && quantities(of: link).contains { number in
          number.isTurned(into: own)
            && number.qualifierRange.map { bytes[$0].forces.contains(.negation) } != true
        }
    default: return false
    }
  }
}

extension PageProse {
  /// Whether a “not” of the clause stands before a link, as in “would not cost the city more than”.
  private func standsBehindDenial(_ link: Link, in sentence: Range<Int>) -> Bool {
    let before = bytes[sentence.lowerBound..<max(sentence.lowerBound, link.range.lowerBound)]
    let clause = before.lastIndex { $0.isOne(of: ",;:") }.map { before[($0 + 1)...] } ?? before
    return clause.meaningWords.suffix(9).contains {
      MeaningWords.force(of: $0) == .negation && !$0.isWord(in: ["without"])
    }
      || clause.meaningWords.first?.isWord(in: ["no", "none", "neither", "nobody"]) == true
  }

  /// Whether the head of a cell's row or column says how exact its numbers are: “In service, at most”.
  private func saysInHead(_ own: [Qualifier], of link: Link) -> Bool {
    guard let cell = cell(of: link.block) else { return false }
    return [cell.header, cell.label].filter { $0 != link.block }.contains { head in
      let words = bytes[blocks[head].range]
      return own.contains { $0.phrases.contains { words.holdsWords($0.utf8) } }
        || BoundWords.say(own, before: words.meaningWords, after: [], isDenied: false)
    }
  }

  /// Whether “not faster than” before a link is the “at most” of a figure, and “not slower than” the “at least”.
  private func deniesMore(
    _ own: [Qualifier], of link: Link, _ before: ArraySlice<ArraySlice<UInt8>>
  ) -> Bool {
    guard before.last?.isWord(in: ["than"]) == true,
      let isMore = before.dropLast().last.flatMap(ComparativeWords.isGreater),
      standsBehindDenial(link, in: sentenceRange(around: link))
    else { return false }
    let meant: [Qualifier] = isMore ? [.upTo, .lessThan] : [.atLeast, .moreThan]
    return own.contains(where: meant.contains)
  }

  /// Whether the words say that a link's number is where something begins, as “from” and “starts at” do of a
  /// price.
  private func startsAt(_ link: Link, _ before: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    if bytes[link.range].starts(with: "from ".utf8) { return true }
    guard let last = before.last else { return false }
    return last.isWord(in: ["from"])
      || last.isWord(in: ["at"])
        && before.dropLast().last?.isWord(in: ["begin", "begins", "start", "starting", "starts"])
          == true
  }

  /// Whether two linked figures are the ends between which something lies, and so as rough as that:
  /// “between [14,200] and [18,500] nurses”.
  private func isEndOfSpan(_ link: Link) -> Bool {
    let others = links[blocks[link.block].links].filter { $0.fact?.wording != nil }
    return zip(others, others.dropFirst()).contains { first, last in
      (first.range == link.range || last.range == link.range)
        && bytes[..<first.range.lowerBound].endsWithWords("between ")
        && bytes[first.range.upperBound..<last.range.lowerBound].isWord(in: [" and "])
    }
  }

  /// Whether an aside right after a link says the qualifier: “1.3 billion francs, roughly, was lost”.
  private func saysInAside(_ own: [Qualifier], after link: Link, in sentence: Range<Int>) -> Bool {
    let rest = bytes[min(link.range.upperBound, sentence.upperBound)..<sentence.upperBound]
    guard rest.starts(with: ", ".utf8) || rest.starts(with: " (".utf8) else { return false }
    let aside = rest.dropFirst(2).prefix(40).prefix { !$0.isOne(of: ",.;:)") }
    return own.contains { $0.phrases.contains { aside.isWord(in: [$0]) } }
  }

  /// Whether what a link says once more in an aside was told before it with the qualifier: “as many as 400,000
  /// households – a third”.
  private func saysBoundBefore(_ link: Link, in sentence: Range<Int>, _ own: [Qualifier]) -> Bool {
    let last = quantities[blocks[link.block].quantities].last {
      $0.range.upperBound <= link.range.lowerBound
    }
    guard let last, sentence.contains(last.range.lowerBound),
      last.qualifiers.contains(where: own.contains)
    else { return false }
    let gap = bytes[last.range.upperBound..<link.range.lowerBound]
    return gap.meaningWords.count <= 4
      && (gap.endsWith(" - ") || gap.endsWith(", ") || gap.endsWith(", or ") || gap.endsWith(" ("))
  }
}

extension Quantity {
  /// Whether a “not” makes its qualifier one of a figure's: “need not cost more than” is “no more than”.
  fileprivate func isTurned(into own: [Qualifier]) -> Bool {
    let isMost = own.contains(.upTo) || own.contains(.lessThan)
    let isLeast = own.contains(.atLeast) || own.contains(.moreThan)
    return isMost && qualifiers.contains(where: { $0 == .moreThan || $0 == .atLeast })
      || isLeast && qualifiers.contains(where: { $0 == .lessThan || $0 == .upTo })
  }
}

/// The words that say of a number beside them that it is a bound.
private enum BoundWords {
  /// Whether the words before and after a number say one of its qualifiers.
  ///
  /// - Parameters:
  ///   - own: The qualifiers.
  ///   - before: The words before the number.
  ///   - after: Those after it.
  ///   - isDenied: Whether one of them is a “not”.
  /// - Returns: Whether they do.
  static func say(
    _ own: [Qualifier], before: [ArraySlice<UInt8>], after: [ArraySlice<UInt8>], isDenied: Bool
  ) -> Bool {
    let all = before + after
    let exceeds = before.contains(where: exceeding.contains)
    let suffices = after.contains(where: sufficing.contains)
    return own.contains { qualifier in
      switch qualifier {
      case .upTo, .lessThan:
        exceeds && isDenied || suffices && !isDenied || all.contains(where: ceilings.contains)
      case .moreThan, .atLeast:
        exceeds && !isDenied || suffices && isDenied || all.contains(where: floors.contains)
      case .nearly: before.contains(where: nearing.contains)
      case .around: all.contains(where: estimating.contains)
      case .plain, .between, .unquantified: false
      }
    }
  }

  private static let exceeding = WordSet(
    "exceed exceeded exceeding exceeds overrun surpass surpassed surpasses top topped tops")

  private static let sufficing = WordSet("enough suffice sufficed suffices sufficient")

  private static let ceilings = WordSet(
    "cap capped caps capping ceiling limit limited limiting limits maximum top upper utmost")

  private static let floors = WordSet("floor lower minimum")

  private static let estimating = WordSet(
    "estimate estimated estimates estimating estimation extrapolate extrapolated extrapolates "
      + "extrapolation guess guessed guesses reckon reckoned reckoning reckons")

  private static let nearing = WordSet(
    "approach approached approaches approaching near neared nears")
}
