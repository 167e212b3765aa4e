/// What fragments have printed, found again by what they read.
///
/// It holds two generations: what is used moves to the younger one, and when that is full, the
/// older one is forgotten. So its size is bounded, and what is used often stays.
struct FragmentMemory: Sendable {
  /// How large a generation may become, in bytes.
  private let capacity: Int
  private var young = Generation()
  private var old = Generation()

  /// From how many bytes an output is long.
  private static let longCount = 4096

  /// Hashes of keys for which something long was printed, each at a place that follows from it; a
  /// later one takes the place of another.
  private var long: [UInt64] = []

  init(capacity: Int = 8 * 1024 * 1024) { self.capacity = capacity }

  /// How deeply what prints a fragment goes, counted from where it starts, and what it costs.
  struct Depth: Sendable {
    var calls = 0
    var nesting = 0
    var includes = 0

    /// What it costs: as many steps, and as much work of operations.
    var steps = 0
    var work = 0
  }

  /// What a fragment prints.
  struct Output: Sendable {
    /// Where the bytes stand in those of the younger generation.
    fileprivate var start: Int32
    fileprivate var count: Int32

    /// Where the records that were read stand in those of the younger generation.
    private var firstRead: Int32
    private var readCount: Int32

    // The depth, whose numbers are limited.
    private var calls: UInt16
    private var nesting: UInt16
    private var includes: UInt16
    private var steps: Int32
    private var work: Int32

    fileprivate init(start: Int, count: Int, reads: Range<Int> = 0..<0, depth: Depth) {
      self.start = Int32(start)
      self.count = Int32(count)
      firstRead = Int32(reads.lowerBound)
      readCount = Int32(reads.count)
      calls = UInt16(depth.calls)
      nesting = UInt16(depth.nesting)
      includes = UInt16(depth.includes)
      steps = Int32(clamping: depth.steps)
      work = Int32(clamping: depth.work)
    }

    fileprivate var bytes: Range<Int> { Int(start)..<Int(start) + Int(count) }

    fileprivate var reads: Range<Int> { Int(firstRead)..<Int(firstRead) + Int(readCount) }

    var depth: Depth {
      Depth(
        calls: Int(calls), nesting: Int(nesting), includes: Int(includes), steps: Int(steps),
        work: Int(work))
    }
  }

  /// What was printed for a key; nil if that is not known.
  mutating func output(for key: FragmentKey) -> Output? {
    if let output = young.output(for: key) { return output }
    guard let output = old.output(for: key) else { return nil }
    let bytes = Array(old.bytes[output.bytes])
    let reads = Array(old.reads[output.reads])
    makeRoom(for: bytes.count)
    return young.add(bytes[...], for: key, depth: output.depth, reads: reads)
  }

  /// Appends what was found to a page.
  func append(_ output: Output, to page: inout [UInt8]) {
    page.append(contentsOf: young.bytes[output.bytes])
  }

  /// The indices of the records that were read for what was found.
  func reads(of output: Output) -> ArraySlice<Int32> { young.reads[output.reads] }

  /// Remembers what was printed for a key, unless it is too long.
  ///
  /// What is long counts only when it has been printed twice, as most of that stands on one page
  /// alone, such as all that is said of a fact on its own.
  mutating func remember(
    _ bytes: ArraySlice<UInt8>, for key: FragmentKey, depth: Depth, reads: [Int32] = []
  ) {
    guard bytes.count <= Self.longCount || isPrintedAgain(key) else { return }
    guard bytes.count + reads.count * 4 <= capacity / 8 else { return }
    makeRoom(for: bytes.count)
    _ = young.add(bytes, for: key, depth: depth, reads: reads)
  }

  /// Whether something long was printed for the key before, as far as is known.
  private mutating func isPrintedAgain(_ key: FragmentKey) -> Bool {
    if long.isEmpty { long = Array(repeating: 0, count: 4096) }
    let place = Int(truncatingIfNeeded: key.hash) & (long.count - 1)
    defer { long[place] = key.hash }
    return long[place] == key.hash
  }

  private mutating func makeRoom(for count: Int) {
    guard young.size + count > capacity else { return }
    old = young
    young = Generation()
  }
}

extension FragmentMemory {
  private struct Generation: Sendable {
    private struct Slot: Sendable {
      var key = FragmentKey()
      var output = Output(start: -1, count: 0, depth: Depth())
    }

    private(set) var bytes: [UInt8] = []
    private(set) var reads: [Int32] = []

    /// Found by hash with linear probing; those that start at −1 are free.
    private var slots: [Slot] = []
    private var count = 0

    /// How much memory is used, in bytes.
    var size: Int { bytes.count + reads.count * 4 + slots.count * MemoryLayout<Slot>.stride }

    func output(for key: FragmentKey) -> Output? {
      guard count > 0 else { return nil }
      let place = place(of: key)
      return slots[place].output.start >= 0 ? slots[place].output : nil
    }

    mutating func add(
      _ output: ArraySlice<UInt8>, for key: FragmentKey, depth: Depth, reads newReads: [Int32]
    ) -> Output {
      let result = Output(
        start: bytes.count, count: output.count, reads: reads.count..<reads.count + newReads.count,
        depth: depth)
      bytes.append(contentsOf: output)
      reads.append(contentsOf: newReads)
      if (count + 1) * 2 > slots.count { grow() }
      let place = place(of: key)
      if slots[place].output.start < 0 { count += 1 }
      slots[place] = Slot(key: key, output: result)
      return result
    }

    /// The slot that holds the key, or the free one where it belongs.
    private func place(of key: FragmentKey) -> Int {
      var place = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
      while slots[place].output.start >= 0, slots[place].key != key {
        place = (place + 1) & (slots.count - 1)
      }
      return place
    }

    private mutating func grow() {
      let old = slots
      slots = Array(repeating: Slot(), count: max(64, old.count * 2))
      for slot in old where slot.output.start >= 0 { slots[place(of: slot.key)] = slot }
    }
  }
}
