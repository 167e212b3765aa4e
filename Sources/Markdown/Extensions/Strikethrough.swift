import Kit

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
        leaveOut(opener.run...mark.run)
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

  /// Takes struck words out of the text, of which they are no longer a part, with one of the spaces around
  /// them; a heading keeps them, as its anchor is made of its words.
  private mutating func leaveOut(_ struck: ClosedRange<Int>) {
    if blocks.last?.kind.isHeading == true { return }
    for index in struck { runs[index].kind = .markup }
    let first = blocks.last?.runs.lowerBound ?? 0
    let before = runs[first..<max(first, struck.lowerBound)].last {
      $0.isReadable && !$0.text.isEmpty
    }
    let next = struck.upperBound + 1
    guard next < runs.count, runs[next].kind == .text,
      text[runs[next].text].first == UInt8(ascii: " "),
      before.map({ text[$0.text].last == UInt8(ascii: " ") }) ?? true
    else { return }
    runs[next] = runs[next].withoutFirstByte
  }
}

extension Run {
  /// The run from its second byte on, where the first is a character of its own.
  fileprivate var withoutFirstByte: Run {
    Run(
      kind: kind, text: text.lowerBound + 1..<text.upperBound, reference: reference,
      position: position.map { SourcePosition(line: $0.line, column: $0.column + 1) })
  }
}
