import Kit

/// Markup of other generators, which is text here.
extension DocumentReader {
  /// A tag of a template language: `{{ … }}`, `{% … %}`, `{{< … >}}` or `{{% … %}}`.
  func templateMarkup(at offset: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    guard offset + 1 < text.count, offset == 0 || text[offset - 1] != UInt8(ascii: "{"),
      text[offset + 1] == UInt8(ascii: "{") || text[offset + 1] == UInt8(ascii: "%"),
      !isEscaped(offset..<offset + 2)
    else { return nil }
    let rest = text[(offset + 2)...].prefix(Self.longestTag)
    let name = rest.drop { "<%-+/ ".utf8.contains($0) }.prefix {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    // A name alone, as in `{{ note }}`, is that of a value.
    let isTag = text[offset + 1] == UInt8(ascii: "%") || "<%".utf8.contains(rest.first ?? 0)
    let isCalled = text[name.endIndex...].first == UInt8(ascii: "(")
    let tag = isTag || isCalled ? String(decoding: name, as: UTF8.self) : ""
    return (.template(name: tag), offset..<offset + 2)
  }

  /// A comment of another language, which readers would see: `{# … #}`, `%% … %%`, or a note of
  /// CriticMarkup, such as `{>> … <<}` and `{-- … --}`.
  func foreignComment(at offset: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    let rest = text[offset...]
    let pairs: [(start: StaticString, end: StaticString)] = [
      ("{# ", " #}"), ("{>>", "<<}"), ("{--", "--}"), ("{++", "++}"), ("{~~", "~~}"), ("%%", "%%"),
    ]
    guard let pair = pairs.first(where: { rest.starts(with: $0.start) }) else { return nil }
    let start = offset + pair.start.utf8CodeUnitCount
    let before = offset > 0 ? text[offset - 1] : 0x20
    // Two signs of percent may stand behind a number.
    guard text[offset] != UInt8(ascii: "%") || before == 0x20, !isEscaped(offset..<start) else {
      return nil
    }
    let words = text[start...].prefix(Self.longestComment)
    let end = words.indices.first { words[$0...].starts(with: pair.end) }
    return end.map { $0 > start ? (.foreignComment, offset..<start) : nil } ?? nil
  }

  /// The most bytes that are looked at for the end of a comment.
  private static let longestComment = 2_000

  /// The most bytes that are looked at for the end of a tag or list.
  private static let longestTag = 200

  /// A list of attributes: `{: … }` anywhere, and `{#id .class key=value}` after an element or at an
  /// end of a block.
  func attributeList(at offset: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    guard offset + 2 < text.count, !isEscaped(offset..<offset + 2),
      let end = attributeListEnd(from: offset), let run = runIndex(of: offset)
    else { return nil }
    let list = text[offset..<end]
    if list.equals("{:toc}") || list.equals("{::toc}") { return (.contentsMark, offset..<end) }
    if list[offset + 1] != UInt8(ascii: ":") {
      let isAlone = offset == runs[run].text.lowerBound || text[offset - 1] == UInt8(ascii: "]")
      guard isAlone || blockEnd(after: end) else { return nil }
    }
    let anchor = list.contains(UInt8(ascii: "#")) ? headingAnchor(beside: run) : nil
    return (.attributeList(anchor: anchor), offset..<end)
  }

  /// Where the list of attributes ends that a brace at `start` opens; nil if there is none.
  private func attributeListEnd(from start: Int) -> Int? {
    guard "#.:-".utf8.contains(text[start + 1]) else { return nil }
    let rest = text[(start + 1)...].prefix(Self.longestTag)
    guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
      !rest[..<close].contains(UInt8(ascii: "{")), close > start + 1
    else { return nil }
    let list = text[start + 1..<close]
    if list.first == UInt8(ascii: ":") {
      let next = list.dropFirst().first
      return next.map { " #.:/".utf8.contains($0) || $0.isLetter } ?? false ? close + 1 : nil
    }
    if list.equals("-") || list.equals(".-") { return close + 1 }
    let parts = list.split(separator: 0x20)
    let areAttributes = parts.allSatisfy { part in
      let isName =
        part.count > 1 && (part.first == UInt8(ascii: "#") || part.first == UInt8(ascii: "."))
      return isName && !part.dropFirst().contains { "#,;=".utf8.contains($0) }
        || part.first?.isLetter == true && part.contains(UInt8(ascii: "="))
    }
    let isNamed = list.first == UInt8(ascii: "#") || list.first == UInt8(ascii: ".")
    return areAttributes && isNamed ? close + 1 : nil
  }

  /// The words of a heading without a list of attributes at their end.
  func withoutAttributes(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")) else {
      return words
    }
    let list = words[open...].dropFirst().dropLast()
    guard let first = list.first, "#.:-".utf8.contains(first), list.count < Self.longestTag else {
      return words
    }
    return words[..<open]
  }

  /// Whether nothing but spaces follows in the block.
  private func blockEnd(after offset: Int) -> Bool {
    var place = offset
    while place < text.count, text[place] == 0x20 { place += 1 }
    guard place < text.count, let run = runIndex(of: place) else { return true }
    return runs[run].text.lowerBound == place && startsBlock(run)
  }

  /// The anchor of the heading that holds a run, or that stands right before the block of it.
  private func headingAnchor(beside run: Int) -> String? {
    let block = blocks.partitioningIndex { $0.runs.upperBound > run }
    for place in [block, block - 1] where blocks.indices.contains(place) {
      guard blocks[place].kind.isHeading else { continue }
      let position = blocks[place].position
      let index = headings.partitioningIndex { $0.position >= position }
      return index < headings.count && headings[index].position == position
        ? headings[index].id : nil
    }
    return nil
  }

  /// Whether a run is the first of a block.
  func startsBlock(_ run: Int) -> Bool {
    let block = blocks.partitioningIndex { $0.runs.lowerBound >= run }
    return block < blocks.count && blocks[block].runs.lowerBound == run
  }

  /// `[[words]]`, of which wikis make a link.
  func wikiLink(at offset: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    guard offset > 0, text[offset - 1] == UInt8(ascii: "["), !isEscaped(offset - 1..<offset + 1)
    else {
      return nil
    }
    let words = text[(offset + 1)...].prefix(Self.longestTag).prefix { !"[]\n".utf8.contains($0) }
    guard let first = words.first, first.isLetter || first == UInt8(ascii: "_") || first >= 0x80,
      text[words.endIndex...].starts(with: "]]")
    else { return nil }
    let range = offset - 1..<words.endIndex + 2
    return (words.isContentsName ? .contentsMark : .wikiLink, range)
  }

  /// Reports blocks whose first words other generators read as the start of a box or as the place of
  /// a list of contents.
  mutating func reportForeignBlocks() {
    for index in blocks.indices where blocks[index].kind == .paragraph {
      guard let first = blocks[index].runs.first, runs[first].kind == .text else { continue }
      let words = text[runs[first].text]
      guard let mark = words.first, "[:!?".utf8.contains(mark), let position = runs[first].position,
        !isEscaped(words.startIndex..<words.startIndex + 1)
      else { continue }
      if mark == UInt8(ascii: "[") {
        let isAlone = blocks[index].runs.count == 1 && words.last == UInt8(ascii: "]")
        if isAlone, words.dropFirst().dropLast().isContentsName {
          report(.contentsMark, of: words, at: position)
        } else if blocks[index].isInBlockQuote, let label = words.labelOfBox {
          report(.box, of: label, at: position)
        }
      } else if words.opensBox {
        report(.box, of: words.prefix { $0 != 0x20 }, at: position)
      }
    }
  }

  private mutating func report(
    _ kind: MarkdownProblem.Kind, of words: ArraySlice<UInt8>, at position: SourcePosition
  ) {
    let words = String(decoding: words, as: UTF8.self)
    report(kind, words, at: SourceRange(start: position, length: words.unicodeScalars.count))
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is the name by which generators are asked for a list of contents.
  fileprivate var isContentsName: Bool {
    let name = map(\.lowercased)
    return name.elementsEqual("toc".utf8) || name.elementsEqual("_toc_".utf8)
  }

  /// The label with which a box begins, as `[!FAQ]`; nil if it begins with none.
  fileprivate var labelOfBox: ArraySlice<UInt8>? {
    guard starts(with: "[!".utf8), let close = firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = self[startIndex + 2..<close]
    return !name.isEmpty && name.allSatisfy(\.isLetter) ? self[...close] : nil
  }

  /// Whether it begins as `::: note`, `!!! note` and `??? note` do.
  fileprivate var opensBox: Bool {
    guard let mark = first else { return false }
    let rest = drop { $0 == mark }
    let count = rest.startIndex - startIndex
    if mark == UInt8(ascii: ":") { return count >= 3 }
    let word = rest.drop { $0 == UInt8(ascii: "+") }
    return count == 3 && word.first == 0x20 && word.dropFirst().first?.isSmallLetter == true
  }
}
