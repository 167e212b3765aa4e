import TestSupport
import Testing

@testable import Checks

struct BalanceTests {
  @Test(arguments: [
    "Asif says they [withdrew](fact:claim.withdrew).",
    "Asif says they [“called Kabul”](fact:quote.withdrew).",
  ])
  func oneSideAloneIsReported(_ text: String) async throws {
    let findings = try await ProseSite("\(text)\n").findings()
    #expect(
      findings.map { $0.drop { $0 != " " } } == [
        " claim.withdrew is disputed, but the page does not show the other side | link to"
          + " claim.new-items (“New items appeared late.”)"
      ])
  }

  @Test(arguments: [
    "One source says [new items](fact:claim.new-items) appeared.",
    "```view\nkind: claims\nclaims: [claim.new-items]\n```", "```view\nkind: claims\n```",
  ])
  func bothSidesAreSilent(_ other: String) async throws {
    let site = try await ProseSite("Asif says they [withdrew](fact:claim.withdrew).\n\n\(other)\n")
    #expect(await site.findings() == [])
  }

  @Test func oneOfTwoFiguresIsReported() async throws {
    let site = try await ProseSite("After [four days](fact:figure.days).\n")
    #expect(
      await site.findings() == [
        "6:7+11 “four days” appears without figure.length, which differs | add [more than four"
          + " days](fact:figure.length)"
      ])
    let both = try await ProseSite(
      "[Four days](fact:figure.days), or [more than four days](fact:figure.length).\n")
    #expect(await both.findings() == [])
  }

  @Test func aMissingResponseIsNotedUnlessAGapTellsIt() async throws {
    let site = try await ProseSite("Islamabad [accuses India](fact:claim.india).\n")
    #expect(
      await site.findings(of: .noResponseReported) == [
        "6:11+15 no response to claim.india is reported, but only its note says so | say so in"
          + " the text as well, or link to a gap about it"
      ])
    let told = try await ProseSite(
      "Islamabad [accuses India](fact:claim.india); [no answer](fact:gap.india).\n")
    #expect(await told.findings(of: .noResponseReported) == [])
  }

  @Test func anOlderStatusIsReported() async throws {
    let site = try await ProseSite("It [holds](fact:status.holds).\n")
    #expect(
      await site.findings() == [
        "6:4+7 status.holds no longer holds: status.collapsed came after it | write “collapsed”"
          + " (source.report, line 41), or add it"
      ])
    let both = try await ProseSite(
      "It [held](fact:status.holds), then [collapsed](fact:status.collapsed).\n")
    #expect(await both.findings() == [])
  }

  @Test func anEmptyCellIsReportedInATableOfPositions() async throws {
    let site = try await ProseSite(
      """
      | | Pakistan | India |
      |-|-|-|
      | Drones | [an end](fact:position.end) | |

      """)
    #expect(
      await site.findings().map { $0.drop { $0 != " " } } == [
        " a cell of this table of positions is empty | write “no position reported”"
      ])
    let plain = try await ProseSite("| | Who |\n|-|-|\n| a | |\n")
    #expect(await plain.findings() == [])
  }
}
