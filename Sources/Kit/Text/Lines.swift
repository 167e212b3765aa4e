// What the bytes of a text file hold beside its words.

extension ArraySlice<UInt8> {
  /// The lines of a text without their ends, which may be LF or CRLF.
  package var lines: [ArraySlice<UInt8>] {
    split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  /// The text without a byte order mark, U+FEFF, at its start.
  package var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: "\u{FEFF}".utf8) ? dropFirst(3) : self
  }
}
