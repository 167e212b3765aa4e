/// The lines of a text that are no place for definitions, such as those of code blocks and raw HTML.
struct OpaqueLines {
  private var isOpaque: [Bool]

  init(of tree: borrowing Tree, lineCount: Int) {
    var lines = Array(repeating: false, count: lineCount)
    tree.walk { node, _ in
      guard node.kind == .codeBlock || node.kind == .htmlBlock else { return }
      for line in node.startLine - 1..<node.lastLine where line < lineCount { lines[line] = true }
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

extension Node {
  /// The line, counted from 1, on which a block of code or raw HTML ends.
  ///
  /// libcmark's own is one too low for HTML that a mark such as `-->` ends.
  var lastLine: Int {
    let last = max(startLine, endLine)
    guard kind == .htmlBlock else { return last }
    return max(last, startLine + literal.dropLast().count { $0 == 0x0A })
  }
}
