import Facts
package import Site
package import Templates

/// Turns a site into the files to publish.
///
/// What all files share is made once, when the value is created; a file's own bytes are made when
/// it is written.
package struct SiteRenderer: Sendable {
  /// Behind one reference, as every file's rendering holds it.
  private let content: Content

  package var site: Site { content.site }
  package var templates: TemplateSet { content.templates }
  var address: SiteAddress { content.records.address }
  package var records: FactRecords { content.records }

  /// Dates in the site's language.
  var dates: DateWords { content.records.dates }

  var shared: SharedValues { content.shared }
  var assets: ThemeAssets { content.assets }
  package var theme: ThemeSettings { content.theme }

  /// Prepares what all files share.
  package init(
    _ site: Site, templates: TemplateSet, assets: ThemeAssets,
    theme: ThemeSettings = ThemeSettings()
  ) {
    content = Content(site, templates: templates, assets: assets, theme: theme)
  }

  private final class Content: Sendable {
    let site: Site
    let templates: TemplateSet
    let assets: ThemeAssets
    let theme: ThemeSettings
    let records: FactRecords
    let shared: SharedValues

    init(_ site: Site, templates: TemplateSet, assets: ThemeAssets, theme: ThemeSettings) {
      self.site = site
      self.templates = templates
      self.assets = assets
      self.theme = theme
      records = FactRecords(of: site, at: SiteAddress(baseURL: site.settings.baseURL))
      let globals = SiteValues(site: site, records: records, assets: assets).globals()
      shared = SharedValues(
        globals: globals, records: records.records(), language: site.settings.language)
    }
  }

  /// What stands in lists about a page, which has an index of `Site.usage`.
  func pageRecord(_ index: Int) -> Map {
    shared.records[records.table.place(ofPage: index)]
  }

  /// The day of a page, which has an index of `Site.usage`, in the words of the site's language; nil
  /// if it has none.
  func day(ofPage index: Int) -> String? {
    pageRecord(index)[PageFields.date.name].flatMap(DateWords.words)
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
    try templates.render(
      template, with: values, shared: shared, language: language, subject: page, into: &output)
  }
  /// Appends what a template makes of `values` where a fact has another record.
  func render(
    _ template: String, _ values: Map, with other: (record: Map, at: String), for page: String,
    into output: inout [UInt8]
  ) throws(TemplateError) {
    var shared = shared
    if let place = records.table.place(of: other.at) { shared.records[place] = other.record }
    try templates.render(template, with: values, shared: shared, subject: page, into: &output)
  }
}
