import Facts
import Kit
import Markdown
import Site
import Templates

/// Fills the slots of a page's Markdown with what the page's facts and links say.
struct TextRenderer: Sendable {
  /// What a reader of the text can do with it.
  enum Medium: Sendable {
    /// A page of the site, with notes below the text.
    case page

    /// A part of it on another page, where there are no notes, so that facts lead to their pages.
    case excerpt

    /// A feed, where links need their scheme and host as well, and anchors lead nowhere.
    case feed

    /// A text of its own with notes below, made into Markdown; otherwise like a feed.
    case markdown

    /// Whether it is read away from the site.
    var isElsewhere: Bool { self == .feed || self == .markdown }
  }

  let renderer: SiteRenderer
  let page: SitePage
  let medium: Medium

  /// The index among the page's texts of the piece of Markdown.
  let text: Int

  let document: MarkdownDocument

  /// The page's language as a BCP 47 tag.
  let language: String

  /// The language of the theme's own words, where the page has another one; nil where it does not.
  let foreignLanguage: String?

  /// Whether the page's language is written in Latin letters.
  let isInLatin: Bool

  /// - Parameters:
  ///   - renderer: The renderer of the site.
  ///   - page: The page.
  ///   - text: The index of a piece of its Markdown.
  ///   - texts: All pieces, as the page gave them.
  ///   - medium: Where the piece will be read.
  init(
    _ renderer: SiteRenderer, _ page: SitePage, text: Int, of texts: PageTexts,
    medium: Medium = .page
  ) {
    self.renderer = renderer
    self.page = page
    self.text = text
    self.medium = medium
    document = texts.all[text].document
    language = page.page.frontMatter.language ?? renderer.site.language
    foreignLanguage = language == renderer.themeLanguage ? nil : renderer.themeLanguage
    isInLatin = language.isWrittenInLatin
  }
}

extension TextRenderer {
  /// The whole text as HTML.
  ///
  /// - Throws: The first error of a template that shows a part of it.
  func html() throws(TemplateError) -> [UInt8] { try html(of: document.html) }

  /// A part of the document's HTML with its slots filled.
  ///
  /// - Throws: The first error of a template that shows a part of it.
  func html(of part: SlottedHTML) throws(TemplateError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(part.bytes.count * 3 / 2)
    var cursor = SlotCursor(part)
    try fill(&cursor, until: nil, into: &output)
    return output
  }

  /// Copies HTML and fills slots up to the slot `end`, which is passed over, or to the end.
  ///
  /// Nesting is no deeper than that of the document's blocks, which is limited.
  ///
  /// - Parameters:
  ///   - cursor: Where the walk is.
  ///   - end: The slot to stop at; nil to go on to the end.
  ///   - output: The page so far.
  /// - Throws: The first error of a template that shows a part of it.
  private func fill(
    _ cursor: inout SlotCursor, until end: Slot.Content?, into output: inout [UInt8]
  ) throws(TemplateError) {
    while let slot = cursor.next(copyingInto: &output) {
      if slot.content == end { return }
      switch slot.content {
      case .referenceStart(let index):
        var words: [UInt8] = []
        try fill(&cursor, until: .referenceEnd(index), into: &words)
        try append(index, words: isolated(words, of: index, isOwn: false), to: &output)
      case .ownWords(let index):
        let words = isolated(ownWords(of: index), of: index, isOwn: true)
        try append(index, words: words, to: &output)
      case .quotationStart(let index): try appendQuotation(index, &cursor, to: &output)
      case .view(let index): try appendView(index, to: &output)
      case .imageSource(let index) where document.references[index].kind.isExternal:
        appendExternal(document.references[index], to: &output)
      case .imageSource(let index): appendImage(document.references[index], &cursor, to: &output)
      case .addressStart(let index):
        var written: [UInt8] = []
        try fill(&cursor, until: .addressEnd(index), into: &written)
        appendAddress(document.references[index], writtenAs: written, to: &output)
      case .footnoteReference(let footnote, _) where medium.isElsewhere:
        output += Array("<sup class=\"footnote-ref\">\(footnote)</sup>".utf8)
      case .footnoteBacklink where medium.isElsewhere: break
      default: document.appendDefaultHTML(of: slot, to: &output)
      }
    }
  }

  private func appendQuotation(
    _ index: Int, _ cursor: inout SlotCursor, to output: inout [UInt8]
  ) throws(TemplateError) {
    var words: [UInt8] = []
    var attribution: [UInt8] = []
    try fill(&cursor, until: .attributionStart(index), into: &words)
    try fill(&cursor, until: .quotationEnd(index), into: &attribution)
    let link = document.quotations[index].reference
    guard medium == .page, let use = page.use(text: text, reference: link) else {
      output += Array("<figure>\n<blockquote>".utf8) + words
      output += Array("</blockquote>\n<figcaption>— ".utf8) + attribution
      output += Array("</figcaption>\n</figure>\n".utf8)
      return
    }
    var values = referenceValues(use, words: words)
    let language = foreignLanguage(of: words, link, isOwn: true)
    values["words_lang"] = language.map(Value.string) ?? Value.none
    values["words_dir"] = language.map { .string($0.isRightToLeft ? "rtl" : "ltr") } ?? Value.none
    values["attribution"] = .html(HTML(attribution.withoutWhiteSpaceAround))
    try appendPart(
      "parts/quotation.html", ["quotation": .map(values)], showing: words, to: &output)
  }

  private func append(
    _ index: Int, words: [UInt8], to output: inout [UInt8]
  ) throws(TemplateError) {
    let kind = document.references[index].kind
    if let use = page.use(text: text, reference: index) {
      try appendFact(use, kind, words: words, to: &output)
    } else if kind == .fact || kind == .citation {
      output += words
    } else if kind.isExternal {
      appendExternalLink(document.references[index], words: words, to: &output)
    } else {
      let reference = document.references[index]
      appendLink(to: url(of: reference), title: reference.title, words: words, to: &output)
    }
  }

  private func appendFact(
    _ use: FactUse, _ kind: Reference.Kind, words: [UInt8], to output: inout [UInt8]
  ) throws(TemplateError) {
    if medium == .markdown {
      output += words
      if let note = use.note { output += "<noteref number=\"\(note)\">".utf8 }
      if kind == .fact { appendMarksInWords(of: use, to: &output) }
      return
    }
    if medium == .feed {
      let url = link(use.id.factAddress)
      appendLink(to: url, title: "", words: words, to: &output)
      if medium == .feed, kind == .fact { appendMarksInWords(of: use, to: &output) }
      return
    }
    var values = referenceValues(use, words: words)
    if medium == .excerpt {
      // There are no notes: the fact leads to its page, and keeps its marks.
      for name in ["id", "number"] { values[name] = Value.none }
      values["note_url"] = .string(link(use.id.factAddress))
    }
    var template = "parts/reference.html"
    if kind == .citation {
      let target = document.references[use.reference].target
      let first = CitationTarget(target).lines?.prefix { $0 != "-" }
      let url = renderer.address.link(use.id.factAddress) + (first.map { "#\($0)" } ?? "")
      values["url"] = .string(url)
      template = "parts/citation.html"
    }
    try appendPart(template, ["reference": .map(values)], showing: words, to: &output)
  }

  /// Appends what a template makes of words of the text.
  ///
  /// - Throws: The first error of the template, or that it leaves out or hides the words: no theme may
  ///   take away what the page says.
  private func appendPart(
    _ template: String, _ values: Map, showing words: [UInt8], to output: inout [UInt8]
  ) throws(TemplateError) {
    let start = output.count
    try renderer.render(template, values, for: page.address, into: &output)
    let shown = words.withoutWhiteSpaceAround
    if shown.isEmpty { return }
    guard output.firstPlace(of: shown[...], from: start) != nil else {
      throw .wordsLeftOut("leaves out", template, page.address)
    }
    guard renderer.hasOwnPart(template) else { return }
    var markup = SeenMarkup(output[start...])
    if !markup.shows(shown[...]) { throw .wordsLeftOut("hides", template, page.address) }
  }

  private func appendView(_ index: Int, to output: inout [UInt8]) throws(TemplateError) {
    let block = page.page.views[index]
    guard let kind = block.kind, medium != .excerpt else { return }
    if medium.isElsewhere {
      return FeedView(of: block, kind, renderer: renderer, language: foreignLanguage)
        .append(to: &output)
    }
    var values = ViewValues(renderer.site, renderer.records).map(of: block, kind, number: index + 1)
    let foreign = foreignLanguage
    let language = foreign == nil ? nil : language
    values["lang"] = language.map(Value.string) ?? Value.none
    if let foreign {
      output += Array("<div lang=\"".utf8)
      output.appendEscaped(foreign)
      output += Array("\" dir=\"\(foreign.isRightToLeft ? "rtl" : "ltr")\">\n".utf8)
    }
    let template = "views/\(kind.rawValue).html"
    let start = output.count
    try renderer.render(template, ["view": .map(values)], for: page.address, into: &output)
    if !output[start...].hasText, block.title != nil || shows(kind, values) {
      throw .viewLeftOut(renderer.file(of: template), page.address)
    }
    if foreign != nil { output += Array("</div>\n".utf8) }
  }
}

extension TextRenderer {
  /// Whether a component has something to show.
  private func shows(_ kind: ViewBlock.Kind, _ values: Map) -> Bool {
    let list = kind == .timeline ? "events" : kind == .positionMatrix ? "rows" : "items"
    guard case .list(let facts)? = values[list] else { return false }
    return !facts.isEmpty
  }
}

extension TemplateError {
  fileprivate static func viewLeftOut(_ file: String, _ subject: String) -> TemplateError {
    TemplateError(
      path: file, line: 1, column: 1, message: "the template shows nothing of the component",
      help: "print what view holds, or remove the file, so that the theme’s own is used",
      subject: subject)
  }

  /// The template does something to the words that no template may.
  fileprivate static func wordsLeftOut(
    _ action: String, _ template: String, _ subject: String
  ) -> TemplateError {
    let name = template.utf8.starts(with: "parts/quotation".utf8) ? "quotation" : "reference"
    return TemplateError(
      path: "templates/\(template)", line: 1, column: 1,
      message: "the template \(action) the words of the text to which it is applied",
      help: "print {{ \(name).words }} where readers see it", subject: subject)
  }
}
