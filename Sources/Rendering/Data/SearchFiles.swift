import Facts
package import Kit
import Markdown
package import Search
package import Site

extension SiteRenderer {
  /// How many entries the search has: all pages, then all facts.
  package var searchEntryCount: Int { site.pages.count + site.facts.facts.count }

  /// What an entry of the search is called, and the hash of what it is made from.
  package func searchEntry(_ index: Int) -> (name: String, plan: ContentHash) {
    let pages = site.pages
    if index < pages.count { return (pages[index].page.file, pages[index].fingerprint) }
    let fact = site.facts.facts[index - pages.count]
    return (fact.id, ByteWriter.hash { $0.write(fact) })
  }

  /// The words of an entry of the search.
  ///
  /// - Parameters:
  ///   - index: The entry's index.
  ///   - texts: The texts of the entry's page, where they are read already.
  ///   - log: Where it is noted what is read of facts; nil if that is not asked for.
  /// - Returns: The words.
  package func searchDocument(_ index: Int, of texts: PageTexts? = nil, notingIn log: ReadLog?)
    -> SearchDocument
  {
    let count = site.pages.count
    if index < count {
      let texts = texts ?? site.readTexts(of: site.page(index), for: .reading)
      return SearchDocument(entry(ofPage: index, texts))
    }
    return SearchDocument(noting(in: log).entry(of: site.facts.facts[index - count]))
  }

  /// The files of the search over these documents.
  package func searchFiles(of documents: [SearchDocument]) -> [SearchFile] {
    var index = SearchIndex(language: site.settings.language)
    for document in documents { index.add(document) }
    return index.files()
  }

  /// The index over all briefings, pages and facts that the search page reads.
  ///
  /// - Parameter jobs: How many entries are worked on at the same time.
  /// - Returns: Its files.
  func searchFiles(jobs: Int) async -> [PlannedFile] {
    let documents = await parallelMap(searchEntryCount, jobs: jobs) { indices in
      indices.map { self.searchDocument($0, notingIn: nil) }
    }
    return searchFiles(of: documents.flatMap(\.self)).map { file in
      PlannedFile(at: "search/\(file.path)", from: "the site", .bytes(file.bytes))
    }
  }

  private func entry(ofPage index: Int, _ texts: PageTexts) -> SearchEntry {
    let page = site.page(index)
    let matter = page.page.frontMatter
    var text: [UInt8] = []
    for (number, piece) in texts.all.enumerated() {
      if number > 0 { text.append(UInt8(ascii: "\n")) }
      piece.document.appendPlainText(to: &text)
    }
    return SearchEntry(
      url: address.link(page.address), title: matter.title,
      kind: page.page.kind == .briefing ? "briefing" : "page",
      date: day(ofPage: index),
      text: String(decoding: text, as: UTF8.self))
  }

  private func entry(of fact: Fact) -> SearchEntry {
    let speakers = fact.speakers.compactMap { $0.reference.flatMap { site.facts[$0]?.label } }
    let keys = [FigureFields.measure, SharedFields.hedge, SharedFields.ambiguity]
    let words = [fact.text] + keys.filter { $0.schema.audience == .everybody }.map { fact[$0] }
    return SearchEntry(
      url: address.link(fact.id.factAddress), title: fact.title,
      heading: site.facts.titleWithStanding(of: fact),
      names: Array(fact.names.dropFirst()), kind: fact.kind.singular,
      standing: fact.standing?.rawValue,
      text: (words.compactMap(\.self) + speakers).joined(separator: "\n"))
  }
}
