import Kit

/// Why a text has no front matter, in the words of who wrote it.
struct FrontMatterSlip {
  private var line = 1
  private var length = 1
  private let message: String
  private let help: String

  /// The front matter is not closed by any line.
  static let notClosed = FrontMatterSlip(
    length: 3, message: "the front matter is not closed", help: "end it with a line that is ---")

  private init(line: Int = 1, length: Int = 1, message: String, help: String) {
    (self.line, self.length) = (line, length)
    (self.message, self.help) = (message, help)
  }

  /// What is wrong with the start of a text whose first line is not three hyphens.
  init(atStartOf bytes: [UInt8]) {
    var line = Line(in: bytes, from: 0)
    var number = 1
    while line.words(in: bytes).isEmpty, line.next < bytes.count, number < 100 {
      line = Line(in: bytes, from: line.next)
      number += 1
    }
    let words = line.words(in: bytes)
    let text = String(decoding: words, as: UTF8.self)
    if words.elementsEqual("---".utf8) {
      self.init(
        message: number > 1
          ? "an empty line stands before the front matter"
          : "a blank stands before the --- of the front matter",
        help: "take it away: the file has to begin with a line that is ---")
    } else if let form = Self.foreignForm(of: words), number == 1 {
      self.init(
        message: "the front matter is \(form), not YAML",
        help: "write its keys as lines such as “title: \"Talks\"” between two lines that are ---")
    } else if words.isLineOfDashes {
      self.init(
        line: number, length: text.unicodeScalars.count,
        message: "“\(text.clipped)” does not begin the front matter",
        help: "write --- there, three hyphens and no more")
    } else if words.isKeyOfPage {
      self.init(
        line: number, message: "no line --- stands before the front matter",
        help: "begin the file with a line that is ---, and write another behind its keys")
    } else {
      self.init(
        message: "the page has no front matter",
        help: "begin the file with a line ---, the keys title, date and as_of, and a line ---")
    }
  }

  /// Fails for a line that was not meant to end the front matter.
  init?(atEndIn bytes: ArraySlice<UInt8>, line: Int) {
    let words = bytes.withoutBlanksAround
    guard words.isLineOfDashes || words.elementsEqual("---".utf8) else { return nil }
    let text = String(decoding: words, as: UTF8.self)
    self.init(
      line: line, length: bytes.scalarCount,
      message: words.count == 3 && words.first == UInt8(ascii: "-")
        ? "a blank stands before the --- that is to end the front matter"
        : "“\(text.clipped)” does not end the front matter",
      help: "write --- at the start of the line, three hyphens and no more")
  }

  func finding(in file: String) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: FileLocation(file, line: line, column: 1, length: length), message,
      help: help)
  }

  /// The form of front matter that other tools know by its first line; nil if it is none of theirs.
  private static func foreignForm(of line: ArraySlice<UInt8>) -> String? {
    let words = line.prefix { $0 > 0x20 }
    if words.elementsEqual("+++".utf8) || words.elementsEqual("---toml".utf8) { return "TOML" }
    return words.first == UInt8(ascii: "{") || words.elementsEqual("---json".utf8)
      || words.elementsEqual(";;;".utf8) ? "JSON" : nil
  }
}

extension Line {
  /// The line without the blanks around it.
  fileprivate func words(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[start..<end].withoutBlanksAround
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutBlanksAround: ArraySlice<UInt8> {
    let words = drop { $0 == 0x20 || $0 == 0x09 }
    return words.dropLast(words.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count)
  }

  /// Whether it holds dashes alone, at least two, and is not three hyphens.
  fileprivate var isLineOfDashes: Bool {
    guard 1...200 ~= count, !elementsEqual("---".utf8),
      allSatisfy({ $0 == UInt8(ascii: "-") || $0 >= 0x80 })
    else { return false }
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { ["-", "‐", "‑", "–", "—", "−"].contains($0) }
      && (scalars.count > 1 || scalars.first != "-")
  }

  /// Whether a key of front matter stands there that every page has.
  fileprivate var isKeyOfPage: Bool {
    ["title:", "date:", "as_of:"].contains { starts(with: $0.utf8) }
  }
}
