import Facts
import Kit
import Site

/// Who does what to whom, in words and in the fact to which they link.
extension Reversal {
  /// Fails unless words give to one actor what a fact says that another did: “the union walked out” for
  /// “the employers walked out”, or “the Office gave the bank its files” for the other way round.
  init?(of fact: FactWords, exchanging told: ArraySlice<UInt8>, in site: Site) {
    guard [.claims, .statuses, .prospects, .events].contains(fact.fact.kind) else { return nil }
    // Most words begin with no name.
    let first = told.meaningWords.first { !$0.isWord(in: ["a", "an", "the"]) }
    guard let first, !site.actorNames.names(beginningWith: first).isEmpty else { return nil }
    let said = site.actorNames.mentions(in: told)
    guard let subject = said.first, told[..<subject.range.lowerBound].isArticle else {
      return nil
    }
    let text = fact.text[...]
    let right = site.actorNames.mentions(in: text)
    guard let own = right.first, text[..<own.range.lowerBound].isArticle else {
      return nil
    }
    let (clause, other) = (
      told[subject.range.upperBound...].clause, text[own.range.upperBound...].clause
    )
    guard let verb = clause.first, verb.count > 2, other.contains(where: { $0.stem == verb.stem }),
      // “Was fined by the Office” says what “the Office fined” does.
      clause.isPassive == other.isPassive
    else { return nil }
    let isAbsent = right.allSatisfy { site.areStrangers($0, subject) }
    let isObject = right.dropFirst().first { $0.ids == subject.ids }
    let isExchanged =
      isObject != nil && said.dropFirst().contains { $0.ids == own.ids }
      && site.areStrangers(own, subject)
    guard isAbsent || isExchanged else { return nil }
    words = "says of \(subject.ids.asAlternatives) what \(own.ids.asAlternatives) does in"
  }
}

extension Site {
  /// Whether two mentions are surely of actors that have nothing to do with each other.
  fileprivate func areStrangers(_ one: ActorNames.Mention, _ other: ActorNames.Mention) -> Bool {
    one.ids.allSatisfy { first in
      other.ids.allSatisfy { second in
        first.actorKind == .person && second.actorKind == .person
          ? first != second : isStranger(first, to: second) && isStranger(second, to: first)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether nothing stands there, or an article.
  fileprivate var isArticle: Bool {
    meaningWords.allSatisfy { $0.isWord(in: ["a", "an", "the"]) }
  }

  /// The words up to where another clause begins.
  fileprivate var clause: [ArraySlice<UInt8>] {
    prefix { !$0.isOne(of: ",;:()") }.meaningWords
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether something is done to what the words tell of.
  fileprivate var isPassive: Bool {
    contains { $0.isWord(in: ["by"]) }
      && contains { $0.isWord(in: ["was", "were", "is", "are", "been", "be", "being"]) }
  }
}
