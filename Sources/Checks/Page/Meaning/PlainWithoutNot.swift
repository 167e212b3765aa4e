import Facts
import Kit
import Markdown
import Site

/// What the facts that a page names say.
struct SaidOnPage {
  /// Those that say with one “not” what is not so.
  let denials: [FactWords]
  let others: [FactWords]
}

extension PageProse {
  /// What the facts say that the page names, as far as they say something.
  var saidOnThePage: SaidOnPage {
    let kinds: [FactKind] = [.claims, .positions, .statuses, .prospects, .events]
    let said = namedFacts.filter { kinds.contains($0.fact.kind) && $0.isEnglish }
    let denials = said.filter { fact in
      let turns = fact.meaning.denials
      return fact.meaning.content.count > 1 && turns.count == 1
        && turns[0].isWord(in: ["no", "not", "never", "nobody", "none"])
        && !fact.meaning.words.contains { MeaningWords.force(of: $0) == .condition }
    }
    let others = said.filter { fact in !denials.contains { $0.fact.id == fact.fact.id } }
    return SaidOnPage(denials: denials, others: others)
  }

  /// Findings for the sentences of a title or summary that say without its “not” what a fact of the
  /// page says.
  func leavingOutNot(
    in block: Int, of said: SaidOnPage, _ places: inout PlaceCursor
  ) -> [Diagnostic] {
    if said.denials.isEmpty { return [] }
    return sentences(of: block).compactMap { sentence in
      let text = bytes[sentence.range]
      if text.leavesOpen { return nil }
      let content = text.contentWords
      guard let fact = said.denials.first(where: { $0.meaning.content.isSubset(of: content) }),
        !said.others.contains(where: {
          $0.meaning.content.intersection(fact.meaning.content).count > 1
        })
      else { return nil }
      return Diagnostic(
        .claimReversed, at: places.location(of: sentence.range),
        "“\(places.written(sentence.range).clipped)” leaves the “not” out of \(fact.fact.id),"
          + " which says “\(fact.fact.text.clipped)”",
        help: "say the same in both places", id: fact.fact.id)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a sentence asks, denies, or tells what may be or what somebody wants.
  fileprivate var leavesOpen: Bool {
    if contains(UInt8(ascii: "?")) { return true }
    // An appeal against something denies nothing.
    let all = meaningWords
    let words = all.indices.filter { place in
      !all[place].isWord(in: ["against"])
        || place == 0
        || !all[place - 1].isWord(in: ["appeal", "appeals", "case", "charges", "protest"])
    }.map { all[$0] }
    return words[...].saysNo
      || words.contains { word in
        MeaningWords.force(of: word) != nil || MeaningWords.keeps(.negation, word)
          || MeaningWords.isIntent(word)
          || word.isWord(in: [
            "asks", "ask", "how", "what", "whether", "why", "would", "little", "few",
          ])
      }
  }
}
