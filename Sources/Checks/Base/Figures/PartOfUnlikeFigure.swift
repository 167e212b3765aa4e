import Facts
package import Kit

extension Rule {
  package static let partOfUnlikeFigure = Rule(
    "part-of-unlike-figure", .error,
    catches: "A figure that is part of one with a unit or population of another kind.",
    why: "Days cannot be part of people, nor civilians of soldiers.",
    wrong: "unit: \"days\"\npart_of: figure.killed   # which counts people",
    right: "unit: \"people\"\npart_of: figure.killed")
}

extension Check {
  static let partOfUnlikeFigure = base(.partOfUnlikeFigure) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard let link = figure.record.field(FigureFields.partOf), let id = link.reference,
        let whole = input.base[id],
        let (field, own, others) = figure.unlikeField(whole)
      else { return nil }
      return Diagnostic(
        .partOfUnlikeFigure, at: link.location,
        "\(figure.id) counts “\(own.clipped)”, \(whole.id), of which it is said to be a part,"
          + " “\(others.clipped)”",
        help: "give both a “\(field)” of one kind, or remove “\(FigureFields.partOf)”",
        id: figure.id)
    }
  }
}

extension Fact {
  /// A field in which a figure and its whole say that they count unlike things, and what each says.
  ///
  /// Passengers may be some of the people on board, and women in Cork some of the women; a field that one of them
  /// does not have says nothing.
  fileprivate func unlikeField(_ whole: Fact) -> (String, String, String)? {
    if let own = self[FigureFields.unit], let other = whole[FigureFields.unit],
      isUnlike(own.bytes, other.bytes)
    {
      return (FigureFields.unit.name, own, other)
    }
    if let own = self[FigureFields.population], let other = whole[FigureFields.population],
      own.folded != other.folded, !shares(own.bytes, other.bytes)
    {
      return (FigureFields.population.name, own, other)
    }
    return nil
  }

  /// Whether nothing of one unit can be some of another.
  private func isUnlike(_ own: [UInt8], _ other: [UInt8]) -> Bool {
    if own == other { return false }
    let (unit, whole) = (own[...].measure, other[...].measure)
    if unit != nil || whole != nil {
      guard let unit, let whole else { return true }
      return !unit.agrees(with: whole)
    }
    let nouns = other[...].meaningWords
    return own[...].wordsInTurn.contains { EnglishNouns.excludes($0, nouns) }
  }

  /// Whether what is counted is called by all words of that of which it is a part, or that is people at large:
  /// “women in Cork” are some of the women.
  private func shares(_ own: [UInt8], _ other: [UInt8]) -> Bool {
    let (words, whole) = (own[...].meaningWords, other[...].meaningWords)
    return whole.contains(where: Self.anybody.contains)
      || whole.allSatisfy { word in
        word.count < 4 || words.contains { $0.elementsEqual(word) }
      }
  }

  private static let anybody = WordSet(
    "individuals inhabitants people persons population residents")
}

extension String {
  fileprivate var bytes: [UInt8] { [UInt8](folding: utf8) }
}

extension ArraySlice<UInt8> {
  /// The unit in which something is measured rather than counted; nil if the words name none.
  fileprivate var measure: QuantityUnit? {
    let unit = unitAtStart()?.unit ?? Currency.word(wordAtEnd).map { .money($0) }
    return unit.flatMap { $0.mayBe(.count) ? nil : $0 }
  }
}
