import Kit

/// A Markdown text, read and rendered once.
package struct MarkdownDocument: Hashable, Sendable {
  package let html: SlottedHTML
  package let headings: [Heading]

  /// The anchors that raw HTML gives, where it is a part of the page.
  package let rawAnchors: [String]

  /// The headings that raw HTML makes, where it is a part of the page.
  package let rawHeadings: [RawHeading]

  /// Every link and image, in the order of the text.
  package let references: [Reference]
  package let views: [View]
  package let quotations: [BlockQuotation]

  /// Every paragraph, heading and table cell, in the order of the text; also those of raw HTML, where
  /// it is a part of the page.
  package let blocks: [Prose]

  /// The runs of all blocks.
  package let runs: [Run]

  /// The bytes of all runs, as UTF-8.
  package let text: [UInt8]

  /// Where the bytes of runs take more columns in the file than they have scalars.
  package let shifts: ColumnShifts

  /// In the order of their places.
  package let problems: [MarkdownProblem]

  /// Where the words of the first paragraph outside lists, quotes and tables stand in the HTML, or
  /// `nil` if there is none.
  let firstParagraphRange: Range<Int>?
}

extension MarkdownDocument {
  package func runs(of block: Prose) -> ArraySlice<Run> { runs[block.runs] }

  /// The bytes of a run, as UTF-8.
  package func bytes(of run: Run) -> ArraySlice<UInt8> { text[run.text] }

  /// The words of a block without markup, a space for every line's end.
  package func string(of block: Prose) -> String {
    var bytes: [UInt8] = []
    append(block, to: &bytes) { _ in "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the words of a block; `ownWords` says what a link says that has none of its own.
  private func append(
    _ block: Prose, to bytes: inout [UInt8], saying ownWords: (Reference) -> String
  ) {
    for index in block.runs where runs[index].isReadable {
      if runs[index].kind == .ownWords, let reference = runs[index].reference {
        bytes.append(contentsOf: ownWords(references[reference]).utf8)
      } else {
        bytes.append(contentsOf: text[runs[index].text])
      }
    }
  }
}

extension MarkdownDocument {
  /// The words of the text without markup and without what facts say in it themselves, a line a block.
  package var plainText: String {
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes) { _ in "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the words of the text without markup, a line a block, for search; `ownWords` says what a
  /// link says that has none of its own.
  package func appendPlainText(
    to bytes: inout [UInt8], saying ownWords: (Reference) -> String
  ) {
    bytes.reserveCapacity(bytes.count + text.count + blocks.count)
    let start = bytes.count
    for block in blocks {
      if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
      append(block, to: &bytes, saying: ownWords)
    }
  }

  /// The number of words between white space, for the time that reading takes.
  package var wordCount: Int {
    let bytes = text.span
    var count = 0
    for block in blocks {
      var isAfterSpace = true
      // Runs mostly follow each other, and are counted together.
      var rest = 0..<0
      for index in block.runs where runs[index].isReadable {
        let next = runs[index].text
        if next.lowerBound == rest.upperBound {
          rest = rest.lowerBound..<next.upperBound
        } else {
          count += bytes.extracting(rest).wordStarts(afterSpace: &isAfterSpace)
          rest = next
        }
      }
      count += bytes.extracting(rest).wordStarts(afterSpace: &isAfterSpace)
    }
    return count
  }

  /// The first paragraph that has words, outside lists, quotes and tables.
  ///
  /// Without such a paragraph, the first quote, or as many of the first items or cells as tell what the
  /// text is about; empty if there are none.
  package var firstParagraph: PlainWords {
    if let block = blocks.first(where: { $0.isTopLevel && $0.kind == .paragraph && hasWords($0) }) {
      return plainWords(of: [block])
    }
    let others = blocks.drop { $0.kind.isHeading || $0.isInFootnote || !hasWords($0) }
    guard let first = others.first else { return PlainWords() }
    var taken = [first]
    var length = string(of: first).utf8.count
    for block in others.dropFirst() where hasWords(block) {
      guard !first.isInBlockQuote, block.isSibling(of: first), length < Self.summaryLength
      else { break }
      taken.append(block)
      length += string(of: block).utf8.count + 2
    }
    return plainWords(of: taken)
  }

  /// All words of the text.
  package var plainWords: PlainWords { plainWords(of: blocks) }

  /// Blocks without their markup, set apart by semicolons.
  private func plainWords(of blocks: [Prose]) -> PlainWords {
    var words = PlainWords()
    for block in blocks {
      if !words.isEmpty { words.append("; ".utf8) }
      words.append(block, of: runs, text, references)
    }
    return words
  }

  /// From how many bytes on the words of a list or table say enough of it.
  private static let summaryLength = 80

  private func hasWords(_ block: Prose) -> Bool {
    runs[block.runs].contains { run in
      run.kind == .ownWords || run.isReadable && text[run.text].holdWords
    }
  }

  /// The HTML of that paragraph's words, without the tags of the paragraph.
  package var firstParagraphHTML: SlottedHTML? {
    guard let range = firstParagraphRange else { return nil }
    let slots = html.slots.lazy
      .filter { range.lowerBound <= $0.offset && $0.offset <= range.upperBound }
      .map { Slot(offset: $0.offset - range.lowerBound, content: $0.content) }
    return SlottedHTML(bytes: Array(html.bytes[range]), slots: Array(slots))
  }
}

extension Run {
  /// Whether its bytes are words of the text.
  var isReadable: Bool { kind != .markup && kind != .alternativeText }
}

extension ArraySlice<UInt8> {
  /// Whether a letter or digit of any script is among the characters.
  fileprivate var holdWords: Bool {
    // Most texts begin with one of ASCII, or hold one.
    contains { $0 < 0x80 && $0.isLetterOrDigit }
      || String(decoding: self, as: UTF8.self).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }
}
