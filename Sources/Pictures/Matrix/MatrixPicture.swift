import Kit

/// Parties across and issues down, with a sign for each position: who says what on which matter,
/// and who is not reported to say anything.
package struct MatrixPicture: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// The number of the party.
    let number: Int
    package let name: WrappedLabel
    package let middle: Share
  }

  package struct Row: Hashable, Sendable {
    /// The number of the issue.
    let number: Int
    package let title: WrappedLabel
    package let textTop: Int
    package let signTop: Int
    package let cells: [Cell]
  }

  package struct Cell: Hashable, Sendable {
    package let middle: Share

    /// The kinds of the positions, such as `demand`, empty for one without a kind, and how far
    /// each stands from the middle, in pixels.
    package let signs: [Sign]

    /// How many positions more there are.
    package let leftOut: Int
  }

  package struct Sign: Hashable, Sendable {
    package let kind: String
    package let offset: Int
  }

  package let columns: [Column]
  package let rows: [Row]

  /// The kinds of which there is a sign, in the order in which they come.
  package let kinds: [String]

  /// The least width at which words do not run into each other, in pixels.
  package let width: Int
  package let leftOutColumns: Int
  package let leftOutRows: Int
  package let height: Int
}

extension MatrixPicture {
  static let columnLimit = 12
  static let rowLimit = 60

  /// The most signs in a cell, so that they keep to their column.
  fileprivate static let signLimit = 4

  /// Fails if there are no parties or no issues.
  ///
  /// - Parameters:
  ///   - parties: Their names.
  ///   - issues: Their titles, each with the kinds of the positions of each party.
  package init?(parties: [String], issues: [(title: String, kinds: [[String]])]) {
    let names = parties.prefix(Self.columnLimit)
    let shown = issues.prefix(Self.rowLimit)
    if names.isEmpty || shown.isEmpty { return nil }
    let letters = max(12, 40 / names.count)
    let columns = names.enumerated().map { number, name in
      Column(
        number: number, name: WrappedLabel(name, width: letters),
        middle: Share(thousandths: (2 * number + 1) * 1000 / (2 * names.count)))
    }
    var top = 24 + 16 * (columns.map(\.name.lines.count).max() ?? 1)
    var rows: [Row] = []
    for (number, issue) in shown.enumerated() {
      let row = Row(number, issue.title, issue.kinds, columns, at: top)
      rows.append(row)
      top = row.signTop + 40
    }
    self.columns = columns
    self.rows = rows
    kinds = Self.kinds(in: rows)
    width = names.count * 96
    leftOutColumns = parties.count - names.count
    leftOutRows = issues.count - shown.count
    height = top - 16
  }

  private static func kinds(in rows: [Row]) -> [String] {
    rows.flatMap { $0.cells.flatMap { $0.signs.map(\.kind) } }.uniqued()
  }

  fileprivate static func signs(_ kinds: [String]) -> [Sign] {
    let shown = kinds.prefix(signLimit)
    return shown.enumerated().map { number, kind in
      Sign(kind: kind, offset: number * 22 - (shown.count - 1) * 11)
    }
  }
}

extension MatrixPicture.Row {
  fileprivate init(
    _ number: Int, _ title: String, _ kinds: [[String]], _ columns: [MatrixPicture.Column],
    at top: Int
  ) {
    self.number = number
    self.title = WrappedLabel(title, width: 40)
    textTop = top
    signTop = top + 16 * self.title.lines.count + 6
    cells = zip(columns, kinds).map { column, kinds in
      MatrixPicture.Cell(
        middle: column.middle, signs: MatrixPicture.signs(kinds),
        leftOut: max(0, kinds.count - MatrixPicture.signLimit))
    }
  }
}
