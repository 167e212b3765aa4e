import Kit

/// Writes XML 1.0 as UTF-8, one element a line.
///
/// Text is escaped, never put in CDATA sections, and a character that XML 1.0 does not have, such
/// as U+000B, becomes U+FFFD.
struct XMLWriter: Sendable {
  typealias Attribute = (name: String, value: String)

  private(set) var bytes: [UInt8] = []

  /// How many elements are open.
  private var depth = 0

  init() { bytes += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8 }

  /// An element that holds elements.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes += ">\n".utf8
    depth += 1
    content(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// An element that holds text.
  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: [UInt8]) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.appendXML(text)
    close(name)
  }

  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.appendXML(text)
    close(name)
  }

  /// An element that holds nothing.
  mutating func emptyElement(_ name: String, _ attributes: [Attribute]) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  /// A comment; two hyphens in a row, which a comment may not hold, become one.
  mutating func comment(_ text: String) {
    indent()
    bytes += "<!-- ".utf8
    for byte in text.utf8 where byte != UInt8(ascii: "-") || bytes.last != byte {
      bytes.append(byte)
    }
    bytes += " -->\n".utf8
  }

  private mutating func open(_ name: String, _ attributes: [Attribute]) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      bytes.appendXML(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}

extension [UInt8] {
  /// Appends text for an element's content or a quoted attribute.
  ///
  /// - Complexity: O(*n*).
  fileprivate mutating func appendXML(_ text: String) {
    guard text.utf8Span.span.standsInXML else { return appendXML(Array(text.utf8)) }
    append(contentsOf: text.utf8)
  }

  /// Appends UTF-8 text in the same way: what stands as it is all at once, up to what does not.
  fileprivate mutating func appendXML(_ text: [UInt8]) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte == 0xEF, text.holdsNoncharacter(at: index) {
        append(contentsOf: text[start..<index + 2])
        append(0xBD)
        start = index + 3
      } else if byte.isEscapedInXML {
        append(contentsOf: text[start..<index])
        appendXML(byte)
        start = index + 1
      }
    }
    append(contentsOf: text[start...])
  }

  private mutating func appendXML(_ byte: UInt8) {
    switch byte {
    // A bare carriage return would be read as a line feed.
    case 0x0D: self += "&#13;".utf8
    case 0x00..<0x20: self += "\u{FFFD}".utf8
    default: appendEscaped(byte, as: .commonMark)
    }
  }

  /// Whether U+FFFE or U+FFFF stands at a place, the only forbidden characters beyond ASCII that
  /// UTF-8 text can hold: EF BF BE and EF BF BF, where U+FFFD is EF BF BD.
  private func holdsNoncharacter(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE
  }
}

extension Span<UInt8> {
  /// Whether XML takes all of the text as it is.
  fileprivate var standsInXML: Bool {
    for index in indices where self[index].isEscapedInXML || self[index] == 0xEF { return false }
    return true
  }
}

extension UInt8 {
  /// Whether the byte may not stand in a text of XML, or means markup.
  fileprivate var isEscapedInXML: Bool {
    switch self {
    case 0x09, 0x0A: false
    case 0x00..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
