import Kit

/// Verbs and adjectives of English and their opposites, by their stems.
package enum Opposites {
  /// A stem and that of an opposite of it which is among others; nil if none is, or the word stands
  /// there itself.
  package static func opposite(of stem: [UInt8], among stems: [[UInt8]]) -> ([UInt8], [UInt8])? {
    guard let groups = groups[stem] else { return nil }
    for (group, side) in groups {
      let (own, opposed) = (table[group][side], table[group][1 - side])
      if stems.contains(where: { own.contains($0) }) { return nil }
      if let found = stems.first(where: { opposed.contains($0) }) { return (stem, found) }
    }
    return nil
  }

  /// The stems of each two sides.
  private static let table: [[Set<[UInt8]>]] = pairs.map { pair in
    [pair.0, pair.1].map { words in
      Set(words.split(separator: " ").map { Array($0.utf8)[...].stem })
    }
  }

  /// Where each stem stands.
  private static let groups: [[UInt8]: [(Int, Int)]] = {
    var groups: [[UInt8]: [(Int, Int)]] = [:]
    for (group, sides) in table.enumerated() {
      for (side, stems) in sides.enumerated() {
        for stem in stems { groups[stem, default: []].append((group, side)) }
      }
    }
    return groups
  }()

  private static let pairs: [(String, String)] = [
    (
      "agree agreed accept accepted offer offered",
      "refuse refused reject rejected decline declined"
    ),
    (
      "pass passed adopt adopted approve approved",
      "reject rejected fail failed defeat defeated veto vetoed"
    ),
    ("succeed succeeded success", "fail failed failure collapse collapsed"),
    ("confirm confirmed admit admitted", "deny denied denies decline declined"),
    (
      "rise rose risen raise raised increase increased grow grew climb climbed gain gained higher up",
      "fall fell fallen cut lower lowered decrease decreased shrink shrank drop dropped decline declined lose lost down"
    ),
    ("win won", "lose lost"), ("superior", "inferior"),
    ("better improve improved", "worse worsen worsened"),
    (
      "support supported back backed favor favour defend defended defends",
      "oppose opposed attack attacked attacks"
    ),
    ("allow allowed permit permitted", "ban banned forbid forbidden forbade prohibit prohibited"),
    ("open opened reopen reopened", "close closed shut"),
    (
      "start started begin began begun resume resumed",
      "end ended stop stopped halt halted suspend suspended"
    ),
    ("include included", "exclude excluded omit omitted left"), ("safe", "unsafe dangerous"),
    ("likely", "unlikely"), ("possible", "impossible"), ("legal lawful", "illegal unlawful"),
    ("guilty convicted convict", "innocent acquitted acquit"),
    (
      "guarantee guarantees guaranteed protect protected",
      "limit limits limited restrict restricted threaten threatened"
    ),
    ("hold holds held", "collapse collapsed broke broken"),
    ("enter entered join joined", "leave left quit withdraw withdrew"),
    ("attend attended", "boycott boycotted"),
    ("hire hired appoint appointed", "dismiss dismissed fire fired sack sacked resign resigned"),
    ("release released free freed", "arrest arrested detain detained jail jailed"),
    ("arrive arrived", "depart departed"),
    ("known", "unknown"), ("able", "unable"),
    ("extend extended", "shorten shortened"), ("tighten tightened", "ease eased loosen loosened"),
    (
      "welcome welcomed praise praised hail hailed",
      "dismiss dismissed criticise criticised criticize criticized condemn condemned"
    ),
    ("continue continued persist persisted keep kept", "cease ceased end ended stop stopped"),
    ("agree agreed accept accepted", "oppose opposed"), ("realistic", "unrealistic"),
    ("high", "low"),
    ("uphold upheld", "overturn overturned quash quashed strike struck"),
    ("must required obliged", "may might could"), ("best", "worst"), ("always", "never"),
    (
      "meet met comply complied observe observed obey obeyed follow followed",
      "break broke broken breach breached violate violated flout flouted"
    ),
    ("create created", "cut abolish abolished axe axed"),
    ("lengthen lengthened extend extended", "curtail curtailed cut"),
    ("largest biggest greatest", "smallest"), ("highest", "lowest"),
    ("satisfied pleased happy", "dissatisfied unhappy displeased"),
    ("float floated afloat", "sink sank sunk"),
    ("buy bought", "sell sold"),
    ("advance advanced", "retreat retreated"),
  ]
}

extension ArraySlice<UInt8> {
  /// A word without the usual endings of English, as words are told to be the same.
  package var stem: [UInt8] {
    for ending in ["ies", "ied"] where count > ending.utf8.count + 2 && endsWith(ending) {
      return Array(dropLast(3)) + "y".utf8
    }
    for ending in ["ing", "ed", "es", "s", "e"]
    where count > ending.utf8.count + 2 && endsWith(ending) {
      if ending == "s", endsWith("ss") { continue }
      var rest = dropLast(ending.utf8.count)
      if rest.last == UInt8(ascii: "e"), rest.count > 3 { rest = rest.dropLast() }
      return Array(rest)
    }
    return Array(self)
  }
}
