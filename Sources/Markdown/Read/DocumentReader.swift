import Kit

/// A walk through a tree that collects what a document holds and puts slots into the tree.
struct DocumentReader {
  let source: MarkdownSource
  let options: MarkdownOptions
  let features: Features
  var cursor: SourceCursor
  var positions: PositionCounter

  // What becomes of the document.
  var headings: [Heading] = []
  var rawAnchors: [String] = []
  var rawHeadings: [RawHeading] = []
  var references: [Reference] = []
  var views: [View] = []
  var quotations: [BlockQuotation] = []
  var blocks: [Prose] = []
  var runs: [Run] = []
  var text: [UInt8] = []
  var shifts = ColumnShifts()
  var problems: [MarkdownProblem] = []
  var marks: [Mark] = []

  // Where the walk is.
  var blockDepth = 0
  var isInFootnote = false

  /// Whether the walk is in a script or style of raw HTML, of which nothing is words of the text.
  var isInCode = false

  /// What raw HTML has opened so far.
  var openElements = OpenElements()
  var tagPositions: TagPositions

  /// Where the words of links of raw HTML stand in the text, in order.
  var linkedByHTML: [Range<Int>] = []

  /// Where the words of blocks of raw HTML stand in the text, in order.
  var textInHTML: [Range<Int>] = []
  var rawBlock = RawBlock()
  var inlineDepth = 0
  var imageDepth = 0
  var openQuotes: [OpenQuote] = []
  var openLinks: [OpenLink] = []
  var tildes: [Tildes] = []
  var footnotes: Footnotes
  var tableCells: TableCells
  var anchors: Anchors
  var hasFirstParagraph = false
  var skipsNextBreak = false
  var isTooDeep = false

  /// Parts of the source in which references to characters are shown as they are written.
  var rangesWithoutReferences: [Range<Int>] = []

  /// Texts that would start a comment if it were closed.
  var openComments: [OpenComment] = []

  /// Found when the first reference link asks for it.
  private(set) lazy var definitions = LinkDefinitions(in: source)

  init(
    source: MarkdownSource, options: MarkdownOptions, features: Features,
    definitions: FootnoteDefinitions, cells: [TableCell]
  ) {
    self.source = source
    footnotes = Footnotes(definitions)
    tableCells = TableCells(cells: cells)
    self.options = options
    self.features = features
    cursor = SourceCursor(source: source)
    positions = PositionCounter(source: source)
    tagPositions = TagPositions(
      ofTags: positions, ofAddresses: positions, ofProblems: positions)
    anchors = Anchors(reserved: options.reservedAnchors)
    text.reserveCapacity(source.bytes.count)
    runs.reserveCapacity(source.bytes.count / 32)
    blocks.reserveCapacity(source.lineCount / 2)
    references.reserveCapacity(16)
    marks.reserveCapacity(32)
  }
}

/// Where tags of raw HTML, and what stands in them, are: of many on one line each is counted from the one before,
/// and not from the line's start.
struct TagPositions {
  var ofTags: PositionCounter
  var ofAddresses: PositionCounter
  var ofProblems: PositionCounter
}

extension DocumentReader {
  mutating func visit(_ node: Node, isExit: Bool) {
    if options.allowsRawHTML { followBlock(node, isExit: isExit) }
    switch node.kind {
    case .text: readText(node)
    case .softBreak: readBreak(.softBreak)
    case .lineBreak: readBreak(.lineBreak)
    case .code: readCode(node)
    case .htmlInline: readInlineHTML(node)
    case .emphasis: readEmphasis(delimiters: 1, isExit: isExit, at: node)
    case .strong: readEmphasis(delimiters: 2, isExit: isExit, at: node)
    case .link, .image: isExit ? closeLink(node) : openLink(node)
    case .paragraph, .heading: isExit ? closeProse(node) : openProse(node)
    case .blockQuote: isExit ? closeQuote(node) : openQuote(node)
    case .list: if !isExit { readListStart(node) }
    case .item: isExit ? closeItem(node) : openItem(node)
    case .codeBlock: readCodeBlock(node)
    case .htmlBlock: readHTMLBlock(node)
    case .customInline: isExit ? closeBlock() : openCell()
    case .none, .document, .customBlock, .thematicBreak: break
    }
  }

  /// Adds a slot, and returns the marker that stands for it in the tree.
  mutating func slot(_ content: Slot.Content) -> [UInt8] { marker(.slot(content)) }

  /// Adds a mark, and returns the marker that stands for it in the tree.
  mutating func marker(_ mark: Mark) -> [UInt8] {
    marks.append(mark)
    return Marker.bytes(ofMark: marks.count - 1)
  }

  mutating func report(
    _ kind: MarkdownProblem.Kind, _ text: String = "", at sourceRange: SourceRange
  ) {
    problems.append(MarkdownProblem(kind: kind, text: text, sourceRange: sourceRange))
  }

  /// Where a block starts.
  func position(of block: Node) -> SourcePosition {
    source.position(of: startOffset(of: block))
  }

  func startOffset(of block: Node) -> Int {
    source.startOffset(of: block, footnotes.definitions)
  }

  mutating func reportDepth(at sourceRange: SourceRange) {
    guard !isTooDeep else { return }
    isTooDeep = true
    report(.nestingTooDeep(limit: Limit.depth), at: sourceRange)
  }
}

/// Which extensions a text can need at all, by the bytes that it holds.
struct Features {
  let hasStruckText: Bool
  let hasFootnotes: Bool
  let hasTables: Bool

  /// References to characters by their numbers.
  let hasReferences: Bool

  /// Comments that are to be left out.
  let hasComments: Bool

  init(of source: MarkdownSource, _ options: MarkdownOptions) {
    let extensions = options.extensions
    hasStruckText =
      extensions.contains(.strikethrough)
      && source.contains(UInt8(ascii: "~"), then: UInt8(ascii: "~"))
    hasFootnotes =
      extensions.contains(.footnotes)
      && source.contains(UInt8(ascii: "["), then: UInt8(ascii: "^"))
    hasTables = extensions.contains(.tables) && source.contains(UInt8(ascii: "|"))
    hasReferences = mayReferToCharacters(source.bytes)
    hasComments =
      !options.keepsComments && source.contains(UInt8(ascii: "<"), then: UInt8(ascii: "!"))
  }
}

/// The line and column of offsets that rise, counted from the one before.
struct PositionCounter {
  let source: MarkdownSource
  private var line = 0
  private var offset = 0
  private var column = 1

  init(source: MarkdownSource) {
    self.source = source
  }

  /// The place of `newOffset`.
  ///
  /// O(n) for n bytes since the last offset, or since the line's start if it lies before.
  mutating func position(of newOffset: Int) -> SourcePosition {
    if newOffset < offset || newOffset >= source.line(line).upperBound {
      line =
        newOffset < source.line(line + 1).upperBound && newOffset >= offset
        ? line + 1 : source.lineIndex(of: newOffset)
      offset = source.line(line).lowerBound
      column = 1
    }
    column += scalarCount(in: source.bytes, offset..<max(newOffset, offset))
    offset = max(newOffset, offset)
    return SourcePosition(line: source.firstLine + line, column: column)
  }
}
