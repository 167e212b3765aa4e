import Kit

/// Markup that lacks a sign, so that it is text.
extension DocumentReader {
  /// The address between round brackets that stand apart from the square ones before them.
  func linkApart(at open: Int) -> Range<Int>? {
    guard open > 2, text[open - 1].isBlank, text[open - 2] == UInt8(ascii: "]"),
      !isEscaped(open - 2..<open + 1), let run = runIndex(of: open), runs[run].kind == .text,
      opensLink(before: open - 2)
    else { return nil }
    let start = open + 1
    let end = min(endOfText(from: run, upTo: start + 300), start + 300)
    guard start < end, let close = text[start..<end].firstIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    return text[start..<close].isPathOfSite ? start..<close : nil
  }

  /// Reports lines that would be headings with a space behind their signs.
  mutating func reportHeadingsWithoutSpace() {
    for block in blocks where block.kind == .paragraph {
      guard let first = block.runs.first, runs[first].kind == .text,
        let position = runs[first].position
      else { continue }
      let words = text[runs[first].text]
      guard words.first == UInt8(ascii: "#"),
        !isEscaped(words.startIndex..<words.startIndex + 1),
        words.isHeadingWithoutSpace(isAlone: block.isTopLevel && block.runs.count == 1)
      else { continue }
      let line = String(decoding: words.prefix(200), as: UTF8.self)
      report(
        .headingWithoutSpace, line,
        at: SourceRange(start: position, length: line.unicodeScalars.count))
    }
  }

  /// Reports a block of code that would be a component if its first word were `view`.
  mutating func reportMisnamedView(_ node: Node) {
    let name = node.fenceInfo.prefix { !$0.isSpace }
    let letters = name.filter(\.isLetter).map(\.lowercased)
    guard letters.elementsEqual("view".utf8) || letters.elementsEqual("views".utf8),
      node.literal.starts(with: "kind:".utf8)
    else { return }
    report(
      .misnamedView, String(decoding: name, as: UTF8.self),
      at: SourceRange(start: position(of: node), length: 0))
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is an address within the site, as nobody writes words.
  fileprivate var isPathOfSite: Bool {
    guard let first, !contains(where: \.isSpace), last != UInt8(ascii: ".") else { return false }
    if first == UInt8(ascii: "/") { return count == 1 || self[startIndex + 1] != first }
    if first == UInt8(ascii: "#") { return dropFirst().first?.isLetter == true }
    let path = prefix { $0 != UInt8(ascii: "#") }
    return starts(with: "./".utf8) || starts(with: "../".utf8) || path.endsWith(".md")
  }

  /// Whether a paragraph that begins so was meant as a heading: `##Words`; a single sign, with which tags of
  /// social media begin, only before a line of several words that is no sentence.
  fileprivate func isHeadingWithoutSpace(isAlone: Bool) -> Bool {
    let words = drop { $0 == UInt8(ascii: "#") }
    let level = words.startIndex - startIndex
    guard level <= 6, let first = words.first, first.isLetterOrDigit || first >= 0x80 else {
      return false
    }
    if level > 1 { return true }
    // “#MeToo” and “#ff0000” are no words of a heading.
    let isWord = words.dropFirst().prefix { !$0.isSpace }.allSatisfy {
      $0.isSmallLetter || $0 >= 0x80
    }
    return isAlone && first.isLetter && isWord && words.contains(0x20)
      && !words.contains(UInt8(ascii: "#")) && words.last.map { !$0.isOne(of: ".!?:,") } ?? false
  }
}
