import Facts
import Kit
import Site

extension FactReport {
  /// Why readers do not see a fact that they saw once.
  func absence(ofFact id: String) -> String {
    guard let fact = base[id] else { return "its record is gone" }
    if fact.isRetired { return "it is replaced by \(fact.replacements.joined(separator: ", "))" }
    if fact.isDraft { return "it is a draft" }
    if let embargo = fact.embargo, options.now < embargo {
      return "it may not be seen before \(embargo.rfc3339)"
    }
    return site.pageAwaited(by: id).map { "it waits with \($0)" } ?? "it is not to be seen"
  }

  /// Why readers do not see a page at the address where they saw one.
  func absence(ofPage former: SitePage) -> String {
    if let present = site.knownPath(former.address),
      let redirection = site.redirections.first(where: { $0.path == present })
    {
      return "its address leads to \(redirection.target)"
    }
    if let page = site.page(of: former.page.file) {
      return "it is at \(site.page(page).address) now, to which its old address does not lead"
    }
    guard let page = parsed.pages.first(where: { $0.file == former.page.file }) else {
      return "its file is gone"
    }
    return absence(of: page.frontMatter)
  }

  private func absence(of matter: FrontMatter) -> String {
    if matter.isDraft { return "it is a draft" }
    if let end = matter.record[PageFields.expiresAt], end <= options.now {
      return "it expired at \(end.rfc3339)"
    }
    let moments = [PageFields.publishAt, PageFields.embargoUntil].compactMap { matter.record[$0] }
    return moments.max().map { "it may not be seen before \($0.rfc3339)" }
      ?? "it is not to be seen"
  }
}
