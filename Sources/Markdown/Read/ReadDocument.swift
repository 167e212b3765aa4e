import Kit

extension MarkdownDocument {
  /// Reads and renders `text`, which is a page without its front matter.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes that are not become U+FFFD.
  ///   - firstLine: The line of the file, counted from 1, on which `text` starts.
  ///   - options: What is read beyond CommonMark.
  package init(
    parsing text: ArraySlice<UInt8>, firstLine: Int = 1, options: MarkdownOptions = .init()
  ) {
    let source = MarkdownSource(text, firstLine: firstLine)
    if let problem = source.problemBeforeParsing {
      self.init(refusing: problem)
      return
    }
    let reading = Reading(of: source, options)
    let closed = source.closing(reading.openComments)
    self = closed.map { Reading(of: $0, options).document } ?? reading.document
  }

  fileprivate init(_ reader: borrowing DocumentReader, _ rendered: borrowing RenderedHTML) {
    html = SlottedHTML(bytes: rendered.bytes, slots: rendered.slots)
    headings = reader.headings
    rawAnchors = reader.rawAnchors
    rawHeadings = reader.rawHeadings
    references = reader.references
    views = reader.views
    quotations = reader.quotations
    blocks = reader.blocks
    runs = reader.runs
    text = reader.text
    shifts = reader.shifts
    problems = reader.problems.sorted { $0.sourceRange.start < $1.sourceRange.start }
    firstParagraphRange = rendered.firstParagraph
  }

  /// A document with nothing but a reason why its text is not read.
  private init(refusing problem: MarkdownProblem) {
    html = SlottedHTML(bytes: [], slots: [])
    headings = []
    rawAnchors = []
    rawHeadings = []
    references = []
    views = []
    quotations = []
    blocks = []
    runs = []
    text = []
    shifts = ColumnShifts()
    problems = [problem]
    firstParagraphRange = nil
  }
}

/// A text that was read and rendered.
private struct Reading {
  let document: MarkdownDocument
  let openComments: [OpenComment]

  init(of source: MarkdownSource, _ options: MarkdownOptions) {
    let features = Features(of: source, options)
    let footnotes =
      features.hasFootnotes
      ? FootnoteDefinitions(in: source) : FootnoteDefinitions()
    let tree = Tree(parsing: footnotes.all.isEmpty ? source.bytes : footnotes.rewritten(source))
    let tables = features.hasTables ? TablePass(on: tree, of: source, footnotes) : nil
    var reader = DocumentReader(
      source: source, options: options, features: features, definitions: footnotes,
      cells: tables?.cells ?? [])
    reader.problems = tables?.problems ?? []
    tree.walk { reader.visit($0, isExit: $1) }
    reader.placeFootnotes(in: tree)
    reader.reportOpenElements()
    if options.findsTextProblems { reader.reportTextProblems() }
    reader.reportOpenComments()
    reader.reportForbiddenCharacters()
    let rendered =
      options.rendersHTML
      ? tree.withHTML { RenderedHTML($0, marks: reader.marks) } : RenderedHTML()
    document = MarkdownDocument(reader, rendered)
    openComments = reader.openComments
  }
}
