import Testing

@testable import Checks
@testable import Kit

/// Sentences about a march, of which one says what its facts say, and the other not.
struct MarchTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.police, name: "Police", of: org.ministry }
      - { id: org.ministry, name: "interior ministry", naming: described }
      - { id: org.alliance, name: "Water Alliance", also: [{ text: "the Alliance", use: short }] }
      - { id: org.farmers, name: "Farmers’ Union" }
      - { id: media.wire, name: "North Wire" }
      - { id: person.marsh, name: "Lidia Marsh", affiliations: [{ actor: org.ministry, role: "minister", at: L1 }] }
      - { id: person.ostrander, name: "Pavel Ostrander", affiliations: [{ actor: org.ministry, role: "police chief", at: L1 }] }
      - { id: person.holm, name: "Greta Holm", affiliations: [{ actor: org.alliance, role: "spokeswoman", at: L1 }] }
      - { id: person.lasker, name: "Inga Lasker", affiliations: [] }
      - { id: person.sandoval, name: "Ruben Sandoval", affiliations: [{ actor: person.lasker, role: "lawyer", at: L1 }] }
      - { id: group.families, name: "families of seven marchers", naming: described }
    figures:
      - { id: figure.police, measure: "People in the march", as_text: "18,500", differs_from: figure.alliance, by: org.police, at: L3 }
      - { id: figure.alliance, measure: "People in the march", as_text: "more than 60,000", differs_from: figure.police, by: org.alliance, at: L3 }
      - { id: figure.hurt, measure: "Marchers hurt", as_text: "51", by: org.alliance, at: L3 }
      - { id: figure.officers, measure: "Officers hurt", as_text: "12", by: person.ostrander, at: L3 }
      - { id: figure.level, measure: "Level of the reservoir", as_text: "38 percent", unit: percent, by: media.wire, at: L4 }
      - { id: figure.loss, measure: "Loss of the water company last year", as_text: "240 million crowns", unit: crowns, by: media.wire, at: L5 }
      - { id: figure.stored, measure: "Water stored in the reservoir", as_text: "310 tonnes", unit: tonnes, by: media.wire, at: L4 }
      - { id: figure.permitted, measure: "Water permitted in the reservoir", as_text: "150 tonnes", unit: tonnes, by: media.wire, at: L4 }
      - { id: figure.repairs, measure: "Repairs", as_text: "$120 million to $150 million", by: media.wire, at: L4 }
      - { id: figure.fines, measure: "Fines", as_text: "$46 million", by: media.wire, at: L4 }
      - { id: figure.offer, measure: "Money for a family", as_text: "$250,000", by: media.wire, at: L4 }
      - { id: figure.dead, measure: "Dead", as_text: "nine", by: media.wire, at: L4 }
      - { id: figure.bottles, measure: "Bottles sold", as_text: "1.3 million", by: media.wire, at: L4 }
      - { id: figure.returned, measure: "Share of the bottles that came back", as_text: "58 percent", unit: percent, by: media.wire, at: L4 }
    claims:
      - { id: claim.withdraw, text: "The government will withdraw the law if parliament rejects it.", standing: uncontested, by: person.marsh, at: L2 }
      - { id: claim.beaten, text: "Lasker was beaten in custody.", standing: uncontested, by: person.sandoval, at: L2 }
      - { id: claim.prices, text: "Prices could fall by 8 percent.", standing: uncontested, by: org.farmers, at: L2 }
      - { id: claim.loss, text: "The loss is the first since 1998.", standing: uncontested, by: media.wire, at: L5 }

    """

  private static let archive = """
    Wire
    Said.
    Counted.
    It is the lowest level since 2003.
    It is the first loss since 1998.

    """

  private static func findings(_ text: String) async throws -> [String] {
    let site = try await ProseSite(text.withFactLinks + "\n", facts: facts, archived: archive)
    #expect(site.readingFindings.filter { $0.severity == .error } == [])
    return await site.findings().filter { !$0.isOfOmission }
  }

  @Test(arguments: [
    "Police counted [18,500](figure.police) people.",
    "Police say [18,500](figure.police) came, the Alliance [more than 60,000](figure.alliance).",
    "The ministry’s police say that [18,500](figure.police) came.",
    "Marsh said that [18,500](figure.police) came.",
    "The Alliance said the figure of [18,500](figure.police) was far too low.",
    "The Alliance said [more than 60,000](figure.alliance), against [18,500](figure.police) by police.",
    "The Alliance said that police, who counted [18,500](figure.police), had left out a street.",
    "[51](figure.hurt) marchers were hurt, said Greta Holm of the Alliance.",
    "According to the Alliance, [51](figure.hurt) marchers were hurt.",
    "[12](figure.officers) officers were hurt, the interior ministry said.",
    "[North Wire](media.wire) said that the loss was [240 million crowns](figure.loss).",
    "Holm doubts the police, which say that [18,500](figure.police) came.",
  ])
  func aFigureOfWhoeverSaysItIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    (
      "The Farmers’ Union counted [18,500](figure.police) people.",
      "6:28+8 “Farmers’ Union” (org.farmers) is said to say it, but figure.police is what org.police"
        + " says | name “Police” as who says it (source.report, line 3)"
    ),
    (
      "According to the Farmers’ Union, [51](figure.hurt) marchers were hurt.",
      "“Farmers’ Union” (org.farmers) is said to say it, but figure.hurt is what org.alliance says"
    ),
    (
      "[12](figure.officers) officers were hurt, said Greta Holm.",
      "“Greta Holm” (person.holm) is said to say it, but figure.officers is what person.ostrander says"
    ),
    (
      "[51](figure.hurt) marchers were hurt, Ostrander says.",
      "“Ostrander” (person.ostrander) is said to say it, but figure.hurt is what org.alliance says"
    ),
    (
      "[51](figure.hurt) marchers were hurt, according to the police.",
      "“police” (org.police) is said to say it, but figure.hurt is what org.alliance says"
    ),
  ])
  func aFigureOfSomebodyElseIsReported(_ text: String, _ finding: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.count == 1)
    #expect(found.first?.holds(finding) == true, "\(found)")
  }

  @Test(arguments: [
    "Marsh says that the government [will withdraw the law](claim.withdraw) if it loses.",
    "Marsh says that the government [will withdraw the law](claim.withdraw) should it lose.",
    "Marsh says it [will withdraw the law](claim.withdraw). That holds if parliament says no.",
    "Marsh says that the government would [withdraw the law](claim.withdraw) if it lost.",
    "Marsh tied [the fate of the law](claim.withdraw) to the vote.",
    "Lasker’s side maintains that she was [beaten in custody](claim.beaten).",
    "Lasker’s lawyers say that she was [beaten in custody](claim.beaten).",
    "The Farmers’ Union and the Alliance [disagree about prices](claim.prices).",
    "The level is [38 percent](figure.level), the lowest since 2003.",
    "The company lost [240 million crowns](figure.loss), its [first loss since 1998](claim.loss),"
      + " North Wire says.",
    "[Pavel Ostrander](person.ostrander) spoke. Ostrander’s men came; the Ostranders are many.",
    "[Pavel Ostrander](person.ostrander) spoke of “Ostrender”.",
    "It held [more than twice](figure.stored) the water it may, [150 tonnes](figure.permitted).",
    "It holds [310 tonnes](figure.stored), [160 tonnes more](figure.permitted) than it may.",
    "Repairs cost [$120 million to $150 million](figure.repairs), fines [$46 million](figure.fines). "
      + "Together the two come to between $166 million and $196 million.",
    "For each family there is [$250,000](figure.offer); for all [nine](figure.dead), that is"
      + " $2.25 million.",
    "Of [1.3 million](figure.bottles) bottles, [58 percent](figure.returned) came back. More than half"
      + " a million are still out.",
    "There are [families of seven marchers](group.families). What seven of them want is not known.",
  ])
  func whatTheFactsSayIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    (
      "Marsh says that the government [will withdraw the law](claim.withdraw) on Friday.",
      "6:32+23 claim.withdraw is told without its “if parliament rejects it”"
    ),
    (
      "Marsh says that the government will [withdraw the law](claim.withdraw).",
      "claim.withdraw is told without its “if parliament rejects it”"
    ),
    (
      "It was [beaten in custody](claim.withdraw), Marsh says, and [beaten](claim.beaten), says Sandoval.",
      "“beaten in custody” are words of claim.beaten, but the link leads to claim.withdraw"
    ),
    (
      "The level is [38 percent](figure.level), the highest since 2003.",
      "6:51+7 “highest” since 2003 is the opposite of “lowest” on the lines that figure.level cites"
    ),
    (
      "It is the lowest level since 1984; [51](figure.hurt) were hurt, the Alliance says.",
      "6:11+23 “lowest level since 1984”, but no source has the year 1984"
    ),
    (
      "[Pavel Ostrander](person.ostrander) spoke, and Ostrender left.",
      "6:53+9 “Ostrender” is not a known name, and nearly that of person.ostrander"
    ),
    (
      "[Lidia Marsh](person.marsh) spoke. Lidia Marsch left.",
      "“Marsch” is not a known name, and nearly that of person.marsh"
    ),
    (
      "It held [three times](figure.stored) the water it may, [150 tonnes](figure.permitted).",
      "“three times”, but figure.stored is “310 tonnes”; no figure of the page makes it so many times as much"
    ),
  ])
  func whatTheFactsDoNotSayIsReported(_ text: String, _ finding: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.count == 1)
    #expect(found.first?.holds(finding) == true, "\(found)")
  }
}

extension String {
  /// Whether it only says that a page leaves out the other of two figures.
  fileprivate var isOfOmission: Bool { holds(", which differs") }
}
