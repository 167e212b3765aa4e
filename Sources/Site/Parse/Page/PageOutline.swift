import Facts
package import Kit
import Markdown

/// What other pages and the whole site need to know of a page's text.
package struct PageOutline: Hashable, Sendable {
  /// A link of the text to a fact.
  struct FactLink: Hashable, Sendable {
    /// The index in `Page.texts` of the piece of Markdown.
    let text: Int

    /// The index of the link in that piece.
    let reference: Int

    /// The id that it names, which may not exist.
    let id: String
  }

  /// The hash of the file's bytes.
  package let hash: ContentHash

  /// How many pieces of Markdown the page has; the body is the last.
  let textCount: Int

  /// In the order in which a reader meets them.
  let factLinks: [FactLink]

  /// The anchors of the body's headings.
  package let headings: [String]

  /// The standfirst, or the first paragraph, without markup; empty if there is neither.
  let summaryText: String

  /// The addresses of images on other hosts.
  package let externalImages: [String]
}

extension PageOutline {
  init(_ texts: PageTexts, hash: ContentHash) {
    self.hash = hash
    textCount = texts.all.count
    factLinks = texts.all.enumerated().flatMap { text, piece in
      piece.document.references.enumerated().compactMap { index, reference in
        reference.factID.map { FactLink(text: text, reference: index, id: $0) }
      }
    }
    headings = texts.body.document.headings.map(\.id)
    summaryText = texts.summary?.document.plainText ?? texts.body.document.firstParagraph ?? ""
    externalImages = texts.all.flatMap(\.document.references)
      .filter { $0.kind == .externalImage }.map(\.destination)
  }
}
