import Facts
import Kit
import Markdown
import Site

extension Check {
  /// An event that is planned or cancelled, told with its own verb as done; or one that is alleged, where
  /// nobody says so.
  static let eventNotDone = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      let isOpen = link.fact.map { $0.fact.isNotDone || $0.fact.isAlleged } ?? false
      return isOpen && link.field == nil && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let event = link.fact, event.isEnglish, let modality = event.fact[EventFields.modality],
        modality == .alleged
          ? !prose.isTold(event, link, in: sentence)
          : modality == .cancelled || prose.isAhead(event.fact),
        let verb = prose.bytes[link.range].verbOfPast(of: event.meaning)
          ?? prose.happening(link, event.meaning, in: sentence),
        !prose.leavesOpen(link, before: verb, in: sentence)
      else { return nil }
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "“\(prose.words(of: link).clipped)” tells \(event.fact.id) as done, but it is"
          + " \(modality.rawValue)",
        help: modality == .alleged
          ? "say who says so\(event.fact.placeInSource)"
          : "say that it is \(modality.rawValue), or correct the event"
            + event.fact.placeInSource, id: event.fact.id)
    }
  }
}

extension Check {
  /// What somebody says will be, told with its own verb as done.
  static let prospectNotDone = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.fact?.fact.kind == .prospects && link.field == nil && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let fact = link.fact, fact.isEnglish, prose.isAhead(fact),
        let verb = prose.bytes[link.range].verbOfPast(of: fact.meaning)
          ?? prose.bytes[link.range].perfect(of: fact.meaning),
        prose.bytes[link.range].wordsInTurn.prefix(3).contains(where: { $0.elementsEqual(verb) }),
        !prose.leavesOpen(link, before: verb, in: sentence),
        prose.wordLost(from: fact, link, in: sentence) == nil
      else { return nil }
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "“\(prose.words(of: link).clipped)” tells \(fact.fact.id) as done, but it is what may come",
        help: "say that it is to come: \(fact.fact.quotedWithSource)", id: fact.fact.id)
    }
  }
}

extension Fact {
  /// Whether it is an event that did not happen, as far as the base knows.
  fileprivate var isNotDone: Bool {
    kind == .events
      && self[EventFields.modality].map { [.planned, .possible, .cancelled].contains($0) } ?? false
  }

  /// Whether somebody says of the event that it happened, and the base does not.
  fileprivate var isAlleged: Bool { kind == .events && self[EventFields.modality] == .alleged }
}

extension PageProse {
  /// Whether an event is later than the page, as far as both are dated.
  fileprivate func isAhead(_ event: Fact) -> Bool {
    let matter = page.page.frontMatter
    guard let today = matter.asOf?.latest ?? matter.date?.date,
      let first = event.when?.date.earliest
    else { return true }
    return today < first
  }

  /// Whether anybody is said to tell of an event; true where the base does not name who does.
  fileprivate func isTold(_ event: FactWords, _ link: Link, in sentence: Sentence) -> Bool {
    site.quotedNames(of: event.speakers).isEmpty || names(event.speakers, around: link)
      || bytes[sentence.range].wordsInTurn.contains { PastVerbs.telling.begin($0) }
      || isTold(byBodyOf: event.speakers, link) || isTold(byKindOf: event.speakers, link)
      || isTold(byDescriptionOf: event, link)
  }

  /// Whether what may come has no day in its words that is over on the page's.
  fileprivate func isAhead(_ prospect: FactWords) -> Bool {
    let matter = page.page.frontMatter
    guard let today = matter.asOf?.latest ?? matter.date?.date else { return true }
    let text = prospect.text[...]
    return text.writtenDates(marked: text.markedWords[...]).allSatisfy { date in
      let day = CalendarDate(year: date.year ?? today.year, month: date.month, day: date.day ?? 1)
      return day.map { today < $0 } ?? true
    }
  }

  /// The word of a link, or right behind it, that tells that something happened; nil if none does.
  fileprivate func happening(
    _ link: Link, _ event: FactMeaning, in sentence: Sentence
  ) -> ArraySlice<UInt8>? {
    let own = bytes[link.range].meaningWords
    if let place = own.indices.first(where: { own[$0...].tellHappening }) { return own[place] }
    if own.count > 1, own[0].isWord(in: ["was", "were"]), own[1].isParticiple { return own[1] }
    if let verb = deed(of: link, own, in: sentence) { return verb }
    let rest = bytes[link.range.upperBound..<max(link.range.upperBound, sentence.range.upperBound)]
    guard rest.first == UInt8(ascii: " ") else { return nil }
    let next = rest.prefix(40).prefix { !$0.isOne(of: ",;:.()") }.meaningWords
    return next[...].tellHappening || next[...].tellAsDone(event) ? next.first : nil
  }

  /// The verb by which a link tells as done, of whatever stands before it, what an event that is planned would
  /// be: “has published its report”, “handed down its judgment”.
  private func deed(
    of link: Link, _ own: [ArraySlice<UInt8>], in sentence: Sentence
  ) -> ArraySlice<UInt8>? {
    let isPerfect = own.first?.isWord(in: ["had", "has", "have"]) == true
    let rest = own.dropFirst(isPerfect ? 1 : 0).drop {
      $0.isWord(in: ["already", "also", "been", "now"])
    }
    guard let verb = rest.first, PastVerbs.stem(of: verb) != nil || isPerfect && verb.isParticiple,
      !PastVerbs.plans.contains(verb), !PastVerbs.proposals.contains(verb),
      !TellingWords.stances.contains(verb)
    else { return nil }
    if isPerfect { return verb }
    // “The delayed report” and “the report, ordered in May,” tell of no deed.
    let before = bytes[sentence.range.lowerBound..<link.range.lowerBound]
    guard before.last == UInt8(ascii: " "), let subject = before.wordsInTurn.last,
      before.dropLast().last?.isLetterOrDigit == true || before.endsWith(") ")
    else { return nil }
    return PastVerbs.noSubjects.contains(subject) || MeaningWords.force(of: subject) != nil
      ? nil : verb
  }

  /// Whether words deny what a planned event or a prospect tells for now, and so say what its plan does: “has not
  /// yet”.
  func isYetToCome(_ event: FactWords, _ told: ArraySlice<UInt8>) -> Bool {
    let words = told.meaningWords
    let isDenied = words.contains { MeaningWords.force(of: $0) == .negation }
    // “No decision has been made” of what is to be decided.
    let isSoFar = words.contains { $0.isWord(in: ["had", "has", "have", "so", "yet"]) }
    return isDenied && (event.fact.isNotDone || event.fact.kind == .prospects && isSoFar)
  }

  /// Whether a sentence says with any word that what its link tells is not done.
  fileprivate func leavesOpen(
    _ link: Link, before verb: ArraySlice<UInt8>, in sentence: Sentence
  ) -> Bool {
    let before = bytes[sentence.range.lowerBound..<verb.startIndex].wordsInTurn.suffix(5)
    // “Went ahead” is what happened.
    let end = min(bytes.count, verb.endIndex + 7)
    let ahead = bytes[verb.endIndex..<end].wordsInTurn.first
    // “Will have decided by September” is still to come.
    return before.contains {
      $0.isWord(in: ["be", "been", "being", "to", "will", "shall", "would"])
    }
      || bytes[sentence.range].wordsInTurn.contains {
        MeaningWords.force(of: $0) != nil || MeaningWords.isIntent($0)
          || PastVerbs.open.contains($0) && !isOwnWord($0, of: link)
            && !($0.startIndex == ahead?.startIndex && $0.isWord(in: ["ahead"]))
          || PastVerbs.refusals.begin($0)
      }
  }
}

extension PageProse {
  /// Whether a word is one by which the fact of a link is called, as in “the next flight”.
  private func isOwnWord(_ word: ArraySlice<UInt8>, of link: Link) -> Bool {
    link.fact?.meaning.words.contains { $0.elementsEqual(word) } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// The first verb of folded words that tells as past what a fact tells with the same verb; nil if none
  /// does.
  fileprivate func verbOfPast(of fact: FactMeaning) -> ArraySlice<UInt8>? {
    wordsInTurn.first { word in
      PastVerbs.stem(of: word).map { stem in
        // “Inaugurated” tells of an inauguration.
        (fact.stems.contains(stem)
          || stem.count > 5 && fact.words.contains { $0.starts(with: stem) && $0.endsWith("ion") })
          && !fact.words.contains { $0.elementsEqual(word) }
      } ?? false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The verb of “have appealed” at the start of words where a fact has the verb, and nothing that is done; nil if
  /// there is none.
  fileprivate func perfect(of fact: FactMeaning) -> ArraySlice<UInt8>? {
    let words = meaningWords
    guard words.count > 1, words[0].isWord(in: ["had", "has", "have"]),
      PastVerbs.stem(of: words[1]) != nil,
      !PastVerbs.plans.contains(words[1]),
      !fact.words.contains(where: { $0.isWord(in: ["had", "has", "have"]) })
    else { return nil }
    return fact.stems.contains(words[1].stem) ? words[1] : nil
  }
}

extension ArraySlice<ArraySlice<UInt8>> {
  /// Whether the words begin by telling an event with its own verb as done: “has been published”.
  fileprivate func tellAsDone(_ event: FactMeaning) -> Bool {
    let isPassive = first?.isWord(in: ["was", "were"]) == true
    let isPerfect =
      first?.isWord(in: ["has", "have"]) == true
      && dropFirst().first?.isWord(in: ["been"]) == true
    guard isPassive || isPerfect else { return false }
    let verb = dropFirst(isPerfect ? 2 : 1).first ?? []
    return verb.isParticiple && PastVerbs.stem(of: verb).map(event.stems.contains) == true
  }

  /// Whether the words begin with a verb that tells that something happened: “took place”, “was held”.
  fileprivate var tellHappening: Bool {
    guard let first else { return false }
    let next = dropFirst().first ?? []
    if first.isWord(in: ["happened", "occurred"]) { return true }
    if first.isWord(in: ["took"]) { return next.isWord(in: ["place"]) }
    if first.isWord(in: ["went"]) {
      let third = dropFirst(2).first ?? []
      return next.isWord(in: ["ahead", "dark", "live"])
        || next.isWord(in: ["on"]) && third.isWord(in: ["strike", "trial"])
        || next.isWord(in: ["into"]) && third.isWord(in: ["effect", "force"])
    }
    return first.isWord(in: ["was", "were"]) && next.isWord(in: ["held", "staged"])
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word is a participle of what is done, and not of what is planned.
  fileprivate var isParticiple: Bool {
    (count > 4 && endsWith("ed") || PastVerbs.participles.contains(self))
      && !PastVerbs.plans.contains(self)
  }
}

/// The verbs by which something is told as past.
enum PastVerbs {
  static let participles = WordSet(
    "built chosen given held made paid sent shown sold struck sworn taken won")

  static let plans = WordSet(
    """
    agreed announced approved arranged booked confirmed decided delayed expected feared fixed foreseen \
    moved named needed pencilled postponed pushed rescheduled scheduled shelved
    """)

  /// What is asked, promised or got ready before it is done.
  static let proposals = WordSet(
    """
    aimed allowed asked awaited billed called demanded designed discussed due filed intended invited known \
    mentioned mooted offered ordered organised organized planned prepared promised proposed requested \
    required set slated sought submitted summoned supposed tabled threatened timed urged used wanted
    """)

  /// Words before a verb in the past that are not its subject.
  static let noSubjects = WordSet(
    """
    a an and any are as at be been being by each every for from had has have her his if in is its many most \
    no of on or other our some than that the their these this those to was were with yet
    """)

  /// The stem of a verb in the past; nil for any other word.
  static func stem(of word: ArraySlice<UInt8>) -> [UInt8]? {
    if let verb = irregular[word] { return verb }
    return word.count > 4 && word.endsWith("ed") ? word.stem : nil
  }

  private static let irregular = WordMap(
    [
      ("became", "become"), ("began", "begin"), ("bought", "buy"), ("broke", "break"),
      ("brought", "bring"), ("built", "build"), ("came", "come"), ("chose", "choose"),
      ("drew", "draw"), ("fell", "fall"), ("flew", "fly"), ("fought", "fight"), ("found", "find"),
      ("gave", "give"), ("heard", "hear"), ("held", "hold"), ("left", "leave"), ("lost", "lose"),
      ("made", "make"), ("met", "meet"), ("paid", "pay"), ("rose", "rise"), ("sat", "sit"),
      ("saw", "see"), ("sent", "send"), ("sold", "sell"), ("spoke", "speak"), ("struck", "strike"),
      ("swore", "swear"), ("took", "take"), ("went", "go"),
      ("withdrew", "withdraw"), ("won", "win"),
    ].map { ($0.0, Array($0.1.utf8)[...].stem) })

  /// Words by which a sentence leaves open whether something was done.
  static let open = WordSet(
    """
    after ahead before called coming expected instead next once or shall should soon tomorrow until \
    upcoming when whether will would
    """)

  /// Beginnings of words by which a sentence says that somebody tells.
  static let telling = WordBeginnings(
    "accord accus alleg charg claim complain describ insist report said say speak stat tell testif told witness"
  )

  /// Beginnings of words by which a sentence says that something was put off.
  static let refusals = WordBeginnings("abandon announce cancel delay drop postpon scrap shelv")
}
