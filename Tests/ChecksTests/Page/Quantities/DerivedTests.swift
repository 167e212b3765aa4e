import TestSupport
import Testing

@testable import Checks

/// Numbers that pages work out of their figures.
struct DerivedTests {
  /// What the checks of numbers and results find.
  private static func findings(_ text: String, matter: String = "") async throws -> [String] {
    let site = try await ProseSite(
      text.linked + "\n", facts: SurveyFacts.text, frontMatter: matter)
    return await site.findings(of: .unlinkedNumber) + site.findings(of: .arithmeticWrong)
      + site.findings(of: .figureDiffersFromFact)
  }

  @Test(arguments: [
    "[131](sarvane) died in Sarvane and [83](olm) in Lower Olm, together 214.",
    "[131](sarvane) and [83](olm), a total of 214.", "214 in all: [131](sarvane) and [83](olm).",
    "[118,000](restored) of the [140,000](lost) have it back; 22,000 do not.",
    "Power is back for [118,000](restored) of [140,000](lost), or 84 percent.",
    "Power is back for [118,000](restored) of [140,000](lost); 16 percent are without it.",
    "[17](closed) of [36](schools) are closed, almost half.",
    "[17](closed) of [36](schools) are closed, fewer than half.",
    "[118,000](restored) of [140,000](lost), over 80 percent, have it back.",
    "[1,400 crowns](rent) a month.",
    "It rose [4.75 percent](rate), 0.5 points more than [4.25](before).",
    "[17](closed) of [36](schools) are closed; 19 are open.",
    "Of the [€1.4 billion](damage), [€960 million](housing), some 69 percent, is housing.",
    "Housing cost [€960 million](housing), more than twice the [€440 million](transport) of transport.",
    "The rate rose from [4.25](before) to [4.75 percent](rate), by half a percentage point.",
    "From [4.25](before) to [4.75 percent](rate), a rise of 50 basis points.",
    "[61](for) to [48](against), a majority of 13.", "[61](for) against [48](against), 13 more.",
    "Imports of [$6.5 billion](imports) and exports of [$5.2 billion](exports): a deficit of"
      + " $1.3 billion.",
    "They pay [1,400 crowns](rent) a month, 16,800 crowns a year.",
    "[118,000](restored) of [140,000](lost) have power; 16 percent have not.",
    "[61](for) in [46](boats) boats, up from [48](against).",
    "The rate is [4.75 percent](rate), up from [4.25](before).",
    "More than [131](sarvane) and [83](olm): about 214.",
    "[61](for) and [48](against) came, [four](absent) of them late, so 105 were there in time.",
    "There are [36](schools) schools; 19 make a majority.",
    "It holds [17](closed) of [36](schools), two short of the 19 needed for a majority.",
    "Damage of [€1.4 billion](damage), with a margin of [4.75 percent](rate), may be anything from"
      + " about €1.3 billion to €1.5 billion.",
    "One school in two: [17](closed) of [36](schools) are closed.",
    "The rent is [1,400 crowns](rent) ($62).",
    "From [48](against) to [61](for) votes: an increase of 13, or 27 percent.",
    "[118,000](restored) for [36](schools) schools, some 3,280 for each.",
    "[61](for) to [48](against), about 1.3 to one.",
    "[61](for) voted for it, up by 13 from [48](against).",
    "[61](for) are 13 more than [48](against).",
    "The rate rose by half a point, from 4.25 percent, to [4.75 percent](rate); [4.25](before).",
    "It is [4.75 percent](rate) of [1,400 crowns](rent), about 67 crowns.",
    "The dikes [had been neglected](claim.dikes) for 80 years.",
    "| Schools | Number |\n| --- | --- |\n| All | [36](schools) |\n| Closed | [17](closed) |\n"
      + "| Open | 19 |",
    "- Closed: [17](closed)\n- Open: 19\n- All: [36](schools)",
    "At [1,400 crowns](rent) each, the [46](boats) boats cost 64,400 crowns.",
    "Twice [1,400 crowns](rent), or 2,800 crowns, was paid.",
    "By a 61–48 vote ([61](for) to [48](against)) the house agreed.",
    "Housing cost [€960 million](housing), about 118% above the [€440 million](transport) of transport.",
    "At [€960 million](housing), housing was about 118 percent above the bill for transport"
      + " ([€440 million](transport)).",
  ])
  func rightResultsAreSilent(_ text: String) async throws {
    let findings = try await Self.findings(text).filter { !$0.contains("“More than") }
    #expect(findings.filter { !$0.contains("figure-qualifier") } == [])
  }

  /// What tells of one total does not tell of the number after it.
  @Test(arguments: [
    "[131](sarvane) and [83](olm), 214 people in all, of whom 12 are children.",
    "[61](for) plus [48](against), 109 in all and nine more than last time.",
    "[131](sarvane) and [83](olm) died and 12 are missing, 214 dead in all.",
  ])
  func aNumberBesideATotalIsNoWrongOne(_ text: String) async throws {
    #expect(try await Self.findings(text).filter { $0.contains(", but ") } == [])
  }

  @Test(arguments: [
    (
      "[131](sarvane) died in Sarvane and [83](olm) in Lower Olm, together 224.",
      "“224”, but 131 and 83 is 214 | write 214, or correct the figures"
    ),
    ("[131](sarvane) and [83](olm), a total of 241.", "“241”, but 131 and 83 is 214"),
    (
      "Power is back for [118,000](restored) of the [140,000](lost), or 94 percent.",
      "“94”, but 118,000 of 140,000 is 84.3 percent"
    ),
    (
      "[17](closed) of [36](schools) are closed, just over half.",
      "“half”, but 17 of 36 is 47.2 percent"
    ),
    (
      "From [4.25 percent](before) to [4.75 percent](rate), a rise of 0.75 percentage points.",
      "is 0.5 percent"
    ),
    (
      "[61](for) voted for it, up by 23 from [48](against).",
      "“23”, but the difference between 61 and 48 is 13 | write 13, or correct the figures"
    ),
    (
      "[61](for) against [48](against), 23 more.",
      "“23”, but the difference between 61 and 48 is 13"
    ),
    (
      "[61](for) are 23 more than [48](against).",
      "“23”, but the difference between 61 and 48 is 13"
    ),
    (
      "Imports fell by $1.1 billion from [$6.5 billion](imports) to [$5.2 billion](exports).",
      "but the difference between"
    ),
  ])
  func wrongResultsAreReported(_ text: String, message: String) async throws {
    let findings = try await Self.findings(text)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.contains(message) })
  }

  @Test(arguments: [
    "The rate is [4.75 percent](rate), down from [4.25](before).",
    "It was [4.25 percent](before), up from [4.75](rate).",
    "[36](schools) of [17 schools](closed) are closed.",
  ])
  func figuresInTheWrongOrderAreReported(_ text: String) async throws {
    let findings = try await Self.findings(text)
    #expect(findings.count == 1)
    #expect(
      findings.allSatisfy {
        $0.contains("but it is more | exchange the figures")
          || $0.contains("but it is less | exchange the figures")
      })
  }

  @Test(arguments: [
    "[131](sarvane) died, and 132 more.", "[118,000](restored) of [140,000](lost); 32,000 do not.",
    "[61](for) to [48](against), 23 more.", "[46](boats) boats and 46 trucks.",
    "[1,400 crowns](rent) a month, 18,600 crowns a year.",
  ])
  func numbersThatDoNotFollowAreReported(_ text: String) async throws {
    #expect(try await Self.findings(text).count == 1)
  }

  @Test(arguments: [
    ("| In all | 214 |", 0), ("| In all | 224 |", 1), ("| Total | 214 |", 0), ("| Sum | 124 |", 1),
  ])
  func theLastRowIsTheSum(_ row: String, count: Int) async throws {
    let table =
      "| Province | Dead |\n| --- | --: |\n| Sarvane | [131](sarvane) |\n"
      + "| Lower Olm | [83](olm) |\n"
    #expect(try await Self.findings(table + row).count == count)
  }

  @Test(arguments: [("69 %", 0), ("31 %", 1)])
  func sharesOfAColumnAreSilent(_ share: String, count: Int) async throws {
    let table =
      "| Sector | Damage (€ million) | Share |\n| --- | --: | --: |\n"
      + "| Housing | [960](housing) | \(share) |\n| Transport | [440](transport) | 31 % |\n"
    #expect(try await Self.findings(table).count == count)
  }

  @Test(arguments: [("€ million", 0), ("€ billion", 1), ("$ million", 1), ("million euros", 0)])
  func theHeadOfAColumnIsTheUnitOfItsNumbers(_ unit: String, count: Int) async throws {
    let table = "| Sector | Damage (\(unit)) |\n| --- | --: |\n| Housing | [960](housing) |\n"
    #expect(try await Self.findings(table).count == count)
  }

  @Test(arguments: [
    ("# Power: 140,000 households\n\n[140,000](lost) lost it.", 0),
    ("# Power: 104,000 households\n\n[140,000](lost) lost it.", 1),
  ])
  func headingsRepeatFigures(_ text: String, count: Int) async throws {
    #expect(try await Self.findings(text).count == count)
  }

  @Test(arguments: [
    ("neglected [for 80 years](claim.dikes)", 0), ("neglected [for 800 years](claim.dikes)", 1),
    ("neglected [for over 80 years](claim.dikes)", 1), ("it was [warned twice](claim.warned)", 0),
    ("it was [warned five times](claim.warned)", 1), ("it was [warned](claim.warned)", 0),
  ])
  func theNumbersOfClaimsAreCompared(_ text: String, count: Int) async throws {
    #expect(try await Self.findings(text).count == count)
  }
}

extension String {
  /// The text with links such as `[131](sarvane)` to the figures of ``SurveyFacts``.
  var linked: String {
    let kinds = ["claim", "event", "gap", "org", "place", "prospect"]
    return kinds.reduce(replacing("](", with: "](fact:figure.")) { text, kind in
      text.replacing("figure.\(kind).", with: "\(kind).")
    }
  }
}
