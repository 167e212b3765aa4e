import Kit

/// What a build leaves of the addresses that it has proven.
struct AddressMemory: Hashable, Sendable {
  /// Whether each led somewhere.
  var holds = false

  /// The hashes of the paths of all files.
  var files: Set<UInt64> = []

  /// The anchors in other pages that pages lead to.
  var anchors: Set<Anchor> = []

  struct Anchor: Hashable, Sendable {
    /// The hash of the page's path.
    let page: UInt64
    let anchor: UInt64
  }

  static func hash(_ path: String) -> UInt64 { AddressHashes.hash(of: Array(path.utf8)) }
}

extension ByteWriter {
  mutating func write(_ memory: AddressMemory) {
    write(memory.holds)
    write(memory.files.sorted()) { $0.write($1) }
    let anchors = memory.anchors.sorted { ($0.page, $0.anchor) < ($1.page, $1.anchor) }
    write(anchors) {
      $0.write($1.page)
      $0.write($1.anchor)
    }
  }
}

extension ByteReader {
  mutating func readAddressMemory() throws(Malformed) -> AddressMemory {
    var memory = AddressMemory()
    memory.holds = try readBool()
    memory.files = Set(
      try readList { reader throws(Malformed) in try reader.readUnsigned() })
    memory.anchors = Set(
      try readList { reader throws(Malformed) in
        AddressMemory.Anchor(page: try reader.readUnsigned(), anchor: try reader.readUnsigned())
      })
    return memory
  }
}
