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
        shown.appendShown(Array(String(scalar).utf8)[...])
        index = end
      } else {
        let end = self[(index + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? endIndex
        shown.appendShown(self[index..<end])
        index = end
      }
    }
    if shown.last == UInt8(ascii: " ") { shown.removeLast() }
    return shown
  }

  /// Where the tag or comment that begins at `start` ends, with all that is in a script or style.
  private func endOfMarkup(at start: Int) -> Int {
    let markup = self[start...]
    if markup.starts(with: "<!--".utf8) { return end(of: "-->", from: start + 4) }
    for element in ["script", "style", "template"] where markup.starts(with: "<\(element)".utf8) {
      return end(of: "</\(element)>", from: start)
    }
    var quote: UInt8?
    for index in (start + 1)..<Swift.max(endIndex, start + 1) {
      let byte = self[index]
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: ">") { return index + 1 }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      }
    }
    return endIndex
  }

  private func end(of words: String, from start: Int) -> Int {
    var rest = self[Swift.min(start, endIndex)...]
    let first = words.utf8.first
    while let place = rest.firstIndex(where: { $0 == first }) {
      rest = rest[place...]
      if rest.starts(with: words.utf8) { return place + words.utf8.count }
      rest = rest.dropFirst()
    }
    return endIndex
  }

  /// The scalar of a character reference and where it ends; nil if it is none that is known.
  private func reference(at start: Int) -> (Unicode.Scalar, end: Int)? {
    let name = self[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard name.endIndex < endIndex, self[name.endIndex] == UInt8(ascii: ";") else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    guard let scalar = Self.named[text] ?? name.numericReference else { return nil }
    return (scalar, name.endIndex + 1)
  }

  private var numericReference: Unicode.Scalar? {
    guard first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = String(decoding: dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  private static var named: [String: Unicode.Scalar] {
    [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
      "mdash": "—", "ndash": "–", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
      "rdquo": "”",
    ]
  }
}

extension [UInt8] {
  /// Appends the bytes of one scalar, white space as one space unless one stands before it.
  fileprivate mutating func appendShown(_ scalar: ArraySlice<UInt8>) {
    let isSpace = scalar.count == 1 && scalar.first.map { $0 <= 0x20 } ?? false
    guard isSpace || scalar.elementsEqual([0xC2, 0xA0]) else {
      append(contentsOf: scalar)
      return
    }
    if let last, last != UInt8(ascii: " ") { append(UInt8(ascii: " ")) }
  }
}
