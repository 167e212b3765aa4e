import TestSupport
import Testing

@testable import Checks

/// What the words around a figure say that its number counts.
struct MeasureTests {
  private static func findings(_ text: String) async throws -> [String] {
    let site = try await ProseSite(text.linked + "\n", facts: SurveyFacts.text)
    return await site.findings(of: .figureMeasureDiffers)
  }

  @Test(arguments: [
    "[At least 214](dead) were killed and [63](missing) are missing.",
    "The floods killed [at least 214](dead) people and injured [about 1,850](injured).",
    "[131](sarvane) were found dead in Sarvane; [83](olm) in Lower Olm.",
    "[131](sarvane) victims, in [Sarvane](place.sarvane).",
    "[61](for) voted for, [48](against) against.",
    "[seven](abstained) abstained and [four](absent) were absent.",
    "Exports came to [$5.2 billion](exports), imports to [$6.5 billion](imports).",
    "The economy will grow by [1.1 percent](growth) in 2026.", "Growth of [1.1 percent](growth)",
    "[3,200](soldiers) soldiers and [46](boats) boats were sent.",
    "[17](closed) of [36](schools) schools are closed.",
    "Of [at least 214](dead) dead, [131](sarvane) were in Sarvane.",
    "| Province | Dead |\n| --- | --- |\n| Sarvane | [131](sarvane) |\n| Lower Olm | [83](olm) |",
    "In January exports were [$5.2 billion](exports).",
    "The motion passed by [61](for) votes to [48](against).",
    "At its meeting the bank raised its rate from [4.25](before) to [4.75](rate) percent.",
    "The dead, [at least 214](dead), and the injured, [about 1,850](injured), are named.",
    "It injured 12 people: [63](missing) are missing.",
    "It may take [seven](abstained) days, by 10 January.",
  ])
  func wordsThatFitAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "[At least 214](dead) were injured.", "[63](missing) people were killed.",
    "[about 1,850](injured) people are missing.", "The floods injured [at least 214](dead) people.",
    "[83](olm) died in Sarvane; [131](sarvane) in Lower Olm.",
    "[83](olm), were found in [Sarvane](place.sarvane); the other [131](sarvane) in Lower Olm.",
    "[48](against) voted for and [61](for) against.",
    "[four](absent) abstained and [seven](abstained) were absent.",
    "Exports came to [$6.5 billion](imports), imports to [$5.2 billion](exports).",
    "The economy will shrink by [1.1 percent](growth).",
    "It will grow by [1.1 percent](growth) in 2027.",
    "[46](boats) soldiers and [3,200](soldiers) boats were sent.",
    "| Province | Missing |\n| --- | --- |\n| Sarvane | [131](sarvane) |",
    "| Province | Dead |\n| --- | --- |\n| Sarvane | [83](olm) |\n| Lower Olm | [131](sarvane) |",
    "In February exports were [$5.2 billion](exports).", "- Against: [61](for)",
  ])
  func wordsThatExcludeTheMeasureAreReported(_ text: String) async throws {
    #expect(try await Self.findings(text).count >= 1)
  }

  @Test func aSwapNamesTheFigureThatBelongsThere() async throws {
    #expect(
      try await Self.findings("[four](absent) abstained, [seven](abstained) were absent.") == [
        "6:1+6 “four” stands where figure.abstained belongs; figure.absent counts “Members who were"
          + " absent” | link to figure.abstained: “seven” (source.report)"
      ])
  }
}
