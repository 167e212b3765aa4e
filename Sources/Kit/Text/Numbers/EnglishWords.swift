/// The words of English that checks of prose look for, folded.
enum EnglishWords {
  static var marks: [(String, MarkedWord.Mark)] {
    numberMarks + months + labels.map { ($0, .label) } + likelihoods.map { ($0, .likelihood) }
      + loadedVerbs.map { ($0, .loadedVerb) } + reportingVerbs.map { ($0, .reportingVerb) }
      + doubts.map { ($0, .doubt) } + [("confidence", .confidence)]
  }

  private static var numberMarks: [(String, MarkedWord.Mark)] {
    cardinals.enumerated().map { ($1, .cardinal($0)) }
      + tens.enumerated().map { ($1, .cardinal(20 + $0 * 10)) }
      + ordinals.enumerated().map { ($1, .ordinal($0 + 3)) } + [("first", .ordinal(1))]
      + scales.map { ($0, .scale($1)) } + vague.map { ($0, .vague) }
  }

  private static let cardinals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]

  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// From the third on; “second” is left out, which is as often a unit of time.
  private static let ordinals = [
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]

  private static let scales = [
    ("dozen", 12), ("hundred", 100), ("thousand", 1000), ("million", 1_000_000),
    ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
  ]

  private static let vague = [
    "dozens", "hundreds", "thousands", "millions", "billions", "trillions",
  ]

  private static var months: [(String, MarkedWord.Mark)] {
    let names = [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
      ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"],
      ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]
    return names.enumerated().flatMap { index, names in names.map { ($0, .month(index + 1)) } }
  }

  private static let labels = [
    "annex", "appendix", "article", "articles", "chapter", "chapters", "clause", "channel",
    "flight", "footnote", "footnotes", "gate", "highway", "line", "lines", "no", "nos", "note",
    "number", "page", "pages", "paragraph", "paragraphs", "part", "phase", "point", "resolution",
    "resolutions", "room", "route", "section", "sections", "stage", "step", "table", "tables",
    "track", "version", "volume",
  ]

  /// The words that tell a likelihood in Intelligence Community Directive 203, alone or together.
  private static let likelihoods = [
    "certain", "certainly", "chance", "improbable", "likely", "odds", "probable", "probably",
    "remote", "unlikely",
  ]

  private static let loadedVerbs = [
    "admit", "admits", "admitted", "admitting", "claim", "claims", "claimed", "claiming",
    "conceded", "concedes", "conceding", "confess", "confessed", "confesses", "exposed", "exposes",
    "refuted", "refutes", "reveal", "revealed", "revealing", "reveals",
  ]

  private static let reportingVerbs = [
    "accused", "accuses", "added", "adds", "alleges", "announced", "announces", "argued", "argues",
    "asked", "asks", "blamed", "blames", "called", "calls", "complained", "complains", "concluded",
    "concludes", "continued", "declared", "declares", "denied", "denies", "described", "describes",
    "estimated", "estimates", "explained", "explains", "insisted", "insists", "noted", "notes",
    "promised", "promises", "recalled", "recalls", "remarked", "repeated", "replied", "replies",
    "reported", "reports", "responded", "responds", "said", "say", "says", "stated", "states",
    "tells",
    "testified", "told", "urged", "urges", "vowed", "wants", "warned", "warns", "wrote", "writes",
  ]

  private static let doubts = [
    "alleged", "allegedly", "apparent", "apparently", "appear", "appeared", "appearing", "appears",
    "believed", "perhaps", "possibly", "purportedly", "reportedly", "rumored", "rumoured", "seem",
    "seemed",
    "seemingly", "seems", "supposedly", "thought", "unconfirmed",
  ]
}
