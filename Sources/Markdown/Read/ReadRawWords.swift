import Kit

/// Where the walk is among the elements of raw HTML whose words it reads.
struct RawBlock {
  /// How many lists and block quotes are open.
  var lists = 0
  var quotes = 0

  /// How many elements are open whose words are code, and of how many the words are struck out.
  var code = 0
  var struck = 0

  /// Where the digits of the words stand; nil on the line.
  var digits: DigitPlace?

  /// What words are a part of that follow.
  var kind = Prose.Kind.paragraph

  /// Whether a block of prose is open.
  var isOpen = false

  /// Where comments are left out of the HTML that is read, in order.
  var gaps: [Int] = []

  /// Whether a line has ended since the last words of the open block.
  var hasBreak = false

  /// Whether neither a list nor a block quote is open.
  var isTopLevel: Bool { lists == 0 && quotes == 0 }

  /// Leaves the elements among words, which end with what holds them.
  mutating func leaveInlines() { (code, struck, digits) = (0, 0, nil) }

  /// Enters or leaves an element that stands apart from what is around it.
  mutating func follow(_ tag: RawTag) {
    switch tag.name {
    case "ul", "ol", "dl", "menu", "dir": lists = max(0, lists + (tag.isEnd ? -1 : 1))
    case "blockquote": quotes = max(0, quotes + (tag.isEnd ? -1 : 1))
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = tag.name.utf8.last.map { Int($0 & 0x0F) } ?? 1
      kind = tag.isEnd ? .paragraph : .heading(level: level)
    case "th": kind = tag.isEnd ? .paragraph : .tableHeader
    case "td": kind = tag.isEnd ? .paragraph : .tableCell
    case "table", "tr", "caption", "thead", "tbody", "tfoot": kind = .paragraph
    default: break
    }
  }
}

extension DocumentReader {
  /// Reads the words of a block of raw HTML as those of the paragraphs, headings and cells that readers
  /// see.
  ///
  /// - Parameters:
  ///   - html: The tags, and what stands between them.
  ///   - gaps: Where comments are left out, in order.
  ///   - bytes: What holds these.
  ///   - place: Where a byte of that stands in the source; nil if that is not known.
  mutating func readWords(
    of html: RawTags, without gaps: [Int], in bytes: [UInt8], at place: (Int) -> Int?
  ) {
    let start = text.count
    rawBlock.gaps = gaps
    rawBlock.kind = .paragraph
    rawBlock.leaveInlines()
    var tags = html.tags[...]
    for words in html.words {
      while let tag = tags.first, tag.range.lowerBound < words.lowerBound {
        followWords(tag)
        tags.removeFirst()
      }
      readWords(in: words, of: bytes, at: place)
    }
    for tag in tags { followWords(tag) }
    closeRawBlock()
    rawBlock.leaveInlines()
    if text.count > start { textInHTML.append(start..<text.count) }
  }

  /// Takes what a tag means for the words after it.
  private mutating func followWords(_ tag: RawTag) {
    if RawTag.elementsApart.contains(tag.name) {
      closeRawBlock()
      rawBlock.follow(tag)
    } else if tag.name == "br" {
      rawBlock.hasBreak = rawBlock.isOpen
    } else {
      followInline(tag)
    }
  }

  /// Takes what a tag within a paragraph of Markdown means for the words after it.
  mutating func readInline(_ tag: RawTag) {
    followInline(tag)
    let isApart = tag.name == "br" || RawTag.elementsApart.contains(tag.name)
    guard isApart, let block = blocks.last, block.runs.lowerBound < runs.count,
      text.last?.isSpace == false
    else { return }
    appendBreak(.lineBreak)
  }

  /// Enters or leaves an element among words, if those within it are words of another kind.
  private mutating func followInline(_ tag: RawTag) {
    if RawTag.elementsOfCode.contains(tag.name) {
      rawBlock.code = max(0, rawBlock.code + (tag.isEnd ? -1 : 1))
    }
    switch tag.name {
    case "del", "s", "strike": rawBlock.struck = max(0, rawBlock.struck + (tag.isEnd ? -1 : 1))
    case "sup": rawBlock.digits = tag.isEnd ? nil : .above
    case "sub": rawBlock.digits = tag.isEnd ? nil : .below
    default: break
    }
    guard tag.name == "a" else { return }
    if !tag.isEnd {
      linkedByHTML.append(text.count..<Int.max)
    } else if let last = linkedByHTML.last, last.upperBound == Int.max {
      linkedByHTML[linkedByHTML.count - 1] = last.lowerBound..<text.count
    }
  }

  private mutating func closeRawBlock() {
    guard rawBlock.isOpen else { return }
    trimLastRun()
    closeBlock()
    (rawBlock.isOpen, rawBlock.hasBreak) = (false, false)
  }

  /// Reads what stands between two tags, line by line, and apart where a comment stood, which may have
  /// several.
  private mutating func readWords(
    in words: Range<Int>, of bytes: [UInt8], at place: (Int) -> Int?
  ) {
    var start = words.lowerBound
    while start < words.upperBound {
      let gap = rawBlock.gaps.first { $0 > start && $0 < words.upperBound } ?? words.upperBound
      let end = bytes[start..<gap].firstIndex(where: \.isLineEnd)
      var line = bytes[start..<(end ?? gap)]
      if !rawBlock.isOpen || rawBlock.hasBreak { line = line.drop(while: \.isSpace) }
      if end != nil {
        line = line.prefix(
          upTo: line.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? line.startIndex)
      }
      if !line.isEmpty { readWords(ofLine: line, at: place(line.startIndex)) }
      if end != nil { rawBlock.hasBreak = rawBlock.isOpen }
      start = end.map { $0 + 1 } ?? gap
    }
  }

  private mutating func readWords(ofLine line: ArraySlice<UInt8>, at offset: Int?) {
    let position = offset.map { positions.position(of: $0) }
    if !rawBlock.isOpen {
      openBlock(rawBlock.kind, at: position ?? blocks.last?.position ?? source.position(of: 0))
      rawBlock.isOpen = true
    }
    if rawBlock.hasBreak { appendBreak(.softBreak) }
    rawBlock.hasBreak = false
    let start = text.count
    appendWithoutReferences(line)
    if let digits = rawBlock.digits {
      text.replaceSubrange(start..., with: text[start...].digits(digits))
    }
    let kind: Run.Kind = rawBlock.struck > 0 ? .markup : rawBlock.code > 0 ? .code : .text
    runs.append(
      Run(kind: kind, text: start..<text.count, reference: nil, position: position))
  }

  /// Appends words to the text, the characters in the place of the references to them.
  private mutating func appendWithoutReferences(_ words: ArraySlice<UInt8>) {
    var rest = words
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += rest[..<start]
      rest = rest[start...]
      let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
      let scalar = end.flatMap { Unicode.Scalar(characterReference: rest[(start + 1)..<$0]) }
      if let end, let scalar {
        text += String(scalar).utf8
        shifts.add(end - start, before: text.count)
        rest = rest[(end + 1)...]
      } else {
        text.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    text += rest
  }
}

extension DocumentReader {
  /// Whether a byte of the text stands in a block of raw HTML, in which no Markdown is read.
  func isInHTML(_ offset: Int) -> Bool {
    let index = textInHTML.partitioningIndex { $0.upperBound > offset }
    return index < textInHTML.count && textInHTML[index].contains(offset)
  }

  /// The destination of a link in Markdown that stands in raw HTML, and leads to no fact.
  func linkInHTML(at offset: Int) -> Range<Int>? {
    guard offset > 0, text[offset - 1] == UInt8(ascii: "]"), isInHTML(offset) else { return nil }
    let rest = text[(offset + 1)...].prefix { !$0.isSpace && $0 != UInt8(ascii: ")") }
    guard rest.endIndex < text.count, text[rest.endIndex] == UInt8(ascii: ")"),
      rest.contains(where: { $0.isOne(of: "/#.") }), !rest.starts(with: "fact:".utf8),
      !rest.starts(with: "cite:".utf8)
    else { return nil }
    return rest.indices
  }
}
