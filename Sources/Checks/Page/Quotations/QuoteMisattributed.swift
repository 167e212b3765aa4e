import Facts
import Kit
import Site

extension Check {
  static let quoteMisattributed = prose(.quoteMisattributed) { prose in
    prose.links.indices.compactMap { index in
      guard let quote = prose.links[index].fact, quote.fact.kind == .quotes,
        prose.links[index].field == nil
      else { return nil }
      let link = prose.links[index]
      return link.quotation == nil
        ? prose.misattributionInLine(link, quote) : prose.misattribution(link, quote)
    }
  }
}

extension Rule {
  static let quoteMisattributed = Rule(
    "quote-misattributed", .error,
    catches: "A quotation in a paragraph, or above a last line, that names somebody other than its"
      + " speaker.",
    why: "Words in the wrong mouth are the least forgiven error.",
    wrong: "> “The dialogue failed.”\n>\n> — [Khawaja Asif](fact:quote.dialogue-failed)",
    right: "> “The dialogue failed.”\n>\n> — [Attaullah Tarar](fact:quote.dialogue-failed)")
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
    if actor.isCalled(words) { return nil }
    if other == nil, actor.isNamed(in: line) { return nil }
    return misattributed(
      link, quote.fact, to: other, speaker: actor.fact.id, names: actor.fact.names)
  }

  /// A finding if the sentence of a quotation links to somebody, and its paragraph does not name
  /// the speaker.
  fileprivate func misattributionInLine(_ link: Link, _ quote: FactWords) -> Diagnostic? {
    guard let speaker = quote.fact.speaker?.id, let actor = site.wording(of: speaker),
      !names([speaker], around: link),
      let sentence = sentences(of: link.block)
        .first(where: { $0.range.contains(link.range.lowerBound) }),
      let other = sentence.links.first(where: { $0.fact?.maySpeak ?? false })?.fact
    else { return nil }
    return Diagnostic(
      .quoteMisattributed, at: location(of: link),
      "the sentence names \(other.fact.id), but \(quote.fact.id) is by \(speaker)",
      help: "name “\(actor.fact.text.clipped)”, who says it"
        + quote.fact.placeInSource, id: quote.fact.id)
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

extension FactWords {
  /// Whether it is somebody who speaks, rather than a state or body that is spoken of.
  fileprivate var maySpeak: Bool {
    fact.id.actorKind.map { [.person, .unnamed, .delegation].contains($0) } ?? false
  }
}
