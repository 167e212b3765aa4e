import Kit

/// A walk over the start tags of raw HTML and their attributes, as browsers read them ([WHATWG HTML,
/// §13.2.5](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)).
///
/// What stands in scripts and the like is no tag, and no words either.
struct RawTags {
  /// The anchors that `id`, and `name` of a link, give, in the order of the text, each once of its
  /// tag, and where they are written.
  private(set) var anchors: [(name: String, range: Range<Int>)] = []

  /// What browsers do not load or run, and where it is written.
  private(set) var blocked: [(kind: BlockedMarkup, range: Range<Int>)] = []

  /// The addresses that attributes hold, in the order of the text.
  private(set) var addresses: [RawAddress] = []

  /// The tags themselves, but for those of elements of text that end here.
  private(set) var tags: [RawTag] = []

  /// What stands between tags and is shown, white space included, in the order of the text.
  private(set) var words: [Range<Int>] = []

  private let html: [UInt8]
  private var index = 0

  /// The attributes of the tag that is read, by their names in lower case.
  private var attributes: [String: [UInt8]] = [:]

  /// - Complexity: O(*n*).
  init(_ html: [UInt8]) {
    self.html = html
    var wordsStart = 0
    while let found = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = found + 1
      guard index < html.count else { break }
      let firstWords = words.count
      if html[index].isLetter {
        readTag()
      } else if html[index] == UInt8(ascii: "/"), index + 1 < html.count, html[index + 1].isLetter {
        readEndTag()
      } else if html[index].isOne(of: "!?") {
        index = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count
      } else {
        continue
      }
      if found > wordsStart { words.insert(wordsStart..<found, at: firstWords) }
      wordsStart = index + 1
    }
    if html.count > wordsStart { words.append(wordsStart..<html.count) }
  }

  private mutating func readTag() {
    let start = index - 1
    let firstAnchor = anchors.count
    let firstAddress = addresses.count
    attributes = [:]
    let name = lowercased { !$0.isSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let tag = String(decoding: name, as: UTF8.self)
    let isEmpty = readAttributes(of: tag)
    let range = start..<min(index + 1, html.count)
    let isWhole = index < html.count
    if let kind = BlockedMarkup(tag, attributes, addresses[firstAddress...]) {
      blocked.append((kind, range))
    }
    let repeated = anchors[firstAnchor...].dropFirst().filter {
      $0.name == anchors[firstAnchor].name
    }
    if !repeated.isEmpty {
      let own = anchors[firstAnchor]
      anchors.removeSubrange(firstAnchor...)
      anchors.append(own)
    }
    if RawTag.elementsOfText.contains(tag), skipText(of: name) { return }
    tags.append(
      RawTag(
        name: tag, range: range, isEnd: false, isMarkedEmpty: isEmpty,
        isWhole: isWhole))
  }

  /// Reads the attributes of a start tag, and leaves `index` at its end.
  ///
  /// - Returns: Whether a slash says that the element is empty.
  private mutating func readAttributes(of tag: String) -> Bool {
    var isAfterSlash = false
    while index < html.count, html[index] != UInt8(ascii: ">") {
      isAfterSlash = html[index] == UInt8(ascii: "/")
      if isAfterSlash || html[index].isSpace {
        index += 1
      } else {
        readAttribute(of: tag)
      }
    }
    return isAfterSlash
  }

  private mutating func readEndTag() {
    let start = index - 1
    index += 1
    let name = lowercased { !$0.isSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let end = html[index...].firstIndex(of: UInt8(ascii: ">"))
    index = end ?? html.count
    tags.append(
      RawTag(
        name: String(decoding: name, as: UTF8.self), range: start..<min(index + 1, html.count),
        isEnd: true, isMarkedEmpty: false, isWhole: end != nil))
  }

  /// Steps over the text of an element and its end tag; over the rest if it has none.
  ///
  /// - Returns: Whether it has one.
  private mutating func skipText(of name: [UInt8]) -> Bool {
    let start = min(index + 1, html.count)
    while let found = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = found + 1
      let rest = html[index...]
      guard rest.first == UInt8(ascii: "/"),
        rest.dropFirst().prefix(name.count).lazy.map(\.lowercased).elementsEqual(name)
      else { continue }
      let next = rest.dropFirst(1 + name.count).first
      guard next.map({ $0.isSpace || "/>".utf8.contains($0) }) ?? true else { continue }
      if found > start, name.elementsEqual("textarea".utf8) { words.append(start..<found) }
      index = rest.firstIndex(of: UInt8(ascii: ">")) ?? html.count
      return true
    }
    index = html.count
    return false
  }

  private mutating func readAttribute(of tag: String) {
    let start = index
    index += 1
    let rest = lowercased { !$0.isSpace && !"/>=".utf8.contains($0) }
    let name = String(decoding: [html[start].lowercased] + rest, as: UTF8.self)
    skipSpace()
    guard index < html.count, html[index] == UInt8(ascii: "=") else {
      attributes[name] = []
      return
    }
    index += 1
    skipSpace()
    guard let value = readValue() else { return }
    attributes[name] = Array(html[value])
    if BlockedMarkup.isBlocked(attribute: name) {
      blocked.append((name == "style" ? .styleAttribute : .handler, start..<min(index, html.count)))
    }
    if name == "id" || name == "name" && tag == "a" {
      let anchor = html[value].withoutCharacterReferences
      if !anchor.isEmpty { anchors.append((String(decoding: anchor, as: UTF8.self), value)) }
    } else if let kind = RawAddress.Kind(attribute: name, of: tag) {
      addresses += kind == .imageSet ? addressesOfSet(in: value) : address(in: value, kind)
    }
  }

  /// Where a value stands, without quotation marks; nil if it is not closed.
  private mutating func readValue() -> Range<Int>? {
    guard index < html.count, "\"'".utf8.contains(html[index]) else {
      return range { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }
    let mark = html[index]
    index += 1
    let value = range { $0 != mark }
    guard index < html.count else { return nil }
    index += 1
    return value
  }

  private mutating func skipSpace() {
    while index < html.count, html[index].isSpace { index += 1 }
  }

  private mutating func lowercased(while holds: (UInt8) -> Bool) -> [UInt8] {
    html[range(while: holds)].map(\.lowercased)
  }

  private mutating func range(while holds: (UInt8) -> Bool) -> Range<Int> {
    let start = min(index, html.count)
    index = start
    while index < html.count, holds(html[index]) { index += 1 }
    return start..<index
  }
}

extension RawTags {
  /// The address that is all of a value but for white space around it; none if that is empty.
  private func address(in value: Range<Int>, _ kind: RawAddress.Kind) -> [RawAddress] {
    guard let start = html[value].firstIndex(where: { $0 > 0x20 }),
      let last = html[value].lastIndex(where: { $0 > 0x20 })
    else { return [] }
    // A part of the drawing itself.
    if kind == .symbol, html[start] == UInt8(ascii: "#") { return [] }
    return [RawAddress(html, at: start..<last + 1, kind)]
  }

  /// The addresses of a list of images, each of which a description may follow ([WHATWG HTML,
  /// §4.8.4.2.2](https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute)).
  private func addressesOfSet(in value: Range<Int>) -> [RawAddress] {
    let comma = UInt8(ascii: ",")
    var addresses: [RawAddress] = []
    var rest = html[value]
    while true {
      rest = rest.drop { $0.isSpace || $0 == comma }
      if rest.isEmpty { return addresses }
      let address = rest.prefix { !$0.isSpace }
      rest = rest[address.endIndex...]
      let end = address.last == comma ? address.lastIndex { $0 != comma }.map { $0 + 1 } : nil
      addresses.append(
        RawAddress(html, at: address.startIndex..<(end ?? address.endIndex), .imageSet))
      if end == nil { rest = rest.skippingDescription }
    }
  }
}

extension ArraySlice<UInt8> {
  /// What follows the comma that ends the description of an image; one in parentheses does not.
  fileprivate var skippingDescription: ArraySlice<UInt8> {
    var isInParentheses = false
    return drop { byte in
      if byte == UInt8(ascii: "(") { isInParentheses = true }
      if byte == UInt8(ascii: ")") { isInParentheses = false }
      return isInParentheses || byte != UInt8(ascii: ",")
    }
  }
}
