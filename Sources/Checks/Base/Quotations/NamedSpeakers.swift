import Facts
import Kit

/// Whom an archived line names as the one who says something, where that is sure.
struct NamedSpeakers {
  private let names: ActorNames
  private let base: FactBase

  init(in base: FactBase) {
    self.base = base
    names = ActorNames(
      base.facts(of: .actors).map { FactWords($0, isEnglish: base.isEnglish($0)) })
  }

  /// The person to whom a line gives a quotation, if it is sure: the words beside the quotation are a
  /// verb of saying and the name of one known person.
  ///
  /// - Parameters:
  ///   - core: The words of the quotation, as lines are compared with them.
  ///   - line: The line.
  /// - Returns: The person; nil if nobody is named so.
  func speaker(of core: String, in line: ArchivedText.Line) -> Fact? {
    let text = [UInt8](line.folded.utf8)
    let words = [UInt8](core.folded.utf8)
    guard let range = text[...].firstRange(of: words[...]) else { return nil }
    return speaker(after: text[range.upperBound...]) ?? speaker(before: text[..<range.lowerBound])
      ?? speaker(ofTurn: text[..<range.lowerBound])
  }

  /// The person whose turn a line of a transcript is, as in “Ann Reed (chair): We waited. Nobody came.”
  private func speaker(ofTurn start: ArraySlice<UInt8>) -> Fact? {
    guard let colon = start.firstIndex(of: UInt8(ascii: ":")), colon - start.startIndex < 80,
      !start[colon...].contains(UInt8(ascii: "\"")),
      let (mention, person) = onlyPerson(in: start[..<colon]),
      !start[..<mention.range.lowerBound].contains(where: \.isLetterOrDigit)
    else { return nil }
    let rest = start[mention.range.upperBound..<colon]
    return rest.isEmpty || rest.starts(with: ", ".utf8) || rest.starts(with: " (".utf8)
      ? person : nil
  }

  /// The person in words that follow, such as: said Ann Reed, the chair.
  private func speaker(after rest: ArraySlice<UInt8>) -> Fact? {
    let marks = rest.prefix { !$0.isLetterOrDigit && $0 < 0x80 || $0.isOne(of: " ") }
    let clause = rest.dropFirst(marks.count).prefix { !$0.isOne(of: ".:;\"") }
    guard marks.contains(where: { $0.isOne(of: "\"'") }) else { return nil }
    let words = clause.wordRanges
    guard let first = words.first else { return nil }
    guard let (mention, person) = onlyPerson(in: clause) else { return nil }
    if clause[first].isWord(in: Self.verbs) {
      let between = words.dropFirst().prefix { $0.upperBound <= mention.range.lowerBound }
      // A title may stand before the name, and nobody else's.
      guard between.count < 4, !between.contains(where: { clause[$0].isWord(in: Self.others) })
      else { return nil }
      return person
    }
    // After a full stop within the marks, another sentence may begin, with words of its own.
    guard mention.range.lowerBound == first.lowerBound,
      marks.contains(where: { $0.isOne(of: ",?!") })
    else { return nil }
    let next = words.first { $0.lowerBound >= mention.range.upperBound }
    return next.map { clause[$0].isWord(in: Self.verbs) } == true ? person : nil
  }

  /// The person in words that lead to it, such as: Ann Reed, the chair, said.
  private func speaker(before rest: ArraySlice<UInt8>) -> Fact? {
    var clause = rest
    while let last = clause.last, last.isOne(of: " \"':,") { clause = clause.dropLast() }
    if clause.count == rest.count { return nil }
    if let end = clause.lastIndex(where: { $0.isOne(of: ".?!:;\"") }) {
      clause = clause[(end + 1)...]
    }
    let words = clause.wordRanges
    guard let first = words.first, let last = words.last, clause[last].isWord(in: Self.verbs),
      let (mention, person) = onlyPerson(in: clause), mention.range.lowerBound == first.lowerBound
    else { return nil }
    let next = clause[mention.range.upperBound...].first
    // “Reed’s lawyer said”, “Reed and the union said” and “Reed left before he said” name another.
    guard next.map({ $0.isOne(of: ", ") }) == true else { return nil }
    let between = words.filter { $0.lowerBound >= mention.range.upperBound && $0 != last }
    return between.isEmpty
      || next.map({ $0.isOne(of: ",") }) == true
        && !between.contains(where: { clause[$0].isWord(in: Self.verbs + ["and", "while", "but"]) })
        && clause[mention.range.upperBound...].lastIndex(of: UInt8(ascii: ",")).map {
          clause[$0...].wordRanges.count == 1
        } == true
      ? person : nil
  }

  /// The mention of a person, if a clause names one person alone and no voice without a name.
  private func onlyPerson(in clause: ArraySlice<UInt8>) -> (ActorNames.Mention, Fact)? {
    let mentions = names.mentions(in: clause).filter { mention in
      mention.ids.contains { [.person, .unnamed].contains($0.actorKind) }
    }
    // The office of a person stands beside the name.
    for mention in mentions where mention.ids.count == 1 {
      guard let person = base[mention.ids[0]], person.id.actorKind == .person,
        isName(mention, of: person, in: clause)
      else { continue }
      return mentions.allSatisfy { $0.ids.contains(person.id) } ? (mention, person) : nil
    }
    return nil
  }

  /// Whether a mention is a name of the person and not an office, which another may hold.
  private func isName(
    _ mention: ActorNames.Mention, of person: Fact, in clause: ArraySlice<UInt8>
  ) -> Bool {
    let said = clause[mention.range].wordRanges.map { Array(clause[$0]) }
    return person.names.contains { name in
      let folded = [UInt8](folding: name.utf8)
      let words = folded[...].wordRanges.map { Array(folded[$0]) }
      return words == said || words.count > 1 && said.count == 1 && words.last == said.first
    }
  }

  private static let verbs = [
    "said", "says", "added", "adds", "argued", "argues", "wrote", "writes", "warned", "warns",
    "replied", "replies", "asked", "asks", "declared", "declares", "stated", "insisted",
    "insists", "explained", "explains", "complained", "claimed", "claims", "announced",
  ]

  /// Words before a name after which it is not that of the speaker.
  private static let others = [
    "of", "for", "to", "by", "with", "about", "after", "before", "when", "as", "and", "that", "in",
    "on", "at", "from", "he", "she", "they", "it", "we", "who",
  ]
}

extension NamedSpeakers {
  /// What a quotation says wrongly of its speaker: its line gives it to another known person.
  func contradiction(of quote: Fact, _ lines: [ArchivedText.Line]) -> Fact? {
    guard let id = quote.speaker?.id, lines.count == 1,
      let named = speaker(of: quote.text.quotationCore, in: lines[0]), named.id != id,
      ![named.id, id].contains(where: { base[$0]?.isRetired == true })
    else { return nil }
    // A person may speak for a body or as one of a group.
    guard [.person, .unnamed].contains(id.actorKind) else { return nil }
    return named
  }
}
