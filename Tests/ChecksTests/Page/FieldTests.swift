import TestSupport
import Testing

@testable import Checks

struct FieldTests {
  @Test func anotherDateThanTheFieldIsReported() async throws {
    let site = try await ProseSite("In [July 2021](fact:event.takeover#when) it fell.\n")
    #expect(
      await site.findings() == [
        "6:4+11 “July 2021”, but “when” of event.takeover is “August 2021” | write “August 2021”"
          + " (source.report, line 33)"
      ])
  }

  @Test(arguments: [
    "[August 2021](fact:event.takeover#when)", "[2021](fact:event.takeover#when)",
    "[Aug. 2021](fact:event.takeover#when)", "[29 October](fact:event.strike#when)",
    "[October 29, 2025](fact:event.strike#when)", "[2025-10-29](fact:event.strike#when)",
    "[on Wednesday](fact:event.strike#when)", "[Wednesday, 29 October](fact:event.strike#when)",
    "[25–28 October 2025](fact:event.talks#when)", "[takeover of Kabul](fact:event.takeover#title)",
    "[Tarar](fact:quote.failed#speaker)", "[at least 70](fact:figure.toll#value)",
    "<fact:event.strike#when>", "[today](fact:event.strike#when)",
    "[29.10.2025](fact:event.strike#when)",
    "[10/29/2025](fact:event.strike#when)", "[four days later](fact:event.strike#when)",
    "[this autumn](fact:event.strike#when)", "[28-29 October](fact:event.strike#when)",
    "[four years ago](fact:event.takeover#when)", "[on a Wednesday](fact:event.strike#when)",
    "[last Wednesday](fact:event.strike#when)", "[this month](fact:event.strike#when)",
    "[the end of the month](fact:event.strike#when)", "[this year](fact:event.strike#when)",
    "[the day after](fact:event.strike#when)", "[a day later](fact:event.strike#when)",
    "[two days after the talks](fact:event.strike#when)", "[the next day](fact:event.strike#when)",
  ])
  func theFieldInOtherWordsIsSilent(_ link: String) async throws {
    let site = try await ProseSite("\(link)\n")
    #expect(await site.findings(of: .fieldDiffersFromFact) == [])
  }

  @Test(arguments: [
    "[15 August 2021](fact:event.takeover#when)", "[2022](fact:event.takeover#when)",
    "[28 October](fact:event.strike#when)", "[on Thursday](fact:event.strike#when)",
    "[Thursday, 29 October](fact:event.strike#when)", "[Sunday](fact:event.takeover#when)",
    "[that day](fact:event.strike#when)", "[yesterday](fact:event.strike#when)",
    "[28.10.2025](fact:event.strike#when)", "[six months ago](fact:event.strike#when)",
    "[this summer](fact:event.strike#when)",
    "[fall of Kabul](fact:event.takeover#title)", "[Asif](fact:quote.failed#speaker)",
    "[at least 60](fact:figure.toll#value)", "[on a Thursday](fact:event.strike#when)",
    "[last Thursday](fact:event.strike#when)", "[next month](fact:event.strike#when)",
    "[the start of the month](fact:event.strike#when)",
    "[the end of the year](fact:event.strike#when)", "[last year](fact:event.strike#when)",
  ])
  func anotherValueIsReported(_ link: String) async throws {
    let site = try await ProseSite("\(link)\n")
    #expect(await site.findings(of: .fieldDiffersFromFact).count == 1)
  }

  @Test func aFormerValueIsReportedWithOldAndNew() async throws {
    let site = try await ProseSite("Now [at least 60](fact:figure.toll).\n")
    #expect(
      await site.findings() == [
        "6:5+13 “at least 60” is what figure.toll was on 2025-10-15; it is now “at least 70” | write"
          + " “at least 70” (source.report, line 34), or link to fact:figure.toll@2025-10-15"
      ])
  }

  @Test(arguments: [
    "[at least 50](fact:figure.toll@2025-10-14)", "[at least 60](fact:figure.toll@2025-10-15)",
    "[at least 60](fact:figure.toll@2025-10-28)", "[at least 70](fact:figure.toll@2025-10-29)",
    "[at least 70](fact:figure.toll@2026-10-29)", "<fact:figure.toll@2025-10-20>",
  ])
  func theValueOfADayIsSilent(_ link: String) async throws {
    let site = try await ProseSite("\(link)\n")
    #expect(await site.findings() == [])
  }

  @Test func anotherValueThanThatOfTheDayIsReported() async throws {
    let site = try await ProseSite("[at least 70](fact:figure.toll@2025-10-20)\n")
    #expect(
      await site.findings() == [
        "6:1+13 “at least 70”, but figure.toll on 2025-10-20 is “at least 60” | write “at least 60”"
          + " (source.report, line 34)"
      ])
  }

  @Test(arguments: ["[at least 50](fact:figure.toll@2020-01-01)", "<fact:figure.toll@2020-01-01>"])
  func aDayWithoutAValueIsReported(_ link: String) async throws {
    let findings = try await ProseSite("\(link)\n").findings()
    #expect(
      findings.map { $0.drop { $0 != " " } } == [
        " the base does not say what figure.toll was on 2020-01-01 | it has wordings for"
          + " 2025-10-01, 2025-10-15 or 2025-10-29 and the days after"
      ])
  }
}
