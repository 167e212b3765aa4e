import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// The files of the briefings, their pages first, and the pages beside them.
  ///
  /// A briefing's files stand together so that its text, which two of them show, is read once.
  package var contentFiles: [PlannedFile] {
    site.briefings.enumerated().flatMap {
      [briefing($1, index: $0), briefingText(of: $1), socialCard(of: $1)]
    }
      + site.plainPages.enumerated().map { plainPage($1, index: site.briefings.count + $0) }
  }

  /// The page with an index of `Site.pages`.
  package func contentPage(_ index: Int) -> PlannedFile {
    let count = site.briefings.count
    return index < count
      ? briefing(site.briefings[index], index: index)
      : plainPage(site.plainPages[index - count], index: index)
  }

  private func briefing(_ page: SitePage, index: Int) -> PlannedFile {
    var frame = frame(
      of: page, kind: "briefing", crumb: ("Briefings", SitePaths.briefings),
      subject: .briefing(page))
    frame.openGraphType = "article"
    frame.index = index
    frame.picture = cardPath(of: page)
    frame.markdown = SitePaths.markdown(of: page.address)
    return self.page(frame, template: template(of: page, "briefing.html"), from: page.page.file) {
      renderer throws(TemplateError) in
      ["briefing": .map(try ContentValues(renderer: renderer, page: page, index: index).map())]
    }
  }

  private func plainPage(_ page: SitePage, index: Int) -> PlannedFile {
    var frame = frame(of: page, kind: "page", crumb: nil, subject: .plainPage(page))
    frame.index = index
    return self.page(frame, template: template(of: page, "page.html"), from: page.page.file) {
      renderer throws(TemplateError) in
      ["content": .map(try ContentValues(renderer: renderer, page: page, index: nil).map())]
    }
  }

  private func frame(
    of page: SitePage, kind: String, crumb: (String, String)?, subject: PageSubject
  ) -> PageFrame {
    let matter = page.page.frontMatter
    let language = matter.language ?? site.settings.language
    let parents = crumb.map { [PageFrame.Crumb(title: $0.0, path: $0.1)] } ?? []
    return PageFrame(
      kind: kind, title: matter.title, description: site.summary(of: page), path: page.address,
      crumbs: parents + [
        PageFrame.Crumb(title: matter.title, path: nil, language: language)
      ],
      language: language, subject: subject)
  }

  private func template(of page: SitePage, _ usual: String) -> String {
    page.page.frontMatter.template?.text ?? usual
  }
}
