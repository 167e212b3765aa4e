import Kit
import TestSupport

/// The files around the examples of rules: facts on a round of talks, and a report on them.
enum TalksFiles {
  /// The archived text of the report: 42 lines, of which those that examples cite say something.
  static let report: String = {
    let lines = [
      5: "Information Minister Attaullah Tarar said early Wednesday that the dialogue had failed.",
      7: "They spoke of “improper conduct”. The Pakistani delegation left the room.",
      14: "Islamabad wants an end to the attacks.",
      17: "He said: “The people in Kabul are being controlled.”",
      23:
        "“When we got close, they called Kabul and withdrew,” said Khawaja Asif. They “backpedaled”.",
      28: "New items appeared late in the talks, said one source in the room.",
      33: "Officials say nearly 1,800 have been killed, around 460 of them this year.",
      36: "The border is long and complex, and parts of it were never marked.",
      40: "İbrahim Kalın, the intelligence chief, hosted the talks in Istanbul.",
    ]
    return (1...42).map { (lines[$0] ?? "…") + "\n" }.joined()
  }()

  /// A source whose archived text is this, as a record of the facts.
  static func source(_ text: String, in file: String = "report.txt") -> String {
    let hash = SHA256(of: Array(text.utf8)).hexadecimal
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    return """
      sources:
        - id: source.report
          type: report
          title: "Report"
          publisher: unknown
          author: unknown
          published: "2025-10-29"
          accessed: "2025-10-29"
          url: unknown
          archive: { file: \(file), lines: \(lines), sha256: "\(hash)" }

      """
  }

  static let base = """
    schema: "sitegen-facts/1"
    base: { id: base.talks, title: "Talks", language: en, default_source: source.report, as_of: "2025-10-29" }

    """

  /// The files of a site with the report, and templates that show little.
  static let plain: [String: String] = TinySite.files.merging([
    "content/facts.yaml": base + source(report), "archive/report.txt": report,
    "content/pages/methods.md": "---\ntitle: \"Methods\"\n---\n\n## Signs\n",
    "templates/briefing-wide.html": "<h1>{{ briefing.title }}</h1>{{ briefing.body }}\n",
    "templates/parts/reference.html":
      "<a href=\"{{ reference.note_url }}\">{{ reference.words }}</a>",
    "templates/parts/citation.html": "<a href=\"{{ reference.url }}\">{{ reference.words }}</a>",
    "templates/parts/quotation.html":
      "<blockquote>{{ quotation.words }}</blockquote><p>{{ quotation.attribution }}</p>",
    "templates/views/gaps.html": "<div>{{ view.kind }}</div>",
  ]) { $1 }

  /// Those who speak in the talks.
  static let people = [
    "content/facts/people.yaml": """
    schema: "sitegen-facts/1"
    actors:
      - { id: state.pakistan, name: "Pakistan", also: [{ text: "Islamabad", use: metonym }] }
      - { id: state.afghanistan, name: "Afghanistan" }
      - { id: state.india, name: "India" }
      - id: person.attaullah-tarar
        name: "Attaullah Tarar"
        also: [{ text: "Tarar", use: short }]
        affiliations: [{ actor: state.pakistan, role: "Information Minister" }]
      - id: person.khawaja-asif
        name: "Khawaja Asif"
        also: [{ text: "Asif", use: short }]
        affiliations: [{ actor: state.pakistan, role: "Defence Minister" }]
      - { id: person.anas-haqqani, name: "Anas Haqqani", affiliations: [{ actor: state.afghanistan }] }
      - { id: unnamed.expert, described_as: "an expert", number: one, side: not-stated }
      - { id: unnamed.source, described_as: "one source", number: one, side: not-stated }
      - { id: unnamed.participant, described_as: "one participant", number: one, side: not-stated }
      - { id: unnamed.qatar-representatives, described_as: "officials", number: plural, side: not-stated, speaks: false }

    """
  ]

  /// What was said and what happened, to which briefings link.
  static let talks = people.merging([
    // The text is not at hand: what briefings say of the facts is at issue, not the facts.
    "content/facts.yaml": (base + source(report, in: "absent.txt"))
      .replacing("source.report", with: "source.mntv-istanbul"),
    "content/facts/talks.yaml": """
    schema: "sitegen-facts/1"
    issues:
      - { id: issue.us-drones, title: "Drones" }
    events:
      - { id: event.taliban-takeover, title: "Takeover of Kabul", when: { edtf: "2021-08", text: "August 2021" }, at: L33 }
      - { id: event.fall-of-kabul, replaced_by: event.taliban-takeover }
      - { id: event.secret-deal, title: "A deal", embargo_until: "2025-11-02" }
      - { id: event.truce, title: "The truce", at: L33 }
    figures:
      - id: figure.killed
        measure: "Killed"
        as_text: "nearly 1,800"
        value: { qualifier: nearly, point: 1800, high: 1800, high_inclusive: false }
        as_of: "2025-10-29"
        history: [{ as_of: "2025-10-01", as_text: "nearly 1,700", why: "new count", kind: update }]
        by: source-voice
        at: L33
      - { id: figure.killed-this-year, measure: "Killed this year", as_text: "around 460", value: { qualifier: around, point: 460 }, by: source-voice, at: L33 }
      - { id: figure.attacks, measure: "Attacks", as_text: "12", value: { qualifier: plain, point: 12 }, by: source-voice, at: L33 }
      - { id: figure.refugees, measure: "Refugees who crossed", as_text: "9,000", by: person.attaullah-tarar, at: L33 }
      - { id: figure.four-days, measure: "Length", as_text: "four days", differs_from: figure.five-days, by: source-voice, at: L29 }
      - { id: figure.five-days, measure: "Length", as_text: "five days", differs_from: figure.four-days, by: source-voice, at: L29 }
    claims:
      - { id: claim.dialogue-failed, text: "The dialogue failed.", standing: uncontested, by: person.attaullah-tarar, at: L5 }
      - { id: claim.could-resume, text: "The dialogue could resume.", standing: uncontested, by: person.attaullah-tarar, at: L5 }
      - { id: claim.cannot-control, text: "They cannot be called.", hedge: "reportedly", by: unnamed.participant, at: L17 }
      - { id: claim.kabul-withdrew, text: "They called Kabul and withdrew.", standing: disputed, by: person.khawaja-asif, at: L23 }
      - id: claim.new-items
        text: "New items appeared late."
        standing: disputed
        by: unnamed.source
        at: L28
        relations: [{ type: explains-differently, claim: claim.kabul-withdrew }]
      - { id: claim.india-backs-insurgents, text: "India backs insurgents.", response: { status: not-reported }, by: state.pakistan, at: L14 }
    quotes:
      - { id: quote.called-kabul-and-withdrew, text: "they called Kabul and withdrew", speaker: person.khawaja-asif, expresses: claim.kabul-withdrew, at: L23 }
      - { id: quote.dialogue-failed, text: "The dialogue failed", speaker: person.attaullah-tarar, expresses: claim.dialogue-failed, at: L5 }
      - { id: quote.blame-game, text: "blame game, deflection and ruses", speaker: person.attaullah-tarar, at: L7 }
      - { id: quote.blame-game-subhead, text: "Blame game and ruses", speaker: person.attaullah-tarar, usable: false, condenses: quote.blame-game, at: L6 }
      - { id: quote.long-and-bitter, text: "a long and bitter war", speaker: person.attaullah-tarar, at: L7 }
      - { id: quote.never-accept, text: "we will never accept that", speaker: person.attaullah-tarar, at: L7 }
      - { id: quote.see, text: "We will see", speaker: person.attaullah-tarar, at: L7 }
    positions:
      - { id: position.end-to-drones, text: "An end.", party: state.pakistan, issue: issue.us-drones, by: source-voice, at: L14 }
    statuses:
      - { id: status.truce-holds, subject: event.truce, state: "holds", as_of: "2025-10-01", by: source-voice, at: L29 }
      - { id: status.truce-collapsed, subject: event.truce, state: "collapsed", as_of: "2025-10-20", by: source-voice, at: L29 }
    gaps:
      - { id: gap.india-response, text: "No Indian response is reported.", about: claim.india-backs-insurgents }

    """,
  ]) { $1 }
}
