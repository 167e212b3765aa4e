import Kit

/// Numbers that belong to a term of statistics or of schools.
extension NumberContext {
  /// Whether it is one more of some, whose name stands between commas: “a third, Luca Brumatti, is free”.
  func isThirdOne(_ number: Quantity) -> Bool {
    guard number.unit == .share, !number.isInDigits, after(number).starts(with: ", ".utf8),
      isCapital(at: number.range.upperBound + 2), before(number).endsWithWords("a ")
    else { return false }
    let name = after(number).dropFirst(2).prefix(60).prefix { !$0.isOne(of: ",.;:(") }
    return after(number).dropFirst(2 + name.count).first == UInt8(ascii: ",")
      && name.wordRanges.allSatisfy { isCapital(at: $0.lowerBound) }
  }

  /// Whether it says how sure an interval is, as in “95% CI” and “a 95 percent confidence interval”.
  func isOfConfidence(_ number: Quantity) -> Bool {
    guard number.isInDigits, number.unit == .percent else { return false }
    let rest = text[number.extent.upperBound...]
    guard let first = rest.first, first.isOne(of: " -") else { return false }
    let word = rest.dropFirst().wordAtStart
    if word.isWord(in: ["ci", "cis"]) { return true }
    // “95 percent confidence in the mayor” counts something.
    let next = text[word.endIndex...].dropFirst().wordAtStart
    return word.isWord(in: ["confidence", "credible"])
      && next.isWord(in: ["interval", "intervals", "level", "levels", "limit", "limits"])
  }

  /// Whether it tells a year of school, as in “pupils in years 5 to 8” and “grade 10”.
  func isOfSchoolYear(_ number: Quantity) -> Bool {
    guard number.isInDigits, number.unit == nil, number.integer.map({ 1...13 ~= $0 }) == true,
      before(number).last == UInt8(ascii: " ")
    else { return false }
    let word = wordBefore(number)
    let ahead = before(number).dropLast(word.count + 1)
    let next = wordAfter(number)
    // “For years 5 people lived there.”
    guard next.isEmpty || Self.besideSchoolYears.contains(next) else { return false }
    return word.isWord(in: ["year", "years", "grade", "grades"])
      && ["in ", "into ", "of ", "for ", "from ", "to ", "between "].contains {
        ahead.endsWithWords($0)
      }
  }

  private static let besideSchoolYears = WordSet(
    "and are at children classes had have in is of on or pupils students teachers to was were will")
}
