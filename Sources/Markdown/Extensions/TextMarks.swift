extension DocumentReader {
  /// Splits a text at the marks of extensions.
  ///
  /// - Returns: Whether it held any, and so was read.
  mutating func splitText(_ node: Node, start: Int?) -> Bool {
    false
  }
}
