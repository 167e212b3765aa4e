import Facts
import Kit
import Markdown
import Site

/// Finds where folded words stand, from the first to the last, so that no line is folded again for
/// each of them.
struct PlaceCursor {
  private let prose: PageProse

  /// The piece that is gone through, and how far; nil before the first.
  private var piece: Int?
  private var form = FoldingCursor([], after: 0)

  init(_ prose: PageProse) { self.prose = prose }

  /// Where a range stands.
  mutating func location(of range: Range<Int>) -> FileLocation {
    guard let (piece, written) = find(range) else {
      return FileLocation(startOf: prose.page.page.file)
    }
    switch piece.source {
    case .run(let textIndex, let runIndex):
      let text = prose.texts[textIndex]
      let position = text.document.runs[runIndex].position
      var start =
        position ?? text.document.blocks.first { $0.runs.contains(runIndex) }?.position
        ?? SourcePosition(line: 1, column: 1)
      let shifts = text.document.shifts
      let run = text.document.runs[runIndex].text.lowerBound
      if position != nil {
        start.column += written.column + shifts.columns(in: run..<written.bytes.lowerBound)
      }
      let length = written.length + shifts.columns(in: written.bytes)
      return text.location(SourceRange(start: start, length: length))
    case .title(let text, let reference):
      let text = prose.texts[text]
      let link = text.document.references[reference]
      let place = link.writtenTitle?.range(of: written.bytes, in: link.title)
      return text.location(place ?? link.wordsRange)
    case .field(let field):
      var location = field.location
      if let scalar = prose.scalar(of: field) {
        let before = Array((field.text ?? "").utf8)[..<written.bytes.lowerBound]
        let line = before.count { $0 == 0x0A }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = line == 0 ? written.column + 1 : before[start...].scalarCount + 1
        location.position = scalar.place(line: line, column: column)
        location.length = scalar.length(written.length, line: line, column: column)
        return location
      }
      location.position.column += written.column + field.markWidth
      location.length = written.length
      return location
    }
  }

  /// The words of a range as the page's writer wrote them, without markup.
  mutating func written(_ range: Range<Int>) -> String {
    var words = ""
    var start = range.lowerBound
    while start < range.upperBound {
      let next = prose.pieces.partitioningIndex { $0.start > start }
      let end = next < prose.pieces.count ? prose.pieces[next].start : range.upperBound
      let part = start..<min(end, range.upperBound)
      if let (_, written) = find(part) {
        words += String(decoding: form.text[written.bytes], as: UTF8.self)
      }
      start = part.upperBound
    }
    return words
  }

  private mutating func find(_ range: Range<Int>) -> (PageProse.Piece, WrittenBytes)? {
    let next = prose.pieces.partitioningIndex { $0.start > range.lowerBound }
    guard next > prose.pieces.startIndex else { return nil }
    let found = prose.pieces[next - 1]
    let folded = range.lowerBound - found.start..<range.upperBound - found.start
    if piece != next - 1 || form.folded > folded.lowerBound {
      piece = next - 1
      form = FoldingCursor(
        prose.text(of: found), after: prose.bytes[..<found.start].last ?? 0)
    }
    return (found, form.written(folded))
  }
}

extension PageProse {
  /// Where the words of a field are written; nil for one of which that is not known.
  func scalar(of field: Field) -> WrittenScalar? {
    field == page.page.frontMatter.record.field(PageFields.title)
      ? title : page.page.written(field, in: body)
  }

  /// The bytes as they were written.
  func text(of piece: Piece) -> ArraySlice<UInt8> {
    switch piece.source {
    case .run(let text, let run): texts[text].document.bytes(of: texts[text].document.runs[run])
    case .field(let field): Array((field.text ?? "").utf8)[...]
    case .title(let text, let reference):
      Array(texts[text].document.references[reference].title.utf8)[...]
    }
  }
}

/// Bytes as they were written, which became some of the folded ones.
private struct WrittenBytes {
  /// How many scalars stand before them.
  var column: Int

  /// How many scalars they are.
  var length: Int
  var bytes: Range<Int>
}

/// A place in a text that moves on by what its scalars become when they are folded.
private struct FoldingCursor {
  let text: ArraySlice<UInt8>

  /// The byte of the text at the place, and the scalars before it.
  private var index: Int
  private var column = 0

  /// How many folded bytes stand before the place.
  private(set) var folded = 0

  /// The folded byte before the place.
  private var last: UInt8

  init(_ text: ArraySlice<UInt8>, after last: UInt8) {
    self.text = text
    self.last = last
    index = text.startIndex
  }

  /// Moves to the start of a range of the folded form, and finds the bytes that become it.
  mutating func written(_ range: Range<Int>) -> WrittenBytes {
    while index < text.endIndex {
      var next = self
      next.step()
      // What becomes nothing, such as a mark of direction, is not of the range after it.
      guard folded < range.lowerBound || next.folded == folded else { break }
      self = next
    }
    var end = self
    while end.index < text.endIndex, end.folded < range.upperBound { end.step() }
    return WrittenBytes(
      column: column, length: max(1, end.column - column), bytes: index..<end.index)
  }

  private mutating func step() {
    let next = text.scalarEnd(after: index)
    var form = [last]
    form.appendFolded(text[index..<next])
    folded += form.count - 1
    last = form[form.count - 1]
    index = next
    column += 1
  }
}
