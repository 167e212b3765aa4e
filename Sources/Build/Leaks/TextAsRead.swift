import Kit

/// A text as its readers see it, however it is written down: without tags and the references, escapes
/// and line breaks of HTML, JSON and mail, each run of blanks as one space.
///
/// What stands in tags comes behind all other text, each tag alone.
struct TextAsRead: Sendable {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// The text in small letters, each byte of which is of the one of `bytes` at the same place.
  private(set) var folded: [UInt8] = []

  /// - Parameter file: What a file holds, in UTF-8 or UTF-16.
  ///
  /// - Complexity: O(*n*).
  init(_ file: [UInt8]) {
    let text = file.writtenAsUTF16.map { Array(String(decoding: $0, as: UTF16.self).utf8) } ?? file
    bytes.reserveCapacity(text.count)
    folded.reserveCapacity(text.count)
    var tags: [Range<Int>]? = []
    add(text, in: text.indices, settingAside: &tags)
    var none: [Range<Int>]?
    for tag in tags ?? [] {
      append(Self.separator)
      add(text, in: tag, settingAside: &none)
    }
  }

  /// What is in no phrase.
  private static let separator: UInt8 = 0

  /// Adds a part of a text; tags are only looked for where they can be set aside.
  private mutating func add(
    _ text: [UInt8], in range: Range<Int>, settingAside tags: inout [Range<Int>]?
  ) {
    var index = range.lowerBound
    // Where the next `>` is, so that it is looked for once.
    var close = index
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "<")
      where tags != nil && text.beginsTag(at: index, before: range.upperBound):
        if close < index { close = index }
        while close < range.upperBound, text[close] != UInt8(ascii: ">") { close += 1 }
        guard close < range.upperBound else {
          append(byte)
          index += 1
          continue
        }
        tags?.append((index + 1)..<close)
        if !text.isInlineTag(at: index + 1, before: close) { append(0x20) }
        index = close + 1
      case 0x0A, 0x0D:
        append(0x20)
        index += 1
        // What begins each line of a quotation or a comment.
        while index < range.upperBound, " \t\r\n>#*/".utf8.contains(text[index]) { index += 1 }
      case 0x09, 0x0B, 0x0C, 0x20:
        append(0x20)
        index += 1
      // Marks of emphasis, which are in no phrase.
      case 0, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): index += 1
      default: index += addSign(in: text[index..<range.upperBound])
      }
    }
  }

  /// Adds the sign with which a text begins.
  ///
  /// - Returns: How many bytes it is written with.
  private mutating func addSign(in text: ArraySlice<UInt8>) -> Int {
    guard let byte = text.first else { return 0 }
    switch byte {
    case UInt8(ascii: "&"):
      if let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = Unicode.Scalar(characterReference: text[(text.startIndex + 1)..<end])
      {
        append(scalar)
        return end + 1 - text.startIndex
      }
    case UInt8(ascii: "\\"):
      if let (scalar, count) = text.escapedSign {
        append(scalar)
        return count
      }
    case UInt8(ascii: "%"):
      if let value = UInt32(hexadecimalDigits: text.dropFirst().prefix(2)), text.count > 2 {
        append(UInt8(truncatingIfNeeded: value))
        return 3
      }
    case 0xC0...:
      if let (scalar, count) = text.signOfSeveralBytes {
        append(scalar)
        return count
      }
    default: break
    }
    append(byte)
    return 1
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: append(UInt8(scalar.value))
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: append(0x20)
    // A hyphen that may be shown, and what has no width.
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: break
    default:
      let small = scalar.value < 0x800 ? smallLetters[Int(scalar.value)] : scalar
      bytes += Unicode.UTF8.encode(scalar).map { Array($0) } ?? []
      folded += Unicode.UTF8.encode(small).map { Array($0) } ?? []
    }
  }

  private mutating func append(_ byte: UInt8) {
    let sign = byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte
    if sign == 0x20, bytes.last == 0x20 { return }
    bytes.append(sign)
    folded.append(sign.lowercased)
  }
}

extension TextAsRead {
  /// Whether a part of the text has no small letter, as in a heading.
  func isInCapitals(_ range: Range<Int>) -> Bool {
    !bytes[range].contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}

/// The small letter of each scalar that takes two bytes, where that takes two as well.
private let smallLetters: [Unicode.Scalar] = (0..<0x800 as Range<UInt32>).map { value in
  let scalar = Unicode.Scalar(value) ?? " "
  let small = scalar.properties.lowercaseMapping.unicodeScalars
  guard let first = small.first, small.count == 1, UTF8.width(first) == UTF8.width(scalar) else {
    return scalar
  }
  return first
}
