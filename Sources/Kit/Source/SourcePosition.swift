/// A place in a text file.
///
/// Stored in 8 bytes, as all that is read of a site has its place. No file that is read has as many
/// lines or columns as can be counted so.
package struct SourcePosition: Hashable, Sendable {
  private var storedLine: UInt32
  private var storedColumn: UInt32

  package init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }
}

extension SourcePosition {
  /// The line, counted from 1.
  package var line: Int {
    get { Int(storedLine) }
    set { storedLine = UInt32(clamping: newValue) }
  }

  /// The column, counted from 1 in Unicode scalars, as editors and SARIF count it.
  package var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = UInt32(clamping: newValue) }
  }
}

extension SourcePosition: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}
