import Kit

/// A tag of HTML that is well formed, or a part of one that is not.
struct HTMLTag {
  /// In lower case; empty for comments and the like.
  let name: String
  let isEnd: Bool

  /// From `<` to `>`.
  private let text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    isEnd = text.dropFirst().first == UInt8(ascii: "/")
    let start = min(text.startIndex + (isEnd ? 2 : 1), text.endIndex)
    var end = start
    var hasCapitals = false
    while end < text.endIndex, text[end].isLetterOrDigit {
      if text[end].isCapitalLetter { hasCapitals = true }
      end += 1
    }
    let letters = text[start..<end]
    name =
      hasCapitals
      ? String(decoding: letters.map(\.lowercased), as: UTF8.self)
      : String(decoding: letters, as: UTF8.self)
  }

  /// Where the `>` stands that ends the tag at the start of `html`; nil if none does.
  ///
  /// One between the quotation marks of an attribute does not, if they are closed.
  static func end(of html: ArraySlice<UInt8>) -> Int? {
    let bytes = html.span
    var (quote, last): (UInt8, UInt8) = (0, 0)
    for index in bytes.indices {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return html.startIndex + index
      } else if last == UInt8(ascii: "="), byte.isQuotationMark {
        quote = byte
      }
      if byte > 0x20 { last = byte }
    }
    return html.firstPlace(of: UInt8(ascii: ">"))
  }

  /// The number of the first item of a list.
  var start: Int { attribute("start").flatMap { Int($0) } ?? 1 }

  /// The value of an attribute, by its name in lower case; empty where it has none, nil without it.
  func attribute(_ name: String) -> String? {
    let name = Array(name.utf8)
    var place = startOfAttributes
    while let attribute = attribute(from: place) {
      if isName(attribute.name, name) {
        let value = text.dropFirst(attribute.value.lowerBound).prefix(attribute.value.count)
        return String(decoding: value.withoutCharacterReferences, as: UTF8.self)
      }
      place = attribute.end
    }
    return nil
  }

  /// Whether the tag has an attribute with one of some names in lower case.
  func hasAttribute(of names: [[UInt8]]) -> Bool {
    var place = startOfAttributes
    while let attribute = attribute(from: place) {
      for name in names where isName(attribute.name, name) { return true }
      place = attribute.end
    }
    return false
  }
}

// Places in a tag are counted from its start.
extension HTMLTag {
  private var startOfAttributes: Int {
    let bytes = text.span
    var place = min(1, bytes.count)
    while place < bytes.count, !bytes[place].isTagSpace { place += 1 }
    return place
  }

  /// The attribute that stands at or after a place, and where it ends; nil if there is none.
  private func attribute(
    from place: Int
  ) -> (name: Range<Int>, value: Range<Int>, end: Int)? {
    let bytes = text.span
    var start = place
    while start < bytes.count, bytes[start].isTagSpace || bytes[start] == UInt8(ascii: "/") {
      start += 1
    }
    var end = start
    while end < bytes.count, !bytes[end].endsKey { end += 1 }
    if end == start { return nil }
    let (value, next) = value(from: end)
    return (start..<end, value, next)
  }

  /// The value of the attribute whose name ends at a place, and where it ends; empty if it has none.
  private func value(from place: Int) -> (Range<Int>, end: Int) {
    let bytes = text.span
    func endOfSpace(_ start: Int) -> Int {
      var end = start
      while end < bytes.count, bytes[end].isTagSpace { end += 1 }
      return end
    }
    let sign = endOfSpace(place)
    guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else {
      return (place..<place, place)
    }
    let start = endOfSpace(sign + 1)
    var end = start
    guard start < bytes.count, bytes[start].isQuotationMark else {
      while end < bytes.count, !bytes[end].isTagSpace, bytes[end] != UInt8(ascii: ">") { end += 1 }
      return (start..<end, end)
    }
    end += 1
    while end < bytes.count, bytes[end] != bytes[start] { end += 1 }
    return (start + 1..<end, min(end + 1, bytes.count))
  }

  private func isName(_ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count == name.count else { return false }
    let bytes = text.span
    for index in name.indices where bytes[range.lowerBound + index].lowercased != name[index] {
      return false
    }
    return true
  }
}

extension UInt8 {
  /// Whether it is white space within a tag.
  fileprivate var isTagSpace: Bool { self <= 0x20 }

  /// Whether it ends the name of an attribute.
  fileprivate var endsKey: Bool {
    isTagSpace || self == UInt8(ascii: "=") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: ">")
  }

  fileprivate var isQuotationMark: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
