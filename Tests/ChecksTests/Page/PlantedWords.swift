import Testing

/// Words of a briefing, what is written in their place, and the rule that this breaks.
struct PlantedWords: Sendable, CustomTestStringConvertible {
  let written: String
  let planted: String
  let rule: String

  init(_ written: String, _ planted: String, _ rule: String) {
    self.written = written
    self.planted = planted
    self.rule = rule
  }

  var testDescription: String { "\(rule): \(planted)" }
}

extension PlantedWords {
  /// Words that the briefings on both subjects have.
  private static let inAny = [
    PlantedWords("[several times]", "[three times]", "figure-differs-from-fact"),
    PlantedWords(
      "Each side sets out", "After “a long and bitter war”, each side sets out",
      "unlinked-quotation"),
    PlantedWords("reportedly said", "said", "hedge-lost"),
    PlantedWords(
      "Each side sets out", "We have high confidence that a round is likely. Each side sets",
      "likelihood-with-confidence"),
    PlantedWords(
      "Each side sets out", "A deal is probable, a treaty unlikely. Each side sets",
      "likelihood-word-mixed"),
    PlantedWords(
      "## What comes next", "as_of: unknown\n---\n\n## What comes next", "front-matter-leaked"),
  ]

  static let ofRiver =
    inAny + [
      PlantedWords(
        "[April 2019](fact:event.orm-dam#when)", "[April 2019](fact:event.orm-damm#when)",
        "fact-unknown"),
      PlantedWords("(cite:source.selm-wire#L23)", "(cite:source.selm#L23)", "citation-unknown"),
      PlantedWords("say\n[nearly 2,400]", "say\n[nearly 2,500]", "figure-differs-from-fact"),
      PlantedWords("including\n[around 310]", "including\n[310]", "figure-qualifier-lost"),
      PlantedWords("[three days]", "[five days]", "figure-differs-from-fact"),
      PlantedWords("[more than three days]", "[three days]", "figure-qualifier-lost"),
      PlantedWords("[“resorted to delay,", "[“turned to delay,", "quote-changed"),
      PlantedWords("> “The meeting failed", "> “The meeting utterly failed", "quote-changed"),
      PlantedWords("> “Whenever we came near", "> “When we came near", "quote-changed"),
      PlantedWords("— [Ivo Maren]", "— [Oren Falk]", "quote-misattributed"),
      PlantedWords("— [Oren Falk]", "— [The prime minister of Merrow]", "quote-misattributed"),
      PlantedWords(
        "[“resorted to delay, denial and excuses”]", "[“denial and excuses … delay”]",
        "quote-out-of-order"),
      PlantedWords("(fact:quote.excuses)", "(fact:quote.excuses-subhead)", "quote-not-usable"),
      PlantedWords("[İlkay Dorın]", "[İlkay Dorim]", "name-unknown-for-actor"),
      PlantedWords("[Hydrological Survey]", "[Intelligence Bureau]", "name-unknown-for-actor"),
      PlantedWords("Each side sets out", "In 12 cases, each side sets out", "unlinked-number"),
      PlantedWords(
        "Each side sets out\nwhat it will not accept.",
        "It was [a failure](fact:claim.meeting-failed).\n", "claim-without-attribution"),
      PlantedWords("[appear to be waiting]", "[are waiting]", "hedge-lost"),
      PlantedWords(
        "[One source](fact:unnamed.one-source) says",
        "[One source](fact:unnamed.one-source) admitted",
        "loaded-verb"),
      PlantedWords("since\n[April 2019]", "since\n[May 2019]", "field-differs-from-fact"),
      PlantedWords("[late Tuesday]", "[early Tuesday]", "field-differs-from-fact"),
    ]

  static let ofSample =
    inAny + [
      PlantedWords(
        "[Taliban takeover of Kabul](fact:event.taliban-takeover)",
        "[Taliban takeover of Kabul](fact:event.taliban-takover)", "fact-unknown"),
      PlantedWords("(cite:source.mntv-istanbul#L33)", "(cite:source.mntv#L33)", "citation-unknown"),
      PlantedWords("say\n[nearly 1,800]", "say\n[nearly 1,900]", "figure-differs-from-fact"),
      PlantedWords("includes\n[around 460]", "includes\n[460]", "figure-qualifier-lost"),
      PlantedWords("[four days]", "[five days]", "figure-differs-from-fact"),
      PlantedWords("[more than four days]", "[four days]", "figure-qualifier-lost"),
      PlantedWords("[day three]", "[day four]", "figure-differs-from-fact"),
      PlantedWords("[“resorted to blame game,", "[“turned to blame game,", "quote-changed"),
      PlantedWords("> “The dialogue failed", "> “The dialogue utterly failed", "quote-changed"),
      PlantedWords("> “Whenever we got close", "> “When we got close", "quote-changed"),
      PlantedWords("— [Attaullah Tarar]", "— [Khawaja Asif]", "quote-misattributed"),
      PlantedWords("— [Khawaja Asif]", "— [The prime minister of India]", "quote-misattributed"),
      PlantedWords(
        "[“resorted to blame game, deflection and ruses”]",
        "[“deflection and ruses … blame game”]", "quote-out-of-order"),
      PlantedWords(
        "(fact:quote.blame-game)", "(fact:quote.blame-game-subhead)", "quote-not-usable"),
      PlantedWords("[İbrahim Kalın]", "[İbrahim Kalim]", "name-unknown-for-actor"),
      PlantedWords(
        "[Inter-Services Intelligence]", "[Intelligence Bureau]", "name-unknown-for-actor"),
      PlantedWords("Each side sets out", "In 12 attacks, each side sets out", "unlinked-number"),
      PlantedWords(
        "Each side sets out what it will not accept.",
        "It was [a failure](fact:claim.dialogue-failed).\n", "claim-without-attribution"),
      PlantedWords("[appear to be recalibrating]", "[are recalibrating]", "hedge-lost"),
      PlantedWords("says the Afghan delegation", "admitted the Afghan delegation", "loaded-verb"),
      PlantedWords("in\n[August 2021]", "in\n[July 2021]", "field-differs-from-fact"),
      PlantedWords("[early Wednesday]", "[late Wednesday]", "field-differs-from-fact"),
    ]
}
