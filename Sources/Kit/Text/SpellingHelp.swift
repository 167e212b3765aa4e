/// A word that names nothing, and where it would name something.
package struct Misspelling: Hashable, Sendable {
  /// A set of words, one of which may have been meant.
  package enum Vocabulary: Hashable, Sendable {
    /// The ids of the facts of a kind, by the kind's name; of all if it is nil.
    case facts(kind: String?)

    /// The names of a fact's fields.
    case fields(of: String)

    /// The paths of the site.
    case paths

    /// The files that a page in a folder can link to, as it writes them.
    case files(from: String)

    /// The headings of the page at an address.
    case headings(of: String)
    case templates
  }

  package let word: String
  package let vocabulary: Vocabulary

  package init(word: String, vocabulary: Vocabulary) {
    self.word = word
    self.vocabulary = vocabulary
  }
}

extension Misspelling.Vocabulary {
  /// Whether its words are written as the addresses of links.
  fileprivate var isOfAddresses: Bool {
    switch self {
    case .paths, .files: true
    default: false
    }
  }
}

extension String {
  /// The path as it is written for the destination of a link in Markdown, which ends at a space or a
  /// bracket, and in which a percent sign is read as one of an encoded byte.
  package var asDestination: String {
    utf8.allSatisfy(\.mayStandInDestination)
      ? self : utf8.percentEncoded(keeping: \.mayStandInDestination)
  }
}

extension UInt8 {
  fileprivate var mayStandInDestination: Bool { mayStandInAddress && !isOne(of: "%()?#") }
}

/// Finds what misspelt words were meant to be, with a bound on the work for all of a run.
///
/// Each word is looked up once, however often it stands somewhere; words are compared until
/// `comparisonLimit` is used up, so that a site with a broken link on each of its pages takes no
/// longer than one with a few.
package struct SpellingHelp {
  /// How many words of vocabularies are compared in a run.
  package static let comparisonLimit = 100_000

  private let words: (Misspelling.Vocabulary) -> [String]
  private var vocabularies: [Misspelling.Vocabulary: [SpellingCandidate]] = [:]
  private var anchorKeys: [Misspelling.Vocabulary: AnchorKeys] = [:]

  /// The words of a vocabulary by their forms without capitals.
  private var folded: [Misspelling.Vocabulary: [String: String]] = [:]
  private var found: [Misspelling: String?] = [:]

  /// How many words were compared, and what making vocabularies ready cost in the same measure.
  private(set) var comparisons = 0

  /// - Parameter words: The words of a vocabulary, in the order of preference; asked for once.
  package init(words: @escaping (Misspelling.Vocabulary) -> [String]) {
    self.words = words
  }

  /// A help that names the nearest word; nil if none is near, or too much was looked at before.
  package mutating func help(for misspelling: Misspelling) -> String? {
    if let known = found[misspelling] { return known }
    guard comparisons < Self.comparisonLimit else { return nil }
    let candidates = candidates(of: misspelling.vocabulary)
    let meant =
      anchor(meantBy: misspelling)
      ?? folded[misspelling.vocabulary]?[misspelling.word.lowercased()]
      ?? misspelling.word.closest(among: candidates, comparisons: &comparisons)
    let help = meant.map { misspelling.vocabulary.isOfAddresses ? $0.asDestination : $0 }
    found[misspelling] = .some(help?.asSuggestion)
    return help?.asSuggestion
  }

  /// The anchor of a heading that another generator's stands for; nil if the word is none.
  private mutating func anchor(meantBy misspelling: Misspelling) -> String? {
    guard case .headings = misspelling.vocabulary else { return nil }
    let vocabulary = misspelling.vocabulary
    if anchorKeys[vocabulary] == nil {
      anchorKeys[vocabulary] = AnchorKeys(vocabularies[vocabulary]?.map(\.word) ?? [])
    }
    comparisons += 1
    return anchorKeys[vocabulary]?.anchor(like: misspelling.word)
  }

  private mutating func candidates(of vocabulary: Misspelling.Vocabulary) -> [SpellingCandidate] {
    if let known = vocabularies[vocabulary] { return known }
    let candidates = words(vocabulary).map(SpellingCandidate.init)
    vocabularies[vocabulary] = candidates
    let words = candidates.map { ($0.word.lowercased(), $0.word) }
    folded[vocabulary] = Dictionary(words) { first, _ in first }
    comparisons += candidates.count
    return candidates
  }
}
