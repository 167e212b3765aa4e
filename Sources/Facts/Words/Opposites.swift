import Kit

/// Verbs and adjectives of English and their opposites, by their stems.
package enum Opposites {
  /// A stem and that of an opposite of it which is among others; nil if none is, or the word stands
  /// there itself.
  package static func opposite(of stem: [UInt8], among stems: [[UInt8]]) -> ([UInt8], [UInt8])? {
    guard let groups = groups[stem[...]] else { return nil }
    for (group, side) in groups {
      let (own, opposed) = (table[group][side], table[group][1 - side])
      if stems.contains(where: { own.contains($0) }) { return nil }
      if let found = stems.first(where: { opposed.contains($0) }) { return (stem, found) }
    }
    return nil
  }

  /// Whether a stem has an opposite at all.
  package static func isKnown(_ stem: [UInt8]) -> Bool { groups[stem[...]] != nil }

  /// Whether a word has an opposite at all.
  package static func isKnown(word: ArraySlice<UInt8>) -> Bool {
    word.stemInWord.map { groups[$0] != nil } ?? isKnown(word.stem)
  }

  /// The stems of each two sides.
  private static let table: [[Set<[UInt8]>]] = pairs.map { pair in
    [pair.0, pair.1].map { words in
      Set(words.split(separator: " ").map { Array($0.utf8)[...].stem })
    }
  }

  /// Where each stem stands.
  private static let groups: WordMap<[(Int, Int)]> = {
    var groups: [[UInt8]: [(Int, Int)]] = [:]
    for (group, sides) in table.enumerated() {
      for (side, stems) in sides.enumerated() {
        for stem in stems { groups[stem, default: []].append((group, side)) }
      }
    }
    return WordMap(groups.map { (String(decoding: $0, as: UTF8.self), $1) })
  }()

  private static let pairs: [(String, String)] = [
    ("suspend suspended suspends", "continue continued continues resume resumed resumes"),
    ("withdrawn", "adopted passed approved"), ("lighter", "heavier"),
    ("punish punished punishes", "reward rewarded rewards"),
    ("normal normally", "abnormal abnormally malfunction malfunctioned"),
    (
      "agree agreed accept accepted",
      "refuse refused reject rejected decline declined"
    ),
    ("offer offered", "refuse refused reject rejected decline declined"),
    (
      "pass passed adopt adopted approve approved",
      "reject rejected fail failed defeat defeated veto vetoed"
    ),
    ("succeed succeeded success", "fail failed failure collapse collapsed"),
    (
      "confirm confirmed admit admitted acknowledge acknowledged",
      "deny denied denies decline declined dispute disputed"
    ),
    (
      """
      rise rose risen raise raised increase increased grow grew grown climb climbed gain gained \
      higher up jump jumped surge surged soar soared
      """,
      """
      fall fell fallen cut lower lowered decrease decreased shrink shrank shrunk drop dropped \
      reduce reduced decline declined lose lost down plunge plunged slump slumped tumble tumbled slide slid
      """
    ),
    ("win won winning", "lose lost losing"), ("superior", "inferior"),
    ("victory victories triumph", "defeat defeats"),
    ("better improve improved recover recovered", "worse worsen worsened deteriorate deteriorated"),
    (
      "support supported back backed favor favour defend defended defends endorse endorsed",
      "oppose opposed attack attacked attacks condemn condemned reject rejected"
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
    (
      "hire hired appoint appointed recruit recruited",
      "dismiss dismissed fire fired sack sacked resign resigned"
    ),
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
    (
      "uphold upheld",
      "overturn overturned quash quashed strike struck annul annulled lift lifted reverse reversed"
    ),
    (
      "uphold upheld allow allowed grant granted accept accepted",
      "dismiss dismissed dismisses dismissal"
    ),
    ("longest", "shortest"), ("largest biggest", "smallest"), ("highest", "lowest"),
    ("oldest", "youngest newest"), ("best", "worst"), ("strongest", "weakest"),
    ("impose imposed", "lift lifted scrap scrapped waive waived"),
    (
      "publish published disclose disclosed reveal revealed",
      "hide hid hidden conceal concealed withhold withheld suppress suppressed"
    ),
    (
      "promise promised pledge pledged vow vowed volunteer volunteered",
      "refuse refused decline declined"
    ),
    ("stay stayed remain remained", "leave left quit resign resigned withdraw withdrew"),
    ("stay stayed remain remained", "end ended scrap scrapped abolish abolished"),
    ("grant granted", "deny denied refuse refused reject rejected"),
    ("spare spared", "destroy destroyed devastate devastated"),
    ("strengthen strengthened", "weaken weakened"), ("widen widened", "narrow narrowed"),
    ("accelerate accelerated quicken quickened", "slow slowed"),
    ("double doubled treble trebled triple tripled", "halve halved"),
    ("survive survived", "die died perish perished"), ("heal healed", "hurt injure injured"),
    ("lend lent", "borrow borrowed"), ("profit", "loss"), ("surplus", "deficit shortfall"),
    ("majority", "minority"), ("import imported imports", "export exported exports"),
    ("temporary", "permanent"), ("voluntary optional", "compulsory mandatory obligatory"),
    ("true", "false untrue"), ("fair", "unfair unjust"), ("strong", "weak"), ("rich", "poor"),
    ("clean", "dirty polluted contaminated"), ("full", "empty"), ("wet", "dry"),
    ("ally allied friendly", "enemy hostile"), ("warm warmed", "cool cooled"),
    ("deploy deployed", "withdraw withdrew withdrawn"),
    ("legalise legalised legalize legalized", "outlaw outlawed criminalise criminalised"),
    ("nationalise nationalised", "privatise privatised"), ("merge merged", "split"),
    ("promote promoted", "relegate relegated demote demoted"),
    ("qualify qualified", "eliminate eliminated disqualify disqualified"),
    ("comply complied cooperate cooperated", "defy defied obstruct obstructed"),
    ("recommend recommended", "discourage discouraged"), ("encourage encouraged", "deter deterred"),
    ("admit admitted", "discharge discharged"), ("protect protected", "endanger endangered"),
    ("confident certain sure", "doubtful uncertain unsure"), ("valid", "invalid"),
    ("present", "absent"), ("optimistic hopeful", "pessimistic"), ("calm", "tense"),
    ("profitable", "unprofitable"), ("constitutional", "unconstitutional"),
    ("necessary needed", "unnecessary needless"), ("satisfactory", "unsatisfactory"),
    ("popular", "unpopular"), ("expected", "unexpected"),
    ("lucky fortunate", "unlucky unfortunate"),
    ("acceptable", "unacceptable"), ("reliable", "unreliable"), ("independent", "dependent"),
    ("complete completed", "incomplete unfinished"), ("visible", "invisible"),
    ("sufficient enough adequate", "insufficient inadequate"), ("stable", "unstable"),
    ("effective", "ineffective"), ("peaceful peacefully", "violent violently"),
    ("must required obliged", "may might could"), ("best", "worst"), ("always", "never"),
    (
      """
      meet met comply complied observe observed obey obeyed follow followed keep kept honour \
      honoured honor honored respect respected
      """,
      "break broke broken breach breached violate violated flout flouted"
    ),
    ("create created", "cut abolish abolished axe axed"),
    ("lengthen lengthened extend extended", "curtail curtailed cut"),
    ("largest biggest greatest", "smallest"), ("highest", "lowest"),
    ("satisfied pleased happy", "dissatisfied unhappy displeased"),
    ("float floated afloat", "sink sank sunk"),
    ("buy bought", "sell sold"),
    ("advance advanced", "retreat retreated"),
    (
      "heed heeded heeds follow followed",
      "ignore ignored ignores disregard disregarded neglect neglected"
    ),
    ("properly correctly rightly", "improperly wrongly incorrectly"),
    ("solvent", "insolvent bankrupt"),
  ]
}

extension ArraySlice<UInt8> {
  /// A word without the usual endings of English, as words are told to be the same.
  package var stem: [UInt8] { stemInWord.map { Array($0) } ?? Array(dropLast(3)) + "y".utf8 }

  /// Whether a word has a stem.
  package func hasStem(_ stem: [UInt8]) -> Bool {
    guard stem.count <= count, first == stem.first else { return false }
    return stemInWord.map { $0.elementsEqual(stem) } ?? (self.stem == stem)
  }

  /// The stem where it stands in the word; nil where a “y” takes the place of its last letters.
  fileprivate var stemInWord: ArraySlice<UInt8>? {
    guard let last, last.mayEndEnding else { return self }
    for ending in ["ies", "ied"] where count > ending.utf8.count + 2 && endsWith(ending) {
      return nil
    }
    for ending in ["ing", "ed", "es", "s", "e"]
    where count > ending.utf8.count + 2 && endsWith(ending) {
      if ending == "s", endsWith("ss") { continue }
      let rest = dropLast(ending.utf8.count)
      return rest.last == UInt8(ascii: "e") && rest.count > 3 ? rest.dropLast() : rest
    }
    return self
  }
}

extension UInt8 {
  /// Whether one of the endings ends with the letter.
  fileprivate var mayEndEnding: Bool { isOne(of: "sdge") }
}
