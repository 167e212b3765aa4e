/// The lines of a text that are no place for definitions, such as those of code blocks and raw HTML.
struct OpaqueLines {
  private var isOpaque: [Bool]

  init(of tree: borrowing Tree, lineCount: Int) {
    var lines = Array(repeating: false, count: lineCount)
    tree.walk { node, _ in
      guard node.kind == .codeBlock || node.kind == .htmlBlock else { return }
      for line in node.startLine - 1..<max(node.startLine, node.endLine) where line < lineCount {
        lines[line] = true
      }
    }
    isOpaque = lines
  }

  /// Adds a line, counted from 0.
  mutating func insert(_ line: Int) {
    if line < isOpaque.count { isOpaque[line] = true }
  }

  /// Whether a line, counted from 0, is one of them.
  func contains(_ line: Int) -> Bool { line < isOpaque.count && isOpaque[line] }
}
