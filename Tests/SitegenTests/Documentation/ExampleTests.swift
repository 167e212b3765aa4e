import Foundation
import TestSupport
import Testing

/// Every example of the documents does what the documents say.
struct ExampleTests {
  @Test(arguments: Document.all.flatMap(\.blocks))
  func isOfAKnownKind(_ block: CodeBlock) {
    let kinds = ExampleKind.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(block.kind != nil, "write behind the fence what it is: \(kinds)")
  }

  /// An indented block has no words that say what it is.
  @Test(arguments: Document.all)
  func isFenced(in document: Document) {
    let prose = document.prose
    for (before, line) in zip(prose, prose.dropFirst()) where before.text.isEmpty {
      #expect(!line.text.hasPrefix("    "), "\(document.path):\(line.number) needs a fence")
    }
  }

  /// The examples that are briefings or parts of one.
  private static let briefings: [CodeBlock] = [.briefing, .body, .frontMatter]
    .flatMap(CodeBlock.all)

  /// What is wrong with a site of all these briefings, each of which is in a file of its own.
  private static let errorsInBriefings = Result {
    let site = try ExampleSite()
    for (index, block) in briefings.enumerated() { try site.write(block, as: "example-\(index)") }
    let outcome = try site.check()
    // What an example accepts has to be found.
    return outcome.errors.components(separatedBy: "\n")
      .filter { $0.contains(" error[") || $0.contains("[accept-unused]") }
  }

  @Test(arguments: briefings.enumerated().map { ($0.offset, $0.element) })
  func briefingIsWithoutErrors(_ index: Int, _ block: CodeBlock) throws {
    let errors = try Self.errorsInBriefings.get()
    #expect(errors.filter { $0.hasPrefix("content/briefings/example-\(index).md:") } == [])
  }

  @Test func briefingsAreWithoutErrorsElsewhere() throws {
    #expect(Self.briefings.count > 10)
    #expect(try Self.errorsInBriefings.get() == [])
  }

  @Test(arguments: CodeBlock.all(.facts))
  func factsAreWithoutErrors(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    try site.write(facts: block.text)
    try expectNoErrors(in: site)
  }

  @Test(arguments: CodeBlock.all(.lock))
  func lockIsRead(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    try site.folder.write(
      "schema: \"sitegen-lock/2\"\nfacts: []\n\(block.text)\n", to: "content/facts.lock.yaml")
    try expectNoErrors(in: site)
  }

  @Test(arguments: CodeBlock.all(.base))
  func baseIsWithoutErrors(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    for name in ["briefings", "pages"] {
      try FileManager.default.removeItem(at: site.folder.url("content/\(name)"))
    }
    try site.folder.write("title: Test\n", to: "content/site.yaml")
    try site.folder.write(block.text, to: "content/facts.yaml")
    try expectNoErrors(in: site)
  }

  @Test(arguments: CodeBlock.all(.settings))
  func settingsAreWithoutErrors(_ block: CodeBlock) throws {
    let site = try ExampleSite()
    let isWhole = block.lines.contains { $0.hasPrefix("title:") }
    try site.folder.write(
      (isWhole ? "" : "title: Test\n") + block.text, to: "content/site.yaml")
    try expectNoErrors(in: site)
  }

  /// Builds a briefing with the line that the finding shows, in its place.
  @Test(arguments: CodeBlock.all(.finding))
  func findingIsPrinted(_ block: CodeBlock) throws {
    let place = #/(content/briefings/.*?):(\d+):.*/#
    let first = try #require(block.lines.first?.wholeMatch(of: place))
    let number = try #require(Int(first.2))
    let source = try #require(block.lines.dropFirst().first?.firstMatch(of: #/^ *\d+ \| (.*)$/#)).1
    let matter = ["---", "title: Example", "date: \"2026-11-23\"", "as_of: unknown", "---"]
    let lines = matter + Array(repeating: "", count: number - matter.count - 1) + [String(source)]
    let site = try ExampleSite()
    try site.folder.write(lines.joined(separator: "\n"), to: String(first.1))
    let outcome = try site.check()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(block.text), "\(outcome.errors)")
  }

  private func expectNoErrors(in site: ExampleSite) throws {
    let outcome = try site.check()
    let errors = outcome.errors.components(separatedBy: "\n").filter { $0.contains(" error[") }
    #expect(errors == [])
    #expect(outcome.status == 0)
  }
}
