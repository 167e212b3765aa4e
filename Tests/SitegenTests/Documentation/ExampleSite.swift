import Foundation
import TestSupport

/// A copy of the sample site, in which an example of the documents is tried.
struct ExampleSite {
  let folder: TemporaryFolder

  init() throws { folder = try Sitegen.sampleSite() }

  /// What `sitegen check` says about the site.
  func check() throws -> Outcome { try Sitegen.run(["check", "--quiet"], in: folder) }

  /// Runs lines of bash in the site's folder, with the program on the path.
  func run(_ lines: String) throws -> Outcome {
    let programs = URL(filePath: Sitegen.path).deletingLastPathComponent().path
    return try Command.shell("set -e; PATH=\"\(programs):$PATH\"; \(lines)", in: folder.path).run()
  }

  /// Writes a briefing that is the example, or that has it as its body or its front matter.
  func write(_ example: CodeBlock, as name: String) throws {
    let path = "content/briefings/\(name).md"
    switch example.kind {
    case .body: try folder.write(Self.matter("") + example.text, to: path)
    case .frontMatter: try folder.write(Self.matter(example.text) + "In 12 places.\n", to: path)
    default: try folder.write(example.text, to: path)
    }
  }

  /// Front matter of these lines and of the keys that every briefing needs.
  private static func matter(_ lines: String) -> String {
    let needed = [("title", "\"Example\""), ("date", "\"2026-11-23\""), ("as_of", "unknown")]
    let missing = needed.filter { !"\n\(lines)".contains("\n\($0.0):") }
    let keys = missing.map { "\($0.0): \($0.1)\n" }.joined() + lines
    return "---\n\(keys)---\n\n"
  }

  /// Adds facts, in the place of those that have the same ids.
  func write(facts: String) throws {
    let base = try folder.text("content/facts.yaml")
    let ids = facts.components(separatedBy: "\n").compactMap(Self.id)
    let kept = Self.records(base).filter { !ids.contains(Self.id($0[0]) ?? "") }
    let lines = kept.flatMap(\.self)
    try folder.write(lines.joined(separator: "\n"), to: "content/facts.yaml")
    try folder.write("schema: \"sitegen-facts/1\"\n\(facts)", to: "content/facts/example.yaml")
  }

  /// The lines of a file of facts in groups: those of a record together, and every other alone.
  private static func records(_ text: String) -> [[String]] {
    var groups: [[String]] = []
    for line in text.components(separatedBy: "\n") {
      let continues = line.hasPrefix("    ") && groups.last.map { id($0[0]) != nil } ?? false
      if continues { groups[groups.count - 1].append(line) } else { groups.append([line]) }
    }
    return groups
  }

  /// The id in the first line of a record; nil in any other line.
  private static func id(_ line: String) -> String? {
    guard let start = line.firstRange(of: #/^  - (\{ )?id: /#) else { return nil }
    return String(line[start.upperBound...].prefix { $0 != "," && $0 != " " })
  }
}
