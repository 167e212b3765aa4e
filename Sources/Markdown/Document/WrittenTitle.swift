package import Kit

/// Where the title of a link or image is written: with escapes and entities, and on one line or several.
package struct WrittenTitle: Hashable, Sendable {
  /// Where a byte of the title is written; up to the next one each scalar takes one column.
  struct Part: Hashable, Sendable {
    let offset: Int
    let position: SourcePosition
  }

  private(set) var parts: [Part] = []
}

extension WrittenTitle {
  /// Adds where the bytes from `offset` on are written.
  mutating func add(_ position: SourcePosition, from offset: Int) {
    parts.append(Part(offset: offset, position: position))
  }

  /// Where some bytes of the title are written.
  ///
  /// - Parameters:
  ///   - range: The bytes.
  ///   - title: The title.
  /// - Returns: Their place, as far as they stand on one line; nil if nothing is known of it.
  package func range(of range: Range<Int>, in title: String) -> SourceRange? {
    let bytes = Array(title.utf8)
    guard let start = position(of: range.lowerBound, in: bytes),
      let end = position(of: range.upperBound, in: bytes)
    else { return nil }
    let length = end.line == start.line ? end.column - start.column : 1
    return SourceRange(start: start, length: max(1, length))
  }

  private func position(of offset: Int, in title: [UInt8]) -> SourcePosition? {
    let next = parts.partitioningIndex { $0.offset > offset }
    guard next > 0 else { return nil }
    var position = parts[next - 1].position
    position.column += title[parts[next - 1].offset..<offset].scalarCount
    return position
  }
}

extension DocumentReader {
  /// Finds where a title is written.
  ///
  /// - Parameters:
  ///   - title: The title, without markup.
  ///   - start: Where what stands between its marks begins in the source.
  /// - Returns: As much of it as is known.
  func written(_ title: [UInt8], at start: Int) -> WrittenTitle {
    var (found, counter, place, offset) = (WrittenTitle(), positions, start, 0)
    for line in title.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if offset > 0 { place = source.skippingMargin(from: place) }
      let first = counter.position(of: place)
      found.add(first, from: offset)
      var shift = 0
      let end = Array(line).withUnsafeBufferPointer { bytes in
        source.end(of: bytes, writtenAt: place, before: cursor.end) { index, columns in
          shift += columns
          let column = first.column + line.prefix(index).scalarCount + shift
          found.add(SourcePosition(line: first.line, column: column), from: offset + index)
        }
      }
      // What is written otherwise has no place beyond this line.
      guard let end else { break }
      place = end
      offset += line.count + 1
    }
    return found
  }
}

extension MarkdownSource {
  /// Where the words of the next line begin, behind the marks of quotations and blanks.
  fileprivate func skippingMargin(from offset: Int) -> Int {
    var place = offset
    while place < bytes.count, !bytes[place].isLineEnd { place += 1 }
    while place < bytes.count,
      bytes[place].isBlank || bytes[place].isLineEnd || bytes[place] == 0x3E
    {
      place += 1
    }
    return place
  }
}
