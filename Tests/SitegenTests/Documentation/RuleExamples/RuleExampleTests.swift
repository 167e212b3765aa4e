import Build
import Foundation
import Kit
import TestSupport
import Testing

/// What each rule says is wrong is found, and what it says is right is not.
struct RuleExampleTests {
  /// Rules whose breach needs more than a few lines, and where it is shown instead.
  private static let withoutASite: [String: String] = [
    "link-gone": "needs a host that answers: ExternalLinkTests",
    "link-untold": "needs a host that does not answer: ExternalLinkTests",
    "output-leftover": "needs a disk that fails while a build runs: FaultTests",
    "output-not-atomic": "needs a mount point: FaultTests",
    "output-not-recorded": "needs a disk that fails while a build runs: FaultTests",
  ]

  @Test func everyRuleHasAPlace() {
    let shown = RuleExample.all.map(\.rule)
    #expect(Set(shown).count == shown.count)
    #expect(Set(shown).isDisjoint(with: Self.withoutASite.keys))
    #expect((shown + Self.withoutASite.keys).sorted() == Rule.all.map(\.name))
  }

  @Test(arguments: RuleExample.all)
  func wrongIsFound(_ example: RuleExample) throws {
    let rule = try #require(Rule(named: example.rule))
    let outcome = try example.run(rule.wrong)
    #expect(outcome.said.contains("[\(example.rule)]"), "\(outcome.said)")
  }

  /// Nor is any error, which could keep the rule from being looked for.
  @Test(arguments: RuleExample.all)
  func rightIsNotFound(_ example: RuleExample) throws {
    let rule = try #require(Rule(named: example.rule))
    let outcome = try example.run(rule.right)
    let problems = outcome.said.components(separatedBy: "\n").filter {
      $0.contains("[\(example.rule)]") || $0.contains(" error[")
    }
    #expect(problems == [])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}

extension Outcome {
  fileprivate var said: String { output + errors }
}

extension RuleExample: CustomTestStringConvertible {
  var testDescription: String { rule }

  /// What the program says about the site with the example in it.
  ///
  /// The site is the folder `site`, and `~` another beside it.
  func run(_ example: String) throws -> Outcome {
    let folder = try TemporaryFolder(Self.surroundings)
    for (file, text) in TalksFiles.plain.merging(files, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "site/\(file)")
    }
    var lines = command
    switch place {
    case .file(let path, let text):
      try folder.write(text.putting(example), to: "site/\(path)")
    case .fields(let path, let top, let given, let below):
      try folder.write(top + example.completed(by: given) + below, to: "site/\(path)")
    case .paths:
      for path in example.components(separatedBy: "\n") {
        let isPage = path.hasSuffix(".md")
        try folder.write(isPage ? TinySite.briefing("Text.") : "Text.\n", to: "site/\(path)")
      }
    case .shell:
      lines = "\(example)\n\(command)"
    }
    let programs = URL(filePath: Sitegen.path).deletingLastPathComponent().path
    return try Command.shell(
      "PATH=\"\(programs):$PATH\"\n\(lines)", in: "\(folder.path)/site",
      environment: ["HOME": "\(folder.path)/home"]
    ).run()
  }

  private static let surroundings = [
    "home/old.txt": "Old.\n", "home/Documents/letter.txt": "Dear reader\n",
    "archive/absent.txt": TalksFiles.report,
  ]
}

extension String {
  /// The text with another in the place of `◊`, whose lines are indented as it is.
  fileprivate func putting(_ example: String) -> String {
    components(separatedBy: "\n").map { line in
      guard let place = line.firstRange(of: "◊") else { return line }
      let indent = String(line[..<place.lowerBound].prefix { $0 == " " })
      let inside = example.replacing("\n", with: "\n\(indent)")
      return line.replacingCharacters(in: place, with: inside)
    }.joined(separator: "\n")
  }

  /// The example as fields, after those of the given lines whose keys it does not have itself.
  fileprivate func completed(by given: [String]) -> String {
    let isRecord = hasPrefix("- id:")
    let fields = isRecord ? String(dropFirst(2)).replacing("\n  ", with: "\n") : self
    let missing = given.filter { line in
      let key = line.drop { $0 == " " || $0 == "-" }.prefix { $0 != ":" }
      return !"\n\(fields)".contains("\n\(key):")
    }
    let indent = String(given[0].prefix { $0 == " " || $0 == "-" }.map { _ in " " })
    let own = fields.components(separatedBy: "\n").map { indent + $0 }
    let lines = isRecord ? own + missing : missing + own
    guard indent.isEmpty else {
      // The first line of a record begins with a dash, whichever it is.
      let first = lines[0].drop { $0 == " " || $0 == "-" }
      return (["  - \(first)"] + lines.dropFirst()).joined(separator: "\n") + "\n"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
