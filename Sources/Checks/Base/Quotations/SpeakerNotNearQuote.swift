import Facts
package import Kit

extension Rule {
  package static let speakerNotNearQuote = Rule(
    "speaker-not-near-quote", .warning,
    catches: "A quotation with explicit attribution whose speaker is not named on its line or the"
      + " one before, and any whose line gives it to another known person.",
    why: "The words may be another’s; or the source says only “he said”.",
    wrong: "attribution: explicit   # line 17: “He said …”",
    right: "attribution: pronoun")
}

extension Check {
  static let speakerNotNearQuote = base(.speakerNotNearQuote, readsArchive: true) { input in
    let surnames = input.base.ownSurnames
    let named = NamedSpeakers(in: input.base)
    return input.base.facts(of: .quotes).compactMap { quote in
      if let lines = input.citedLines(of: quote), let other = named.contradiction(of: quote, lines)
      {
        return input.givenToAnother(quote, other)
      }
      guard quote[QuoteFields.attribution] == .explicit, !input.isSpeech(quote),
        let id = quote.speaker?.id,
        id.actorKind == .person, let speaker = input.base[id],
        let lines = input.lines(near: quote),
        !(speaker.names + [surnames[id]].compactMap(\.self)).map(\.normalized)
          .contains(where: { name in lines.contains { $0.normalized.holdsWords(name) } })
      else { return nil }
      return Diagnostic(
        .speakerNotNearQuote, at: quote.location(of: QuoteFields.attribution),
        "\(speaker.label.clipped) is not named near “\(quote.text.clipped)”",
        help: "write \(QuoteFields.attribution): pronoun, continuation or unattributed, or"
          + " correct the speaker;"
          + " \(input.quotingSource(of: quote) ?? "")", id: quote.id)
    }
  }
}

extension BaseInput {
  /// The finding for a quotation that its line gives to another person.
  fileprivate func givenToAnother(_ quote: Fact, _ other: Fact) -> Diagnostic {
    let speaker = quote.speaker?.id ?? ""
    return Diagnostic(
      .speakerNotNearQuote, at: quote.location(of: QuoteFields.speaker),
      "the source gives “\(quote.text.clipped)” to \(other.label.clipped) (\(other.id)), not to"
        + " \(base[speaker]?.label.clipped ?? speaker.clipped)",
      help: "write \(QuoteFields.speaker.name): \(other.id); \(quotingSource(of: quote) ?? "")",
      id: quote.id)
  }

  /// Whether the source of a quotation is speech as a whole, whose speaker no line has to name.
  fileprivate func isSpeech(_ quote: Fact) -> Bool {
    quote.locators.first.flatMap { base[$0.source] }?.isSpeech ?? false
  }

  /// The lines that the quotation cites and the one before them; nil if they are not at hand.
  fileprivate func lines(near quote: Fact) -> ArraySlice<ArchivedText.Line>? {
    guard let locator = quote.locators.first, let lines = locator.lines else { return nil }
    let near = max(1, lines.lowerBound - 1)...lines.upperBound
    return archive.lines(at: Locator(source: locator.source, lines: near))
  }
}

extension FactBase {
  /// The surnames that one person of the base alone has, by the persons' ids.
  fileprivate var ownSurnames: [String: String] {
    var bearers: [String: [String]] = [:]
    for person in facts(of: .actors) where person.id.actorKind == .person {
      if let surname = person.surname { bearers[surname, default: []].append(person.id) }
    }
    let own = bearers.filter { $0.value.count == 1 }
    return Dictionary(own.map { ($0.value[0], $0.key) }) { first, _ in first }
  }
}

extension Fact {
  /// The last word of a person's name of several; nil if it has one.
  var surname: String? {
    let words = (self[ActorFields.name] ?? "").unicodeScalars.split(separator: " ")
    return words.count > 1 ? words.last.map { String($0) } : nil
  }
}
