import Facts
import Kit
import Site
import Templates

/// How a page of the site is cited.
struct Citation: Sendable {
  /// What it is called, without quotation marks around it.
  let title: String

  /// How surely the words were said, and what speaks against them; empty if there is nothing to tell.
  var remarks = ""

  /// Whether the title stands in quotation marks: that of a page, and words that were said.
  ///
  /// What is said in other words is no quotation.
  var isQuoted = true

  /// Who wrote it; empty if nobody is named.
  let authors: [String]

  /// The site.
  let container: String

  /// Where the cited words were said; nil for what the site itself says.
  let source: Source?

  /// The publisher of a source, its title if the publisher has others, and its date in words.
  struct Source: Hashable, Sendable {
    let publisher: String
    let title: String?

    /// The language of the publisher's name as a BCP 47 tag; nil if nobody says so.
    let language: String?
    let day: String

    var words: String { ([publisher] + [title].compactMap(\.self) + [day]).joined(separator: ", ") }
  }

  /// Who answers for the site; nil if nobody is named.
  let publisher: String?

  /// When it was published; nil if it does not say.
  let date: CalendarDate?

  /// The same in words; empty if it does not say.
  let day: String

  /// The absolute address; nil if the site's is not known.
  let url: String?

  /// The name by which a bibliography calls it, of letters, digits and hyphens.
  let key: String

  /// The language as a BCP 47 tag.
  let language: String

  /// The language of who is named as author, as a BCP 47 tag; nil if nobody says so.
  var authorLanguage: String?

  /// The language of the site's title.
  let siteLanguage: String

  /// The language of the words around it: the theme's.
  let languageAround: String
}

extension Citation {
  /// - Parameters:
  ///   - page: The page that is cited.
  ///   - index: Its index of `Site.usage`, with which its day is at hand in words; nil to put that
  ///     into words anew.
  ///   - renderer: The site's renderer.
  init(of page: SitePage, at index: Int?, renderer: SiteRenderer) {
    let matter = page.page.frontMatter
    let language = matter.language ?? renderer.site.settings.language
    let known = language == renderer.themeLanguage ? index.flatMap(renderer.day(ofPage:)) : nil
    let day = known ?? matter.date.map { DateWords(language: language).words(of: $0.date) }
    self.init(
      title: matter.title, authors: matter.authors, source: nil, date: matter.date?.date,
      day: day ?? "", path: page.address, language: language, renderer: renderer)
  }

  init(of fact: Fact, renderer: SiteRenderer) {
    let facts = renderer.site.facts
    let voice = facts.voicesWithOffices(of: fact)
    let title =
      fact.kind == .corrections
      ? renderer.site.title(of: fact)
      : voice.isEmpty ? "\(fact.kindTitle): \(fact.titleInLine)" : facts.citedTitle(of: fact)
    self.init(
      title: title, authors: voice.isEmpty ? [] : [voice],
      // What the desk judges stands in no source.
      source: voice.isEmpty || fact.kind == .assessments
        ? nil : facts.sourceAndDate(of: fact, renderer), date: nil,
      day: "", path: fact.id.factAddress, language: facts.language(of: fact),
      renderer: renderer)
    authorLanguage = fact.speakers.first?.reference.flatMap { facts[$0] }.map(facts.language(of:))
    if voice.isEmpty {
      remarks = fact.kind == .assessments ? facts.surety(of: fact) : ""
      return
    }
    isQuoted = fact.kind == .quotes
    let marks = facts.marks(of: fact).filter { $0 != .unnamed }.map(\.text)
    let standing = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    remarks = (fact.kind == .statuses ? "" : facts.surety(of: fact)) + standing
  }

  private init(
    title: String, authors: [String], source: Source?, date: CalendarDate?, day: String,
    path: String,
    language: String, renderer: SiteRenderer
  ) {
    let settings = renderer.site.settings
    self.title = title
    self.authors = authors
    self.source = source
    self.date = date
    self.day = day
    container = settings.title
    publisher = settings.publisher?.title
    url = renderer.address.origin.isEmpty ? nil : renderer.url(of: path)
    key = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      .joined(separator: "-")
    self.language = language
    siteLanguage = settings.language
    languageAround = renderer.themeLanguage
  }
}

extension Citation {
  /// The title as bibliographies have it, which keep no remarks beside it.
  var titleWithRemarks: String { title + remarks }

  /// The citation as a line of text, in BibTeX and in CSL-JSON, as templates see it.
  var value: Value {
    let parts = parts
    return .map([
      "text": .string(text(of: parts)), "html": .html(HTML(html(of: parts))),
      "bibtex": .string(bibTeX),
      "csl": .string(String(decoding: JSONValue.array([csl]).bytes, as: UTF8.self)),
      "url": url.map(Value.string) ?? .none,
    ])
  }

  /// A part of the line of text, and its language where it is a name or title.
  private struct Part {
    let words: String
    var language: String?
    var isName = false
  }

  /// The citation in parts, of which names and titles may be of another language than the rest.
  private var parts: [Part] {
    var parts: [Part] = []
    for (number, author) in authors.enumerated() {
      if number > 0 { parts.append(Part(words: ", ")) }
      let name = number == 0 ? author.capitalizedAtStart : author
      parts.append(Part(words: name, language: authorLanguage ?? language, isName: true))
    }
    if !authors.isEmpty { parts.append(Part(words: ": ")) }
    parts.append(
      Part(words: isQuoted ? title.inQuotationMarks : title, language: language, isName: true))
    parts.append(Part(words: "\(remarks), "))
    if let source {
      if authors != [source.publisher] {
        parts += [
          Part(words: "in "),
          Part(words: source.publisher, language: source.language, isName: true),
          Part(words: ", "),
        ]
      }
      if let title = source.title {
        parts += [Part(words: title, language: source.language, isName: true), Part(words: ", ")]
      }
      parts.append(Part(words: "\(source.day), recorded by "))
    }
    parts.append(Part(words: container, language: siteLanguage, isName: true))
    if !day.isEmpty { parts.append(Part(words: ", \(day)")) }
    let hasStop = day.isEmpty && container.asSentence == container
    parts.append(Part(words: (hasStop ? "" : ".") + (url.map { " \($0)" } ?? "")))
    return parts
  }

  /// The citation as a line of text.
  var text: String { text(of: parts) }

  private func text(of parts: [Part]) -> String { parts.map(isolated).joined() }

  /// The same as HTML, in which words of other languages are marked.
  private func html(of parts: [Part]) -> [UInt8] {
    var output: [UInt8] = []
    for part in parts {
      let languages = [part.language].compactMap(\.self) + [languageAround]
      let found = part.isName ? part.words.language(among: languages) : nil
      let foreign = found.flatMap { $0.isSameLanguage(as: languageAround) ? nil : $0 }
      if let foreign {
        output += "<span lang=\"".utf8
        output.appendEscaped(foreign)
        output += "\">".utf8
      }
      output.appendEscaped(isolated(part))
      if foreign != nil { output += "</span>".utf8 }
    }
    return output
  }

  private func isolated(_ part: Part) -> String {
    part.isName
      ? part.words.isolated(inRightToLeft: languageAround.isRightToLeft) : part.words
  }

  /// An item of CSL-JSON (https://docs.citationstyles.org, “CSL-JSON” schema 1.0.2).
  ///
  /// Names are literal: where a family's name stands in one is not for us to guess.
  var csl: JSONValue {
    let names = authors.map { name -> JSONValue in ["literal": .string(name)] }
    let day = date.map { date -> JSONValue in
      ["date-parts": [[.integer(date.year), .integer(date.month), .integer(date.day)]]]
    }
    return .members([
      ("id", .string(key)),
      ("type", "webpage"),
      ("title", .string(titleWithRemarks)),
      ("author", names.isEmpty ? nil : .array(names)),
      ("container-title", .string(container)),
      ("note", source.map { .string("in \($0.words)") }),
      ("publisher", publisher.map(JSONValue.string)),
      ("issued", day),
      ("URL", url.map(JSONValue.string)),
      ("language", .string(language)),
    ])
  }
}

extension FactBase {
  /// Who published the first source of a fact, and when: “MNTV, undated”.
  fileprivate func sourceAndDate(of fact: Fact, _ renderer: SiteRenderer) -> Citation.Source? {
    guard let source = fact.sourceIDs.first.flatMap({ self[$0] }) else { return nil }
    let published = source[SourceFields.published].flatMap { moment -> String? in
      moment.date.isUnknown ? nil : renderer.dates.words(of: moment.date)
    }
    let named = source[SourceFields.publisher]?.id.flatMap { self[$0] } ?? source
    return Citation.Source(
      publisher: publisher(of: fact),
      title: renderer.records.sharesPublisher(source.id)
        ? source.title.inQuotationMarks : nil,
      language: language(of: named), day: published ?? "undated")
  }
}
