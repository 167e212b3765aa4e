/// The words of English that checks of prose look for, folded.
enum EnglishWords {
  static var marks: [(String, MarkedWord.Mark)] {
    numberMarks + months + labels.map { ($0, .label) } + likelihoods.map { ($0, .likelihood) }
      + loadedVerbs.map { ($0, .loadedVerb) } + reportingVerbs.map { ($0, .reportingVerb) }
      + doubts.map { ($0, .doubt) } + [("confidence", .confidence)]
  }

  private static var numberMarks: [(String, MarkedWord.Mark)] {
    cardinals.enumerated().map { ($1, .cardinal($0)) } + groups.map { ($0, .cardinal($1)) }
      + tens.enumerated().map { ($1, .cardinal(20 + $0 * 10)) }
      + ordinals.enumerated().map { ($1, .ordinal($0 + 3)) } + [("first", .ordinal(1))]
      + tensOfOrdinals.enumerated().map { ($1, .ordinal(20 + $0 * 10)) }
      + scales.map { ($0, .scale($1)) } + scaleSigns.map { ($0, .scaleSign($1)) }
      + vague.map { ($0, .vague) } + fractions.map { ($0, .fraction($1)) }
      + vulgar.map { ($0, .vulgar($1, $2)) } + multiples.map { ($0, .multiple($1)) }
  }

  private static let cardinals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]

  /// Words for a number of things together, and for none.
  private static let groups = [
    ("nil", 0), ("pair", 2), ("couple", 2), ("duo", 2), ("fortnight", 2), ("trio", 3),
    ("quartet", 4), ("decade", 10),
  ]

  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// From the third on; “second” is left out, which is as often a unit of time.
  private static let ordinals = [
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]

  private static let tensOfOrdinals = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
    "ninetieth", "hundredth",
  ]

  private static let scales = [
    ("dozen", 12), ("hundred", 100), ("thousand", 1000), ("lakh", 100_000),
    ("million", 1_000_000), ("crore", 10_000_000), ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
  ]

  private static let scaleSigns = [
    ("mn", 1_000_000), ("bn", 1_000_000_000), ("tn", 1_000_000_000_000),
    ("trn", 1_000_000_000_000), ("lakhs", 100_000), ("crores", 10_000_000), ("mln", 1_000_000),
    ("bln", 1_000_000_000),
  ]

  private static let vague = [
    "tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions",
  ]

  private static let fractions = [
    ("half", 2), ("halves", 2), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifths", 5),
    ("sixths", 6), ("sevenths", 7), ("eighths", 8), ("ninths", 9), ("tenths", 10),
    ("twelfths", 12), ("sixteenths", 16), ("twentieths", 20), ("hundredths", 100),
  ]

  private static let vulgar = [
    ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5),
    ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8),
    ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9), ("⅒", 1, 10),
  ]

  private static let multiples = [
    ("twice", 2), ("thrice", 3), ("double", 2), ("doubled", 2), ("doubles", 2), ("doubling", 2),
    ("triple", 3), ("tripled", 3), ("tripling", 3), ("treble", 3), ("trebled", 3),
    ("quadruple", 4), ("quadrupled", 4), ("quintupled", 5), ("twofold", 2), ("threefold", 3),
    ("fourfold", 4), ("fivefold", 5), ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8),
    ("ninefold", 9), ("tenfold", 10), ("elevenfold", 11), ("twelvefold", 12),
    ("fifteenfold", 15), ("twentyfold", 20), ("thirtyfold", 30), ("fortyfold", 40),
    ("fiftyfold", 50), ("hundredfold", 100), ("thousandfold", 1000),
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
    "act", "amendment", "annex", "apartment", "appendix", "apt", "art", "arts", "ch", "fig", "para",
    "paras",
    "pp", "sec", "vol", "article", "articles", "bay", "berth", "block",
    "box", "bus", "category", "chapter", "chapters", "clause", "channel", "class",
    "convention", "convoy", "covid", "decision", "decree", "directive", "district",
    "division", "dock", "episode", "exhibit", "exit", "flight", "floor",
    "footnote", "footnotes", "form", "formula", "gate", "grade", "highway", "house",
    "interstate", "issue", "item", "judgment", "junction", "lane", "law", "level", "line", "lines",
    "lot",
    "model", "no", "nos", "note", "number", "numbers", "option",
    "page", "pages", "panel", "paragraph", "paragraphs", "part", "parts", "phase", "pier",
    "pillar", "platform", "point", "port", "principle", "proposal", "protocol",
    "reactor", "recommendation", "regulation", "resolution", "resolutions", "room", "route",
    "rule", "rules", "schedule", "section", "sections", "sector", "seat", "serial", "slide",
    "stage",
    "step", "suite", "table", "tables", "terminal", "ticket", "tier", "track", "type", "unit",
    "version", "volume", "ward", "zone",
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
