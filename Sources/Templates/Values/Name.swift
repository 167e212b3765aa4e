/// A name as text and as the hash by which maps find it.
struct Name: Sendable {
  let text: String
  let hash: UInt32

  init(_ text: String) {
    self.text = text
    hash = Self.hash(of: text)
  }

  /// The 64-bit FNV-1a hash of the text's UTF-8 bytes, its halves folded.
  ///
  /// Source: Fowler, Noll, Vo, draft-eastlake-fnv, which also says how to fold.
  ///
  /// - Complexity: O(*n*).
  static func hash(of text: String) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

extension String {
  /// Whether both texts are the same bytes; `==` would also say so of canonical equivalents.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
