import Facts
package import Kit
import Markdown

/// Turns a Markdown file into a page.
struct PageParser: Sendable {
  /// The most bytes that a Markdown file may have.
  static let sizeLimit = 512 << 10

  /// The most bytes that front matter may have.
  static let frontMatterLimit = 64 << 10

  let settings: SiteSettings

  /// The anchors that are the theme's.
  private let anchors: ReservedAnchors
  private let briefingSchema: RecordSchema
  private let pageSchema: RecordSchema

  /// Whether what looks like a mistake in the words is looked for, as when a page is read first.
  private var findsTextProblems = true

  /// The names of the rules of which no page can accept findings.
  private let fixedRules: Set<String>

  /// Creates a parser for the pages of a site.
  ///
  /// - Parameters:
  ///   - settings: What holds for the whole site.
  ///   - rules: The rules of which pages may accept findings.
  ///   - anchors: The anchors that are the theme's.
  init(
    settings: SiteSettings, rules: [Rule], anchors: ReservedAnchors = ReservedAnchors()
  ) {
    self.settings = settings
    self.anchors = anchors
    briefingSchema = FrontMatter.briefing(rules: rules)
    pageSchema = FrontMatter.page(rules: rules)
    fixedRules = Set(rules.filter(\.isFixed).map(\.name))
  }

  /// Parses the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - file: What the file is called in findings.
  ///   - kind: What it makes.
  ///   - files: Where its text is read again if there is no room for it; nil to keep it in any case.
  /// - Returns: The page, or nil if nothing of it can be shown, and what is wrong with it.
  func page(_ bytes: [UInt8], _ file: String, _ kind: Page.Kind, in files: PageFiles? = nil)
    -> (Page?, [Diagnostic])
  {
    if bytes.count > Self.sizeLimit { return (nil, [.tooLarge(file, bytes.count)]) }
    let (text, findings) = SourceText.reading(bytes, from: file)
    guard let text else { return (nil, findings) }
    let (block, problems) = FrontMatterBlock.split(text, file: file)
    guard let block else { return (nil, findings + problems) }
    let (page, more) = page(block, file, kind, ContentHash(bytes), in: files)
    return (page, findings + more)
  }

  private func page(
    _ block: FrontMatterBlock, _ file: String, _ kind: Page.Kind, _ hash: ContentHash,
    in files: PageFiles?
  ) -> (Page?, [Diagnostic]) {
    let (record, findings) = record(of: block, file, kind)
    guard let record else { return (nil, findings) }
    let frontMatter = FrontMatter(record: record)
    let fullFiles = files.flatMap { $0.takeRoom(forFileOf: block.body.count) ? nil : $0 }
    let isRendered = fullFiles?.setsBodiesAside ?? true
    let texts = texts(of: block, frontMatter, file, for: isRendered ? .rendering : .reading)
    let (views, viewProblems) = ViewBlock.reading(texts.body.document.views, file: file)
    let page = Page(
      file: file, kind: kind, frontMatter: frontMatter,
      outline: PageOutline(texts, hash: hash, frontMatter, views), views: views,
      content: fullFiles.map { .inFile(of: $0, body: $0.setAside(texts.body)) } ?? .kept(texts))
    let markdownProblems = texts.all.flatMap {
      Diagnostic.markdownProblems(in: $0, of: settings)
    }
    let title = frontMatter.record.field(PageFields.title)
    let plainProblems =
      (title.map { Diagnostic.markup(in: $0, written: texts.title) } ?? [])
      + views.flatMap(\.words).flatMap { field in
        Diagnostic.markup(in: field, written: page.written(field, in: texts.body))
      }
    let acceptanceProblems =
      frontMatter.withoutWords()
      + frontMatter.fixedRulesAccepted(fixedRules)
    let anchorProblems = texts.body.document.rawAnchors.filter(anchors.hold)
      .map { Diagnostic.taken($0, in: block, file) }
    let problems =
      findings + acceptanceProblems + viewProblems + plainProblems + markdownProblems
      + anchorProblems
    return (page, problems.bounded)
  }

  /// What the front matter says, or nil if it cannot be read, and what is wrong with it.
  private func record(
    of block: FrontMatterBlock, _ file: String, _ kind: Page.Kind
  ) -> (Record?, [Diagnostic]) {
    let (node, findings) = YAMLNode.parse(
      block.yaml, file: file, firstLine: FrontMatterBlock.yamlLine, limit: Self.frontMatterLimit)
    if node == nil, findings.containsError { return (nil, findings) }
    let empty = YAMLNode(.mapping([]), at: SourcePosition(line: 1, column: 1))
    var context = ReadingContext(file: file)
    context.zone = settings.zone
    context.hasCommentsSetApart = false
    if let day = Page.day(inNameOf: file) {
      context.knownValues = [PageFields.date.name: "\"\(day)\""]
    }
    let (record, problems) = schema(of: kind).read(node ?? empty, in: context)
    return (record, findings + problems)
  }

  /// Parses the Markdown of a page again.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of its file, which are those that the page was made of.
  ///   - page: The page.
  ///   - body: What was read of its body; nil to parse that too.
  ///   - use: What the texts are for.
  /// - Returns: Nil if the bytes make no page.
  func texts(
    _ bytes: [UInt8], of page: Page, body: MarkdownDocument?, for use: PageTexts.Use
  ) -> PageTexts? {
    guard let text = SourceText.reading(bytes, from: page.file).0,
      let block = FrontMatterBlock.split(text, file: page.file).0
    else { return nil }
    var parser = self
    // They are told of already, but some say for the checks what is no text.
    parser.findsTextProblems = use == .reading
    return parser.texts(of: block, page.frontMatter, page.file, body: body, for: use)
  }

  private func texts(
    of block: FrontMatterBlock, _ frontMatter: FrontMatter, _ file: String,
    body: MarkdownDocument? = nil, for use: PageTexts.Use
  ) -> PageTexts {
    PageTexts(
      summary: frontMatter.summary.map { line($0, block, file, use) },
      keyPoints: frontMatter.keyPoints.map { line($0, block, file, use) },
      body: body.map { PageText(document: $0, file: file) } ?? self.body(block, file, use),
      title: frontMatter.record.field(PageFields.title).map { written($0, block) })
  }

  /// The texts of a page that cannot be read any more.
  func noTexts(of file: String) -> PageTexts {
    let document = MarkdownDocument(
      parsing: [], firstLine: 1, options: MarkdownOptions(allowsRawHTML: false))
    return PageTexts(
      summary: nil, keyPoints: [], body: PageText(document: document, file: file))
  }

  private func schema(of kind: Page.Kind) -> RecordSchema {
    kind == .briefing ? briefingSchema : pageSchema
  }

  private func body(_ block: FrontMatterBlock, _ file: String, _ use: PageTexts.Use)
    -> PageText
  {
    let options = MarkdownOptions(
      allowsRawHTML: settings.allowsRawHTML, rendersHTML: use == .rendering,
      findsTextProblems: findsTextProblems, reservedAnchors: anchors.names,
      reservedPrefixes: anchors.prefixes)
    let document = MarkdownDocument(
      parsing: block.body, firstLine: block.bodyLine, options: options)
    return PageText(document: document, file: file)
  }

  /// A line of Markdown in the front matter.
  private func line(
    _ field: Field, _ block: FrontMatterBlock, _ file: String, _ use: PageTexts.Use
  ) -> PageText {
    let options = MarkdownOptions(
      extensions: [.strikethrough], allowsRawHTML: false, rendersHTML: use == .rendering,
      findsTextProblems: findsTextProblems)
    let document = MarkdownDocument(
      parsing: Array((field.text ?? "").utf8)[...], firstLine: field.location.line,
      options: options)
    return PageText(
      document: document, file: file, written: (written(field, block), field.location.line))
  }

  private func written(_ field: Field, _ block: FrontMatterBlock) -> WrittenScalar {
    WrittenScalar(
      field.text ?? "", at: field.location.position, in: block.yaml,
      firstLine: FrontMatterBlock.yamlLine)
  }
}

extension Rule {
  package static let fileTooLarge = Rule(
    "file-too-large", .error,
    catches: "A Markdown file of more than 512 KiB.",
    why: "No briefing is that long; reading it could take very long.",
    wrong: "yes word | head -c 600000 >> content/briefings/talks.md",
    right: "yes word | head -c 6000 >> content/briefings/talks.md",
    isFixed: true)
}

extension Diagnostic {
  static func tooLarge(_ file: String, _ size: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: FileLocation(startOf: file),
      "the file has \(size) bytes; the limit is \(PageParser.sizeLimit)",
      help: "split it into several pages")
  }
}
