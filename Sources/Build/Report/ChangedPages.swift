import Templates
import Facts
import Kit
import Rendering
import Site

/// The pages made of Markdown and of single facts that read differently when a fact does, by their
/// addresses.
struct ChangedPages: Sendable {
  var changed: Set<String> = []

  /// The pages that the theme cannot render, which a build reports.
  var unknown: Set<String> = []
}

extension FactReport {
  /// The pages whose bytes change when all words of the fact called `id` do.
  ///
  /// The site is rendered as it is and as it would be, so that whatever the theme shows of a fact,
  /// and wherever it takes it from, is found.
  ///
  /// - Complexity: That of rendering the pages twice.
  func pagesChanging(with id: String) async -> ChangedPages {
    guard let fact = base[id] else { return ChangedPages() }
    let reworded = await parsed.replacing(fact, with: fact.reworded).link(options)
    let pages = renderer(of: site).singlePages
    let others = renderer(of: reworded).singlePages
    let chunks = await parallelMap(pages.count, jobs: options.jobs) { indices in
      var found = ChangedPages()
      var (old, new): ([UInt8], [UInt8]) = ([], [])
      for index in indices {
        let isWhole = pages[index].render(into: &old) && others[index].render(into: &new)
        if !isWhole {
          found.unknown.insert(pages[index].address)
        } else if old != new {
          found.changed.insert(pages[index].address)
        }
      }
      return found
    }
    return ChangedPages(
      changed: Set(chunks.flatMap(\.changed)), unknown: Set(chunks.flatMap(\.unknown)))
  }

  private func renderer(of site: Site) -> SiteRenderer {
    SiteRenderer(site, templates: parsed.templates, assets: assets)
  }
}

extension SiteRenderer {
  /// The pages made of Markdown and of single facts, which no other words of a fact add to or take
  /// from.
  fileprivate var singlePages: [OutputFile] { (contentFiles + singleFactPages).judged.files }
}

extension OutputFile {
  /// The path on the site at which hosts serve the page.
  fileprivate var address: String {
    let index = "index.html"
    return path.text.utf8.reversed().starts(with: index.utf8.reversed())
      ? "/\(path.text.dropLast(index.count))" : "/\(path.text)"
  }

  /// Replaces `buffer` by the page's bytes.
  ///
  /// - Returns: Whether no template failed.
  fileprivate func render(into buffer: inout [UInt8]) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    guard case .rendered(let render) = contents else { return true }
    do { try render(nil, &buffer) } catch { return false }
    return true
  }
}

extension ParsedSite {
  fileprivate func replacing(_ fact: Fact, with other: Fact) -> ParsedSite {
    var site = self
    let all = facts.facts.map { $0.id == fact.id ? other : $0 }
    site.facts = FactBase(facts: all, base: facts.base)
    return site
  }
}

extension Fact {
  /// The fact with a mark behind all text that its desk is free to word.
  fileprivate var reworded: Fact {
    Fact(id: id, kind: kind, record: record.reworded(by: kind.schema), location: location)
  }
}

extension Record {
  fileprivate func reworded(by schema: RecordSchema) -> Record {
    let entries = entries.map { entry in
      guard let type = schema.field(named: entry.name)?.type else { return entry }
      var entry = entry
      entry.field = entry.field.reworded(as: type)
      return entry
    }
    return Record(entries, at: location)
  }
}

extension Field {
  fileprivate func reworded(as type: FieldType) -> Field {
    switch (value, type) {
    case (.text(let text), .text), (.text(let text), .markdownLine):
      Field(.text("\(text)′"), at: location)
    case (.record(let record), .record(let schema)):
      Field(.record(record.reworded(by: schema)), at: location)
    case (.list(let items), .list(let item)), (.list(let items), .oneOrMore(let item)):
      Field(.list(items.map { $0.reworded(as: item) }), at: location)
    case (_, .oneOrMore(let item)): reworded(as: item)
    case (_, .anyOf(let types)):
      types.lazy.map { reworded(as: $0) }.first { $0 != self } ?? self
    default: self
    }
  }
}
