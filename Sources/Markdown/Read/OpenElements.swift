import Kit

/// The elements of raw HTML that are open at a place of a text, within the blocks around it.
struct OpenElements {
  struct Element {
    let name: String

    /// The start tag as it is written, up to the end of its first line.
    let text: String
    let sourceRange: SourceRange
    let isMarkedEmpty: Bool
  }

  /// What is wrong with a tag.
  struct Fault {
    let kind: MarkdownProblem.Kind
    let text: String
    let sourceRange: SourceRange
  }

  /// Those that are open, the innermost last.
  private var elements: [Element] = []

  /// How many were open where each block around the place began.
  private var blockStarts: [Int] = []

  /// The names of elements that were told to lack an end, whose end tags may still follow.
  private var told: [String] = []
}

extension OpenElements {
  mutating func openBlock() { blockStarts.append(elements.count) }

  /// Ends a block, and all that was opened in it.
  mutating func closeBlock() -> [Fault] {
    let start = blockStarts.popLast() ?? 0
    let faults = end(from: start, isInProse: true)
    if elements.isEmpty { told = [] }
    return faults
  }

  /// Ends the text.
  mutating func closeAll() -> [Fault] { end(from: 0, isInProse: false) }

  mutating func read(_ tag: RawTag, _ text: String, at sourceRange: SourceRange) -> Fault? {
    if let last = elements.last, RawTag.elementsOfText.contains(last.name),
      !tag.isEnd || tag.name != last.name
    {
      return nil
    }
    if !tag.isWhole { return Fault(kind: .unendedTag, text: text, sourceRange: sourceRange) }
    let isVoid = !isInDrawing && RawTag.voidElements.contains(tag.name)
    if isVoid || RawTag.elementsWithoutTags.contains(tag.name) { return nil }
    if tag.isEnd { return close(tag, text, at: sourceRange) }
    let isForeign = isInDrawing || RawTag.foreignElements.contains(tag.name)
    if tag.isMarkedEmpty, isForeign { return nil }
    elements.append(
      Element(
        name: tag.name, text: text, sourceRange: sourceRange, isMarkedEmpty: tag.isMarkedEmpty))
    return nil
  }
}

extension OpenElements {
  /// Whether the place is in a drawing or formula, and not in HTML within it.
  private var isInDrawing: Bool {
    let last = elements.last {
      RawTag.foreignElements.contains($0.name) || RawTag.elementsOfHTML.contains($0.name)
    }
    return last.map { RawTag.foreignElements.contains($0.name) } ?? false
  }

  private mutating func close(_ tag: RawTag, _ text: String, at sourceRange: SourceRange) -> Fault?
  {
    let start = blockStarts.last ?? 0
    guard let opened = elements[start...].lastIndex(where: { $0.name == tag.name }) else {
      if let place = told.lastIndex(of: tag.name) {
        told.remove(at: place)
        return nil
      }
      return stray(tag, text, at: sourceRange)
    }
    let fault = end(from: opened + 1, isInProse: false).first
    elements.removeLast()
    return fault
  }

  /// What is wrong with an end tag that closes nothing of its block.
  private mutating func stray(_ tag: RawTag, _ text: String, at sourceRange: SourceRange) -> Fault {
    let outer = elements.lastIndex { $0.name == tag.name }
    let line = outer.map { elements[$0].sourceRange.start.line }
    if let outer {
      elements.remove(at: outer)
      for index in blockStarts.indices where blockStarts[index] > outer { blockStarts[index] -= 1 }
    }
    return Fault(
      kind: .strayEndTag(name: tag.name, openedOnLine: line), text: text, sourceRange: sourceRange)
  }

  /// Takes all from `start` on for closed, and tells of those that need an end tag.
  private mutating func end(from start: Int, isInProse: Bool) -> [Fault] {
    guard start < elements.count else { return [] }
    let open = elements[start...].filter { !RawTag.elementsThatEndAlone.contains($0.name) }
    elements.removeSubrange(start...)
    told += open.map(\.name)
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
    var counter = PositionCounter(source: source)
    for tag in tags {
      let text = bytes[tag.range].prefix { !$0.isLineEnd }
      let position = place(tag.range.lowerBound).map { counter.position(of: $0) }
      let start = position ?? blocks.last?.position ?? source.position(of: 0)
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
