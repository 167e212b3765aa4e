import Facts
import Kit

/// How facts are called within a line of words, and names within a sentence of the theme's.
extension Fact {
  /// What it is called without the full stop of its sentence; a name or title keeps its own, as in
  /// “Acme Inc.”.
  var titleInLine: String {
    switch kind {
    case .sources, .actors, .places, .issues, .events: title
    default: title.withoutFinalStop
    }
  }

  /// Whether it is called by a description, and has no name proper.
  var isDescription: Bool { self[ActorFields.naming] == .described || isUnnamed }

  /// Whether a name has several bearers of which a verb says so: “residents say”.
  var isPlural: Bool {
    switch self[ActorFields.number] {
    case .two, .several, .plural: true
    case .one: false
    case nil: isDescription && title.hasPluralHead
    }
  }
}

extension FactBase {
  /// What a fact is called in the midst of an English sentence: with the article that a name has, and
  /// with a small letter at the start of a description.
  func nameInSentence(of fact: Fact) -> String {
    guard fact.kind == .actors || fact.kind == .places,
      language(of: fact).isSameLanguage(as: "en")
    else { return fact.titleInLine }
    if fact.isDescription || fact.title.isArticleAndNoun { return fact.title.smallAtStart }
    let hasArticle = fact.id.actorKind != .person && fact.title.takesArticle
    return hasArticle ? "the \(fact.title)" : fact.title
  }
}

extension String {
  /// The text with a small letter at its start if that is an article or another word that is no name.
  fileprivate var smallAtStart: String {
    let bytes = Array(utf8)
    let word = bytes.prefix { $0 != UInt8(ascii: " ") }
    guard let first = word.first, NameWords.starting.contains(word) else { return self }
    return String(decoding: [first.lowercased] + bytes.dropFirst(), as: UTF8.self)
  }

  /// Whether an article and a common noun make up the name, as “The coast” and unlike “The Hague”.
  fileprivate var isArticleAndNoun: Bool {
    let words = Array(utf8).split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard words.count == 2, let second = words[1].first else { return false }
    return NameWords.articles.contains(words[0]) && second.isSmallLetter
  }

  /// Whether the noun of an English description is a plural, as in “groups close to the army”.
  fileprivate var hasPluralHead: Bool {
    let words = [UInt8](folding: utf8).split { !$0.isLetterOrDigit && $0 < 0x80 }
    let end = words.firstIndex(where: NameWords.following.contains) ?? words.endIndex
    guard let noun = words[..<end].last, noun.count > 3 else { return false }
    return noun.last == UInt8(ascii: "s") && !noun.dropLast().suffix(1).elementsEqual("s".utf8)
      && !noun.dropLast().suffix(1).elementsEqual("u".utf8)
  }

  /// Whether an English name stands with an article: a union of states, and what is called by a common
  /// noun, such as a ministry.
  fileprivate var takesArticle: Bool {
    let words = Array(utf8).split(separator: UInt8(ascii: " "))
    let name = [UInt8](folding: utf8)
    guard let first = words.first, let last = words.last, !NameWords.determiners.contains(first)
    else { return false }
    // “Pakistan’s army”: the one to whom it belongs stands in the place of an article.
    if ["’s", "'s"].contains(where: { first.endsWith($0) }) { return false }
    if NameWords.unions.contains(name[...]) { return true }
    let head = words.firstIndex { $0.elementsEqual("of".utf8) || $0.elementsEqual("for".utf8) }
    let noun = head.flatMap { $0 > 0 ? words[$0 - 1] : nil } ?? last
    let folded = [UInt8](folding: noun)
    return words.count > 1 && NameWords.nouns.contains(folded[...])
  }
}

/// Words of English names, in the form in which names are compared.
private enum NameWords {
  /// Words at the start of descriptions that are no names.
  static let starting = WordSet(
    """
    A An The Some Several Many Two Three Four Five One Most Other Both Local Senior Former Unnamed \
    Anonymous Independent Residents Resident Sources Source Officials Official Witnesses Witness \
    Eyewitnesses Survivors Relatives People Locals Villagers Villager Farmers Workers Engineers \
    Engineer Doctors Diplomats Diplomat Analysts Analyst Experts Expert Observers Mediators \
    Negotiators Journalists Reporters Soldiers Commanders Police Security Military Government \
    Intelligence Opposition Human Aid
    """)

  static let articles = WordSet("A An The")

  /// Words behind the noun of a description.
  static let following = WordSet(
    """
    of in at from close responsible present familiar who with for to on near inside among based \
    loyal that which under within behind by
    """)

  /// Words in whose company no article stands.
  static let determiners = WordSet(
    "The the A a An an Our our Some some Several several Many many Two Three All all")

  /// Names that stand with an article and do not end in one of `nouns`.
  static let unions = WordSet(
    [
      "united states", "us", "usa", "united states of america", "united kingdom", "uk", "eu", "un",
      "united nations", "netherlands", "philippines", "maldives", "bahamas", "gambia", "vatican",
      "world bank", "taliban", "kremlin", "white house", "pentagon", "red crescent", "red cross",
    ].map { $0.utf8 })

  /// Common nouns that names are made of.
  static let nouns = WordSet(
    """
    government ministry army police navy military parliament senate assembly commission committee \
    council court union federation confederation republic agency authority administration party \
    movement front forces force embassy delegation department bureau secretariat alliance coalition \
    league kingdom emirates emirate taliban association office board organization organisation mission \
    states islands cabinet presidency command
    """)
}
