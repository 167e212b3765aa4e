import Kit

/// Addresses of the web that stand in the text and are no links.
extension DocumentReader {
  /// The address whose scheme ends at a colon.
  func bareAddress(colon: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    guard colon + 3 < text.count, text[(colon + 1)...].starts(with: "//") else { return nil }
    let before = text[..<colon].suffix(5).map(\.lowercased)
    let scheme = ["https", "http"].first { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return scheme.flatMap { bareAddress(from: colon - $0.utf8.count, host: colon + 3) }
  }

  /// The address that begins with `www` before a point.
  func bareAddress(point: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    guard point >= 3, text[..<point].suffix(3).map(\.lowercased).elementsEqual("www".utf8) else {
      return nil
    }
    return bareAddress(from: point - 3, host: point + 1)
  }

  private func bareAddress(from start: Int, host: Int) -> (MarkdownProblem.Kind, Range<Int>)? {
    guard let run = runIndex(of: start), runs[run].kind == .text, runs[run].reference == nil
    else { return nil }
    let isFirst = start == runs[run].text.lowerBound && startsBlock(run)
    let before = isFirst || start == 0 ? 0x20 : text[start - 1]
    guard !before.isLetterOrDigit, !"/.@-_=".utf8.contains(before),
      before < 0x80 || isMark(before: start), host < text.count,
      text[host].isLetterOrDigit || text[host] >= 0x80,
      !isEscaped(start..<host), !isLinkedByHTML(start)
    else { return nil }
    let end = addressEnd(from: host, in: run)
    guard text[host..<end].contains(UInt8(ascii: ".")) else { return nil }
    let rest = isFirst ? [] : text[..<start]
    let isInBrackets = rest.suffix(2).equals("](") || rest.suffix(3).equals("] (")
    return (isInBrackets ? .brokenLink : .bareAddress, start..<end)
  }

  /// Whether a character of another script before an address is punctuation, such as a dash.
  private func isMark(before start: Int) -> Bool {
    let scalar = String(decoding: text[..<start].suffix(4), as: UTF8.self).unicodeScalars.last
    return scalar.map { !$0.properties.isAlphabetic } ?? true
  }

  /// Whether a link of raw HTML holds a byte of the text.
  private func isLinkedByHTML(_ offset: Int) -> Bool {
    let index = linkedByHTML.partitioningIndex { $0.upperBound > offset }
    return index < linkedByHTML.count && linkedByHTML[index].contains(offset)
  }

  /// Where an address ends: at white space or a mark that none holds, without the punctuation of the
  /// sentence after it ([GitHub Flavored Markdown,
  /// §6.9](https://github.github.com/gfm/#autolinks-extension-)).
  private func addressEnd(from start: Int, in run: Int) -> Int {
    var (end, run) = (start, run)
    let limit = min(text.count, start + Self.longestAddress)
    while end < limit {
      if end == runs[run].text.upperBound {
        guard continues(run) else { break }
        run += 1
      } else if endsAddress(at: end) {
        break
      } else {
        end += 1
      }
    }
    // How many brackets more are closed than opened.
    var closed = 0
    for byte in text[start..<end] {
      if byte == UInt8(ascii: "(") { closed -= 1 }
      if byte == UInt8(ascii: ")") { closed += 1 }
    }
    while end > start {
      let last = text[end - 1]
      if last == UInt8(ascii: ")"), closed > 0 {
        closed -= 1
      } else if !"?!.,:;*_~'\"".utf8.contains(last) {
        return end
      }
      end -= 1
    }
    return end
  }

  /// The most bytes that are taken for one address.
  private static let longestAddress = 2000

  /// Whether white space, a quotation mark, a bracket or punctuation of another script stands there.
  private func endsAddress(at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return byte.isSpace || "<>\"`[]{}|".utf8.contains(byte) }
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    switch byte {
    case 0xC2: return next == 0xAB || next == 0xBB
    case 0xE2, 0xE3: return next == 0x80
    case 0xEF: return next == 0xBC || next == 0xBD
    default: return false
    }
  }
}
