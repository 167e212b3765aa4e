package import Facts
package import Kit
import Site
package import Templates

/// What a template sees of the page that it renders, whatever stands on it.
package struct PageFrame: Sendable {
  /// A step on the way from the home page.
  struct Crumb: Hashable, Sendable {
    let title: String

    /// The path within the site; nil for the page itself.
    let path: String?

    /// The language of the title as a BCP 47 tag; nil for the site's.
    var language: String?
  }

  /// What the page is, such as `briefing`.
  let kind: String

  let title: String

  /// What search engines and shared links show.
  var description: String

  /// The path within the site.
  let path: String

  /// The way from the home page, which is left out; empty for that itself.
  var crumbs: [Crumb] = []

  /// The index of `Site.usage` of a page made of Markdown; nil for any other.
  var index: Int?

  /// The language as a BCP 47 tag; nil for that of the theme, whose words most pages are made of.
  var language: String?

  /// The path of a picture for those who share it; nil if there is none.
  var picture: String?

  /// The path of the same page in Markdown; nil if there is none.
  var markdown: String?

  /// The type in the Open Graph protocol (https://ogp.me).
  var openGraphType = "website"

  /// What programs are told that the page is about.
  var subject: PageSubject
}

extension SiteRenderer {
  /// The value of `page`.
  package func value(of frame: PageFrame) -> Value {
    let language = frame.language ?? themeLanguage
    let crumbs = frame.crumbs.map { crumb -> Value in
      .map([
        "title": .string(crumb.title), "lang": crumb.language.map(Value.string) ?? .none,
        "url": crumb.path.map { .string(address.link($0)) } ?? .none,
      ])
    }
    return .map([
      "kind": .string(frame.kind), "title": .string(frame.title),
      "description": .string(frame.description.shortened(to: 300)),
      "url": .string(address.link(frame.path)),
      "canonical": address.canonical(frame.path).map(Value.string) ?? .none,
      "lang": .string(language), "dir": .string(language.isRightToLeft ? "rtl" : "ltr"),
      "breadcrumbs": .list(crumbs), "json_ld": LinkedData(renderer: self).value(of: frame),
      "og_type": .string(frame.openGraphType),
      "draft": .bool(
        frame.index.map { site.page($0).page.frontMatter.isDraft } ?? false),
      "picture_url": frame.picture.map { .string(address.absolute($0)) } ?? .none,
      "markdown_url": frame.markdown.map { .string(address.link($0)) } ?? .none,
      "extra": extra(of: frame), "link": frame.index.map(records.table.page) ?? .none,
    ])
  }

  /// What the page's front matter holds for templates alone; an empty map for any other page.
  private func extra(of frame: PageFrame) -> Value {
    guard let index = frame.index, let extra = site.page(index).page.frontMatter.extra else {
      return .map([:])
    }
    return records.fields.value(of: Field(.record(extra), at: extra.location), as: .anyMapping)
  }

  /// A page of the site.
  ///
  /// - Parameters:
  ///   - frame: What holds for the whole page.
  ///   - template: The template that renders it.
  ///   - origin: What it is made from, for messages.
  ///   - given: Writes what else was decided about the page, which `values` shows.
  ///   - values: What stands on it; made when the page is written, by the renderer that it gets.
  /// - Returns: The page's file.
  func page(
    _ frame: PageFrame, template: String, from origin: String,
    given: (inout ByteWriter) -> Void = { _ in },
    _ values: @escaping @Sendable (SiteRenderer) throws(TemplateError) -> Map
  ) -> PlannedFile {
    let plan = ByteWriter.hash { writer in
      writer.write(frame, in: site)
      writer.write(template)
      given(&writer)
    }
    return PlannedFile(
      at: SitePaths.file(of: frame.path), from: origin,
      .rendered { log, output throws(TemplateError) in
        let renderer = self.noting(in: log)
        var map = try values(renderer)
        map["page"] = renderer.value(of: frame)
        let start = output.count
        try renderer.render(
          template, map, for: frame.path, language: frame.language, into: &output)
        try ShownPage(output[start...], of: frame, by: template, renderer).requireWords(of: map)
      }, template: template
    ).map { $0.planned(plan) }
  }
}

extension String {
  /// The text up to so many scalars, cut after a word.
  func shortened(to limit: Int) -> String {
    // No text has more scalars than bytes.
    if utf8.count <= limit { return self }
    let scalars = unicodeScalars
    guard let end = scalars.index(startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    let head = scalars[..<end]
    let cut = head.lastIndex(of: " ") ?? end
    return String(Substring(head[..<cut])) + "…"
  }
}

extension OutputFile {
  func planned(_ plan: ContentHash) -> OutputFile {
    var file = self
    file.plan = plan
    return file
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ frame: PageFrame, in site: Site) {
    for text in [frame.kind, frame.title, frame.description, frame.path, frame.openGraphType] {
      write(text)
    }
    write(frame.language) { $0.write($1) }
    write(frame.picture) { $0.write($1) }
    write(frame.markdown) { $0.write($1) }
    write(frame.crumbs) { writer, crumb in
      writer.write(crumb.title)
      writer.write(crumb.path) { $0.write($1) }
      writer.write(crumb.language) { $0.write($1) }
    }
    write(frame.subject, in: site)
  }

  private mutating func write(_ subject: PageSubject, in site: Site) {
    switch subject {
    case .nothing: write(0)
    case .home: write(1)
    case .lists: write(2)
    case .corrections(let entries):
      write(3)
      write(entries.lowerBound)
      write(entries.upperBound)
    case .briefing(let page), .plainPage(let page):
      write(4)
      write(page.fingerprint)
    case .fact(let fact):
      write(5)
      write(fact)
    case .index(let kind, let ids):
      write(6)
      write(kind.rawValue)
      write(ids) { $0.write($1) }
    case .data: write(8)
    case .briefings(let pages):
      write(7)
      write(pages) { $0.write(site.page($1).page.file) }
    }
  }

  package mutating func write(_ fact: Fact) {
    write(fact.id)
    write(fact.location.path)
    write(fact.record)
  }
}
