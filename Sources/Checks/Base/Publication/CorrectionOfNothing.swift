import Facts
package import Kit
import Site

extension Rule {
  package static let correctionOfNothing = Rule(
    "correction-of-nothing", .error,
    catches: "A correction that names neither a fact nor a page, or a page that does not exist.",
    why: "Those who read what was wrong never see that it was put right.",
    wrong: "- id: correction.toll\n  date: \"2025-10-30\"\n  was: \"1,800\"\n  is: \"1,900\"",
    right: "- id: correction.toll\n  date: \"2025-10-30\"\n  was: \"1,800\"\n  is: \"1,900\"\n"
      + "  facts: claim.dialogue-failed")
}

extension Check {
  /// A page that is not to be seen yet counts as one.
  static let correctionOfNothing = site(.correctionOfNothing) { input in
    let files = Set(input.parsed.pages.map(\.file))
    return input.parsed.facts.facts(of: .corrections).compactMap { correction in
      guard !correction.isRetired else { return nil }
      guard let page = correction[CorrectionFields.page] else {
        guard correction[CorrectionFields.facts].isEmpty else { return nil }
        return Diagnostic(
          .correctionOfNothing, at: correction.location,
          "\(correction.id) says neither which fact nor which page it corrects",
          help: "add \(CorrectionFields.facts): with the ids of the facts, or"
            + " \(CorrectionFields.page): with the page’s path", id: correction.id)
      }
      let address = input.site.settings.pageName(page)
      guard input.site.page(named: page) == nil, !files.contains(page),
        input.parsed.pages.allSatisfy({ $0.address != address }),
        !input.parsed.mayHaveUnread(page)
      else { return nil }
      return Diagnostic(
        .correctionOfNothing, at: correction.location(of: CorrectionFields.page),
        "\(correction.id) corrects “\(page.clipped)”, which is no page of the site",
        help: page.suggestion(
          among: files.sorted(), or: "write the path of a page, such as /briefings/some-words/"),
        id: correction.id)
    }
  }
}

extension ParsedSite {
  /// Whether a page that could not be read may be the one with a path or an address.
  func mayHaveUnread(_ page: String) -> Bool {
    unreadPages.contains(page)
      || !unreadPages.isEmpty && page.utf8.first == UInt8(ascii: "/")
  }
}
