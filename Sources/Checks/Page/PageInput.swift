import Facts
import Kit
import Markdown
import Site

/// A page with its links and its words, which are found once for all checks of it.
struct PageInput: Sendable {
  /// All links of the page, in the order in which a reader meets them.
  let references: [PageReference]
  let prose: PageProse

  init(_ page: SitePage, _ texts: PageTexts, _ site: Site) {
    prose = PageProse(page, texts, site)
    references = prose.references
  }

  var page: SitePage { prose.page }
  var site: Site { prose.site }
}

/// A link of a page, by the piece of Markdown that holds it and its index there.
struct PageReference: Sendable {
  let text: PageText
  let index: Int

  var reference: Reference { text.document.references[index] }

  /// The kind alone, which costs nothing to read.
  var kind: Reference.Kind { text.document.references[index].kind }

  /// The destination alone, as it was written.
  var address: String { text.document.references[index].destination }

  /// Where its destination stands.
  var destination: FileLocation { text.location(reference.sourceRange) }
}

extension PageProse {
  fileprivate var references: [PageReference] {
    texts.flatMap { text in
      text.document.references.indices.map { PageReference(text: text, index: $0) }
    }
  }
}

extension Check {
  /// A check that looks at each link of a page by itself.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - kinds: The kinds of the links that it looks at.
  ///   - finding: What is wrong with a link; nil if nothing is.
  /// - Returns: The check.
  static func links(
    _ rule: Rule, of kinds: Set<Reference.Kind>,
    _ finding: @escaping @Sendable (PageReference, SitePage, Site) -> Diagnostic?
  ) -> Check {
    page(rule) { input in
      input.references.compactMap { link in
        kinds.contains(link.kind) ? finding(link, input.page, input.site) : nil
      }
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
      // By index, as each copy of a link counts what it holds.
      prose.links.indices.compactMap { index in
        guard !prose.links[index].isAutolink, let fact = prose.links[index].fact,
          kinds.contains(fact.fact.kind)
        else { return nil }
        return finding(prose.links[index], fact, prose)
      }
    }
  }
}

extension Fact {
  /// The fact's own words and where its source has them, as a help says it: “nearly 1,800”
  /// (source.mntv-istanbul, line 33).
  var quotedWithSource: String { quotedWithSource(text) }

  func quotedWithSource(_ words: String) -> String {
    "“\(words.clipped(to: 160))”\(placeInSource)"
  }

  /// Where the source has it, in brackets and after a space; empty if no place or several are given,
  /// of which any may be the one that is meant.
  var placeInSource: String {
    locators.count == 1 ? locators.first.map { " (\($0))" } ?? "" : ""
  }
}
