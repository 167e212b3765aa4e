/// What fragments have printed, found again by what they read.
///
/// It holds two generations: what is used moves to the younger one, and when that is full, the
/// older one is forgotten. So its size is bounded, and what is used often stays.
struct FragmentMemory: Sendable {
  /// How large a generation may become, in bytes.
  private let capacity: Int
  private var young = Generation()
  private var old = Generation()

  init(capacity: Int = 8 * 1024 * 1024) { self.capacity = capacity }

  /// How deeply what prints a fragment goes, counted from where it starts.
  struct Depth: Sendable {
    var calls = 0
    var nesting = 0
    var includes = 0
  }

  /// What a fragment prints, as a range of bytes in the younger generation.
  struct Output: Sendable {
    let bytes: Range<Int>
    let depth: Depth
  }

  /// What was printed for a key; nil if that is not known.
  mutating func output(for key: [UInt64]) -> Output? {
    let hash = Self.hash(of: key)
    if let entry = young.entry(for: key, hash) { return entry.output }
    guard let entry = old.entry(for: key, hash) else { return nil }
    makeRoom(for: entry.output.bytes.count)
    // The older generation may be the younger one of a moment ago.
    guard let found = old.entry(for: key, hash) else { return nil }
    return young.add(old.bytes[found.output.bytes], for: key, hash, depth: found.output.depth)
  }

  /// Appends what was found to a page.
  func append(_ output: Output, to page: inout [UInt8]) {
    page.append(contentsOf: young.bytes[output.bytes])
  }

  /// Remembers what was printed for a key, unless it is too long.
  mutating func remember(_ bytes: ArraySlice<UInt8>, for key: [UInt64], depth: Depth) {
    guard bytes.count <= capacity / 8 else { return }
    makeRoom(for: bytes.count)
    young.add(bytes, for: key, Self.hash(of: key), depth: depth)
  }

  private mutating func makeRoom(for count: Int) {
    guard young.size + count > capacity else { return }
    old = young
    young = Generation()
  }

  /// Source: the finalizer of MurmurHash3 (Appleby), after each word.
  private static func hash(of key: [UInt64]) -> UInt64 {
    var hash: UInt64 = 0
    for word in key {
      hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    return hash
  }
}

extension FragmentMemory {
  private struct Entry: Sendable {
    let hash: UInt64

    /// Where the words of the key stand.
    let key: Range<Int>
    let output: Output
  }

  private struct Generation: Sendable {
    private(set) var bytes: [UInt8] = []
    private var keys: [UInt64] = []
    private var entries: [Entry] = []

    /// Indices into `entries`, found by hash with linear probing; −1 marks a free slot.
    private var slots: [Int32] = []

    /// About how much memory is used, in bytes.
    var size: Int {
      bytes.count + keys.count * 8 + entries.count * MemoryLayout<Entry>.stride + slots.count * 4
    }

    func entry(for key: [UInt64], _ hash: UInt64) -> Entry? {
      guard !slots.isEmpty else { return nil }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        let index = Int(slots[slot])
        if entries[index].hash == hash, holds(key, at: entries[index].key) {
          return entries[index]
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }

    private func holds(_ key: [UInt64], at range: Range<Int>) -> Bool {
      guard key.count == range.count else { return false }
      for index in key.indices where keys[range.lowerBound + index] != key[index] { return false }
      return true
    }

    @discardableResult
    mutating func add(
      _ output: ArraySlice<UInt8>, for key: [UInt64], _ hash: UInt64, depth: Depth
    ) -> Output {
      let start = bytes.count
      bytes.append(contentsOf: output)
      let keyStart = keys.count
      keys.append(contentsOf: key)
      let result = Output(bytes: start..<bytes.count, depth: depth)
      entries.append(Entry(hash: hash, key: keyStart..<keys.count, output: result))
      if entries.count * 2 > slots.count {
        rebuildSlots()
      } else {
        fillSlot(for: entries.count - 1)
      }
      return result
    }

    private mutating func rebuildSlots() {
      slots = Array(repeating: -1, count: max(64, slots.count * 2))
      for index in entries.indices { fillSlot(for: index) }
    }

    private mutating func fillSlot(for index: Int) {
      var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
