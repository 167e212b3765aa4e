import Foundation
import Testing

@testable import Build

struct LineDifferenceTests {
  private func unified(_ old: String, _ new: String) -> String {
    LineDifference(from: old, to: new).unified(from: "a", to: "b")
  }

  @Test func sameTextsDifferInNothing() {
    #expect(unified("", "") == "")
    #expect(unified("a\nb\n", "a\nb\n") == "")
  }

  @Test func linesAreCountedFromOne() {
    #expect(unified("a\nb\nc\n", "a\nx\nc\n") == "--- a\n+++ b\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n")
  }

  @Test func whatIsAddedToNothingStandsAfterLineZero() {
    #expect(unified("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n")
    #expect(unified("a\n", "") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func changesSevenLinesApartAreTwoHunks() {
    let lines = (1...20).map { "\($0)\n" }
    func text(_ changed: Set<Int>) -> String {
      lines.enumerated().map { changed.contains($0 + 1) ? "x\n" : $1 }.joined()
    }
    let near = unified(lines.joined(), text([3, 10]))
    #expect(near.components(separatedBy: "@@ -").count == 2)
    let apart = unified(lines.joined(), text([3, 11]))
    #expect(apart.contains("@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+x\n 4\n 5\n 6\n@@ -8,7 +8,7 @@\n 8\n"))
  }
}
