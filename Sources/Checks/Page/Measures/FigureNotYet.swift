import Facts
import Kit
import Markdown
import Site

/// Figures of what is sought, expected or allowed, told as what was done; and verbs that tell of those counted
/// what no source does.
extension PageProse {
  /// The finding for a figure that tells what somebody wants, expects or allows beside a verb that tells it as
  /// done: “was fined 180 million” for a fine that is sought; nil if there is none.
  func figureToldAsDone(_ context: FigureContext) -> Diagnostic? {
    guard let open = context.subjectParts.first(where: OpenMeasures.words.contains),
      let number = quantity(of: context), number.kind == .quantity,
      let deed = context.deed, !isWritten(deed, of: context),
      let sentence = sentences(of: context.block).first(where: { $0.range.overlaps(context.range) })
    else { return nil }
    let words = bytes[near(context.range, in: sentence).range].meaningWords
    let isOpen = words.contains { word in
      MeaningWords.force(of: word) != nil || MeaningWords.isIntent(word)
        || MeaningWords.isReserved(word) || OpenMeasures.words.contains(word)
        || OpenMeasures.beside.begin(word) || word.isWord(in: ["would", "to"])
    }
    guard !isOpen else { return nil }
    return .figureAsDone(
      context, String(decoding: deed, as: UTF8.self), String(decoding: open, as: UTF8.self), self)
  }

  /// The finding for a verb right behind a number that tells of those counted what neither the figure nor the
  /// lines that it cites do: “212 infants died” for those who needed care; nil if there is none.
  func otherOutcome(_ context: FigureContext) -> Diagnostic? {
    if let refusal = refusal(of: context) { return refusal }
    guard let verb = context.outcome, !isTold(verb, of: context) else { return nil }
    return .otherMeasure(context, String(decoding: verb, as: UTF8.self), self)
  }

  /// The finding for what somebody is said to have refused to do, right before the number of what was done:
  /// “refused to pay 265 million”; nil if there is none.
  private func refusal(of context: FigureContext) -> Diagnostic? {
    let words = Array(context.before.suffix(60).wordsInTurn.suffix(4))
    guard let verb = words.last, words.count > 2, words[words.count - 2].isWord(in: ["to"]),
      Outcomes.refusals.contains(words[words.count - 3]),
      let own = context.figure.wording?.subjectStems,
      own.contains(verb.stem)
        || context.subjectParts.contains(where: { PastVerbs.stem(of: $0) == verb.stem }),
      !context.subjectParts.contains(where: { MeaningWords.keeps(.negation, $0) })
    else { return nil }
    return .otherMeasure(context, String(decoding: words[words.count - 3], as: UTF8.self), self)
  }

  /// Whether the figure, or a line that it cites, has the very word: a fine that is sought does not tell that
  /// somebody was fined.
  private func isWritten(_ word: ArraySlice<UInt8>, of context: FigureContext) -> Bool {
    let lines = site.archivedText(of: context.figure.fact) ?? []
    return context.subject[...].holdsWords(word) || lines.contains { $0[...].holdsWords(word) }
  }

  /// Whether the figure, or a line that it cites, has a verb or one that means the same.
  private func isTold(_ verb: ArraySlice<UInt8>, of context: FigureContext) -> Bool {
    let kin = Outcomes.kin(of: verb)
    let isSaid = { (words: [ArraySlice<UInt8>]) in
      words.contains { word in
        word.stem == verb.stem
          || word.count > 3 && verb.count > 3 && word.prefix(4) == verb.prefix(4)
          || kin.contains { word.starts(with: $0) }
      }
    }
    if isSaid(context.subjectParts) || isSaid(context.figure.wording?.text[...].meaningWords ?? [])
    {
      return true
    }
    guard let lines = site.archivedText(of: context.figure.fact) else { return true }
    return lines.contains { isSaid($0[...].meaningWords) }
  }
}

extension FigureContext {
  /// The verb shortly before or behind the number that tells something as done; nil if there is none.
  fileprivate var deed: ArraySlice<UInt8>? {
    let (before, after) = (before.suffix(60).wordsInTurn.suffix(4), predicate)
    // What is told of a part of it is told of that part.
    if before.contains(where: { $0.isWord(in: ["of"]) }) { return nil }
    return Array(before).deed ?? Array(after.prefix(4)).deed
  }

  /// The verb that tells what became of those who are counted, where it stands right behind them; nil if none does.
  fileprivate var outcome: ArraySlice<UInt8>? {
    var words = predicate[...]
    while let first = words.first, Outcomes.auxiliaries.contains(first) {
      words = words.dropFirst()
    }
    guard let verb = words.first else { return nil }
    return Outcomes.verbs.contains(verb) ? verb : nil
  }

  /// The words right behind a number, without a noun of what is counted.
  private var predicate: [ArraySlice<UInt8>] {
    // After a comma others may be told of.
    guard after.first == UInt8(ascii: " "), after.startIndex == range.upperBound else { return [] }
    let words = after.prefix(70).prefix { !$0.isOne(of: ",;:()\"") }.meaningWords
    let isNoun = { (word: ArraySlice<UInt8>) in
      word.last == UInt8(ascii: "s") && !Outcomes.verbs.contains(word)
        && !word.isWord(in: ["was", "has", "is"])
        || !EnglishNouns.meanings(of: word).isEmpty
    }
    guard let place = words.prefix(2).lastIndex(where: isNoun) else { return words }
    return Array(words[(place + 1)...])
  }
}

extension [ArraySlice<UInt8>] {
  /// The first verb that tells something as done; nil if there is none.
  fileprivate var deed: ArraySlice<UInt8>? {
    indices.first { place in
      let word = self[place]
      guard !PastVerbs.plans.contains(word), !PastVerbs.proposals.contains(word),
        !TellingWords.stances.contains(word), !OpenMeasures.words.contains(word)
      else { return false }
      let before = place > 0 ? self[place - 1] : []
      if before.isWord(in: ["was", "were"]), word.endsWith("ing") { return true }
      if before.isWord(in: ["are", "as", "be", "being", "is", "the", "a", "an", "of", "that"]) {
        return false
      }
      return PastVerbs.stem(of: word) != nil || Outcomes.participles.contains(word)
    }.map { self[$0] }
  }
}

extension Diagnostic {
  fileprivate static func figureAsDone(
    _ context: FigureContext, _ deed: String, _ open: String, _ prose: PageProse
  ) -> Diagnostic {
    let figure = context.figure.fact
    return Diagnostic(
      .modalLost, at: prose.location(of: context),
      "“\(deed)” tells “\(prose.words(of: context).clipped)” as done, but \(figure.id) counts"
        + " “\(figure.label.clipped)”",
      help: "keep its “\(open)”, or link to the figure that is meant", id: figure.id)
  }
}

/// Measures of what is not done, or not yet.
private enum OpenMeasures {
  /// The words of measures for what somebody wants, expects or allows.
  static let words = WordSet(
    """
    allowed assume assumed assumes capacity certified ceiling demand demanded demands expect expected expects \
    forecast forecasts intend intended intends limit longest maximum minimum permitted plan planned plans \
    proposed proposes projected require required requires seek seeks sought threshold
    """)

  /// Beginnings of words by which a page says that something is not done.
  static let beside = WordBeginnings(
    """
    aim allow ask assum await call capacit capab carries claim demand enough estimat expect face forecast goal \
    hope intend limit longest maxim minim need offer ought permit plan predict project promis propos punish \
    request requir risk seek should sought target threat threshold until want wish
    """)
}

/// What becomes of those who are counted.
private enum Outcomes {
  static let auxiliaries = WordSet("all also been had has have later then was were")

  static let verbs = WordSet(
    """
    accepted acquitted arrested burned burnt capsized cancelled closed collapsed convicted crashed died drowned \
    exploded fled hospitalised hospitalized injured killed refused rejected resigned sank sentenced survived \
    testified vanished wounded
    """)

  static let refusals = WordSet(
    "decline declined declines failed fails refuse refused refuses refusing unable unwilling")

  static let participles = WordSet(
    "given heard held made paid sent sold spent taken won")

  /// Beginnings of words that tell of the same outcome as a verb.
  static func kin(of verb: ArraySlice<UInt8>) -> [[UInt8]] {
    families.filter { family in family.contains { verb.starts(with: $0) } }.flatMap(\.self)
  }

  private static let families: [[[UInt8]]] = [
    "dead death die drown fatal kill lost lives mortal perish victim", "hurt injur wound casualt",
    "hospital admi ward", "closed closing closure shut", "accept agree took taken consent sign",
    "refus reject declin turn against no", "surviv rescue saved alive escap",
    "sank sink sunk wreck capsiz", "crash collid wreck", "arrest detain custody held",
    "convict guilt sentenc jail prison", "testif testimon witness heard evidence",
    "resign quit left step", "burn fire blaze", "cancel call scrap", "collaps fell fall",
    "fled flee refuge escap displac", "vanish missing disappear", "acquit cleared",
    "explo blast bomb",
  ].map { $0.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) } }
}
