import Facts
import Kit
import Site

/// The newest changes for feed readers, in the Atom Syndication Format (RFC 4287).
///
/// What was added on a day is one entry, so that a new briefing with its facts does not push out what
/// was put right.
struct ChangesFeed: Sendable {
  /// The most entries that the feed has, and the most additions that one names.
  private static let limit = 30

  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  private var site: Site { renderer.site }

  var bytes: [UInt8] {
    let settings = site.settings
    let entries = self.entries
    var writer = XMLWriter()
    let attributes = [
      ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", settings.language),
    ]
    writer.element("feed", attributes) { writer in
      writer.element("id", text: renderer.identifier(of: SitePaths.changesFeed))
      writer.element("title", text: "What changed: \(settings.title)")
      writer.link("self", "application/atom+xml", renderer.url(of: SitePaths.changesFeed))
      writer.link("alternate", "text/html", renderer.url(of: SitePaths.changes))
      let newest = entries.compactMap(\.date).max()
      writer.element("updated", text: (newest.map(Instant.init) ?? .epoch).rfc3339)
      writer.author(settings.publisher?.title ?? settings.title, url: settings.publisher?.url ?? "")
      for entry in entries { append(entry, to: &writer) }
    }
    return writer.bytes
  }

  /// The changes of an entry: one, or all additions of a day.
  private struct Entry {
    let name: String
    let date: CalendarDate?
    var changes: [SiteChange]
  }

  private var entries: [Entry] {
    var entries: [Entry] = []
    for change in site.changes {
      if change.kind == .added, let last = entries.last, last.date == change.date,
        last.changes[0].kind == .added
      {
        entries[entries.count - 1].changes.append(change)
        continue
      }
      if entries.count == Self.limit { break }
      entries.append(Entry(name: change.name, date: change.date, changes: [change]))
    }
    return entries
  }

  private func append(_ entry: Entry, to writer: inout XMLWriter) {
    let subjects = entry.changes.flatMap(renderer.subjects)
    let correction = entry.changes[0].correction.flatMap { site.facts[$0] }
    let path = correction?.id.factAddress ?? (subjects.count == 1 ? subjects[0].path : nil)
    let updated = (entry.date.map(Instant.init) ?? .epoch).rfc3339
    writer.element("entry") { writer in
      writer.element("id", text: "\(renderer.identifier(of: SitePaths.changes))#\(entry.name)")
      writer.element("title", text: title(of: entry, subjects, correction))
      writer.link("alternate", "text/html", renderer.url(of: path ?? SitePaths.changes))
      writer.element("published", text: updated)
      writer.element("updated", text: updated)
      writer.emptyElement("category", [("term", entry.changes[0].kind.rawValue)])
      writer.element("content", [("type", "html")], text: html(of: subjects, correction))
    }
  }

  private func title(of entry: Entry, _ subjects: [ChangedSubject], _ correction: Fact?) -> String {
    let kind = correction?.kindWord ?? entry.changes[0].kind.rawValue
    let head = kind.prefix(1).uppercased() + kind.dropFirst()
    if subjects.count == 1 { return "\(head): \(subjects[0].title)" }
    if let correction { return site.title(of: correction) }
    return "\(head): \(subjects.count) records and pages"
  }

  private func html(of subjects: [ChangedSubject], _ correction: Fact?) -> [UInt8] {
    var html: [UInt8] = []
    if let correction {
      if let note = correction[CorrectionFields.note] { html.append("p", note) }
      let (was, present) = (correction[CorrectionFields.was], correction[CorrectionFields.present])
      html.append(ChangedSubject.Part(name: "", old: was, new: present), in: "p")
    }
    for subject in subjects.prefix(Self.limit) { append(subject, to: &html) }
    if subjects.count > Self.limit {
      html += "<p><a href=\"\(renderer.url(of: SitePaths.changes))\">".utf8
      html += "\(subjects.count - Self.limit) more</a></p>\n".utf8
    }
    return html
  }

  private func append(_ subject: ChangedSubject, to html: inout [UInt8]) {
    html += "<p>\(subject.kind.rawValue): ".utf8
    html.appendLink(to: subject.path.map(renderer.url), subject.title)
    html += "</p>\n".utf8
    for part in subject.parts { html.append(part, in: "p") }
    if let why = subject.why { html.append("p", "Why: \(why)") }
    let others = subject.replacements.compactMap { site.facts[$0] }
    for other in others {
      html += "<p>In its place: ".utf8
      html.appendLink(to: renderer.url(of: other.id.factAddress), site.facts.title(of: other))
      html += "</p>\n".utf8
    }
    for index in subject.pages.prefix(ChangedSubject.pageLimit) {
      let page = site.page(index)
      html += "<p>On ".utf8
      html.appendLink(to: renderer.url(of: page.address), page.page.frontMatter.title)
      html += "</p>\n".utf8
    }
  }
}

extension SiteChange {
  /// A name that no other change has, and that it keeps when others come.
  fileprivate var name: String {
    if let correction { return correction }
    let day = date.map { "\($0)" } ?? ""
    if kind == .added { return "\(day)-added" }
    let subject = recorded.first?.subject.name ?? ""
    // A fact may change twice on a day.
    let parts = recorded.flatMap(\.fields).map { "\($0.name)\($0.old ?? "")\($0.new ?? "")" }
    let hash = ContentHash(Array(parts.joined(separator: "\n").utf8)).value
    return "\(day)-\(subject)-\(String(hash, radix: 16))".percentEncoded
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ element: String, _ text: String) {
    self += "<\(element)>".utf8
    appendEscaped(text)
    self += "</\(element)>\n".utf8
  }

  fileprivate mutating func appendLink(to url: String?, _ title: String) {
    guard let url else { return appendEscaped(title) }
    self += "<a href=\"".utf8
    appendEscaped(url)
    self += "\">".utf8
    appendEscaped(title)
    self += "</a>".utf8
  }

  /// Appends what stood there and what stands there; nothing where neither is known.
  fileprivate mutating func append(_ part: ChangedSubject.Part, in element: String) {
    if part.old == nil, part.new == nil { return }
    self += "<\(element)>".utf8
    if !part.name.isEmpty { appendEscaped("\(part.name): ") }
    if let old = part.old {
      self += "<del>".utf8
      appendEscaped(old)
      self += "</del>".utf8
    }
    if part.old != nil, part.new != nil { self += " → ".utf8 }
    if let new = part.new {
      self += "<ins>".utf8
      appendEscaped(new)
      self += "</ins>".utf8
    }
    self += "</\(element)>\n".utf8
  }
}
