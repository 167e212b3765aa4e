import Facts
package import Kit

/// A rule that the words of every page should keep, compared with the facts to which they link.
///
/// A check reads nothing else and changes nothing, so checks run in any order and on many pages at
/// the same time. To add one, write its file in `Check/Page` and name it in `all`.
package struct ProseCheck: Sendable {
  package let rule: Rule

  let findings: @Sendable (PageProse) -> [Diagnostic]

  init(_ rule: Rule, findings: @escaping @Sendable (PageProse) -> [Diagnostic]) {
    self.rule = rule
    self.findings = findings
  }

  package static let all: [ProseCheck] = [
    figureDiffersFromFact, figureQualifierLost, fieldDiffersFromFact, pinnedDayUnknown,
    quoteChanged, quoteOutOfOrder, quoteMisattributed, quoteNotUsable, sourceShare,
    unlinkedNumber, unlinkedQuotation, nameUnknownForActor, claimWithoutAttribution, hedgeLost,
    loadedVerb, disputedWithoutOtherSideOnPage, differingFigureOmitted, noResponseReported,
    statusSupersededShown, factRetired, likelihoodWithConfidence, likelihoodWordMixed,
    viewEmptyCell, republishForbidden,
  ]
}

extension ProseCheck {
  /// A check that compares the words of each link to a fact with that fact.
  ///
  /// Links that leave their words to the page are passed over.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - kinds: The kinds of the facts.
  ///   - finding: What is wrong with a link; nil if nothing is.
  /// - Returns: The check.
  static func ofWords(
    _ rule: Rule, linkedTo kinds: Set<FactKind>,
    _ finding: @escaping @Sendable (PageProse.Link, FactWords, PageProse) -> Diagnostic?
  ) -> ProseCheck {
    ProseCheck(rule) { prose in
      prose.links.compactMap { link in
        guard let fact = link.fact, kinds.contains(fact.fact.kind),
          !link.isAutolink
        else { return nil }
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
