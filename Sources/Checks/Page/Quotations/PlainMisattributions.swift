import Facts
import Kit
import Site

/// Quotations in titles, summaries and words for images, which can hold no link.
extension PageProse {
  /// The findings for words that such a line gives to somebody else than the speaker of each quotation of
  /// the page that has them.
  var plainMisattributions: [Diagnostic] {
    guard isEnglish else { return [] }
    let quotes = namedFacts.filter { $0.fact.kind == .quotes }
    if quotes.isEmpty { return [] }
    return blocks.indices.filter { blocks[$0].isPlain }.flatMap { block in
      sentences(of: block).flatMap { sentence in
        sentence.quoted.filter { sentence.range.contains($0.lowerBound) }.compactMap {
          misattribution(ofPlain: $0, in: sentence, quotes)
        }
      }
    }
  }

  private func misattribution(
    ofPlain range: Range<Int>, in sentence: Sentence, _ quotes: [FactWords]
  ) -> Diagnostic? {
    let words = Array(bytes[range].quotationCore)
    guard words[...].wordRanges.count > 2 else { return nil }
    let own = quotes.filter { $0.text[...].holdsWords(words) }
    let speakers = Set(own.compactMap { $0.fact.speaker?.id })
    guard let quote = own.first, own.allSatisfy({ $0.fact.speaker?.id != nil }),
      case .actors(let ids, let voice)? = voice(of: range, in: sentence),
      ids.allSatisfy({ id in speakers.allSatisfy { !isVoice(id, of: $0) } }),
      let speaker = quote.fact.speaker?.id, let actor = site.wording(of: speaker)
    else { return nil }
    return Diagnostic(
      .quoteMisattributed, at: location(of: voice),
      "“\(written(voice).clipped)” (\(ids.asAlternatives)) is said to speak, but \(quote.fact.id) is"
        + " by \(speaker)",
      help: "name “\(actor.fact.text.clipped)”, who says it" + quote.fact.placeInSource,
      id: quote.fact.id)
  }

  private func isVoice(_ id: String, of speaker: String) -> Bool {
    switch id.actorKind {
    case .person, .unnamed, .delegation: site.mayBeVoice(id, of: speaker)
    default: !site.isStranger(id, to: speaker)
    }
  }
}
