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
    let rest = text.dropFirst()
    isEnd = rest.first == UInt8(ascii: "/")
    let letters = rest.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetterOrDigit }
    name = String(decoding: letters.map(\.lowercased), as: UTF8.self)
  }

  /// Where the `>` stands that ends the tag at the start of `html`; nil if none does.
  ///
  /// One between the quotation marks of an attribute does not, if they are closed.
  static func end(of html: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    var last: UInt8 = 0
    for (index, byte) in zip(html.indices, html) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if last == UInt8(ascii: "="), "\"'".utf8.contains(byte) {
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
      let key = rest.prefix { !$0.isTagSpace && !"=/>".utf8.contains($0) }
      if key.isEmpty { return nil }
      rest = rest[key.endIndex...]
      let value = Self.takeValue(from: &rest)
      if key.lazy.map(\.lowercased).elementsEqual(name.utf8) {
        return String(decoding: value.withoutCharacterReferences, as: UTF8.self)
      }
    }
  }

  /// Takes the value of an attribute, whose name stands before `rest`; empty if it has none.
  private static func takeValue(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let sign = rest.drop(while: \.isTagSpace)
    guard sign.first == UInt8(ascii: "=") else { return [] }
    rest = sign.dropFirst().drop(while: \.isTagSpace)
    guard let quote = rest.first, "\"'".utf8.contains(quote) else {
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
}
