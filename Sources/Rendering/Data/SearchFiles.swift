import Facts
import Kit
import Markdown
import Search
import Site

extension SiteRenderer {
  /// Makes the index over all briefings, pages and facts that the search page reads.
  ///
  /// - Parameter jobs: How many entries are worked on at the same time.
  /// - Returns: Its files.
  func searchFiles(jobs: Int) async -> [PlannedFile] {
    let pages = site.briefings.count + site.plainPages.count
    let documents = await parallelMap(pages + site.facts.facts.count, jobs: jobs) { indices in
      indices.map { index in
        SearchDocument(
          index < pages ? entry(ofPage: index) : entry(of: site.facts.facts[index - pages]))
      }
    }
    var index = SearchIndex(language: site.settings.language)
    for chunk in documents {
      for document in chunk { index.add(document) }
    }
    return index.files().map { file in
      PlannedFile(at: "search/\(file.path)", from: "the site", .bytes(file.bytes))
    }
  }

  private func entry(ofPage index: Int) -> SearchEntry {
    let page = site.page(index)
    let matter = page.page.frontMatter
    var text: [UInt8] = []
    for (number, piece) in page.page.texts.enumerated() {
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
      names: Array(fact.names.dropFirst()), kind: fact.kind.singular,
      standing: fact.standing?.rawValue,
      text: (words.compactMap(\.self) + speakers).joined(separator: "\n"))
  }
}
