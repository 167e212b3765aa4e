package import Kit
import Yams

extension YAMLNode {
  /// The deepest nesting of mappings and sequences that is read.
  static let depthLimit = 32

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
    if let refusal = source.refusal(limit: limit) { return (nil, [refusal]) }
    guard let string = String(validating: source.text, as: UTF8.self) else {
      return (nil, [source.notUTF8()])
    }
    var attempt = YAMLAttempt(source: source, string: string)
    let (node, findings) = attempt.run()
    var check = YAMLTextCheck(file: file)
    let checked = node.map { check.node($0) }
    return (checked, findings + check.diagnostics)
  }
}

/// The text of a YAML document, and where it comes from.
struct YAMLSource {
  var text: ArraySlice<UInt8>
  let file: String
  let firstLine: Int

  init(text: ArraySlice<UInt8>, file: String, firstLine: Int) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.text = text.starts(with: byteOrderMark) ? text.dropFirst(3) : text
    self.file = file
    self.firstLine = firstLine
  }

  /// The place that Yams calls `mark`, in the file.
  func position(of mark: Mark?) -> SourcePosition {
    SourcePosition(line: firstLine - 1 + max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
  }

  /// The place of the byte at `index`.
  func position(of index: Int) -> SourcePosition {
    let before = text[text.startIndex..<min(index, text.endIndex)]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? before.startIndex
    // A continuation byte starts no scalar.
    let scalars = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(
      line: firstLine + before.count { $0 == newline }, column: scalars + 1)
  }

  func location(_ position: SourcePosition, length: Int = 1) -> FileLocation {
    FileLocation(file, position, length: length)
  }
}

extension YAMLSource {
  /// The finding for the first byte that is not UTF-8.
  fileprivate func notUTF8() -> Diagnostic {
    var rest = text
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    var index = rest.startIndex
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput, .error: break decoding
      }
    }
    rest = text[min(index, text.endIndex)...]
    let byte = rest.first.map { String($0, radix: 16, uppercase: true) } ?? ""
    return Diagnostic(
      .yamlSyntax, at: location(position(of: index)), "the byte 0x\(byte) is not valid UTF-8",
      help: "save the file as UTF-8")
  }
}
