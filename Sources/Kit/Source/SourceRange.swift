/// A run of characters on one line of a text file.
package struct SourceRange: Hashable, Sendable {
  package var start: SourcePosition

  /// The length in Unicode scalars; 0 where only the start is known.
  package var length: Int

  package init(start: SourcePosition, length: Int) {
    self.start = start
    self.length = length
  }
}
