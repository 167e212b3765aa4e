/// A place in a file of the site's folder.
package struct FileLocation: Hashable, Sendable {
  /// The file, relative to the site's folder, such as `content/facts.yaml`.
  package var path: String

  package var position: SourcePosition

  /// How many Unicode scalars from there on are meant; at least 1.
  package var length: Int

  package init(_ path: String, line: Int, column: Int, length: Int = 1) {
    self.path = path
    self.position = SourcePosition(line: line, column: column)
    self.length = length
  }

  /// The start of a file, for what concerns all of it.
  package init(startOf path: String) {
    self.init(path, line: 1, column: 1)
  }

  package init(_ path: String, _ position: SourcePosition, length: Int = 1) {
    self.path = path
    self.position = position
    self.length = length
  }
}

extension FileLocation {
  /// The line, counted from 1.
  package var line: Int { position.line }

  /// The column, counted from 1 in Unicode scalars.
  package var column: Int { position.column }
}

extension FileLocation: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.path == rhs.path { return lhs.position < rhs.position }
    return lhs.path.precedes(rhs.path)
  }
}
