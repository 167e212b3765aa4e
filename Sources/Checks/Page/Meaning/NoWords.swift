import Kit

extension ArraySlice<ArraySlice<UInt8>> {
  /// Whether a verb or an idiom says that somebody does not do or know something: “opposes a limit”,
  /// “waived its right”, “has yet to agree”, “was in the dark”.
  var saysNo: Bool {
    contains(where: NoWords.verbs.contains) || stopsShort
      || indices.dropLast().contains { place in
        NoWords.pairs[self[place]].map { self[place + 1].isWord(in: $0) } ?? false
      }
      || indices.dropLast(2).contains { place in
        self[place].isWord(in: ["in"]) && self[place + 2].isWord(in: ["dark"])
      }
  }

  /// Whether words say that somebody does not go so far: “stops short of saying”.
  var stopsShort: Bool {
    indices.dropLast().contains { place in
      self[place + 1].isWord(in: ["short"])
        && self[place].isWord(in: [
          "fall", "falls", "fell", "stop", "stopped", "stopping", "stops",
        ])
    }
  }
}

/// Words that say a “not” of their own.
private enum NoWords {
  static let verbs = WordSet(
    """
    abandoned abandons abstained abstains against avoid avoided avoids banned barred bars \
    ditched elusive excluded excludes forfeit forfeited forfeits forgo forgoes forgone forwent \
    ignorant ignored ignores missed missing object objected objecting objects oppose opposed \
    opposes opposing refrain refrained refrains rejecting renounced renounces resist resisted \
    resists scrapped shelved spurned unable unaware waive waived waives waiving withheld
    """)

  /// Words that say it together with the one right behind them.
  static let pairs = WordMap([
    ("yet", ["to"]), ("gave", ["up"]), ("give", ["up"]), ("given", ["up"]), ("gives", ["up"]),
    ("giving", ["up"]),
    ("rule", ["out"]), ("ruled", ["out"]), ("rules", ["out"]), ("ruling", ["out"]),
    ("far", ["from"]),
    ("short", ["of"]), ("instead", ["of"]), ("keep", ["out"]), ("kept", ["out"]),
    ("left", ["out"]),
    ("still", ["to"]), ("out", ["of"]),
  ])
}
