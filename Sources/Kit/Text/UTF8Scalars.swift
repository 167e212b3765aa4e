/// The Unicode scalars of a text in UTF-8 (RFC 3629), by the places of their bytes.
///
/// All that steps through a text by scalars does so here; Swift's decoder reads them.
extension Collection<UInt8> where Index == Int {
  /// The scalar that starts at `index`, and where it ends; nil if the bytes there are no UTF-8.
  @inlinable
  package func validScalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard index < endIndex else { return nil }
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), index + 1) }
    var parser = UTF8.ForwardParser()
    var bytes = self[index...].makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &bytes) else { return nil }
    return (UTF8.decode(encoded), index + encoded.count)
  }

  /// The scalar that starts at `index`, and where it ends; U+FFFD for a byte that starts none.
  @inlinable
  package func scalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int) {
    validScalar(at: index) ?? ("\u{FFFD}", index + 1)
  }

  /// Where the scalar starts that ends at `index`, which is not the start of the text.
  @inlinable
  package func scalarStart(before index: Int) -> Int {
    var start = index - 1
    while start > startIndex, UTF8.isContinuation(self[start]) { start -= 1 }
    return start
  }

  /// Where the scalar after the one at `index` starts; the end of the text if it is the last.
  @inlinable
  package func scalarEnd(after index: Int) -> Int {
    var end = index + 1
    while end < endIndex, UTF8.isContinuation(self[end]) { end += 1 }
    return end
  }
}

extension Sequence<UInt8> {
  /// How many scalars a text has.
  ///
  /// - Complexity: O(*n*).
  @inlinable package var scalarCount: Int { count { !UTF8.isContinuation($0) } }
}
