import Facts
import Kit
import Markdown
import Site

extension Check {
  static let quoteMisattributed = prose(.quoteMisattributed) { prose in
    prose.quotedLinks.compactMap { link, quote, sentences in
      link.quotation == nil
        ? prose.misattributionInLine(link, quote, sentences) : prose.misattribution(link, quote)
    } + prose.plainMisattributions
  }

  static let quotationWithoutSpeaker = prose(.quotationWithoutSpeaker) { prose in
    guard prose.isEnglish else { return [] }
    return prose.quotedLinks.compactMap { link, quote, sentences in
      guard link.quotation == nil, !prose.blocks[link.block].isPlain,
        let speaker = quote.fact.speaker?.id, let actor = prose.site.wording(of: speaker),
        prose.misattributionInLine(link, quote, sentences) == nil,
        !prose.tellsSpeaker(of: link, actor, sentences)
      else { return nil }
      return Diagnostic(
        .quotationWithoutSpeaker, at: prose.location(of: link),
        "neither this sentence nor the one before it says who speaks",
        help: "name “\(actor.fact.text.clipped)”, who says it\(quote.fact.placeInSource)",
        id: quote.fact.id)
    }
  }
}

extension Rule {
  static let quoteMisattributed = Rule(
    "quote-misattributed", .error,
    catches: "A quotation that a sentence, the words before a block quote or its last line give to"
      + " somebody other than its speaker.",
    why: "Words in the wrong mouth are the least forgiven error.",
    wrong: "> “The dialogue failed.”\n>\n> — [Khawaja Asif](fact:quote.dialogue-failed)",
    right: "> “The dialogue failed.”\n>\n> — [Attaullah Tarar](fact:quote.dialogue-failed)")

  static let quotationWithoutSpeaker = Rule(
    "quotation-without-speaker", .warning,
    catches: "A quotation whose speaker neither its sentence nor the one before it names.",
    why: "Readers give words to whoever was named last.",
    wrong: "It was the [“blame game, deflection and ruses”](fact:quote.blame-game) of the talks.",
    right: "Tarar spoke of [“blame game, deflection and ruses”](fact:quote.blame-game).")
}

extension PageProse {
  fileprivate func misattribution(_ link: Link, _ quote: FactWords) -> Diagnostic? {
    let words = bytes[link.range]
    let line = bytes[blocks[link.block].range]
    let speaker = quote.fact.speaker?.text ?? ""
    guard let actor = site.wording(of: speaker) else {
      // Words that nobody is said to have spoken may not be given to anybody.
      return site.actor(called: Array(words.quotationCore)).map {
        misattributed(link, quote.fact, to: $0.fact.id, speaker: speaker, names: [])
      }
    }
    let other = site.actor(called: Array(words.quotationCore))?.fact.id
    if actor.isCalled(words) || other == nil && actor.isNamed(in: line) {
      return misattributionBefore(link, quote, actor)
    }
    return misattributed(
      link, quote.fact, to: other, speaker: actor.fact.id, names: actor.fact.names)
  }

  /// A finding if the paragraph before a block quote introduces somebody else.
  private func misattributionBefore(
    _ link: Link, _ quote: FactWords, _ actor: FactWords
  ) -> Diagnostic? {
    guard isEnglish, let quotation = blockQuotation(of: link) else { return nil }
    let first = link.block - quotation.blocks.count + 1
    guard first > 0, text(of: first - 1) == text(of: first), kind(of: first - 1) == .paragraph,
      let voice = voiceIntroduced(by: first - 1)
    else { return nil }
    return wrongVoice(voice, link, quote, speaker: actor)
  }

  /// A finding if the sentence of a quotation gives it to somebody else, or links to somebody and
  /// its paragraph does not name the speaker.
  fileprivate func misattributionInLine(
    _ link: Link, _ quote: FactWords, _ sentences: [Sentence]
  ) -> Diagnostic? {
    guard let speaker = quote.fact.speaker?.id, let actor = site.wording(of: speaker),
      let sentence = sentence(of: link, among: sentences)
    else { return nil }
    if isEnglish, let voice = voice(of: link.range, in: sentence) {
      if case .actors = voice { return wrongVoice(voice, link, quote, speaker: actor) }
    }
    guard !names([speaker], around: link),
      let other = sentence.links.first(where: { $0.fact?.maySpeak ?? false })?.fact,
      !site.mayBeVoice(other.fact.id, of: speaker)
    else { return nil }
    return Diagnostic(
      .quoteMisattributed, at: location(of: link),
      "the sentence names \(other.fact.id), but \(quote.fact.id) is by \(speaker)",
      help: "name “\(actor.fact.text.clipped)”, who says it" + quote.fact.placeInSource,
      id: quote.fact.id)
  }

  /// A finding if a voice is that of persons none of whom may be the speaker.
  private func wrongVoice(
    _ voice: Voice, _ link: Link, _ quote: FactWords, speaker: FactWords
  ) -> Diagnostic? {
    let id = speaker.fact.id
    guard case .actors(let ids, let range) = voice,
      ids.allSatisfy({
        $0.maySpeak && !site.mayBeVoice($0, of: id) || site.isStranger($0, to: id)
      })
    else { return nil }
    return Diagnostic(
      .quoteMisattributed, at: location(of: link.quotation == nil ? link.range : range),
      "“\(written(range).clipped)” (\(ids.asAlternatives)) is said to speak, but \(quote.fact.id) is"
        + " by \(id)",
      help: "name “\(speaker.fact.text.clipped)”, who says it" + quote.fact.placeInSource,
      id: quote.fact.id)
  }

  private func misattributed(
    _ link: Link, _ quote: Fact, to other: String?, speaker: String, names: [String]
  ) -> Diagnostic {
    let who = other.map { " (\($0))" } ?? ""
    let help =
      names.first.map { "write “\($0)”, who says it" }
      ?? "say that the source does not name the speaker"
    return Diagnostic(
      .quoteMisattributed, at: location(of: link),
      "“\(words(of: link).clipped)”\(who), but \(quote.id) is by \(speaker)",
      help: help + quote.placeInSource, id: quote.id)
  }
}

extension PageProse {
  /// The links to quotations, with the sentences of their blocks, which are found once.
  fileprivate var quotedLinks: [(link: Link, quote: FactWords, sentences: [Sentence])] {
    blocks.indices.flatMap { block -> [(link: Link, quote: FactWords, sentences: [Sentence])] in
      let quoted = links[blocks[block].links].compactMap { link -> (Link, FactWords)? in
        guard let fact = link.fact, fact.fact.kind == .quotes, link.field == nil else { return nil }
        return (link, fact)
      }
      if quoted.isEmpty { return [] }
      let sentences = sentences(of: block)
      return quoted.map { ($0.0, $0.1, sentences) }
    }
  }

  /// The sentence that holds a quotation, as far as it stands near, with the words after it where it
  /// ends with a question or exclamation mark of its own: “Who?” Asif asked.
  private func sentence(of link: Link, among sentences: [Sentence]) -> Sentence? {
    let place = sentences.partitioningIndex { $0.range.upperBound > link.range.lowerBound }
    guard place < sentences.count else { return nil }
    var whole = sentences[place]
    let next = place + 1
    let end = bytes[link.range].suffix(3)
    if next < sentences.count, end.contains(where: { $0.isOne(of: "?!") }),
      whole.range.upperBound - link.range.upperBound <= 2
    {
      let range = whole.range.lowerBound..<sentences[next].range.upperBound
      whole = sentence(range, of: link.block, whole.quoted)
    }
    return near(link.range, in: whole)
  }

  /// Whether readers learn who speaks: from the sentence of a quotation, those beside it, or what
  /// introduces its list, table or block quote.
  fileprivate func tellsSpeaker(
    of link: Link, _ actor: FactWords, _ sentences: [Sentence]
  ) -> Bool {
    let speaker = actor.fact.id
    guard kind(of: link.block) == .paragraph, prose(of: link.block)?.isTopLevel ?? false,
      let own = sentence(of: link, among: sentences)
    else { return true }
    if case .actors = voice(of: link.range, in: own) { return true }
    let place = sentences.partitioningIndex { $0.range.upperBound > link.range.lowerBound }
    let near = sentences[max(0, place - 1)..<min(place + 2, sentences.count)]
    var told = near.map { self.near(link.range, in: $0) }
    if place == 0, link.block > 0 { told += self.sentences(of: link.block - 1).suffix(4) }
    return told.contains { tells(speaker, actor, in: $0) }
      || told.contains { bytes[$0.range].holdsPronoun } && names([speaker], around: link)
  }

  private func tells(_ speaker: String, _ actor: FactWords, in sentence: Sentence) -> Bool {
    let text = bytes[sentence.range]
    if actor.isNamed(in: text) { return true }
    let isLinked = sentence.links.contains { link in
      guard let fact = link.fact, fact.fact.kind != .quotes else { return false }
      return fact.fact.id == speaker || fact.speakers.contains(speaker)
    }
    if isLinked { return true }
    let words = Set(text.nameWords.map { Array($0) })
    let own = (actor.nameWords + actor.roles.map { $0[...].nameWords.map { Array($0) } }).joined()
    return own.contains { $0.count > 4 && words.contains($0) }
      || site.actorNames.mentions(in: text).contains { mention in
        // A body that was named does not tell which of its people speaks.
        mention.ids.contains {
          $0 == speaker || !speaker.maySpeak && site.mayBeVoice($0, of: speaker)
        }
      }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var holdsPronoun: Bool {
    wordRanges.contains {
      self[$0].isWord(in: ["he", "she", "they", "his", "her", "their", "it", "its"])
    }
  }
}

extension String {
  /// Whether it is the id of somebody who speaks, rather than of a state or body that is spoken of.
  fileprivate var maySpeak: Bool {
    actorKind.map { [.person, .unnamed, .delegation].contains($0) } ?? false
  }
}

extension FactWords {
  fileprivate var maySpeak: Bool { fact.id.maySpeak }
}
