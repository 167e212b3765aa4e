extension Rule {
  package static let notUTF8 = Rule(
    "not-utf8", .error,
    catches: "A byte that is not valid UTF-8, or a control character.",
    why: "Such a byte would be replaced or dropped on the way to the page, unseen.",
    wrong: "printf 'A caf\\xE9.\\n' >> content/briefings/talks.md",
    right: "printf 'A café.\\n' >> content/briefings/talks.md",
    isFixed: true)

  package static let forbiddenCharacter = Rule(
    "forbidden-character", .error,
    catches: "A noncharacter, a control character or half a surrogate pair, however it is written.",
    why: "No page or feed may contain it, and programs disagree on what to show for it.",
    wrong: "title: \"Talks\\x0B\"", right: "title: \"Talks\"")

  package static let bidiControl = Rule(
    "bidi-control", .warning,
    catches: "A control character that changes the direction in which text is shown.",
    why: "It can make a reader see another sentence than the one that is checked.",
    wrong: "printf 'By \\u202EJane.\\n' >> content/briefings/talks.md",
    right: "printf 'By Jane.\\n' >> content/briefings/talks.md")
}

/// A file's text: valid UTF-8 without a byte order mark.
package struct SourceText: Hashable, Sendable {
  package var bytes: [UInt8]

  /// Creates a text from a file's bytes, and tells what in them is no text.
  ///
  /// - Returns: Nil instead of the text if a byte is no text. Noncharacters, which are findings too,
  ///   are U+FFFD in the text.
  package static func reading(_ bytes: [UInt8], from path: String) -> (SourceText?, [Diagnostic]) {
    let start = bytes[...].withoutByteOrderMark.startIndex
    var scanner = TextScanner(path: path)
    scanner.scan(bytes, from: start)
    if scanner.isRefused { return (nil, scanner.diagnostics) }
    if scanner.holdsNoncharacter {
      let text = String(decoding: bytes[start...], as: UTF8.self).replacingWhatIsNoText
      return (SourceText(bytes: Array(text.utf8)), scanner.diagnostics)
    }
    return (SourceText(bytes: start == 0 ? bytes : Array(bytes[start...])), scanner.diagnostics)
  }
}

extension Diagnostic {
  /// A finding of a code point that no text may hold.
  package static func forbidden(_ codePoint: UInt32, at location: FileLocation) -> Diagnostic {
    let code = "U+" + codePoint.hexadecimal(digits: 4, uppercase: true)
    let what =
      switch codePoint {
      case 0..<0x80: "is a control character, which text may not contain"
      case 0xD800..<0xE000: "is half a surrogate pair, not a character"
      default: "is a noncharacter"
      }
    return Diagnostic(.forbiddenCharacter, at: location, "\(code) \(what)", help: "delete it")
  }
}

/// Looks for bytes that are no text, and counts lines on the way.
private struct TextScanner {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether a byte is no text, so that the rest was not looked at.
  private(set) var isRefused = false
  private(set) var holdsNoncharacter = false
  private var line = 1
  private var column = 1

  init(path: String) { self.path = path }

  mutating func scan(_ bytes: [UInt8], from start: Int) {
    var index = start
    let text = bytes.span
    while index < bytes.count {
      if index + 8 <= text.count, EightBytes(of: text, at: index).arePlainText {
        column += 8
        index += 8
        continue
      }
      let byte = text[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F, !isAllowed(byte) { return refuse(byte) }
        advance(over: byte)
        index += 1
        continue
      }
      guard let (scalar, end) = bytes.validScalar(at: index) else { return refuse(byte) }
      if !scalar.isText {
        holdsNoncharacter = true
        let place = FileLocation(path, line: line, column: column)
        // More than a finding of each rule can use are not kept.
        if diagnostics.count < 2 * Diagnostic.limitPerFile {
          diagnostics.append(.forbidden(scalar.value, at: place))
        }
      }
      if "\u{202A}"..."\u{202E}" ~= scalar || "\u{2066}"..."\u{2069}" ~= scalar { warn(scalar) }
      column += 1
      index = end
    }
  }

  private func isAllowed(_ control: UInt8) -> Bool {
    control == 0x09 || control == 0x0A || control == 0x0D
  }

  private mutating func advance(over byte: UInt8) {
    if byte == 0x0A {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private mutating func refuse(_ byte: UInt8) {
    isRefused = true
    let code = "0x" + byte.hexadecimal(digits: 2, uppercase: true)
    let what =
      byte < 0x80 ? "is a control character, which text may not contain" : "is not valid UTF-8"
    diagnostics.append(
      Diagnostic(
        .notUTF8, at: FileLocation(path, line: line, column: column), "byte \(code) \(what)",
        help: byte < 0x80 ? "delete it" : "save the file as UTF-8"))
  }

  private mutating func warn(_ scalar: Unicode.Scalar) {
    guard diagnostics.count < 2 * Diagnostic.limitPerFile else { return }
    diagnostics.append(
      Diagnostic(
        .bidiControl, at: FileLocation(path, line: line, column: column),
        "U+\(scalar.value.hexadecimal(digits: 4, uppercase: true)) changes the direction of the text",
        help: "delete it; sitegen isolates names by itself"))
  }
}
