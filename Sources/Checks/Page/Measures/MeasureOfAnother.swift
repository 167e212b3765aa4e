import Facts
import Kit
import Markdown
import Site

/// Figures of one person that a page tells of another.
extension PageProse {
  /// The finding for a figure whose measure names somebody, where its clause has somebody else as its subject and
  /// a verb of what is counted: “Lindqvist was sentenced to” beside the sentence of Ottmar; nil if there is none.
  ///
  /// Silent wherever the sentence names whose figure it is.
  func measureOfAnother(_ context: FigureContext) -> Diagnostic? {
    guard cell(of: context.block) == nil,
      let kind = context.subjectParts.lazy.compactMap({ KindOfShare.nouns[$0] }).first,
      let owner = owner(of: context, kind)
    else { return nil }
    let sentence = sentenceRange(of: context)
    let mentions = site.actorNames.mentions(in: bytes[sentence])
    guard !mentions.contains(where: { !$0.ids.allSatisfy { !owner.contains($0) } }),
      let other = mentions.last(where: { $0.range.upperBound <= context.range.lowerBound }),
      other.ids.allSatisfy({ $0.actorKind == .person }), isSubject(other, in: sentence),
      tells(kind, bytes[other.range.upperBound..<context.range.lowerBound], context)
    else { return nil }
    return .otherMeasure(context, written(other.range), self)
  }

  /// The person of whom a measure tells, as in “Age of Haas” and “Money that Haas lost”; nil if it tells of
  /// nobody, of several, or of what that one did to others.
  private func owner(of context: FigureContext, _ kind: KindOfShare) -> [String]? {
    let subject = context.subject[...]
    let mentions = site.actorNames.mentions(in: subject)
    guard mentions.count == 1, let owner = mentions.first,
      owner.ids.allSatisfy({ $0.actorKind == .person })
    else { return nil }
    let (before, after) = (subject[..<owner.range.lowerBound], subject[owner.range.upperBound...])
    if after.starts(with: "'s ".utf8) { return owner.ids }
    if before.endsWithWords("of ") || before.endsWithWords("for ") { return owner.ids }
    guard let verb = after.wordsInTurn.first(where: { !KindOfShare.auxiliaries.contains($0) })
    else {
      return nil
    }
    return KindOfShare.verbs[verb]?.contains(kind) == true ? owner.ids : nil
  }

  private func sentenceRange(of context: FigureContext) -> Range<Int> {
    sentences(of: context.block).first { $0.range.overlaps(context.range) }?.range
      ?? blocks[context.block].range
  }

  /// Whether what is named stands where the subject of a clause does, and is nobody's “of” or “for”.
  private func isSubject(_ mention: ActorNames.Mention, in sentence: Range<Int>) -> Bool {
    let before = bytes[sentence.lowerBound..<mention.range.lowerBound].meaningWords
    return before.last.map { !KindOfShare.relations.contains($0) } ?? true
  }

  /// Whether the words between a name and a number say no more than that the number is that one's.
  private func tells(
    _ kind: KindOfShare, _ between: ArraySlice<UInt8>, _ context: FigureContext
  ) -> Bool {
    let words = between.meaningWords
    if words.isEmpty {
      // “Fechner, 71,” and “Fechner (71)” tell an age.
      let isClosed = bytes[context.range.upperBound...].first.map { $0.isOne(of: ",).;") } ?? true
      return kind == .age && isClosed && (between.isWord(in: [", "]) || between.isWord(in: [" ("]))
    }
    guard words.count < 7, !between.contains(where: { $0.isOne(of: ",;:()") }) else { return false }
    let told = words.filter { !KindOfShare.auxiliaries.contains($0) }
    return told.isEmpty
      ? kind == .age : told.allSatisfy { KindOfShare.verbs[$0]?.contains(kind) == true }
  }
}

/// Of what a person has a number of his or her own.
private enum KindOfShare {
  case age, loss, penalty, custody, votes, pay

  /// The words of measures.
  static let nouns = WordMap<KindOfShare>(
    words([
      (.age, "age"), (.loss, "lost loss losses"), (.custody, "custody detention remand"),
      (.penalty, "fine imprisonment prison sentence"), (.votes, "vote votes"),
      (.pay, "bonus income pension salary wage wages"),
    ]))

  /// The verbs with which the number is told of its owner.
  static let verbs = WordMap<[KindOfShare]>(
    Dictionary(
      grouping: words([
        (.age, "aged turned turns"), (.loss, "lose loses lost"),
        (
          .penalty,
          "fined given got imprisoned jailed receive received receives sentenced serve served serves"
        ),
        (.custody, "detained held sat spend spends spent"),
        (.votes, "gained got polled received took won"),
        (.pay, "earn earned earns get gets got receive received receives"),
      ]), by: \.0
    ).map { ($0, $1.map(\.1)) })

  /// What may stand beside the verb.
  static let auxiliaries = WordSet(
    """
    a about after already also alone an and another around at be been being could each had has have he her \
    himself herself in is just later least more must nearly now of only over prison roughly she so some than \
    that the then there to total was were who will would years days
    """)

  /// Words before a name that is then no subject.
  static let relations = WordSet(
    """
    against and at behind besides beside but by except for from her his like near nor of on or than that's \
    their to toward towards under unlike with without
    """)

  private static func words(_ lines: [(KindOfShare, String)]) -> [(String, KindOfShare)] {
    lines.flatMap { kind, words in
      words.utf8.split(separator: UInt8(ascii: " ")).map { (String(Substring($0)), kind) }
    }
  }
}
