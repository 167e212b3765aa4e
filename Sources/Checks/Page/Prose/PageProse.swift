import Facts
import Kit
import Markdown
import Site

/// The prose of a page in the form in which it is compared, with what its links name.
///
/// It is made once for all checks of the page. The words of the title, the standfirst, the key
/// points, the body, the titles and notes of components, and those that stand for images stand one
/// after the other in `bytes`.
struct PageProse: Sendable {
  let page: SitePage
  let site: Site

  /// The pieces of Markdown of the page, in the order in which a reader meets them.
  let texts: [PageText]

  /// The last of them.
  let body: PageText

  /// Where the page's title is written.
  let title: WrittenScalar?

  /// Whether the page is in English, whose words are known.
  let isEnglish: Bool

  /// The folded words of all blocks; code is a single backtick.
  private(set) var bytes: [UInt8] = []

  private(set) var blocks: [Block] = []

  /// The links and images, in the order in which a reader meets them.
  private(set) var links: [Link] = []

  /// The words that checks look for.
  private(set) var marks: [MarkedWord] = []

  /// The numbers of all blocks, in order.
  private(set) var quantities: [Quantity] = []

  /// Where the pieces of the page start in `bytes`, in order.
  private(set) var pieces: [Piece] = []

  /// Where words start with a capital letter in the page's own writing, in order.
  private(set) var capitals: [Int] = []

  /// Where quotation marks stand in `bytes`, in order.
  private(set) var quotationMarks: [Int] = []

  /// The sentences of each block.
  private(set) var sentences: [[Sentence]] = []

  /// The sentences of the body, without those of quotations and of what repeats it.
  private(set) var bodySentences: [Range<Int>] = []

  /// The links to facts, by their indexes, each with the words of its sentence that stand near it.
  private(set) var linkSentences: [(link: Int, sentence: Sentence)] = []

  /// The dates in the desk's own sentences, in order.
  private(set) var ownDates: [SentenceDate] = []

  /// The contexts of the figures to which each block links, sentence by sentence.
  private(set) var figureContexts: [[[FigureContext]]] = []

  /// The facts that the page names, in its text or in components, in the order of their first use.
  let namedFacts: [FactWords]

  init(_ page: SitePage, _ markdown: PageTexts, _ site: Site) {
    self.page = page
    self.site = site
    texts = markdown.all
    (body, title) = (markdown.body, markdown.title)
    isEnglish = Self.isEnglish(page.page.frontMatter.language ?? site.settings.language)
    namedFacts = page.factPlaces.compactMap(site.wording(at:))
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.document.text.count } + 256)
    page.page.frontMatter.record.field(PageFields.title).map { read($0, isPlain: true) }
    for index in texts.indices { read(texts[index].document, index) }
    for view in page.page.views { for field in view.words { read(field, isPlain: false) } }
    for index in texts.indices { readPlainWords(texts[index].document, index) }
    closeLinks()
    closeMarks()
    sentences = blocks.indices.map { readSentences(of: $0) }
    for index in blocks.indices where !blocks[index].isPlain && prose(of: index)?.quotation == nil {
      for sentence in sentences[index] { bodySentences.append(sentence.range) }
    }
    linkSentences = readLinkSentences()
    ownDates = readOwnDates()
    figureContexts = blocks.indices.map { readFigureContexts(of: $0) }
  }
}

extension PageProse {
  private mutating func read(_ document: MarkdownDocument, _ textIndex: Int) {
    // A line of the front matter without links repeats what the body says and links to.
    let isPlain =
      textIndex < texts.count - 1 && !document.references.contains { $0.kind == .fact }
    for (blockIndex, block) in document.blocks.enumerated() {
      let start = open()
      let firstLink = links.count
      for index in block.runs { read(document, run: index, textIndex) }
      blocks.append(
        Block(
          origin: .markdown(text: textIndex, block: blockIndex), prose: block, isPlain: isPlain,
          range: start..<bytes.count, group: group(of: block, textIndex),
          links: firstLink..<links.count, marks: 0..<0, quantities: 0..<0))
    }
  }

  private mutating func read(_ field: Field, isPlain: Bool) {
    let start = open()
    append(Array((field.text ?? "").utf8)[...], .field(field))
    blocks.append(
      Block(
        origin: .field, prose: nil, isPlain: isPlain, range: start..<bytes.count,
        group: blocks.count, links: links.count..<links.count, marks: 0..<0, quantities: 0..<0))
  }

  /// Reads the words that stand for images, and the titles of images and links.
  private mutating func readPlainWords(_ document: MarkdownDocument, _ textIndex: Int) {
    for index in document.runs.indices where document.runs[index].kind == .alternativeText {
      appendPlain(.run(text: textIndex, run: index), document.bytes(of: document.runs[index]))
    }
    for index in document.references.indices where !document.references[index].title.isEmpty {
      appendPlain(
        .title(text: textIndex, reference: index), Array(document.references[index].title.utf8)[...]
      )
    }
  }

  private mutating func appendPlain(_ source: Piece.Source, _ words: ArraySlice<UInt8>) {
    let start = open()
    append(words, source)
    blocks.append(
      Block(
        origin: .field, prose: nil, isPlain: true, range: start..<bytes.count, group: blocks.count,
        links: links.count..<links.count, marks: 0..<0, quantities: 0..<0))
  }

  private mutating func read(_ document: MarkdownDocument, run index: Int, _ textIndex: Int) {
    let run = document.runs[index]
    let start = bytes.count
    switch run.kind {
    case .text, .softBreak, .lineBreak:
      append(document.bytes(of: run), .run(text: textIndex, run: index))
    case .code: bytes.append(UInt8(ascii: "`"))
    case .ownWords, .alternativeText: break
    // Struck words are no part of what the link around them says.
    case .markup: return
    }
    guard let reference = run.reference else { return }
    extendLink(document, reference, textIndex, to: start..<bytes.count)
  }

  /// Takes a run into its link, which begins with its first run.
  private mutating func extendLink(
    _ document: MarkdownDocument, _ index: Int, _ textIndex: Int, to range: Range<Int>
  ) {
    // An image within the link may stand between its runs.
    let open = links.suffix(2).lastIndex { $0.index == index && $0.text == textIndex }
    if let open {
      links[open].range = links[open].range.lowerBound..<range.upperBound
      return
    }
    let kind = document.references[index].kind
    let isAutolink = document.references[index].isAutolink
    let target = kind == .fact ? FactTarget(document.references[index].target) : nil
    let fact = target.flatMap { site.wording(of: $0.id) }
    links.append(
      Link(
        text: textIndex, index: index, block: blocks.count, range: range, kind: kind,
        isAutolink: isAutolink,
        quotation: document.quotations.firstIndex { $0.reference == index }, fact: fact,
        day: target?.day, field: target?.field))
    if isAutolink, let fact { bytes.append(contentsOf: fact.text) }
    links[links.count - 1].range = range.lowerBound..<bytes.count
  }

  /// Takes a piece of the page's words in.
  private mutating func append(_ words: ArraySlice<UInt8>, _ source: Piece.Source) {
    pieces.append(Piece(start: bytes.count, source: source))
    capitals += words.capitalPlaces(foldedFrom: bytes.count, after: bytes.last ?? 0)
    bytes.appendFolded(words)
  }

  /// Sets blocks apart, so that no word runs over from one to the next.
  private mutating func open() -> Int {
    bytes.append(UInt8(ascii: "\n"))
    return bytes.count
  }

  /// The first block of what holds the next one, which is `block`.
  private func group(of block: Prose, _ textIndex: Int) -> Int {
    guard !block.isTopLevel, let last = blocks.indices.last, text(of: last) == textIndex,
      let previous = blocks[last].prose, !previous.isTopLevel,
      previous.kind.isCell == block.kind.isCell,
      previous.kind != .tableCell || block.kind != .tableHeader
    else { return blocks.count }
    return blocks[last].group
  }

  /// Finds the links whose words are the fact's own.
  private mutating func closeLinks() {
    for index in links.indices {
      guard let fact = links[index].fact else { continue }
      // A sentence is mostly linked to without its full stop.
      let isSentence = fact.text.last == UInt8(ascii: ".")
      let words = bytes[links[index].range]
      let missing = fact.text.count - words.count
      links[index].hasWordsOfFact =
        (missing == 0 || missing == 1 && isSentence) && fact.text[...].begins(withBytes: words)
    }
  }

  /// Finds the quotation marks and the marked words, and gives each block its own words.
  private mutating func closeMarks() {
    var mark = bytes.firstPlace(of: [UInt8(ascii: "\"")])
    while let place = mark {
      quotationMarks.append(place)
      mark = bytes.firstPlace(of: [UInt8(ascii: "\"")], from: place + 1)
    }
    marks = bytes[...].markedWords
    var next = 0
    for index in blocks.indices {
      let first = next
      while next < marks.count, marks[next].range.lowerBound < blocks[index].range.upperBound {
        next += 1
      }
      blocks[index].marks = first..<next
      readQuantities(of: index)
    }
  }

  /// Reads the numbers of a block, if it has any.
  private mutating func readQuantities(of index: Int) {
    let block = blocks[index]
    let marks = marks[block.marks]
    let first = quantities.count
    if marks.contains(where: \.isNumber) {
      let isHeading = if case .heading? = block.prose?.kind { true } else { false }
      quantities += bytes[block.range].quantities(
        marked: marks,
        borders: links[block.links].flatMap { [$0.range.lowerBound, $0.range.upperBound] },
        capitals: capitals(of: block), isHeading: isHeading)
    }
    blocks[index].quantities = first..<quantities.count
  }

  /// Where words of a block start with a capital letter.
  func capitals(of block: Block) -> ArraySlice<Int> {
    let first = capitals.partitioningIndex { $0 >= block.range.lowerBound }
    let end = capitals.partitioningIndex { $0 >= block.range.upperBound }
    return capitals[first..<end]
  }
}

extension Prose.Kind {
  var isCell: Bool { self == .tableCell || self == .tableHeader }
}

extension MarkedWord {
  /// Whether a number may begin with the word.
  fileprivate var isNumber: Bool {
    switch mark {
    case .digits, .cardinal, .scale, .vague, .ordinal, .fraction, .vulgar, .multiple: true
    default: false
    }
  }
}
