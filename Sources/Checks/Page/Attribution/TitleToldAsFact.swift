import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A title, summary or key point that tells as a fact what the page's sources only allege.
  static let titleToldAsFact = prose(.hedgeLost) { prose in
    let claims = prose.namedFacts.filter { $0.fact.kind == .claims && $0.hedge?.isOfSource == true }
    guard prose.isEnglish, !claims.isEmpty else { return [] }
    return prose.blocks.indices.filter { prose.blocks[$0].isPlain }.flatMap { block in
      prose.sentences(of: block).compactMap { sentence in
        claims.first { prose.tellsAsFact($0, in: sentence) }.map { claim in
          Diagnostic(
            .hedgeLost, at: prose.location(of: sentence.range),
            "\(claim.fact.id) is stated here without the “\((claim.fact.hedge ?? "").clipped)” of its source",
            help: "say who says it, or put a word of doubt to it\(claim.fact.placeInSource)",
            id: claim.fact.id)
        }
      }
    }
  }
}

extension PageProse {
  /// Whether all words of a sentence that mean something are those of a claim, and none says that anybody tells it
  /// or that it is not sure.
  fileprivate func tellsAsFact(_ claim: FactWords, in sentence: Sentence) -> Bool {
    let text = bytes[sentence.range]
    guard !text.contains(where: { $0.isOne(of: ":?\"'") }) else { return false }
    let words = text.meaningWords
    let isTold = words.contains { word in
      MeaningWords.force(of: word) == .doubt || MeaningWords.force(of: word) == .condition
        || TellingWords.stances.contains(word) || TellingWords.voices.begin(word)
        || TellingWords.disputes.begin(word) || HedgeFamilies.isDoubt(word)
    }
    let content = words.filter { word in
      word.count > 3 && !NounWords.auxiliaries.contains(word) && !NounWords.articles.contains(word)
        && !NounWords.pronouns.contains(word) && !NounWords.links.contains(word)
    }
    guard !isTold, content.count > 2,
      claim.meaning.words.contains(where: { MeaningWords.force(of: $0) == .negation })
        == words.contains(where: { MeaningWords.force(of: $0) == .negation })
    else { return false }
    let actors = site.actorNames.mentions(in: claim.text[...]).flatMap(\.ids)
    let named = site.actorNames.mentions(in: text).filter {
      $0.ids.contains(where: actors.contains)
    }
    return content.allSatisfy { word in
      claim.meaning.words.contains { $0.count > 3 && $0.prefix(5).elementsEqual(word.prefix(5)) }
        || named.contains { $0.range.contains(word.startIndex) }
    }
  }
}
