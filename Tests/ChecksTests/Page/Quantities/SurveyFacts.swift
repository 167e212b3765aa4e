/// Figures of a flood and of a vote, for pages that count with them.
enum SurveyFacts {
  static let text = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.desk, name: "Border Desk" }
    places:
      - { id: place.sarvane, name: "Sarvane" }
      - { id: place.olm, name: "Lower Olm" }
    figures:

    """
    + figures.map { id, measure, words, unit in
      let field = unit.isEmpty ? "" : "unit: \"\(unit)\", "
      return "  - { id: figure.\(id), measure: \"\(measure)\", as_text: \"\(words)\", \(field)"
        + "by: [org.desk], at: [source.report] }\n"
    }.joined() + """
      claims:
        - { id: claim.dikes, text: "The dikes had been neglected for 80 years.", by: org.desk, at: source.report }
        - { id: claim.warned, text: "The ministry was warned twice.", by: org.desk, at: source.report }

      """

  private static let figures = [
    ("sarvane", "People found dead in Sarvane province", "131", "people"),
    ("olm", "People found dead in Lower Olm province", "83", "people"),
    ("dead", "People killed in the floods", "at least 214", "people"),
    ("missing", "People missing in the floods", "63", "people"),
    ("injured", "People injured in the floods", "about 1,850", "people"),
    ("lost", "Households that lost power", "140,000", "households"),
    ("restored", "Households to which power has been restored", "118,000", "households"),
    ("closed", "Schools closed in the district", "17", "schools"),
    ("schools", "Schools in the district", "36", "schools"),
    ("soldiers", "Soldiers deployed", "3,200", "soldiers"),
    ("boats", "Boats deployed by the army", "46", "boats"),
    ("housing", "Damage to housing", "€960 million", "euros"),
    ("transport", "Damage to transport", "€440 million", "euros"),
    ("damage", "Damage caused by the floods", "€1.4 billion", "euros"),
    ("rate", "Policy rate of the bank", "4.75 percent", "percent"),
    ("before", "Policy rate of the bank before the meeting", "4.25 percent", "percent"),
    ("growth", "Growth of the economy in 2026", "1.1 percent", "percent"),
    ("for", "Votes in favour of the motion", "61", "votes"),
    ("against", "Votes against the motion", "48", "votes"),
    ("abstained", "Members who abstained", "seven", "members"),
    ("absent", "Members who were absent", "four", "members"),
    ("exports", "Value of exports in January", "$5.2 billion", "US dollars"),
    ("imports", "Value of imports in January", "$6.5 billion", "US dollars"),
    ("rent", "Monthly payment", "1,400 crowns", "crowns"),
  ]
}
