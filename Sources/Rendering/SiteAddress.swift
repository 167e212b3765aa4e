import Site

/// Where the site stands on the web, and how its pages link to each other.
package struct SiteAddress: Hashable, Sendable {
  /// The scheme and host, such as `https://example.org`; empty if they are not known.
  package let origin: String

  /// The path of the home page, with a slash at its end.
  package let root: String

  /// Creates an address from `base_url`, which may hold a path or be empty.
  package init(baseURL: String) {
    let bytes = Array(baseURL.utf8)
    let scheme = bytes.firstIndex(of: UInt8(ascii: ":")).map { $0 + 3 } ?? bytes.count
    let end = bytes.dropFirst(scheme).firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    origin = String(decoding: bytes[..<end], as: UTF8.self)
    root = withoutSlashAtEnd(String(decoding: bytes[end...], as: UTF8.self)) + "/"
  }

  /// The link to a path of the site, such as `/claim/x/`, as pages write it.
  func link(_ path: String) -> String { root + path.utf8.droppingFirstSlash }

  /// The same with scheme and host; without them if they are not known.
  func absolute(_ path: String) -> String { origin + link(path) }

  /// The address for `rel="canonical"`; nil if the site's is not known.
  func canonical(_ path: String) -> String? { origin.isEmpty ? nil : absolute(path) }
}

extension String.UTF8View {
  fileprivate var droppingFirstSlash: Substring {
    Substring(first == UInt8(ascii: "/") ? dropFirst() : self[...])
  }
}
