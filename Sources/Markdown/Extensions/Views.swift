import Kit

extension DocumentReader {
  /// Whether a code block asks for a component: its info string's first word is `view`.
  func isView(_ node: Node) -> Bool {
    node.fenceInfo.prefix { !$0.isSpace }.equals("view")
  }

  mutating func readView(_ node: Node) {
    let position = position(of: node)
    let index = views.count
    views.append(View(body: Array(node.literal), position: position))
    if !endsWithFence(node) {
      report(.unclosedView, at: SourceRange(start: position, length: 0))
    }
    Node.custom(.customBlock, entering: slot(.view(index))).insert(before: node)
    node.remove()
  }

  private func endsWithFence(_ node: Node) -> Bool {
    let last = source.bytes[source.line(node.endLine - 1)]
      .filter { !$0.isSpace && $0 != UInt8(ascii: ">") }
    return node.endLine > node.startLine && last.count > 2
      && last.allSatisfy { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
  }
}
