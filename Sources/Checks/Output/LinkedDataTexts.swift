import Kit

/// The texts for readers in a JSON-LD document (RFC 8259), with the properties that hold them.
///
/// What names, types, dates or measures something for programs is passed over. A document that is
/// not well formed is read as far as it can be.
struct LinkedDataTexts {
  private(set) var texts: [(property: ArraySlice<UInt8>, text: ArraySlice<UInt8>)] = []

  /// - Complexity: O(*n*).
  init(in json: ArraySlice<UInt8>) {
    // The property whose value is being read, at each depth.
    var properties: [ArraySlice<UInt8>] = [[]]
    var index = json.startIndex
    while index < json.endIndex {
      let byte = json[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        let string = json.jsonString(from: &index)
        if json[index...].first(where: { $0 > 0x20 }) == UInt8(ascii: ":") {
          properties[properties.count - 1] = string
        } else if let property = properties.last, Self.isForReaders(string, as: property) {
          texts.append((property, string))
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["): properties.append(properties.last ?? [])
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if properties.count > 1 { properties.removeLast() }
      default: break
      }
    }
  }

  /// Properties whose values are codes.
  private static let codes = [Array("inLanguage".utf8)[...], Array("encodingFormat".utf8)[...]]

  private static func isForReaders(
    _ text: ArraySlice<UInt8>, as property: ArraySlice<UInt8>
  ) -> Bool {
    property.first != UInt8(ascii: "@") && !codes.contains(property) && !text.isAddress
      && text.contains { $0.isWordOfReaders }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text is an address: a path, an anchor, or what begins with a scheme (RFC 3986),
  /// without a space.
  fileprivate var isAddress: Bool {
    if contains(UInt8(ascii: " ")) { return false }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "#") { return true }
    let scheme = prefix { $0.isSchemeByte }
    return !scheme.isEmpty && dropFirst(scheme.count).first == UInt8(ascii: ":")
  }
}

extension UInt8 {
  /// Whether the byte is part of a letter, but for the `T` and `Z` of dates.
  fileprivate var isWordOfReaders: Bool {
    self >= 0x80
      || (isSchemeByte && !isDigit && self > UInt8(ascii: ".") && self != UInt8(ascii: "T")
        && self != UInt8(ascii: "Z"))
  }

  fileprivate var isSchemeByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The string that begins at `index`, after its quotation mark; `index` moves past its end.
  ///
  /// - Returns: The string, in the document's own bytes if nothing is escaped in it.
  fileprivate func jsonString(from index: inout Int) -> ArraySlice<UInt8> {
    let plain = self[index...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    index = plain.endIndex
    if index == endIndex || self[index] == UInt8(ascii: "\"") {
      index = Swift.min(index + 1, endIndex)
      return plain
    }
    return escapedString(after: plain, from: &index)[...]
  }

  /// The rest of a string with escapes, behind what stands before them.
  private func escapedString(after plain: Self, from index: inout Int) -> [UInt8] {
    var string = Array(plain)
    while index < endIndex, self[index] != UInt8(ascii: "\"") {
      let byte = self[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < endIndex else {
        string.append(byte)
        continue
      }
      let escape = self[index]
      index += 1
      switch escape {
      case UInt8(ascii: "u"): string += Array(String(scalar(from: &index)).utf8)
      // Control characters are white space to readers.
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
        UInt8(ascii: "t"):
        string.append(UInt8(ascii: " "))
      default: string.append(escape)
      }
    }
    index = Swift.min(index + 1, endIndex)
    return string
  }

  /// The scalar of one or two `\u` escapes, of which the first is read up to its digits; U+FFFD for
  /// half a surrogate pair.
  private func scalar(from index: inout Int) -> Unicode.Scalar {
    let first = codeUnit(from: &index)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let pair = self[index...].prefix(2)
    guard first < 0xDC00, pair.elementsEqual("\\u".utf8) else { return "\u{FFFD}" }
    index += 2
    let second = codeUnit(from: &index)
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private func codeUnit(from index: inout Int) -> UInt32 {
    let digits = self[index...].prefix(4)
    index += digits.count
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}
