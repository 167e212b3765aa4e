import Facts
import Kit
import Markdown
import Site

/// A page with its links and its words, which are found once for all checks of it.
struct PageInput: Sendable {
  /// All links of the page, in the order in which a reader meets them.
  let references: [PageReference]
  let prose: PageProse

  init(_ page: SitePage, _ site: Site) {
    references = page.references
    prose = PageProse(page, site)
  }

  var page: SitePage { prose.page }
  var site: Site { prose.site }
}

/// A link of a page, with the piece of Markdown that holds it.
struct PageReference: Sendable {
  let reference: Reference
  let text: PageText

  /// Where its destination stands.
  var destination: FileLocation { text.location(reference.span) }
}

extension SitePage {
  fileprivate var references: [PageReference] {
    page.texts.flatMap { text in
      text.document.references.map { PageReference(reference: $0, text: text) }
    }
  }
}

extension Check {
  /// A check that looks at each link of a page by itself.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - finding: What is wrong with a link; nil if nothing is.
  /// - Returns: The check.
  static func links(
    _ rule: Rule, _ finding: @escaping @Sendable (PageReference, SitePage, Site) -> Diagnostic?
  ) -> Check {
    page(rule) { input in
      input.references.compactMap { finding($0, input.page, input.site) }
    }
  }

  /// A check that compares the words of each link to a fact with that fact.
  ///
  /// Links that leave their words to the page are passed over.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - kinds: The kinds of the facts.
  ///   - finding: What is wrong with a link; nil if nothing is.
  /// - Returns: The check.
  static func words(
    _ rule: Rule, linkedTo kinds: Set<FactKind>,
    _ finding: @escaping @Sendable (PageProse.Link, FactWords, PageProse) -> Diagnostic?
  ) -> Check {
    prose(rule) { prose in
      prose.links.compactMap { link in
        guard let fact = link.fact, kinds.contains(fact.fact.kind), !link.isAutolink else {
          return nil
        }
        return finding(link, fact, prose)
      }
    }
  }
}

extension Fact {
  /// The fact's own words and where its source has them, as a help says it: “nearly 1,800”
  /// (source.mntv-istanbul, line 33).
  var quotedWithSource: String { quotedWithSource(text) }

  func quotedWithSource(_ words: String) -> String {
    let place = locators.first.map { " (\($0))" } ?? ""
    return "“\(words.clipped(to: 160))”\(place)"
  }
}
