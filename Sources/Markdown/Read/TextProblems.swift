import Kit

extension DocumentReader {
  /// Reports text that looks like a link but is none, and markup of other languages.
  mutating func reportTextProblems() {
    for mark in ":{[.=^~$(%".utf8 {
      var start = 0
      var place = TextPlace()
      while let found = offset(of: mark, in: text, start..<text.count) {
        start = found + 1
        if let problem = textProblem(at: found) { report(problem.0, problem.1, at: found, &place) }
      }
    }
    reportForeignBlocks()
    reportHeadingsWithoutSpace()
    reportDefinitions()
  }

  private func textProblem(at offset: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    switch text[offset] {
    case UInt8(ascii: ":"):
      brokenReference(colon: offset).map {
        (isInHTML($0.lowerBound) ? .markdownInHTML(isReference: true) : .brokenReference, $0)
      } ?? bareAddress(colon: offset)
        ?? foreignSigns(at: offset)
    case UInt8(ascii: "."): bareAddress(point: offset)
    case UInt8(ascii: "{"):
      templateMarkup(at: offset) ?? foreignComment(at: offset) ?? attributeList(at: offset)
    case UInt8(ascii: "%"): foreignComment(at: offset)
    case UInt8(ascii: "["):
      foreignLink(at: offset).map { (.unknownMarkup, $0) } ?? wikiLink(at: offset)
        ?? foreignSigns(at: offset)
    case UInt8(ascii: "("):
      linkInHTML(at: offset).map { (.markdownInHTML(isReference: false), $0) }
        ?? spacedDestination(at: offset).map { (.spacedDestination, $0) }
        ?? linkApart(at: offset).map { (.linkApart, $0) }
    default: foreignSigns(at: offset)
    }
  }

  /// A destination in the text, such as `fact:figure.x`, if it stands after `](`, `] (` or `<`, or is
  /// followed by the prefix of an id.
  private func brokenReference(colon: Int) -> Range<Int>? {
    let start = colon - 4
    guard start >= 0, text[start..<colon].equals("fact") || text[start..<colon].equals("cite")
    else { return nil }
    if start > 0, text[start - 1].isLetter { return nil }
    let blanks = text[..<start].suffix(8).reversed().prefix(while: \.isBlank).count
    let before = text[..<(start - blanks)]
    let isInLink = before.ends(with: "](") || before.ends(with: "] (")
    let id = colon + 1 + text[(colon + 1)...].prefix(8).prefix(while: \.isBlank).count
    if id > colon + 1, isInLink || before.ends(with: "<"), isID(at: id) {
      return start..<wordEnd(from: id)
    }
    guard isInLink || isID(at: colon + 1) else { return nil }
    return start..<wordEnd(from: colon)
  }

  /// `][kind.name]` or `[[kind.name]]`, which other tools use for links.
  private func foreignLink(at offset: Int) -> Range<Int>? {
    guard offset > 0, isID(at: offset + 1),
      text[offset - 1] == UInt8(ascii: "]") || text[offset - 1] == UInt8(ascii: "["),
      !isEscaped(offset - 1..<offset + 1)
    else { return nil }
    return offset - 1..<wordEnd(from: offset)
  }

  /// Whether an id may start at `offset`: small letters, a dot, and a letter or digit.
  private func isID(at offset: Int) -> Bool {
    var place = offset
    while place < text.count, text[place].isLetter { place += 1 }
    guard place > offset, place + 1 < text.count, text[place] == UInt8(ascii: ".") else {
      return false
    }
    return text[place + 1].isLetter || text[place + 1].isDigit
  }

  /// Where the word at `offset` ends, or 200 bytes on.
  private func wordEnd(from offset: Int) -> Int {
    var end = offset
    let limit = min(text.count, offset + 200)
    while end < limit, !text[end].isSpace, !text[end].isOne(of: ")>") { end += 1 }
    return end
  }

  private mutating func report(
    _ kind: MarkdownProblem.Kind, _ range: Range<Int>, at offset: Int, _ place: inout TextPlace
  ) {
    guard let index = runIndex(of: offset), runs[index].kind == .text else { return }
    let run = runs[index]
    let range = range.clamped(
      to: run.text.lowerBound..<endOfText(from: index, upTo: range.upperBound))
    guard !range.isEmpty else { return }
    var position = run.position ?? source.position(of: 0)
    position.column += place.scalars(before: range.lowerBound, in: run, text)
    position.column += shifts.columns(in: run.text.lowerBound..<range.lowerBound)
    report(
      kind, String(decoding: text[range], as: UTF8.self),
      at: SourceRange(
        start: position, length: scalarCount(in: text, range) + shifts.columns(in: range)))
  }

  /// Whether the text of a run goes on in the next one.
  func continues(_ run: Int) -> Bool {
    run + 1 < runs.count && runs[run + 1].kind == .text
      && runs[run + 1].reference == runs[run].reference
      && runs[run + 1].text.lowerBound == runs[run].text.upperBound && !startsBlock(run + 1)
  }

  /// Where the text ends that starts with a run and goes on in those after it; a later place than
  /// `limit` is not looked for.
  func endOfText(from index: Int, upTo limit: Int) -> Int {
    var last = index
    while runs[last].text.upperBound < limit, continues(last) { last += 1 }
    return min(runs[last].text.upperBound, max(limit, runs[index].text.lowerBound))
  }

  /// Whether one of some bytes is written in a longer way, as after a backslash, so that its writer
  /// meant the sign itself.
  func isEscaped(_ range: Range<Int>) -> Bool { shifts.columns(in: range) > 0 }

  /// The index of the run that holds a byte of the text.
  ///
  /// O(log n) for n runs.
  func runIndex(of offset: Int) -> Int? {
    let index = runs.partitioningIndex { $0.text.upperBound > offset }
    return index < runs.count ? index : nil
  }
}

/// A place in a run, counted from the one before so that many in one run take no longer.
private struct TextPlace {
  private var offset = 0
  private var count = 0

  /// The number of Unicode scalars in a run before an offset of the text.
  mutating func scalars(before newOffset: Int, in run: Run, _ text: [UInt8]) -> Int {
    if offset < run.text.lowerBound || newOffset < offset {
      offset = run.text.lowerBound
      count = 0
    }
    count += scalarCount(in: text, offset..<newOffset)
    offset = newOffset
    return count
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: StaticString) -> Bool {
    suffix(text.utf8CodeUnitCount).equals(text)
  }
}
