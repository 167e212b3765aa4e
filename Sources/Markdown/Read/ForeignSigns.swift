import Kit

/// Signs that other generators read as markup, and that readers see here.
package enum ForeignSigns: Hashable, Sendable {
  /// `==words==`
  case highlight

  /// `x^2^`
  case raised

  /// `H~2~O`
  case lowered

  /// `$E = mc^2$` and `$$ … $$`
  case formula

  /// `:smile:`
  case emoji

  /// A line `: what it means` below a term.
  case definition

  /// `[words][label]` with a label that is not defined.
  case reference
}

extension DocumentReader {
  /// The most bytes between two signs.
  private static let longestPair = 120

  /// Signs around words that begin at an offset.
  func foreignSigns(at offset: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    let found: (ForeignSigns, Range<Int>)? =
      switch text[offset] {
      case UInt8(ascii: "="): highlight(at: offset).map { (.highlight, $0) }
      case UInt8(ascii: "^"): raised(at: offset).map { (.raised, $0) }
      case UInt8(ascii: "~"): raised(at: offset).map { (.lowered, $0) }
      case UInt8(ascii: "$"): formula(at: offset).map { (.formula, $0) }
      case UInt8(ascii: ":"): emoji(at: offset).map { (.emoji, $0) }
      default: undefinedReference(at: offset).map { (.reference, $0) }
      }
    guard let (signs, range) = found, !isEscaped(range.lowerBound..<range.lowerBound + 1) else {
      return nil
    }
    return (.foreignSigns(signs), range)
  }

  /// `==words==`, and no comparison or line of signs.
  private func highlight(at offset: Int) -> Range<Int>? {
    guard offset + 2 < text.count, text[offset + 1] == UInt8(ascii: "="),
      offset == 0 || text[offset - 1] != UInt8(ascii: "="), !text[offset + 2].isSpace,
      text[offset + 2] != UInt8(ascii: "=")
    else { return nil }
    let words = inside(from: offset + 2, to: UInt8(ascii: "="))
    guard let words, words.upperBound + 1 < text.count,
      text[words.upperBound + 1] == UInt8(ascii: "="), !text[words.upperBound - 1].isSpace
    else { return nil }
    return offset..<words.upperBound + 2
  }

  /// A few letters or digits between two signs, right behind a letter, digit or bracket.
  private func raised(at offset: Int) -> Range<Int>? {
    let sign = text[offset]
    guard offset > 0, text[offset - 1].isLetterOrDigit || text[offset - 1] == UInt8(ascii: ")"),
      let words = inside(from: offset + 1, to: sign), words.count <= 6,
      text[words].allSatisfy({ $0.isLetterOrDigit || "+-".utf8.contains($0) }),
      words.upperBound + 1 >= text.count || text[words.upperBound + 1] != sign
    else { return nil }
    return offset..<words.upperBound + 1
  }

  /// `$…$` with signs of a formula in it, which no two amounts of money have between them.
  private func formula(at offset: Int) -> Range<Int>? {
    guard offset + 1 < text.count,
      offset == 0 || !text[offset - 1].isLetterOrDigit && text[offset - 1] != UInt8(ascii: "$")
    else { return nil }
    let isDouble = text[offset + 1] == UInt8(ascii: "$")
    let start = offset + (isDouble ? 2 : 1)
    guard let words = inside(from: start, to: UInt8(ascii: "$")),
      isDouble || !text[start].isSpace && !text[start].isDigit,
      text[words].contains(where: { "\\^_={".utf8.contains($0) })
    else { return nil }
    return offset..<words.upperBound + 1
  }

  /// `:smile:` that stands alone.
  private func emoji(at offset: Int) -> Range<Int>? {
    guard offset == 0 || text[offset - 1].isSpace,
      let words = inside(from: offset + 1, to: UInt8(ascii: ":")), words.count > 1,
      text[words].allSatisfy({ $0.isSmallLetter || $0.isDigit || "_+-".utf8.contains($0) }),
      text[words].contains(where: \.isSmallLetter),
      words.upperBound + 1 >= text.count || !text[words.upperBound + 1].isLetterOrDigit
    else { return nil }
    return offset..<words.upperBound + 1
  }

  /// `][label]` of a link whose label is not defined; “[…]” and “[sic]” behind brackets are words.
  private func undefinedReference(at offset: Int) -> Range<Int>? {
    guard offset > 0, text[offset - 1] == UInt8(ascii: "]"),
      let words = inside(from: offset + 1, to: UInt8(ascii: "]")), words.count <= 40,
      let first = text[words].first, first.isLetter,
      !text[words].elementsEqual("sic".utf8)
    else { return nil }
    return offset - 1..<words.upperBound + 1
  }

  /// What stands between a place and the next sign of a kind in the same run; nil if that is nothing.
  private func inside(from start: Int, to sign: UInt8) -> Range<Int>? {
    guard start < text.count, let run = runIndex(of: start) else { return nil }
    let end = min(endOfText(from: run, upTo: start + Self.longestPair), start + Self.longestPair)
    guard start < end, let close = text[start..<end].firstIndex(of: sign), close > start else {
      return nil
    }
    return start..<close
  }
}

extension DocumentReader {
  /// Reports lines that begin with a colon below a term, of which others make a definition.
  mutating func reportDefinitions() {
    for block in blocks where block.kind == .paragraph {
      for (before, run) in zip(block.runs, block.runs.dropFirst())
      where runs[before].kind == .softBreak && runs[run].kind == .text {
        let words = text[runs[run].text]
        guard words.first == UInt8(ascii: ":"), words.dropFirst().first?.isSpace == true,
          let position = runs[run].position, !isEscaped(words.startIndex..<words.startIndex + 1)
        else { continue }
        report(
          .foreignSigns(.definition), ":", at: SourceRange(start: position, length: 1))
      }
    }
  }
}
