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
    var quote: UInt8?
    var last: UInt8 = 0
    for index in html.indices {
      let byte = html[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if last == UInt8(ascii: "="), byte.isQuotationMark {
        quote = byte
      }
      if byte > 0x20 { last = byte }
    }
    return html.firstIndex(of: UInt8(ascii: ">"))
  }

  /// The number of the first item of a list.
  var start: Int { attribute("start").flatMap { Int($0) } ?? 1 }

  /// The value of an attribute, by its name in lower case; empty where it has none, nil without it.
  func attribute(_ name: String) -> String? {
    var rest = text.dropFirst().drop { !$0.isTagSpace }
    while true {
      rest = rest.drop { $0.isTagSpace || $0 == UInt8(ascii: "/") }
      let key = rest.prefix { !$0.endsKey }
      if key.isEmpty { return nil }
      rest = rest[key.endIndex...]
      let value = Self.takeValue(from: &rest)
      if key.count == name.utf8.count, key.lazy.map(\.lowercased).elementsEqual(name.utf8) {
        return String(decoding: value.withoutCharacterReferences, as: UTF8.self)
      }
    }
  }

  /// Takes the value of an attribute, whose name stands before `rest`; empty if it has none.
  private static func takeValue(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let sign = rest.drop(while: \.isTagSpace)
    guard sign.first == UInt8(ascii: "=") else { return [] }
    rest = sign.dropFirst().drop(while: \.isTagSpace)
    guard let quote = rest.first, quote.isQuotationMark else {
      let value = rest.prefix { !$0.isTagSpace && $0 != UInt8(ascii: ">") }
      rest = rest[value.endIndex...]
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return value
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
