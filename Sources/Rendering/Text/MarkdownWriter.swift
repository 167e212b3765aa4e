import Kit

/// Turns HTML as pages of Markdown become it back into Markdown, for mail and for language models.
///
/// It reads the tags that CommonMark, the extensions and a page's own parts make, and
/// `<noteref number="1">` for a reference to a note; what stands in other tags is kept without them.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  /// What stands before each line: quotation marks and the space of list items.
  private var prefixes: [String] = []

  /// The mark of a list item whose first line has not begun; nil if there is none.
  private var marker: String?

  /// The number of the next item of each open list; nil for a list without numbers.
  private var lists: [Int?] = []

  /// Where the links lead that have begun.
  private var targets: [String] = []

  /// How many cells the current row of a table has, and whether it is the first row.
  private var cells = 0
  private var isInRow = false
  private var isFirstRow = false

  /// Whether a quotation has begun and nothing stands in it yet.
  private var isAtBlockStart = false

  private var isInCode = false
  private var needsBlankLine = false
  private var isAtLineStart = true
  private var endsWithSpace = true
}

extension MarkdownWriter {
  /// Appends what HTML says, in O(*n*).
  mutating func append(html: [UInt8]) {
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        guard let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else { return }
        append(HTMLTag(html[index...end]))
        index = end + 1
      } else {
        let end = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        append(escaped: html[index..<end])
        index = end
      }
    }
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

  private mutating func endLine() {
    if isAtLineStart { return }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
    endsWithSpace = true
  }

  private mutating func startLine() {
    guard isAtLineStart else { return }
    let start = prefixes.joined()
    appendBlankLine(after: marker == nil ? start : prefixes.dropLast().joined())
    if let marker {
      bytes += (prefixes.dropLast().joined() + marker).utf8
      self.marker = nil
    } else {
      bytes += start.utf8
    }
    isAtLineStart = false
    isAtBlockStart = false
  }
}

extension MarkdownWriter {
  /// Appends the blank line that parts two blocks, if one is due.
  private mutating func appendBlankLine(after prefix: String) {
    guard needsBlankLine else { return }
    bytes += prefix.utf8
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    needsBlankLine = false
  }

  private mutating func append(_ tag: HTMLTag) {
    switch tag.name {
    case "a": tag.isEnd ? endLink() : startLink(to: tag.attribute("href") ?? "")
    case "em", "i": appendMark("*")
    case "strong", "b": appendMark("**")
    case "del", "s": appendMark("~~")
    case "code" where !isInCode: appendMark("`")
    case "sup" where !tag.isEnd: append(markup: " (footnote ")
    case "sup": append(markup: ")")
    case "br":
      endLine()
    case "img":
      startLine()
      append(markup: "![\(tag.attribute("alt") ?? "")](\(tag.attribute("src") ?? ""))")
    case "noteref": append(markup: "[^\(tag.attribute("number") ?? "")]")
    case "input": append(markup: tag.attribute("checked") == nil ? "[ ] " : "[x] ")
    default: appendBlock(tag)
    }
  }

  private mutating func appendBlock(_ tag: HTMLTag) {
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      startBlock()
      if !tag.isEnd, let level = tag.name.utf8.last.map({ Int($0) - 48 }) {
        startLine()
        bytes += "\(String(repeating: "#", count: level)) ".utf8
      }
    case "ul", "ol":
      // A list within an item follows it at once.
      if lists.isEmpty || tag.isEnd && lists.count == 1 { startBlock() } else { endLine() }
      if tag.isEnd { _ = lists.popLast() } else { lists.append(tag.name == "ol" ? tag.start : nil) }
    case "li": tag.isEnd ? endItem() : startItem()
    case "blockquote":
      startBlock()
      if tag.isEnd {
        _ = prefixes.popLast()
      } else {
        appendBlankLine(after: prefixes.joined())
        prefixes.append("> ")
        isAtBlockStart = true
      }
    case "pre":
      tag.isEnd ? endLine() : startBlock()
      append(markup: "```")
      endLine()
      isInCode = !tag.isEnd
      if tag.isEnd { startBlock() }
    case "hr":
      startBlock()
      append(markup: "---")
      startBlock()
    case "div" where tag.attribute("class") == "footnotes": paragraph("Footnotes:")
    case "p", "div", "section", "figure", "figcaption", "dl", "dt", "dd", "aside": startBlock()
    default: appendTable(tag)
    }
  }

  private mutating func appendTable(_ tag: HTMLTag) {
    switch (tag.name, tag.isEnd) {
    case ("table", let isEnd):
      startBlock()
      isFirstRow = !isEnd
    case ("tr", false):
      endLine()
      append(markup: "|")
      endsWithSpace = true
      isInRow = true
      cells = 0
    case ("tr", true):
      endLine()
      isInRow = false
      if isFirstRow {
        append(markup: "|" + String(repeating: " --- |", count: cells))
        endLine()
      }
      isFirstRow = false
    case ("td", false), ("th", false):
      append(markup: " ")
      endsWithSpace = true
    case ("td", true), ("th", true):
      append(markup: endsWithSpace ? "|" : " |")
      endsWithSpace = true
      cells += 1
    default: break
    }
  }

  private mutating func startItem() {
    endLine()
    let number = lists.last ?? nil
    marker = number.map { "\($0). " } ?? "- "
    if let number { lists[lists.count - 1] = number + 1 }
    prefixes.append(String(repeating: " ", count: marker?.utf8.count ?? 2))
  }

  private mutating func endItem() {
    endLine()
    marker = nil
    _ = prefixes.popLast()
    needsBlankLine = false
  }

  private mutating func startLink(to target: String) {
    targets.append(target)
    append(markup: "[")
    endsWithSpace = true
  }

  private mutating func endLink() {
    guard let target = targets.popLast() else { return }
    append(markup: "](\(target))")
  }

  private mutating func appendMark(_ mark: String) {
    let hadSpace = endsWithSpace
    append(markup: mark)
    endsWithSpace = hadSpace
  }
}

extension MarkdownWriter {
  /// Appends text with character references; white space is one space, but in code.
  private mutating func append(escaped html: ArraySlice<UInt8>) {
    let text = html.withoutReferences
    if isInCode { return append(code: text) }
    append(words: text)
  }

  private mutating func append(code: ArraySlice<UInt8>) {
    for byte in code {
      if byte == UInt8(ascii: "\n") {
        startLine()
        endLine()
      } else {
        startLine()
        bytes.append(byte)
      }
    }
  }

  private mutating func append(words: ArraySlice<UInt8>) {
    for (place, byte) in zip(words.indices, words) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
        if !endsWithSpace { bytes.append(UInt8(ascii: " ")) }
        endsWithSpace = true
        continue
      }
      let isFirst = isAtLineStart
      startLine()
      if isMarkup(byte, isFirst: isFirst, before: words[words.index(after: place)...]) {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
      endsWithSpace = false
    }
  }

  /// Whether Markdown would take a character of text for markup.
  private func isMarkup(_ byte: UInt8, isFirst: Bool, before rest: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"): true
    case UInt8(ascii: "<"): rest.first.map { $0.isLetter || "/!?".utf8.contains($0) } ?? false
    case UInt8(ascii: "["): rest.contains(UInt8(ascii: "(")) || rest.contains(UInt8(ascii: ":"))
    case UInt8(ascii: "|"): isInRow
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"): isFirst
    default: false
    }
  }
}

/// A tag of HTML that is well formed, or a part of one that is not.
private struct HTMLTag {
  /// In lower case; empty for comments and the like.
  let name: String
  let isEnd: Bool
  private let text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    let rest = text.dropFirst()
    isEnd = rest.first == UInt8(ascii: "/")
    let letters = rest.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetterOrDigit }
    name = String(decoding: letters.map(\.lowercased), as: UTF8.self)
  }

  /// The number of the first item of a list.
  var start: Int { attribute("start").flatMap { Int($0) } ?? 1 }

  /// The value of an attribute in double quotation marks; empty where it has none, nil without it.
  func attribute(_ name: String) -> String? {
    let key = Array(" \(name)".utf8)
    guard let place = text.firstPlace(of: key[...]) else { return nil }
    let rest = text[(place + key.count)...]
    guard rest.starts(with: "=\"".utf8) else { return "" }
    let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: value.withoutReferences, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The text with the characters in the place of the references that stand for them: those that
  /// escaping makes, and numbers.
  fileprivate var withoutReferences: ArraySlice<UInt8> {
    guard contains(UInt8(ascii: "&")) else { return self }
    var text: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      let end = self[index...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
      if self[index] == UInt8(ascii: "&"), let end,
        let character = Self.character(self[(index + 1)..<end])
      {
        text += String(character).utf8
        index = end + 1
      } else {
        text.append(self[index])
        index += 1
      }
    }
    return text[...]
  }

  private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "nbsp": "\u{A0}"
    case let text where text.hasPrefix("#x") || text.hasPrefix("#X"):
      UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let text where text.hasPrefix("#"):
      UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
