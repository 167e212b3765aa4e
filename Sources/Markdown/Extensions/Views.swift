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
      report(.unclosedView, at: SourceSpan(start: position, length: 0))
    }
    Node.custom(.customBlock, entering: slot(.view(index))).insert(before: node)
    node.remove()
  }

  private func endsWithFence(_ node: Node) -> Bool {
    let last = source.bytes[source.line(node.endLine - 1)].last { !$0.isSpace }
    return node.endLine > node.startLine
      && (last == UInt8(ascii: "`") || last == UInt8(ascii: "~"))
  }
}
