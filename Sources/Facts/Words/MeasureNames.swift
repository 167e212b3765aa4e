import Kit

/// Words that call a figure without its number, as “the toll” does.
extension FigureWording {
  /// Whether folded words are a name of what the figure counts: nouns of its measure, or nouns that
  /// stand for any number.
  func isName(_ words: ArraySlice<UInt8>) -> Bool {
    let named = words.contentWords
    let vague = words.split(separator: UInt8(ascii: " ")).contains { $0.isWord(in: Self.amounts) }
    guard !named.isEmpty, !vague else { return false }
    let own = subjectWords.union(Self.names)
    return named.isSubset(of: own.union(Self.fillers)) && !named.isDisjoint(with: own)
  }

  /// Words that say how much themselves, though not in numbers.
  private static let amounts = [
    "all", "double", "few", "half", "hundreds", "majority", "many", "minority", "more", "most",
    "none", "no", "plurality", "several", "some", "fewer", "less", "unanimous",
  ]

  /// What any number may be called, cut as `contentWords` cuts words.
  private static let names = """
    amount balance bill budget cost count death difference distance duration estimate figure gap
    height length level magnitude margin measure number overall percentage price proportion
    rate reading result score share size speed strength sum tally that time toll total value
    volume vote width age depth turnout
    """.contentWords.union(
      "figures numbers estimates counts deaths tolls totals prices costs results".contentWords)

  private static let fillers = """
    official officials overall latest first last final current confirmed reported previous earlier
    new provisional preliminary figure here above same
    """.contentWords
}
