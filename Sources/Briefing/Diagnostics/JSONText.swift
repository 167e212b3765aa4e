/// Text in JSON's form (RFC 8259), for lines that other programs read.
enum JSONText {
  /// A string between its quotation marks.
  static func string(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array(#"\n"#.utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self) + "\""
  }

  /// An object with these members, in their order; members whose value is nil are left out.
  static func object(_ members: [(name: String, value: String?)]) -> String {
    let written = members.compactMap { member in
      member.value.map { "\(string(member.name)):\($0)" }
    }
    return "{" + written.joined(separator: ",") + "}"
  }

  /// An array of values that are JSON already.
  static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }
}
