import Facts
import Kit
import Markdown

extension Site {
  /// What a link to a fact says that has no words of its own, by what it names after `fact:`; nil if
  /// there is no such fact, or it says nothing on that day.
  package func ownWords(ofTarget target: Substring) -> String? {
    let target = FactTarget(target)
    return facts[target.id]?.ownWords(of: target.field, on: target.day)
  }

  /// The standfirst of a page, or its first paragraph, without markup; empty if there is neither.
  package func summary(of page: SitePage) -> String {
    page.page.outline.summary.text { ownWords(ofTarget: $0[...]) ?? $0 }
  }
}
