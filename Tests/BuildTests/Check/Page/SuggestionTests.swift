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

  @Test func aPageIsNamedBeforeTheListThatIsAsNear() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("[a](/briefings/a), [b](/briefings/a#part)")
    ])
    #expect(
      try await site.helps() == ["write “/briefings/a/”", "write “/briefings/a/”"])
  }

  @Test func anAddressWithoutASchemeIsToldSo() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("[a](www.example.com/0)")
    ])
    #expect(try await site.helps() == ["write “https://www.example.com/0”"])
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
    // Each is looked for among ten thousand, of which hundreds are near enough to be compared.
    for word in 0..<1_000 {
      let found = help.help(for: .init(word: "path\(word)", vocabulary: .paths))
      #expect(found != nil || help.comparisons >= SpellingHelp.comparisonLimit)
    }
    #expect(help.comparisons >= SpellingHelp.comparisonLimit)
    #expect(help.help(for: .init(word: "path1", vocabulary: .paths)) == "did you mean “path-1”?")
    #expect(help.help(for: .init(word: "path9998", vocabulary: .paths)) == nil)
    #expect(help.help(for: .init(word: "path9998", vocabulary: .templates)) == nil)
    #expect(counter.count == 1)
  }

  /// A site of `count` pages, on each of which another link is broken.
  @Test(arguments: [false, true])
  func theWorkForALinkDoesNotGrowWithTheSite(namesAreAlike: Bool) {
    let path = { (number: Int) in
      let name = String(number * 7_919 &* 104_729, radix: 36)
      return "/briefings/\(namesAreAlike ? "briefing-number-\(10_000 + number)" : name)/"
    }
    let work = [100, 1_000, 10_000].map { count in
      var help = SpellingHelp { _ in (0..<count).map(path) }
      for number in 0..<count {
        let word = path(number).replacing("briefings", with: "briefngs")
        _ = help.help(for: .init(word: word, vocabulary: .paths))
      }
      return help.comparisons / count
    }
    #expect(work[0] <= 101 && work[1] <= 110 && work[2] <= 20, "\(work)")
  }

  @Test func manyVocabulariesAreBoundedToo() {
    let counter = Counter()
    var help = SpellingHelp { _ in
      counter.count += 1
      return (0..<10_000).map { "\($0).md" }
    }
    for folder in 0..<1_000 {
      _ = help.help(for: .init(word: "none.md", vocabulary: .files(from: "\(folder)")))
    }
    #expect(counter.count <= 10)
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
