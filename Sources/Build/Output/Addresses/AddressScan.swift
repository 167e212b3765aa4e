import Glibc
import Kit

/// The addresses that the tags of a page lead to, and the anchors to which others can lead.
///
/// All pages of a site are read for it, so that it looks for equals signs and reads no more than what
/// stands beside them. What only looks like a tag is found too.
struct AddressScan {
  struct Address {
    /// What stands between the quotation marks.
    let value: Range<Int>
    let form: Form
  }

  /// How a value names addresses.
  enum Form: UInt64 {
    case alone, set, refresh, style
  }

  private(set) var addresses: [Address] = []
  private(set) var anchors: [Range<Int>] = []

  /// - Complexity: O(*n*).
  init(_ html: [UInt8]) {
    addresses.reserveCapacity(html.count / 256)
    anchors.reserveCapacity(html.count / 256)
    unsafe html.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      while let sign = unsafe Self.offset(of: UInt8(ascii: "="), in: bytes, base, from: start) {
        start = sign + 1
        guard start < bytes.count else { return }
        let quote = unsafe bytes[start]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
          let kind = unsafe Self.attribute(in: bytes, before: sign)
        else { continue }
        guard let end = unsafe Self.offset(of: quote, in: bytes, base, from: start + 1) else {
          return
        }
        switch kind {
        case .anchor: anchors.append((start + 1)..<end)
        case .address(let form): addresses.append(Address(value: (start + 1)..<end, form: form))
        }
        start = end + 1
      }
    }
  }

  private enum Kind {
    case anchor
    case address(Form)
  }

  private static func offset(
    of byte: UInt8, in bytes: UnsafeRawBufferPointer, _ base: UnsafeRawPointer, from start: Int
  ) -> Int? {
    guard start < bytes.count,
      let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - base
  }

  /// What the attribute is whose name ends at a place; nil if it names neither.
  private static func attribute(in bytes: UnsafeRawBufferPointer, before end: Int) -> Kind? {
    guard end >= 4 else { return nil }
    let candidates: [(name: StaticString, kind: Kind)]
    switch unsafe bytes[end - 1] {
    case UInt8(ascii: "f"): candidates = endingInF
    case UInt8(ascii: "c"): candidates = endingInC
    case UInt8(ascii: "d"): candidates = endingInD
    case UInt8(ascii: "t"): candidates = endingInT
    case UInt8(ascii: "e"): candidates = endingInE
    case UInt8(ascii: "r"): candidates = endingInR
    case UInt8(ascii: "a"): candidates = endingInA
    case UInt8(ascii: "n"): candidates = endingInN
    default: return nil
    }
    for (name, kind) in candidates {
      let start = end - name.utf8CodeUnitCount
      guard start > 0, unsafe isBoundary(bytes[start - 1]),
        let base = bytes.baseAddress,
        unsafe memcmp(base + start, name.utf8Start, name.utf8CodeUnitCount) == 0
      else { continue }
      return kind
    }
    return nil
  }

  /// Whether a name may begin behind the byte: a blank, or the colon of `xlink:href`.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ":")
  }

  private static let endingInF: [(name: StaticString, kind: Kind)] = [("href", .address(.alone))]
  private static let endingInC: [(name: StaticString, kind: Kind)] = [("src", .address(.alone))]
  private static let endingInD: [(name: StaticString, kind: Kind)] = [("id", .anchor)]
  private static let endingInT: [(name: StaticString, kind: Kind)] = [
    ("content", .address(.refresh)), ("srcset", .address(.set)), ("imagesrcset", .address(.set)),
  ]
  private static let endingInE: [(name: StaticString, kind: Kind)] = [
    ("name", .anchor), ("style", .address(.style)),
  ]
  private static let endingInR: [(name: StaticString, kind: Kind)] = [("poster", .address(.alone))]
  private static let endingInA: [(name: StaticString, kind: Kind)] = [("data", .address(.alone))]
  private static let endingInN: [(name: StaticString, kind: Kind)] = [
    ("action", .address(.alone)), ("formaction", .address(.alone)),
  ]
}
