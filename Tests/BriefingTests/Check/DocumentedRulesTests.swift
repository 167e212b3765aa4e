import Foundation
import Testing

@testable import Build
@testable import Kit

/// The tables of checks in the contract of the facts base, where it lies beside the checkout.
struct DocumentedRulesTests {
  private static let contract: String? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/design/facts.md").standardizedFileURL
    return try? String(contentsOf: file, encoding: .utf8)
  }()

  /// The names in the first column of the tables of section 3.
  private static var names: [String] {
    let lines = (contract ?? "").components(separatedBy: "\n")
    let section = lines.drop { !$0.hasPrefix("## 3.") }.prefix { !$0.hasPrefix("## 4.") }
    return section.filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| check ") && !$0.hasPrefix("| -")
    }
    .flatMap { $0.components(separatedBy: "|")[1].components(separatedBy: ",") }
    .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Checks of the output that are tests of ours: templates and pages cannot break them.
  private static let tests: Set = [
    "jsonld-unknown-term", "jsonld-partial-date", "nondeterministic-output",
  ]

  /// Checks that have nothing to find: every page is in a list, the navigation or the search, and
  /// archived copies are never published, so that no link can point into their text.
  private static let leftOut: Set = ["page-orphan", "text-fragment-unmatched"]

  @Test(.enabled(if: contract != nil, "the folder shared/design does not lie beside the checkout"))
  func eachHasARule() {
    let rules = Set(Rule.all.map(\.name)).union(Self.tests).union(Self.leftOut)
    #expect(Self.names.count > 90)
    #expect(Self.names.filter { !rules.contains($0) } == [])
  }
}
