import Facts
import Kit
import Markdown
import Search
import Site

extension SiteRenderer {
  /// A page as the search finds it: beside its text by its topics, series and dates.
  ///
  /// What it reads beside the page itself, which are the facts that speak in it, is noted in `log`.
  func searchEntry(ofPage index: Int, _ texts: PageTexts, notingIn log: ReadLog?) -> SearchEntry {
    let noting = site.noting(in: log)
    let page = site.page(index)
    let matter = page.page.frontMatter
    var text: [UInt8] = []
    for (number, piece) in texts.all.enumerated() {
      if number > 0 { text.append(UInt8(ascii: "\n")) }
      piece.document.appendPlainText(to: &text) { reference in
        noting.ownWords(ofTarget: reference.target) ?? reference.destination
      }
    }
    let moments = matter.asOf.flatMap { $0.isUnknown ? nil : dates.words(of: $0) }
    for field in page.page.views.flatMap(\.words) {
      text += Array("\n\(field.text ?? "")".utf8)
    }
    let keywords = [day(ofPage: index), matter.date.map { "\($0.date)" }, moments, matter.dateline]
    let isBriefing = page.page.kind == .briefing
    return SearchEntry(
      url: address.link(page.address), title: matter.title,
      names: matter.topics + matter.series + matter.authors, isNamed: false,
      keywords: keywords.compactMap(\.self), kind: isBriefing ? "briefing" : "page",
      date: day(ofPage: index), text: String(decoding: text, as: UTF8.self))
  }

  /// A list of briefings that readers may look for by name, and what it is: one of all topics, then
  /// of all series.
  func searchedGroup(_ index: Int) -> (group: BriefingGroup, kind: String) {
    let topics = site.topics
    return index < topics.count
      ? (topics[index], "topic") : (site.series[index - topics.count], "series")
  }

  /// A topic or a series as the search finds it.
  func searchEntry(of group: BriefingGroup, kind: String) -> SearchEntry {
    let titles = newest(of: group).map { site.pages[$0].page.frontMatter.title }
    return SearchEntry(
      url: address.link(group.path), title: group.name, isNamed: true, kind: kind,
      text: titles.joined(separator: "\n"))
  }

  /// The hash of what the search shows of a topic or a series.
  func searchPlan(of group: BriefingGroup, kind: String) -> ContentHash {
    ByteWriter.hash { writer in
      writer.write(kind)
      writer.write(group.name)
      writer.write(group.path)
      writer.write(newest(of: group)) { $0.write(site.pages[$1].page.frontMatter.title) }
    }
  }

  /// The newest few of its briefings.
  private func newest(of group: BriefingGroup) -> [Int] { Array(group.briefings.prefix(5)) }
}
