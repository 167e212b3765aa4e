import Facts
import Kit
import Markdown
import Site

extension Check {
  static let figureMeasureDiffers = prose(.figureMeasureDiffers) { prose in
    guard prose.isEnglish else { return [] }
    let places = prose.namedFacts.filter { $0.fact.kind == .places }
    return prose.blocks.indices.filter { !prose.blocks[$0].quantities.isEmpty }.flatMap { block in
      prose.figureContexts[block].flatMap { contexts -> [Diagnostic] in
        let swapped = prose.swappedFigures(contexts)
        // Of two that stand in each other's place, one finding tells.
        let told = swapped.flatMap { [$0.one.range, $0.other.range] }
        return swapped.map { .swapped($0.one, $0.other, prose) }
          + contexts.filter { !told.contains($0.range) }
          .compactMap {
            prose.measureTold($0, places) ?? prose.twinMeasure($0) ?? prose.formerDay($0)
          }
          + (contexts.count == 1 ? contexts.compactMap { prose.otherFigure($0) } : [])
      } + prose.otherRow(block) + prose.otherLabel(block) + prose.otherColumn(block)
        + prose.repeatedFigures(in: block).compactMap { prose.measureTold($0, places) }
    }
  }
}

extension Rule {
  static let figureMeasureDiffers = Rule(
    "figure-measure-differs", .warning,
    catches: "A figure where the words around it, or the head of its row or column, count something"
      + " else, or name another day, month or year than the figure and the lines that it cites.",
    why:
      "The number is right, and says what nobody said: the dead as wounded, one month as another.",
    wrong: "[nearly 1,800](fact:figure.killed) were injured",
    right: "[nearly 1,800](fact:figure.killed) were killed")
}

extension Diagnostic {
  static func otherMeasure(
    _ context: FigureContext, _ word: String, _ prose: PageProse
  ) -> Diagnostic {
    let figure = context.figure.fact
    return Diagnostic(
      .figureMeasureDiffers, at: prose.location(of: context),
      "“\(word.asWritten)” stands with “\(prose.words(of: context).clipped)”, but \(figure.id) counts"
        + " “\(figure.label.clipped)”",
      help: "link to the figure that is meant, or say what this one counts", id: figure.id)
  }
}

extension String {
  /// Folded words as a message says them: “19 March” for “19 march”, “second quarter” for “q2”.
  fileprivate var asWritten: String {
    utf8.split(separator: UInt8(ascii: " ")).map { word in
      let name = String(decoding: word, as: UTF8.self)
      if let quarter = Self.quarters[name] { return quarter }
      if let month = EnglishMonths.foldedNames.firstIndex(of: name) {
        return EnglishMonths.names[month]
      }
      return Weekday(folded: Array(word)[...]) == nil
        ? name : name.prefix(1).uppercased() + name.dropFirst()
    }.joined(separator: " ")
  }

  private static let quarters = [
    "q1": "first quarter", "q2": "second quarter", "q3": "third quarter", "q4": "fourth quarter",
  ]
}

extension PageProse {
  /// The finding for words around a figure that tell another measure; nil if they fit, or if only their order
  /// tells what is whose.
  fileprivate func measureTold(_ context: FigureContext, _ places: [FactWords]) -> Diagnostic? {
    otherMeasure(context, places).flatMap { isListedAfterComparison(context) ? nil : $0 }
  }

  /// What the words around a figure say that excludes what it counts; nil if they fit.
  private func otherMeasure(_ context: FigureContext, _ places: [FactWords]) -> Diagnostic? {
    // “4.2 and 5.0 percent in 2024 and 2025 respectively” tells what is whose by the order alone.
    if context.around[...].firstPlace(of: Self.respectively[...]) != nil,
      context.aroundParts.contains(where: { $0.isWord(in: ["respectively"]) })
    {
      return nil
    }
    let own = context.figure.wording?.meanings ?? []
    let said = own.isEmpty ? [] : EnglishOpposites.meanings(in: context.around[...])
    for group in Set(own.map(\.group)).sorted() {
      let mine = own.filter { $0.group == group }
      let others = said.filter { $0.group == group }
      guard mine.count == 1, !others.isEmpty, mine.isDisjoint(with: others),
        let word = context.around[...].word(meaning: others),
        !isOfParliament(Array(word.utf8)[...], context), !isPassed(by: word, context),
        !isPassive(word, context), !isFirstSince(word, context)
      else { continue }
      return .otherMeasure(context, word, self)
    }
    let ofWords: Diagnostic? =
      otherDirection(context) ?? otherPlaceOrYear(context, places) ?? oppositeMeasure(context)
      ?? otherPopulation(context) ?? otherKindOfUnit(context) ?? otherNoun(context)
    let ofClause: Diagnostic? =
      ofWords ?? otherDate(context) ?? turnedLead(context) ?? nounOfOther(context)
      ?? nounOfNeighbor(context) ?? otherDimension(context) ?? measureOfAnother(context)
    return ofClause ?? otherSpan(context) ?? figureToldAsDone(context) ?? otherOutcome(context)
      ?? otherScope(context) ?? otherVote(context) ?? otherStatistic(context)
      ?? otherComparative(context) ?? otherChange(context)
  }

  private static let respectively = Array("respectively".utf8)

  /// Whether “the first rise in seven years” tells of the time since the last one.
  private func isFirstSince(_ word: String, _ context: FigureContext) -> Bool {
    guard word == "first", quantity(of: context)?.unit?.isTime == true,
      context.subjectParts.contains(where: { $0.isWord(in: ["since"]) }),
      let place = context.aroundParts.firstIndex(where: { $0.isWord(in: ["first"]) })
    else { return false }
    // The first cut is none since taxes were last raised.
    let next = context.aroundParts[(place + 1)...].first
    let stems = context.figure.wording?.subjectStems ?? []
    return next.flatMap { Opposites.opposite(of: $0.stem, among: stems) } == nil
  }

  /// Whether “received” tells of those who were paid.
  private func isPassive(_ word: String, _ context: FigureContext) -> Bool {
    ["received", "got"].contains(word)
      && context.subjectParts.contains { $0.isWord(in: ["was", "were"]) }
  }

  /// Whether “after” right before a length of time says that it has passed: “after 14 months of war”.
  private func isPassed(by word: String, _ context: FigureContext) -> Bool {
    ["after", "before"].contains(word)
      && context.before.wordsInTurn.last?.isWord(in: [word]) == true
      && quantity(of: context)?.unit?.isTime == true
  }

  /// Whether a number of seats is told as that of the votes that they are.
  func isOfParliament(_ word: ArraySlice<UInt8>, _ context: FigureContext) -> Bool {
    word.isWord(in: ["vote", "votes"]) && quantity(of: context)?.unit?.mayBe(.share) != true
      && context.subjectParts.contains { $0.isWord(in: ["seat", "seats"]) }
  }

  /// Whether the number goes the other way than the figure's measure says, as in “shrink by” for
  /// growth.
  private func otherDirection(_ context: FigureContext) -> Diagnostic? {
    let wording = context.figure.wording
    let own = wording?.expected.first
    let directions =
      own?.isNegative == true ? [] : own?.direction.map { [$0] } ?? wording?.directions ?? []
    guard directions.count == 1, let number = quantity(of: context),
      let direction = number.direction, !directions.contains(direction), !context.fallsShort
    else { return nil }
    let said =
      (context.before.wordsInTurn.suffix(4).reversed() + context.after.wordsInTurn.prefix(2))
      .first { Quantity.Direction(word: $0) == direction }
    let word = said.map { String(decoding: $0, as: UTF8.self) }
    return .otherMeasure(context, word ?? (direction == .up ? "up" : "down"), self)
  }

  /// Whether a year or place right after the number is not the figure's.
  private func otherPlaceOrYear(_ context: FigureContext, _ places: [FactWords]) -> Diagnostic? {
    let own = context.figure.wording?.years ?? []
    let period = context.figure.fact[FigureFields.period]?.date
    let years = own.union(period?.years ?? [])
    let near = context.after.prefix(40)
    let said =
      years.isEmpty || !near.contains(where: \.isDigit)
      ? [] : near.quantities.filter { $0.kind == .date && $0.mayBeYear }
    if !years.isEmpty, let year = said.first?.integer, !years.contains(year),
      !isYearCited(year, years, context),
      !(context.subject[...].holdsWords("since".utf8)), near.holdsWords("in \(year)".utf8),
      !["than", "from", "after", "since"].contains(where: { near.holdsWords($0.utf8) })
    {
      return .otherMeasure(context, String(year), self)
    }
    if let period = otherPeriod(context) { return period }
    return yearBefore(context, years) ?? otherPlace(context, among: places)
      ?? otherPlaceNamed(beside: context)
  }

  /// Whether “in Lisse” stands with a figure that counts what is in another place, and its sentence names none
  /// of that one's.
  private func otherPlaceNamed(beside context: FigureContext) -> Diagnostic? {
    let own = site.placeNames.mentions(in: context.subject[...]).flatMap(\.ids)
    guard !own.isEmpty,
      let sentence = sentences(of: context.block).first(where: { $0.range.overlaps(context.range) })
    else { return nil }
    let named = site.placeNames.mentions(in: bytes[near(context.range, in: sentence).range])
    guard let first = named.first,
      named.allSatisfy({ mention in
        mention.ids.allSatisfy { id in own.allSatisfy { site.isElsewhere(id, than: $0) } }
      }),
      [" in ", " at ", " in the "].contains(where: { bytes[..<first.range.lowerBound].endsWith($0) }
      )
        || bytes[sentence.range.lowerBound..<first.range.lowerBound].isWord(in: ["in ", "at "]),
      !site.actorNames.mentions(in: bytes[sentence.range]).contains(where: {
        $0.range.overlaps(first.range)
      }),
      site.archivedText(of: context.figure.fact)?.contains(where: {
        $0[...].holdsWords(bytes[first.range])
      }) != true,
      let place = first.ids.first.flatMap({ site.facts[$0] })
    else { return nil }
    return .otherMeasure(context, place.label, self)
  }

  /// Whether a line that the figure cites has the year, and none of the figure's own, which it might
  /// be held against.
  private func isYearCited(_ year: Int, _ own: Set<Int>, _ context: FigureContext) -> Bool {
    let lines = site.archivedText(of: context.figure.fact) ?? []
    return lines.contains { line in
      line[...].holdsWords(String(year).utf8)
        && !own.contains { line[...].holdsWords(String($0).utf8) }
    }
  }

  /// Whether “in 2022” before the number is not the figure's year.
  private func yearBefore(_ context: FigureContext, _ years: Set<Int>) -> Diagnostic? {
    guard !years.isEmpty, context.before.contains(where: \.isDigit),
      context.before.holdsWords("in".utf8)
    else { return nil }
    let said = context.before.quantities.filter { $0.kind == .date && $0.mayBeYear }
    guard said.count == 1, let year = said[0].integer, !years.contains(year),
      !isYearCited(year, years, context),
      context.before[..<said[0].range.lowerBound].endsWithWords("in "),
      !["than in ", "unlike in "].contains(where: {
        context.before[..<said[0].range.lowerBound].endsWithWords($0)
      }),
      !["to", "from", "than", "since"].contains(where: {
        context.before[said[0].range.upperBound...].holdsWords($0.utf8)
      })
    else { return nil }
    return .otherMeasure(context, String(year), self)
  }

  private func otherPlace(_ context: FigureContext, among places: [FactWords]) -> Diagnostic? {
    if places.isEmpty { return nil }
    var own = places.filter { place in
      context.figure.fact[SharedFields.about].contains(place.fact.id)
        || place.names.contains { context.subject[...].holdsWords($0) }
    }
    if own.isEmpty, let lines = placesSaid(in: context, among: places) {
      // The figure's own place may be named nowhere on the page.
      own = site.facts.facts(of: .places).map(FactWords.init).filter { place in
        place.names.contains { name in
          context.subject[...].holdsWords(name) || lines.contains { $0[...].holdsWords(name) }
        }
      }
    }
    guard !own.isEmpty else { return nil }
    let range = sentences(of: context.block).first { $0.range.overlaps(context.range) }?
      .range
    let sentence = bytes[range ?? context.range]
    let isNamed = own.contains { $0.names.contains { sentence.holdsWords($0) } }
    guard !isNamed else { return nil }
    let ids = Set(own.map(\.fact.id))
    let other = places.first { place in
      !ids.contains(place.fact.id) && !isRelated(place.fact, to: own)
        && place.names.contains { name in
          ["in ", "at ", "district of ", "town of ", "province of "].contains {
            context.around[...].holdsWords($0.utf8 + name)
          }
        }
    }
    return other.map { .otherMeasure(context, $0.fact.label, self) }
  }

  /// The lines that a figure cites, if one of the places is named right at its number.
  private func placesSaid(in context: FigureContext, among places: [FactWords]) -> [[UInt8]]? {
    let isSaid = places.contains { place in
      place.names.contains { name in
        ["in ", "at "].contains { context.after.prefix(60).holdsWords($0.utf8 + name) }
      }
    }
    return isSaid ? site.archivedText(of: context.figure.fact) : nil
  }

  /// Whether one place lies within another.
  private func isRelated(_ place: Fact, to own: [FactWords]) -> Bool {
    own.contains { other in
      place[PlaceFields.within]?.text == other.fact.id
        || other.fact[PlaceFields.within]?.text == place.id
        || place[PlaceFields.within]?.text == other.fact[PlaceFields.within]?.text
          && place[PlaceFields.kind] != other.fact[PlaceFields.kind]
    }
  }
}

extension ArraySlice<UInt8> {
  /// The first word that has one of the meanings.
  fileprivate func word(meaning meanings: Set<EnglishOpposites.Meaning>) -> String? {
    split(whereSeparator: { !$0.isSmallLetter }).first { word in
      EnglishOpposites.meanings(of: word).contains(where: meanings.contains)
        && EnglishOpposites.isMeant(word, in: self)
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension EDTF {
  /// The years that the date names.
  fileprivate var years: [Int] {
    switch value {
    case .date(let date): [date.year].compactMap(\.self)
    case .interval(let start, let end): [start.date?.year, end.date?.year].compactMap(\.self)
    }
  }
}
