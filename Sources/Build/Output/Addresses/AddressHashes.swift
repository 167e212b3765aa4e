/// Hashes of addresses that are known to lead somewhere.
///
/// A table with open addressing: pages have hundreds of links, most of which are on others too.
struct AddressHashes: Sendable {
  private var slots: [UInt64]
  private var count = 0

  init() { slots = [UInt64](repeating: 0, count: 1 << 12) }

  func contains(_ hash: UInt64) -> Bool {
    let slots = slots.span
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }

  mutating func insert(_ hash: UInt64) {
    if contains(hash) { return }
    if count * 2 >= slots.count {
      let former = slots
      slots = [UInt64](repeating: 0, count: former.count * 2)
      for hash in former where hash != 0 { put(hash) }
    }
    put(hash)
    count += 1
  }

  private mutating func put(_ hash: UInt64) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = hash
  }

  /// The hash of a part of some bytes, which is never 0.
  ///
  /// - Parameters:
  ///   - range: Which part.
  ///   - bytes: The bytes.
  ///   - seed: What else it depends on.
  /// - Returns: The hash.
  static func hash(of range: Range<Int>, in bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
      var hash = seed ^ UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15
      var place = range.lowerBound
      while place + 8 <= range.upperBound {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = mixed(hash ^ word)
        place += 8
      }
      var rest: UInt64 = 0
      while place < range.upperBound {
        rest = rest << 8 | UInt64(unsafe bytes[place])
        place += 1
      }
      return mixed(hash ^ rest) | 1
    }
  }

  static func hash(of bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    hash(of: bytes.indices, in: bytes, seed: seed)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }
}
