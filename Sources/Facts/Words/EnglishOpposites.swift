import Kit

/// Words of English of which one excludes the others where it says what a number counts.
package enum EnglishOpposites {
  /// The place of a word: its group, and which of the group's alternatives it means.
  package struct Meaning: Hashable, Sendable {
    package let group: Int
    let alternative: Int
  }

  /// What a word means by itself, once for each group; empty for most words.
  package static func meanings(of word: ArraySlice<UInt8>) -> [Meaning] { table[word] ?? [] }

  private static let table: WordMap<[Meaning]> = {
    var meanings: [Substring: [Meaning]] = [:]
    for (group, alternatives) in groups.enumerated() {
      for (alternative, words) in alternatives.enumerated() {
        for word in words.split(separator: " ") {
          meanings[word, default: []].append(Meaning(group: group, alternative: alternative))
        }
      }
    }
    return WordMap(meanings.map { (String($0), $1) })
  }()

  private static let groups: [[String]] = [
    [
      "killed dead died deaths death fatalities fatal dying toll deadly deceased",
      "injured wounded hurt injuries wounds hospitalised hospitalized",
      "missing unaccounted", "displaced evacuated homeless evacuees",
      "rescued saved survivors survived", "arrested detained arrests detentions",
      "released freed", "infected infections",
    ],
    ["destroyed", "damaged"],
    [
      "for favour favor ayes yes yea", "against noes nay opposed",
      "abstained abstaining abstentions abstention abstain", "absent",
    ],
    ["imports imported import", "exports exported export"],
    ["men male males boys", "women female females girls"],
    ["soldiers soldier", "civilians civilian"],
    ["revenue revenues income receipts", "spending expenditure expenditures outlays costs"],
    ["profit profits", "loss losses"], ["surplus", "deficit shortfall"],
    ["assets", "liabilities debts"],
    ["births born", "deaths died"], ["arrivals arrived", "departures departed"],
    ["pledged promised pledges", "arrived received disbursed", "paid"],
    ["asked requested wants sought", "spent", "got received"],
    ["opened open", "closed shut"], ["north northern", "south southern"],
    ["east eastern", "west western"], ["urban", "rural"], ["adults", "children"],
    ["won", "lost", "drew drawn"], ["buyers bought", "sellers sold"],
    ["dearer costlier", "cheaper"], ["above", "below"],
    ["supply", "demand"], ["inflation", "unemployment", "growth", "turnout"],
    EnglishMonths.foldedNames,
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ["schools school", "hospitals hospital clinics", "houses homes house", "bridges bridge"],
    ["boats boat", "helicopters helicopter", "trucks truck", "aircraft planes"],
    ["seats seat", "votes vote"], ["tonnes tons", "barrels"],
    ["highest maximum most", "lowest minimum least"], ["first", "last"],
    ["before", "after"], ["suspected probable", "confirmed"],
    ["hourly", "daily", "weekly", "monthly", "quarterly", "yearly annual"],
    ["variable floating", "fixed"], ["gross", "net"], ["nominal", "real"],
    ["domestic", "foreign"], ["public", "private"],
    ["upper", "lower"], ["inner", "outer"], ["euro", "dollar", "yen", "franc", "sterling"],
    ["valid", "spoiled spoilt"], ["compulsory mandatory obligatory", "voluntary optional"],
    ["temporary", "permanent"],
    ["admitted hospitalised hospitalized", "discharged"], ["civilian", "military"],
    ["primary", "secondary", "tertiary"],
    ["threatened endangered", "protected"], ["buying", "selling"],
    ["lent lending", "borrowed borrowing"],
    ["gold", "silver", "bronze"], ["morning", "afternoon", "evening"],
    ["northeast", "southeast", "southwest", "northwest"],
    [
      "recruits recruited recruit hired hires hiring",
      "dismissed dismiss sacked fired redundancies",
    ],
    ["older", "younger"], ["wins win victories", "defeats defeat", "draws draw"],
    ["renewable", "fossil"],
    ["native", "foreign"], ["outpatients", "inpatients"], ["indoor", "outdoor"],
    ["part-time", "full-time"], ["short-term", "long-term"], ["working", "broken idle"],
  ]

  /// What the words of a folded text mean.
  package static func meanings(in text: ArraySlice<UInt8>) -> Set<Meaning> {
    var found: Set<Meaning> = []
    for word in text.split(whereSeparator: { !$0.isSmallLetter }) {
      let meanings = meanings(of: word)
      if !meanings.isEmpty, isMeant(word, in: text) { found.formUnion(meanings) }
    }
    return found
  }

  /// Whether a word means what it stands for here: “may” and “march” are more than months, and “by 10
  /// November” is a day.
  package static func isMeant(_ word: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    // “Below zero” and “above sea level” are no other sides of something.
    if word.isWord(in: ["below", "above"]) {
      let next = text[word.endIndex...].dropFirst().prefix { $0.isSmallLetter }
      return !next.isWord(in: ["zero", "freezing", "sea", "ground"])
    }
    if let isMeant = isMeantBesideOthers(word, in: text) { return isMeant }
    guard months.contains(word) else { return true }
    let before = text[..<word.startIndex].suffix(12)
    let previous = before.split { !$0.isLetterOrDigit }.last ?? []
    let next = text[word.endIndex...].dropFirst().prefix(2)
    if previous.last?.isDigit == true || next.allSatisfy(\.isDigit) && next.count == 2 {
      return false
    }
    if word.isWord(in: ["may", "march"]) {
      // “From April to May” names both.
      let isSpan =
        previous.isWord(in: ["to", "and"])
        && months.contains(before.split { !$0.isLetterOrDigit }.dropLast().last ?? [])
      return previous.isEmpty || isSpan
        || previous.isWord(in: [
          "in", "of", "since", "until", "last", "this", "early", "late", "for",
        ])
    }
    return !previous.isWord(in: ["by", "until", "before", "after"])
  }

  /// Whether a word that is often said of something else means what it stands for, as the words beside it
  /// tell; nil for any other word.
  private static func isMeantBesideOthers(
    _ word: ArraySlice<UInt8>, in text: ArraySlice<UInt8>
  ) -> Bool? {
    let next = text[word.endIndex...].wordsInTurn.prefix(3)
    // Whoever lost to somebody tells by how much that one won.
    if word.isWord(in: ["lost"]) { return next.first?.isWord(in: ["to"]) != true }
    // What falls short of something is compared with it, and did not change.
    if word.isWord(in: ["fall", "falls", "fell"]) {
      return next.first?.isWord(in: ["behind", "below", "short", "under", "within"]) != true
    }
    if word.isWord(in: ["spent"]) {
      return !next.contains { $0.unitAtStart()?.unit.isTime == true || $0.isWord(in: ["time"]) }
    }
    if word.isWord(in: ["sought"]) {
      return next.first?.isWord(in: ["help", "refuge", "shelter", "asylum", "cover"]) != true
    }
    if word.isWord(in: ["before", "after"]) {
      // “Seven years after fining the bank” tells when.
      let last = text[..<word.startIndex].suffix(12).wordsInTurn.last
      let isSpan = last?.isWord(in: ["days", "hours", "months", "weeks", "years"]) == true
      return !text[..<word.startIndex].endsWithWords("than ") && !isSpan
    }
    // “Last year” is the one before this, and no place in an order.
    if word.isWord(in: ["last"]), !text[..<word.startIndex].endsWithWords("the ") {
      return next.first?.isTimeName != true
    }
    if word.isWord(in: ["against", "opposed"]), text[..<word.startIndex].endsWithWords("as ") {
      return false
    }
    // “Pays for a container” is no vote.
    if word.isWord(in: ["for"]) { return text.wordsInTurn.contains(where: votes.contains) }
    if word.isWord(in: ["against"]) {
      // “Two against one”.
      let beside = [text[..<word.startIndex].suffix(12).wordsInTurn.last, next.first]
      return beside.contains { $0?.quantities.isEmpty ?? true }
    }
    return nil
  }

  /// Words that tell of a vote, and of what one may vote on.
  private static let votes = WordSet(
    """
    against amendment assembly ayes ballot ballots bill council deputies favor favour law lawmakers members \
    ministers motion noes parliament referendum resolution senators shareholders states support supported \
    vote voted voters votes voting
    """)

  fileprivate static let months = WordSet(EnglishMonths.foldedNames.map(\.utf8))
}

extension ArraySlice<UInt8> {
  /// Whether a word names a part of time, as “year”, “june” and “friday” do.
  fileprivate var isTimeName: Bool {
    EnglishOpposites.months.contains(self) || endsWith("day") || endsWith("night")
      || isWord(in: [
        "year", "month", "week", "quarter", "season", "spring", "summer", "autumn", "fall",
        "winter", "weekend", "decade", "century", "time",
      ])
  }
}
