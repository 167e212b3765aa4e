import Facts
package import Kit

extension ParsedSite {
  /// The first moment after `now` at which something is published or withdrawn; nil if there is
  /// none.
  package func nextChange(after now: Instant) -> Instant? {
    let ofPages = pages.flatMap { page in
      [PageFields.publishAt, PageFields.embargoUntil, PageFields.expiresAt].compactMap {
        page.frontMatter.record[$0]
      }
    }
    return (ofPages + facts.facts.compactMap(\.embargo)).filter { now < $0 }.min()
  }
}
