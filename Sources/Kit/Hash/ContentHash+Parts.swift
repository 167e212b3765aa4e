extension ContentHash {
  /// The fingerprint of bytes that come in parts.
  package struct Parts: Sendable {
    private var hash = XXH64Lanes()
    private var rest: [UInt8] = []

    package init() {}

    /// Adds the next part.
    ///
    /// - Complexity: O(*n*).
    package mutating func add(_ part: [UInt8]) {
      rest += part
      let whole = rest.count / 32 * 32
      unsafe rest.withUnsafeBytes { unsafe hash.add($0, whole) }
      rest.removeFirst(whole)
    }

    /// The fingerprint of all parts, one after the other.
    package var whole: ContentHash {
      ContentHash(value: unsafe rest.withUnsafeBytes { unsafe hash.finished($0) })
    }
  }
}
