import Facts
import Kit

/// Quarters, months and years that words name by their order.
extension PageProse {
  /// The finding for a quarter, “next year” or month beside a figure that is not the one it is of; nil
  /// if there is none.
  func otherPeriod(_ context: FigureContext) -> Diagnostic? {
    guard let wording = context.figure.wording else { return nil }
    let around = context.around[...]
    if let other = other(
      than: wording.quarters,
      among: { context.aroundParts.quarters.union(context.after.quartersWithoutNoun) })
      ?? other(than: context.subject[...].yearsByOrder, among: { around.yearsByOrder })
      ?? other(than: wording.spans, among: { context.aroundParts.spans })
      ?? otherOrdinal(than: wording, among: { context.aroundParts })
    {
      return .otherMeasure(context, other, self)
    }
    return otherMonth(context, around)
  }

  /// One of the names that are said, where the figure has others; nil if it has none.
  private func other(than own: Set<String>, among said: () -> Set<String>) -> String? {
    if own.isEmpty { return nil }
    let said = said()
    return own.isDisjoint(with: said) ? said.first : nil
  }

  /// The words that give what a figure counts another place in an order, as “first dose” does beside
  /// “second dose”; nil if none do.
  private func otherOrdinal(
    than own: FigureWording, among said: () -> [ArraySlice<UInt8>]
  ) -> String? {
    if own.ordinals.isEmpty { return nil }
    let said = said().ordinals
    // Quarters are compared as such, as “in the first” may name one.
    for (order, noun) in own.ordinals where !noun.isWord(in: ["quarter"]) {
      let told = said.filter { $0.noun.stem == noun.stem }
      guard let other = told.first, !told.contains(where: { $0.order.elementsEqual(order) }) else {
        continue
      }
      return [other.order, other.noun].map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: " ")
    }
    return nil
  }

  /// The finding for “in June” beside a figure whose period is another month.
  private func otherMonth(_ context: FigureContext, _ around: ArraySlice<UInt8>) -> Diagnostic? {
    let period = context.figure.fact[FigureFields.period]?.date
    guard let first = period?.earliest, let last = period?.latest, first.year == last.year,
      first.month == last.month
    else { return nil }
    let said = around.markedWords.filter { word in
      guard case .month = word.mark else { return false }
      return around[..<word.range.lowerBound].endsWithWords("in ")
    }
    guard said.count == 1, case .month(let month) = said[0].mark, month != first.month else {
      return nil
    }
    return .otherMeasure(context, String(decoding: around[said[0].range], as: UTF8.self), self)
  }
}

extension ArraySlice<UInt8> {
  /// The quarters that “in the first” names, where the noun stands with another figure.
  fileprivate var quartersWithoutNoun: Set<String> {
    let words = meaningWords
    return Set(
      words.indices.dropFirst().compactMap { place in
        guard words[place - 1].isWord(in: ["the"]), place + 1 == words.count,
          let number = ["first", "second", "third", "fourth"]
            .firstIndex(where: { words[place].isWord(in: [$0]) })
        else { return nil }
        return "q\(number + 1)"
      })
  }

  /// “This year”, “next year” and “last year”, as far as the text names them.
  fileprivate var yearsByOrder: Set<String> {
    Set(["this year", "next year", "last year"].filter { holdsWords($0.utf8) })
  }
}
