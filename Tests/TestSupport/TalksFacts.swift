/// Facts of a round of talks, which cite one report.
package enum TalksFacts {
  /// The lists of the file of facts.
  package static let text = """
    sources:
      - { id: source.report, type: report, title: "Report", publisher: org.desk, author: unknown, \
    published: "2025-10-29", accessed: "2025-10-29", url: unknown }
    actors:
      - { id: org.desk, name: "Border Desk" }
      - id: person.tarar
        name: "Attaullah Tarar"
        also: [{ text: "Tarar", use: short }]
        affiliations: [{ actor: state.pakistan, role: "Information Minister", at: L1 }]
      - id: person.asif
        name: "Khawaja Asif"
        also: [{ text: "Asif", use: short }]
        affiliations: [{ actor: state.pakistan, role: "Defence Minister", at: L1 }]
      - { id: state.pakistan, name: "Pakistan", also: [{ text: "Islamabad", use: metonym }] }
      - { id: person.kalin, name: "İbrahim Kalın", affiliations: [] }
      - { id: unnamed.source, described_as: "one source", number: one, side: not-stated }
    issues:
      - { id: issue.drones, title: "Drones" }
    events:
      - { id: event.takeover, title: "Takeover of Kabul", when: { edtf: "2021-08", text: "August 2021" }, at: L33 }
      - { id: event.strike, title: "The strike", when: { edtf: "2025-10-29" }, at: L33 }
      - { id: event.talks, title: "The talks", when: { edtf: "2025-10-25/2025-10-28" }, at: L33 }
    figures:
      - id: figure.killed
        measure: "Personnel killed"
        as_text: "nearly 1,800"
        value: { qualifier: nearly, point: 1800, high: 1800, high_inclusive: false }
        by: [person.tarar]
        at: [L33]
      - id: figure.killed-this-year
        measure: "Personnel killed this year"
        as_text: "around 460"
        value: { qualifier: around, point: 460 }
        by: [person.tarar]
        at: [L33]
      - id: figure.days
        measure: "Length of the talks"
        as_text: "four days"
        value: { qualifier: plain, point: 4 }
        differs_from: figure.length
        by: [source-voice]
        at: [L2]
      - id: figure.times
        measure: "Times that agreement was close"
        as_text: "four or five times"
        value: { qualifier: between, low: 4, high: 5 }
        by: [source-voice]
        at: [L27]
      - id: figure.backpedaled
        measure: "Times that they backpedaled"
        as_text: "several times"
        value: { qualifier: unquantified }
        by: [person.asif]
        at: [L23]
      - id: figure.toll
        measure: "The toll"
        as_text: "at least 70"
        value: { qualifier: at-least, point: 70 }
        as_of: "2025-10-29"
        history:
          - { as_of: "2025-10-01", as_text: "at least 50", why: "new count", kind: update }
          - { as_of: "2025-10-15", as_text: "at least 60", value: { qualifier: at-least, point: 60 }, why: "new count", kind: update }
        by: source-voice
        at: L34
      - { id: figure.length, measure: "Length", as_text: "more than four days", differs_from: figure.days, by: source-voice, at: L38 }
    quotes:
      - id: quote.withdrew
        text: "Whenever we got close to an agreement, they called Kabul and withdrew"
        speaker: person.asif
        expresses: [claim.withdrew]
        at: L23
      - id: quote.failed
        text: "The dialogue failed to bring about any workable solution"
        speaker: person.tarar
        expresses: [claim.failed]
        at: L6
      - { id: quote.headline, text: "Blame game", speaker: person.tarar, usable: false, condenses: quote.failed, at: L19 }
      - { id: quote.cannot, text: "We cannot call them", speaker: unnamed.source, hedge: "reportedly", at: L17 }
    claims:
      - { id: claim.failed, text: "The dialogue failed.", standing: uncontested, by: person.tarar, at: L6 }
      - { id: claim.withdrew, text: "The delegation called Kabul and withdrew.", standing: disputed, by: person.asif, at: L23 }
      - id: claim.new-items
        text: "New items appeared late."
        standing: disputed
        by: unnamed.source
        relations: [{ type: explains-differently, claim: claim.withdrew }]
        at: L28
      - { id: claim.cannot, text: "They cannot be called.", hedge: "reportedly", by: unnamed.source, at: L17 }
      - { id: claim.sabotaged, text: "The talks were sabotaged.", hedge: "I believe", by: person.asif, at: L24 }
      - { id: claim.india, text: "India backs them.", by: state.pakistan, response: { status: not-reported }, at: L14 }
    positions:
      - { id: position.end, text: "An end.", party: state.pakistan, issue: issue.drones, by: source-voice, at: L14 }
    statuses:
      - { id: status.holds, subject: event.talks, state: "holds", as_of: "2025-10-01", by: source-voice, at: L40 }
      - { id: status.collapsed, subject: event.talks, state: "collapsed", as_of: "2025-10-20", by: source-voice, at: L41 }
    gaps:
      - { id: gap.india, text: "No Indian response is reported.", about: claim.india }

    """
}
