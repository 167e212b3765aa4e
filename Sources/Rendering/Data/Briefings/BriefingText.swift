import Facts
import Kit
import Site
import Templates

/// A briefing in Markdown, for mail, for plain readers and for language models: the whole text, with
/// marks in words, and every fact with its voice, its source and what speaks against it.
struct BriefingText: Sendable {
  private let page: SitePage
  private let renderer: SiteRenderer

  init(of page: SitePage, renderer: SiteRenderer) {
    self.page = page
    self.renderer = renderer
  }

  /// - Throws: The first error of a template that shows a part of the text.
  func bytes() throws(TemplateError) -> [UInt8] {
    var writer = MarkdownWriter()
    writer.heading(1, matter.title)
    let texts = renderer.site.readTexts(of: page, for: .rendering)
    let points = texts.all.indices.dropFirst(texts.summary == nil ? 0 : 1).dropLast()
    if texts.summary != nil { writer.append(html: try html(0, of: texts)) }
    appendParticulars(to: &writer)
    if !points.isEmpty {
      writer.heading(2, "Key points")
      var list = Array("<ul>".utf8)
      for text in points {
        list += Array("<li>".utf8) + (try html(text, of: texts)) + Array("</li>".utf8)
      }
      writer.append(html: list + Array("</ul>".utf8))
    }
    writer.startBlock()
    writer.append(html: try html(texts.all.count - 1, of: texts))
    appendNotes(to: &writer)
    appendGaps(to: &writer)
    appendCorrections(to: &writer)
    return writer.bytes
  }

  private var matter: FrontMatter { page.page.frontMatter }
  private var facts: FactBase { renderer.site.facts }
  private var dates: DateWords {
    DateWords(language: matter.language ?? renderer.site.language)
  }

  private func html(_ text: Int, of texts: PageTexts) throws(TemplateError) -> [UInt8] {
    try TextRenderer(renderer, page, text: text, of: texts, medium: .markdown).html()
  }

  private func appendParticulars(to writer: inout MarkdownWriter) {
    writer.startBlock()
    let asOf = matter.asOf.flatMap { $0.isUnknown ? nil : dates.words(of: $0) } ?? "not known"
    let particulars: [(String, String?)] = [
      ("By", matter.authors.isEmpty ? nil : matter.authors.joined(separator: ", ")),
      ("Published", matter.date.map { dates.words(of: $0.date) }),
      ("Updated", matter.updated.map { dates.words(of: $0.date) }), ("Facts as of", asOf),
      ("Rests on", Evidence(of: page, renderer.records).words),
      ("License", renderer.site.settings.license.map { [$0.title, $0.url].joinedWithSpace }),
      ("Published by", renderer.site.settings.publisher?.title ?? renderer.site.settings.title),
    ]
    for case let (name, value?) in particulars { writer.item("- ", "\(name): \(value)") }
    writer.append(markup: "- Address: <\(renderer.url(of: page.address))>")
    writer.startBlock()
  }

  private func appendNotes(to writer: inout MarkdownWriter) {
    if page.notes.isEmpty { return }
    writer.heading(2, "Facts and sources")
    for note in page.notes {
      writer.startBlock()
      writer.append(markup: "[^\(note.number)]: ")
      writer.append(markup: renderer.records.traits(at: note.place).line)
    }
    writer.startBlock()
  }

  private func appendGaps(to writer: inout MarkdownWriter) {
    let gaps = PageGaps(of: page, renderer.records).besides
    if gaps.isEmpty { return }
    writer.heading(2, "What we do not know")
    for gap in gaps {
      writer.item("- ", facts.facts[gap].text)
    }
  }

  private func appendCorrections(to writer: inout MarkdownWriter) {
    let corrections = renderer.site.corrections(of: page)
    if corrections.isEmpty { return }
    writer.heading(2, "Corrections")
    for correction in corrections {
      let kind = (correction.kindWord ?? "correction").capitalizedAtStart
      let day = correction.day.map { ", \(dates.words(of: $0))" } ?? ""
      let subject = facts.subject(ofCorrection: correction, on: nil)
      let sentences = [
        kind + day + (subject.isEmpty ? "" : ": \(subject)"),
        correction[CorrectionFields.was].map { "Was: \($0)" },
        correction[CorrectionFields.present].map { "Is: \($0)" },
        correction[CorrectionFields.note],
      ]
      writer.item("- ", sentences.compactMap { $0?.asSentence }.joined(separator: " "))
    }
  }
}

extension [String] {
  /// Those that are not empty, with spaces between.
  fileprivate var joinedWithSpace: String { filter { !$0.isEmpty }.joined(separator: " ") }
}

extension SiteRenderer {
  /// A briefing in Markdown.
  func briefingText(of page: SitePage) -> PlannedFile {
    dataFile(
      SitePaths.markdown(of: page.address), from: page.page.file,
      given: { $0.write(page.fingerprint) }
    ) { renderer throws(TemplateError) in try BriefingText(of: page, renderer: renderer).bytes() }
  }
}
