import Facts
import Kit
import Rendering
import Site
import Templates

/// Hashes of what can be read of a site, by which it is known whether that is as it was.
struct ReadHashes: Sendable {
  private let site: Site
  private let renderer: SiteRenderer
  private let facts: [String: ContentHash]
  private let allFacts: ContentHash
  private let archive: ContentHash
  private let reviews: ContentHash
  private let factFiles: [String: ContentHash]
  private let records: RecordNames

  /// - Parameters:
  ///   - parsed: What the site was made of.
  ///   - renderer: The renderer of the site, which notes nothing.
  ///   - records: The names of the renderer's records.
  init(of parsed: ParsedSite, by renderer: SiteRenderer, naming records: RecordNames) {
    site = renderer.site
    self.renderer = renderer
    let hashes = site.facts.facts.map { fact in (fact.id, ByteWriter.hash { $0.write(fact) }) }
    facts = Dictionary(hashes) { first, _ in first }
    allFacts = ByteWriter.hash { writer in
      writer.write(hashes) {
        $0.write($1.0)
        $0.write($1.1)
      }
    }
    factFiles = parsed.factFiles
    archive = ByteWriter.hash { writer in
      let texts = parsed.archive.texts.sorted { $0.key < $1.key }
      writer.write(texts) { writer, text in
        writer.write(text.key)
        writer.write(text.value.sha256.bytes)
      }
    }
    self.records = records
    reviews = site.hashOfReviews
  }
}

extension Site {
  /// The hash of what is due for a review: it is the same on most days.
  fileprivate var hashOfReviews: ContentHash {
    ByteWriter.hash { writer in
      writer.write(today != nil)
      guard let today else { return }
      writer.write(facts.dueDay.flatMap { $0 < today ? $0 : nil }) { $0.write($1.dayNumber) }
      writer.write(facts.factsDue(before: today)) {
        $0.write($1.fact.id)
        $0.write($1.due.dayNumber)
      }
    }
  }
}

extension ReadHashes {
  /// Whether a file is one of facts, whose hashes leave out where in it they stand.
  func isFactFile(_ path: String) -> Bool { factFiles[path] != nil }

  /// The hash of what is read; that of nothing where there is no such thing any more.
  func hash(of read: Read) -> ContentHash {
    ByteWriter.hash { write(read.subject, read.name, to: &$0) }
  }

  private func write(_ subject: ReadSubject, _ name: String, to writer: inout ByteWriter) {
    switch subject {
    case .fact, .absentFact: writer.write(facts[name]) { $0.write($1) }
    case .referrers:
      writer.write(site.facts.referrers(of: name)) {
        $0.write($1.origin)
        $0.write($1.path.text)
      }
    case .factsOfKind:
      let kind = FactKind(rawValue: name).map(site.facts.facts(of:)) ?? []
      writer.write(kind) { $0.write(facts[$1.id]) { $0.write($1) } }
    case .allFacts: writer.write(allFacts)
    case .base: writer.write(site.facts.base)
    case .withheld:
      writer.write(site.withheld.sorted { $0.key.precedes($1.key) }) {
        $0.write($1.value)
        $0.write(site.pageAwaited(by: $1.key)) { $0.write($1) }
      }
      writer.write(site.namedAhead) {
        $0.write($1.fact)
        $0.write($1.origin)
        $0.write($1.page)
        $0.write($1.isUnderEmbargo)
        $0.write($1.isDraft)
      }
      writer.write(site.absentPages.sorted { $0.key.precedes($1.key) }) {
        $0.write($1.key)
        $0.write($1.value.due?.words) { $0.write($1) }
      }
    case .archive: writer.write(archive)
    case .reviews: writer.write(reviews)
    case .factFile: writer.write(factFiles[name]) { $0.write($1) }
    case .wording:
      writer.write(site.wording(of: name) != nil)
      writer.write(facts[name]) { $0.write($1) }
    case .figure:
      let parts = name.split(separator: "/").compactMap { Int($0) }
      let number = parts.count == 2 ? Rational(parts[0], over: parts[1]) : nil
      writer.write(number.map(site.figures(of:)) ?? []) { $0.write($1) }
    case .twins:
      writer.write(site.twins(of: name)) { writer, twin in
        writer.write(twin.fact.id)
        writer.write(facts[twin.fact.id]) { $0.write($1) }
      }
    case .actor:
      let actor = site.actor(called: Array(name.utf8))?.fact.id
      writer.write(actor) { $0.write($1) }
      writer.write(actor.flatMap { facts[$0] }) { $0.write($1) }
    case .record, .pagesOfRecord, .mentionsOfRecord, .hasRecord, .traits, .template, .allTemplates:
      writeRendered(subject, name, to: &writer)
    default: writePages(subject, name, to: &writer)
    }
  }

  private func writePages(_ subject: ReadSubject, _ name: String, to writer: inout ByteWriter) {
    let index = site.page(of: name)
    switch subject {
    case .page: writer.write(index) { $0.write(site.page($1).digest) }
    case .pageText: writer.write(index) { $0.write(site.page($1).fingerprint) }
    case .pageCount: writer.write(site.pages.map(\.page.file)) { $0.write($1) }
    case .pageAt: writer.write(site.page(at: name)) { $0.write(site.page($1).page.file) }
    case .pageOf: writer.write(index) { $0.write(site.page($1).address) }
    case .headings: writer.write(site.headings(at: name)) { $0.write($1) { $0.write($1) } }
    case .groups:
      writer.write([site.topics, site.series, site.months]) { writer, groups in
        writer.write(groups) { writer, group in
          writer.write(group.name)
          writer.write(group.path)
          writer.write(group.briefings) { $0.write(site.page($1).page.file) }
        }
      }
    case .usage, .throughOthers:
      let pages =
        subject == .usage ? site.pages(showing: name) : site.listedPages(throughOthers: name)
      writer.write(pages) { writer, index in
        let page = site.page(index).page
        writer.write(page.file)
        writer.write(page.frontMatter.isListed)
      }
    case .related:
      writer.write(index.map(site.related(to:)) ?? []) {
        $0.write(site.page($1.index).page.file)
        $0.write($1.shared)
      }
    case .neighbors:
      writer.write([-1, 1]) { writer, distance in
        let neighbor = index.flatMap { site.briefing(distance, after: $0) }
        writer.write(neighbor) { $0.write(site.page($1).page.file) }
      }
    case .corrections:
      let corrections = index.map { site.corrections(of: site.page($0)) } ?? []
      writer.write(corrections) { $0.write(facts[$1.id]) { $0.write($1) } }
    case .changes: writer.write(site.changes) { $0.write($1) }
    case .path: writer.write(site.knownPath(name)) { $0.write($1) }
    case .asset:
      writer.write(site.assetPath(of: name)) { writer, path in
        writer.write(path)
        writer.write(site.imageSize(at: path)) {
          $0.write($1.width)
          $0.write($1.height)
        }
      }
    case .allPaths:
      writer.write(site.paths.sorted()) { $0.write($1) }
      writer.write(site.assetPaths.keys.sorted()) { $0.write($1) }
    default:
      // What nobody knows how to compare is never as it was.
      writer.write(UInt64.random(in: 0...(.max)))
    }
  }

  private func writeRendered(_ subject: ReadSubject, _ name: String, to writer: inout ByteWriter) {
    switch subject {
    case .record, .pagesOfRecord, .mentionsOfRecord:
      if let part = FactRecords.subjects.firstIndex(of: subject) {
        write(part: part, ofRecord: name, to: &writer)
      }
    case .hasRecord: writer.write(site.facts.has(name))
    case .traits: writer.write(renderer.records.traitsHash(of: name)) { $0.write($1) }
    case .template: writer.write(renderer.templates.fingerprint(of: name))
    case .allTemplates: writer.write(renderer.templates.fingerprint)
    default: break
    }
  }

  private func write(part: Int, ofRecord name: String, to writer: inout ByteWriter) {
    let parts = renderer.shared.parts
    writer.write(records.place(of: name)) { writer, place in
      let record = renderer.shared.record(place, part: part)
      for index in 0..<record.count {
        let entry = record.entry(at: index)
        guard parts.part(of: entry.name) == part else { continue }
        writer.write(entry.name)
        writer.write(entry.value, records)
      }
    }
  }
}

/// The names of records, which stay the same when others come or go.
struct RecordNames: Sendable {
  private let names: [String]
  private let places: [String: Int]

  init(of renderer: SiteRenderer) {
    let site = renderer.site
    names =
      site.facts.facts.map(\.id) + site.pages.map(\.page.file)
      + (0..<RecordTable.globalCount).map { "#\($0)" }
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  func name(of place: Int) -> String { names[place] }

  /// The place of a record; nil if there is none of that name any more.
  func place(of name: String) -> Int? { places[name] }
}

extension ByteWriter {
  fileprivate mutating func write(_ map: Map, _ records: RecordNames) {
    write(map.count)
    for index in 0..<map.count {
      let entry = map.entry(at: index)
      write(entry.name)
      write(entry.value, records)
    }
  }

  fileprivate mutating func write(_ value: Templates.Value, _ records: RecordNames) {
    switch value {
    case .none: write(0)
    case .bool(let truth): write(truth ? 1 : 2)
    case .integer(let number):
      write(3)
      write(number)
    case .number(let number):
      write(4)
      write(number.bitPattern)
    case .string(let text):
      write(5)
      write(text)
    case .html(let html):
      write(6)
      write(html.bytes)
    case .list(let values):
      write(7)
      write(values) { $0.write($1, records) }
    case .map(let map):
      write(8)
      write(map, records)
    case .record(let place):
      write(9)
      write(records.name(of: place))
    }
  }
}
