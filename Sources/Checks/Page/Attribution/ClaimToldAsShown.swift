import Facts
import Kit
import Markdown
import Site

extension Check {
  /// What somebody alleges, or others dispute, told as proved, or by the way as what happened.
  static let claimToldAsShown = prose(.claimWithoutAttribution) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.field == nil && !link.isAutolink && link.fact?.isContested == true
    }
    return told.compactMap { link, sentence in
      guard let claim = link.fact, let manner = prose.mannerOfFact(link, in: sentence) else {
        return nil
      }
      let names = prose.site.quotedNames(of: claim.speakers)
      return Diagnostic(
        .claimWithoutAttribution, at: prose.location(of: link),
        "\(claim.fact.id) is told as \(manner), but it is what \(claim.speakers.asAlternatives) says",
        help: "write that \(names.asAlternatives) says so\(claim.fact.placeInSource)",
        id: claim.fact.id)
    }
  }
}

extension FactWords {
  /// Whether it is a claim that accuses, or that others dispute.
  fileprivate var isContested: Bool {
    isTold && fact.kind == .claims && isEnglish
      && (isDisputed || fact.standing == .unanswered || !fact[ClaimFields.accuses].isEmpty
        || fact[ClaimFields.kind] == .accusation)
  }
}

extension PageProse {
  /// How words beside a link make what it tells more than what somebody says; nil if they do not.
  fileprivate func mannerOfFact(_ link: Link, in sentence: Sentence) -> String? {
    let before = bytes[sentence.range.lowerBound..<link.range.lowerBound]
    let after = bytes[
      min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
    if before.endsWithProof || after.beginsWithProof { return "proved" }
    return before.beginsAside && isToldAside(link, in: sentence) ? "what happened" : nil
  }

  /// Whether a link tells by the way what nobody in its sentence says: “after the board let it leak, the union left”.
  private func isToldAside(_ link: Link, in sentence: Sentence) -> Bool {
    guard bytes[link.range].wordRanges.count > 2, sentence.marks.allSatisfy({ !$0.mark.tellsVoice })
    else { return false }
    return !bytes[sentence.range].wordsInTurn.contains { word in
      Proofs.voices.begin(word) || TellingWords.stances.contains(word)
        || MeaningWords.force(of: word) != nil || MeaningWords.isReserved(word)
    }
  }
}

extension MarkedWord.Mark {
  /// Whether somebody says something by the word, or something is told as not sure.
  fileprivate var tellsVoice: Bool {
    switch self {
    case .reportingVerb, .loadedVerb, .doubt: true
    default: false
    }
  }
}

private enum Proofs {
  /// Verbs by which what follows is so.
  static let verbs = WordSet(
    """
    demonstrated demonstrates documented documents established establishes exposed exposes proved proves \
    showed shows uncovered
    """)

  /// Participles that do the same after “has”.
  static let participles = WordSet(
    "demonstrated documented established exposed proved proven shown uncovered")

  /// Beginnings of words by which a sentence tells what somebody says.
  static let voices = WordBeginnings(
    """
    accord accus alleg argu assert charg claim complain concede conten denia denie deny disput insist
    maintain report rumor rumour said say stated states suppos suspic tell told version view
    """)

  /// Words with which a sentence begins that tells first what came before, or why.
  static let asides = WordSet("after because once since")
}

extension ArraySlice<UInt8> {
  /// Whether the words before a link tell what it says as proved: “has shown that ballots were ”.
  fileprivate var endsWithProof: Bool {
    guard last == UInt8(ascii: " ") else { return false }
    let clause = suffix(110)
    let start = clause.lastIndex { $0.isOne(of: ",;:()\"") }.map { $0 + 1 } ?? clause.startIndex
    let words = clause[start...].meaningWords
    guard
      let place = words.lastIndex(where: {
        Proofs.verbs.contains($0) || Proofs.participles.contains($0)
      }),
      words[place...].isProof(after: words[..<place])
    else { return false }
    let rest = words[(place + 1)...]
    return rest.isEmpty
      || rest.first?.isWord(in: ["that", "how"]) == true && rest.count < 7
        && !rest.contains { word in
          MeaningWords.force(of: word) != nil || TellingWords.stances.contains(word)
            || Proofs.voices.begin(word)
        }
  }

  /// Whether the words after a link do so: “, as the union has documented”.
  fileprivate var beginsWithProof: Bool {
    guard starts(with: ", as ".utf8) else { return false }
    let clause = dropFirst(5).prefix { !$0.isOne(of: ",;:.()") }
    let words = clause.meaningWords
    guard let last = words.last, words.count < 9 else { return false }
    return words[(words.count - 1)...].isProof(after: words.dropLast())
      && (Proofs.verbs.contains(last) || Proofs.participles.contains(last))
  }

  /// Whether a sentence begins with what came before something, or why, and has not gone on to that yet.
  fileprivate var beginsAside: Bool {
    let first = drop { $0 == UInt8(ascii: " ") }
    return Proofs.asides.contains(first.wordAtStart) && !contains { $0.isOne(of: ",;:()\"") }
  }
}

extension ArraySlice<ArraySlice<UInt8>> {
  /// Whether the first of the words is a verb of proof, and none of those before it makes it less.
  fileprivate func isProof(after before: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let verb = first, let subject = before.last else { return false }
    let isPerfect = before.suffix(2).contains {
      $0.isWord(in: ["has", "have", "had", "having"])
    }
    guard
      isPerfect || Proofs.verbs.contains(verb) && !subject.isWord(in: ["be", "been", "is", "was"])
    else { return false }
    return !before.contains { word in
      MeaningWords.force(of: word) != nil || MeaningWords.isReserved(word)
        || MeaningWords.isIntent(word) || Proofs.voices.begin(word)
        || TellingWords.stances.contains(word)
        || word.isWord(in: ["to", "would", "will", "should", "must", "yet", "tried", "trying"])
    }
  }
}
