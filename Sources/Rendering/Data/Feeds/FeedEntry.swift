import Facts
import Kit
import Site
import Templates

/// A briefing as feeds show it.
struct FeedEntry: Sendable {
  let page: SitePage

  /// A name that does not change.
  let id: String

  /// The address of the briefing's page.
  let url: String

  let published: Instant
  let updated: Instant

  /// The whole text as HTML, all links with scheme and host if the site's address is known.
  let html: [UInt8]

  /// Creates an entry.
  ///
  /// - Throws: The first error of a template that shows a part of the text.
  init(of page: SitePage, renderer: SiteRenderer) throws(TemplateError) {
    self.page = page
    id = renderer.identifier(of: page.address)
    url = renderer.url(of: page.address)
    published = page.page.frontMatter.date ?? .epoch
    updated = max(renderer.site.lastChange(of: page) ?? .epoch, published)
    html = try Self.html(of: page, renderer: renderer)
  }
}

extension FeedEntry {
  var matter: FrontMatter { page.page.frontMatter }

  /// The most topics that an entry names: each topic has a feed with all of them, so that without a
  /// bound the feeds of a site grow with the square of what a page has.
  private static let topicLimit = 50

  /// The topics, of which programs of readers make labels.
  var topics: ArraySlice<String> { matter.topics.prefix(Self.topicLimit) }

  /// The moment for which the facts stand, in EDTF; `unknown` if it is not known.
  var asOf: String { matter.asOf?.text ?? "unknown" }

  /// The standfirst, the key points and the body, with the moment for which all of it stands.
  private static func html(
    of page: SitePage, renderer: SiteRenderer
  ) throws(TemplateError) -> [UInt8] {
    let texts = renderer.site.readTexts(of: page, for: .rendering)
    let points = texts.all.indices.dropFirst(texts.summary == nil ? 0 : 1).dropLast()
    var html: [UInt8] = []
    for text in texts.all.indices {
      if text == points.first { html += "<ul>\n".utf8 }
      let part = try TextRenderer(renderer, page, text: text, of: texts, medium: .feed).html()
      html += points.contains(text) ? Array("<li>".utf8) + part + Array("</li>\n".utf8) : part
      if text == points.last { html += "</ul>\n".utf8 }
    }
    let start = renderer.paragraph(on: page)
    for correction in renderer.site.corrections(of: page) {
      let subject = renderer.site.facts.subject(ofCorrection: correction, on: nil)
      html.append(correction, of: subject, after: start, dates: renderer.dates)
    }
    let asOf = page.page.frontMatter.asOf
    let moment = asOf.map { $0.isUnknown ? nil : renderer.dates.words(of: $0) }
    html += start + "Facts as of: ".utf8
    html.appendEscaped((moment ?? nil) ?? "not known")
    html += "</p>\n".utf8
    return html
  }
}

extension SiteRenderer {
  /// The tag with which a paragraph in the words of the theme starts in an entry, with their language
  /// where the page has another.
  fileprivate func paragraph(on page: SitePage) -> [UInt8] {
    let language = page.page.frontMatter.language ?? site.settings.language
    if language.isSameLanguage(as: themeLanguage) { return Array("<p>".utf8) }
    var tag = Array("<p lang=\"".utf8)
    tag.appendEscaped(themeLanguage)
    return tag + "\" dir=\"\(themeLanguage.isRightToLeft ? "rtl" : "ltr")\">".utf8
  }
}

extension [UInt8] {
  /// Appends a line on a correction: of what it is, what stood there and what stands there now, and why.
  fileprivate mutating func append(
    _ correction: Fact, of subject: String, after start: [UInt8], dates: DateWords
  ) {
    let kind = (correction[CorrectionFields.kind] ?? .correction).rawValue
    let day = correction.day.map { ", \(dates.words(of: $0))" } ?? ""
    self += start
    appendEscaped(kind.prefix(1).uppercased() + kind.dropFirst() + day)
    if !subject.isEmpty { appendEscaped(": \(subject)") }
    var separator = ":"
    for (element, key) in [("del", CorrectionFields.was), ("ins", CorrectionFields.present)] {
      guard let text = correction[key] else { continue }
      self += "\(separator) \(key.name) <\(element)>".utf8
      appendEscaped(text)
      self += "</\(element)>".utf8
      separator = ","
    }
    if let note = correction[CorrectionFields.note] { appendEscaped(". \(note)") }
    self += "</p>\n".utf8
  }
}
