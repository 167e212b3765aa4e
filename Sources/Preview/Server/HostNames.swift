import Glibc
import Kit

/// The names under which the preview answers.
///
/// A page of another site can make a browser ask for any name that it lets lead here (DNS rebinding),
/// but not under a name of this list, nor under an address in digits.
struct HostNames: Sendable {
  private let names: Set<String>

  /// Whether it answers to every address in digits, as it listens on all of the machine's.
  private let takesAddresses: Bool
  private let port: Int
}

extension HostNames {
  /// The names of a preview.
  ///
  /// - Parameters:
  ///   - host: What its user named with `--host`; nil for this machine alone.
  ///   - port: The port on which it listens.
  init(host: String?, port: Int) {
    let named = host.map { $0.utf8.contains(UInt8(ascii: ":")) ? "[\($0)]" : $0 }
    names = Set(
      ["localhost", "127.0.0.1", "[::1]"] + [named].compactMap(\.self).map(\.asASCIISmall))
    takesAddresses = host == "0.0.0.0" || host == "::"
    self.port = port
  }

  /// Whether the value of a `Host` header, or the host and port of an origin, names the preview.
  func contain(_ authority: String) -> Bool {
    let bytes = Array(authority.asASCIISmall.utf8)
    let colon = bytes.lastIndex(of: UInt8(ascii: ":"))
    let end = colon.flatMap { bytes[$0...].contains(UInt8(ascii: "]")) ? nil : $0 } ?? bytes.count
    let (host, rest) = (bytes[..<end], bytes[end...])
    guard Array(rest) == Array(":\(port)".utf8) || (rest.isEmpty && port == 80) else {
      return false
    }
    let name = String(decoding: host, as: UTF8.self)
    return names.contains(name) || (takesAddresses && name.isAddressInDigits)
  }
}

extension String {
  fileprivate var asASCIISmall: String { String(decoding: utf8.map(\.lowercased), as: UTF8.self) }

  /// Whether it is an IPv4 address, or an IPv6 address in brackets.
  fileprivate var isAddressInDigits: Bool {
    let bytes = utf8
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
      var address = in6_addr()
      return unsafe inet_pton(AF_INET6, String(dropFirst().dropLast()), &address) == 1
    }
    var address = in_addr()
    return unsafe inet_pton(AF_INET, self, &address) == 1
  }
}
