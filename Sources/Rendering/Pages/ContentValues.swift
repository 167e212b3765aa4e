import Facts
import Kit
import Markdown
import Site
import Templates

/// What templates see of a page made of Markdown.
struct ContentValues: Sendable {
  let renderer: SiteRenderer
  let page: SitePage

  /// The page's index in `Site.briefings`; nil for a plain page.
  let index: Int?

  /// The Markdown of the page.
  private let markdown: PageTexts

  init(renderer: SiteRenderer, page: SitePage, index: Int?) {
    self.renderer = renderer
    self.page = page
    self.index = index
    markdown = renderer.site.readTexts(of: page, for: .rendering)
  }

  var site: Site { renderer.site }
  private var matter: FrontMatter { page.page.frontMatter }

  private var language: String { matter.language ?? site.settings.language }

  /// Dates in the page's own language.
  var dates: DateWords {
    DateWords(language: language)
  }

  /// The value of `briefing` or `content`.
  ///
  /// - Throws: The first error of a template that shows a part of the text.
  func map() throws(TemplateError) -> Map {
    let last = markdown.all.count - 1
    let texts: [(String, Value)] = [
      ("title", .string(matter.title)),
      ("summary", try summary().map(Value.html) ?? .none),
      ("updated", matter.updated.map { dates.value(of: $0.date) } ?? .none),
      ("dateline", matter.dateline.map(Value.string) ?? .none),
      ("authors", .list(matter.authors.map(Value.string))),
      ("series", matter.series.first.map(renderer.records.seriesLink) ?? .none),
      ("key_points", .list(try keyPoints(.page))),
      ("contents", .list(contents)),
      ("body", .html(HTML(try TextRenderer(renderer, page, text: last, of: markdown).html()))),
    ]
    return Map(texts + particulars + measures + relations)
  }

  /// What lists say of the page as well, in the page's own language.
  private var particulars: [(String, Value)] {
    if let index, language == renderer.themeLanguage {
      let record = renderer.pageRecord(index)
      return ["date", "as_of", "topics"].map { ($0, record[$0] ?? .none) }
    }
    return [
      ("date", matter.date.map { dates.value(of: $0.date) } ?? .none),
      ("as_of", dates.value(of: matter.asOf)),
      ("topics", .list(matter.topics.map(renderer.records.topicLink))),
    ]
  }

  /// The key points, each as HTML.
  ///
  /// - Throws: The first error of a template that shows a part of them.
  func keyPoints(_ medium: TextRenderer.Medium) throws(TemplateError) -> [Value] {
    let start = markdown.summary == nil ? 0 : 1
    var points: [Value] = []
    for index in markdown.keyPoints.indices {
      points.append(.html(HTML(try line(start + index, medium))))
    }
    return points
  }

  private func summary() throws(TemplateError) -> HTML? {
    markdown.summary == nil ? nil : HTML(try line(0, .page))
  }

  /// A line of Markdown without the tags of its paragraph.
  private func line(_ text: Int, _ medium: TextRenderer.Medium) throws(TemplateError) -> [UInt8] {
    let text = TextRenderer(renderer, page, text: text, of: markdown, medium: medium)
    guard let words = text.document.firstParagraphHTML else { return try text.html() }
    return try text.html(of: words)
  }

  private var contents: [Value] {
    markdown.body.document.headings.filter { !$0.isAside }.map { heading in
      let words = heading.words.text { renderer.site.ownWords(ofTarget: $0[...]) ?? $0 }
      return .map([
        "level": .integer(heading.level), "id": .string(heading.id), "text": .string(words),
      ])
    }
  }

  /// What it rests on, and how long it is.
  var measures: [(String, Value)] {
    let words = markdown.body.document.wordCount
    let sources = renderer.records.sources(of: page.factPlaces)
    return [
      ("sources", .list(sources.map(renderer.records.table.fact))),
      ("as_of_days", daysSinceAsOf.map(Value.integer) ?? .none), ("word_count", .integer(words)),
      ("reading_minutes", .integer(max(1, (words + 115) / 230))),
      ("evidence", .map(Evidence(of: page, renderer.records).map)), ("notes", .list(notes)),
      ("citation", Citation(of: page, at: index, renderer: renderer).value),
    ]
  }

  /// How many days after the day for which its facts stand the page was published; nil if one of the
  /// two is not known to the day.
  private var daysSinceAsOf: Int? {
    guard let day = matter.asOf?.exactDay, let date = matter.date?.date else { return nil }
    return date.dayNumber - day.dayNumber
  }

  private var relations: [(String, Value)] {
    let gaps = PageGaps(of: page, renderer.records)
    let table = renderer.records.table
    return [
      ("gaps", .list(gaps.besides.map(table.fact))),
      ("gaps_shown", .bool(gaps.isAnyShown)),
      ("stale", stale),
      (
        "corrections",
        .list(site.corrections(of: page).map { renderer.records.fields.reference($0.id) })
      ),
      ("related", .list(related)),
      ("previous", neighbor(1).map(table.page) ?? .none),
      ("next", neighbor(-1).map(table.page) ?? .none),
    ]
  }

  private var related: [Value] {
    guard let index else { return [] }
    return site.related(to: index).map { other in
      var link = renderer.pageRecord(other.index)
      link["shared"] = .integer(other.shared)
      return .map(link)
    }
  }

  /// The index of the briefing that stands so many places further down the list; nil if none does.
  private func neighbor(_ distance: Int) -> Int? {
    index.flatMap { site.briefing(distance, after: $0) }
  }
}
