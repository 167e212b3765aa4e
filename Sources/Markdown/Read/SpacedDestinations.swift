import Kit

/// Addresses that end at a space, so that no link or image is made of them.
extension DocumentReader {
  /// The most bytes between the brackets.
  private static let longestDestination = 300

  /// What stands between brackets right after a square one, if it is an address with a space.
  func spacedDestination(at open: Int) -> Range<Int>? {
    guard open > 1, text[open - 1] == UInt8(ascii: "]"), !isEscaped(open - 1..<open + 1),
      let run = runIndex(of: open), runs[run].kind == .text, opensLink(before: open - 1)
    else { return nil }
    let start = open + 1
    let end = endOfText(from: run, upTo: start + Self.longestDestination)
    guard start < end,
      let close = closingBracket(in: text[start..<min(end, start + Self.longestDestination)])
    else { return nil }
    let inside = text[start..<close]
    guard inside.contains(0x20), !inside.names("fact:"), !inside.names("cite:") else { return nil }
    return inside.withoutTitle.looksLikeSpacedAddress ? start..<close : nil
  }

  /// Whether the words before a square bracket that closes begin with one that opens, and that is not written as
  /// the sign alone, as after a backslash.
  func opensLink(before close: Int) -> Bool {
    let start = max(text.startIndex, close - Self.longestDestination)
    guard let opening = text[start..<close].lastIndex(of: UInt8(ascii: "[")) else { return false }
    return !isEscaped(opening..<opening + 1)
  }

  /// Where the bracket closes that was opened before some bytes.
  private func closingBracket(in bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 1
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func names(_ scheme: StaticString) -> Bool {
    drop { $0 == 0x20 }.starts(with: scheme)
  }

  /// A destination without the title after it.
  fileprivate var withoutTitle: Self {
    guard let mark = last, mark.isOne(of: "\"'"), let open = dropLast().lastIndex(of: mark),
      open > startIndex, self[open - 1] == 0x20
    else { return self }
    return self[..<open]
  }

  /// Whether a path or the name of a file stands there, with a space in it, and no words.
  fileprivate var looksLikeSpacedAddress: Bool {
    let path = Array(drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    guard path.contains(0x20), let first = path.first, let last = path.last else { return false }
    // An address of the web is told of as what it is.
    if path.firstPlace(of: Array("://".utf8)[...]) != nil { return false }
    if first.isOne(of: "/#<") || last == UInt8(ascii: "/") || path.starts(with: "../".utf8)
      || path.starts(with: "./".utf8)
    {
      return true
    }
    guard let point = path.lastIndex(of: UInt8(ascii: ".")), point > 0, path[point - 1] > 0x20
    else { return false }
    let ending = path[(point + 1)...].prefix { !$0.isOne(of: "#?") }
    return 2...5 ~= ending.count && ending.allSatisfy(\.isLetterOrDigit)
      && ending.contains(where: \.isLetter)
  }
}
