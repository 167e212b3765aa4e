package import Kit
package import Markdown

/// The Markdown of a page, each piece read once.
package struct PageTexts: Sendable {
  /// What texts are for, which decides how much of them is made.
  package enum Use: Sendable {
    /// To know what they say: there is no HTML.
    case reading

    /// To show them as well.
    case rendering
  }

  /// The standfirst; nil if the first paragraph of the body serves as such.
  package let summary: PageText?

  package let keyPoints: [PageText]
  package let body: PageText

  /// The pieces in the order in which a reader meets them.
  package let all: [PageText]

  init(summary: PageText?, keyPoints: [PageText], body: PageText) {
    self.summary = summary
    self.keyPoints = keyPoints
    self.body = body
    all = (summary.map { [$0] } ?? []) + keyPoints + [body]
  }
}

/// Where the Markdown of a page is.
enum PageContent: Sendable {
  /// In memory, rendered.
  case kept(PageTexts)

  /// In the page's file, from which it is read again.
  case inFile(of: PageFiles)
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
