import TestSupport
import Testing

@testable import Checks
@testable import Facts
@testable import Kit

struct NumberTests {
  @Test func aNumberWithoutAFactIsReported() async throws {
    let site = try await ProseSite("In 12 “attacks”, **four**\nof *five hundred* died.\n")
    #expect(
      await site.findings() == [
        "6:4+2 “12” is not linked to a fact | write [12](fact:figure.…), or add it to allow_numbers",
        "6:20+4 “four” is not linked to a fact | write [four](fact:figure.…), or add it to"
          + " allow_numbers",
        "7:5+12 “five hundred” is not linked to a fact | write [five hundred](fact:figure.…), or"
          + " add it to allow_numbers",
      ])
  }

  @Test(arguments: [
    "dozens died", "hundreds of men", "a dozen men", "12% of it", "at $5 million", "in 1,800 cases",
    "two-thirds of them",
    "a third of voters", "one in five children", "Killed 12 soldiers", "In Kabul 12 people died",
    "magnitude 7.8", "up 12 points", "On Monday 12 ships left", "a 10-kilometre zone",
    "He met 14 of them", "About 40 died", "the 15 ships", "a 3-0 win", "25 basis points",
    "2000 people died", "the four days", "3.5 tonnes", "5km away", "−5 degrees",
    "4–5 times", "two camps", "half a million", "[12](https://example.org/) men", "## 12 killed",
    "5bn rupees", "in four or so",
  ])
  func numbersThatCountAreReported(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .unlinkedNumber).count >= 1)
  }

  @Test(arguments: [
    "In 2021 it fell.", "Since August 2021 and on 29 October 2025.", "October 29, 2025, it fell.",
    "On 2025-10-29 at 18:30.", "On 29/10/2025 at 5 p.m. and 6pm.", "From 3 to 5 October.",
    "In the 1990s.", "The 2021 takeover (2021).", "Between 2019 and 2021.", "In 2021–22.",
    "The third round, the 21st meeting.", "An F-16, COVID-19, the G7 and MI6.", "See line 33.",
    "Article 5 and Resolution 2593.", "Lines 3–5 and pages 7, 8 and 9.", "`12 attacks`",
    "## 1. Background", "## 2.3 Findings", "One of them, one source.", "The two sides met.",
    "A two-way street.", "Note this.[^1]\n\n[^1]: A note.", "[line 33](cite:source.report#L33)",
    "[nearly 1,800](fact:figure.killed)", "24/7, as on 9/11.", "Version 3.5.1 of it.",
    "> “It took 12 men.”\n>\n> — [Tarar](fact:quote.failed)", "Late 2021, mid-2022.",
    "Nobody, first of all, second to none.", "See CVE-2012-4464.", "Written in C++17.",
    "The law no. 2025-112.", "It lies at 48° 51' 24\" N, 2°21′07″E.", "At 34° N it is warm.",
  ])
  func otherNumbersAreSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .unlinkedNumber) == [])
  }

  @Test func allowedNumbersAreSilent() async throws {
    let site = try await ProseSite(
      "Two camps, 12 men, 1,800 in all.\n", frontMatter: "allow_numbers: [2, 12, \"1800\"]\n")
    #expect(await site.findings(of: .unlinkedNumber) == [])
  }

  @Test func numbersCanBeAllowedInSomeWordsOnly() async throws {
    let site = try await ProseSite(
      "The first 100 days, and the 100 days of it; 100 ships.\n",
      frontMatter: "allow_numbers: [\"100 days\"]\n")
    #expect(await site.findings(of: .unlinkedNumber).map { $0.prefix(8) } == ["7:45+3 “"])
  }

  @Test func theWordsOfComponentsAreProse() async throws {
    let site = try await ProseSite(
      "```view\nkind: gaps\ntitle: \"The 12 gaps\"\ngaps: [gap.india]\n```\n")
    #expect(await site.findings(of: .unlinkedNumber).map { $0.prefix(9) } == ["8:13+2 “1"])
  }

  @Test(arguments: [
    ("[Around 460](fact:figure.killed-this-year), so 460.", "figure.…"),
    ("[Around 460](fact:figure.killed-this-year), so around 460.", "figure.…"),
    (
      "[Around 460](fact:figure.killed-this-year). This year around 460 personnel were killed.",
      "figure.killed-this-year"
    ),
    (
      "[Around 460](fact:figure.killed-this-year). This year 460 personnel were killed.", "figure.…"
    ),
    (
      "[Around 460](fact:figure.killed-this-year). This year around €460 went to killed personnel.",
      "figure.…"
    ),
  ])
  func aFigureIsSuggestedWhereAllAgrees(_ text: String, figure: String) async throws {
    let site = try await ProseSite(text + "\n")
    let findings = await site.findings(of: .unlinkedNumber)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.contains("(fact:\(figure)), or add it to allow_numbers") })
  }

  @Test(arguments: [
    ("1,800", "1800"), ("eighteen hundred", "1800"), ("two hundred and sixty thousand", "260000"),
    ("twenty-one", "21"), ("2.5 million", "2500000"), ("half a million", "500000"),
    ("a dozen", "12"), ("1 800", "1800"), ("5bn", "5000000000"), ("0.5", "0.5"), ("-5", "-5"),
    ("one million two hundred thousand", "1200000"), ("two hundred and three hundred", "200 300"),
    ("1,80", "1.8"), ("1, 80", "1 80"), ("twenty-first", "21"),
    ("999999999999999999999 men", "nil"),
    ("thirty two-seaters", "32"), ("five thousand and three", "5003"), ("dozens", "nil"),
    ("three, four and five", "3 4 5"),
    ("ten million billion trillion", "10000000 1000000000 1000000000000"),
  ])
  func numbersAreUnderstood(_ text: String, values: String) {
    let spaced = text.replacing("1 800", with: "1\u{202F}800")
    let numbers = [UInt8](folding: spaced.utf8)[...].quantities
    #expect(numbers.map { $0.signed?.description ?? "nil" }.joined(separator: " ") == values)
  }
}
