import Kit

extension DocumentReader {
  /// Puts a check box in the place of a label `[ ]` or `[x]` with which a list item begins.
  ///
  /// - Returns: Whether the text was read.
  mutating func readTaskLabel(_ node: Node, start: Int) -> Bool {
    let literal = Array(node.literal)
    guard literal.count > 3, literal[2] == UInt8(ascii: "]"), literal[3].isSpace else {
      return false
    }
    let mark = literal[1].lowercased
    guard mark == UInt8(ascii: "x") || mark == 0x20 else { return false }
    // A check box needs a name of its own, as nobody can tick it.
    let attributes =
      mark == 0x20
      ? "aria-label=\"not done\" disabled=\"\"" : "aria-label=\"done\" checked=\"\" disabled=\"\""
    Node.custom(.customInline, entering: Array("<input type=\"checkbox\" \(attributes) /> ".utf8))
      .insert(before: node)
    node.setLiteral(literal[4...])
    appendRun(.markup, literal[..<4], at: start)
    readMarks(in: node, start: start + 4)
    return true
  }
}
