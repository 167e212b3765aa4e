import Checks
import Kit

extension PlantedFault {
  private static func dated(_ base: String) -> String {
    """
    schema: "sitegen-facts/1"
    base: { id: base.talks, title: "Talks", language: en, default_source: source.report, \(base) }
    sources:
      - { id: source.report, title: "Report" }
    """
  }

  static let ofDates = [
    PlantedFault(
      .weekdayMismatch,
      """
      events:
        - { id: event.a, title: "A", when: { edtf: "2021-08-15", weekday: «wednesday» } }
      """,
      "2021-08-15 was a sunday, not a wednesday",
      right: """
        events:
          - { id: event.a, title: "A", when: { edtf: "2021-08-15", weekday: sunday } }
          - { id: event.b, title: "B", when: { edtf: "XXXX-XX-XX", weekday: wednesday } }
        """),
    PlantedFault(
      .dateDiffersFromWords,
      """
      events:
        - { id: event.a, title: "A", when: { edtf: "2021-07-15", text: «"15 August 2021"» } }
      """,
      "“15 August 2021” is not 2021-07-15",
      right: """
        events:
          - { id: event.a, title: "A", when: { edtf: "2021-08-15", text: "Sunday, 15 August" } }
          - { id: event.b, title: "B", when: { edtf: "2021-08", text: "three days after 12 August" } }
          - { id: event.c, title: "C", when: { edtf: "2025-10-25/2025-10-28", text: "from 25 to 28 October" } }
          - { id: event.d, title: "D", when: { edtf: "2021-08-15T04:17+03:00", text: "at 4:17 a.m. on August 15" } }
          - { id: event.e, title: "E", when: { edtf: "XXXX-XX-XX", text: "early Wednesday" } }
          - { id: event.f, title: "F", when: { edtf: "2021-08-15", text: "two weeks after Monday’s vote, on 15 August" } }
        """),
    PlantedFault(
      .dateDiffersFromWords,
      """
      events:
        - { id: event.a, title: "A", when: { edtf: "2021-08-15", text: «"late Wednesday"» } }
      """,
      "“late Wednesday” is not 2021-08-15, which was a Sunday",
      right: """
        events:
          - { id: event.a, title: "A", when: { edtf: "2021-08-15", text: "late Sunday" } }
        """),
    PlantedFault(
      .accessedBeforePublished,
      """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en }
      sources:
        - { id: source.a, title: "A", published: "2025-10-29", accessed: «"2025-10-28"» }
      """,
      "source.a was read on 2025-10-28, before it was published on 2025-10-29",
      right: """
        schema: "sitegen-facts/1"
        base: { id: base.talks, title: "Talks", language: en }
        sources:
          - { id: source.a, title: "A", published: "2025-10-29", accessed: "2025-10-29" }
          - { id: source.b, title: "B", published: "2025-10", accessed: "2025-10-02" }
          - { id: source.c, title: "C", published: unknown, accessed: "2025-10-02" }
        """),
    PlantedFault(
      .relativeDateWithoutAnchor,
      """
      events:
        - { id: event.a, title: "A", when: { edtf: "XXXX-XX-XX", relation: «same-month» } }
      """,
      "“same-month” does not say what it counts from",
      right: """
        events:
          - { id: event.a, title: "A", when: { edtf: "XXXX-XX-XX", relation: same-month, anchor: source.report } }
        """),
    PlantedFault(
      .dateWordingNotInSource,
      """
      events:
        - { id: event.a, title: "A", at: L1, when: { edtf: "XXXX-XX-XX", text: «"late Wednesday"» } }
      """,
      "“late Wednesday” is not on the lines that event.a cites",
      right: """
        events:
          - { id: event.a, title: "A", at: L1, when: { edtf: "XXXX-XX-XX", text: "Early Wednesday" } }
        """, archive: "Tarar confirmed the failure early Wednesday.\n"),
    PlantedFault(
      .dateWordingNotInSource,
      """
      events:
        - { id: «event.a», title: "A", at: L1, when: { edtf: "2026-03-21" } }
      """,
      "event.a has 21 March 2026, where the lines that it cites have 12 March 2026",
      right: """
        events:
          - { id: event.a, title: "A", at: L1, when: { edtf: "2026-03-14" } }
        """, archive: "The vote of 12 March 2026 is followed by another on Saturday.\n"),
    PlantedFault(
      .dateWordingNotInSource,
      """
      claims:
        - { id: «claim.a», text: "Letters are due by 6 September.", by: desk, at: L1 }
      """,
      "claim.a has 6 September, where the lines that it cites have 9 June 2026",
      right: """
        claims:
          - { id: claim.a, text: "Letters are due by 9 June.", by: desk, at: L1 }
        """, archive: "Letters are due by 9 June 2026.\n"),
    PlantedFault(
      .orderContradictsDates,
      """
      events:
        - { id: event.takeover, title: "Takeover", when: { edtf: "2021-08" } }
        - { id: event.fighting, title: "Fighting", when: { edtf: "2020-01", after: [«event.takeover»] } }
      """,
      "event.fighting (2020-01) is said to be after event.takeover (2021-08)",
      right: """
        events:
          - { id: event.takeover, title: "Takeover", when: { edtf: "2021-08" } }
          - { id: event.fighting, title: "Fighting", when: { edtf: "2021", after: event.takeover } }
          - { id: event.talks, title: "Talks", when: { edtf: "XXXX-XX-XX", after: event.takeover } }
        """),
    PlantedFault(
      .orderContradictsDates,
      """
      events:
        - { id: event.round, title: "Round", when: { edtf: "2025-10-25/2025-10-28" } }
        - { id: event.session, title: "Session", when: { edtf: "2025-10-29", during: «event.round» } }
      """,
      "event.session (2025-10-29) is said to be during event.round (2025-10-25/2025-10-28)",
      right: """
        events:
          - { id: event.round, title: "Round", when: { edtf: "2025-10-25/.." } }
          - { id: event.session, title: "Session", when: { edtf: "2025-10-29", during: event.round } }
        """),
    PlantedFault(
      .outcomeOfFutureEvent,
      """
      events:
        - { id: event.a, title: "A", modality: possible, outcome: «[» { text: "A truce." } ] }
      """,
      "event.a is only possible, but already has an outcome",
      right: """
        events:
          - { id: event.a, title: "A", modality: possible, outcome: [] }
          - { id: event.b, title: "B", modality: occurred, outcome: [ { text: "A truce." } ] }
        """),
    PlantedFault(
      .futureDated,
      dated("as_of: \"2025-10-29\"") + """

        events:
          - { id: event.a, title: "A", modality: occurred, when: { edtf: «"2026-10-01"» } }
        """,
      "event.a occurred (2026-10-01) after the date for which the facts hold (2025-10-29)",
      right: dated("as_of: \"2025-10-29\"") + """

        events:
          - { id: event.a, title: "A", modality: occurred, when: { edtf: "2025-10" } }
          - { id: event.b, title: "B", modality: planned, when: { edtf: "2026-10-01" } }
        """),
    PlantedFault(
      .futureDated,
      dated("as_of: \"2025-10-29\"") + """

        statuses:
          - { id: status.a, state: "holds", by: desk, at: source.report, as_of: «"2031-01-01"» }
        """,
      "status.a tells how things stand on 2031-01-01, a day that has not come",
      right: dated("as_of: \"2025-10-29\"") + """

        statuses:
          - { id: status.a, state: "holds", by: desk, at: source.report, as_of: "2030-02-02" }
          - { id: status.b, state: "holds", by: desk, at: source.report, as_of: "2030" }
        """,
      today: CalendarDate(year: 2030, month: 2, day: 1)),
    PlantedFault(
      .historyOrder,
      dated("as_of: \"2025-10-29\"") + """

        figures:
          - { id: figure.a, measure: "Dead", as_text: "3", by: desk, at: source.report, history: [ { as_of: "2025-10-05", as_text: "2" }, { as_of: «"2025-10-01"», as_text: "1" } ] }
        """,
      "the history of figure.a tells of 2025-10-01 after 2025-10-05",
      right: dated("as_of: \"2025-10-29\"") + """

        figures:
          - { id: figure.a, measure: "Dead", as_text: "3", by: desk, at: source.report, history: [ { as_of: "2025-10", as_text: "1" }, { as_of: "2025-10-05", as_text: "2" } ] }
        """),
    PlantedFault(
      .historyOrder,
      dated("as_of: \"2025-10-29\"") + """

        figures:
          - { id: figure.a, measure: "Dead", as_text: "3", by: desk, at: source.report, as_of: "2025-10-20", history: [ { as_of: «"2025-10-21"», as_text: "2" } ] }
        """,
      "a former value of figure.a is of 2025-10-21, later than the one that stands now (2025-10-20)",
      right: dated("as_of: \"2025-10-29\"") + """

        figures:
          - { id: figure.a, measure: "Dead", as_text: "3", by: desk, at: source.report, history: [ { as_of: "2025-10-21", as_text: "2" } ] }
        """),
    PlantedFault(
      .staleAsOf, dated("as_of: «\"2030-01-01\"», review_within_days: 14"),
      "base.talks was due for a review on 2030-01-15",
      right: dated("as_of: \"2030-01-20\", review_within_days: 14"),
      today: CalendarDate(year: 2030, month: 2, day: 1)),
    PlantedFault(
      .staleAsOf,
      dated("defaults: { review_within_days: { statuses: 7 } }") + """

        statuses:
          - { id: status.a, state: "holds", by: desk, at: source.report, as_of: «"2030-01-01"» }
        """,
      "status.a was due for a review on 2030-01-08",
      right: dated("defaults: { review_within_days: { statuses: 7 } }") + """

        statuses:
          - { id: status.a, state: "holds", by: desk, at: source.report, as_of: "2030-01-01", review_by: "2030-02" }
        """,
      today: CalendarDate(year: 2030, month: 2, day: 1)),
    PlantedFault(
      .asOfUnknown, dated("as_of: «\"XXXX-XX-XX\"»"),
      "“as_of” is unknown, so nobody can tell when the facts are out of date",
      right: dated("as_of: \"2025-10\"")),
  ]
}
