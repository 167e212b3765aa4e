import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// The checks that the contract of the facts base promises.
struct DocumentedRulesTests {
  /// Their names, one a line, in the order of the contract.
  private static let promised = Checkout.root
    .appending(path: "Tests/BuildTests/Fixtures/contract-checks.txt")

  /// The contract; nil where it is not beside the checkout.
  private static let contract: String? = {
    let file = Checkout.root.appending(path: "../shared/design/facts.md").standardized
    return try? String(contentsOf: file, encoding: .utf8)
  }()

  /// The names in the first column of the tables of the contract's section 3.
  private static var namesInContract: [String] {
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

  @Test func eachHasARule() throws {
    let promised = try String(contentsOf: Self.promised, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let rules = Set(Rule.all.map(\.name)).union(Self.tests).union(Self.leftOut)
    #expect(promised.count > 90)
    #expect(promised.filter { !rules.contains($0) } == [])
  }

  @Test(
    .enabled(
      if: contract != nil,
      "the contract, shared/design/facts.md, is not beside the checkout; its list of checks is here"
    ))
  func theListIsThatOfTheContract() throws {
    let promised = try String(contentsOf: Self.promised, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(promised == Self.namesInContract)
  }
}
