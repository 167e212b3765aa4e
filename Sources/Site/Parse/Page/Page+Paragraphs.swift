import Markdown

extension Page {
  /// The words of the text without markup, a paragraph, heading, item or cell each.
  package var paragraphs: [String] {
    readTexts(for: .reading).all.flatMap { text in
      text.document.plainText.utf8.split(separator: UInt8(ascii: "\n"))
        .map { String(Substring($0)) }
    }
  }
}
