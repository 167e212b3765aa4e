import Facts
import Markdown

/// The words of a paragraph, heading, item or cell.
package struct Paragraph: Sendable {
  /// What readers see, without markup.
  package let text: String

  /// What its writer wrote: where a fact stands in its own words, the fact that is meant.
  package let source: String
}

extension Site {
  /// The words of the text of one of its pages.
  package func paragraphs(of page: SitePage) -> [Paragraph] {
    readTexts(of: page, for: .reading).all.flatMap { text in
      let read = text.document.lines { ownWords(ofTarget: $0.target)?.inOneLine ?? "" }
      let written = text.document.lines { "<\($0.destination)>" }
      return zip(read, written).map { Paragraph(text: $0, source: $1) }
        .filter { !$0.source.isEmpty }
    }
  }
}

extension MarkdownDocument {
  /// The words of each block; `ownWords` says what a link says that has none of its own.
  fileprivate func lines(saying ownWords: (Reference) -> String) -> [String] {
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes, saying: ownWords)
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// The text with spaces in the place of line ends.
  fileprivate var inOneLine: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\n") ? 0x20 : $0 }, as: UTF8.self)
  }
}
