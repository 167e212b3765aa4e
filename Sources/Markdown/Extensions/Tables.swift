import Kit

/// A cell of a table in the tree.
struct TableCell {
  let kind: Prose.Kind

  /// Where its text stands in the source; for an empty cell that fills a row, the row's end.
  let range: Range<Int>
}

/// The pass that makes tables of paragraphs.
///
/// libcmark read the paragraph as one text, in which emphasis and code may run from cell to cell.
/// So the cells are read anew, all of a page at once: each is the text of a heading `# … #`, which
/// is always one line of inlines, in a text that ends with the page's link definitions.
struct TablePass {
  private let source: MarkdownSource
  private let footnotes: FootnoteDefinitions
  private var tables: [(paragraph: Node, layout: TableLayout)] = []
  private var cellCount = 0
  private(set) var cells: [TableCell] = []
  private(set) var problems: [MarkdownProblem] = []

  init(on tree: borrowing Tree, of source: MarkdownSource, _ footnotes: FootnoteDefinitions) {
    self.source = source
    self.footnotes = footnotes
    findTables(in: tree)
    guard !tables.isEmpty else { return }
    var opaque = OpaqueLines(of: tree, lineCount: source.lineCount)
    for footnote in footnotes.all { opaque.insert(footnote.line) }
    let text = CellText(tables.map(\.layout), of: source, opaque)
    let cellTree = Tree(parsing: text.bytes)
    var blocks = CellBlocks(of: cellTree)
    for table in tables { replace(table.paragraph, with: table.layout, &blocks) }
    // The blocks are borrowed from this tree.
    withExtendedLifetime(cellTree) {}
  }

  private mutating func findTables(in tree: borrowing Tree) {
    var quoteDepth = 0
    tree.walk { node, isExit in
      switch node.kind {
      case .blockQuote: quoteDepth += isExit ? -1 : 1
      case .paragraph where isExit: findTable(in: node, quoteDepth: quoteDepth)
      default: break
      }
    }
  }

  private mutating func findTable(in paragraph: Node, quoteDepth: Int) {
    guard paragraph.endLine > paragraph.startLine else { return }
    let start = source.startOffset(of: paragraph, footnotes)
    var lines = [source.trimmed(start..<source.line(paragraph.startLine - 1).upperBound)]
    for index in paragraph.startLine..<paragraph.endLine {
      let line = source.line(index)
      let content = source.skippingMarks(from: line.lowerBound, line.upperBound, quoteDepth)
      lines.append(source.trimmed(content..<line.upperBound))
    }
    guard let layout = TableLayout(in: lines, of: source) else {
      return reportLikeTable(lines)
    }
    guard cellCount + layout.cellCount <= Limit.tableCells else {
      let sourceRange = SourceRange(start: source.position(of: start), length: 0)
      let kind = MarkdownProblem.Kind.tooManyTableCells(limit: Limit.tableCells)
      return problems.append(MarkdownProblem(kind: kind, text: "", sourceRange: sourceRange))
    }
    cellCount += layout.cellCount
    tables.append((paragraph, layout))
  }

  /// Puts a table in the place of a paragraph, or after what the paragraph says before it.
  private mutating func replace(
    _ paragraph: Node, with layout: TableLayout, _ blocks: inout CellBlocks
  ) {
    let leading = layout.leadingLines.isEmpty ? nil : blocks.nextParagraph()
    let table = Node.custom(.customBlock, entering: [])
    table.insert(after: paragraph)
    for (row, content) in layout.rows.enumerated() {
      for (column, alignment) in layout.alignments.enumerated() {
        let tags = CellTags(row: row, column: column, of: layout, alignment)
        let cell = Node.custom(.customInline, entering: tags.opening, exiting: tags.closing)
        cell.append(to: table)
        let isFilled = column < content.cells.count
        if isFilled { blocks.nextHeading()?.moveChildren(to: cell) }
        let end = content.cells.last?.upperBound ?? 0
        cells.append(
          TableCell(
            kind: row == 0 ? .tableHeader : .tableCell,
            range: isFilled ? content.cells[column] : end..<end))
      }
      reportSurplus(content.cells.dropFirst(layout.alignments.count))
    }
    while let child = paragraph.first { child.remove() }
    leading?.moveChildren(to: paragraph)
    if leading == nil { paragraph.remove() }
  }
}

extension TablePass {
  private mutating func reportLikeTable(_ lines: [Range<Int>]) {
    guard let like = LikeTable(lines, of: source) else { return }
    problems.append(
      MarkdownProblem(
        kind: like.kind, text: String(decoding: source.bytes[like.line], as: UTF8.self),
        sourceRange: source.sourceRange(of: like.line)))
  }

  /// Reports the first cell beyond the last column that says something, as it is left out; or a comment
  /// that starts in one and goes on in the next row, which is not.
  private mutating func reportSurplus(_ cells: ArraySlice<Range<Int>>) {
    let open = cells.first { cell in
      source.bytes[cell].withUnsafeBufferPointer {
        UncommentedHTML($0, MarkdownOptions()).openComment != nil
      }
    }
    if let open {
      problems.append(
        MarkdownProblem(kind: .openComment, text: "<!--", sourceRange: source.sourceRange(of: open))
      )
    } else if let cell = cells.first(where: { !$0.isEmpty }) {
      problems.append(
        MarkdownProblem(
          kind: .surplusCell, text: String(decoding: source.bytes[cell], as: UTF8.self),
          sourceRange: source.sourceRange(of: cell)))
    }
  }
}

/// The HTML around a cell, with that of the row and the table where it is the first or last.
private struct CellTags {
  var opening: [UInt8]
  var closing: [UInt8]

  init(row: Int, column: Int, of layout: TableLayout, _ alignment: Alignment) {
    let name = row == 0 ? "th" : "td"
    var opening = ""
    if row == 0, column == 0 { opening = "<table>\n<thead>\n" }
    if row == 1, column == 0 { opening = "<tbody>\n" }
    if column == 0 { opening += "<tr>\n" }
    var closing = "</\(name)>\n"
    let isLast = column == layout.alignments.count - 1
    if isLast { closing += "</tr>\n" }
    if isLast, row == 0 { closing += "</thead>\n" }
    if isLast, row > 0, row == layout.rows.count - 1 { closing += "</tbody>\n" }
    if isLast, row == layout.rows.count - 1 { closing += "</table>" }
    self.opening = Array("\(opening)<\(name)\(alignment.attribute)>".utf8)
    self.closing = Array(closing.utf8)
  }
}
