import Facts
import Kit
import Site

/// Whose of several numbers for the same one is said to be, without a verb of speech.
extension PageProse {
  /// Whether somebody says another number of what a figure counts, and not this one.
  func isRival(_ id: String, of figure: FactWords) -> Bool {
    !figure.speakers.contains { $0 == id || site.mayBeVoice(id, of: $0) }
      && figure.differsFrom.contains { other in
        site.facts[other]?.by.contains { $0.id == id } ?? false
      }
  }

  /// Whose number a figure is said to be by what stands before it: “by the union's estimate it is 34”, “the union
  /// puts it at 34”, “Union: 34”; the last one, and “the union's estimate is 34”, only where a label may tell it.
  func owner(
    of link: Link, from start: Int, in sentence: Sentence, mayBeLabel: Bool
  ) -> ActorNames.Mention? {
    let lead = part(
      max(start, link.range.lowerBound - Self.reachOfVoice)..<link.range.lowerBound, of: sentence)
    // “34, by the union's estimate, or 60” gives the number before it to the union.
    guard !bytes[lead.range].goesOnWithNumber, let mention = mentions(in: lead).last,
      bytes[lead.range.lowerBound..<mention.range.lowerBound].wordsInTurn.allSatisfy({
        $0.isWord(in: ["and", "but", "by", "in", "on", "the", "whereas", "while"])
      }),
      !bytes[link.range.upperBound..<sentence.range.upperBound].callsItWrong
    else { return nil }
    let rest = bytes[mention.range.upperBound..<link.range.lowerBound]
    if mayBeLabel {
      return rest.ownsNumber || rest.putsNumber || rest.isWord(in: [": "]) ? mention : nil
    }
    // “The company's total is 34” tells whose it is, and not who says it.
    let isBy = bytes[lead.range].starts(with: "by ".utf8)
    return rest.putsNumber || isBy && rest.ownsNumber ? mention : nil
  }
}

/// What a number that somebody gives is called.
private let numbersOfSomebody = WordSet(
  "calculation count estimate estimates figure figures number reckoning tally toll total version")

extension ArraySlice<UInt8> {
  /// Whether the words behind a figure go on to tell of that one.
  fileprivate var goesOnWithNumber: Bool {
    starts(with: ", ".utf8)
      && ![", and ", ", but ", ", while ", ", whereas "].contains { starts(with: $0.utf8) }
      || starts(with: " (".utf8)
  }

  /// Whether the words between a name and a figure make it the named one's: “'s estimate is ”.
  fileprivate var ownsNumber: Bool {
    guard let start = ["'s ", "' "].first(where: { starts(with: $0.utf8) }) else { return false }
    let words = dropFirst(start.utf8.count)
    let noun = words.wordAtStart
    let rest = words.dropFirst(noun.count)
    let clause = rest.starts(with: ", ".utf8) ? rest.dropFirst() : rest
    return numbersOfSomebody.contains(noun) && clause.isPlainLead
  }

  /// Whether they do so by “puts the crowd at”.
  fileprivate var putsNumber: Bool {
    endsWith(" at ") && isPlainLead
      && wordsInTurn.prefix(2).contains { $0.isWord(in: ["put", "puts", "putting"]) }
  }

  /// Whether they are few, of one clause, and compare the figure with nothing.
  private var isPlainLead: Bool {
    allSatisfy { $0.isOne(of: " -'") || $0.isSmallLetter } && wordRanges.count <= 6 && !turnsAway
      && !wordRanges.contains { self[$0].isWord(in: ["and", "or", "but"]) }
  }
}
