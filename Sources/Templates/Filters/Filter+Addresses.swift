extension Filter {
  /// Filters for URLs.
  static let addresses = [
    Filter("urlencode") { value, _, context throws(Problem) in
      switch value {
      case .list, .map: return .string(try query(value, in: context))
      default: return .string(percentEncoded(try value.text().bytes, keeping: "/"))
      }
    }
  ]

  /// Names and values as a query, from a map or a list of pairs.
  private static func query(_ value: Value, in context: FilterContext) throws(Problem) -> String {
    let pairs = if case .map = value { try value.pairs() } else { try value.list(for: "urlencode") }
    var parts: [String] = []
    for pair in pairs {
      guard let items = context.resolve(pair).items, items.count == 2 else {
        throw Problem("'urlencode' expects a string, a map or a list of pairs")
      }
      let name = percentEncoded(try items[0].text().bytes, keeping: "", isQuery: true)
      let text = percentEncoded(try items[1].text().bytes, keeping: "", isQuery: true)
      parts.append("\(name)=\(text)")
    }
    return parts.joined(separator: "&")
  }

  /// Source: RFC 3986, section 2.3; all but unreserved characters are encoded.
  private static func percentEncoded(
    _ bytes: [UInt8], keeping kept: String, isQuery: Bool = false
  ) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      if byte.isLetter || byte.isDigit || "_.-~".utf8.contains(byte) || kept.utf8.contains(byte) {
        result.append(byte)
      } else if isQuery, byte == UInt8(ascii: " ") {
        result.append(UInt8(ascii: "+"))
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
