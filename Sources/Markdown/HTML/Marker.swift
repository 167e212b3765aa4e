/// Bytes in libcmark's output that say where something of ours belongs.
///
/// A marker holds the index of a ``Mark``, in decimal digits, and nothing else: what belongs there
/// stands beside the tree. It starts with 0xFF and ends with 0xFE, which are no part of UTF-8, and a
/// ``Tree`` holds nothing that is not text. A custom node writes a marker, and ``RenderedHTML``
/// reads it.
enum Marker {
  static let start: UInt8 = 0xFF
  static let end: UInt8 = 0xFE

  static func bytes(ofMark index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8)
    bytes.append(end)
    var rest = index
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes.append(start)
    bytes.reverse()
    return bytes
  }
}

/// What a marker stands for.
enum Mark: Hashable {
  case slot(Slot.Content)

  /// A slot for the source of the image that follows, by its reference.
  case imageSource(Int)

  /// Attributes for the tag that precedes.
  case attributes(String)

  /// Around the words of the first paragraph.
  case paragraphStart
  case paragraphEnd
}
