extension ArraySlice<UInt8> {
  /// Cuts the text at spaces, or between scalars where there is none, so that each part can be read by itself.
  ///
  /// - Parameter length: How many bytes a part has at most; at least 4.
  /// - Returns: The parts, of which the last alone may be empty.
  package func pieces(ofBytes length: Int) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = self
    while rest.count > length {
      let end = rest.startIndex + length
      let space = rest[..<end].lastIndex(of: UInt8(ascii: " ")) ?? rest.startIndex
      let cut = space > rest.startIndex ? space : rest.scalarStart(before: end)
      pieces.append(rest[..<cut])
      rest = rest[cut...]
    }
    return pieces + [rest]
  }
}
