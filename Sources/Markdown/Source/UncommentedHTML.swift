import Kit

/// Raw HTML without its comments.
///
/// A comment is what stands from `<!--` to the next `-->`, wherever that is: also in an attribute or
/// a script, as it is the desk's own. One that is not closed takes the rest, as does `<!-->`, which
/// is empty to browsers and no comment to CommonMark 0.30.
///
/// Where raw HTML goes to the page as it is, a processing instruction, a declaration and a CDATA
/// section among HTML are left out too: browsers read them as comments ([WHATWG HTML,
/// §13.2.5.41](https://html.spec.whatwg.org/multipage/parsing.html#bogus-comment-state)), which no
/// reader sees and everybody can read.
struct UncommentedHTML {
  /// What is left, as places in the raw HTML.
  private(set) var parts: [Range<Int>] = []

  /// Where the first comment opens that is not closed, or in which another one opens, so that it ends
  /// before its writer meant.
  private(set) var openComment: Int?

  /// - Parameters:
  ///   - html: The raw HTML.
  ///   - options: How the text is read.
  ///   - isInCode: Whether it stands within a script or a style sheet.
  init(_ html: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions, isInCode: Bool = false) {
    var start = 0
    while !options.keepsComments, let found = offset(of: UInt8(ascii: "<"), in: html, from: start) {
      guard html[found...].starts(with: "<!--") else {
        let end = options.allowsRawHTML && !isInCode ? html.endOfUnseenMarkup(at: found) : nil
        append(start..<(end == nil ? found + 1 : found))
        start = end ?? found + 1
        continue
      }
      append(start..<found)
      let end = html.commentEnd(from: found + 4)
      start = end ?? html.count
      if openComment == nil, end == nil || html[found + 4..<start].holdsCommentStart {
        openComment = found
      }
    }
    append(start..<html.count)
  }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = parts.last, last.upperBound == range.lowerBound {
      parts[parts.count - 1] = last.lowerBound..<range.upperBound
    } else {
      parts.append(range)
    }
  }
}

extension UncommentedHTML {
  /// Whether nothing of `html` is left out.
  func isWhole(_ html: UnsafeBufferPointer<UInt8>) -> Bool { parts == [0..<html.count] }

  func bytes(of html: UnsafeBufferPointer<UInt8>) -> [UInt8] { parts.flatMap { html[$0] } }

  /// Where a byte of what is left stands in the raw HTML.
  ///
  /// O(*n*) in the parts.
  func literalOffset(of byte: Int) -> Int {
    var rest = byte
    for part in parts {
      if rest < part.count { return part.lowerBound + rest }
      rest -= part.count
    }
    return parts.last?.upperBound ?? 0
  }

  /// Where, in what is left, something is left out.
  var gaps: [Int] {
    var length = 0
    return parts.dropLast().map { part in
      length += part.count
      return length
    }
  }

  /// What is left as text to show, without the line ends after it; if comments are left out, also
  /// without the white space around it.
  func shownText(of html: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> {
    let text = bytes(of: html)[...]
    if isWhole(html) { return text.prefix(through: text.lastIndex { !$0.isLineEnd } ?? 0) }
    let rest = text.drop(while: \.isSpace)
    return rest.prefix(through: rest.lastIndex { !$0.isSpace } ?? rest.startIndex)
  }

  /// Where the first line of what is left stands, without white space around it; `nil` if only
  /// white space is left.
  func firstLine(of html: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for part in parts {
      guard let start = html[part].firstIndex(where: { !$0.isSpace }) else { continue }
      let line = html[start..<part.upperBound].prefix { !$0.isLineEnd }
      let end = line.lastIndex { !$0.isSpace } ?? start
      return start..<end + 1
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where markup ends that browsers take for a comment, if such stands at `start` and first in its
  /// line; nil otherwise.
  ///
  /// A CDATA section is one only at the start of all, as a drawing within the HTML may hold others,
  /// which are text there.
  fileprivate func endOfUnseenMarkup(at start: Int) -> Int? {
    let before = self[..<start].last { !$0.isBlank }
    guard before.map(\.isLineEnd) ?? true, start + 2 < count else { return nil }
    if self[start...].starts(with: "<?") { return end(of: "?>", from: start + 2) }
    guard self[start + 1] == UInt8(ascii: "!") else { return nil }
    if self[start + 2].isLetter { return end(of: ">", from: start + 2) }
    let isFirst = self[..<start].allSatisfy(\.isSpace)
    return isFirst && self[start...].starts(with: "<![CDATA[") ? end(of: "]]>", from: start) : nil
  }

  /// The place after the next `mark`; where there is none after the next `>`, at which browsers end
  /// such a comment, or else the end.
  private func end(of mark: StaticString, from start: Int) -> Int {
    for mark in [mark, ">"] {
      let length = mark.utf8CodeUnitCount
      let last = length == 0 ? 0 : mark.utf8Start[length - 1]
      var place = start
      while let found = offset(of: last, in: self, from: place) {
        place = found + 1
        if place - length >= start, self[(place - length)...].starts(with: mark) { return place }
      }
    }
    return count
  }
}
