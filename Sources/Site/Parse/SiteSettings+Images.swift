import Facts
import Kit

extension SiteSettings {
  /// Findings for what cannot be a host, and would be part of the policy of pages.
  static func noHosts(in record: Record) -> [Diagnostic] {
    record.items(SiteFields.imageHosts).compactMap { field in
      guard let text = field.text, text.host(after: 0) == nil else { return nil }
      return Diagnostic(
        .wrongType, at: field.location, "“\(text.clipped)” is not the name of a host",
        help: "write it alone, such as images.example.org")
    }
  }

  /// Whether pages may show the image with a web address: one of the site's own, or of a host that
  /// is allowed.
  package func allowsImage(_ address: String) -> Bool {
    if ownPath(of: address) != nil { return true }
    guard let host = address.host else { return false }
    return imageHosts.contains { $0.utf8.map(\.lowercased).elementsEqual(host) }
  }
}

extension String {
  /// The host and port of a web address, in small letters; nil if it has none that can be told.
  ///
  /// Browsers take a backslash for a slash, and leave out tabs and line ends, so an address with one
  /// of them has no host that two programs agree on, and neither has one with a user's name.
  fileprivate var host: [UInt8]? {
    let bytes = Array(utf8)
    guard let scheme = bytes.firstPlace(of: Array("://".utf8)[...]) else { return nil }
    let end = bytes[(scheme + 3)...].prefix { !"/?#".utf8.contains($0) }
    return String(decoding: bytes[..<end.endIndex], as: UTF8.self).host(after: scheme + 3)
  }

  /// The host and port that stand from the byte with that number on; nil if they are none.
  fileprivate func host(after start: Int) -> [UInt8]? {
    let host = Array(utf8)[start...]
    let isPlain = host.allSatisfy { $0.isLetterOrDigit || "-.:[]".utf8.contains($0) }
    return isPlain && !host.isEmpty ? host.map(\.lowercased) : nil
  }
}
