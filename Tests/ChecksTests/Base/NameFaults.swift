import Checks

extension PlantedFault {
  static let ofNames = [
    PlantedFault(
      .roleNotInSource,
      """
      actors:
        - { id: state.a, name: "A" }
        - { id: person.a, name: "Tarar", affiliations: { actor: state.a, role: «"Foreign Minister"», at: L1 } }
      """,
      "“Foreign Minister” has “Foreign”, which is not on the lines that person.a cites",
      right: """
        actors:
          - { id: state.a, name: "A" }
          - { id: person.a, name: "Tarar", affiliations: { actor: state.a, role: "Information Minister", at: L1 } }
          - { id: person.b, name: "Asif", affiliations: { actor: state.a, role: "Minister for Information", at: L1 } }
        """, archive: "Tarar, the information minister, said so.\n"),
    PlantedFault(
      .roleNotInSource,
      """
      actors:
        - { id: state.a, name: "A" }
        - { id: person.a, name: "Tarar", affiliations: { actor: state.a, role: «"finance minister"», at: L1 } }
      """,
      "“finance minister” is “deputy finance minister” on the lines that person.a cites",
      right: """
        actors:
          - { id: state.a, name: "A" }
          - { id: person.a, name: "Tarar", affiliations: { actor: state.a, role: "deputy finance minister", at: L1 } }
        """, archive: "Tarar, the deputy finance minister, said so.\n"),
    PlantedFault(
      .nameDuplicate,
      """
      actors:
        - { id: group.ttp, name: "Tehreek-e-Taliban" }
        - { id: group.other, name: «"TEHREEK‐E‐Taliban"» }
        - { id: state.pakistan, name: "Pakistan", also: [ { text: "Capital", use: metonym } ] }
      """,
      "“TEHREEK‐E‐Taliban” is also the name of group.ttp (line 6)",
      right: """
        actors:
          - { id: state.pakistan, name: "Pakistan", also: [ { text: "Kabul", use: metonym } ] }
        places:
          - { id: place.kabul, name: "Kabul" }
        """),
    PlantedFault(
      .nameNearDuplicate,
      """
      actors:
        - { id: person.rahmatullah-najeeb, name: "Rahmatullah Najeeb" }
        - { id: person.najeeb, name: «"Rahmatullah Najeeb Shaheen"» }
      """,
      "“Rahmatullah Najeeb Shaheen” and “Rahmatullah Najeeb” (person.rahmatullah-najeeb) share"
        + " “najeeb” and “rahmatullah”",
      right: """
        actors:
          - { id: person.suhail-shaheen, name: "Suhail Shaheen" }
          - { id: person.najeeb, name: "Rahmatullah Najeeb Shaheen" }
        """),
    PlantedFault(
      .nameNotInSource,
      """
      actors:
        - { id: person.kalin, name: «"İbrahim Kalim"», at: L1 }
      """,
      "“İbrahim Kalim” is not on the lines that person.kalin cites",
      right: """
        actors:
          - { id: person.kalin, name: "İbrahim Kalın", at: L1 }
          - { id: state.us, name: "United States", also: [ { text: "U.S.", use: abbreviation } ], at: L2 }
          - { id: org.intelligence, name: "Intelligence agency", naming: described, at: L2 }
          - { id: person.walesa, name: "Lech Wałęsa", at: L2 }
        """,
      archive: "Turkish intelligence chief İbrahim Kalın hosted the talks.\n"
        + "It flew U.S. drones, said Lech Walesa.\n"),
    PlantedFault(
      .entityUnused,
      """
      places:
        - { id: «place.peshawar», name: "Peshawar" }
      """,
      "no fact refers to place.peshawar, and no page links to it",
      right: """
        places:
          - { id: place.peshawar, name: "Peshawar" }
        events:
          - { id: event.talks, title: "Talks", where: place.peshawar }
        """),
  ]

  static let ofLinks = [
    PlantedFault(
      .circularRelation,
      """
      events:
        - { id: event.round, title: "Round" }
        - { id: event.fighting, title: "Fighting", when: { edtf: "XXXX", before: «event.round», after: event.session } }
        - { id: event.session, title: "Session", when: { edtf: "XXXX", during: event.round } }
      """,
      "a cycle in “order”: event.round → event.session → event.fighting → event.round",
      right: """
        events:
          - { id: event.round, title: "Round" }
          - { id: event.truce, title: "Truce", modality: ongoing }
          - { id: event.fighting, title: "Fighting", when: { edtf: "XXXX", before: event.round } }
          - { id: event.session, title: "Session", when: { edtf: "XXXX", during: event.round, after: event.fighting } }
          - { id: event.incident, title: "Incident", when: { edtf: "XXXX", during: event.truce, after: event.truce } }
        """),
    PlantedFault(
      .circularRelation,
      """
      figures:
        - { id: figure.a, measure: "Killed", as_text: "1,800", by: desk, at: source.report, part_of: figure.b }
        - { id: figure.b, measure: "Killed this year", as_text: "460", by: desk, at: source.report, part_of: «figure.a» }
      """,
      "a cycle in “part_of”: figure.a → figure.b → figure.a",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "1,800", by: desk, at: source.report }
          - { id: figure.b, measure: "Killed this year", as_text: "460", by: desk, at: source.report, part_of: figure.a }
        """),
    PlantedFault(
      .circularRelation,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: source.report, relations: [ { type: disputes, claim: «claim.a» } ] }
        - { id: claim.b, text: "It held.", by: desk, at: source.report, relations: [ { type: disputes, claim: claim.a } ] }
      """,
      "claim.a names itself in “relations.claim”, where another fact belongs",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report, relations: [ { type: disputes, claim: claim.b } ] }
          - { id: claim.b, text: "It held.", by: desk, at: source.report, relations: [ { type: disputes, claim: claim.a } ] }
        """),
    PlantedFault(
      .relationNotMutual,
      """
      figures:
        - { id: figure.a, measure: "Length", as_text: "four days", by: desk, at: source.report, differs_from: «figure.b» }
        - { id: figure.b, measure: "Length", as_text: "five days", by: desk, at: source.report }
      """,
      "figure.a differs from figure.b, which does not say so",
      right: """
        figures:
          - { id: figure.a, measure: "Length", as_text: "four days", by: desk, at: source.report, differs_from: figure.b }
          - { id: figure.b, measure: "Length", as_text: "five days", by: desk, at: source.report, differs_from: [figure.a] }
        """),
  ]
}
