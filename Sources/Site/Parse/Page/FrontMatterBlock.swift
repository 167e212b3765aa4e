package import Kit

extension Rule {
  package static let frontMatter = Rule(
    "front-matter", .error,
    catches: "A page without front matter, or whose front matter is not closed.",
    why: "Without it the page has no title, no date and no as_of.",
    wrong: "---\ntitle: \"Talks\"\n\nThe talks …",
    right: "---\ntitle: \"Talks\"\n---\n\nThe talks …",
    isFixed: true)
}

/// Where the front matter of a page ends and its body begins.
struct FrontMatterBlock: Hashable, Sendable {
  /// The YAML between the two lines of three hyphens.
  let yaml: ArraySlice<UInt8>

  /// The Markdown after them.
  let body: ArraySlice<UInt8>

  /// The line of the file, counted from 1, on which `body` starts.
  let bodyLine: Int

  /// The line of the file, counted from 1, on which `yaml` starts.
  static let yamlLine = 2
}

extension FrontMatterBlock {
  /// Splits a page's text; lines may end in LF or CRLF.
  ///
  /// - Returns: Nil instead of the block, and a finding, if there is no closed front matter.
  static func split(_ text: SourceText, file: String) -> (FrontMatterBlock?, [Diagnostic]) {
    let bytes = text.bytes
    var line = Line(in: bytes, from: 0)
    guard line.isFence(in: bytes) else {
      return (nil, [.noFrontMatter(file, begins: bytes[line.start..<line.end])])
    }
    let start = line.next
    var number = 1
    while line.next < bytes.count {
      line = Line(in: bytes, from: line.next)
      number += 1
      if line.isFence(in: bytes) {
        let block = FrontMatterBlock(
          yaml: bytes[start..<line.start], body: bytes[line.next...], bodyLine: number + 1)
        return (block, [])
      }
    }
    return (nil, [.unclosedFrontMatter(file)])
  }
}

/// The bounds of a line in a text.
private struct Line {
  let start: Int

  /// Where the line's own bytes end, before its line end.
  let end: Int

  /// Where the next line starts.
  let next: Int

  init(in bytes: [UInt8], from start: Int) {
    let newline = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    self.start = start
    next = min(newline + 1, bytes.count)
    end = newline > start && bytes[newline - 1] == 0x0D ? newline - 1 : newline
  }

  /// Whether the line is three hyphens, and perhaps white space after them.
  func isFence(in bytes: [UInt8]) -> Bool {
    let text = bytes[start..<end]
    guard text.starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
    return text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension Diagnostic {
  fileprivate static func noFrontMatter(_ file: String, begins line: ArraySlice<UInt8>)
    -> Diagnostic
  {
    if let form = foreignForm(of: line) {
      return Diagnostic(
        .frontMatter, at: FileLocation(startOf: file), "the front matter is \(form), not YAML",
        help: "write its keys as lines such as “title: \"Talks\"” between two lines that are ---")
    }
    return Diagnostic(
      .frontMatter, at: FileLocation(startOf: file), "the page has no front matter",
      help: "begin the file with a line ---, the keys title, date and as_of, and a line ---")
  }

  /// The form of front matter that other tools know by its first line; nil if it is none of theirs.
  private static func foreignForm(of line: ArraySlice<UInt8>) -> String? {
    let words = line.prefix { $0 > 0x20 }
    if words.elementsEqual("+++".utf8) || words.elementsEqual("---toml".utf8) { return "TOML" }
    return words.first == UInt8(ascii: "{") || words.elementsEqual("---json".utf8)
      || words.elementsEqual(";;;".utf8) ? "JSON" : nil
  }

  fileprivate static func unclosedFrontMatter(_ file: String) -> Diagnostic {
    Diagnostic(
      .frontMatter, at: FileLocation(file, line: 1, column: 1, length: 3),
      "the front matter is not closed", help: "end it with a line that is ---")
  }
}
