import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit

struct RuleListTests {
  /// The rules as the sources declare them, `static let x = Rule("name", …)`.
  private static let rules: [String] = declarations(
    #/static\ let\ \w+\ =\ Rule\(\s*"([a-z0-9-]+)"/#)

  /// The checks as the sources declare them, `static let x = base(…)`.
  private static let checks: [String] = declarations(
    #/static\ let\ (\w+)\ =\ (?:base|page|prose|links|words|site|releasedSite|files|output)\(\s*\./#
  )

  private static func declarations(_ pattern: Regex<(Substring, Substring)>) -> [String] {
    sources.flatMap { $0.text.matches(of: pattern).map { String($0.output.1) } }
  }

  private static var sources: [(file: String, text: String)] {
    let sources = Checkout.root.appending(path: "Sources")
    let files = FileManager.default.subpaths(atPath: sources.path) ?? []
    return files.filter { $0.hasSuffix(".swift") }.map { file in
      (file, (try? String(contentsOf: sources.appending(path: file), encoding: .utf8)) ?? "")
    }
  }

  @Test func namesEveryRule() {
    let listed = Set(Rule.all.map(\.name))
    #expect(Self.rules.count > 100)
    #expect(Self.rules.filter { !listed.contains($0) } == [])
    #expect(listed.count == Rule.all.count)
    #expect(Self.rules.count == Rule.all.count)
  }

  @Test func namesEveryCheck() throws {
    let list = try #require(Self.sources.first { $0.file.hasSuffix("Check+All.swift") }).text
    let named = list.matches(of: #/\w+/#).map { String($0.output) }
    #expect(Self.checks.count > 80)
    #expect(Self.checks.filter { !named.contains($0) } == [])
    #expect(Self.checks.count == Check.all.count)
  }

  @Test(arguments: Rule.all)
  func explains(rule: Rule) {
    #expect(rule.catches.hasSuffix("."))
    #expect(rule.why.hasSuffix("."))
    #expect(!rule.wrong.isEmpty && !rule.right.isEmpty && rule.wrong != rule.right)
    #expect(rule.explanation.contains(rule.wrong.split(separator: "\n")[0]))
  }
}
