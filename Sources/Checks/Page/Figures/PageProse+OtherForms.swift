import Facts
import Kit
import Markdown

/// Links that say a figure in another form: “two out of five” for “two of five”, “4 min 7 s” for 247 seconds.
extension PageProse {
  func saysInOtherForm(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    isSameLength(said, by: link, wording) || isSamePart(said, by: link, wording)
      || isSameResult(said, by: link, wording)
  }

  /// Whether a link says a quarter without its article: “the [quarter] that it asked for”.
  func isBareQuarter(_ link: Link, _ wording: FigureWording) -> Bool {
    bytes[link.range].isWord(in: ["quarter"])
      && wording.expected.only.map { $0.unit == .share && $0.value == Rational(1, over: 4) }
        ?? false
  }

  /// Whether a link says a length of time that the figure tells in another form.
  func isSameLength(
    _ said: [Quantity], by link: Link, _ wording: FigureWording
  ) -> Bool {
    let lengths = bytes[link.range].lengthsWritten
    if lengths.isEmpty { return false }
    guard let own = wording.expected.only, own.end == nil, own.per == nil, let unit = own.unit,
      unit.isTime, let hours = own.value.flatMap({ unit.basis(of: $0)?.amount })
    else {
      return wording.text[...].lengthsWritten.contains(where: lengths.contains)
    }
    return lengths.contains { $0.divided(by: Rational(3600)) == hours }
      && (said.first?.qualifiers ?? []) == own.qualifiers
  }

  /// Whether a link says the same part of a few, be it in percent, or the same place among them.
  private func isSamePart(_ said: [Quantity], by link: Link, _ wording: FigureWording) -> Bool {
    guard let own = wording.text[...].partOfFew else {
      guard let part = bytes[link.range].partOfFew, part.isCounted,
        let share = wording.expected.only, share.unit == .share
      else { return false }
      return share.value == part.share && share.qualifiers == said.first?.qualifiers
    }
    if let part = bytes[link.range].partOfFew { return part == own }
    guard let number = said.only else { return false }
    if number.kind == .ordinal { return !own.isCounted && number.value == own.part }
    return own.isCounted && number.unit?.mayBe(.share) == true
      && wording.expected.allSatisfy { $0.unit != .share }
      && (own.share.map { number.states($0, .share, isQuotient: true) } ?? false)
  }

  /// Whether a link says the two numbers of a vote or match, those of whoever lost turned: “2-1” for “two to one”.
  private func isSameResult(
    _ said: [Quantity], by link: Link, _ wording: FigureWording
  ) -> Bool {
    guard let number = said.only, let first = number.value, let last = number.end,
      number.unit == nil, number.qualifiers.isEmpty
    else { return false }
    if wording.written.count == 2, wording.text[...].holdsWords("to".utf8) {
      return wording.written.map(\.value) == [first, last]
    }
    guard let own = wording.expected.only, own.value == last, own.end == first else { return false }
    let before = bytes[blocks[link.block].range.lowerBound..<link.range.lowerBound]
    return before.suffix(60).wordsInTurn.suffix(3).contains {
      $0.isWord(in: ["lost", "lose", "loses", "losing", "beaten", "defeated", "defeat"])
    }
  }

  /// Whether a number right behind a link is that of how many there are in all, which the link's figure says too:
  /// “[17th place] out of 20”.
  func isWhole(_ number: Quantity, of link: Link) -> Bool {
    guard link.range.upperBound <= number.range.lowerBound,
      let whole = link.fact?.wording?.text[...].partOfFew?.whole, number.value == whole
    else { return false }
    let gap = bytes[link.range.upperBound..<number.range.lowerBound]
    return gap.count < 40 && gap.endsWith(" of ")
  }
}

/// A number of a few, as “two of five” and “17th of 20” say it.
struct PartOfFew: Equatable {
  let part: Rational
  let whole: Rational

  /// Whether it says how many, and not which one.
  let isCounted: Bool

  var share: Rational? { part.divided(by: whole) }
}

extension ArraySlice<UInt8> {
  /// The part and the whole of a short text that says both in whole numbers; nil if it does not.
  fileprivate var partOfFew: PartOfFew? {
    guard count < 60 else { return nil }
    for join in [" out of every ", " out of ", " of the ", " of ", " in ", "-in-"] {
      guard let place = firstRange(of: join.utf8) else { continue }
      let (first, last) = (
        self[..<place.lowerBound].quantities.only, self[place.upperBound...].quantities.only
      )
      guard let first, let last, first.end == nil, last.end == nil, last.unit == nil,
        first.unit == nil, [.quantity, .ordinal].contains(first.kind), last.kind == .quantity,
        let part = first.integer, let whole = last.integer, 0 < part, part <= whole
      else { return nil }
      return PartOfFew(
        part: Rational(part), whole: Rational(whole), isCounted: first.kind == .quantity)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The seconds that a text says which is nothing but a length of time with its parts: one for “4 min 7 s”, and
  /// for “38:12” two, as it may be minutes and seconds, or hours and minutes; none for anything else.
  fileprivate var lengthsWritten: [Rational] {
    if let seconds = stopwatchSeconds ?? secondsInLetters { return [seconds] }
    let minutes = secondsOfMinutes
    return [minutes, minutes?.multiplied(by: 60)].compactMap(\.self)
  }
}
