import Kit

/// The texts for readers in a JSON-LD document (RFC 8259), with the properties that hold them.
///
/// They are read from the page, as the theme alone decides what its script tells programs:
/// `page.json_ld` as it was made, a part of it, or a document of the theme's own.
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
    self >= 0x80 || (isLetter && self != UInt8(ascii: "T") && self != UInt8(ascii: "Z"))
  }

  fileprivate var isSchemeByte: Bool { isLetterOrDigit || "+-.".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
  /// The string that begins at `index`, after its quotation mark; `index` moves past its end.
  ///
  /// - Returns: The string, in the document's own bytes if nothing is escaped in it.
  fileprivate func jsonString(from index: inout Int) -> ArraySlice<UInt8> {
    var string = self[index...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    index = string.endIndex
    while index < endIndex, self[index] != UInt8(ascii: "\"") {
      if self[index] == UInt8(ascii: "\\") {
        let (codePoint, end) = jsonEscape(at: index)
        string += String(Unicode.Scalar(codePoint) ?? "\u{FFFD}").utf8
        index = end
      } else {
        string.append(self[index])
        index += 1
      }
    }
    index = Swift.min(index + 1, endIndex)
    return string
  }
}
