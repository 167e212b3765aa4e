/// A place in a text file.
package struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  package var line: Int

  /// The column, counted from 1 in Unicode scalars, as editors and SARIF count it.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}
