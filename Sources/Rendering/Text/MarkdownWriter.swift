import Kit

/// Turns HTML as pages of Markdown become it back into Markdown, for mail and for language models.
///
/// It reads the tags that CommonMark, the extensions and a page's own parts make, and
/// `<noteref number="1">` for a reference to a note; what stands in other tags is kept without them.
struct MarkdownWriter {
  var bytes: [UInt8] = []

  /// What stands before each line: quotation marks and the space of list items.
  var prefixes: [String] = []

  /// The mark of a list item whose first line has not begun; nil if there is none.
  var marker: String?

  /// The number of the next item of each open list; nil for a list without numbers.
  var lists: [Int?] = []

  /// Where the links lead that have begun; nil for an anchor, which leads nowhere.
  var targets: [String?] = []

  /// Whether the number of a footnote is being read.
  var isInFootnoteMark = false

  /// Where the digits of the words stand; nil on the line.
  var digits: DigitPlace?

  /// How many cells the current row of a table has, and whether it is the first row.
  var cells = 0
  var isInRow = false
  var isFirstRow = false

  /// Whether a quotation has begun and nothing stands in it yet.
  var isAtBlockStart = false

  var isInCode = false
  var needsBlankLine = false
  var isAtLineStart = true

  /// Where the words of the current line start in `bytes`; nil where something else began it.
  var lineStart: Int?
  var endsWithSpace = true
}

extension MarkdownWriter {
  /// Appends what HTML says, in O(*n*).
  mutating func append(html: [UInt8]) {
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        guard let end = HTMLTag.end(of: html[index...]) else { return }
        let tag = HTMLTag(html[index...end])
        append(tag)
        index = end + 1
        if !tag.isEnd, tag.name == "script" || tag.name == "style" {
          index = Self.end(ofTextOf: tag.name, in: html, from: index)
        }
      } else {
        let end = html[index...].firstPlace(of: UInt8(ascii: "<")) ?? html.count
        append(escaped: html[index..<end])
        index = end
      }
    }
  }

  private static let startOfTag: ArraySlice<UInt8> = [UInt8(ascii: "<")]

  /// Where the end tag of a script or style starts, which says nothing to readers; the end if it has
  /// none.
  private static func end(ofTextOf name: String, in html: [UInt8], from start: Int) -> Int {
    var index = start
    while let next = html.firstPlace(of: startOfTag, from: index) {
      let rest = html[next...].dropFirst().prefix(1 + name.utf8.count)
      if rest.lazy.map(\.lowercased).elementsEqual("/\(name)".utf8) { return next }
      index = next + 1
    }
    return html.count
  }

  /// Appends a paragraph of plain text, which is no markup.
  mutating func paragraph(_ text: String) {
    startBlock()
    append(words: Array(text.utf8)[...])
    startBlock()
  }

  mutating func heading(_ level: Int, _ text: String) {
    startBlock()
    startLine()
    bytes += "\(String(repeating: "#", count: level)) ".utf8
    append(words: Array(text.utf8)[...])
    startBlock()
  }

  /// Appends an item of a list; `mark` is what stands before it, such as `- `.
  mutating func item(_ mark: String, _ text: String) {
    endLine()
    startLine()
    bytes += mark.utf8
    append(words: Array(text.utf8)[...])
    endLine()
  }

  /// Appends what is markup already, such as an address in angle brackets.
  mutating func append(markup: String) {
    startLine()
    bytes += markup.utf8
    endsWithSpace = false
  }

  /// Ends what stands before, so that a blank line parts it from what follows.
  mutating func startBlock() {
    endLine()
    // The first block of an item or a quotation stands beside its mark.
    if marker == nil, !isAtBlockStart { needsBlankLine = !bytes.isEmpty }
  }

  mutating func endLine() {
    if isAtLineStart { return }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
    lineStart = nil
    endsWithSpace = true
  }

  mutating func startLine() {
    guard isAtLineStart else { return }
    // The mark of an item stands in the place of its space.
    let depth = max(prefixes.count - (marker == nil ? 0 : 1), 0)
    appendBlankLine(depth: depth)
    appendPrefixes(depth)
    if let marker {
      bytes += marker.utf8
      self.marker = nil
    }
    isAtLineStart = false
    isAtBlockStart = false
  }
}
