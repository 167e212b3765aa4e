import Kit

/// The path that a request names, decoded once.
struct RequestTarget: Hashable, Sendable {
  /// The path below the site, such as `briefings/istanbul/`; empty for the home page.
  ///
  /// No part of it is empty but the last, and none is `.` or `..`.
  let path: String

  /// The parameters of the query, decoded.
  let query: [String: String]

  /// The most bytes that a target may have.
  static let limit = 2048
}

extension RequestTarget {
  /// Reads the target of a request in its usual form, a path and a query (RFC 9112, section 3.2.1);
  /// fails for every other form, and for what no link on a page leads to.
  init?(_ target: String) {
    let bytes = Array(target.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= Self.limit,
      bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") })
    else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    let segments = bytes[1..<end].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var decoded: [String] = []
    for (number, segment) in segments.enumerated() {
      let isLast = number == segments.count - 1
      guard let text = Self.segment(segment), isLast || !text.isEmpty else { return nil }
      decoded.append(text)
    }
    path = decoded.joined(separator: "/")
    query = Self.parameters(bytes[min(end + 1, bytes.count)...])
  }

  /// A part of a path; nil if it is one that leads elsewhere on some system, or not UTF-8.
  private static func segment(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let decoded = percentDecoded(bytes),
      decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && !#"/\"#.utf8.contains($0) }),
      decoded != Array(".".utf8), decoded != Array("..".utf8)
    else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  /// The parameters that can be read; of two with one name the first.
  private static func parameters(_ query: ArraySlice<UInt8>) -> [String: String] {
    let pairs = query.split(separator: UInt8(ascii: "&")).compactMap { pair -> (String, String)? in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let texts = parts.compactMap { percentDecoded($0) }.compactMap {
        String(validating: $0, as: UTF8.self)
      }
      return texts.count == 2 ? (texts[0], texts[1]) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The bytes with every `%XX` replaced by its byte; nil if a `%` begins none.
  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue,
        let low = rest.popFirst()?.hexadecimalValue
      else { return nil }
      decoded.append(high << 4 | low)
    }
    return decoded
  }
}
