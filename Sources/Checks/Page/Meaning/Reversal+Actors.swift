import Facts
import Kit
import Site

/// Who does what to whom, in words and in the fact to which they link.
extension Reversal {
  /// Fails unless words give to one actor what a fact says that another did: “the union walked out” for
  /// “the employers walked out”, or “the Office gave the bank its files” for the other way round.
  init?(of fact: FactWords, exchanging words: ToldWords, in site: Site) {
    guard [.claims, .statuses, .prospects, .events].contains(fact.fact.kind) else { return nil }
    // Most words begin with no name.
    let first = words.words.first { !$0.isWord(in: ["a", "an", "the"]) }
    guard let first, !site.actorNames.names(beginningWith: first).isEmpty else { return nil }
    let told = words.text
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
    guard let verb = clause.first, verb.count > 2, other.contains(where: { $0.verb == verb.verb }),
      // “Was fined by the Office” says what “the Office fined” does.
      clause.isPassive == other.isPassive
    else { return nil }
    let isAbsent = right.allSatisfy { site.areStrangers($0, subject) }
    let isObject = right.dropFirst().first { $0.ids == subject.ids }
    let isExchanged =
      isObject != nil && said.dropFirst().contains { $0.ids == own.ids }
      && site.areStrangers(own, subject)
    guard isAbsent || isExchanged else { return nil }
    self.words = "says of \(subject.ids.asAlternatives) what \(own.ids.asAlternatives) does in"
  }
}

extension Reversal {
  /// Fails unless the actor whose name stands right before a link does what a fact says that others did, or
  /// suffers what it says that others suffered: “Brekke was arrested” for “Tveit is arrested”.
  init?(
    of fact: FactWords, told: ArraySlice<UInt8>, by before: ArraySlice<UInt8>,
    leadingTo after: ArraySlice<UInt8>, in site: Site
  ) {
    guard fact.fact.kind == .events, before.last == UInt8(ascii: " "),
      let deed = Deed(told.clause), let right = Deed(fact.text[...]), deed.verb == right.verb,
      let subject = site.actorNames.mentions(in: before.suffix(60)).last,
      subject.range.upperBound == before.endIndex - 1,
      before[..<subject.range.lowerBound].mayLeadToSubject(of: fact)
    else { return nil }
    let named = site.actorNames.mentions(in: fact.text[...])
    let doers = named.filter { $0.range.lowerBound < right.start }
    guard !doers.isEmpty else { return nil }
    let isStrange =
      named.allSatisfy { site.areStrangers($0, subject) }
      && fact.fact[EventFields.participants].compactMap { $0[ParticipantFields.actor] }
        .allSatisfy { site.areStrangers(.init(ids: [$0], range: 0..<0), subject) }
    // “The firm indicted the prosecutor” where the firm is indicted.
    let isTurned =
      right.isPassive && !deed.isPassive && after.beginsWithObject
      && doers.contains { $0.ids == subject.ids }
    guard isTurned || isStrange && deed.isPassive == right.isPassive else { return nil }
    words =
      isTurned
      ? "makes \(subject.ids.asAlternatives) do what is done to it in"
      : "says of \(subject.ids.asAlternatives) what \(doers.flatMap(\.ids).asAlternatives) does in"
  }
}

/// What is done in a clause, and whether it is done to its subject.
private struct Deed {
  /// The stem of the verb.
  let verb: [UInt8]
  let isPassive: Bool

  /// Where the verb begins.
  let start: Int

  /// The deed of words that begin with their verb.
  init?(_ words: [ArraySlice<UInt8>]) {
    let rest = words.drop { $0.isWord(in: ["also", "has", "have", "had", "later", "then"]) }
    guard let first = rest.first else { return nil }
    isPassive = Self.forms.contains(first)
    let verb = isPassive ? rest.dropFirst().first { !Self.forms.contains($0) } : first
    guard let verb, verb.count > 3, MeaningWords.force(of: verb) == nil else { return nil }
    self.verb = verb.verb
    start = first.startIndex
  }

  /// The deed of a whole sentence, whose verb is the first that is in the present.
  init?(_ text: ArraySlice<UInt8>) {
    let words = text.meaningWords
    guard let place = words.indices.dropFirst().first(where: { words[$0].isVerbOfTitle }) else {
      return nil
    }
    self.init(Array(words[place...]))
  }

  fileprivate static let forms = WordSet("are be been being is was were")
}

extension ArraySlice<UInt8> {
  /// The stem of a verb, in the present or the past.
  fileprivate var verb: [UInt8] { PastVerbs.stem(of: self) ?? stem }

  /// Whether a word may be the verb with which a title tells something: “files”, “is”.
  fileprivate var isVerbOfTitle: Bool {
    Deed.forms.contains(self) || count > 3 && last == UInt8(ascii: "s") && !endsWith("ss")
      || count > 4 && endsWith("ed")
  }

  /// Whether what stands before a name leaves it the subject, as nothing, “and” or a title do; a fact may tell of
  /// “the case against” somebody, too.
  fileprivate func mayLeadToSubject(of fact: FactWords) -> Bool {
    let words = suffix(40).meaningWords
    guard let last = words.last, !endsWith(". ") else { return true }
    if last.isWord(in: ["against"]) {
      return fact.meaning.words.contains { $0.isWord(in: ["against"]) }
    }
    if self.last != UInt8(ascii: " ") { return true }
    return endsWith(", ")
      || last.isWord(in: [
        "the", "but", "while", "when", "as", "that", "mr", "ms", "mrs", "dr", "then",
      ])
  }

  /// Whether an article or the like begins an object right behind a verb.
  fileprivate var beginsWithObject: Bool {
    [" the ", " a ", " an ", " its ", " his ", " her ", " their "].contains {
      starts(with: $0.utf8)
    }
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
    wordsInTurn.allSatisfy { $0.isWord(in: ["a", "an", "the"]) }
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
