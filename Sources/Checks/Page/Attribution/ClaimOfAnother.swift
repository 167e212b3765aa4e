import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Whom the words right beside a claim, position or prospect give it to.
  static let claimOfAnother = prose(.claimWithoutAttribution) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.fact.map { $0.isTold || [.positions, .prospects].contains($0.fact.kind) } ?? false
        && link.field == nil && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let claim = link.fact, let voice = prose.voiceBeside(link, in: sentence) else {
        return nil
      }
      let isPosition = claim.fact.kind == .positions
      // A position that the source tells in its own voice is still its party's.
      let speakers = claim.speakers.filter { $0.actorKind != nil }
      guard !speakers.isEmpty,
        speakers.allSatisfy({ speaker in
          voice.ids.allSatisfy { !prose.site.maySay($0, what: speaker) }
        })
      else { return nil }
      let names = prose.site.quotedNames(of: speakers)
      if names.isEmpty { return nil }
      return Diagnostic(
        .claimWithoutAttribution, at: prose.location(of: link),
        "“\(prose.written(voice.range).clipped)” (\(voice.ids.asAlternatives)) is said to"
          + " \(isPosition ? "want" : "say") it, but \(claim.fact.id) is what"
          + " \(speakers.asAlternatives) \(isPosition ? "wants" : "says")",
        help: "name \(names.asAlternatives) as who \(isPosition ? "wants" : "says")"
          + " it\(claim.fact.placeInSource)",
        id: claim.fact.id)
    }
  }
}

extension PageProse {
  private typealias NamedActors = (ids: [String], range: Range<Int>)

  /// The actor to whom the words right beside a link give it; nil if they give it to nobody.
  fileprivate func voiceBeside(
    _ link: Link, in sentence: Sentence
  ) -> (ids: [String], range: Range<Int>)? {
    voiceSaying(link, in: sentence) ?? voiceBehind(link, in: sentence)
      ?? holder(of: link, in: sentence) ?? wisher(of: link, in: sentence)
  }

  /// The actor whose verb of speech stands shortly before a link, with nothing but “that” and what the link goes
  /// on with between; nil if none does.
  private func voiceSaying(_ link: Link, in sentence: Sentence) -> NamedActors? {
    let start = max(sentence.range.lowerBound, link.range.lowerBound - 80)
    let before = bytes[start..<link.range.lowerBound]
    // No more than “that” and five words stand between the verb and the link.
    let word = before.wordsInTurn.suffix(7).last { isAssertion($0, of: link) }
    guard let verb = word.map({ $0.startIndex..<$0.endIndex }),
      !isPassive(verb), !sentence.quoted.hold(verb.lowerBound), !namesSpeaker(within: link),
      bytes[verb.upperBound..<link.range.lowerBound].leadsToStatement
    else { return nil }
    let mentions = mentions(in: sentence)
    let nested = mentions.first { mention in
      mention.range.lowerBound >= verb.upperBound
        && mention.range.upperBound <= link.range.lowerBound
        && mention.ids.contains { link.fact?.speakers.contains($0) ?? false }
    }
    guard
      case .actors(let ids, let range)? = subject(
        before: verb, from: sentence.range.lowerBound, mentions)
    else { return nil }
    // What a speaker is said to say is not told as the word of whoever tells it, unless both are exchanged: “the
    // accused says that the accuser did it”.
    if let nested {
      let accused = link.fact?.fact[ClaimFields.accuses] ?? []
      let isSubject = nested.range.upperBound + 1 == link.range.lowerBound
      return isSubject && ids.allSatisfy(accused.contains) ? (ids, range) : nil
    }
    return (ids, range)
  }

  /// Whether a word is a verb by which whoever stands beside it says what a link tells: of what denies
  /// something that is to deny.
  private func isAssertion(_ word: ArraySlice<UInt8>, of link: Link) -> Bool {
    if Self.assertions.contains(word) || Self.allegations.contains(word) { return true }
    return word.isWord(in: ["denies", "denied"]) && link.fact?.meaning.hasDenial == true
      && !bytes[link.range].wordsInTurn.contains { $0.turnsMeaning }
  }

  /// The actor of “…, says Asif”, “…, Asif says” and “…, according to Asif” right behind a link; nil if
  /// none is.
  private func voiceBehind(_ link: Link, in sentence: Sentence) -> NamedActors? {
    let rest = bytes[link.range.upperBound..<max(link.range.upperBound, sentence.range.upperBound)]
    // Most links are followed by something else: these are told before names are looked for.
    guard [", ", " according to "].contains(where: { rest.starts(with: $0.utf8) }),
      !namesSpeaker(within: link),
      case .actors(let ids, let range)? = voice(of: link.range, in: sentence),
      range.lowerBound >= link.range.upperBound
    else { return nil }
    let verb = sentence.marks.first { word in
      word.mark == .reportingVerb && word.range.lowerBound >= link.range.upperBound
    }
    let start = min(range.lowerBound, verb?.range.lowerBound ?? range.lowerBound)
    let gap = bytes[link.range.upperBound..<start]
    if gap.isWord(in: [", according to ", " according to ", ", according to the "]) {
      return bytes[range.upperBound..<sentence.range.upperBound].endsName ? (ids, range) : nil
    }
    guard let verb, Self.assertions.contains(bytes[verb.range]),
      gap.isWord(in: [", ", ", the "])
    else { return nil }
    let end = max(range.upperBound, verb.range.upperBound)
    return bytes[end..<sentence.range.upperBound].endsName ? (ids, range) : nil
  }

  /// The actor of “Asif wants …” and “Asif has offered to …” right before a position; nil if it is
  /// nobody's.
  private func holder(of link: Link, in sentence: Sentence) -> NamedActors? {
    guard link.fact?.fact.kind == .positions, !namesSpeaker(within: link),
      let mention = mentions(in: sentence).last(where: {
        $0.range.upperBound <= link.range.lowerBound
      }),
      !isObject(mention.range),
      bytes[mention.range.upperBound..<link.range.lowerBound].tellsWish
    else { return nil }
    let before = bytes[sentence.range.lowerBound..<mention.range.lowerBound]
    let isOneOfSeveral = [" and ", " or ", " nor ", " and the ", ", "].contains {
      before.endsWith($0)
    }
    return isOneOfSeveral ? nil : (mention.ids, mention.range)
  }

  /// The actor of “Asif wants Tarar to …” right before a position; nil if it is nobody's.
  private func wisher(of link: Link, in sentence: Sentence) -> NamedActors? {
    guard link.fact?.fact.kind == .positions, !namesSpeaker(within: link) else { return nil }
    let named = mentions(in: sentence).filter { $0.range.upperBound <= link.range.lowerBound }
    guard let asked = named.last, let mention = named.dropLast().last, !isObject(mention.range),
      bytes[asked.range.upperBound..<link.range.lowerBound].isWord(in: [" to ", " to be "]),
      bytes[mention.range.upperBound..<asked.range.lowerBound].tellsWish
    else { return nil }
    let before = bytes[sentence.range.lowerBound..<mention.range.lowerBound]
    return [" and ", " or ", " nor ", " and the "].contains { before.endsWith($0) }
      ? nil : (mention.ids, mention.range)
  }

  /// Whether the linked words name who says it themselves: “says that the Greens want more” tells whose
  /// wish it is.
  private func namesSpeaker(within link: Link) -> Bool {
    site.actorNames.mentions(in: bytes[link.range]).contains { mention in
      mention.ids.contains { link.fact?.speakers.contains($0) ?? false }
    }
  }

  /// Verbs by which whoever stands beside them says something: who denies, asks or is told something
  /// does not say it.
  private static let assertions = WordSet(
    """
    added adds announced announces argued argues concludes concluded declared declares explained
    explains insisted insists noted notes said say says stated states warned warns
    """)

  /// Verbs of the same kind that may stand further from what is said.
  private static let allegations = WordSet(
    "alleged alleges claimed claims contended contends maintained maintains")
}

extension ArraySlice<UInt8> {
  /// Whether a name is over where these words begin: at a comma, a stop or the end.
  fileprivate var endsName: Bool {
    first.map { $0.isOne(of: ",.;:!?)") } ?? true
  }

  /// Whether the words between a verb of speech and a link are no more than “that” and what begins the clause
  /// with which the link goes on.
  fileprivate var leadsToStatement: Bool {
    if isWord(in: [" ", " that "]) { return true }
    guard starts(with: " that ".utf8), last == UInt8(ascii: " ") else { return false }
    let words = dropFirst(6)
    return words.allSatisfy { $0.isOne(of: " -'") || $0.isLetterOrDigit || $0 >= 0x80 }
      && words.wordRanges.count <= 5
      && !words.wordsInTurn.contains {
        MeaningWords.force(of: $0) != nil || Self.turns.contains($0)
          || TellingWords.stances.contains($0) || TellingWords.views.contains($0)
          || TellingWords.disputes.begin($0)
      }
  }

  /// Words with which what somebody says becomes that of somebody else.
  private static let turns = WordSet(
    """
    about accusation accusations after against allegation allegations argument as because before charge \
    charges claim claims denial fear finding how idea nor notion of once report reports rumours since \
    statement suggestion than theory view what when where which while who why
    """)

  /// Whether the words between a name and a position make it the wish of the one who is named.
  fileprivate var tellsWish: Bool {
    let words = wordRanges.map { self[$0] }
    guard 1...5 ~= words.count, allSatisfy({ $0 == UInt8(ascii: " ") || $0.isSmallLetter }),
      words.contains(where: Self.wishes.contains),
      words.allSatisfy({ Self.wishes.contains($0) || Self.besideWishes.contains($0) })
    else { return false }
    // “Was asked to” is the wish of somebody else.
    let isOfBe = words.contains { $0.isWord(in: ["is", "are", "was", "were", "been"]) }
    return !isOfBe || words.contains { $0.endsWith("ing") }
  }

  private static let wishes = WordSet(
    """
    asks asked asking calls called calling demand demands demanded demanding favor favors favour
    favours insist insists insisted insisting intends offer offers offered offering plans planned
    planning pledged pledges promised promises promising propose proposes proposed proposing seeks
    seeking sought want wanted wants
    """)

  private static let besideWishes = WordSet(
    "again also are been for has have had is it now on still that the to was were")
}

extension Site {
  /// Whether an actor may be told to say what another one says, as far as the base tells: whoever reports
  /// says what others say.
  fileprivate func maySay(_ id: String, what speaker: String) -> Bool {
    switch id.actorKind {
    case .person, .delegation:
      guard speaker.actorKind != nil else { return true }
      if mayBeVoice(id, of: speaker) { return true }
      return !isStranger(speaker, to: id) && speaker.actorKind != .person
    case .org: return !isStranger(id, to: speaker)
    default: return true
    }
  }
}
