import Kit

extension MarkdownWriter {
  /// Appends what stands before a line of a block that has so many others around it.
  mutating func appendPrefixes(_ depth: Int) {
    for prefix in prefixes.prefix(depth) { bytes += prefix.utf8 }
  }

  /// Appends the blank line that parts two blocks, if one is due.
  mutating func appendBlankLine(depth: Int) {
    guard needsBlankLine else { return }
    appendPrefixes(depth)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    needsBlankLine = false
  }

  mutating func append(_ tag: HTMLTag) {
    switch tag.name {
    // What pages have most of comes first.
    case "noteref": append(markup: "[^\(tag.attribute("number") ?? "")]")
    case "p": startBlock()
    case "a": tag.isEnd ? endLink() : startLink(to: tag.attribute("href"))
    case "em", "i": appendMark("*")
    case "strong", "b": appendMark("**")
    case "del", "s": appendMark("~~")
    case "code" where !isInCode: appendMark("`")
    case "sup" where tag.attribute("class") == "footnote-ref":
      append(markup: " (footnote ")
      isInFootnoteMark = true
    case "sup" where tag.isEnd && isInFootnoteMark:
      append(markup: ")")
      isInFootnoteMark = false
    case "sup": digits = tag.isEnd ? nil : .above
    case "sub": digits = tag.isEnd ? nil : .below
    case "br" where isInRow: append(markup: " ")
    case "br": endLine()
    case "q": append(markup: tag.isEnd ? "”" : "“")
    case "img":
      startLine()
      append(markup: "![\(tag.attribute("alt") ?? "")](\(tag.attribute("src") ?? ""))")
    case "input": append(markup: tag.attribute("checked") == nil ? "[ ] " : "[x] ")
    default: appendBlock(tag)
    }
  }

  mutating func appendBlock(_ tag: HTMLTag) {
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
        appendBlankLine(depth: prefixes.count)
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
    case "div", "section", "figure", "figcaption", "dl", "dt", "dd", "aside": startBlock()
    default: appendTable(tag)
    }
  }

  mutating func appendTable(_ tag: HTMLTag) {
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

  mutating func startItem() {
    endLine()
    let number = lists.last ?? nil
    marker = number.map { "\($0). " } ?? "- "
    if let number { lists[lists.count - 1] = number + 1 }
    prefixes.append(String(repeating: " ", count: marker?.utf8.count ?? 2))
  }

  mutating func endItem() {
    endLine()
    marker = nil
    _ = prefixes.popLast()
    needsBlankLine = false
  }

  /// Starts a link, or an anchor where it leads nowhere.
  mutating func startLink(to target: String?) {
    targets.append(target)
    if target == nil { return }
    append(markup: "[")
    endsWithSpace = true
  }

  mutating func endLink() {
    guard let target = targets.popLast() ?? nil else { return }
    append(markup: "](\(target))")
  }

  mutating func appendMark(_ mark: String) {
    let hadSpace = endsWithSpace
    append(markup: mark)
    endsWithSpace = hadSpace
  }
}
