import Kit

/// The words of English for offices and for what tells one from another, folded.
enum OfficeWords {
  /// The kind of office that a word names, the same for words that mean the same; nil for other
  /// words.
  static func office(_ word: some Collection<UInt8>) -> String? {
    let text = String(decoding: word, as: UTF8.self)
    if let known = synonyms[text] { return known }
    return offices.contains(text) ? text : nil
  }

  /// Whether a word changes which office is meant, as “deputy” does.
  static func rank(_ word: some Collection<UInt8>) -> String? {
    let text = String(decoding: word, as: UTF8.self)
    if ["erstwhile", "ex", "once", "onetime"].contains(text) { return "former" }
    if text == "vice" { return "deputy" }
    return ranks.contains(text) ? text : nil
  }

  /// Whether a rank says no more than how long somebody still holds an office.
  static func isPassing(_ rank: String) -> Bool {
    ["caretaker", "late", "outgoing"].contains { $0 == rank }
  }

  /// Whether a word names whoever leads a body, whatever the office is called there.
  static func isOfHead(_ office: String) -> Bool { heads.contains(office) }

  private static let heads: Set<String> = ["head", "leader"]

  /// Whether a word names an office whose holder may be called no more than the head.
  static func mayBeHead(_ office: String) -> Bool {
    isOfHead(office) || ["chair", "director", "principal"].contains { $0 == office }
  }

  /// The offices that lead a body.
  static func mayLead(_ offices: Set<String>) -> Bool { !offices.isDisjoint(with: leading) }

  private static let leading: Set<String> = [
    "archbishop", "chair", "commissioner", "director", "executive", "general", "governor", "head",
    "leader", "mayor", "minister", "premier", "president", "principal", "secretary",
  ]

  /// Whether a word names a seat in a body, whose holder leads it only by another office.
  static func isSeat(_ word: some Collection<UInt8>) -> Bool {
    seats.contains(String(decoding: word, as: UTF8.self))
  }

  private static let seats: Set<String> = ["councilor", "councillor", "delegate", "member"]

  /// Whether the word tells one office from others of its kind, as “finance” does.
  static func isPortfolio(_ word: some Collection<UInt8>) -> Bool {
    portfolios.contains(String(decoding: word, as: UTF8.self))
  }

  /// Whether the word may stand beside a surname without saying of whom.
  static func mayStandBesideName(_ word: [UInt8]) -> Bool {
    office(word) != nil || rank(word) != nil || isPortfolio(word)
      || titles.contains(String(decoding: word, as: UTF8.self))
  }

  /// Words that are written alike: `defense` is `defence`.
  static func spelling(_ word: some Collection<UInt8>) -> String {
    let text = String(decoding: word, as: UTF8.self)
    return spellings[text] ?? text
  }

  private static let offices: Set<String> = [
    "admiral", "adviser", "ambassador", "archbishop", "attorney", "auditor", "bishop", "captain",
    "cardinal",
    "chancellor", "clerk", "colonel", "commander", "commissioner", "congressman", "congresswoman",
    "consul", "coordinator", "coroner", "counsel", "deputy", "director", "economist", "editor",
    "emperor", "envoy", "executive", "general", "governor", "imam", "inspector", "judge", "justice",
    "king", "lawmaker", "leader", "lecturer", "lieutenant", "magistrate", "major", "manager",
    "marshal", "mayor", "minister", "mp", "negotiator", "officer", "ombudsman", "pope",
    "premier", "president", "prince", "princess", "principal", "professor", "prosecutor", "queen",
    "rapporteur", "rector", "representative", "secretary", "senator", "sergeant", "sheriff",
    "speaker", "spokesperson", "sultan", "superintendent", "treasurer", "whip",
    "chair", "head",
  ]

  private static let synonyms: [String: String] = [
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "spokesman": "spokesperson",
    "spokeswoman": "spokesperson", "advisor": "adviser", "boss": "head", "chief": "head",
    "leads": "leader", "ministers": "minister", "congressperson": "congressman",
  ]

  private static let ranks: Set<String> = [
    "acting", "assistant", "associate", "caretaker", "deputy", "former", "interim", "late",
    "outgoing",
    "prime",
    "vice",
  ]

  private static let portfolios: Set<String> = [
    "agriculture", "communications", "culture", "defence", "defense", "economic", "economics",
    "economy", "education", "employers", "energy", "environment", "finance", "foreign", "health",
    "home", "housing", "information", "intelligence", "interior", "justice", "labor", "labour",
    "law", "legal", "medical", "migration", "military", "opposition", "planning", "police",
    "political",
    "press", "scientific", "security", "social", "tourism", "trade", "transport", "transportation",
    "treasury", "unions", "water",
  ]

  private static let titles: Set<String> = [
    "dr", "general", "his", "her", "excellency", "gen", "hon", "honourable", "honorable", "lady",
    "lord", "lt", "madam", "maj", "miss", "mr", "mrs", "ms", "mx", "prof", "rep", "rev", "reverend",
    "sen", "sgt", "sir", "st", "the", "then", "of",
  ]

  /// The words for which letters such as “CEO” stand; the word itself if it stands for none.
  static func spelledOut(_ word: ArraySlice<UInt8>) -> [[UInt8]] { letters[word] ?? [Array(word)] }

  private static let letters: WordMap<[[UInt8]]> = WordMap(
    [
      ("ceo", "chief executive officer"), ("cfo", "chief financial officer"),
      ("coo", "chief operating officer"), ("cto", "chief technology officer"),
      ("cio", "chief information officer"), ("cmo", "chief medical officer"),
      ("md", "managing director"), ("pm", "prime minister"), ("vp", "vice president"),
    ].map { name, words in (name, words.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) })
    })

  /// Whether a word behind “chief” names a profession, whose chief leads no body: “chief engineer”.
  static func isProfession(_ word: some Collection<UInt8>) -> Bool {
    professions.contains(String(decoding: word, as: UTF8.self))
  }

  private static let professions: Set<String> = [
    "accountant", "analyst", "architect", "chemist", "cook", "engineer", "geologist", "nurse",
    "pathologist", "photographer", "physician", "pilot", "scientist", "statistician", "surgeon",
    "technologist", "veterinarian",
  ]

  private static let spellings = [
    "financial": "finance", "defense": "defence", "labor": "labour", "transportation": "transport",
  ]
}
