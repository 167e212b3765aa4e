import Facts
import Kit
import Site

/// Statements in which a “not” of the page is missing.
extension PageProse {
  /// The last word of a statement that the page has with a “not” or “no” right before its words, and the
  /// sentence; nil if there is none, or if another sentence says the same without one.
  func lostNegation(in statement: PlainStatement) -> (TurnedWord, Range<Int>)? {
    var like = sentencesLike(statement, without: nil, missing: 0)
    if like.isEmpty { like = sentencesTellingByKind(statement) }
    guard let first = like.first, let last = statement.words.last,
      like.allSatisfy({ isDenied(statement, in: $0) })
    else { return nil }
    return (TurnedWord(last), first)
  }

  /// The sentences that have all words of a statement but the name of a body, which they call “the company” or the
  /// like, or but the name of a thing at its end, which they call by what it is: “the vaccine”.
  private func sentencesTellingByKind(_ statement: PlainStatement) -> [Range<Int>] {
    guard let first = statement.content.first, let last = statement.content.last else { return [] }
    let isBody = site.actorNames.mentions(in: bytes[first.startIndex...].prefix(60)).first.map {
      $0.range.lowerBound == first.startIndex && $0.ids.allSatisfy { $0.actorKind == .org }
    }
    if isBody == true {
      let found = sentencesLike(statement, without: first, atLeast: 1, missing: 0)
      return found.filter { range in
        bytes[range].wordsInTurn.contains(where: TellingWords.bodies.contains)
      }
    }
    guard capitals.contains(last.startIndex), statement.content.count > 2 else { return [] }
    return sentencesLike(statement, without: last, missing: 0)
  }

  /// Whether a sentence has a “not” or “no”, or refuses or denies, right before or among the words of a statement,
  /// and says nothing else near them that turns or limits what it says.
  private func isDenied(_ statement: PlainStatement, in sentence: Range<Int>) -> Bool {
    let other = bytes[sentence].meaningWords
    let places = other.indices.filter { place in
      statement.content.contains { other[place].starts(with: $0) }
    }
    guard let last = places.last else { return false }
    let denials = other.indices.filter { other[$0].deniesWhatFollows }
    guard let denial = denials.last(where: { $0 < last }),
      let next = places.first(where: { $0 > denial }), next - denial < 4,
      other[(denial + 1)..<next].allSatisfy({ $0.mayFollowDenial })
    else { return false }
    return !other[max(0, denial - 4)..<min(other.count, next + 2)].contains { word in
      word.startIndex != other[denial].startIndex
        && (MeaningWords.keeps(.negation, word) || AskingWords.limits.contains(word))
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word denies what stands right behind it.
  fileprivate var deniesWhatFollows: Bool {
    isWord(in: [
      "no", "not", "never", "refuse", "refuses", "refused", "declines", "declined", "denies",
      "denied",
    ]) || endsWith("n't")
  }

  /// Whether the word may stand between a denial and what it denies: “no evidence of”, “refuses to”.
  fileprivate var mayFollowDenial: Bool {
    isWord(in: [
      "a", "an", "any", "be", "been", "evidence", "for", "have", "having", "indication", "of",
      "plan",
      "plans", "proof", "sign", "signs", "that", "the", "to", "trace", "will", "yet",
    ])
  }
}
