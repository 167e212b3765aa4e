/// A search for escapes in JSON that stand for what no text may hold.
package struct JSONEscapes {
  private let bytes: [UInt8]
  private let file: String
  package private(set) var diagnostics: [Diagnostic] = []
  private var index = 0
  private var line = 1
  private var column = 1

  /// Searches all of a text.
  ///
  /// - Parameters:
  ///   - text: JSON; a backslash in other text is passed over.
  ///   - file: The file's name in findings.
  /// - Complexity: O(*n*).
  package init(in text: SourceText, file: String) {
    bytes = text.bytes
    self.file = file
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") { readEscape() } else { advance(by: 1) }
    }
  }

  private mutating func readEscape() {
    let start = FileLocation(file, line: line, column: column, length: 2)
    guard let unit = codeUnit(at: index) else {
      let escaped = index + 1 < bytes.count ? Self.controls[bytes[index + 1]] : nil
      if let escaped { diagnostics.append(.forbidden(escaped, at: start)) }
      return advance(by: 2)
    }
    var (codePoint, length) = (unit, 6)
    if (0xD800..<0xDC00).contains(unit), let low = codeUnit(at: index + 6),
      (0xDC00..<0xE000).contains(low)
    {
      codePoint = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      length = 12
    }
    if Unicode.Scalar(codePoint)?.isText != true {
      let place = FileLocation(file, line: line, column: column, length: length)
      diagnostics.append(.forbidden(codePoint, at: place))
    }
    advance(by: length)
  }

  /// What `\b` and `\f` stand for.
  private static let controls: [UInt8: UInt32] = [UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12]

  /// The code unit of an escape such as `\u00e9`; nil if there is none at `start`.
  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(hexadecimalDigits: bytes[(start + 2)..<(start + 6)])
  }

  private mutating func advance(by count: Int) {
    for byte in bytes[index..<min(index + count, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    index += count
  }
}
