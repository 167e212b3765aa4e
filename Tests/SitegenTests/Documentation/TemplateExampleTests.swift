import Foundation
import Templates
import TestSupport
import Testing

/// The templates of the documents, in tables and in blocks, print what the documents say.
struct TemplateExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let template: String
    let output: String

    var testDescription: String { template }
  }

  /// The rows of the tables with a column “example” and a column “prints”; where the second is
  /// missing, the example holds, and prints “yes”.
  static let inTables: [Example] = Document.all.flatMap(\.tables).flatMap { table -> [Example] in
    guard let head = table.first else { return [] }
    let columns = (head.firstIndex { $0.hasPrefix("example") }, head.firstIndex(of: "prints"))
    guard let example = columns.0 else { return [] }
    return table.dropFirst().map { row in
      let output = columns.1.map { code(row[$0]) } ?? "yes"
      return Example(template: code(row[example]), output: output)
    }
  }

  private static func code(_ cell: String) -> String {
    String(cell.dropFirst().dropLast()).replacing("↵", with: "\n")
  }

  @Test func areManyInTables() { #expect(Self.inTables.count > 60) }

  @Test(arguments: inTables)
  func inATablePrints(_ example: Example) throws {
    let source = TemplateSource(
      name: "main", path: "templates/main", bytes: Array(example.template.utf8))
    let (set, errors) = TemplateSet.parse([source])
    #expect(errors.map(\.message) == [])
    var output: [UInt8] = []
    try set.render(
      "main", with: Map(), shared: SharedValues(), language: "en", subject: "/page/", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == example.output)
  }

  /// Blocks that follow each other: a template, its data, what it prints.
  static let inBlocks: [[CodeBlock]] = Document.all.flatMap { document -> [[CodeBlock]] in
    let blocks = document.blocks
    return blocks.indices.filter { blocks[$0].kind == .template }.map { index in
      Array(blocks[index...].prefix(3))
    }
  }

  @Test(arguments: inBlocks)
  func inABlockPrints(_ blocks: [CodeBlock]) throws {
    try #require(blocks.map(\.kind) == [.template, .data, .output])
    let site = try ExampleSite()
    try site.folder.write(blocks[0].text, to: "templates/example.html")
    try site.folder.write(blocks[1].text, to: "data.json")
    let command = ["render", "example.html", "--data", "data.json"]
    let outcome = try Sitegen.run(command, in: site.folder)
    #expect(outcome.output == blocks[2].text)
    #expect(outcome.errors.isEmpty)
  }
}
