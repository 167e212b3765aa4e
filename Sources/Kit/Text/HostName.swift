/// The host and port of a web address, as browsers compare them.
package struct HostName: Hashable, Sendable {
  /// The name in small letters, those of other scripts as they are read, without a point at its end.
  private let name: String

  /// Nil for the port that the scheme stands for.
  private let port: String?

  /// Creates the host of an address from what stands between `//` and the path.
  ///
  /// - Parameters:
  ///   - authority: The host and port as written, perhaps with what is encoded in it.
  ///   - isSecure: Whether the scheme is `https`.
  package init(_ authority: Substring, isSecure: Bool) {
    let decoded = Array(String(authority).percentDecoded.lowercased().utf8)
    let digits = decoded.reversed().prefix(while: \.isDigit).count
    let colon = decoded.count - digits - 1
    let hasPort = colon > 0 && decoded[colon] == UInt8(ascii: ":")
    let written = hasPort ? String(decoding: decoded[(colon + 1)...], as: UTF8.self) : ""
    port = written.isEmpty || written == (isSecure ? "443" : "80") ? nil : written
    var host = hasPort ? decoded[..<colon] : decoded[...]
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    name = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map(Self.label).joined(separator: ".")
  }

  /// The most bytes of a part of a name (RFC 1035); a longer one is that of no host.
  private static let longestLabel = 63

  /// A part of a name, decoded if it is written in ASCII for letters of other scripts.
  private static func label(_ bytes: ArraySlice<UInt8>) -> String {
    let written = String(decoding: bytes, as: UTF8.self)
    guard bytes.starts(with: "xn--".utf8), bytes.count <= longestLabel else { return written }
    return Punycode.decoded(bytes.dropFirst(4)) ?? written
  }
}

/// Letters of other scripts in a name of ASCII alone (RFC 3492).
enum Punycode {
  /// The text that some bytes stand for; nil if they stand for none.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    let hyphen = bytes.lastIndex(of: UInt8(ascii: "-"))
    var scalars = (hyphen.map { bytes[..<$0] } ?? []).map { Unicode.Scalar($0) }
    var rest = hyphen.map { bytes[($0 + 1)...] } ?? bytes
    var (code, place, bias) = (128, 0, 72)
    while !rest.isEmpty {
      guard let delta = delta(from: &rest, bias: bias) else { return nil }
      let count = scalars.count + 1
      bias = adapted(delta, count: count, isFirst: place == 0 && code == 128)
      code += (place + delta) / count
      place = (place + delta) % count
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
      scalars.insert(scalar, at: place)
      place += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func delta(from rest: inout ArraySlice<UInt8>, bias: Int) -> Int? {
    var (delta, weight, step) = (0, 1, 36)
    while let byte = rest.popFirst(), weight < 1 << 30 {
      let letter = Int(byte) - 0x61
      let value = byte.isDigit ? Int(byte) - 0x30 + 26 : letter
      guard 0..<36 ~= value else { return nil }
      delta += value * weight
      let threshold = min(26, max(1, step - bias))
      if value < threshold { return delta }
      weight *= 36 - threshold
      step += 36
    }
    return nil
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = delta / (isFirst ? 700 : 2)
    delta += delta / count
    var bias = 0
    while delta > 455 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }
}
