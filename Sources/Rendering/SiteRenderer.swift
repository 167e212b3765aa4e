import Facts
package import Kit
package import Site
package import Templates

/// Turns a site into the files to publish.
///
/// What all files share is made once, when the renderer is created; a file's own bytes are made when
/// it is written.
///
/// An object, as every file's rendering and all that shows a part of it hold it.
package final class SiteRenderer: Sendable {
  private let content: Content

  package let site: Site
  package var templates: TemplateSet {
    log?.add(.allTemplates)
    return content.templates
  }

  var address: SiteAddress { records.address }
  package let records: FactRecords

  /// The language of the theme's own words, as a BCP 47 tag.
  var themeLanguage: String { records.themeLanguage }

  /// Dates in the language of the theme.
  var dates: DateWords { records.dates }

  package let shared: SharedValues

  /// Where it is noted what is read; nil if that is not asked for.
  private let log: ReadLog?
  var assets: ThemeAssets { content.assets }
  package var theme: ThemeSettings { content.theme }

  /// Prepares what all files share.
  package init(
    _ site: Site, templates: TemplateSet, assets: ThemeAssets,
    theme: ThemeSettings = ThemeSettings()
  ) {
    content = Content(site, templates: templates, assets: assets, theme: theme)
    self.site = site
    records = content.records
    shared = content.shared
    log = nil
  }

  private init(_ renderer: SiteRenderer, notingIn log: ReadLog) {
    content = renderer.content
    site = renderer.site.noting(in: log)
    records = renderer.records.noting(in: log)
    var shared = renderer.shared
    shared.noteRecords = { reads in
      for read in reads { log.add(FactRecords.subjects[read.part], read.index) }
    }
    self.shared = shared
    self.log = log
  }

  private init(_ content: Content, of site: Site) {
    self.content = content
    self.site = site
    records = content.records
    shared = content.shared
    log = nil
  }

  /// The same renderer for a site in which pages have other texts.
  package func showing(_ site: Site) -> SiteRenderer { SiteRenderer(content, of: site) }

  /// The same renderer for a site with the same pages and facts, of which some say something else.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - places: The places of these facts in the base.
  ///   - jobs: How many records are made at the same time.
  /// - Returns: The renderer.
  package func showing(
    _ site: Site, saying places: [Int], jobs: Int
  ) async -> SiteRenderer {
    SiteRenderer(await Content(content, of: site, saying: places, jobs: jobs), of: site)
  }

  /// The same renderer, which notes in a log what it reads from now on.
  package func noting(in log: ReadLog?) -> SiteRenderer {
    log.map { SiteRenderer(self, notingIn: $0) } ?? self
  }

  /// What browsers may load for the pages.
  var policy: ContentPolicy { content.policy }

  /// What is known of the order of events.
  var eventNeighbors: EventNeighbors {
    // It is made of all of them.
    _ = site.facts.facts(of: .events)
    return content.eventNeighbors
  }

  private final class Content: Sendable {
    let templates: TemplateSet
    let assets: ThemeAssets
    let theme: ThemeSettings
    let records: FactRecords
    let policy: ContentPolicy
    let shared: SharedValues
    let eventNeighbors: EventNeighbors

    /// The templates of parts of the text that the site itself has.
    let ownParts: [String]

    init(_ site: Site, templates: TemplateSet, assets: ThemeAssets, theme: ThemeSettings) {
      self.templates = templates
      self.assets = assets
      self.theme = theme
      ownParts = ["parts/reference.html", "parts/quotation.html", "parts/citation.html"].filter {
        templates.path(of: $0) == "templates/\($0)"
      }
      eventNeighbors = EventNeighbors(in: site.facts)
      let language = theme.language ?? site.settings.language
      records = FactRecords(
        of: site, at: SiteAddress(baseURL: site.settings.baseURL), inWordsOf: language)
      policy = ContentPolicy(site.settings, templates)
      let values = SiteValues(
        site: site, factRecords: records, assets: assets, policy: policy.ofPage)
      shared = SharedValues(
        globals: values.globals, records: records.records() + values.records,
        parts: FactRecords.parts, language: language)
    }

    /// The same for a site with the same pages and facts, of which some say something else.
    init(_ former: Content, of site: Site, saying places: [Int], jobs: Int) async {
      (templates, assets, theme) = (former.templates, former.assets, former.theme)
      (ownParts, policy) = (former.ownParts, former.policy)
      eventNeighbors = EventNeighbors(in: site.facts)
      let records = FactRecords(
        of: site, at: former.records.address, inWordsOf: former.records.themeLanguage)
      let facts = site.facts.facts
      let telling = site.facts.placesTelling(of: places)
        .union(former.records.site.facts.placesTelling(of: places)).sorted()
      let made = await parallelMap(telling.count, jobs: jobs) { indices in
        indices.map { records.record(of: facts[telling[$0]]) }
      }.flatMap(\.self)
      let values = SiteValues(
        site: site, factRecords: records, assets: assets, policy: policy.ofPage)
      var all = former.shared.records
      for (place, record) in zip(telling, made) { all[place] = record }
      all.replaceSubrange((all.count - RecordTable.globalCount)..., with: values.records)
      self.records = records
      shared = SharedValues(
        globals: values.globals, records: all, parts: former.shared.parts,
        language: former.shared.language)
    }
  }

  /// What stands in lists about a page, which has an index of `Site.usage`.
  func pageRecord(_ index: Int) -> Map {
    shared.record(records.table.place(ofPage: index))
  }

  /// The day of a page, which has an index of `Site.usage`, in the words of the site's language; nil
  /// if it has none.
  func day(ofPage index: Int) -> String? {
    pageRecord(index)[PageFields.date.name].flatMap(DateWords.words)
  }

  /// The file of a template, for messages.
  func file(of template: String) -> String {
    content.templates.path(of: template) ?? "templates/\(template)"
  }

  /// The file of the template that begins the pages of that one, for messages.
  func file(ofFrameOf template: String) -> String {
    content.templates.path(ofFrameOf: template) ?? "templates/\(template)"
  }

  /// Whether a part of the text is shown by a template of the site, which may hide it.
  func hasOwnPart(_ template: String) -> Bool {
    !content.ownParts.isEmpty && content.ownParts.contains(template)
  }

  /// Whether a template, or the one that begins its pages, is a file of the site.
  func isOwn(_ template: String) -> Bool {
    [file(of: template), file(ofFrameOf: template)].contains {
      $0.utf8.starts(with: "templates/".utf8)
    }
  }

  /// The file of a template, for messages; nil if the site itself has none.
  func ownFile(of template: String) -> String? {
    content.templates.path(of: template).flatMap { $0 == "templates/\(template)" ? $0 : nil }
  }

  /// Appends what a template makes of `values`.
  ///
  /// - Parameters:
  ///   - template: The template's name.
  ///   - values: What only this rendering sees.
  ///   - page: The path of the page that is rendered, for messages.
  ///   - language: The page's language; nil for the site's.
  ///   - output: The page so far.
  /// - Throws: The first error that rendering meets.
  package func render(
    _ template: String, _ values: Map, for page: String, language: String? = nil,
    into output: inout [UInt8]
  ) throws(TemplateError) {
    log?.add(.template, template)
    try content.templates.render(
      template, with: values, shared: shared, language: language, subject: page, into: &output)
  }

  /// Appends what a template makes of `values` where a fact has another record.
  func render(
    _ template: String, _ values: Map, with other: (record: Map, at: String), for page: String,
    into output: inout [UInt8]
  ) throws(TemplateError) {
    var shared = shared
    if let place = records.table.place(of: other.at) { shared.records[place] = other.record }
    log?.add(.template, template)
    try content.templates.render(
      template, with: values, shared: shared, subject: page, into: &output)
  }
}
