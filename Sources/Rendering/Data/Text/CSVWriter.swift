import Kit

/// Writes comma-separated values as RFC 4180 has them, in UTF-8.
struct CSVWriter: Sendable {
  /// What a row holds in one column.
  enum Cell: Sendable {
    case text(String)

    /// Digits with an optional sign and decimal point.
    case number(DecimalNumber)
    case empty
  }

  private(set) var bytes: [UInt8] = []

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
  /// Spreadsheets take text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a
  /// formula. An apostrophe before it makes it text, as OWASP's “CSV Injection” advises.
  private mutating func append(_ text: String) {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let guarded = (isFormula ? "'" : "") + text
    let special = Array("\",\r\n".utf8)
    guard isFormula || guarded.utf8.contains(where: special.contains) else {
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

extension CSVWriter.Cell {
  /// Text, or nothing for nil.
  init(_ text: String?) { self = text.map(Self.text) ?? .empty }

  /// A number, or nothing for nil.
  init(_ number: DecimalNumber?) { self = number.map(Self.number) ?? .empty }
}
