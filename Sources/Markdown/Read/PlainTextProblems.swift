import Kit

extension MarkdownDocument {
  /// What is wrong with words that are shown as they are written, such as a title: markup of other
  /// generators in them.
  ///
  /// - Returns: Problems whose places count lines and columns from 1, within the words.
  package static func problems(inPlain words: String) -> [MarkdownProblem] {
    let marks: [UInt8] = Array("{[=%".utf8)
    guard words.utf8.contains(where: marks.contains) else { return [] }
    let source = MarkdownSource(Array(words.utf8)[...], firstLine: 1)
    let options = MarkdownOptions()
    var reader = DocumentReader(
      source: source, options: options, features: Features(of: source, options),
      definitions: FootnoteDefinitions(), cells: [])
    reader.readPlain()
    return reader.problems.filter(\.concernsPlainWords)
      .sorted { $0.sourceRange.start < $1.sourceRange.start }
  }
}

extension DocumentReader {
  /// Reads the source as one paragraph without markup.
  fileprivate mutating func readPlain() {
    openBlock(.paragraph, at: source.position(of: 0))
    for index in 0..<source.lineCount {
      let line = source.line(index)
      let words = source.bytes[line].prefix { !$0.isLineEnd }
      if index > 0 { appendBreak(.softBreak) }
      appendRun(.text, words, at: line.lowerBound)
    }
    closeBlock()
    reportTextProblems()
  }
}

extension MarkdownProblem {
  /// Whether it is markup that nobody writes for its own sake in a title.
  fileprivate var concernsPlainWords: Bool {
    switch kind {
    case .template, .wikiLink, .unknownMarkup, .foreignComment, .contentsMark,
      .foreignSigns(.highlight):
      true
    default: false
    }
  }
}
