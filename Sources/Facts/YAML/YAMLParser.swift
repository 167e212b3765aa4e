package import Kit

extension YAMLNode {
  /// The deepest nesting of mappings and sequences that is read.
  static let depthLimit = 32

  /// How many values, lists and maps a file may have.
  static let valueLimit = 1_500_000

  /// How many keys that stand twice are told.
  static let duplicateLimit = 1_000

  /// Reads one YAML document.
  ///
  /// - Parameters:
  ///   - text: The document, in UTF-8; a byte order mark at its start is passed over.
  ///   - file: The file's name in findings.
  ///   - firstLine: The line of the file, counted from 1, on which `text` starts.
  ///   - limit: The most bytes that are read.
  /// - Returns: The document's value, or nil if it is empty or cannot be read, which the findings
  ///   then say. A document in which keys stand twice has a value that holds the first of each; what
  ///   no text may hold is U+FFFD in it.
  package static func parse(
    _ text: ArraySlice<UInt8>, file: String, firstLine: Int = 1, limit: Int
  ) -> (YAMLNode?, [Diagnostic]) {
    let source = YAMLSource(text: text, file: file, firstLine: firstLine)
    if let finding = source.tooLong(limit: limit) ?? source.notUTF8() { return (nil, [finding]) }
    var reader = YAMLReader(source)
    do {
      var check = YAMLTextCheck(file: file)
      let node = try reader.document().map { check.node($0) }
      return (node, reader.duplicates + check.diagnostics)
    } catch {
      return (nil, reader.duplicates + [error.finding])
    }
  }
}

/// The text of a YAML document, and where it comes from.
struct YAMLSource {
  var text: ArraySlice<UInt8>
  let file: String
  let firstLine: Int

  init(text: ArraySlice<UInt8>, file: String, firstLine: Int) {
    self.text = text.withoutByteOrderMark
    self.file = file
    self.firstLine = firstLine
  }

  /// The place of the byte at `index`.
  func position(of index: Int) -> SourcePosition {
    let before = text[text.startIndex..<min(index, text.endIndex)]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? before.startIndex
    return SourcePosition(
      line: firstLine + before.count { $0 == newline },
      column: before[lineStart...].scalarCount + 1)
  }

  func location(_ position: SourcePosition, length: Int = 1) -> FileLocation {
    FileLocation(file, position, length: length)
  }
}

extension YAMLSource {
  fileprivate func tooLong(limit: Int) -> Diagnostic? {
    guard text.count > limit else { return nil }
    return Diagnostic(
      .yamlLimit, at: FileLocation(file, line: firstLine, column: 1),
      "the YAML has \(text.count) bytes; the limit is \(limit)",
      help: "split it into several files")
  }

  /// The finding for the first byte that is not UTF-8; nil if all are.
  fileprivate func notUTF8() -> Diagnostic? {
    if String(validating: text, as: UTF8.self) != nil { return nil }
    var index = text.startIndex
    while index < text.endIndex, let (_, end) = text.validScalar(at: index) { index = end }
    let byte = text[index].hexadecimal(digits: 2, uppercase: true)
    return Diagnostic(
      .yamlSyntax, at: location(position(of: index)), "the byte 0x\(byte) is not valid UTF-8",
      help: "save the file as UTF-8")
  }

  /// The finding for a key of which the first stands at `first`.
  func duplicate(_ entry: YAMLEntry, first: SourcePosition) -> Diagnostic {
    let key = entry.key.clipped
    return Diagnostic(
      .yamlDuplicateKey, at: entry.keyLocation(in: file),
      "duplicate key “\(key)”, first on line \(first.line)",
      help: entry.value.items == nil
        ? "remove one of them" : "put what both lists hold under one “\(key):”")
  }

  /// The finding for the first key of a list's item that stands in the one before it.
  func missingDash(before entry: YAMLEntry) -> Diagnostic {
    let key = entry.key.clipped
    let line = entry.value.text.map { "- \(key): \($0.clipped)" } ?? "- \(key):"
    return Diagnostic(
      .yamlDuplicateKey, at: entry.keyLocation(in: file),
      "“- ” is missing before “\(key)”, with which another item of the list begins",
      help: "write \(line)")
  }

  /// A line of the text, by its number in the file, counted from 1; empty if there is none.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    var rest = text
    for _ in firstLine..<max(number, firstLine) {
      guard let end = rest.firstIndex(of: 0x0A) else { return [] }
      rest = rest[(end + 1)...]
    }
    return rest.prefix { $0 != 0x0A }
  }
}
