import Facts
import Kit
import Markdown

/// Words around a figure that turn what is counted: votes for as those against, an average as the lowest.
extension PageProse {
  /// The finding for votes for something that are told as those against it, or the other way round; nil if they are
  /// not.
  func otherVote(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectParts
    guard own.contains(where: { $0.isWord(in: ["votes", "members", "deputies", "voters"]) }),
      let isFor = own.isVoteFor, let (said, word) = context.voteTold, said != isFor,
      bytes[context.range.upperBound...].first == UInt8(ascii: " ")
    else { return nil }
    return .otherMeasure(context, String(decoding: word, as: UTF8.self), self)
  }

  /// The finding for an average that is told as the lowest or the highest of what its measure counts, or the like;
  /// nil if it is not.
  func otherStatistic(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectParts.compactMap { VoteWords.statistics[$0] }
    guard let kind = own.first, own.count == 1,
      let stems = context.figure.wording?.subjectStems
    else { return nil }
    let around = context.before.meaningWords
    if around.contains(where: { VoteWords.statistics[$0] == kind }) { return nil }
    let word = zip(around, around.dropFirst()).first { word, noun in
      VoteWords.statistics[word].map { $0 != kind } ?? false && stems.contains(noun.stem)
    }?.0
    return word.map { .otherMeasure(context, String(decoding: $0, as: UTF8.self), self) }
  }

  /// The finding for what somebody has more that is told as less, or the other way round; nil if it is not.
  func otherComparative(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectParts
    let isMore = own.contains { $0.isWord(in: ["more"]) }
    let isLess = own.contains { $0.isWord(in: ["less", "fewer"]) }
    guard isMore != isLess else { return nil }
    let next = context.after.prefix(40).wordsInTurn.prefix(2)
    guard let word = next.first,
      word.isWord(in: isMore ? ["less", "fewer"] : ["more"]),
      next.dropFirst().first?.isWord(in: ["than"]) != true,
      context.after.first == UInt8(ascii: " "),
      !context.aroundParts.contains(where: { MeaningWords.force(of: $0) == .negation })
    else { return nil }
    return .otherMeasure(context, String(decoding: word, as: UTF8.self), self)
  }

  /// The finding for what would be cut that a verb right before it has added, or the other way round; nil if none
  /// has.
  func otherChange(_ context: FigureContext) -> Diagnostic? {
    guard let verb = context.before.wordsInTurn.last, context.before.last == UInt8(ascii: " "),
      let side = VoteWords.changes[verb]
    else { return nil }
    let own = Set(context.subjectParts.compactMap { VoteWords.changes[$0] })
    guard own.count == 1, !own.contains(side),
      !context.aroundParts.contains(where: { VoteWords.changes[$0].map { $0 != side } ?? false })
    else { return nil }
    return .otherMeasure(context, String(decoding: verb, as: UTF8.self), self)
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether a measure counts the votes for something, or those against it; nil if it says neither or both.
  fileprivate var isVoteFor: Bool? {
    let isFor = contains { $0.isWord(in: ["for", "favour", "favor"]) }
    let isAgainst = contains { $0.isWord(in: ["against"]) }
    return isFor == isAgainst ? nil : isFor
  }
}

extension FigureContext {
  /// Whether the words beside a number make it that of the votes for something, and the word that tells it.
  fileprivate var voteTold: (isFor: Bool, word: ArraySlice<UInt8>)? {
    let next = after.prefix(80).meaningWords
    // “Approved by 30 votes to 17”.
    if before.endsWith(" by "), next.prefix(2).contains(where: { $0.isWord(in: ["to"]) }),
      let verb = before.meaningWords.dropLast().last, let side = VoteWords.verbs[verb]
    {
      return (side, verb)
    }
    // “Nineteen members supported”.
    let verb = next.prefix(2).first { VoteWords.verbs[$0] != nil }
    guard after.first == UInt8(ascii: " "), let verb,
      !next.prefix(2).contains(where: {
        $0.isWord(in: ["who", "that", "of", "was", "were", "had"])
      })
    else { return nil }
    return VoteWords.verbs[verb].map { ($0, verb) }
  }
}

private enum VoteWords {
  static let verbs = WordMap(
    ["approved", "adopted", "backed", "endorsed", "passed", "supported"].map { ($0, true) }
      + ["defeated", "opposed", "rejected"].map { ($0, false) })

  static let statistics = WordMap(
    ["average", "mean"].map { ($0, 0) } + [("median", 1)]
      + ["lowest", "minimum", "smallest"].map { ($0, 2) }
      + ["highest", "maximum", "largest", "biggest"].map { ($0, 3) })

  static let changes = WordMap(
    ["add", "adds", "adding", "create", "creates", "creating"].map { ($0, true) }
      + [
        "abolish", "abolished", "axed", "cut", "cuts", "cutting", "eliminate", "eliminated",
        "scrap", "scrapped",
      ]
      .map { ($0, false) })
}
