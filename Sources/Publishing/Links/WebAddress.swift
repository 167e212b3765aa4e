import Kit

/// A web address of which it is certain which host is asked for it.
struct WebAddress: Hashable, Sendable {
  /// The address in ASCII.
  let text: String

  /// In small letters, without the brackets of an IPv6 address.
  let host: String
  let port: UInt16

  /// Where the path begins in `text`; its end if there is none.
  private let pathStart: Int

  /// Reads an address.
  ///
  /// Two programs that read an address in two ways would ask another host than the one that was
  /// looked at. So there is no address with a user's name, or with a host that is more than letters of
  /// ASCII, digits, hyphens and dots, or an IPv6 address in brackets.
  init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[colon...].starts(with: "://".utf8)
    else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let start = colon + 3
    let end = bytes[start...].firstIndex { "/?#\\".utf8.contains($0) } ?? bytes.endIndex
    guard let (host, port) = Self.authority(bytes[start..<end]) else { return nil }
    self.host = host.lowercased()
    self.port = port ?? (scheme == "https" ? 443 : 80)
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "\\") { return nil }
    let rest = bytes[end...].prefix { $0 != UInt8(ascii: "#") }
    let head = "\(scheme)://\(String(decoding: bytes[start..<end], as: UTF8.self))"
    pathStart = head.utf8.count
    text = head + Self.escaped(rest)
  }

  /// The host and the port that stand between `//` and the path.
  private static func authority(_ bytes: ArraySlice<UInt8>) -> (host: String, port: UInt16?)? {
    var host = bytes
    var port: UInt16?
    let isBracketed = bytes.first == UInt8(ascii: "[")
    let hostEnd =
      isBracketed
      ? bytes.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
      : bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    guard let hostEnd else { return nil }
    host = bytes[..<hostEnd]
    if hostEnd < bytes.endIndex {
      guard bytes[hostEnd] == UInt8(ascii: ":"),
        let number = UInt16(String(decoding: bytes[(hostEnd + 1)...], as: UTF8.self)), number > 0
      else { return nil }
      port = number
    }
    if isBracketed { host = host.dropFirst().dropLast() }
    let allowed = isBracketed ? "0123456789abcdefABCDEF:." : nil
    let isPlain = host.allSatisfy { byte in
      allowed.map { $0.utf8.contains(byte) }
        ?? (byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
    }
    guard !host.isEmpty, isPlain else { return nil }
    return (String(decoding: host, as: UTF8.self), port)
  }

  /// A path and query with all that is no sign of an address percent-encoded (RFC 3986).
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { byte in
      let isSign = byte < 0x80 && byte.mayStandInAddress
      return isSign
        ? String(Unicode.Scalar(byte)) : "%" + byte.hexadecimal(digits: 2, uppercase: true)
    }.joined()
  }
}

extension WebAddress {
  /// Whether it is the front page of its host.
  var isFrontPage: Bool {
    let path = text.utf8.dropFirst(pathStart)
    return path.isEmpty || path.elementsEqual("/".utf8)
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
