import Checks

extension PlantedFault {
  /// A figure with further fields.
  private static func figure(
    _ id: String, _ words: String, _ fields: String, measure: String = "Killed"
  ) -> String {
    "  - { id: figure.\(id), measure: \"\(measure)\", as_text: \"\(words)\", by: desk,"
      + " at: source.report, \(fields) }\n"
  }

  static let ofFigures = [
    PlantedFault(
      .figureWordingNotInSource,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: «"at least 460"», by: desk, at: L1 }
      """,
      "“at least 460” is not on the lines that figure.a cites",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "around 460", by: desk, at: L1 }
        """, archive: "They include around 460 deaths this year, of 4,600.\n"),
    PlantedFault(
      .figureWordingNotInSource,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: «"60"», by: desk, at: L1 }
      """,
      "“60” is not on the lines that figure.a cites",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "4,600", by: desk, at: L1 }
        """, archive: "They include around 460 deaths this year, of 4,600.\n"),
    PlantedFault(
      .figureWordingCut,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: «"460"», by: desk, at: L1 }
      """,
      "“460” is cut out of “at least 460”, which says another number",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "at least 460", by: desk, at: L1 }
        """, archive: "They include at least 460 deaths this year.\n"),
    PlantedFault(
      .figureWordingCut,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: «"183 degrees"», by: desk, at: L1 }
      """,
      "“183 degrees” is cut out of “minus 183 degrees Celsius”, which says another number",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "11", by: desk, at: L1 }
        """, archive: "It was minus 183 degrees Celsius after 11 to 4 voted.\n"),
    PlantedFault(
      .figureWordingCut,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: «"58"», by: desk, at: L1 }
      """,
      "“58” is cut out of “58.6 tonnes”, which says another number",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "58.6 tonnes", by: desk, at: L1 }
        """, archive: "It weighed 58.6 tonnes.\n"),
    PlantedFault(
      .figureWordingCut,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: «"half"», by: desk, at: L1 }
      """,
      "“half” is cut out of “Nearly half”, which says another number",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "460", by: desk, at: L1 }
        """, archive: "Nearly half of them, about 460, left; 460 came back.\n"),
    PlantedFault(
      .figureWordingCut,
      """
      figures:
        - { id: figure.a, measure: "Limit", as_text: «"€100,000"», by: desk, at: L1 }
      """,
      "“€100,000” is cut out of “up to €100,000”, which says another number",
      right: """
        figures:
          - { id: figure.a, measure: "Limit", as_text: "€200,000", by: desk, at: L1 }
        """, archive: "Deposits up to €100,000 are safe; the limit went up to €200,000.\n"),
    PlantedFault(
      .figureWordingCut,
      """
      figures:
        - { id: figure.a, measure: "Delay", as_text: «"seven months"», by: desk, at: L1 }
      """,
      "“seven months” is cut out of “five and seven months”, which says another number",
      right: """
        figures:
          - { id: figure.a, measure: "Delay", as_text: "between five and seven months", by: desk, at: L1 }
        """, archive: "It takes between five and seven months.\n"),
    PlantedFault(
      .numberNotInSource,
      """
      claims:
        - { id: «claim.a», text: "Up to 400,000 jobs could be lost.", by: desk, at: L1 }
      """,
      "“400,000” in “Up to 400,000 jobs could be lost.” is on none of the lines that it cites",
      right: """
        claims:
          - { id: claim.a, text: "Up to 40,000 jobs could be lost.", by: desk, at: L1 }
          - { id: claim.b, text: "About a quarter of the jobs are at risk.", by: desk, at: L1 }
          - { id: claim.c, text: "Two sides met, on 4 May 2026.", by: desk, at: L1 }
          - { id: claim.d, text: "Some 12,000 of the jobs are in towns.", by: desk, at: L1 }
        """,
      archive: "As many as 40,000 jobs, 25 percent of all, 12,000 to 15,000 of them in towns.\n"),
    PlantedFault(
      .figureValueDiffersFromWording,
      "figures:\n" + figure("a", "€22 billion", "unit: «crowns»"),
      "the unit is “crowns”, but the words are “€22 billion”",
      right: "figures:\n" + figure("a", "€22 billion", "unit: euros")
        + figure("b", "a quarter", "unit: percent", measure: "B")
        + figure("c", "75 basis points", "unit: percentage points", measure: "C")),
    PlantedFault(
      .figureValueDiffersFromWording,
      "figures:\n"
        + figure(
          "a", "shrank by 0.4 percent", "value: { qualifier: plain, point: «0.4» }",
          measure: "Growth"),
      "the value is 0.4, but the words are “shrank by 0.4 percent”, which is no growth",
      right: "figures:\n"
        + figure(
          "a", "shrank by 0.4 percent", "value: { qualifier: plain, point: -0.4 }",
          measure: "Growth")
        + figure("b", "fell by 12", "value: { qualifier: plain, point: 12 }", measure: "Jobs lost")),
    PlantedFault(
      .figureValueDiffersFromWording,
      "figures:\n"
        + figure(
          "a", "9.4",
          "history: [{ as_of: \"2026-01\", as_text: \"8.3\", value: «3.8», why: a, kind: update }]"),
      "the value is 3.8, but the words are “8.3”",
      right: "figures:\n"
        + figure(
          "a", "9.4",
          "history: [{ as_of: \"2026-01\", as_text: \"8.3\", value: 8.3, why: a, kind: update }]")),
    PlantedFault(
      .figureValueDiffersFromWording,
      "figures:\n" + figure("a", "nearly 1,800", "value: { qualifier: nearly, point: «1880» }"),
      "the value is 1880, but the words are “nearly 1,800”",
      right: "figures:\n"
        + figure("a", "nearly 1,800", "value: { qualifier: nearly, point: 1800 }")
        + figure("b", "twenty-one", "value: { qualifier: plain, point: 21 }", measure: "B")
        + figure("c", "1.5 million", "value: { qualifier: plain, point: 1500000 }", measure: "C")
        + figure(
          "d", "four or five", "value: { qualifier: between, low: 4, high: 5 }", measure: "D")
        + figure("e", "a handful", "value: { qualifier: plain, point: 5 }", measure: "E")),
    PlantedFault(
      .figureQualifierDiffersFromWording,
      "figures:\n" + figure("a", "nearly 1,800", "value: { qualifier: «around», point: 1800 }"),
      "the qualifier is “around”, but the words are “nearly 1,800”",
      right: "figures:\n"
        + figure("a", "Just under 1,800", "value: { qualifier: nearly, point: 1800 }")
        + figure("b", "no fewer than 3", "value: { qualifier: at-least, point: 3 }", measure: "B")
        + figure("c", "no more than 3", "value: { qualifier: up-to, point: 3 }", measure: "C")
        + figure("d", "4–5", "value: { qualifier: between, low: 4, high: 5 }", measure: "D")),
    PlantedFault(
      .figureQualifierDiffersFromWording,
      "figures:\n" + figure("a", "nearly 1,800", "value: { qualifier: «plain», point: 1800 }"),
      "the qualifier is “plain”, but the words are “nearly 1,800”",
      right: "figures:\n" + figure("a", "1,800", "value: { qualifier: plain, point: 1800 }")),
    PlantedFault(
      .figureRangeInverted,
      "figures:\n"
        + figure("a", "four or five", "value: { qualifier: between, low: «5», high: 4 }"),
      "the lower bound 5 is above the upper bound 4",
      right: "figures:\n"
        + figure("a", "four or five", "value: { qualifier: between, low: 4, high: 5 }")),
    PlantedFault(
      .partExceedsWhole,
      "figures:\n" + figure("a", "nearly 1,800", "value: { qualifier: nearly, high: 1800 }")
        + figure("b", "4,600", "value: { qualifier: plain, point: 4600 }, part_of: «figure.a»"),
      "“4,600” is more than “nearly 1,800” (figure.a), of which it is said to be a part",
      right: "figures:\n"
        + figure("a", "more than 1,800", "value: { qualifier: more-than, point: 1800 }")
        + figure("b", "4,600", "value: { qualifier: plain, point: 4600 }, part_of: figure.a")),
    PlantedFault(
      .partOfUnlikeFigure,
      "figures:\n" + figure("a", "1,800", "unit: people")
        + figure("b", "46", "unit: days, part_of: «figure.a»"),
      "figure.b counts “days”, figure.a, of which it is said to be a part, “people”",
      right: "figures:\n" + figure("a", "1,800", "unit: people")
        + figure("b", "46", "unit: people, part_of: figure.a")),
    PlantedFault(
      .figuresConflictUndeclared,
      "figures:\n" + figure("a", "four", "value: { qualifier: plain, point: 4 }")
        + figure("b", "five", "value: «{» qualifier: plain, point: 5 }"),
      "“five” and “four” (figure.a) are values of the same measure",
      right: "figures:\n"
        + figure("a", "four", "value: { qualifier: plain, point: 4 }, differs_from: figure.b")
        + figure("b", "five", "value: { qualifier: plain, point: 5 }, differs_from: figure.a")
        + figure("c", "six", "value: { qualifier: plain, point: 6 }, period: { edtf: \"2024\" }")),
  ]
}
