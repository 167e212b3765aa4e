import Kit

/// Words of English of which one stands for what another is not: months, sides of the compass, “partial” and
/// “full”.
///
/// Verbs and adjectives that a “not” can turn are `Opposites`. Who does something and to whom it is done are not
/// here: a sentence about nurses may be told of their patients.
package enum WordsOfOneKind {
  /// Which kind a word is of, and which of its kind it means.
  package struct Meaning: Hashable, Sendable {
    package let kind: Int
    let member: Int
  }

  /// What each of some words means, with its place among them; most mean nothing here.
  ///
  /// - Complexity: O(*n*) in the words.
  package static func meanings(
    of words: [ArraySlice<UInt8>]
  ) -> [(place: Int, meaning: Meaning)] {
    words.indices.compactMap { place in
      guard let meaning = table[words[place]], isMeant(place, among: words) else { return nil }
      return (place, meaning)
    }
  }

  /// Whether a word means what it stands for here: “may” and “march” are more than months, and “the latest
  /// figures” are no last date.
  private static func isMeant(_ place: Int, among words: [ArraySlice<UInt8>]) -> Bool {
    let word = words[place]
    let before = place > 0 ? words[place - 1] : []
    if word.isWord(in: ["may", "march"]) {
      return before.isWord(in: [
        "early", "in", "last", "late", "mid", "next", "of", "since", "this",
      ])
    }
    if word.isWord(in: ["latest", "earliest"]) {
      return place > 1 && before.isWord(in: ["the"]) && words[place - 2].isWord(in: ["at"])
    }
    // What happened before a month did not happen in it, and may be told of the month before.
    return !before.isWord(in: ["before", "after", "by", "until", "till"])
  }

  private static let table: WordMap<Meaning> = WordMap(
    kinds.enumerated().flatMap { kind, members in
      members.enumerated().flatMap { member, words in
        words.split(separator: " ").map { (String($0), Meaning(kind: kind, member: member)) }
      }
    })

  private static let kinds: [[String]] = [
    EnglishMonths.foldedNames,
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ["spring", "summer", "autumn", "winter"],
    ["north northern", "south southern", "east eastern", "west western"],
    ["northeast northeastern", "southeast southeastern", "northwest northwestern"],
    ["morning", "afternoon", "evening night"],
    ["hourly", "daily", "weekly", "monthly", "quarterly", "yearly annual annually"],
    ["hospital hospitals clinic", "school schools", "bridge bridges", "church", "mosque"],
    ["killed dead deaths died", "injured wounded injuries"],
    ["revenue revenues income", "spending expenditure expenditures"],
    ["fixed", "variable floating"], ["gross", "net"], ["urban", "rural"],
    ["primary", "secondary", "tertiary"], ["earliest", "latest"],
    ["upgrade upgraded upgrades", "downgrade downgraded downgrades"],
    [
      "partial partially partly",
      "full fully complete completely entire entirely total totally wholly",
    ],
    ["regain regained regains", "lose loses lost"],
    ["renew renewed renews", "suspend suspended suspends drop dropped drops"],
    ["sign signed signing signs", "veto vetoed vetoes vetoing"],
    ["easier", "harder"], ["strongest", "weakest"], ["stronger", "weaker"], ["faster", "slower"],
    ["cheaper", "dearer costlier"], ["younger", "older"], ["richest", "poorest"],
    ["minimum", "maximum"], ["oil", "gas", "coal"], ["indoor indoors", "outdoor outdoors"],
    ["former", "current incumbent"], ["junior", "senior"], ["domestic", "foreign"],
    ["internal", "external"], ["short-term", "long-term"], ["verbal oral", "written"],
    ["unanimous unanimously", "narrow narrowly"],
  ]
}
