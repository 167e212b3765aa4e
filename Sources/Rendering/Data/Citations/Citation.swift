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

  /// Where the cited words were said, and when: the source's publisher and date; nil for what the
  /// site itself says.
  let source: String?

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
    let known = matter.language == nil ? index.flatMap(renderer.day(ofPage:)) : nil
    let day = known ?? matter.date.map { DateWords(language: language).words(of: $0.date) }
    self.init(
      title: matter.title, authors: matter.authors, source: nil, date: matter.date?.date,
      day: day ?? "", path: page.address, language: language, renderer: renderer)
  }

  init(of fact: Fact, renderer: SiteRenderer) {
    let facts = renderer.site.facts
    let voice = facts.voicesWithOffices(of: fact)
    let title =
      voice.isEmpty
      ? "\(fact.kindTitle): \(fact.title.withoutFinalStop)"
      : (fact.kind == .quotes ? fact.text : facts.line(of: fact)).withoutFinalStop
    self.init(
      title: title, authors: voice.isEmpty ? [] : [voice],
      source: voice.isEmpty ? nil : facts.sourceAndDate(of: fact, renderer.dates), date: nil,
      day: "", path: fact.id.factAddress, language: renderer.site.settings.language,
      renderer: renderer)
    if voice.isEmpty { return }
    isQuoted = fact.kind == .quotes
    let marks = FactMark.marks(of: fact, stating: facts.stated(by: fact))
      .filter { $0 != .unnamed }.map(\.text)
    let standing = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    remarks = (fact.kind == .statuses ? "" : facts.surety(of: fact)) + standing
  }

  private init(
    title: String, authors: [String], source: String?, date: CalendarDate?, day: String,
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
  }
}

extension Citation {
  /// The citation as a line of text, in BibTeX and in CSL-JSON, as templates see it.
  var value: Value {
    .map([
      "text": .string(text), "bibtex": .string(bibTeX),
      "csl": .string(String(decoding: JSONValue.array([csl]).bytes, as: UTF8.self)),
      "url": url.map(Value.string) ?? .none,
    ])
  }

  /// The citation as a line of text.
  var text: String {
    let names = authors.isEmpty ? "" : authors.joined(separator: ", ") + ": "
    let place = source.map { "in \($0), recorded by \(container)" } ?? container
    let words = (isQuoted ? title.inQuotationMarks : title) + remarks
    return
      "\(names)\(words), \(place)\(day.isEmpty ? "" : ", \(day)").\(url.map { " \($0)" } ?? "")"
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
      ("title", .string(title)),
      ("author", names.isEmpty ? nil : .array(names)),
      ("container-title", .string(container)),
      ("note", source.map { .string("in \($0)") }),
      ("publisher", publisher.map(JSONValue.string)),
      ("issued", day),
      ("URL", url.map(JSONValue.string)),
      ("language", .string(language)),
    ])
  }
}

extension FactBase {
  /// Who published the first source of a fact, and when: “MNTV, undated”.
  fileprivate func sourceAndDate(of fact: Fact, _ dates: DateWords) -> String? {
    guard let source = fact.sourceIDs.first.flatMap({ self[$0] }) else { return nil }
    let published = source[SourceFields.published].flatMap { moment -> String? in
      moment.date.isUnknown ? nil : dates.words(of: moment.date)
    }
    return "\(publisher(of: fact)), \(published ?? "undated")"
  }
}

extension String {
  /// The text in quotation marks; those in it become single ones, as they stand within others.
  fileprivate var inQuotationMarks: String {
    // By scalars: a mark may have a combining sign behind it, and is one then too.
    var inner = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      inner.append(scalar == "“" ? "‘" : scalar == "”" ? "’" : scalar)
    }
    return "“\(String(inner))”"
  }
}
