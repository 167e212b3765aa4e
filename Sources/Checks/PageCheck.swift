import Facts
package import Kit
import Markdown
import Site

/// A rule that every page should keep, given the facts and the other pages.
///
/// A check reads nothing else and changes nothing, so checks run in any order and on many pages at
/// the same time. To add one, write its file in `Check/Page` and name it in `all`.
package struct PageCheck: Sendable {
  package let rule: Rule

  /// What is wrong with a page, of which all links are given.
  let findings: @Sendable (SitePage, [PageReference], Site) -> [Diagnostic]

  package static let all: [PageCheck] = [
    factUnknown, citationUnknown, linkBroken, anchorMissing, frontMatterLeaked, embargoBroken,
  ]
}

extension PageCheck {
  /// A check that looks at each link of a page by itself.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - finding: What is wrong with a link; nil if nothing is.
  /// - Returns: The check.
  static func ofLinks(
    _ rule: Rule, _ finding: @escaping @Sendable (PageReference, SitePage, Site) -> Diagnostic?
  ) -> PageCheck {
    PageCheck(rule: rule) { page, references, site in
      references.compactMap { finding($0, page, site) }
    }
  }
}

/// A link of a page, with the piece of Markdown that holds it.
struct PageReference: Sendable {
  let reference: Reference
  let text: PageText

  /// Where the link's words stand.
  var location: FileLocation { text.location(reference.wordsSpan) }

  /// Where its destination stands.
  var destination: FileLocation { text.location(reference.span) }
}

extension SitePage {
  /// All links of the page, in the order in which a reader meets them.
  var references: [PageReference] {
    page.texts.flatMap { text in
      text.document.references.map { PageReference(reference: $0, text: text) }
    }
  }
}

extension Site {
  /// What the checks of pages find.
  func pageFindings(jobs: Int) async -> [Diagnostic] {
    let ofPages = await parallelMap(briefings.count + plainPages.count, jobs: jobs) { indices in
      indices.flatMap { index in
        let page = page(index)
        let prose = PageProse(page, self)
        let references = page.references
        return page.page.slugProblems
          + PageCheck.all.flatMap { $0.findings(page, references, self) }
          + ProseCheck.all.flatMap { $0.findings(prose) }
      }
    }.flatMap(\.self)
    var spelling = SpellingHelp { words(of: $0) }
    // A suggestion is worked out only for what is reported.
    return embargoFindings
      + ofPages.map { finding in
        var finding = finding
        if settings.rules[finding.rule.name] == .off { finding.misspelling = nil }
        return finding.corrected(by: &spelling)
      }
  }

  /// The words that would name something, in the order of preference.
  private func words(of vocabulary: Misspelling.Vocabulary) -> [String] {
    switch vocabulary {
    case .facts(let kind): facts.facts(ofKind: kind).map(\.id)
    case .fields(let id): facts[id]?.record.entries.map(\.name) ?? []
    case .paths: paths.sorted()
    case .files(let folder): names(from: folder)
    case .headings(let address): pagesByAddress[address].map { page($0).headings } ?? []
    case .templates: []
    }
  }

  /// The files that a page in a folder can link to, as it would write them.
  private func names(from folder: String) -> [String] {
    pagesByFile.keys.map { file in
      let (other, name) = splitPath(file)
      return other == folder ? name : "../\(splitPath(other).name)/\(name)"
    }.sorted()
  }
}
