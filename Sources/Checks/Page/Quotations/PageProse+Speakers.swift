import Facts
import Kit
import Markdown
import Site

/// Who a sentence says is speaking.
extension PageProse {
  /// Whom a sentence gives words to.
  enum Voice {
    /// One of these actors; of an office or a surname several may be meant.
    case actors([String], Range<Int>)

    /// “He said”, “the person said”: somebody who was named before.
    case pronoun
  }

  /// Whom the sentence gives a quotation to by a verb of speech beside it: “Asif said “…””, ““…,”
  /// said Asif”, ““…,” Asif said, “…””; nil if it does not say.
  func voice(of quotation: Range<Int>, in sentence: Sentence) -> Voice? {
    let verbs = sentence.marks.filter { word in
      (word.mark == .reportingVerb || word.mark == .loadedVerb) && !sentence.quotes(word)
        && !quotation.overlaps(word.range) && !isPassive(word.range)
    }
    let mentions = mentions(in: sentence).filter { !quotation.overlaps($0.range) }
    let last = verbs.last { $0.range.upperBound <= quotation.lowerBound }
    let distance = last.map { quotation.lowerBound - $0.range.upperBound } ?? .max
    let before: Voice? = last.flatMap { verb in
      let isOther = hasQuotation(verb.range.upperBound..<quotation.lowerBound, in: sentence)
      if distance > Self.reachBefore || isOther { return nil }
      // “The council, said Olsen, “is not ready””: the subject of the words stands before the verb.
      let inserted = subject(insertedBy: verb.range, before: quotation, mentions, in: sentence)
      return inserted ?? subject(before: verb.range, from: sentence.range.lowerBound, mentions)
    }
    // “Asif said “…”, and Tarar called it …”: the verb that touches the words is theirs.
    if let before, distance <= Self.touching { return before }
    let next = verbs.first { $0.range.lowerBound >= quotation.upperBound }
    if let verb = next, verb.range.lowerBound - quotation.upperBound <= Self.reachAfter,
      !hasQuotation(quotation.upperBound..<verb.range.lowerBound, in: sentence),
      !bytes[quotation.upperBound..<verb.range.lowerBound].beginsClause
    {
      // ““…,” Asif told Tarar”: who stands before the verb speaks, who stands behind it is told.
      if let voice = subject(before: verb.range, from: quotation.upperBound, mentions)
        ?? subject(after: verb.range, mentions, in: sentence)
      {
        return voice
      }
    }
    return before ?? introduced(quotation, mentions, from: sentence.range.lowerBound)
  }

  /// Whom words give a quotation to without a verb: “in the words of Asif: “…””, “according to Asif”,
  /// “Asif: “…””; nil if none do.
  private func introduced(
    _ quotation: Range<Int>, _ mentions: [ActorNames.Mention], from start: Int
  ) -> Voice? {
    let introductions = ["in the words of ", "according to "]
    for mention in mentions {
      if mention.range.upperBound <= quotation.lowerBound {
        let gap = bytes[mention.range.upperBound..<quotation.lowerBound]
        guard !gap.isEmpty, gap.count <= 3, gap.allSatisfy({ $0.isOne(of: ":, ") }) else {
          continue
        }
        let before = bytes[start..<mention.range.lowerBound].withoutArticleAtEnd
        let isFirst = before.isEmpty && gap.first == UInt8(ascii: ":")
        if isFirst || introductions.contains(where: { before.endsWithWords($0) }) {
          return .actors(mention.ids, mention.range)
        }
      } else if mention.range.lowerBound >= quotation.upperBound {
        let gap = bytes[quotation.upperBound..<mention.range.lowerBound].withoutArticleAtEnd
        let isOwner = gap.isWord(in: [" in ", ", in "]) && tellsWords(of: mention.range)
        if isOwner || gap.count <= 20 && introductions.contains(where: { gap.endsWithWords($0) }) {
          return .actors(mention.ids, mention.range)
        }
      }
    }
    return nil
  }

  /// Whether a name makes “Asif’s words” or “Asif’s own words” with what follows it.
  private func tellsWords(of name: Range<Int>) -> Bool {
    // The end of the genitive may be part of the name's own words.
    let rest = bytes[name.lowerBound...].prefix(name.count + 16)
    let genitive = rest.dropFirst(name.count).prefix { $0 != UInt8(ascii: " ") }
    guard genitive.isEmpty || genitive.isWord(in: ["'s", "'"]) else { return false }
    let words = rest.dropFirst(name.count + genitive.count)
    return [" words", " own words", " phrase", " telling"].contains { words.starts(with: $0.utf8) }
  }

  /// Whom the last sentence of a paragraph introduces, as in “Asif said:” or “Asif:”; nil if none.
  func voiceIntroduced(by block: Int) -> Voice? {
    guard let sentence = sentences(of: block).last,
      bytes[sentence.range].last(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: ":")
    else { return nil }
    return voice(of: sentence.range.upperBound..<sentence.range.upperBound, in: sentence)
  }

  /// How far a verb of speech may stand from the words.
  private static let reachAfter = 90
  private static let reachBefore = 60

  /// The most bytes between a verb and words that it introduces, as in “said that “…””.
  private static let touching = 7

  /// The actors that a sentence names, by its links and by the names in its words, in order.
  func mentions(in sentence: Sentence) -> [ActorNames.Mention] {
    let linked = sentence.links.compactMap { link -> ActorNames.Mention? in
      guard let fact = link.fact?.fact, fact.kind == .actors else { return nil }
      return ActorNames.Mention(ids: [fact.id], range: link.range)
    }
    let written = site.actorNames.mentions(in: bytes[sentence.range]).filter { mention in
      !linked.contains { $0.range.overlaps(mention.range) }
        && !sentence.quoted.hold(mention.range.lowerBound)
    }
    return (linked + written).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func hasQuotation(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    let next = sentence.quoted.partitioningIndex { $0.lowerBound >= range.lowerBound }
    return sentence.quoted[next...].first.map { range.contains($0.lowerBound) } ?? false
  }

  /// Whether a form of “be” before a verb makes its subject the one who is told.
  func isPassive(_ verb: Range<Int>) -> Bool {
    let before = bytes[..<verb.lowerBound].suffix(12)
    return ["was ", "were ", "been ", "is ", "are ", "be ", "being "].contains {
      before.endsWithWords($0)
    }
  }

  /// The subject after a verb: “said Asif”, “says the minister”.
  func subject(
    after verb: Range<Int>, _ mentions: [ActorNames.Mention], in sentence: Sentence
  ) -> Voice? {
    guard let next = mentions.first(where: { $0.range.lowerBound >= verb.upperBound }),
      next.range.lowerBound - verb.upperBound <= 40
    else { return nil }
    let gap = bytes[verb.upperBound..<next.range.lowerBound]
    let words = gap.wordRanges.map { gap[$0] }
    let isNear = words.allSatisfy { word in
      word.isWord(in: ["the", "a", "an"]) || OfficeWords.mayStandBesideName(Array(word))
    }
    guard isNear, !gap.contains(where: { $0.isOne(of: ",;:\"") }) else { return nil }
    return .actors(next.ids, next.range)
  }

  /// The subject after a verb between two commas that part words from a quotation which goes on with them; nil
  /// if nothing is inserted so.
  private func subject(
    insertedBy verb: Range<Int>, before quotation: Range<Int>, _ mentions: [ActorNames.Mention],
    in sentence: Sentence
  ) -> Voice? {
    guard bytes[..<verb.lowerBound].endsWith(", "),
      let voice = subject(after: verb, mentions, in: sentence),
      case .actors(_, let name) = voice, name.upperBound <= quotation.lowerBound,
      bytes[name.upperBound..<quotation.lowerBound].first == UInt8(ascii: ",")
    else { return nil }
    return voice
  }

  /// The subject before a verb: “Asif said”, “Asif, the minister, said”, “he said”.
  func subject(
    before verb: Range<Int>, from start: Int, _ mentions: [ActorNames.Mention]
  ) -> Voice? {
    let before = bytes[max(start, verb.lowerBound - 160)..<verb.lowerBound]
    let words = before.wordRanges
    let last = words.suffix(2).map { before[$0] }
    // “Asif, who won, said”: the clause is over, and the name before it speaks.
    let isClauseOver = before.endsWith(", ")
    if last.contains(where: { word in
      word.isWord(in: ["he", "she", "they", "it", "i", "we"])
        || !isClauseOver && word.isWord(in: ["who"])
    }) {
      return .pronoun
    }
    let near = mentions.filter {
      $0.range.lowerBound >= before.startIndex && $0.range.upperBound <= verb.lowerBound
    }
    // “Asif, questioned by Tarar, said”: who stands after such a word does not speak; and of “Asif, the
    // leader of the League, said” the last name is only what the first one leads.
    let mention = near.last { mention in
      !isObject(mention.range) && !isInRelativeClause(mention.range, from: before.startIndex)
        && bytes[mention.range.upperBound..<verb.lowerBound].leadsToVerb
    }
    guard let mention else { return nil }
    // “Asif, the minister, said”: an office that others hold too stands beside the name that is meant.
    if mention.ids.count > 1,
      let named = near.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
      named.ids.count == 1, !isObject(named.range),
      bytes[named.range.upperBound..<mention.range.lowerBound].beginsApposition
    {
      return .actors(named.ids, named.range)
    }
    return .actors(mention.ids, mention.range)
  }

  /// Whether a name stands in a clause that tells of another one, as in “Asif, who beat Tarar,”.
  private func isInRelativeClause(_ name: Range<Int>, from start: Int) -> Bool {
    let before = bytes[start..<name.lowerBound]
    guard let comma = before.lastIndex(of: UInt8(ascii: ",")) else { return false }
    let first = before[(comma + 1)...].drop { $0 == UInt8(ascii: " ") }.wordAtStart
    return first.isWord(in: ["who", "whom", "whose", "which"])
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words between a name and a verb leave the name its subject: none or one, what stands
  /// between two commas or in brackets, or “of the League”.
  fileprivate var leadsToVerb: Bool {
    let count = wordRanges.count
    let isApposition =
      (starts(with: ",".utf8) && endsWith(", ") || starts(with: " (".utf8) && endsWith(") "))
      && count <= 14
    guard !isApposition else { return true }
    let isOfBody = [" of ", " from "].contains { starts(with: $0.utf8) } && count <= 6
    return allSatisfy { $0.isOne(of: " '-") || $0.isSmallLetter } && (count <= 1 || isOfBody)
      && !holdsWords("and".utf8) && first != UInt8(ascii: "'")
  }

  /// Whether the words after a quotation begin another clause, whose subject says something else.
  fileprivate var beginsClause: Bool {
    contains { $0.isOne(of: ";:") }
      || [", and ", " and ", ", but ", " but ", ", while ", " while "].contains {
        starts(with: $0.utf8)
      }
  }

  /// Whether a comma and no more than some words stand between a name and an office.
  fileprivate var beginsApposition: Bool {
    first == UInt8(ascii: ",") && !dropFirst().contains(UInt8(ascii: ","))
      && wordRanges.count <= 5 && !holdsWords("and".utf8)
  }

  /// The words without a “the” at their end.
  var withoutArticleAtEnd: ArraySlice<UInt8> {
    endsWithWords("the ") ? dropLast(4) : self
  }
}

extension PageProse {
  /// Whether a name stands after a preposition or a participle, as in “questioned by Tarar” or
  /// “contradicting Tarar”.
  func isObject(_ name: Range<Int>) -> Bool {
    var rest = bytes[..<name.lowerBound].suffix(40)
    if rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    for article in [" the", " a"] where rest.endsWith(article) {
      rest = rest.dropLast(article.utf8.count)
    }
    let word = rest.wordAtEnd
    return word.isWord(in: [
      "by", "with", "to", "from", "against", "of", "for", "about", "beside", "behind", "after",
      "before", "like", "than",
    ]) || word.count > 5 && word.endsWith("ing")
  }
}
