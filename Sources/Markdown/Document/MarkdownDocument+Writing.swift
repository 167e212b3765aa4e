package import Kit

extension MarkdownDocument {
  /// Writes all that was read and rendered of a text without problems.
  ///
  /// Problems are not written, as few texts have any.
  package func write(to writer: inout ByteWriter) {
    writer.write(html.bytes)
    writer.write(html.slots) { writer, slot in
      writer.write(slot.offset)
      writer.write(slot.content)
    }
    writer.write(firstParagraphRange) { $0.write($1) }
    writer.write(text)
    writer.write(runs.count)
    for run in runs { writer.write(run) }
    writer.write(blocks.count)
    for block in blocks { writer.write(block) }
    writer.write(references) { $0.write($1) }
    writer.write(headings) { $0.write($1) }
    writer.write(quotations) { $0.write($1) }
    writer.write(views) { writer, view in
      writer.write(view.body)
      writer.write(place: view.position)
    }
    writer.write(rawAnchors) { $0.write($1) }
    writer.write(rawHeadings) { writer, heading in
      writer.write(heading.level)
      writer.write(place: heading.position)
    }
    writer.write(shifts.offsets) { $0.write($1) }
    writer.write(shifts.totals) { $0.write($1) }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  /// Writes a place, which the hash of a text would leave out.
  fileprivate mutating func write(place: SourcePosition) {
    write(place.line)
    write(place.column)
  }

  fileprivate mutating func write(_ range: SourceRange) {
    write(place: range.start)
    write(range.length)
  }

  fileprivate mutating func write(_ run: Run) {
    write(Int(run.kind.rawValue))
    write(run.text)
    write(run.reference ?? -1)
    write(place: run.position ?? SourcePosition(line: 0, column: 0))
  }

  fileprivate mutating func write(_ block: Prose) {
    write(block.kind.number)
    write(place: block.position)
    write(block.runs)
    write(block.isTopLevel)
    write(block.isInBlockQuote)
    write(block.isInFootnote)
    write(block.quotation ?? -1)
  }

  fileprivate mutating func write(_ reference: Reference) {
    write(Int(reference.kind.rawValue))
    write(reference.destination)
    write(reference.title)
    write(reference.words)
    write(reference.isAutolink)
    write(reference.isInHTML)
    write(reference.sourceRange)
    write(reference.wordsRange)
    write(reference.block)
    write(reference.writtenTitle) { writer, title in
      writer.write(title.parts) { writer, part in
        writer.write(part.offset)
        writer.write(place: part.position)
      }
    }
  }

  fileprivate mutating func write(_ heading: Heading) {
    write(heading.level)
    write(heading.id)
    write(heading.words.parts) { writer, part in
      switch part {
      case .words(let words):
        writer.write(false)
        writer.write(words)
      case .ownWords(let target):
        writer.write(true)
        writer.write(target)
      }
    }
    write(place: heading.position)
    write(heading.isAside)
  }

  fileprivate mutating func write(_ quotation: BlockQuotation) {
    write(quotation.words)
    write(place: quotation.wordsPosition)
    write(quotation.attribution)
    write(quotation.reference)
    write(place: quotation.position)
    write(quotation.blocks)
  }

  fileprivate mutating func write(_ content: Slot.Content) {
    let (number, first, second) = content.numbers
    write(number)
    write(first)
    write(second)
  }
}

extension Prose.Kind {
  /// The kind as a number, which is that of the level for a heading.
  fileprivate var number: Int {
    switch self {
    case .paragraph: 0
    case .heading(let level): level
    case .tableHeader: 7
    case .tableCell: 8
    case .attribution: 9
    }
  }
}

extension Slot.Content {
  /// What the slot is as a number, and the two that it has; 0 for one that it has not.
  fileprivate var numbers: (Int, Int, Int) {
    switch self {
    case .referenceStart(let index): (0, index, 0)
    case .referenceEnd(let index): (1, index, 0)
    case .ownWords(let index): (2, index, 0)
    case .imageSource(let index): (3, index, 0)
    case .addressStart(let index): (4, index, 0)
    case .addressEnd(let index): (5, index, 0)
    case .view(let index): (6, index, 0)
    case .quotationStart(let index): (7, index, 0)
    case .attributionStart(let index): (8, index, 0)
    case .quotationEnd(let index): (9, index, 0)
    case .alertStart(let alert): (10, Alert.allCases.firstIndex(of: alert) ?? 0, 0)
    case .alertEnd(let alert): (11, Alert.allCases.firstIndex(of: alert) ?? 0, 0)
    case .footnoteReference(let footnote, let occurrence): (12, footnote, occurrence)
    case .footnoteBacklink(let footnote, let occurrence): (13, footnote, occurrence)
    case .footnotesStart: (14, 0, 0)
    case .footnotesEnd: (15, 0, 0)
    }
  }
}
