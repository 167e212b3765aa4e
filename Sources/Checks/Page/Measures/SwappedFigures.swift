import Facts
import Kit
import Markdown

/// Figures whose links have taken each other's place.
extension PageProse {
  /// The neighbors in a sentence of which each stands where the other belongs.
  func swappedFigures(_ contexts: [FigureContext]) -> [(one: FigureContext, other: FigureContext)] {
    zip(contexts, contexts.dropFirst()).compactMap { one, other in
      one.figure.fact.id != other.figure.fact.id && isSwapped(one, other) ? (one, other) : nil
    }
  }

  private func isSwapped(_ one: FigureContext, _ other: FigureContext) -> Bool {
    let (own, others) = (one.subjectWords, other.subjectWords)
    let (mine, theirs) = (own.subtracting(others), others.subtracting(own))
    if mine.isEmpty || theirs.isEmpty || one.isPercentage != other.isPercentage { return false }
    // “To Ms Sund's” right before a number says whose it is.
    if one.before.lastContentWord.meets(mine) || other.before.lastContentWord.meets(theirs) {
      return false
    }
    // What stands right behind a number is what it counts: “40,000 addresses with an error of 0.4 percent”.
    if one.nextWord.meets(mine) || other.nextWord.meets(theirs) { return false }
    // What is counted stands after the numbers or before them, the same for both.
    let styles = [
      (one.words(after: true), other.words(after: true)),
      (one.words(after: false), other.words(after: false)),
    ]
    let fits = styles.map { first, second in
      Fit(
        right: first.meets(mine) && second.meets(theirs),
        swapped: first.meets(theirs) && second.meets(mine))
    }
    return fits.contains(where: \.swapped) && !fits.contains(where: \.right)
  }

  /// How the words around two figures fit what they count.
  private struct Fit {
    let right: Bool
    let swapped: Bool
  }

  /// The finding for a figure of a table whose row is another figure's.
  func otherRow(_ block: Int) -> [Diagnostic] {
    guard let cell = cell(of: block), cell.row > 0, cell.column > 0, !isTotal(cell) else {
      return []
    }
    let label = bytes[blocks[cell.label].range].contentWords
    if label.isEmpty { return [] }
    let figures = figures(inColumnOf: cell)
    return figureContexts[block].joined().compactMap { context in
      let own = context.subjectWords
      guard own.isDisjoint(with: label),
        let owner = figures.first(where: { label.isSubset(of: $0.subjectWords) })
      else { return nil }
      return .swapped(context, owner, self)
    }
  }

  /// The finding for a figure in a row whose head has no word of what it counts, where those of most
  /// other rows have.
  func otherLabel(_ block: Int) -> [Diagnostic] {
    guard let cell = cell(of: block), cell.row > 0, cell.column > 0, !isTotal(cell),
      let context = figureContexts[block].joined().first
    else { return [] }
    let label = bytes[blocks[cell.label].range]
    let words = label.contentWords
    // A head in other words for the same is none of those by which the page counts something else.
    guard context.isUnlike(label), !context.saysMeaning,
      namedFacts.contains(where: { !words.isDisjoint(with: $0.wording?.subjectWords ?? []) })
    else { return [] }
    let others = figures(inColumnOf: cell).filter { $0.block != block }
    let like = others.count {
      !$0.isUnlike(bytes[blocks[self.cell(of: $0.block)?.label ?? block].range])
    }
    guard like > 1, like * 3 > others.count * 2 else { return [] }
    return [.otherMeasure(context, String(decoding: label, as: UTF8.self), self)]
  }

  private func figures(inColumnOf cell: Cell) -> [FigureContext] {
    var found: [FigureContext] = []
    var block = cell.table + cell.columns + cell.column
    // Of a long table the rows that stand near.
    let first = max(cell.row - 20, 1)
    block += (first - 1) * cell.columns
    while block < blocks.endIndex, found.count < 40, kind(of: block) == .tableCell,
      blocks[block].group == cell.table
    {
      found += figureContexts[block].joined()
      block += cell.columns
    }
    return found
  }
}

extension FigureContext {
  /// Whether words that mean something share none with what the figure counts.
  fileprivate func isUnlike(_ label: ArraySlice<UInt8>) -> Bool {
    let words = label.contentWords
    let own = subjectWords.union(figure.fact.text.contentWords)
    return !words.isEmpty && words.isDisjoint(with: own)
      && !words.contains { word in own.contains { $0.prefix(4) == word.prefix(4) } }
  }

  /// Whether the figure is a part in a hundred, which stands in no price's or count's place.
  fileprivate var isPercentage: Bool {
    ["percent", "per cent", "pct", "%"].contains(figure.fact[FigureFields.unit] ?? "")
  }

  /// The words of what the figure counts that mean something.
  var subjectWords: Set<String> { figure.wording?.subjectWords ?? [] }

  /// The words on a side of the number, and those of the link that the figure itself has not.
  fileprivate func words(after: Bool) -> Set<String> {
    let beside = (after ? self.after : before) + [UInt8(ascii: " ")]
    return beside.contentWords.union(
      words.contentWords.subtracting([UInt8](folding: figure.fact.text.utf8)[...].contentWords))
  }

  /// The word right behind the number that means something; none if a sign or another word stands there.
  fileprivate var nextWord: Set<String> {
    guard after.first == UInt8(ascii: " ") else { return [] }
    return after.dropFirst().wordAtStart.contentWords
  }
}

extension ArraySlice<UInt8> {
  /// The word right before a number whose it is, as “Sund's” says.
  fileprivate var lastContentWord: Set<String> {
    guard endsWith("'s ") || endsWith("s' "), let last = wordsInTurn.last else { return [] }
    let name = last.prefix { $0.isSmallLetter }
    return name.contentWords
  }
}

extension Set<String> {
  fileprivate func meets(_ other: Set<String>) -> Bool { !isDisjoint(with: other) }
}

extension Diagnostic {
  static func swapped(
    _ one: FigureContext, _ other: FigureContext, _ prose: PageProse
  ) -> Diagnostic {
    let (figure, owner) = (one.figure.fact, other.figure.fact)
    return Diagnostic(
      .figureMeasureDiffers, at: prose.location(of: one),
      "“\(prose.words(of: one).clipped)” stands where \(owner.id) belongs; \(figure.id) counts"
        + " “\(figure.label.clipped)”",
      help: "link to \(owner.id): \(owner.quotedWithSource)", id: figure.id)
  }
}
