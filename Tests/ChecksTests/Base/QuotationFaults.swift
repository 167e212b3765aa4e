import Checks

extension PlantedFault {
  private static let report = """
    Defence Minister Khawaja Asif went further. “Whenever we got close, they called Kabul and withdrew,” Asif told Geo News.
    “I believe the talks were sabotaged.”
    “The people in Kabul are being controlled.” The Pakistani delegation left.

    """

  static let ofQuotations = [
    PlantedFault(
      .quoteNotInSource,
      """
      quotes:
        - { id: quote.a, text: «"they rang Kabul and withdrew"», speaker: unattributed, at: L1 }
      """,
      "“they rang Kabul and withdrew” is not on the lines that quote.a cites",
      right: """
        quotes:
          - { id: quote.a, text: "they  called Kabul and withdrew", speaker: unattributed, at: L1 }
          - { id: quote.b, text: "I believe the talks were sabotaged.” “The people in Kabul are being controlled", speaker: unattributed, at: L2-L3 }
        """, archive: report),
    PlantedFault(
      .quoteNotQuotedInSource,
      """
      quotes:
        - { id: quote.a, text: «"Pakistani delegation"», speaker: unattributed, at: L3 }
      """,
      "“Pakistani delegation” is in the source, but not in quotation marks",
      right: """
        quotes:
          - { id: quote.a, text: "are being controlled", speaker: unattributed, at: L3 }
        """, archive: report),
    PlantedFault(
      .quoteSpeakerDiffersFromClaim,
      """
      actors:
        - { id: person.tarar, name: "Tarar" }
        - { id: person.asif, name: "Asif" }
      claims:
        - { id: claim.a, text: "It failed.", by: person.asif, at: source.report }
      quotes:
        - { id: quote.a, text: "It failed", speaker: «person.tarar», at: source.report, expresses: claim.a }
      """,
      "quote.a is spoken by person.tarar, but expresses claim.a, which is said by person.asif",
      right: """
        actors:
          - { id: unnamed.sources, described_as: "sources" }
          - { id: unnamed.one, described_as: "one source", part_of: unnamed.sources }
        claims:
          - { id: claim.a, text: "It failed.", by: unnamed.sources, at: source.report }
        quotes:
          - { id: quote.a, text: "It failed", speaker: unnamed.one, at: source.report, expresses: claim.a }
        """),
    PlantedFault(
      .speakerNotNearQuote,
      """
      actors:
        - { id: person.asif, name: "Khawaja Asif", also: [ { text: "Asif", use: short } ] }
      quotes:
        - { id: quote.a, text: "are being controlled", speaker: person.asif, attribution: «explicit», at: L3 }
      """,
      "Khawaja Asif is not named near “are being controlled”",
      right: """
        actors:
          - { id: person.asif, name: "Khawaja Asif", also: [ { text: "Asif", use: short } ] }
        quotes:
          - { id: quote.a, text: "are being controlled", speaker: person.asif, attribution: continuation, at: L3 }
          - { id: quote.b, text: "they called Kabul", speaker: person.asif, attribution: explicit, at: L1 }
          - { id: quote.c, text: "I believe the talks were sabotaged", speaker: person.asif, attribution: explicit, at: L2 }
        """, archive: report),
    PlantedFault(
      .speakerNotNearQuote,
      """
      actors:
        - { id: person.keane, name: "Marta Keane" }
        - { id: person.voss, name: "Stefan Voss" }
      quotes:
        - { id: quote.a, text: "The bank looked away", speaker: «person.voss», at: L1 }
      """,
      "the source gives “The bank looked away” to Marta Keane (person.keane), not to Stefan Voss",
      right: """
        actors:
          - { id: person.keane, name: "Marta Keane" }
          - { id: person.voss, name: "Stefan Voss" }
        quotes:
          - { id: quote.a, text: "The bank looked away", speaker: person.keane, at: L1 }
          - { id: quote.b, text: "We accept it", speaker: person.voss, at: L2 }
          - { id: quote.c, text: "It is over", speaker: person.voss, at: L3 }
          - { id: quote.d, text: "Not yet", speaker: person.voss, at: L4 }
        """,
      archive: [
        "“The bank looked away,” said Marta Keane, the director of enforcement.",
        "“We accept it,” said a lawyer for Marta Keane.",
        "After meeting Marta Keane, he said: “It is over.”",
        "“Not yet.” Marta Keane said on Tuesday that the case went on.",
      ].joined(separator: "\n")),
    PlantedFault(
      .speakerNotNearQuote,
      """
      actors:
        - { id: person.keane, name: "Marta Keane" }
        - { id: person.voss, name: "Stefan Voss" }
      quotes:
        - { id: quote.a, text: "I would not put it that way", speaker: «person.voss», at: L1 }
      """,
      "the source gives “I would not put it that way” to Marta Keane (person.keane), not to Stefan Voss",
      right: """
        actors:
          - { id: person.keane, name: "Marta Keane" }
          - { id: person.voss, name: "Stefan Voss" }
        quotes:
          - { id: quote.a, text: "I would not put it that way", speaker: person.keane, at: L1 }
          - { id: quote.b, text: "It is over", speaker: person.voss, at: L2 }
          - { id: quote.c, text: "Not yet", speaker: person.voss, at: L3 }
        """,
      archive: [
        "Marta Keane (chair): No. I would not put it that way.",
        "To Marta Keane: It is over.", "About Marta Keane and others: Not yet.",
      ].joined(separator: "\n")),
    PlantedFault(
      .speakerUnaffiliated,
      """
      actors:
        - { id: «person.tarar», name: "Attaullah Tarar" }
      quotes:
        - { id: quote.a, text: "It failed", speaker: person.tarar, at: source.report }
        - { id: quote.b, text: "It failed again", speaker: person.tarar, at: source.report }
      """,
      "Attaullah Tarar is quoted, but the facts do not say for whom they act",
      right: """
        actors:
          - { id: state.pakistan, name: "Pakistan" }
          - { id: person.tarar, name: "Attaullah Tarar", affiliations: [ { actor: state.pakistan } ] }
          - { id: person.haqqani, name: "Anas Haqqani" }
          - { id: person.penhale, name: "Dorothy Penhale", described_as: "who lives opposite" }
        quotes:
          - { id: quote.a, text: "It failed", speaker: person.tarar, at: source.report }
          - { id: quote.b, text: "I saw the smoke", speaker: person.penhale, at: source.report }
        """),
    PlantedFault(
      .speakerNeverSpeaks,
      """
      actors:
        - { id: unnamed.officials, described_as: "officials", speaks: false }
      quotes:
        - { id: quote.a, text: "It failed", speaker: «unnamed.officials», at: source.report }
      """,
      "unnamed.officials is marked “speaks: false”, but words are given to it",
      right: """
        actors:
          - { id: unnamed.officials, described_as: "officials", speaks: true }
        quotes:
          - { id: quote.a, text: "It failed", speaker: unnamed.officials, at: source.report }
        """),
    PlantedFault(
      .quotedClaimWithoutQuote,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: source.report, mode: «quoted» }
      """,
      "claim.a is quoted, but no quotation expresses it",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report, mode: mixed }
          - { id: claim.b, text: "It ended.", by: desk, at: source.report, mode: paraphrased }
        quotes:
          - { id: quote.a, text: "It failed", speaker: desk, at: source.report, expresses: [claim.a] }
        """),
    PlantedFault(
      .quoteTooLong,
      """
      quotes:
        - { id: quote.a, text: «"\(Array(repeating: "word", count: 61).joined(separator: " "))"», speaker: desk, at: source.report }
      """,
      "quote.a has 61 words",
      right: """
        quotes:
          - { id: quote.a, text: "\(Array(repeating: "word", count: 60).joined(separator: " "))", speaker: desk, at: source.report }
        """),
  ]
}
