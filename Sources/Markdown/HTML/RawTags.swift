import Kit

/// A walk over the start tags of raw HTML and their attributes, as browsers read them ([WHATWG HTML,
/// §13.2.5](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)), but for references to
/// characters.
struct RawTags {
  /// The anchors that `id`, and `name` of a link, give, in the order of the text.
  private(set) var anchors: [String] = []

  private let html: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// - Complexity: O(*n*).
  init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
    while let found = offset(of: UInt8(ascii: "<"), in: html, from: index) {
      index = found + 1
      guard index < html.count, html[index].isLetter else { continue }
      readTag()
    }
  }

  private mutating func readTag() {
    let name = lowercased { !$0.isSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    while index < html.count, html[index] != UInt8(ascii: ">") {
      if html[index].isSpace || html[index] == UInt8(ascii: "/") {
        index += 1
      } else {
        readAttribute(of: name)
      }
    }
  }

  private mutating func readAttribute(of tag: [UInt8]) {
    let start = index
    index += 1
    let rest = lowercased { !$0.isSpace && !"/>=".utf8.contains($0) }
    let name = [html[start].lowercased] + rest
    skipSpace()
    guard index < html.count, html[index] == UInt8(ascii: "=") else { return }
    index += 1
    skipSpace()
    let value = readValue()
    let isAnchor = name.elementsEqual("id".utf8) || name.elementsEqual("name".utf8) && tag == [0x61]
    if isAnchor, !value.isEmpty { anchors.append(String(decoding: value, as: UTF8.self)) }
  }

  private mutating func readValue() -> [UInt8] {
    guard index < html.count, "\"'".utf8.contains(html[index]) else {
      return take { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }
    let mark = html[index]
    index += 1
    let value = take { $0 != mark }
    index += 1
    return value
  }

  private mutating func skipSpace() {
    while index < html.count, html[index].isSpace { index += 1 }
  }

  private mutating func lowercased(while holds: (UInt8) -> Bool) -> [UInt8] {
    take(while: holds).map(\.lowercased)
  }

  private mutating func take(while holds: (UInt8) -> Bool) -> [UInt8] {
    let start = min(index, html.count)
    index = start
    while index < html.count, holds(html[index]) { index += 1 }
    return Array(html[start..<index])
  }
}
