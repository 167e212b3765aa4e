import Kit

/// Writes comma-separated values as RFC 4180 has them, in UTF-8.
///
/// They begin with a byte order mark, without which spreadsheets take them for another encoding.
struct CSVWriter: Sendable {
  /// What a row holds in one column.
  enum Cell: Sendable {
    case text(String)

    /// Digits with an optional sign and decimal point.
    case number(DecimalNumber)
    case empty
  }

  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .number(let number): bytes += "\(number)".utf8
      case .empty: break
      }
    }
    bytes += "\r\n".utf8
  }

  /// Appends text, in quotation marks where it needs them.
  ///
  /// Spreadsheets take text that begins with `=`, `+`, `-` or `@` for a formula, some of them also
  /// after spaces or with these signs in full width, and text that begins with a tab or a line end.
  /// Where commas stand in decimal numbers they take a semicolon or a tab for what separates cells,
  /// whatever quotation marks say. An apostrophe before it makes it text, as OWASP's “CSV Injection”
  /// advises.
  private mutating func append(_ text: String) {
    let guarded = Self.guarded(text)
    let special = Array("\",;\t\r\n".utf8)
    let isAsItWas = guarded.utf8.count == text.utf8.count
    guard !isAsItWas || guarded.utf8.contains(where: special.contains) else {
      bytes += guarded.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension CSVWriter {
  /// The text with an apostrophe before each part that could be taken for a formula.
  private static func guarded(_ text: String) -> String {
    let separators = Array(";\t".utf8)
    guard text.utf8.contains(where: separators.contains) else {
      return mayBeFormula(text) ? "'\(text)" : text
    }
    var result = text.utf8.first == UInt8(ascii: "\t") ? "'" : ""
    var rest = text.utf8[...]
    while true {
      let part = rest.prefix { !separators.contains($0) }
      let words = String(Substring(part))
      // A number in a list.
      let isNumber = isNumber(String(Substring(part.drop { $0 == 0x20 })))
      result += !isNumber && mayBeFormula(words) ? "'\(words)" : words
      guard part.endIndex < rest.endIndex else { return result }
      result.unicodeScalars.append(Unicode.Scalar(rest[part.endIndex]))
      rest = rest[rest.index(after: part.endIndex)...]
    }
  }

  private static func mayBeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !isNumber(text) else { return false }
    if "\t\r\n".unicodeScalars.contains(first) { return true }
    let start = text.unicodeScalars.first { !$0.isSkippedBySpreadsheets }
    return start.map(Self.signs.contains) ?? false
  }

  /// Whether the text is a number with a sign, such as `-5` or `+1,240.5`, which means the same to all.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    guard let sign = text.utf8.first, "+-".utf8.contains(sign), digits.first?.isDigit == true,
      digits.last?.isDigit == true
    else { return false }
    return digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
      && digits.count { $0 == UInt8(ascii: ".") } < 2
  }

  private static let signs = Set("=+-@＝＋－＠".unicodeScalars)
}

extension Unicode.Scalar {
  /// Whether it is a space or cannot be seen.
  fileprivate var isSkippedBySpreadsheets: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value < 0x20
  }
}

extension CSVWriter.Cell {
  /// Text, or nothing for nil.
  init(_ text: String?) { self = text.map(Self.text) ?? .empty }

  /// A number, or nothing for nil.
  init(_ number: DecimalNumber?) { self = number.map(Self.number) ?? .empty }
}
