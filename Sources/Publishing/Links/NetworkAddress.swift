import Glibc

/// An IP address in text, as the system's resolver gives it.
struct NetworkAddress: Hashable, Sendable {
  let text: String

  /// 4 or 16 bytes, in the order of the network.
  let bytes: [UInt8]
}

extension NetworkAddress {
  /// Looks up the addresses of a host.
  ///
  /// - Returns: All of them, each once; none if the host is not found.
  static func all(of host: String) -> [NetworkAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { unsafe freeaddrinfo(list) }
    var found: [NetworkAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      if let address = unsafe NetworkAddress(entry.pointee), !found.contains(address) {
        found.append(address)
      }
      unsafe next = entry.pointee.ai_next
    }
    return found
  }

  private init?(_ entry: addrinfo) {
    guard let address = unsafe entry.ai_addr else { return nil }
    switch unsafe entry.ai_family {
    case AF_INET:
      bytes = unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
        unsafe withUnsafeBytes(of: pointer.pointee.sin_addr) { unsafe Array($0) }
      }
      text = bytes.map { "\($0)" }.joined(separator: ".")
    case AF_INET6:
      let all = unsafe address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
        unsafe withUnsafeBytes(of: pointer.pointee.sin6_addr) { unsafe Array($0) }
      }
      let groups = stride(from: 0, to: 16, by: 2).map { index in
        String(UInt16(all[index]) << 8 | UInt16(all[index + 1]), radix: 16)
      }
      (bytes, text) = (all, "[\(groups.joined(separator: ":"))]")
    default: return nil
    }
  }

  /// An address that is only looked at.
  init(bytes: [UInt8]) { self.init(text: "", bytes: bytes) }
}

extension NetworkAddress {
  /// Whether it is of this machine, of a network that is not the Internet, or of nobody: what IANA's
  /// registries of special-purpose addresses do not call globally reachable (RFC 6890).
  var isPrivate: Bool {
    if bytes.count == 4 { return Self.isPrivate(bytes[0], bytes[1], bytes[2]) }
    guard bytes.count == 16 else { return true }
    if let inner = embedded { return NetworkAddress(bytes: inner).isPrivate }
    // Only 2000::/3 is given out; of it 2001::/23 is for protocols and 2001:db8::/32 for examples.
    let isGivenOut = bytes[0] & 0xE0 == 0x20
    let isSpecial = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02
    let isExample = bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    return !isGivenOut || isSpecial || isExample
  }

  /// The IPv4 address that stands in an IPv6 one: mapped, translated (RFC 6052) or tunnelled
  /// (RFC 3056).
  private var embedded: [UInt8]? {
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    let translated: [UInt8] = [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
    if bytes.starts(with: mapped) || bytes.starts(with: translated) { return Array(bytes[12...]) }
    return bytes.starts(with: [0x20, 0x02]) ? Array(bytes[2..<6]) : nil
  }

  private static func isPrivate(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0, _, _), (10, _, _), (127, _, _), (224..., _, _), (100, 64...127, _), (169, 254, _),
      (172, 16...31, _), (192, 168, _), (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 18...19, _),
      (198, 51, 100), (203, 0, 113):
      true
    default: false
    }
  }
}
