extension Rule {
  package static let notUTF8 = Rule(
    "not-utf8", .error,
    catches: "A byte that is not valid UTF-8, or a control character.",
    why: "Such a byte would be replaced or dropped on the way to the page, unseen.",
    wrong: "caf\\xE9 (Latin-1)", right: "café, saved as UTF-8",
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
    wrong: "U+202E before a name", right: "the name alone; sitegen isolates names by itself")
}

/// A file's text: valid UTF-8 without a byte order mark.
package struct SourceText: Hashable, Sendable {
  package var bytes: [UInt8]

  /// Creates a text from a file's bytes, and tells what in them is no text.
  ///
  /// - Returns: Nil instead of the text if a byte is no text. Noncharacters, which are findings too,
  ///   are U+FFFD in the text.
  package static func reading(_ bytes: [UInt8], from path: String) -> (SourceText?, [Diagnostic]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
    let digits = String(codePoint, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
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
      guard let (scalar, length) = decodeScalar(bytes, at: index) else { return refuse(byte) }
      if let scalar = Unicode.Scalar(scalar), !scalar.isText {
        holdsNoncharacter = true
        diagnostics.append(
          .forbidden(scalar.value, at: FileLocation(path, line: line, column: column)))
      }
      if (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) { warn(scalar) }
      column += 1
      index += length
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
    let code = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    let what =
      byte < 0x80 ? "is a control character, which text may not contain" : "is not valid UTF-8"
    diagnostics.append(
      Diagnostic(
        .notUTF8, at: FileLocation(path, line: line, column: column), "byte \(code) \(what)",
        help: byte < 0x80 ? "delete it" : "save the file as UTF-8"))
  }

  private mutating func warn(_ scalar: UInt32) {
    diagnostics.append(
      Diagnostic(
        .bidiControl, at: FileLocation(path, line: line, column: column),
        "U+\(String(scalar, radix: 16, uppercase: true)) changes the direction of the text",
        help: "delete it; sitegen isolates names by itself"))
  }
}

/// The scalar that starts at `index`, and how many bytes it takes; nil if the bytes there are no
/// UTF-8 (RFC 3629).
func decodeScalar(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
  let first = bytes[index]
  let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard length > 0, first < 0xF5, index + length <= bytes.count else { return nil }
  if length == 1 { return (UInt32(first), 1) }
  var scalar = UInt32(first) & (0x7F >> UInt32(length))
  for next in bytes[(index + 1)..<(index + length)] {
    guard next & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(next & 0x3F)
  }
  let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
  guard scalar >= smallest[length], Unicode.Scalar(scalar) != nil else { return nil }
  return (scalar, length)
}
