import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Site

/// A dam that cracked: who says why, who is to pay, and what was when.
enum DamFacts {
  static let text = """
    sources:
      - { id: source.report, title: "Report of the Dam Panel", type: report, publisher: org.panel, published: "2025-10-20" }
    actors:
      - { id: org.panel, name: "Dam Panel", head: person.voss, at: L2 }
      - { id: org.hydra, name: "Hydra", at: L3 }
      - { id: org.builder, name: "Stonework", at: L2 }
      - { id: org.town, name: "Lowmere council", at: L2 }
      - { id: group.walkers, name: "the walkers", naming: described, at: L5 }
      - { id: org.police, name: "police", naming: described, at: L5 }
      - { id: person.voss, name: "Greta Voss", affiliations: [{ actor: org.panel, role: "head" }] }
      - { id: person.marlow, name: "Edgar Marlow", affiliations: [{ actor: org.builder, role: "chief executive" }] }
      - { id: person.adair, name: "Simone Adair", affiliations: [{ actor: org.town, role: "candidate" }] }
      - { id: person.quill, name: "Bertram Quill", affiliations: [{ actor: org.town, role: "mayor" }] }
    places:
      - { id: place.lowmere, name: "Lowmere", kind: town, within: place.westmark }
      - { id: place.westmark, name: "Westmark", kind: province, within: place.realm }
      - { id: place.lowtown, name: "Lowtown", kind: town, within: place.eastmark }
      - { id: place.eastmark, name: "Eastmark", kind: province, within: place.realm }
      - { id: place.realm, name: "The Realm", kind: country }
      - { id: place.high-tarn, name: "High Tarn", kind: village, within: place.eastmark }
    issues:
      - { id: issue.repair, title: "The repair" }
    events:
      - { id: event.flood, title: "The flood", modality: occurred, when: { edtf: "2025-09-01/2025-09-09" }, where: place.lowmere, at: L2 }
      - { id: event.vote, title: "The council votes", modality: occurred, when: { edtf: "2025-09-12" }, where: place.lowmere, at: L2 }
      - { id: event.walk, title: "People walk along the dam", modality: occurred, when: { edtf: "2025-09-06" }, where: place.lowmere, at: L5 }
      - { id: event.opening, title: "The opening of the new sluice", modality: planned, when: { edtf: "2026-02-10" }, at: L2 }
      - { id: event.refill, title: "The next filling of the dam", modality: planned, when: { edtf: "2026-03/.." }, at: L2 }
    claims:
      - { id: claim.frost, text: "The crack probably began during the frost.", standing: disputed, by: org.panel, at: L2 }
      - { id: claim.flood, text: "The crack could only have begun in the flood.", standing: disputed, by: org.builder, at: L2 }
      - { id: claim.bribes, text: "Inspectors took bribes at as many as 30 dams in Westmark.", kind: accusation, standing: disputed, by: org.builder, accuses: [org.panel], at: L2 }
      - { id: claim.no-bribes, text: "No bribes were taken.", standing: disputed, by: org.panel, at: L2 }
      - { id: claim.safe, text: "Villages will be less safe until the wall is mended.", by: org.hydra, at: L3 }
      - { id: claim.late, text: "Most of the warnings were sent after the deadline of 6 August.", by: org.builder, at: L2 }
      - { id: claim.gauges, text: "All gauges worked until the end of the flood.", by: org.panel, at: L2 }
      - { id: claim.no-signs, text: "There are no signs of sabotage.", by: org.panel, at: L2 }
    positions:
      - { id: position.repair, party: org.hydra, issue: issue.repair, kind: demand, text: "The council should pay for the repair.", toward: org.town, by: [org.hydra], at: L2 }
      - { id: position.no-repair, party: org.town, issue: issue.repair, kind: refusal, text: "Refuses to pay for the repair.", by: [org.town], at: L2 }
      - { id: position.review, party: person.adair, issue: issue.repair, kind: demand, text: "Hold a full review of the wall.", by: [person.adair], at: L2 }
    statuses:
      - { id: status.silent, subject: claim.bribes, state: "the panel declined to comment", by: [source-voice], at: L2 }
      - { id: status.date, subject: event.vote, state: "the council has not said when it will rebuild", by: [source-voice], at: L2 }
    prospects:
      - { id: prospect.readings, text: "The panel will publish the readings of all gauges by 30 November.", modal: will, by: [org.panel], at: L2 }
      - { id: prospect.road, text: "The council may close the valley road.", modal: may, by: [org.panel], at: L2 }
    figures:
      - { id: figure.police, measure: "People who walked, by the count of police", as_text: "between 300 and 400", differs_from: figure.walkers, by: [org.police], at: L5 }
      - { id: figure.walkers, measure: "People who walked, by the count of the walkers", as_text: "900", differs_from: figure.police, by: [group.walkers], at: L5 }
      - { id: figure.dams, measure: "Dams in Westmark that were looked at", as_text: "45", by: [source-voice], at: L2 }
    quotes:
      - { id: quote.wall, text: "We will not bless a wall that nobody has checked", speaker: person.adair, at: L2 }

    """

  static let archived = """
    Report of the Dam Panel
    The panel has looked at the wall.
    The power utility Hydra, which runs the turbines, warned of floods.
    Floods come.
    People walked along the dam in Lowmere.

    """

  /// What a rule finds in a briefing.
  static func findings(_ text: String, of rule: Rule? = nil, frontMatter: String = "") async throws
    -> [String]
  {
    var linked = text
    for prefix in [
      "figure.", "claim.", "position.", "event.", "quote.", "person.", "org.", "status.",
      "prospect.",
    ] {
      linked = linked.replacing("(\(prefix)", with: "(fact:\(prefix)")
    }
    let site = try await ProseSite(
      linked + "\n", facts: Self.text, frontMatter: frontMatter, archived: archived,
      rules: ["differing-figure-omitted": .off, "disputed-without-other-side-on-page": .off])
    #expect(site.readingFindings.filter { $0.severity == .error } == [])
    return await site.findings(of: rule)
  }
}
