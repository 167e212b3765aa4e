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
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], text: some Collection<UInt8>
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.appendXML(text)
    close(name)
  }

  mutating func element(_ name: String, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes, text: text.utf8)
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
      bytes.appendXML(attribute.value.utf8)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}

extension [UInt8] {
  /// Appends UTF-8 text for an element's content or a quoted attribute.
  fileprivate mutating func appendXML(_ text: some Collection<UInt8>) {
    // U+FFFE and U+FFFF, the only forbidden characters beyond ASCII that UTF-8 text can hold, are
    // EF BF BE and EF BF BF; U+FFFD is EF BF BD.
    var noncharacter = 0
    for byte in text {
      switch (noncharacter, byte) {
      case (_, 0xEF): noncharacter = 1
      case (1, 0xBF): noncharacter = 2
      case (2, 0xBE), (2, 0xBF):
        append(0xBD)
        noncharacter = 0
        continue
      default: noncharacter = 0
      }
      appendXML(byte)
    }
  }

  private mutating func appendXML(_ byte: UInt8) {
    switch byte {
    // A bare carriage return would be read as a line feed.
    case 0x0D: self += "&#13;".utf8
    case 0x00..<0x20 where byte != 0x09 && byte != 0x0A: self += "\u{FFFD}".utf8
    default: appendEscaped(byte, as: .commonMark)
    }
  }
}
