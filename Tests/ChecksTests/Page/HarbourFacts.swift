/// A strike in a harbour: two bodies, who speaks for each, what was when, and what may come.
enum HarbourFacts {
  static let text = """
    sources:
      - { id: source.report, title: "Report", published: "2026-05-20" }
    actors:
      - { id: org.port, name: "Port Authority" }
      - { id: org.union, name: "Dockers' Union" }
      - { id: person.roth, name: "Clara Roth", affiliations: [ { actor: org.port, role: "director" } ] }
      - { id: person.lund, name: "Piet Lund", affiliations: [ { actor: org.union, role: "director" } ] }
    issues:
      - { id: issue.strike, title: "The strike" }
    events:
      - { id: event.strike, title: "Dockers strike", when: { edtf: "2026-05-04/2026-05-11" }, at: L1 }
      - { id: event.vote, title: "Dockers vote", when: { edtf: "2026-05-02" }, at: L1 }
      - { id: event.deal, title: "Both sides sign", when: { edtf: "2026-05-12" }, at: L1 }
    claims:
      - { id: claim.misled, text: "The crew was misinformed.", by: org.union, at: L1 }
      - { id: claim.ruled-out, text: "The union has ruled out another strike.", by: org.union, at: L1 }
      - { id: claim.ignored, text: "The owners ignored a warning.", by: org.union, at: L1 }
      - { id: claim.hoarding, text: "The Port Authority hoards diesel.", by: org.union, accuses: [org.port], at: L1 }
    quotes:
      - { id: quote.idle, text: "Not one crane will stand idle this summer", speaker: person.roth, at: L1 }
      - { id: quote.maybe, text: "If it rains, there will probably be no loading", speaker: person.roth, at: L1 }
    positions:
      - { id: position.shifts, party: org.union, issue: issue.strike, kind: demand, text: "Night shifts should end by 2028.", by: [org.union], at: L1 }
      - { id: position.pay, party: org.union, issue: issue.strike, kind: demand, text: "Pay should rise by a tenth.", by: [org.port], at: L1 }
      - { id: position.crane, party: org.union, issue: issue.strike, kind: demand, text: "New cranes should come.", by: [source-voice], at: L1 }
      - { id: position.cuts, party: org.union, issue: issue.strike, kind: refusal, text: "No cut in wages.", by: [org.union], at: L1 }
    figures:
      - { id: figure.ships, measure: "Ships loaded in 2026", as_text: "40", unit: ships, by: [org.port], at: [L1] }
      - { id: figure.before, measure: "Ships loaded in 2025", as_text: "64", unit: ships, by: [org.port], at: [L1] }
      - { id: figure.more, measure: "Cargo above that of 2025", as_text: "12 percent", unit: percent, by: [org.port], at: [L1] }
    statuses:
      - { id: status.ban, subject: issue.strike, state: "remains in force", by: [org.port], at: L1 }
      - { id: status.captain, subject: issue.strike, state: "is free on bail", by: [org.port], at: L1 }
    gaps:
      - { id: gap.cost, text: "Who pays for the delay?", at: L1 }
    assessments:
      - { id: assessment.strike, text: "Another strike comes in autumn.", likelihood: unlikely, confidence: moderate, basis: [figure.ships], by: [desk], at: L1 }

    """
}
