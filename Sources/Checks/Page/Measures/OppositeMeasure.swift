import Facts
import Kit
import Markdown

/// Words around a figure that turn around what it counts, or count others.
extension PageProse {
  /// The finding for a figure whose words leave out the “not” of what it counts, or say the opposite
  /// of its verb; nil if they do not.
  func oppositeMeasure(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectParts
    if let word = unnegated(context) ?? unprefixed(context) {
      return .otherMeasure(context, word, self)
    }
    guard let wording = context.figure.wording, wording.hasOpposite else { return nil }
    let stems = wording.subjectStems
    // What follows goes on to the next “and” or “of”, where another clause may begin.
    let next = context.after.wordsInTurn.prefix(5).prefix {
      !$0.isWord(in: ["and", "or", "but", "as", "than", "while", "that", "which", "who", "after"])
    }
    let near = context.before.wordsInTurn.suffix(3) + context.words.meaningWords + next
    let breaksOut = context.after.wordsInTurn.prefix(8).contains { $0.isWord(in: ["out"]) }
    for word in near where !word.isWord(in: Self.lightVerbs) {
      // Whoever was paid has received something.
      if word.isWord(in: ["received", "got"]),
        own.contains(where: { $0.isWord(in: ["were", "was"]) })
      {
        continue
      }
      // What stands right behind “leaves” is what remains.
      if word.isWord(in: ["leave", "leaves", "leaving"]),
        word.endIndex == context.before.wordsInTurn.last?.endIndex
      {
        continue
      }
      if context.fallsShort, word.isWord(in: ["fall", "falls", "fell"]) { continue }
      // When a riot broke out says nothing of a number.
      if breaksOut, word.isWord(in: ["broke", "broken", "breaks"]) { continue }
      guard Opposites.opposite(of: word.stem, among: stems) != nil,
        !context.aroundParts.contains(where: {
          stems.contains($0.stem) && $0.count > 4 && $0 != word
            && Opposites
              .opposite(of: word.stem, among: [$0.stem]) != nil
        })
      else { continue }
      return .otherMeasure(context, String(decoding: word, as: UTF8.self), self)
    }
    return nil
  }

  private static let prefixes = ["in", "un", "non", "il", "im", "ir", "dis"]

  private static var lightVerbs: [String] {
    ["up", "down", "left", "more", "less", "back", "open", "end"]
  }

  /// The verb that the measure denies and the words around do not.
  private func unnegated(_ context: FigureContext) -> String? {
    let (own, subject) = (context.subjectParts, context.subject)
    guard let place = own.firstIndex(where: { $0.isWord(in: ["not", "never", "without"]) }) else {
      return nil
    }
    let around = context.aroundParts
    if around.contains(where: { MeaningWords.keeps(.negation, $0) || $0.isMissing }) { return nil }
    // “Without power on 17 July” denies the power alone.
    let next = own[(place + 1)...].prefix { !NounWords.stops.contains($0) }
    let denied = next.indices.prefix { index in
      // What stands behind a semicolon is the unit.
      index == next.startIndex
        || !subject[next[index - 1].endIndex..<next[index].startIndex].contains(UInt8(ascii: ";"))
    }.map { next[$0] }.filter { $0.count > 3 }.prefix(2).map(\.stem)
    let word = around.first { denied.contains($0.stem) }
    return word.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The word that the measure has with “in-”, “un-” or the like and the words around without it, or the other
  /// way round, and without a “not”.
  private func unprefixed(_ context: FigureContext) -> String? {
    let own = context.subjectParts
    // Most words have no such beginning.
    let mayHaveOwn = own.contains { $0.count > 6 && $0.first?.isOne(of: "dinu") == true }
    let mayHaveOther = own.contains {
      $0.count > 3 && context.around[...].holdsLongerWord(endingWith: $0)
    }
    guard mayHaveOwn || mayHaveOther else { return nil }
    let around = context.aroundParts
    return unprefixed(own, around) ?? unprefixed(around, own)
  }

  private func unprefixed(
    _ own: [ArraySlice<UInt8>], _ around: [ArraySlice<UInt8>]
  ) -> String? {
    for word in own where word.count > 6 && word.first?.isOne(of: "dinu") == true {
      for prefix in Self.prefixes where word.starts(with: prefix.utf8) {
        let bare = word.dropFirst(prefix.utf8.count)
        guard around.contains(where: { $0.elementsEqual(bare) }),
          !around.contains(where: { $0.elementsEqual(word) }),
          !around.contains(where: { MeaningWords.keeps(.negation, $0) || $0.isMissing })
        else { continue }
        return String(decoding: bare, as: UTF8.self)
      }
    }
    return nil
  }

  /// The finding for a share that is told of others than those whose share it is, where these are
  /// those of another figure that the page names; nil if there is none.
  func otherPopulation(_ context: FigureContext) -> Diagnostic? {
    guard let own = context.subjectParts.population, let said = context.after.populationAtStart,
      own.stem != said.stem, !context.subjectParts.contains(where: { $0.stem == said.stem }),
      !context.around[...].holdsWords(own),
      !(own.contentWords.union(said.contentWords)).isSubset(of: Self.everybody)
    else { return nil }
    let isKnown = namedFacts.contains { figure in
      guard let wording = figure.wording, figure.fact.id != context.figure.fact.id else {
        return false
      }
      return wording.subject[...].wordsInTurn.contains { $0.stem == said.stem }
    }
    return isKnown
      ? .otherMeasure(context, String(decoding: said, as: UTF8.self), self) : nil
  }
}

extension ArraySlice<UInt8> {
  /// Those of whom the words after a number say that it counts a part: “ of the passengers”.
  fileprivate var populationAtStart: ArraySlice<UInt8>? {
    guard starts(with: " of ".utf8) else { return nil }
    return prefix(40).meaningWords.nounAfterOf
  }

  /// Whether a word of more letters ends with some.
  fileprivate func holdsLongerWord(endingWith letters: ArraySlice<UInt8>) -> Bool {
    var rest = self
    while let place = rest.firstPlace(of: letters) {
      if place > startIndex, self[place - 1].isSmallLetter { return true }
      rest = self[(place + 1)...]
    }
    return false
  }

  /// Whether the word says that something is not there or was not done.
  fileprivate var isMissing: Bool {
    Self.missing.contains(self)
  }

  private static let missing = WordSet(
    """
    absent avoided awaiting cut cuts cutting deprived disconnected dry failed failure interrupted interruption \
    lack lacked lacking lacks lose loses losing loss lost missed need needed needing needs neither other outage \
    outages rest robbed shortage shortages shut skipped stripped unable untrained wait waited waiting waits
    """)
}

extension [ArraySlice<UInt8>] {
  /// Those of whom a measure tells a share, as “the crew” in “Share of the crew that”.
  fileprivate var population: ArraySlice<UInt8>? {
    guard first?.isWord(in: ["share", "percentage", "proportion", "part"]) == true else {
      return nil
    }
    return Array(dropFirst()).nounAfterOf
  }

  fileprivate var nounAfterOf: ArraySlice<UInt8>? {
    guard first?.isWord(in: ["of"]) == true else { return nil }
    let noun = dropFirst().drop { $0.isWord(in: ["the", "all", "its", "their", "his", "her"]) }
      .first
    return noun.flatMap { $0.count > 3 && $0.last.map(\.isSmallLetter) == true ? $0 : nil }
  }
}

extension FigureContext {
  /// Whether something falls short of or below the number, or the number of something: it is compared, and did not
  /// change.
  var fallsShort: Bool {
    let words = aroundParts
    return zip(words, words.dropFirst()).contains { verb, next in
      verb.isWord(in: ["fall", "falls", "fell"])
        && next.isWord(in: ["behind", "below", "short", "under", "within"])
    }
  }
}
