import Facts
import Kit
import Markdown
import Site

extension Check {
  static let figureMisattributed = prose(.figureMisattributed) { prose in
    guard prose.isEnglish else { return [] }
    return prose.blocks.indices.filter { prose.mayTellVoices(in: $0) }.flatMap { block in
      prose.sentences(of: block).filter { !$0.links.isEmpty }.flatMap { sentence in
        prose.wrongVoices(of: sentence).map { link, figure, voice in
          let names = prose.site.quotedNames(of: figure.speakers)
          return Diagnostic(
            .figureMisattributed, at: prose.location(of: link),
            "“\(prose.written(voice.range).clipped)” (\(voice.ids.asAlternatives)) is said to say it,"
              + " but \(figure.fact.id) is what \(figure.speakers.asAlternatives) says",
            help: "name \(names.asAlternatives) as who says it\(figure.fact.placeInSource)",
            id: figure.fact.id)
        }
      }
    }
  }
}

extension Rule {
  static let figureMisattributed = Rule(
    "figure-misattributed", .warning,
    catches:
      "A figure that the verb of speech beside it, or “according to”, gives to somebody other"
      + " than those who say it.",
    why: "Each side counts for itself: a number in the wrong mouth is another number.",
    wrong: "Asif says that [9,000](fact:figure.refugees) crossed.",
    right: "Tarar says that [9,000](fact:figure.refugees) crossed.")
}

extension PageProse {
  /// Whether figures of a block may be given to somebody: it is no cell and no quotation, and somebody
  /// speaks in it.
  fileprivate func mayTellVoices(in block: Int) -> Bool {
    links[blocks[block].links].contains { $0.fact?.wording != nil }
      && !(kind(of: block)?.isCell ?? false) && prose(of: block)?.quotation == nil
      && (marks[blocks[block].marks].contains { $0.mark == .reportingVerb }
        || bytes[blocks[block].range].firstPlace(of: Self.according) != nil
        || bytes[blocks[block].range].firstPlace(of: Self.count) != nil
        || bytes[blocks[block].range].firstPlace(of: Self.puts) != nil
        || links[blocks[block].links].contains { $0.fact?.differsFrom.isEmpty == false })
  }

  private static let according = Array("according to ".utf8)[...]
  private static let count = Array(" count".utf8)[...]
  private static let puts = Array(" puts ".utf8)[...]

  /// The figures of a sentence that its words give to somebody who does not say them.
  fileprivate func wrongVoices(
    of sentence: Sentence
  ) -> [(link: Link, figure: FactWords, voice: ActorNames.Mention)] {
    let figures = sentence.links.filter { $0.fact?.wording != nil }
    return figures.indices.compactMap { index in
      let link = figures[index]
      guard let figure = link.fact, link.field == nil, !link.isAutolink,
        !figure.speakers.isEmpty,
        figure.speakers.allSatisfy(\.maySayFigures) || !figure.differsFrom.isEmpty,
        !sentence.quoted.hold(link.range.lowerBound)
      else { return nil }
      let start =
        index > figures.startIndex
        ? figures[index - 1].range.upperBound : sentence.range.lowerBound
      let end =
        index + 1 < figures.endIndex
        ? figures[index + 1].range.lowerBound : sentence.range.upperBound
      let voices = [
        voiceSaying(link, from: start, in: sentence),
        voiceNamed(before: link, from: start, sentence),
        voiceInserted(before: link, from: start, of: figure, in: sentence),
        voiceAdded(to: link, upTo: end, in: sentence),
        owner(of: link, from: start, in: sentence, mayBeLabel: !figure.differsFrom.isEmpty),
      ].compactMap(\.self)
      guard let first = voices.first, !isCited(figure.speakers, in: sentence),
        voices.allSatisfy({ voice in
          voice.ids.allSatisfy { id in
            isRival(id, of: figure)
              || figure.speakers.allSatisfy { $0.maySayFigures && site.isOther(id, than: $0) }
          }
        })
      else { return nil }
      return (link, figure, first)
    }
  }

  /// Whether the sentence names somebody who says a figure as the one whom another cites: “the union, citing the
  /// commission, says”.
  private func isCited(_ speakers: [String], in sentence: Sentence) -> Bool {
    mentions(in: sentence).contains { mention in
      let before = bytes[sentence.range.lowerBound..<mention.range.lowerBound]
      return mention.ids.contains(where: speakers.contains)
        && before.suffix(30).wordsInTurn.suffix(2).contains {
          $0.isWord(in: ["citing", "quoting", "cites", "quotes", "cited", "quoted"])
        }
    }
  }

  /// Who says a figure by the verb before it, with no other actor between: “police say that 34”.
  private func voiceSaying(
    _ link: Link, from start: Int, in sentence: Sentence
  ) -> ActorNames.Mention? {
    let range = max(start, link.range.lowerBound - Self.reachOfVoice)..<link.range.lowerBound
    let said = sentence.marks.last { word in
      word.mark == .reportingVerb && range.contains(word.range.lowerBound)
    }
    let verb = bytes[range].countingVerbAtEnd ?? said?.range
    guard let verb, TellingVerbs.say.contains(bytes[verb]), !isPassive(verb),
      !sentence.quoted.hold(verb.lowerBound)
    else { return nil }
    let gap = bytes[verb.upperBound..<link.range.lowerBound]
    let after = bytes[link.range.upperBound..<sentence.range.upperBound]
    guard !gap.contains(where: { $0.isOne(of: ",;:()\"") }), !gap.turnsAway, !after.callsItWrong
    else { return nil }
    let near = part(range, of: sentence)
    let mentions = mentions(in: near)
    guard !mentions.contains(where: { $0.range.lowerBound >= verb.upperBound }),
      case .actors(let ids, let place)? = subject(before: verb, from: range.lowerBound, mentions)
    else { return nil }
    return ActorNames.Mention(ids: ids, range: place)
  }

  /// Who says a figure by “according to” at the start of its sentence, with no other actor between.
  private func voiceNamed(
    before link: Link, from start: Int, _ sentence: Sentence
  ) -> ActorNames.Mention? {
    guard start == sentence.range.lowerBound,
      bytes[start..<link.range.lowerBound].starts(with: Self.according),
      link.range.lowerBound - start <= Self.reachOfVoice
    else { return nil }
    let name = start + Self.according.count
    let mentions = mentions(in: part(start..<link.range.lowerBound, of: sentence))
    guard let first = mentions.first, bytes[name..<first.range.lowerBound].isArticle,
      bytes[first.range.upperBound...].starts(with: ", ".utf8),
      // An apposition names nobody else: “according to Asif, the minister, 34”.
      mentions.dropFirst().allSatisfy({ !Set($0.ids).isDisjoint(with: first.ids) })
        || !sentence.marks.contains(where: { word in
          word.mark == .reportingVerb && name..<link.range.lowerBound ~= word.range.lowerBound
        }),
      !bytes[link.range.upperBound..<sentence.range.upperBound].callsItWrong
    else { return nil }
    return first
  }

  /// Who says a figure by what stands after it: “34, police say”, “34, according to the police”.
  private func voiceAdded(
    to link: Link, upTo end: Int, in sentence: Sentence
  ) -> ActorNames.Mention? {
    let rest = bytes[link.range.upperBound..<min(end, link.range.upperBound + Self.reachOfVoice)]
    let clause = rest.untilNextClause
    guard !clause.isEmpty, !clause.contains(UInt8(ascii: "\"")) else { return nil }
    let verb = sentence.marks.first { word in
      word.mark == .reportingVerb && clause.indices.contains(word.range.lowerBound)
    }
    let according = clause.firstPlace(of: Self.according)
    guard verb != nil || according != nil else { return nil }
    let mentions = mentions(in: part(clause.startIndex..<clause.endIndex, of: sentence))
    if let according {
      let start = according + Self.according.count
      let next = mentions.first { $0.range.lowerBound >= start }
      return next.flatMap { bytes[start..<$0.range.lowerBound].isArticle ? $0 : nil }
    }
    guard let verb, TellingVerbs.say.contains(bytes[verb.range]), !isPassive(verb.range) else {
      return nil
    }
    let before = bytes[clause.startIndex..<verb.range.lowerBound]
    guard before.contains(UInt8(ascii: ",")) else { return nil }
    if before.endsWith(", ") {
      guard case .actors(let ids, let place)? = subject(after: verb.range, mentions, in: sentence)
      else { return nil }
      return ActorNames.Mention(ids: ids, range: place)
    }
    guard
      case .actors(let ids, let place)? = subject(
        before: verb.range, from: clause.startIndex, mentions),
      bytes[clause.startIndex..<place.lowerBound].endsWithCommaOrArticle
    else { return nil }
    return ActorNames.Mention(ids: ids, range: place)
  }

  /// The part of a sentence that two places bound.
  func part(_ range: Range<Int>, of sentence: Sentence) -> Sentence {
    self.sentence(range, of: sentence.block, sentence.quoted)
  }

  /// How far from a figure somebody is looked for who says it.
  static let reachOfVoice = 120
}

extension Site {
  /// Whether two actors have nothing to do with each other, as far as the base tells, so that what one
  /// counts is not to be told as the other's.
  fileprivate func isOther(_ id: String, than speaker: String) -> Bool {
    if mayBeVoice(id, of: speaker) || isGovernment(id) || isGovernment(speaker) { return false }
    let (mine, theirs) = (allBodies(of: id), allBodies(of: speaker))
    switch (id.actorKind, speaker.actorKind) {
    case (.org, .org): return !mine.contains(speaker) && !theirs.contains(id)
    case (.org, _): return theirs.count > 1 && mine.isDisjoint(with: theirs)
    case (.person, .person), (.delegation, .person): return true
    case (.person, _), (.delegation, _): return mine.count > 1 && mine.isDisjoint(with: theirs)
    default: return false
    }
  }

  /// Whether a body may stand for any of a state's.
  private func isGovernment(_ id: String) -> Bool {
    wording(of: id)?.nameWords.contains { name in
      name.count == 1
        && name[0][...].isWord(in: ["administration", "authorities", "cabinet", "government"])
    } ?? false
  }
}

extension String {
  /// Whether it is the id of somebody who counts for themselves; a paper or a state tells what others say.
  fileprivate var maySayFigures: Bool {
    actorKind.map { [.person, .org, .delegation].contains($0) } ?? false
  }
}

/// Verbs by which somebody gives a number.
enum TellingVerbs {
  /// Verbs whose subject gives a number as its own.
  static let say = WordSet(
    """
    added adds announced announces count counted counts estimate estimated estimates noted notes \
    said say saying says stated states tell tells told
    """)

  static let counting = WordSet("count counted counts")
}

extension ArraySlice<UInt8> {
  /// The “counted” right before a figure; nil if another word stands there.
  fileprivate var countingVerbAtEnd: Range<Int>? {
    guard last == UInt8(ascii: " ") else { return nil }
    let word = dropLast().wordAtEnd
    return TellingVerbs.counting.contains(word) ? word.startIndex..<word.endIndex : nil
  }

  /// Whether words between a verb and a figure make it more than what is said: it is compared, or somebody
  /// else's.
  var turnsAway: Bool {
    wordsInTurn.contains {
      $0.isWord(in: [
        "against", "claim", "compared", "contrary", "count", "despite", "disputed", "estimate",
        "figure", "figures", "instead", "not", "number", "numbers", "than", "that's", "toll",
        "wrong",
      ])
    }
  }

  /// Whether the words after a figure say that it is wrong, so that it is somebody else's.
  var callsItWrong: Bool {
    prefix(70).wordsInTurn.contains {
      $0.isWord(in: [
        "absurd", "exaggerated", "exaggeration", "false", "high", "incorrect", "inflated",
        "invented",
        "lie", "lies", "low", "misleading", "overestimate", "overstated", "propaganda",
        "underestimate", "understated", "untrue", "wrong",
      ])
    }
  }

  /// What stands before the next clause, which may be somebody else's.
  fileprivate var untilNextClause: ArraySlice<UInt8> {
    let turns = [";", ":", " and ", " but ", " while ", " whereas ", " which ", " who ", " as "]
      .compactMap { firstPlace(of: Array($0.utf8)[...]) }
    return self[..<(turns.min() ?? endIndex)]
  }

  fileprivate var isArticle: Bool { isEmpty || isWord(in: ["the ", "a ", "an "]) }

  fileprivate var endsWithCommaOrArticle: Bool {
    [", ", ", the ", ", a "].contains { endsWith($0) }
  }
}
