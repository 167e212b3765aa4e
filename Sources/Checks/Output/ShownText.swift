import Kit

extension ArraySlice<UInt8> {
  /// What readers of HTML see: the text without tags, comments, scripts and styles, references
  /// resolved, each run of white space as one space.
  var shownText: [UInt8] { shownText(readsMarkup: true) }

  /// The text as readers see it; without `readsMarkup` only its white space is folded.
  ///
  /// - Complexity: O(*n*).
  func shownText(readsMarkup: Bool) -> [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      if readsMarkup, byte == UInt8(ascii: "<") {
        index = endOfMarkup(at: index)
      } else if readsMarkup, byte == UInt8(ascii: "&"), let (scalar, end) = reference(at: index) {
        shown.appendShown(scalar)
        index = end
      } else if let end = endOfSpace(at: index) {
        shown.appendSpace()
        index = end
      } else {
        let end = self[(index + 1)...].firstIndex(where: \.mayEndWords) ?? endIndex
        shown += self[index..<end]
        index = end
      }
    }
    if shown.last == UInt8(ascii: " ") { shown.removeLast() }
    return shown
  }

  /// Where the white space that stands at `index` ends; nil if none stands there.
  private func endOfSpace(at index: Int) -> Int? {
    if self[index] <= 0x20 { return index + 1 }
    // A space at which no line breaks, U+00A0.
    let isUnbroken = self[index] == 0xC2 && index + 1 < endIndex && self[index + 1] == 0xA0
    return isUnbroken ? index + 2 : nil
  }

  /// Where the tag or comment that begins at `start` ends, with all that is in a script or style.
  private func endOfMarkup(at start: Int) -> Int {
    let markup = self[start...]
    // The second sign tells most tags from those whose contents are not seen.
    switch markup.dropFirst().first {
    case UInt8(ascii: "!"):
      if markup.starts(with: UnseenElement.comment.start) {
        return end(of: UnseenElement.comment.end, from: start + UnseenElement.comment.start.count)
      }
    case UInt8(ascii: "s"), UInt8(ascii: "t"):
      if let element = UnseenElement.all.first(where: { markup.starts(with: $0.start) }) {
        return end(of: element.end, from: start)
      }
    default: break
    }
    return endOfTag(at: start)
  }

  private func endOfTag(at start: Int) -> Int {
    let bytes = span
    var quote: UInt8 = 0
    for place in (start - startIndex + 1)..<Swift.max(count, start - startIndex + 1) {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return startIndex + place + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return endIndex
  }

  private func end(of words: [UInt8], from start: Int) -> Int {
    var place = Swift.min(start, endIndex)
    while place < endIndex, !self[place...].starts(with: words) { place += 1 }
    return Swift.min(place + words.count, endIndex)
  }

  /// The scalar of a character reference and where it ends; nil if it is none that is known.
  private func reference(at start: Int) -> (Unicode.Scalar, end: Int)? {
    let name = self[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard name.endIndex < endIndex, self[name.endIndex] == UInt8(ascii: ";") else { return nil }
    guard let scalar = Unicode.Scalar(characterReference: name) else { return nil }
    return (scalar, name.endIndex + 1)
  }
}

extension [UInt8] {
  fileprivate mutating func appendShown(_ scalar: Unicode.Scalar) {
    if scalar.value <= 0x20 || scalar == "\u{A0}" {
      appendSpace()
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Appends a space unless one stands there, or nothing.
  fileprivate mutating func appendSpace() {
    if let last, last != UInt8(ascii: " ") { append(UInt8(ascii: " ")) }
  }
}

extension UInt8 {
  /// Whether the byte may begin markup, a reference or white space.
  fileprivate var mayEndWords: Bool {
    self <= 0x20 || self == UInt8(ascii: "<") || self == UInt8(ascii: "&") || self == 0xC2
  }
}

/// Markup whose contents readers do not see.
struct UnseenElement: Sendable {
  let start: [UInt8]
  let end: [UInt8]

  private init(_ start: String, _ end: String) {
    self.start = Array(start.utf8)
    self.end = Array(end.utf8)
  }

  static let comment = UnseenElement("<!--", "-->")

  static let all = [
    UnseenElement("<script", "</script>"), UnseenElement("<style", "</style>"),
    UnseenElement("<template", "</template>"),
  ]
}
