package import Kit
package import Markdown

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
  /// The standfirst; nil if the first paragraph of the body serves as such.
  package var summary: PageText? { content.texts.summary }

  package var keyPoints: [PageText] { content.texts.keyPoints }

  package var body: PageText { content.texts.body }

  /// The pieces of Markdown in the order in which a reader meets them.
  package var texts: [PageText] { content.texts.all }

  /// The standfirst, or the first paragraph, without markup; empty if there is neither.
  package var summaryText: String { outline.summaryText }

  /// How many words the body has, for the time that reading takes.
  package var wordCount: Int { outline.wordCount }
}

/// A piece of Markdown in a page's file.
///
/// An object, as checks hand it around with each of its links.
package final class PageText: Sendable {
  package let document: MarkdownDocument

  /// How many columns the text's first line stands further right than its columns say.
  let indent: Int

  /// The file that holds it.
  let file: String

  init(document: MarkdownDocument, indent: Int, file: String) {
    self.document = document
    self.indent = indent
    self.file = file
  }
}

extension PageText {
  /// A place of the document as one of the file.
  package func location(_ sourceRange: SourceRange) -> FileLocation {
    FileLocation(
      file, line: sourceRange.start.line, column: sourceRange.start.column + indent,
      length: max(1, sourceRange.length))
  }

  package func location(_ position: SourcePosition) -> FileLocation {
    FileLocation(file, line: position.line, column: position.column + indent)
  }
}
