/// A part of a text: plain, or a mark of an extension.
struct TextPiece {
  enum Kind {
    case plain

    /// `~~`.
    case tildes

    /// `[^label]`.
    case footnote
  }

  let kind: Kind

  /// The indexes of its bytes in the text.
  let range: Range<Int>

  /// Where it is written, or `nil` where that was not found.
  let offset: Int?
}

extension DocumentReader {
  /// Splits a text at the marks of extensions, and reads the pieces.
  ///
  /// - Returns: Whether it held any, and so was read.
  mutating func splitText(_ node: Node, start: Int?) -> Bool {
    guard imageDepth == 0, !isInAutolink else { return false }
    let bytes = Array(node.literal)
    let pieces = pieces(of: bytes, start: start)
    guard pieces.contains(where: { $0.kind != .plain }) else { return false }
    let isAfterText = isText(node.previous)
    let isBeforeText = isText(node.next)
    var last = node
    for piece in pieces {
      let new = Node.text(bytes[piece.range])
      new.insert(after: last)
      last = new
      switch piece.kind {
      case .plain: appendRun(.text, bytes[piece.range], at: piece.offset)
      case .tildes:
        let range = piece.range
        let canOpen =
          range.upperBound < bytes.count ? !bytes[range.upperBound].isSpace : isBeforeText
        let canClose = range.lowerBound > 0 ? !bytes[range.lowerBound - 1].isSpace : isAfterText
        addTildes(new, canOpen: canOpen, canClose: canClose)
        appendRun(.text, bytes[range], at: piece.offset)
      case .footnote: last = readFootnoteReference(new, piece, bytes)
      }
    }
    node.remove()
    return true
  }

  /// Whether what stands beside a text is no end of a line or block.
  private func isText(_ node: Node?) -> Bool {
    guard let kind = node?.kind else { return false }
    return kind != .softBreak && kind != .lineBreak
  }

  private var isInAutolink: Bool {
    openLinks.last?.start.map { source.bytes[$0] == UInt8(ascii: "<") } ?? false
  }

  private func pieces(of bytes: [UInt8], start: Int?) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var plainStart = 0
    var place = 0
    var written = WrittenPlace(offset: start)
    func append(_ kind: TextPiece.Kind, _ range: Range<Int>) {
      guard !range.isEmpty else { return }
      written.advance(to: range.lowerBound, of: bytes, in: source, before: cursor.end)
      pieces.append(TextPiece(kind: kind, range: range, offset: written.offset))
    }
    while let mark = nextMark(in: bytes, from: place) {
      place = mark.range.upperBound
      var atMark = written
      atMark.advance(to: mark.range.lowerBound, of: bytes, in: source, before: cursor.end)
      if let offset = atMark.offset, !holdsUnescaped(bytes[mark.range].prefix(2), at: offset) {
        continue
      }
      append(.plain, plainStart..<mark.range.lowerBound)
      append(mark.kind, mark.range)
      plainStart = place
    }
    append(.plain, plainStart..<bytes.count)
    return pieces
  }

  private func holdsUnescaped(_ mark: ArraySlice<UInt8>, at offset: Int) -> Bool {
    source.bytes[min(offset, source.bytes.count)...].starts(with: mark)
  }

  private func nextMark(
    in bytes: [UInt8], from start: Int
  ) -> (kind: TextPiece.Kind, range: Range<Int>)? {
    var place = start
    while place < bytes.count {
      if features.hasStruckText, bytes[place] == UInt8(ascii: "~") {
        let end = bytes[place...].firstIndex { $0 != UInt8(ascii: "~") } ?? bytes.count
        if end - place == 2 { return (.tildes, place..<end) }
        place = end
      } else if features.hasFootnotes, let end = footnoteLabelEnd(in: bytes, at: place) {
        return (.footnote, place..<end)
      } else {
        place += 1
      }
    }
    return nil
  }
}

/// Where the bytes of a text are written, followed from mark to mark.
struct WrittenPlace {
  /// `nil` where that was not found.
  var offset: Int?

  /// The index in the text of what is written there.
  private var index = 0

  init(offset: Int?) {
    self.offset = offset
  }

  mutating func advance(
    to newIndex: Int, of text: [UInt8], in source: MarkdownSource, before end: Int
  ) {
    guard let start = offset else { return }
    offset = text.withUnsafeBufferPointer { bytes in
      source.end(
        of: UnsafeBufferPointer(rebasing: bytes[index..<newIndex]), writtenAt: start, before: end)
    }
    index = newIndex
  }
}
