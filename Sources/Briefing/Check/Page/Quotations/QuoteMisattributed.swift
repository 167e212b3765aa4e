extension ProseCheck {
  static let quoteMisattributed = ProseCheck(.quoteMisattributed) { prose in
    prose.links.compactMap { link in
      guard link.quotation != nil, let quote = link.fact, quote.fact.kind == .quotes else {
        return nil
      }
      return prose.misattribution(link, quote)
    }
  }
}

extension Rule {
  static let quoteMisattributed = Rule(
    "quote-misattributed", .error,
    catches: "A block quote whose last line names somebody else than the speaker.",
    why: "Words in the wrong mouth are the error that is least forgiven.",
    wrong: "> — [Khawaja Asif](fact:quote.dialogue-failed), whose speaker is Attaullah Tarar",
    right: "> — [Attaullah Tarar](fact:quote.dialogue-failed)")
}

extension PageProse {
  fileprivate func misattribution(_ link: Link, _ quote: FactWords) -> Diagnostic? {
    let words = bytes[link.range]
    let line = bytes[blocks[link.block].range]
    let speaker = quote.fact.speaker ?? ""
    guard let actor = site.wordings[speaker] else {
      // Words that nobody is said to have spoken may not be given to anybody.
      return site.wordings.actor(called: Array(words.quotationCore)).map {
        misattributed(link, quote.fact, to: $0.fact.id, speaker: speaker, names: [])
      }
    }
    let other = site.wordings.actor(called: Array(words.quotationCore))?.fact.id
    if actor.isCalled(words) { return nil }
    if other == nil, actor.isNamed(in: line) { return nil }
    return misattributed(
      link, quote.fact, to: other, speaker: actor.fact.id, names: actor.fact.names)
  }

  private func misattributed(
    _ link: Link, _ quote: Fact, to other: String?, speaker: String, names: [String]
  ) -> Diagnostic {
    let who = other.map { " (\($0))" } ?? ""
    let help =
      names.first.map { "write “\($0)”, who says it" } ?? "say that nobody is named for it"
    return Diagnostic(
      .quoteMisattributed, at: location(of: link),
      "“\(words(of: link).clipped)”\(who), but \(quote.id) is by \(speaker)",
      help: help + (quote.locators.first.map { " (\($0))" } ?? ""), id: quote.id)
  }
}
