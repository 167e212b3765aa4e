import Facts
import Kit
import Markdown
import Site

/// Figures that stand where one belongs which counts nearly the same: of the other candidate, count or counter.
extension PageProse {
  /// The finding for a figure beside which stands what tells a figure like it from it, and in its sentence nothing
  /// that tells it from that one; nil if there is none.
  func twinMeasure(_ context: FigureContext) -> Diagnostic? {
    // What follows “14th out of 38” is told of the place, and not of how many there are.
    guard let link = context.link, cell(of: context.block) == nil, link.day == nil,
      !context.before.isWord(in: [" out of ", " of ", " of the "])
    else {
      return nil
    }
    let figure = context.figure
    let twins = site.twins(of: figure.fact.id)
    if twins.isEmpty { return nil }
    let around = sentenceRange(around: link)
    if bytes[around].wordsInTurn.contains(where: TwinWords.turns.contains) { return nil }
    // A sentence that links to both compares them.
    let linked = links[blocks[context.block].links].filter { around.contains($0.range.lowerBound) }
    for twin in twins where !linked.contains(where: { $0.fact?.fact.id == twin.fact.id }) {
      let others = twin.distinctions(from: figure)
      if others.isEmpty || !isTold(twin, others, beside: context) { continue }
      let own = figure.distinctions(from: twin)
      let told = wordsTold(around: context)
      let isOwn =
        own.cuts.contains { told.contains($0) }
        || speakerNames(of: figure, not: twin).contains { bytes[around].holdsWords($0) }
      if !isOwn, !placesMissing(of: twin, beside: figure, told) {
        return .twin(context, twin, self)
      }
    }
    return nil
  }

  /// Whether words beside a figure tell what tells another one from it, or name who says that one.
  private func isTold(
    _ twin: FactWords, _ others: TwinDistinctions, beside context: FigureContext
  ) -> Bool {
    let figure = context.figure
    let voices = speakerNames(of: twin, not: figure)
    let names = figure.speakers.compactMap { site.wording(of: $0)?.nameWords.joined() }.joined()
    // Whose number it is may be called by a word of the other one.
    let runs = others.runs.filter { run in
      !run.words.allSatisfy { word in names.contains { $0.elementsEqual(word) } }
    }
    return runs.contains { stands($0, beside: context, isName: false) }
      || voices.contains { name in
        stands(
          TwinRun(words: name[...].meaningWords, relation: nil), beside: context, isName: true)
      }
  }

  /// Whether a figure like another one counts what is at a place of which nothing is told, and the other one does
  /// not.
  private func placesMissing(
    of twin: FactWords, beside figure: FactWords, _ told: Set<String>
  ) -> Bool {
    guard let subject = twin.wording?.subject, let own = figure.wording?.subject else {
      return false
    }
    let places = site.placeNames.mentions(in: subject[...])
    guard !places.isEmpty, site.placeNames.mentions(in: own[...]).isEmpty else { return false }
    return places.allSatisfy { place in
      told.isDisjoint(with: subject[place.range].contentWords)
    }
  }

  /// The words of the sentence of a figure and of the one before it, cut as those of measures are.
  private func wordsTold(around context: FigureContext) -> Set<String> {
    let sentences = sentences(of: context.block)
    let place = sentences.firstIndex { $0.range.overlaps(context.range) } ?? 0
    return sentences[max(0, place - 1)..<min(place + 1, sentences.count)].reduce(into: []) {
      $0.formUnion(bytes[$1.range].contentWords)
    }
  }

  /// The names of those who say a figure and not another one like it, where both are told by somebody.
  private func speakerNames(of figure: FactWords, not other: FactWords) -> [[UInt8]] {
    let (own, others) = (Set(figure.speakers), Set(other.speakers))
    guard own.isDisjoint(with: others), own.union(others).allSatisfy({ $0.actorKind != nil }) else {
      return []
    }
    return own.sorted().compactMap { site.wording(of: $0)?.nameWords }.joined().map { words in
      Array(words.joined(separator: " ".utf8))
    }
  }

  /// Whether words stand where they tell of whom or what the number beside them is.
  private func stands(_ run: TwinRun, beside context: FigureContext, isName: Bool) -> Bool {
    let before = context.before.withoutAsides
    if let place = before.lastPlace(of: run.words) {
      let relation = before[..<place.lowerBound].relationAtEnd
      let rest = before[place.upperBound...]
      let isFree =
        relation == nil || run.relation.map { relation?.elementsEqual($0) == true } ?? true
      let turnsAway =
        rest.contains { $0.isOne(of: ";()") }
        || rest.wordsInTurn.contains { TwinWords.pronouns.contains($0) }
        || rest.meaningWords.count > 8
      if isFree, !turnsAway, relation.map({ !TwinWords.away.contains($0) }) ?? true { return true }
    }
    guard !isName, let own = run.relation,
      let place = context.after.prefix(70).lastPlace(of: run.words)
    else { return false }
    let relation = context.after[..<place.lowerBound].relationAtEnd
    return relation?.elementsEqual(own) == true
  }
}

/// Words of a measure that another one like it has not, with the preposition before them.
struct TwinRun {
  let words: [ArraySlice<UInt8>]
  let relation: ArraySlice<UInt8>?
}

/// What tells a figure from another one.
struct TwinDistinctions {
  let runs: [TwinRun]

  /// The words, cut as `contentWords` cuts them.
  let cuts: Set<String>

  var isEmpty: Bool { runs.isEmpty }
}

extension FactWords {
  /// What tells the figure from another one that counts nearly the same.
  func distinctions(from other: FactWords) -> TwinDistinctions {
    guard let wording, let theirs = other.wording else {
      return TwinDistinctions(runs: [], cuts: [])
    }
    let stems = theirs.subjectStems
    let parts = wording.subjectParts
    var runs: [TwinRun] = []
    var place = parts.startIndex
    while place < parts.endIndex {
      let start = place
      while place < parts.endIndex, parts[place].distinguishes(among: stems),
        !parts.isInDate(place)
      {
        place += 1
      }
      if place > start {
        let relation = start > parts.startIndex ? parts[..<start].relation : nil
        runs.append(TwinRun(words: Array(parts[start..<place]), relation: relation))
      }
      place = max(place, start + 1)
    }
    let cuts = wording.subjectWords.subtracting(theirs.subjectWords)
    return TwinDistinctions(
      runs: runs.filter { !$0.words.allSatisfy(TwinWords.weak.contains) }, cuts: cuts)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word of a measure means something that none of other words does.
  fileprivate func distinguishes(among stems: [[UInt8]]) -> Bool {
    count > 2 && !TwinWords.empty.contains(self) && first?.isDigit == false
      && !TwinWords.relations.contains(self) && !stems.contains(stem)
  }

  /// Where words stand in this order with nothing but articles between them, the last time; nil if they do not.
  fileprivate func lastPlace(of words: [ArraySlice<UInt8>]) -> Range<Int>? {
    guard let first = words.first else { return nil }
    let own = meaningWords
    for start in own.indices.reversed() where own[start].isForm(of: first) {
      var next = start + 1
      let isWhole = words.dropFirst().allSatisfy { word in
        while next < own.count, NounWords.articles.contains(own[next]) { next += 1 }
        defer { next += 1 }
        return next < own.count && own[next].isForm(of: word)
      }
      if isWhole { return own[start].startIndex..<own[next - 1].endIndex }
    }
    return nil
  }

  private func isForm(of word: ArraySlice<UInt8>) -> Bool {
    if elementsEqual(word) || stem == word.stem { return true }
    // “Sund's”.
    return count == word.count + 2 && endsWith("'s") && starts(with: word)
  }

  /// The preposition before a place, articles and titles left out; nil if another word stands there.
  fileprivate var relationAtEnd: ArraySlice<UInt8>? { suffix(40).meaningWords[...].relation }

  /// The words without what stands between two commas in them.
  fileprivate var withoutAsides: ArraySlice<UInt8> {
    let commas = indices.filter { self[$0] == UInt8(ascii: ",") }
    guard commas.count > 1, let last = commas.last else { return self }
    return self[last...]
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether a word is a month that a day or year stands beside: of dates, another rule tells.
  fileprivate func isInDate(_ place: Int) -> Bool {
    EnglishMonths.foldedNames.contains { self[place].elementsEqual($0.utf8) }
      && [place - 1, place + 1].contains { indices.contains($0) && self[$0].first?.isDigit == true }
  }
}

extension ArraySlice<ArraySlice<UInt8>> {
  /// The preposition at the end, articles and titles left out; nil if another word stands there.
  fileprivate var relation: ArraySlice<UInt8>? {
    var words = self
    while let last = words.last,
      NounWords.articles.contains(last) || TwinWords.titles.contains(last)
    {
      words = words.dropLast()
    }
    guard let last = words.last, TwinWords.relations.contains(last) else { return nil }
    // “According to” names who says it.
    return last.isWord(in: ["to"]) && words.dropLast().last?.isWord(in: ["according"]) == true
      ? nil : last
  }
}

private enum TwinWords {
  /// Words with which a sentence tells of more than its figure.
  static let turns = WordSet(
    """
    absurd against although another but call called calls compared contradict contradicted contradicts \
    contrary contrast denied denies deny despite dismissed dismisses disputed disputes doubt doubted doubts \
    either exaggerated fewer former he'd him however instead latter less more neither never nor not now \
    opponent opponent's other others others' otherwise questioned questions rather rejected rejects rival \
    rival's rivals since still than though today unlike versus whereas while wrong challenger challenger's \
    fell fallen rose risen grew grown cut widened narrowed shrank shrunk down up dropped from beaten lost \
    defeated
    """)

  static let pronouns = WordSet("he her his she their they who whom whose")

  /// Prepositions after which words tell of something else.
  static let away = WordSet("against than until without over to from into")

  static let relations = WordSet(
    """
    after against among at before between by during for from in into of on over per since through to \
    under until with within without
    """)

  static let titles = WordSet("mr mrs ms miss dr president minister candidate")

  /// Words of measures that tell nothing from anything else.
  static let empty = WordSet(
    """
    and are been being both each had has have its not one other some such that the their them there these \
    they this those was were which who whom whose will with would as
    """)

  /// Words that many a sentence has without meaning a figure's.
  static let weak = WordSet(
    """
    average calculate calculated counted counts estimate estimated estimates figure first full get highest \
    last level lowest new number other people polling put reckons said say says second their total year
    """)
}

extension Diagnostic {
  fileprivate static func twin(
    _ context: FigureContext, _ twin: FactWords, _ prose: PageProse
  ) -> Diagnostic {
    let (figure, owner) = (context.figure.fact, twin.fact)
    return Diagnostic(
      .figureMeasureDiffers, at: prose.location(of: context),
      "“\(prose.words(of: context).clipped)” stands where \(owner.id) belongs; \(figure.id) counts"
        + " “\(figure.label.clipped)”",
      help: "link to \(owner.id): \(owner.quotedWithSource)", id: figure.id)
  }
}
