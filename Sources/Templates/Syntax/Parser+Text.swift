extension Parser {
  /// Reads text up to the next tag.
  ///
  /// - Returns: The byte after the tag's `{`, past which reading goes on; nil at the template's end.
  mutating func text(into body: inout [Statement]) -> UInt8? {
    let start = scanner.position
    var index = start
    while let brace = nextBrace(from: index) {
      if let opener = scanner.byte(at: brace + 1), Self.isOpener(opener) {
        let sign = scanner.byte(at: brace + 2)
        appendText(start, brace, trimsEnd: sign == UInt8(ascii: "-"), into: &body)
        tagStart = brace
        let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
        scanner.position = brace + (isSigned ? 3 : 2)
        return opener
      }
      index = brace + 1
    }
    appendText(start, scanner.source.count, trimsEnd: false, into: &body)
    scanner.position = scanner.source.count
    return nil
  }

  private func nextBrace(from start: Int) -> Int? {
    var index = start
    while index < scanner.source.count {
      if scanner.source[index] == UInt8(ascii: "{") { return index }
      index += 1
    }
    return nil
  }

  private mutating func appendText(
    _ start: Int, _ end: Int, trimsEnd: Bool, into body: inout [Statement]
  ) {
    var start = start
    var end = end
    if trimsNextText { start += scanner.source[start..<end].leadingSpace }
    if trimsEnd { end -= scanner.source[start..<end].trailingSpace }
    trimsNextText = false
    if start < end { body.append(.text(start, end)) }
  }

  /// Goes past `{# … #}`.
  mutating func skipComment() {
    let start = scanner.position
    var index = start
    while let byte = scanner.byte(at: index) {
      if byte == UInt8(ascii: "#"), scanner.byte(at: index + 1) == UInt8(ascii: "}") {
        trimsNextText = index > start && scanner.source[index - 1] == UInt8(ascii: "-")
        program.comments.append(start..<(trimsNextText ? index - 1 : index))
        scanner.position = index + 2
        return
      }
      index += 1
    }
    scanner.position = scanner.source.count
    report(
      Problem("the comment is not closed", help: "end it with '#}'"),
      at: Place(start: tagStart, end: tagStart + 2))
  }

  /// Reads `{% raw %} … {% endraw %}`, if it starts here.
  ///
  /// - Returns: Whether it did.
  mutating func raw(into body: inout [Statement]) -> Bool {
    guard let opening = rawTag("raw", at: tagStart) else { return false }
    let opener = tagStart
    trimsNextText = opening.trimsAfter
    var index = opening.end
    while let brace = nextBrace(from: index) {
      if let closing = rawTag("endraw", at: brace) {
        appendText(opening.end, brace, trimsEnd: closing.trimsBefore, into: &body)
        trimsNextText = closing.trimsAfter
        scanner.position = closing.end
        return true
      }
      index = brace + 1
    }
    scanner.position = scanner.source.count
    let error = notClosed("raw", endings: ["endraw"], openedAt: opener)
    report(error.problem, at: error.place)
    return true
  }

  private struct RawTag {
    var end: Int
    var trimsBefore: Bool
    var trimsAfter: Bool
  }

  /// The tag with that name and nothing else, if it opens at `start`.
  private func rawTag(_ name: String, at start: Int) -> RawTag? {
    guard scanner.byte(at: start) == UInt8(ascii: "{"),
      scanner.byte(at: start + 1) == UInt8(ascii: "%")
    else { return nil }
    var index = start + 2
    let sign = scanner.byte(at: index)
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { index += 1 }
    index += scanner.source[min(index, scanner.source.count)...].leadingSpace
    guard scanner.source[min(index, scanner.source.count)...].starts(with: name.utf8) else {
      return nil
    }
    index += name.utf8.count
    index += scanner.source[index...].leadingSpace
    let closing = scanner.byte(at: index)
    if closing == UInt8(ascii: "-") || closing == UInt8(ascii: "+") { index += 1 }
    guard scanner.byte(at: index) == UInt8(ascii: "%"),
      scanner.byte(at: index + 1) == UInt8(ascii: "}")
    else { return nil }
    return RawTag(
      end: index + 2, trimsBefore: sign == UInt8(ascii: "-"),
      trimsAfter: closing == UInt8(ascii: "-"))
  }

  func notClosed(_ word: String, endings: [String], openedAt start: Int) -> LocatedProblem {
    let end = endings.last.map { "add {% \($0) %}" }
    return LocatedProblem(
      Problem("the block '\(word)' is not closed", help: end), Place(start: start, end: start + 2))
  }
}
