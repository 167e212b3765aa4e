import Kit

extension SiteSettings {
  /// The path, query and anchor of an address of the site that is written with its scheme and host;
  /// nil for any other address, and where the site's address is not known.
  ///
  /// Hosts are compared as browsers do, in small letters, with or without the port that the scheme
  /// stands for; the path of the site's own address with what is encoded in it resolved.
  func ownPath(of destination: String) -> String? {
    guard let site = writtenAddress else { return nil }
    let bytes = destination.utf8Span.span
    // Nearly all hosts are written in one way alone, and told from the site's or as the site's by that.
    guard let host = bytes.webHost,
      site.isPlainly(at: host, of: bytes) ?? (WrittenAddress(destination)?.isOn(site) == true)
    else { return nil }
    let steps = site.path.utf8.split(separator: UInt8(ascii: "/"))
    var rest = destination.utf8.dropFirst(host.upperBound)
    for step in steps {
      guard rest.first == UInt8(ascii: "/") else { return nil }
      let own = rest.dropFirst().prefix { !$0.isOne(of: "/?#") }
      guard String(Substring(own)).percentDecoded == String(Substring(step)).percentDecoded else {
        return nil
      }
      rest = rest[own.endIndex...]
    }
    let path = rest.first == UInt8(ascii: "/") ? String(Substring(rest)) : "/\(Substring(rest))"
    // Above the site's own folder another program answers.
    return steps.isEmpty || !InternalTarget(path).leavesRoot ? path : nil
  }
}

/// A web address in the parts of which its meaning is made.
struct WrittenAddress: Hashable, Sendable {
  private let isSecure: Bool
  private let authority: Substring

  /// The host in small letters; nil if it may be written in more ways.
  private let plainHost: [UInt8]?

  /// The path with the query and the anchor.
  let path: Substring

  /// Fails for what has no scheme of the web.
  init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard let host = bytes.webHost else { return nil }
    isSecure = host.lowerBound == 8
    let rest = text.utf8.dropFirst(host.lowerBound)
    authority = Substring(rest.prefix(host.count))
    plainHost = bytes.isPlainHost(host) ? authority.utf8.map(\.lowercased) : nil
    path = Substring(rest.dropFirst(authority.utf8.count))
  }

  /// Whether the host is that of another address, of whichever scheme.
  func isOn(_ site: Self) -> Bool {
    if let plainHost, let host = site.plainHost { return plainHost == host }
    return HostName(authority, isSecure: isSecure)
      == HostName(site.authority, isSecure: site.isSecure)
  }

  /// Whether a host in an address is that of this one; nil if one of them may be written in more ways.
  fileprivate func isPlainly(at host: Range<Int>, of address: Span<UInt8>) -> Bool? {
    guard let plainHost, address.isPlainHost(host) else { return nil }
    if plainHost.count != host.count { return false }
    for index in plainHost.indices
    where address[host.lowerBound + index].lowercased != plainHost[index] { return false }
    return true
  }
}

extension Span<UInt8> {
  /// Where the host of an address of the web stands, with its port; nil if it has no scheme of the web.
  fileprivate var webHost: Range<Int>? {
    let start = isPrefixed(by: "https://") ? 8 : 7
    guard count > start, start == 8 || isPrefixed(by: "http://") else { return nil }
    var end = start
    while end < count, !self[end].isOne(of: "/?#") { end += 1 }
    return start..<end
  }

  /// Whether it begins with a scheme in small letters, however it is written.
  private func isPrefixed(by scheme: String) -> Bool {
    var index = 0
    for byte in scheme.utf8 {
      guard index < count, self[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether a host is written in one way alone, but for its capitals.
  fileprivate func isPlainHost(_ range: Range<Int>) -> Bool {
    var last = UInt8(ascii: ".")
    for index in range {
      let byte = self[index]
      // Two hyphens may begin letters of other scripts.
      let isPlain = byte < 0x80 && !byte.isOne(of: ":%") && (byte != last || byte.isLetterOrDigit)
      guard isPlain else { return false }
      last = byte
    }
    return last != UInt8(ascii: ".")
  }
}
