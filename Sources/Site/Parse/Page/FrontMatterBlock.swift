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
      return (nil, [FrontMatterSlip(atStartOf: bytes).finding(in: file)])
    }
    let start = line.next
    var number = 1
    var slip: FrontMatterSlip?
    var isUnbroken = true
    while line.next < bytes.count {
      line = Line(in: bytes, from: line.next)
      number += 1
      isUnbroken = isUnbroken && line.start < line.end
      // A line behind an empty one is of the text.
      if isUnbroken, slip == nil {
        slip = FrontMatterSlip(atEndIn: bytes[line.start..<line.end], line: number)
      }
      if line.isFence(in: bytes) {
        let block = FrontMatterBlock(
          yaml: bytes[start..<line.start], body: bytes[line.next...], bodyLine: number + 1)
        return (block, [])
      }
    }
    return (nil, [(slip ?? .notClosed).finding(in: file)])
  }
}

/// The bounds of a line in a text.
struct Line {
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
