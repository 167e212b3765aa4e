package import Facts
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

  /// Where the title is written.
  package let title: WrittenScalar?

  init(
    summary: PageText?, keyPoints: [PageText], body: PageText, title: WrittenScalar? = nil
  ) {
    self.title = title
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

  /// In the page's file, from which it is read again; the body where it was set aside, if it was.
  case inFile(of: PageFiles, body: Range<Int>?)
}

/// A piece of Markdown in a page's file.
///
/// An object, as checks hand it around with each of its links.
package final class PageText: Sendable {
  package let document: MarkdownDocument

  /// Where the text is written, if YAML holds it.
  private let written: WrittenScalar?

  /// The line of the file on which the document starts.
  private let firstLine: Int

  /// The file that holds it.
  let file: String

  /// - Parameters:
  ///   - document: What is read of it.
  ///   - file: The file that holds it.
  ///   - written: Where it is written, and the line on which the document says that it starts; nil for
  ///     a text whose places are those of the file.
  init(
    document: MarkdownDocument, file: String,
    written: (scalar: WrittenScalar, firstLine: Int)? = nil
  ) {
    self.document = document
    self.file = file
    self.written = written?.scalar
    firstLine = written?.firstLine ?? 1
  }
}

extension PageText {
  /// A place of the document as one of the file.
  package func location(_ sourceRange: SourceRange) -> FileLocation {
    let start = sourceRange.start
    guard let written else {
      return FileLocation(file, start, length: max(1, sourceRange.length))
    }
    let length = written.length(
      sourceRange.length, line: start.line - firstLine, column: start.column)
    return FileLocation(file, place(start, in: written), length: max(1, length))
  }

  package func location(_ position: SourcePosition) -> FileLocation {
    FileLocation(file, written.map { place(position, in: $0) } ?? position)
  }

  private func place(_ position: SourcePosition, in written: WrittenScalar) -> SourcePosition {
    written.place(line: position.line - firstLine, column: position.column)
  }
}
