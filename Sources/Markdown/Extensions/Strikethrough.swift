/// Two tildes that may start or end struck text.
struct Tildes {
  let node: Node

  /// The index of its run.
  let run: Int
  let canOpen: Bool
  let canClose: Bool

  /// The number of inlines around it.
  let depth: Int
}

extension DocumentReader {
  /// Remembers tildes whose run comes next.
  ///
  /// They can open where text follows at once, and close where text comes right before.
  mutating func addTildes(_ node: Node, canOpen: Bool, canClose: Bool) {
    tildes.append(
      Tildes(
        node: node, run: runs.count, canOpen: canOpen, canClose: canClose, depth: inlineDepth))
  }

  /// Strikes what stands between pairs of tildes in the inline or block that ends.
  mutating func closeTildes() {
    guard !tildes.isEmpty else { return }
    var openers: [Tildes] = []
    let outer = tildes.lastIndex { $0.depth < inlineDepth }
    let first = outer.map { $0 + 1 } ?? 0
    for mark in tildes[first...] {
      if mark.canClose, let opener = openers.popLast() {
        strike(opener, with: "<del>")
        strike(mark, with: "</del>")
      } else if mark.canOpen {
        openers.append(mark)
      }
    }
    tildes.removeSubrange(first...)
  }

  private mutating func strike(_ mark: Tildes, with tag: String) {
    runs[mark.run].kind = .markup
    Node.custom(.customInline, entering: Array(tag.utf8)).insert(before: mark.node)
    mark.node.remove()
  }
}
