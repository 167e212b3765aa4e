import Kit

extension SiteSettings {
  /// The path, query and anchor of an address of the site that is written with its scheme and host;
  /// nil for any other address, and where the site's address is not known.
  ///
  /// Hosts are compared as browsers do, in small letters, with or without the port that the scheme
  /// stands for; the path of the site's own address with what is encoded in it resolved.
  func ownPath(of destination: String) -> String? {
    guard let site = WrittenAddress(baseURL), let address = WrittenAddress(destination),
      address.isOn(site)
    else { return nil }
    let steps = site.path.utf8.split(separator: UInt8(ascii: "/"))
    var rest = address.path.utf8[...]
    for step in steps {
      guard rest.first == UInt8(ascii: "/") else { return nil }
      let own = rest.dropFirst().prefix { !$0.isOne(of: "/?#") }
      guard String(Substring(own)).percentDecoded == String(Substring(step)).percentDecoded else {
        return nil
      }
      rest = rest[own.endIndex...]
    }
    return rest.first == UInt8(ascii: "/") ? String(Substring(rest)) : "/\(Substring(rest))"
  }
}

/// A web address in the parts of which its meaning is made.
private struct WrittenAddress {
  private let isSecure: Bool
  private let authority: Substring

  /// The path with the query and the anchor.
  let path: Substring

  /// Fails for what has no scheme of the web.
  init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.first?.lowercased == UInt8(ascii: "h"),
      let scheme = ["https://", "http://"].first(where: { scheme in
        bytes.count > scheme.utf8.count
          && zip(bytes, scheme.utf8).allSatisfy { $0.lowercased == $1 }
      })
    else { return nil }
    let rest = bytes.dropFirst(scheme.utf8.count)
    isSecure = scheme.utf8.count == 8
    authority = Substring(rest.prefix { !$0.isOne(of: "/?#") })
    path = Substring(rest.dropFirst(authority.utf8.count))
  }

  /// Whether the host is that of another address, of whichever scheme.
  func isOn(_ site: Self) -> Bool {
    if authority.isPlainHost, site.authority.isPlainHost {
      // Nearly all links are of other hosts, and told from it so.
      return authority.utf8.count == site.authority.utf8.count
        && zip(authority.utf8, site.authority.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }
    return HostName(authority, isSecure: isSecure)
      == HostName(site.authority, isSecure: site.isSecure)
  }
}

extension Substring {
  /// Whether a host is written in one way alone, but for its capitals.
  fileprivate var isPlainHost: Bool {
    var last = UInt8(ascii: ".")
    for byte in utf8 {
      // Two hyphens may begin letters of other scripts.
      let isPlain = byte < 0x80 && !byte.isOne(of: ":%") && (byte != last || byte.isLetterOrDigit)
      guard isPlain else { return false }
      last = byte
    }
    return last != UInt8(ascii: ".")
  }
}
