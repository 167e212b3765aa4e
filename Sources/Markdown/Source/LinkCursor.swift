extension SourceCursor {
  /// Steps over the opening of a link or image, and returns where that starts.
  mutating func openLink(isImage: Bool) -> Int? {
    guard !isLost, offset < end else { return nil }
    let start = offset
    if isImage {
      guard offset + 1 < end, source.bytes[offset + 1] == UInt8(ascii: "[") else { return nil }
      offset += 2
    } else {
      guard source.bytes[offset] == UInt8(ascii: "[") || source.bytes[offset] == UInt8(ascii: "<")
      else { return nil }
      offset += 1
    }
    return start
  }

  /// Where an inline link's destination and its title are written, if the cursor is at the `]` that ends the words
  /// and the destination follows; the cursor is then after the link.
  mutating func closeInlineLink(
    _ destination: UnsafeBufferPointer<UInt8>
  ) -> (destination: Range<Int>, title: Int)? {
    guard !isLost, offset + 1 < end, source.bytes[offset] == UInt8(ascii: "]"),
      source.bytes[offset + 1] == UInt8(ascii: "(")
    else { return nil }
    let start = skippingSpace(from: offset + 2)
    guard let found = source.destination(at: start, before: end),
      source.end(
        of: destination, writtenAt: found.written.lowerBound, before: found.written.upperBound)
        == found.written.upperBound
    else { return nil }
    let title = skippingSpace(from: found.end)
    let place = skippingSpace(from: source.titleEnd(at: title, before: end))
    guard place < end, source.bytes[place] == UInt8(ascii: ")") else { return nil }
    offset = place + 1
    return (found.written, title)
  }

  /// Steps over the end of a reference link whose words start at `start`, and returns its label.
  mutating func closeReferenceLink(from start: Int) -> Range<Int>? {
    guard !isLost, offset < end, source.bytes[offset] == UInt8(ascii: "]") else { return nil }
    let words = start..<offset + 1
    offset += 1
    guard let labelEnd = source.labelEnd(at: offset, before: end) else { return words }
    let label = offset..<labelEnd
    offset = labelEnd
    return label.count > 2 ? label : words
  }

  /// Goes to `place`, which is not before the cursor.
  mutating func advance(to place: Int) {
    offset = max(offset, min(place, end))
  }
}
