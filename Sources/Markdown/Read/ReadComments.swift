import Kit

/// Text that would start a comment if it were closed as CommonMark asks.
struct OpenComment {
  /// Where it is written, from `<` on.
  let start: Int

  /// Where the block ends that holds it.
  let limit: Int
}

extension DocumentReader {
  /// Takes a comment out of a line, with the space on one side of it if it has some on both.
  mutating func removeComment(_ node: Node) {
    let isFirst = runs.count == blocks.last?.runs.lowerBound
    if let next = node.next, next.kind == .text {
      if isFirst || text.last?.isSpace == true {
        next.setLiteral(Array(next.literal.drop(while: \.isBlank)))
        cursor.advance(to: source.skippingBlanks(from: cursor.offset, before: cursor.end))
      }
    } else if let previous = node.previous, previous.kind == .text, isLast(node) {
      trimLastRun()
      let end = previous.literal.lastIndex { !$0.isBlank }
      previous.setLiteral(Array(previous.literal[..<(end.map { $0 + 1 } ?? 0)]))
    }
    node.remove()
  }

  /// Whether nothing follows on the line.
  private func isLast(_ node: Node) -> Bool {
    node.next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
  }

  /// Takes the blanks from the end of the last run.
  mutating func trimLastRun() {
    guard let run = runs.last, run.kind == .text || run.kind == .alternativeText else { return }
    let end = text[run.text].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? run.text.lowerBound
    text.removeSubrange(end...)
    runs[runs.count - 1] = Run(
      kind: run.kind, text: run.text.lowerBound..<end, reference: run.reference,
      position: run.position)
  }

  /// Remembers where `<!--` stands in a text and is not escaped.
  mutating func readOpenComments(in literal: UnsafeBufferPointer<UInt8>, start: Int?) {
    var written = WrittenPlace(offset: start)
    let bytes = Array(literal)
    var place = 0
    while let found = offset(of: UInt8(ascii: "<"), in: bytes, place..<bytes.count) {
      place = found + 1
      guard bytes[found...].starts(with: "<!--") else { continue }
      written.advance(to: found, of: bytes, in: source, before: cursor.end)
      let end = written.offset.flatMap {
        source.end(
          of: UnsafeBufferPointer(rebasing: literal[found..<found + 4]), writtenAt: $0,
          before: cursor.end)
      }
      guard let offset = written.offset, end != nil else {
        // It may be escaped, but rather a finding too many than a comment on the page.
        reportOpenComment(at: nil)
        continue
      }
      if source.bytes[offset...].starts(with: "<!--") {
        openComments.append(OpenComment(start: offset, limit: cursor.end))
      }
    }
  }

  mutating func reportOpenComments() {
    var counter = PositionCounter(source: source)
    for comment in openComments { reportOpenComment(at: counter.position(of: comment.start)) }
  }

  /// Reports a comment that is not closed; `nil` stands for a place in the block that was not found.
  mutating func reportOpenComment(at position: SourcePosition?) {
    let block = blocks.last?.position ?? source.position(of: 0)
    report(
      .openComment, "<!--",
      at: SourceRange(start: position ?? block, length: position == nil ? 0 : 4))
  }

  /// Reports a comment in a title, where it is text.
  mutating func reportComment(inTitleOf reference: Int) {
    guard features.hasComments, references[reference].title.utf8.holdsCommentStart else { return }
    report(.openComment, "<!--", at: references[reference].sourceRange)
  }

  /// Reports a comment in what names the language of a code block, which is part of the page.
  mutating func reportComment(inLanguageOf block: Node) {
    guard features.hasComments else { return }
    if block.fenceInfo.prefix(while: { !$0.isSpace }).holdsCommentStart {
      reportOpenComment(at: position(of: block))
    }
  }
}

extension MarkdownSource {
  /// The text with comments that CommonMark reads as such, in the place of comments that it does not
  /// because two hyphens stand within them; `nil` if there is none of these.
  ///
  /// In a line of text CommonMark 0.30 (§6.6) allows no `--` within a comment, but browsers, and the
  /// people who write comments, do.
  func closing(_ comments: [OpenComment]) -> MarkdownSource? {
    var changed = bytes
    var end = 0
    for comment in comments where comment.start >= end {
      let words = comment.start + 4
      guard let close = bytes[..<comment.limit].commentEnd(from: words) else {
        // Nor is one that follows in the same block.
        end = max(end, comment.limit)
        continue
      }
      end = close
      guard !bytes[words..<close].holdsCommentStart else { continue }
      for place in words..<close - 3 where changed[place] == UInt8(ascii: "-") {
        changed[place] = UInt8(ascii: "x")
      }
    }
    return changed == bytes ? nil : MarkdownSource(changed[...], firstLine: firstLine)
  }
}
