import Facts
import Kit
import Markdown
import Site

extension Check {
  static let modalLost = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let kinds: [FactKind] = [.claims, .prospects, .assessments, .figures, .positions, .statuses]
    let told = prose.sentences { link in
      link.fact.map { kinds.contains($0.fact.kind) } ?? false && link.field == nil
        && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let fact = link.fact, let word = prose.wordLost(from: fact, link, in: sentence) else {
        return nil
      }
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "\(fact.fact.id) is told without its “\(word)”",
        help: "keep how likely it is said to be: \(fact.fact.quotedWithSource)", id: fact.fact.id)
    }
  }
}

extension Rule {
  static let modalLost = Rule(
    "modal-lost", .warning,
    catches: "A claim, prospect or assessment that says “could”, “may”, “likely” or “if”, told as"
      + " what will be or is; an assessment told as more or less likely than the base says; an event"
      + " or prospect that is planned, foreseen or cancelled, told as done.",
    why: "A possibility that a page turns into a certainty is another statement.",
    wrong: "Tarar said that the dialogue [will resume](fact:claim.could-resume).",
    right: "Tarar said that the dialogue [could resume](fact:claim.could-resume).")
}

extension PageProse {
  /// The word of a fact for how sure something is, if a sentence tells the fact without any such word; nil
  /// otherwise.
  func wordLost(from fact: FactWords, _ link: Link, in sentence: Sentence) -> String? {
    guard fact.isEnglish, let reserve = Reserve(of: fact),
      reserve.isLost(
        in: bytes[sentence.range], link: bytes[link.range],
        before: bytes[sentence.range.lowerBound..<link.range.lowerBound])
    else { return nil }
    return reserve.word
  }
}

/// How sure a fact says that something is.
private struct Reserve {
  /// The word for it, as the fact has it.
  let word: String

  /// The words that the fact asks for, folded, such as `stands ready`; nil if any of their kind do.
  private let own: [UInt8]?

  /// The verb that it is said of, cut; nil if none is known.
  private let verb: ArraySlice<UInt8>?

  /// Whether the word stands before a noun, as in “the likely loss”.
  private let isOfNoun: Bool

  /// Whether the word is “could”, “may” or the like.
  private let isModal: Bool

  /// Whether the fact names a condition, so that its “would” is no “will” of what somebody said.
  private let isOnCondition: Bool

  /// Whether it only says that something is planned.
  private let isIntent: Bool

  /// Whether it says so by a verb such as “considered”.
  private let isPlan: Bool

  /// The words of the fact that mean something by themselves.
  private let content: Set<String>

  /// Those of each of the parts of a fact that have no word for how sure they are: “accepted 17” in “accepted 17
  /// and is considering five”.
  private let sureParts: [Set<String>]

  init?(of fact: FactWords) {
    let (words, place) = (fact.meaning.words, fact.meaning.reserve)
    let modal = fact.fact[ProspectFields.modal]
    guard place != nil || modal != nil else { return nil }
    own = modal.map { [UInt8](folding: $0.utf8) }
    word = modal ?? place.map { String(decoding: words[$0], as: UTF8.self) } ?? ""
    isIntent =
      place.map { MeaningWords.isIntent(words[$0]) || words[$0].isWord(in: ["would"]) } ?? false
    isPlan = place.map { MeaningWords.isIntent(words[$0]) } ?? false
    verb = place.flatMap { place in
      words[(place + 1)...].first { word in
        MeaningWords.force(of: word) == nil
          && !word.isWord(in: ["be", "to", "have", "also", "still"])
      }
    }
    content = fact.meaning.content
    sureParts = fact.fact.kind == .statuses ? fact.text[...].sureParts : []
    isOfNoun = place.map { MeaningWords.isReservedAdjective(words[$0]) } ?? false
    isOnCondition = words.contains {
      MeaningWords.force(of: $0) == .condition || $0.isWord(in: ["without", "otherwise"])
    }
    isModal = place.map { MeaningWords.isModal(words[$0]) } ?? false
  }

  /// Whether a sentence tells the fact without a word of its kind.
  func isLost(
    in sentence: ArraySlice<UInt8>, link: ArraySlice<UInt8>, before: ArraySlice<UInt8>
  ) -> Bool {
    let words = sentence.meaningWords.withoutMonths
    if let own, sentence.holdsWords(own), words.contains(where: { own.starts(with: $0) }) {
      return false
    }
    if before.leavesOpen || tellsSurePart(link) { return false }
    // “Has not yet decided” tells what will be as well.
    if own?.elementsEqual("will".utf8) == true,
      words.tellPlan || words.contains(where: { $0.isWord(in: ["yet"]) })
    {
      return false
    }
    let isKept = words.contains { word in
      MeaningWords.force(of: word) == .doubt || MeaningWords.isReserved(word)
        || isIntent && MeaningWords.isIntent(word) || isModal && word.isWord(in: ["capable"])
    }
    // “Will form the basis of a meeting, possibly in Doha” is not sure of the place alone.
    if isKept {
      return isModal
        && saysWillBeforeDoubt(sentence.afterLeadingCondition?.meaningWords.withoutMonths ?? words)
    }
    if saysCertainty(words) { return true }
    if isOnCondition, words.contains(where: { ConditionWords.keep($0) || $0.isWord(in: ["rate"]) })
    {
      return false
    }
    if isOfNoun, let verb, verb.count > 3,
      !words.contains(where: { $0.isWord(in: ["should", "ought"]) })
    {
      let after = sentence[min(link.endIndex, sentence.endIndex)...].wordsInTurn.prefix(3)
      if (link.meaningWords + after).contains(where: { $0.stem == verb.stem }) { return true }
    }
    // “Would” is the “will” of what somebody said.
    if word.utf8.elementsEqual("would".utf8), !isOnCondition,
      words.contains(where: { $0.isWord(in: Self.reports) })
    {
      return false
    }
    if saysVerbForCertain(words) { return true }
    if !isIntent, saysComing(before, link) || isModal && link.tellsComing { return true }
    if isPlan, tellsDone(link.meaningWords, words) { return true }
    let isConditional = words.contains { word in
      word.isWord(in: ["would", "should"]) || MeaningWords.force(of: word) == .condition
        || MeaningWords.isIntent(word)
    }
    return !isConditional && tellsAsFact(link, before)
  }

  /// Whether a link tells a part of the fact that is sure, and nothing of the rest.
  private func tellsSurePart(_ link: ArraySlice<UInt8>) -> Bool {
    guard !sureParts.isEmpty else { return false }
    let told = link.contentWords.intersection(content)
    return !told.isEmpty && told.isSubset(of: sureParts.reduce(into: []) { $0.formUnion($1) })
  }

  /// Whether “will” stands before the verb of the fact, and no doubt before that.
  private func saysWillBeforeDoubt(_ words: [ArraySlice<UInt8>]) -> Bool {
    let start = words.prefix { word in
      MeaningWords.force(of: word) != .doubt && !MeaningWords.isReserved(word)
        && MeaningWords.force(of: word) != .condition
    }
    return start.contains { $0.isWord(in: ["will", "shall"]) } && saysVerbForCertain(Array(start))
  }

  /// Whether a sentence says that what may be is sure, or has to be.
  private func saysCertainty(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard !isIntent, !content.contains("must") else { return false }
    let isSure = words.contains { $0.isWord(in: ["certain", "inevitable", "guaranteed", "must"]) }
    return isSure && !words.contains { MeaningWords.force(of: $0) == .negation }
  }

  /// Whether “will”, or “would” for “could”, stands before the verb of the fact.
  private func saysVerbForCertain(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard let verb, verb.count > 2 else { return false }
    let stem = verb.prefix(max(4, verb.count - 2))
    return words.indices.contains { index in
      let isCertain =
        words[index].isWord(in: ["will", "shall"])
        || !isIntent && words[index].isWord(in: ["would"])
      return isCertain && words[(index + 1)...].prefix(3).contains { $0.starts(with: stem) }
    }
  }

  /// Whether words right before a link tell what follows as sure to come: “is going to ”.
  private func saysComing(_ before: ArraySlice<UInt8>, _ link: ArraySlice<UInt8>) -> Bool {
    ["about", "bound", "certain", "going", "sure"].contains { before.endsWith(" \($0) to ") }
      && link.wordRanges.count > 1
      && !before.suffix(30).wordsInTurn.contains { MeaningWords.force(of: $0) == .negation }
  }

  /// Whether a link tells as done what the fact says that somebody only thought of: “had imposed a curfew” where
  /// one was considered.
  private func tellsDone(_ link: [ArraySlice<UInt8>], _ sentence: [ArraySlice<UInt8>]) -> Bool {
    guard link.count > 2, link[0].isWord(in: ["had", "has", "have"]), link[1].endsWith("ed"),
      !isKnown(link[1]), !sentence.contains(where: Self.tentative.begin)
    else { return false }
    return link.dropFirst(2).contains { $0.count > 3 && isKnown($0) }
  }

  private func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
    word.contentWords.first.map(content.contains) ?? false
  }

  /// Beginnings of words by which a sentence tells that something was only thought of.
  private static let tentative = WordBeginnings(
    """
    ask assess call contemplat debat demand examin explor float look mull moot rais recommend review stud \
    suggest talk toy urg view
    """)

  /// Whether the words of a link are those of the fact, with no article before them that would make
  /// a name of them.
  private func tellsAsFact(_ link: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool {
    let words = link.meaningWords
    if words.contains(where: { $0.isWord(in: ["will", "shall"]) })
      || before.endsWithWords("will ") || before.endsWithWords("shall ")
    {
      return true
    }
    let first = words.first ?? []
    let isName =
      Self.articles.contains { before.endsWithWords("\($0) ") }
      || ["of ", "on ", "for ", "about ", "by "].contains { before.endsWithWords($0) }
      || first.isWord(in: Self.articles)
      || before.allSatisfy { $0 == UInt8(ascii: " ") }
    let own = link[...].contentWords
    return !isName && words.count > 1 && own.count > 1
      && own.count(where: { word in
        content.contains(word)
          || word.utf8.count > 3
            && content.contains { $0.utf8.count > 3 && $0.prefix(4) == word.prefix(4) }
      }) * 2 > own.count
  }

  /// Words by which a sentence tells what somebody said.
  private static let reports = [
    "according", "announced", "insisted", "insists", "pledged", "promised", "promises", "said",
    "say", "saying", "says", "told", "vowed", "vows",
  ]

  /// Words before what is a name rather than a statement.
  private static let articles = [
    "the", "a", "an", "to", "his", "her", "its", "their", "this", "that",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether words tell that something is going to be.
  fileprivate var tellsComing: Bool {
    ["is going to ", "are going to "].contains { starts(with: $0.utf8) }
  }
}

extension [ArraySlice<UInt8>] {
  /// Whether the words tell what will be by another word than “will”: “is to run”, “becomes”, “was named the
  /// future chair”.
  fileprivate var tellPlan: Bool {
    contains {
      $0.isWord(in: [
        "become", "becomes", "becoming", "designate", "elect", "future", "incoming", "shall",
        "successor", "tomorrow",
      ])
    }
      || indices.dropLast().contains { place in
        self[place].isWord(in: ["is", "are", "was", "were"]) && self[place + 1].isWord(in: ["to"])
      }
  }
}

extension ArraySlice<UInt8> {
  /// Whether words right before a link do not rule out what it tells.
  fileprivate var leavesOpen: Bool {
    let words = suffix(80).wordsInTurn.suffix(9)
    guard
      let place = words.indices.dropLast().first(where: {
        words[$0].isWord(in: ["rule", "ruled", "rules", "ruling"])
          && words[$0 + 1].isWord(in: ["out"])
      })
    else { return false }
    // “Did not rule out that the irregularity” goes on in the link.
    let isOpen = place + 2 == words.endIndex || words[place + 2].isWord(in: ["that"])
    return isOpen && words[..<place].contains { MeaningWords.force(of: $0) == .negation }
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind the clause of a condition that begins a sentence, as in “If it rains, they will stay”;
  /// nil if none does.
  fileprivate var afterLeadingCondition: ArraySlice<UInt8>? {
    guard MeaningWords.force(of: wordAtStart) == .condition,
      let comma = firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    return self[(comma + 1)...]
  }
}
