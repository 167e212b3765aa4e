/// Bytes in libcmark's output that say where something of ours belongs.
///
/// A marker starts with 0xFF and ends with 0xFE, which are no part of UTF-8, so no text holds them.
/// A custom node writes it, and ``SlottedHTML/init(rendered:contents:firstParagraph:)`` reads it.
enum Marker {
  static let start: UInt8 = 0xFF
  static let end: UInt8 = 0xFE

  /// What the second byte of a marker says about the bytes between it and the end.
  enum Tag {
    /// The index of a slot, in decimal digits.
    static let slot = UInt8(ascii: "s")

    /// The index of a slot, for the source of the image that follows.
    static let imageSource = UInt8(ascii: "i")

    /// Attributes for the tag that precedes.
    static let attributes = UInt8(ascii: "a")

    /// Around the words of the first paragraph; with nothing.
    static let paragraphStart = UInt8(ascii: "p")
    static let paragraphEnd = UInt8(ascii: "q")
  }

  static func bytes(_ tag: UInt8, _ content: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.utf8.count + 3)
    bytes.append(start)
    bytes.append(tag)
    bytes.append(contentsOf: content.utf8)
    bytes.append(end)
    return bytes
  }
}
