import Foundation
import Testing

@testable import Build
@testable import Kit

struct RuleListTests {
  /// The rules as the sources declare them, `static let x = Rule("name", …)`.
  private static let declared: [String] = {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardizedFileURL
    let files = FileManager.default.subpaths(atPath: sources.path) ?? []
    return files.filter { $0.hasSuffix(".swift") }.flatMap { file -> [String] in
      let text = (try? String(contentsOf: sources.appending(path: file), encoding: .utf8)) ?? ""
      return text.components(separatedBy: " = Rule(").dropFirst().compactMap { rest in
        // Elsewhere a rule is looked up: `Rule(named: …)`.
        let name = rest.drop { $0.isWhitespace }
        return name.first == "\"" ? name.components(separatedBy: "\"")[1] : nil
      }
    }
  }()

  @Test func namesEveryRule() {
    let listed = Set(Rule.all.map(\.name))
    #expect(Self.declared.count > 100)
    #expect(Self.declared.filter { !listed.contains($0) } == [])
    #expect(listed.count == Rule.all.count)
  }

  @Test(arguments: Rule.all)
  func explains(rule: Rule) {
    #expect(rule.catches.hasSuffix("."))
    #expect(rule.why.hasSuffix("."))
    #expect(!rule.wrong.isEmpty && !rule.right.isEmpty && rule.wrong != rule.right)
    #expect(rule.explanation.contains(rule.wrong.split(separator: "\n")[0]))
  }
}
