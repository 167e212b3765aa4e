import Foundation
import Testing

/// A page of the documents: the README or an article of the manual.
struct Document: Sendable, CustomTestStringConvertible {
  /// The path in the package.
  let path: String
  let lines: [String]

  var testDescription: String { path }

  /// The folder of the articles, as a path in the package.
  static let folder = "Sources/sitegen/Documentation.docc"

  /// The README and every article that there is.
  static let all: [Document] = {
    let articles = try? FileManager.default.contentsOfDirectory(
      atPath: Sitegen.package.appending(path: folder).path)
    return (["README.md"] + (articles ?? []).sorted().map { "\(folder)/\($0)" }).map { path in
      let text = try? String(contentsOf: Sitegen.package.appending(path: path), encoding: .utf8)
      return Document(path: path, lines: (text ?? "").components(separatedBy: "\n"))
    }
  }()

  /// The file's name without its ending, such as `Authors`.
  var name: String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }
}

extension Document {
  /// The fenced blocks, in order.
  var blocks: [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: CodeBlock?
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " }
      let isFence = text.hasPrefix("```") || text.hasPrefix("~~~")
      if let block = open, text == block.fence {
        blocks.append(block)
        open = nil
      } else if open == nil, isFence {
        open = CodeBlock(self, line: index + 1, opening: line)
      } else {
        open?.add(line)
      }
    }
    return blocks + (open.map { [$0] } ?? [])
  }

  /// The lines outside of fenced blocks, with their numbers.
  var prose: [(number: Int, text: String)] {
    let fenced = blocks.map { $0.line...($0.line + $0.lines.count + 1) }
    return lines.enumerated().map { (number: $0.offset + 1, text: $0.element) }
      .filter { line in !fenced.contains { $0.contains(line.number) } }
  }

  /// The texts between backticks outside of fenced blocks, also those that go on in the next line.
  var codeSpans: [String] {
    let paragraphs = prose.map(\.text).split(separator: "").map { $0.joined(separator: " ") }
    return paragraphs.flatMap { paragraph in
      paragraph.components(separatedBy: "`").enumerated()
        .filter { $0.offset % 2 == 1 }.map { $0.element.replacing("\\|", with: "|") }
    }
  }

  /// The tables: for each, its rows with the texts of their cells, the head first.
  var tables: [[[String]]] {
    prose.split { !$0.text.hasPrefix("|") }.map { rows in
      rows.map { Self.cells($0.text) }.filter { !$0.allSatisfy { $0.hasPrefix("--") } }
    }
  }

  private static func cells(_ row: String) -> [String] {
    let cells = row.replacing("\\|", with: "\u{0}").components(separatedBy: "|")
    return cells.dropFirst().dropLast().map {
      $0.trimmingCharacters(in: .whitespaces).replacing("\u{0}", with: "|")
    }
  }
}

/// A fenced block of a document.
struct CodeBlock: Sendable, CustomTestStringConvertible {
  let path: String

  /// The line of its opening fence.
  let line: Int
  let fence: String

  /// What stands behind the opening fence.
  let info: String
  private(set) var lines: [String] = []

  /// How far the block is indented.
  private let indent: Int

  init(_ document: Document, line: Int, opening: String) {
    path = document.path
    self.line = line
    indent = opening.prefix { $0 == " " }.count
    let text = opening.dropFirst(indent)
    fence = String(text.prefix { $0 == "`" || $0 == "~" })
    info = text.dropFirst(fence.count).trimmingCharacters(in: .whitespaces)
  }

  mutating func add(_ line: String) {
    lines.append(String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count))))
  }

  /// The text, with a line feed at the end of each line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  var testDescription: String { "\(path):\(line) \(info)" }
}
