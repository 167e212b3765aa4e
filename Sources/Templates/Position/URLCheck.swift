import Kit

/// Which URLs a value may hold where a browser follows or loads it.
enum URLCheck {
  /// The schemes that values may have; a URL without one is relative.
  static let schemes = ["http", "https", "mailto"]

  /// Schemes that a template itself may write before a value.
  static let literalSchemes = schemes + ["tel"]

  /// Whether `check` certainly finds nothing: a relative URL that it need not look at twice.
  static func isPlain(_ url: Span<UInt8>) -> Bool {
    guard !url.isEmpty, url[0] != UInt8(ascii: "/") || url.count == 1 || url[1] != url[0] else {
      return false
    }
    for index in url.indices {
      switch url[index] {
      case 0...0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: ":"): return false
      default: continue
      }
    }
    return true
  }

  /// Checks the value of a URL attribute.
  ///
  /// Works on bytes. Browsers drop tabs, line ends and spaces around a URL and take `\` for `/`, so
  /// a URL with one of them is refused rather than mended.
  ///
  /// - Throws: `Problem` for a URL that no value may hold.
  static func check(_ url: [UInt8]) throws(Problem) {
    for byte in url where byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
      throw Problem(
        "a URL cannot contain spaces, control characters or '\\'",
        help: "use the filter 'urlencode'")
    }
    if url.count > 1, url[0] == UInt8(ascii: "/"), url[1] == UInt8(ascii: "/") {
      throw Problem("a URL that starts with '//' leads to another host", help: "write https://")
    }
    let start = url.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard let colon = start.firstIndex(of: UInt8(ascii: ":")) else { return }
    let scheme = String(decoding: url[..<colon].map(\.lowercased), as: UTF8.self)
    guard schemes.contains(scheme) else {
      throw Problem(
        "the scheme '\(scheme)' is not allowed in a link",
        help: "use a relative URL, or one that starts with http:, https: or mailto:")
    }
  }

  /// Checks each URL of a list such as `srcset`.
  static func checkList(_ urls: [UInt8]) throws(Problem) {
    let parts = urls.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    for part in parts { try check(Array(part)) }
  }
}
