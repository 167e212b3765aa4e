package import Kit

extension MarkdownDocument {
  /// Reads back what was written of a text.
  ///
  /// - Parameters:
  ///   - reader: What reads it.
  ///   - rendersHTML: Whether the HTML is wanted.
  /// - Throws: If no text was written there.
  package init(
    from reader: inout ByteReader, rendersHTML: Bool
  ) throws(ByteReader.Malformed) {
    let bytes = try reader.readBytes()
    let slots = try reader.readList { reader throws(ByteReader.Malformed) in
      Slot(offset: try reader.readInt(), content: try reader.readSlot())
    }
    let paragraph = try reader.readIfThere { reader throws(ByteReader.Malformed) in
      try reader.readRange()
    }
    html = rendersHTML ? SlottedHTML(bytes: bytes, slots: slots) : SlottedHTML(bytes: [], slots: [])
    firstParagraphRange = rendersHTML ? paragraph : nil
    text = try reader.readBytes()
    runs = try reader.readRuns()
    blocks = try reader.readBlocks()
    references = try reader.readList { reader throws(ByteReader.Malformed) in
      try reader.readReference()
    }
    headings = try reader.readList { reader throws(ByteReader.Malformed) in
      try reader.readHeading()
    }
    quotations = try reader.readList { reader throws(ByteReader.Malformed) in
      try reader.readQuotation()
    }
    views = try reader.readList { reader throws(ByteReader.Malformed) in
      View(body: try reader.readBytes(), position: try reader.readPlace())
    }
    rawAnchors = try reader.readTexts()
    rawHeadings = try reader.readList { reader throws(ByteReader.Malformed) in
      RawHeading(level: try reader.readInt(), position: try reader.readPlace())
    }
    shifts = ColumnShifts(offsets: try reader.readNumbers(), totals: try reader.readNumbers())
    problems = []
  }
}

extension ByteReader {
  fileprivate mutating func readNumbers() throws(Malformed) -> [Int] {
    try readList { reader throws(Malformed) in try reader.readInt() }
  }

  fileprivate mutating func readRange() throws(Malformed) -> Range<Int> {
    let (start, count) = (try readInt(), try readInt())
    guard start >= 0, count >= 0 else { throw Malformed() }
    return start..<start + count
  }

  fileprivate mutating func readPlace() throws(Malformed) -> SourcePosition {
    SourcePosition(line: try readInt(), column: try readInt())
  }

  private mutating func readSourceRange() throws(Malformed) -> SourceRange {
    SourceRange(start: try readPlace(), length: try readInt())
  }

  private mutating func readIndex() throws(Malformed) -> Int? {
    let index = try readInt()
    return index < 0 ? nil : index
  }

  fileprivate mutating func readRuns() throws(Malformed) -> [Run] {
    var runs: [Run] = []
    let count = try readCount()
    runs.reserveCapacity(count)
    for _ in 0..<count {
      guard let kind = Run.Kind(rawValue: UInt8(clamping: try readInt())) else { throw Malformed() }
      let (text, reference, position) = (try readRange(), try readIndex(), try readPlace())
      runs.append(
        Run(
          kind: kind, text: text, reference: reference,
          position: position.line == 0 ? nil : position))
    }
    return runs
  }

  fileprivate mutating func readBlocks() throws(Malformed) -> [Prose] {
    var blocks: [Prose] = []
    let count = try readCount()
    blocks.reserveCapacity(count)
    for _ in 0..<count {
      blocks.append(
        Prose(
          kind: Prose.Kind(number: try readInt()), position: try readPlace(),
          runs: try readRange(), isTopLevel: try readBool(), isInBlockQuote: try readBool(),
          isInFootnote: try readBool(), quotation: try readIndex()))
    }
    return blocks
  }

  fileprivate mutating func readReference() throws(Malformed) -> Reference {
    guard let kind = Reference.Kind(rawValue: UInt8(clamping: try readInt())) else {
      throw Malformed()
    }
    return Reference(
      kind: kind, destination: try readText(), title: try readText(), words: try readText(),
      isAutolink: try readBool(), isInHTML: try readBool(), sourceRange: try readSourceRange(),
      wordsRange: try readSourceRange(), block: try readInt(),
      writtenTitle: try readIfThere { reader throws(Malformed) in try reader.readTitle() })
  }

  private mutating func readTitle() throws(Malformed) -> WrittenTitle {
    WrittenTitle(
      parts: try readList { reader throws(Malformed) in
        WrittenTitle.Part(offset: try reader.readInt(), position: try reader.readPlace())
      })
  }

  fileprivate mutating func readHeading() throws(Malformed) -> Heading {
    let (level, id) = (try readInt(), try readText())
    let parts = try readList { reader throws(Malformed) -> PlainWords.Part in
      try reader.readBool() ? .ownWords(reader.readText()) : .words(reader.readText())
    }
    return Heading(
      level: level, id: id, words: PlainWords(parts), position: try readPlace(),
      isAside: try readBool())
  }

  fileprivate mutating func readQuotation() throws(Malformed) -> BlockQuotation {
    BlockQuotation(
      words: try readText(), wordsPosition: try readPlace(), attribution: try readText(),
      reference: try readInt(), position: try readPlace(), blocks: try readRange())
  }

  fileprivate mutating func readSlot() throws(Malformed) -> Slot.Content {
    let content = Slot.Content(numbers: (try readInt(), try readInt(), try readInt()))
    guard let content else { throw Malformed() }
    return content
  }
}

extension Prose.Kind {
  fileprivate init(number: Int) {
    switch number {
    case 1...6: self = .heading(level: number)
    case 7: self = .tableHeader
    case 8: self = .tableCell
    case 9: self = .attribution
    default: self = .paragraph
    }
  }
}

extension Slot.Content {
  fileprivate init?(numbers: (Int, Int, Int)) {
    let (number, first, second) = numbers
    switch number {
    case 0: self = .referenceStart(first)
    case 1: self = .referenceEnd(first)
    case 2: self = .ownWords(first)
    case 3: self = .imageSource(first)
    case 4: self = .addressStart(first)
    case 5: self = .addressEnd(first)
    case 6: self = .view(first)
    case 7: self = .quotationStart(first)
    case 8: self = .attributionStart(first)
    case 9: self = .quotationEnd(first)
    case 10, 11:
      guard Alert.allCases.indices.contains(first) else { return nil }
      self = number == 10 ? .alertStart(Alert.allCases[first]) : .alertEnd(Alert.allCases[first])
    case 12: self = .footnoteReference(footnote: first, occurrence: second)
    case 13: self = .footnoteBacklink(footnote: first, occurrence: second)
    case 14: self = .footnotesStart
    case 15: self = .footnotesEnd
    default: return nil
    }
  }
}
