import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Figures of one person or dimension that are told of another, and neighbors with each other's nouns.
struct MeasureOfAnotherTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.court, name: "Harbour Court" }
      - { id: org.bank, name: "Quay Bank" }
      - { id: person.moro, name: "Ada Moro", affiliations: [{ actor: org.bank, role: "chair" }], at: source.report }
      - { id: person.lind, name: "Olof Lind", affiliations: [{ actor: org.bank, role: "treasurer" }], at: source.report }
      - { id: person.vale, name: "Iris Vale", affiliations: [{ actor: org.court, role: "counsel" }], at: source.report }
    figures:
      - { id: figure.sentence, measure: "Prison sentence of Moro", as_text: "seven years", by: org.court, at: source.report#L1 }
      - { id: figure.custody, measure: "Days that Lind spent in custody", as_text: "211 days", by: org.court, at: source.report#L1 }
      - { id: figure.loss, measure: "Money that Vale lost", as_text: "€64,000", unit: EUR, by: org.court, at: source.report#L1 }
      - { id: figure.damage, measure: "Losses that Moro caused", as_text: "€9 million", unit: EUR, by: org.court, at: source.report#L1 }
      - { id: figure.age, measure: "Age of Vale", as_text: "71", unit: years, by: org.court, at: source.report#L1 }
      - { id: figure.witnesses, measure: "Witnesses heard by the court", as_text: "63", unit: people, by: org.court, at: source.report#L2 }
      - { id: figure.meetings, measure: "Meetings of the court", as_text: "11", unit: meetings, by: org.court, at: source.report#L2 }
      - { id: figure.saved, measure: "People rescued", as_text: "208", unit: people, by: org.court, at: source.report#L3 }
      - { id: figure.refused, measure: "Survivors who refused the money", as_text: "32", unit: people, by: org.court, at: source.report#L3 }
      - { id: figure.height, measure: "Height of the tower", as_text: "31.4 m", unit: m, by: org.court, at: source.report#L4 }
      - { id: figure.diameter, measure: "Diameter of the tower", as_text: "2.2 m", unit: m, by: org.court, at: source.report#L4 }

    """

  private static let archived = """
    Moro got seven years; Lind spent 211 days in custody; Vale, 71, lost €64,000, and Moro caused losses of €9 million.
    The court heard 63 witnesses at 11 meetings.
    Of 208 people who were rescued 32 survivors refused the money.
    The tower has a height of 31.4 m and a diameter of 2.2 m.
    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts, archived: archived)
      .findings(of: .figureMeasureDiffers)
  }

  @Test(arguments: [
    "Moro was sentenced to [seven years](figure.sentence).",
    "Vale called the [seven years](figure.sentence) too few.",
    "Lind said that Moro was sentenced to [seven years](figure.sentence).",
    "Lind was acquitted, and she was sentenced to [seven years](figure.sentence).",
    "Unlike Lind she was sentenced to [seven years](figure.sentence).",
    "Vale asked for more than the [seven years](figure.sentence).",
    "Lind spent [211 days](figure.custody) in custody.",
    "The treasurer spent [211 days](figure.custody) in custody.",
    "Vale, [71](figure.age), lost [€64,000](figure.loss).",
    "Vale is [71](figure.age) and lost [€64,000](figure.loss).",
    "Vale lost money through Moro: [€64,000](figure.loss).",
    "Vale lost some of the [€9 million](figure.damage).",
    "The court heard [63](figure.witnesses) witnesses and met [11](figure.meetings) times.",
    "At [11](figure.meetings) meetings [63](figure.witnesses) witnesses spoke.",
    "[Thirty-two](figure.refused) of the [208](figure.saved) survivors want no money.",
    "The tower is [31.4 m](figure.height) high and [2.2 m](figure.diameter) wide.",
    "The tower is [31.4 m](figure.height) tall, with a diameter of [2.2 m](figure.diameter).",
    "It fell [31.4 m](figure.height) long across the road.",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    ("Lind was sentenced to [seven years](figure.sentence).", "“lind” stands with"),
    ("In May Olof Lind got [seven years](figure.sentence).", "“olof lind”"),
    ("Moro has spent [211 days](figure.custody) in custody.", "“moro”"),
    ("Moro lost [€64,000](figure.loss).", "“moro”"),
    ("Olof Lind, [71](figure.age), spoke.", "“olof lind”"),
    ("Lind ([71](figure.age)) spoke.", "“lind”"), ("Moro is [71](figure.age).", "“moro”"),
    (
      "The court heard [11](figure.meetings) witnesses and met [63](figure.witnesses) times.",
      "“witnesses”"
    ),
    ("The tower is [31.4 m](figure.height) wide.", "“wide”"),
    ("The tower is [2.2 m](figure.diameter) high.", "“high”"),
    ("It has a diameter of [31.4 m](figure.height).", "“diameter”"),
  ])
  func wrongWordsAreFound(_ text: String, _ words: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.lowercased().contains(words) }, "\(found)")
  }
}
