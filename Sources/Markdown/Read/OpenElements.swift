import Kit

/// The elements of raw HTML that are open at a place of a text, within the blocks around it.
struct OpenElements {
  struct Element {
    let name: String

    /// The start tag as it is written, up to the end of its first line.
    let text: String
    let sourceRange: SourceRange
    let isMarkedEmpty: Bool

    /// Whether what stands in it is of a drawing or formula, and no HTML.
    let holdsDrawing: Bool
  }

  /// What is wrong with a tag.
  struct Fault {
    let kind: MarkdownProblem.Kind
    let text: String
    let sourceRange: SourceRange
  }

  /// Those that were opened, the innermost last; nil for one that was closed from within a block.
  private var elements: [Element?] = []

  /// Where the open elements of each name stand among these, in order.
  private var places: [String: [Int]] = [:]

  /// How many were opened where each block around the place began.
  private var blockStarts: [Int] = []

  /// How many elements of each name were told to lack an end, whose end tags may still follow.
  private var told: [String: Int] = [:]
}

extension OpenElements {
  mutating func openBlock() { blockStarts.append(elements.count) }

  /// Ends a block, and all that was opened in it.
  mutating func closeBlock() -> [Fault] {
    let start = blockStarts.popLast() ?? 0
    let faults = end(from: start, isInProse: true)
    if elements.isEmpty { told = [:] }
    return faults
  }

  /// Ends the text.
  mutating func closeAll() -> [Fault] { end(from: 0, isInProse: false) }

  /// Follows a tag.
  ///
  /// - Parameters:
  ///   - tag: The tag.
  ///   - text: What it is in the source, up to the end of its first line.
  ///   - sourceRange: Where it stands.
  /// - Returns: What is wrong with it; nil if nothing is known to be.
  /// - Complexity: O(1), amortized over all tags.
  mutating func read(_ tag: RawTag, _ text: String, at sourceRange: SourceRange) -> Fault? {
    let last = elements.last ?? nil
    if let last, RawTag.elementsOfText.contains(last.name), !tag.isEnd || tag.name != last.name {
      return nil
    }
    if !tag.isWhole { return Fault(kind: .unendedTag, text: text, sourceRange: sourceRange) }
    let isInDrawing = last?.holdsDrawing ?? false
    let isVoid = !isInDrawing && RawTag.voidElements.contains(tag.name)
    if isVoid || RawTag.elementsWithoutTags.contains(tag.name) { return nil }
    if tag.isEnd { return close(tag, text, at: sourceRange) }
    let isForeign = isInDrawing || RawTag.foreignElements.contains(tag.name)
    if tag.isMarkedEmpty, isForeign { return nil }
    places[tag.name, default: []].append(elements.count)
    elements.append(
      Element(
        name: tag.name, text: text, sourceRange: sourceRange, isMarkedEmpty: tag.isMarkedEmpty,
        holdsDrawing: isForeign && !RawTag.elementsOfHTML.contains(tag.name)))
    return nil
  }
}

extension OpenElements {
  private mutating func close(_ tag: RawTag, _ text: String, at sourceRange: SourceRange) -> Fault?
  {
    guard let opened = places[tag.name]?.last, opened >= blockStarts.last ?? 0 else {
      if let count = told[tag.name], count > 0 {
        told[tag.name] = count - 1
        return nil
      }
      return stray(tag, text, at: sourceRange)
    }
    let fault = end(from: opened + 1, isInProse: false).first
    forget(opened)
    return fault
  }

  /// What is wrong with an end tag that closes nothing of its block.
  private mutating func stray(_ tag: RawTag, _ text: String, at sourceRange: SourceRange) -> Fault {
    let outer = places[tag.name]?.last
    let line = outer.flatMap { elements[$0]?.sourceRange.start.line }
    if let outer { forget(outer) }
    return Fault(
      kind: .strayEndTag(name: tag.name, openedOnLine: line), text: text, sourceRange: sourceRange)
  }

  /// Takes the innermost element of its name for closed, whatever is open within it.
  private mutating func forget(_ place: Int) {
    if let name = elements[place]?.name { places[name]?.removeLast() }
    elements[place] = nil
    dropClosed()
  }

  /// Leaves off what is closed at the end.
  private mutating func dropClosed() {
    while let last = elements.last, last == nil { elements.removeLast() }
    // A block begins no later than what may be opened next.
    var index = blockStarts.endIndex
    while index > 0, blockStarts[index - 1] > elements.count {
      index -= 1
      blockStarts[index] = elements.count
    }
  }

  /// Takes all from `start` on for closed, and tells of those that need an end tag.
  private mutating func end(from start: Int, isInProse: Bool) -> [Fault] {
    guard start < elements.count else { return [] }
    let ended = elements[start...].compactMap(\.self)
    for element in ended { places[element.name]?.removeLast() }
    elements.removeSubrange(start...)
    dropClosed()
    let open = ended.filter { !RawTag.elementsThatEndAlone.contains($0.name) }
    for element in open { told[element.name, default: 0] += 1 }
    return open.map { element in
      Fault(
        kind: .unclosedTag(
          name: element.name, isMarkedEmpty: element.isMarkedEmpty, isInBlock: isInProse),
        text: element.text, sourceRange: element.sourceRange)
    }
  }
}

extension DocumentReader {
  /// Follows what tags of raw HTML open and close, and reports those without their counterpart.
  ///
  /// - Parameters:
  ///   - tags: The tags.
  ///   - bytes: What holds them.
  ///   - place: Where a byte of that stands in the source; nil if that is not known.
  mutating func follow(_ tags: [RawTag], in bytes: [UInt8], at place: (Int) -> Int?) {
    for tag in tags {
      let text = bytes[tag.range].prefix { !$0.isLineEnd }
      let position = place(tag.range.lowerBound).map { tagPositions.ofTags.position(of: $0) }
      let start = position ?? blocks.last?.position ?? source.position(of: 0)
      if let level = tag.headingLevel {
        rawHeadings.append(RawHeading(level: level, position: start))
      }
      let range = SourceRange(start: start, length: position == nil ? 0 : text.scalarCount)
      let fault = openElements.read(tag, String(decoding: text, as: UTF8.self), at: range)
      if let fault { report([fault]) }
    }
  }

  /// Enters or leaves a block, in which what raw HTML opens there is closed again.
  mutating func followBlock(_ node: Node, isExit: Bool) {
    switch node.kind {
    case .paragraph, .heading, .blockQuote, .item, .customInline:
      if isExit { report(openElements.closeBlock()) } else { openElements.openBlock() }
    default: break
    }
  }

  mutating func reportOpenElements() { report(openElements.closeAll()) }

  private mutating func report(_ faults: [OpenElements.Fault]) {
    for fault in faults { report(fault.kind, fault.text, at: fault.sourceRange) }
  }
}
