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
    let (codePoint, end) = bytes.jsonEscape(at: index)
    let length = end - index
    if Unicode.Scalar(codePoint)?.isText != true {
      let place = FileLocation(file, line: line, column: column, length: length)
      diagnostics.append(.forbidden(codePoint, at: place))
    }
    advance(by: length)
  }

  private mutating func advance(by count: Int) {
    for byte in bytes[index..<min(index + count, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !UTF8.isContinuation(byte) {
        column += 1
      }
    }
    index += count
  }
}

extension Collection<UInt8> where Index == Int {
  /// What the escape of JSON whose backslash stands at `index` stands for, and where it ends (RFC
  /// 8259, section 7).
  ///
  /// - Returns: A code point, which is half a surrogate pair where the other half is missing; that
  ///   of the second byte for what is no escape.
  package func jsonEscape(at index: Int) -> (codePoint: UInt32, end: Int) {
    if let unit = jsonCodeUnit(at: index) {
      guard 0xD800..<0xDC00 ~= unit, let low = jsonCodeUnit(at: index + 6),
        0xDC00..<0xE000 ~= low
      else { return (unit, index + 6) }
      return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), index + 12)
    }
    guard index + 1 < endIndex else { return (UInt32(self[index]), index + 1) }
    switch self[index + 1] {
    case UInt8(ascii: "b"): return (0x08, index + 2)
    case UInt8(ascii: "t"): return (0x09, index + 2)
    case UInt8(ascii: "n"): return (0x0A, index + 2)
    case UInt8(ascii: "f"): return (0x0C, index + 2)
    case UInt8(ascii: "r"): return (0x0D, index + 2)
    case let byte: return (UInt32(byte), index + 2)
    }
  }

  /// The code unit of an escape such as `\u00e9`; nil if there is none at `start`.
  private func jsonCodeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= endIndex, self[start...].starts(with: "\\u".utf8) else { return nil }
    return UInt32(hexadecimalDigits: self[(start + 2)..<(start + 6)])
  }
}
