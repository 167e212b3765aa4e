/// A Markdown file, read, but not yet related to any other.
package struct Page: Sendable {
  package enum Kind: String, Hashable, Sendable {
    case briefing

    /// A page beside the briefings, such as the one about the desk.
    case plain
  }

  /// The file, relative to the site's folder.
  package let file: String

  package let kind: Kind
  package let frontMatter: FrontMatter

  /// What other pages and the whole site need to know of the text.
  package let outline: PageOutline

  /// The components that the body asks for, in the order of its `view` blocks.
  package let views: [ViewBlock]

  let content: PageContent
}

extension Page {
  /// The Markdown of the page.
  func readTexts(for use: PageTexts.Use) -> PageTexts {
    switch content {
    case .kept(let texts): texts
    case .inFile(let files, let body): files.texts(of: self, body: body, for: use)
    }
  }
}
