import Kit

/// Reads the text between a literal's quotes, with Python's escapes.
///
/// Source: the Python language reference, "Escape sequences"; an unknown escape stands for itself.
struct StringLiteral {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var text: [UInt8] = []

  /// - Parameter bytes: The literal without its quotes.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// What the literal stands for.
  ///
  /// - Complexity: O(*n*).
  mutating func value() -> String {
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < bytes.endIndex {
        escape(bytes[index])
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ byte: UInt8) {
    let digits: Int? =
      switch byte {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: nil
      }
    if let digits, let scalar = hexadecimal(at: index + 1, digits: digits) {
      text.append(contentsOf: String(scalar).utf8)
      index += 1 + digits
    } else if let plain = Self.controls[byte] {
      text.append(plain)
      index += 1
    } else if byte == UInt8(ascii: "\n") {
      index += 1
    } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "7") {
      octal()
    } else {
      text.append(UInt8(ascii: "\\"))
    }
  }

  private static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "'"): 0x27, UInt8(ascii: "\""): 0x22,
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
    UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
  ]

  private func hexadecimal(at start: Int, digits: Int) -> Unicode.Scalar? {
    guard start + digits <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + digits] {
      guard let digit = byte.hexadecimalValue else { return nil }
      value = value &* 16 &+ UInt32(digit)
    }
    return Unicode.Scalar(value)
  }

  private mutating func octal() {
    var value: UInt32 = 0
    let end = min(index + 3, bytes.endIndex)
    while index < end, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "7") {
      value = value * 8 + UInt32(bytes[index] - 0x30)
      index += 1
    }
    if let scalar = Unicode.Scalar(value) { text.append(contentsOf: String(scalar).utf8) }
  }
}
