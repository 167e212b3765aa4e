import TestSupport
import Testing

@testable import Checks

struct FigureTests {
  @Test func anotherNumberIsReportedWithTheRightOne() async throws {
    let site = try await ProseSite("Officials say [nearly 1,900](fact:figure.killed) died.\n")
    #expect(
      await site.findings() == [
        "6:15+14 “nearly 1,900”, but figure.killed is “nearly 1,800” | write “nearly 1,800”"
          + " (source.report, line 33)"
      ])
  }

  @Test(arguments: [
    "[nearly 1,800](fact:figure.killed)", "[almost 1800](fact:figure.killed)",
    "[Just under 1\u{2009}800](fact:figure.killed)",
    "[close to eighteen hundred](fact:figure.killed)",
    "[nearly 1,800 personnel](fact:figure.killed)", "[nearly 1.8 thousand](fact:figure.killed)",
    "[about 460](fact:figure.killed-this-year)", "[4 days](fact:figure.days)",
    "[the four days](fact:figure.days)", "[4–5 times](fact:figure.times)",
    "[between 4 and 5](fact:figure.times)", "[four or five](fact:figure.times)",
    "[several times](fact:figure.backpedaled)", "<fact:figure.killed>",
    "[nearly 1,800 since August 2021](fact:figure.killed)", "[the toll](fact:figure.killed)",
    "nearly [1,800](fact:figure.killed)", "[The number of personnel](fact:figure.killed)",
  ])
  func theSameNumberInOtherWordsIsSilent(_ link: String) async throws {
    let site = try await ProseSite("It counts \(link) in all.\n")
    #expect(await site.findings(of: .figureDiffersFromFact) == [])
    #expect(await site.findings(of: .figureQualifierLost) == [])
  }

  @Test(arguments: [
    ("[nearly 1,800 million](fact:figure.killed)", "nearly 1,800"),
    ("[nearly 1,80](fact:figure.killed)", "nearly 1,800"),
    ("[the dozens](fact:figure.killed)", "nearly 1,800"),
    ("[nearly 1,800 %](fact:figure.killed)", "nearly 1,800"),
    ("[five days](fact:figure.days)", "four days"),
    ("[four times](fact:figure.times)", "four or five times"),
    ("[ten times](fact:figure.backpedaled)", "several times"),
    ("[many times](fact:figure.backpedaled)", "several times"),
  ])
  func anotherNumberIsReported(_ link: String, right: String) async throws {
    let site = try await ProseSite("\(link)\n")
    let findings = await site.findings(of: .figureDiffersFromFact)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.contains("is “\(right)”") && $0.contains("write “\(right)”") })
  }

  @Test func digitsAloneAreComparedInOtherLanguages() async throws {
    let site = try await ProseSite(
      "[fast 1.800](fact:figure.killed), [460](fact:figure.killed-this-year),"
        + " [fast 1.900](fact:figure.killed), [vier Tage](fact:figure.days)\n",
      frontMatter: "lang: de\n")
    #expect(await site.findings(of: .figureQualifierLost) == [])
    #expect(
      await site.findings(of: .figureDiffersFromFact) == [
        "7:72+12 “fast 1.900”, but figure.killed is “nearly 1,800” | write “nearly 1,800”"
          + " (source.report, line 33)"
      ])
  }

  @Test func aDroppedOrAddedQualifierIsReported() async throws {
    let site = try await ProseSite(
      """
      At [460](fact:figure.killed-this-year), around
      [460](fact:figure.killed-this-year), [more than 4 days](fact:figure.days) and
      nearly [four days](fact:figure.days).

      """)
    #expect(
      await site.findings(of: .figureQualifierLost) == [
        "6:4+5 “460”, but figure.killed-this-year is “around 460” | write “around 460”"
          + " (source.report, line 33)",
        "7:38+18 “more than 4 days”, but figure.days is “four days” | write “four days”"
          + " (source.report, line 2)",
        "8:8+11 “four days” with “nearly” beside it, but figure.days is “four days” | write"
          + " “four days” (source.report, line 2)",
      ])
  }
}
