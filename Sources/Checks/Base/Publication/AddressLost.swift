import Facts
import Kit
import Site

extension Rule {
  static let addressLost = Rule(
    "address-lost", .warning,
    catches: "A page that was published and whose address leads nowhere now, as its file was"
      + " renamed, deleted or made a draft.",
    why: "Whoever linked to it or cited it finds nothing, and does not learn why.",
    wrong: "aliases: []",
    right: "aliases: [\"/briefings/old-name/\"]")
}

extension Check {
  /// Compares the addresses with those that the lock remembers.
  ///
  /// A page that expired went as its desk had announced, and one that cannot be read may have any
  /// address.
  static let addressLost = site(.addressLost) { input in
    let former = input.parsed.published?.pages ?? []
    guard !former.isEmpty, input.parsed.unreadPages.isEmpty else { return [] }
    let known = Set(former.map(\.address))
    let pages = Dictionary(input.parsed.pages.map { ($0.address, $0) }) { first, _ in first }
    let new = input.parsed.pages.filter { !known.contains($0.address) }
    let successors = Dictionary(new.map { ($0.frontMatter.title, $0) }) { first, _ in first }
    return former.compactMap { page -> Diagnostic? in
      guard input.site.knownPath(page.address) == nil else { return nil }
      if let present = pages[page.address] {
        let isOver = present.frontMatter.record[PageFields.expiresAt].map { $0 <= input.now }
        return isOver == true ? nil : .hidden(page, in: present)
      }
      return .lost(page, successors[page.title])
    }
  }
}

extension Diagnostic {
  /// `successor` is a new page of the same title; nil if there is none.
  fileprivate static func lost(_ page: PublishedPage, _ successor: Page?) -> Diagnostic {
    let alias = "\(PageFields.aliases): [\"\(page.address)\"]"
    let help =
      successor == nil
      ? "put \(alias) in the page that takes its place, or bring its file back; once the site is"
        + " published without it, readers are told that it was withdrawn"
      : "write \(alias), so that the old address leads to the new one"
    return Diagnostic(
      .addressLost, at: FileLocation(startOf: successor?.file ?? PublishedFacts.path),
      "“\(page.address)” was published as “\(page.title.clipped)”, and no page is there any more",
      help: help)
  }

  fileprivate static func hidden(_ page: PublishedPage, in present: Page) -> Diagnostic {
    Diagnostic(
      .addressLost, at: FileLocation(startOf: present.file),
      "“\(page.address)” was published, and is not to be seen any more",
      help: "let it be seen again, or say in \(PageFields.expiresAt) from when on it is not")
  }
}
