/// Figures of clubs, ships, courts and wages, with the text that they cite.
enum LeagueFacts {
  static let text = """
    sources:
      - { id: source.report, title: "Yearbook No. 4", published: "2026-05-20" }
    actors:
      - { id: org.league, name: "League" }
    places:
      - { id: place.varn, name: "Varn", kind: city }
      - { id: place.osk, name: "Osk", kind: city }
    events:
      - { id: event.final, title: "The league opens the stadium", when: { edtf: "2026-03-03" }, at: L3 }
      - { id: event.verdict, title: "The court quashes the sentence", when: { edtf: "2026-03-17" }, at: L4 }
    figures:

    """
    + figures.map { id, measure, words, line in
      "  - { id: figure.\(id), measure: \"\(measure)\", as_text: \"\(words)\", by: [org.league],"
        + " at: [L\(line)] }\n"
    }.joined() + """
      claims:
        - { id: claim.sold, text: "The club sold the stadium.", by: org.league, at: L1 }
      prospects:
        - { id: prospect.merge, text: "The clubs could merge, possibly in June.", modal: "could", by: org.league, at: L1 }
      gaps:
        - { id: gap.owner, text: "The owner did not respond.", at: L1 }

      """

  static let archived = """
    The league has 18 clubs and 412 players. The stadium holds 24,500 spectators.
    Ticket sales rose by 6 percent to $31 million in 2025, from $29 million in 2024.
    The ferry carried 640 passengers and 85 cars from Varn on Tuesday 3 March.
    The court heard 27 witnesses between 4 and 19 May; 12 of them were nurses.
    The average miner earns 3,900 crowns a month.
    In the second round, 52 percent voted for the mayor; 44 percent of the electorate took part.
    About 30 percent of the patients were not insured.
    Some 90 suspected cases of cholera are being examined.

    """

  private static let figures = [
    ("clubs", "Clubs of the league", "18 clubs", 1),
    ("players", "Players of the league", "412 players", 1),
    ("spectators", "Spectators that the stadium holds", "24,500 spectators", 1),
    ("tickets", "Revenue from tickets in 2025", "$31 million", 2),
    ("before", "Revenue from tickets in 2024", "$29 million", 2),
    ("passengers", "Passengers carried by the ferry", "640 passengers", 3),
    ("cars", "Cars carried by the ferry", "85 cars", 3),
    ("witnesses", "Witnesses heard by the court", "27 witnesses", 4),
    ("nurses", "Nurses among the witnesses", "12", 4),
    ("wage", "Average monthly wage of a miner", "3,900 crowns", 5),
    ("round", "Share of votes for the mayor in the second round", "52 percent", 6),
    ("turnout", "Turnout in the second round", "44 percent", 6),
    ("uninsured", "Share of patients who were not insured", "About 30 percent", 7),
    ("suspected", "Suspected cases of cholera", "90 suspected cases", 8),
  ]
}
