import Facts
import Kit
import Markdown
import Site

/// Where the words of a page stand in its file.
extension PageProse {
  /// The link as it was read.
  func reference(of link: Link) -> Reference {
    texts[link.text].document.references[link.index]
  }

  /// The words of a link as they were written.
  func words(of link: Link) -> String { reference(of: link).words }

  /// Where the words of a link stand.
  func location(of link: Link) -> FileLocation {
    texts[link.text].location(reference(of: link).wordsRange)
  }

  /// Where a block starts.
  func location(of block: Block) -> FileLocation {
    guard case .markdown(let textIndex, let index) = block.origin else {
      return location(of: block.range)
    }
    let text = texts[textIndex]
    return text.location(text.document.blocks[index].position)
  }

  /// Where some of the folded words stand, as far as they stand in one piece.
  func location(of range: Range<Int>) -> FileLocation {
    let next = pieces.partitioningIndex { $0.start > range.lowerBound }
    guard next > pieces.startIndex else { return FileLocation(page.page.file, line: 1, column: 1) }
    let piece = pieces[next - 1]
    let before = bytes[..<piece.start].last ?? 0
    switch piece.source {
    case .run(let textIndex, let runIndex):
      let text = texts[textIndex]
      let run = text.document.runs[runIndex]
      let written = text.document.bytes(of: run)
        .written(range.offset(by: -piece.start), after: before)
      let block = text.document.blocks.first { $0.runs.contains(runIndex) }
      let start = run.position ?? block?.position ?? SourcePosition(line: 1, column: 1)
      var location = text.location(start)
      location.position.column += run.position == nil ? 0 : written.column
      location.length = written.length
      return location
    case .field(let field):
      let written = Array((field.text ?? "").utf8)[...]
        .written(range.offset(by: -piece.start), after: before)
      var location = field.location
      location.position.column += written.column + field.markWidth
      location.length = written.length
      return location
    }
  }

  /// The words of a range as the page's writer wrote them, as far as they stand in one piece.
  func written(_ range: Range<Int>) -> String {
    let next = pieces.partitioningIndex { $0.start > range.lowerBound }
    guard next > pieces.startIndex else { return "" }
    let piece = pieces[next - 1]
    let bytes: ArraySlice<UInt8> =
      switch piece.source {
      case .run(let text, let run):
        texts[text].document.bytes(of: texts[text].document.runs[run])
      case .field(let field): Array((field.text ?? "").utf8)[...]
      }
    let written = bytes.written(
      range.offset(by: -piece.start), after: self.bytes[..<piece.start].last ?? 0)
    return String(decoding: bytes[written.bytes], as: UTF8.self)
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

extension ArraySlice<UInt8> {
  /// Finds the bytes that become the range of the folded ones.
  ///
  /// - Parameters:
  ///   - folded: A range of the folded form of this slice.
  ///   - last: The folded byte before that form.
  /// - Returns: The bytes, and their place in scalars.
  fileprivate func written(_ folded: Range<Int>, after last: UInt8) -> WrittenBytes {
    var form: [UInt8] = [last]
    var (index, column) = (startIndex, 0)
    var found = WrittenBytes(column: 0, length: 1, bytes: startIndex..<endIndex)
    var isFound = false
    while index < endIndex, form.count - 1 < folded.upperBound {
      if !isFound, form.count - 1 >= folded.lowerBound {
        isFound = true
        found.column = column
        found.bytes = index..<endIndex
      }
      let next = self[(index + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? endIndex
      form.appendFolded(self[index..<next])
      index = next
      column += 1
    }
    found.length = Swift.max(1, column - found.column)
    found.bytes = found.bytes.lowerBound..<Swift.max(index, found.bytes.lowerBound)
    return found
  }
}

extension Range<Int> {
  fileprivate func offset(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
