extension [UInt8] {
  /// The bytes with LF in the place of each CRLF.
  ///
  /// - Complexity: O(*n*).
  package var withLineFeeds: [UInt8] {
    guard contains(0x0D) else { return self }
    return indices.filter { !(self[$0] == 0x0D && $0 + 1 < count && self[$0 + 1] == 0x0A) }
      .map { self[$0] }
  }

  /// The bytes with CRLF in the place of each LF.
  ///
  /// - Complexity: O(*n*).
  package var withReturns: [UInt8] {
    withLineFeeds.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }
}
