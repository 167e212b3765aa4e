import Build
import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Site

/// Helps that name what was probably meant, and the bound on the work for them.
struct SuggestionTests {
  @Test func theNearestIsNamedWhereverTheWordStands() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(
        "## The signs\n\n[a](/claim/faild/), [b](/claim/faild/), [c](tolks.md)\n"
          + "[d](#the-sings), [e](fact:claim.faild), [f](fact:claim.faild)\n"
          + "[g](cite:source.reprot#L1), [h](fact:figure.killed#mesure)"),
      "content/briefings/other.md": TestSite.briefing("[a](/claim/faild/)"),
    ])
    let helps = try await site.helps()
    #expect(
      helps == [
        "did you mean “/claim/failed/”?",
        "did you mean “/claim/failed/”?", "did you mean “/claim/failed/”?",
        "did you mean “talks.md”?", "did you mean “the-signs”?", "did you mean “claim.failed”?",
        "did you mean “claim.failed”?", "did you mean “source.report”?",
        "did you mean “measure”?",
      ])
  }

  @Test func nothingIsNamedWhereNothingIsNear() async throws {
    let headings = (1...14).map { "## Heading \($0)\n\n" }.joined()
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(
        "[a](/nowhere/at/all/), [b](#gone), [c](fact:event.unheard-of)\n\n\(headings)"),
      "content/briefings/plain.md": TestSite.briefing("[a](#gone)"),
    ])
    let names = (1...6).map { "#heading-\($0)" }.joined(separator: ", ")
    let helps = try await site.helps()
    #expect(
      helps == [
        "leave the anchor out", "name a file beside this one, or a path of the site",
        "its headings are \(names) and 8 more", "add it to the facts, or link to another",
      ])
  }

  @Test func eachWordIsLookedUpOnceAndTheWorkIsBounded() {
    let counter = Counter()
    var help = SpellingHelp { _ in
      counter.count += 1
      return (0..<10_000).map { "path-\($0)" }
    }
    let limit = SpellingHelp.comparisonLimit / 10_000
    for word in 0..<limit {
      #expect(help.help(for: .init(word: "path\(word)", vocabulary: .paths)) != nil)
    }
    #expect(help.help(for: .init(word: "path1", vocabulary: .paths)) == "did you mean “path-1”?")
    #expect(help.help(for: .init(word: "path9999", vocabulary: .paths)) == nil)
    #expect(help.help(for: .init(word: "path9999", vocabulary: .templates)) == nil)
    #expect(counter.count == 1)
  }

  @Test(arguments: [
    ("abcdefghi", "abcdefghi"), ("abcdefghi", "bacdefghi"), ("abcdefghi", "abcdefg"),
    ("abcdefghi", "abcXefgYhi"), ("abcdefghi", "cdefghi"), ("abcdefghi", "abcdefghiXYZ"),
    ("abcdefghi", "badcfeghi"),
  ])
  func wordsWithinThreeEditsAreNear(_ word: String, other: String) {
    #expect(word.closest(among: ["zzzzzzzzz", other]) == other)
  }

  @Test(arguments: ["badcfehgi", "abcdefghiWXYZ", "ghiabcdef", "", "abcde", "XbXdXfXhi"])
  func wordsFurtherAwayAreNot(_ other: String) {
    #expect("abcdefghi".closest(among: [other]) == nil)
  }

  @Test func theNearestAndThenTheFirstIsChosen() {
    #expect("abcdef".closest(among: ["abXdeX", "abcdeX", "abcdXf"]) == "abcdeX")
  }
}

private final class Counter { var count = 0 }

extension TestSite {
  /// The helps of errors, in the order of files and lines.
  fileprivate func helps() async throws -> [String?] {
    try await builder().checkOnly().diagnostics.filter { $0.severity == .error }
      .sorted { $0.location < $1.location }.map(\.help)
  }
}
