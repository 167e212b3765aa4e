/// The SHA-256 of bytes, by FIPS 180-4.
package struct SHA256: Hashable, Sendable {
  /// The hash, 32 bytes.
  package let bytes: [UInt8]

  /// - Complexity: O(*n*).
  package init(of message: some Collection<UInt8>) {
    let message = Array(message)
    var state = Self.start
    let whole = message.count / 64 * 64
    for block in stride(from: 0, to: whole, by: 64) {
      Self.compress(message, from: block, into: &state)
    }
    let tail = Self.padded(message[whole...], of: message.count)
    for block in stride(from: 0, to: tail.count, by: 64) {
      Self.compress(tail, from: block, into: &state)
    }
    bytes = state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  /// The last bytes of a message of `count` bytes, filled up to one or two blocks.
  private static func padded(_ rest: ArraySlice<UInt8>, of count: Int) -> [UInt8] {
    let zeros = (119 - rest.count) % 64
    let bits = UInt64(count) * 8
    return rest + [0x80] + repeatElement(0, count: zeros)
      + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
  }

  /// The hash in small hexadecimal digits.
  package var hexadecimal: String { bytes.hexadecimal }

  /// The hash in Base64 with padding (RFC 4648 §4), as a Content-Security-Policy names it.
  package var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    // Of 32 bytes the last two make three digits.
    let padded = bytes + [0]
    let text = stride(from: 0, to: padded.count, by: 3).flatMap { start -> [UInt8] in
      let bits = padded[start..<(start + 3)].reduce(0) { $0 << 8 | Int($1) }
      return [18, 12, 6, 0].map { digits[bits >> $0 & 63] }
    }
    return String(decoding: text.dropLast() + [UInt8(ascii: "=")], as: UTF8.self)
  }
}

extension SHA256 {
  /// Takes the 64 bytes of `message` from `offset` on into `state`.
  private static func compress(_ message: [UInt8], from offset: Int, into state: inout [UInt32]) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<64 {
      if index < 16 {
        let byte = offset + index * 4
        words[index] =
          UInt32(message[byte]) << 24 | UInt32(message[byte + 1]) << 16
          | UInt32(message[byte + 2]) << 8 | UInt32(message[byte + 3])
      } else {
        let (near, far) = (words[index - 15], words[index - 2])
        let nearMix = near.rotated(7) ^ near.rotated(18) ^ near >> 3
        let farMix = far.rotated(17) ^ far.rotated(19) ^ far >> 10
        words[index] = words[index - 16] &+ nearMix &+ words[index - 7] &+ farMix
      }
    }
    mix(words, into: &state)
  }

  private static func mix(_ words: InlineArray<64, UInt32>, into state: inout [UInt32]) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = e & f ^ ~e & g
      let high =
        h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice
        &+ rounds[index] &+ words[index]
      let majority = a & b ^ a & c ^ b & c
      let low = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ high, c, b, a, high &+ low)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// The first 32 bits of the fractions of the square roots of the first 8 primes.
  private static let start: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let rounds: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
