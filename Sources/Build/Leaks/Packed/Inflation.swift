/// Gets back what was compressed with DEFLATE (RFC 1951), as far as it is sound and a limit goes.
///
/// Codes are read bit by bit and no table is made ahead, so that no block costs more than its bytes; see
/// Mark Adler’s `puff`.
struct Inflation {
  /// What was compressed.
  private(set) var output: [UInt8] = []

  /// The place behind the last byte that was read.
  private(set) var end: Int

  /// Whether all of it is there.
  private(set) var isWhole = false

  private let bytes: [UInt8]
  private let limit: Int

  /// Bits that were read and not used yet, the next one lowest.
  private var pending: UInt32 = 0
  private var pendingCount = 0

  /// Why no more can be read.
  private enum Failure: Error {
    case malformed, tooLong
  }

  /// - Parameters:
  ///   - bytes: What holds the compressed bytes.
  ///   - start: Where these begin.
  ///   - limit: The most bytes that are given back.
  ///
  /// - Complexity: O(*n*) in the bytes that are read and given back.
  init(_ bytes: [UInt8], from start: Int, limit: Int) {
    (self.bytes, end, self.limit) = (bytes, start, limit)
    do throws(Failure) {
      while try !readBlock() {}
      isWhole = true
    } catch {
      // What was read until then is given back all the same.
    }
  }
}

extension Inflation {
  /// Reads a block.
  ///
  /// - Returns: Whether it is the last one.
  private mutating func readBlock() throws(Failure) -> Bool {
    let isLast = try bits(1) == 1
    switch try bits(2) {
    case 0: try copyBlock()
    case 1: try readCodes(Self.fixedLengths, Self.fixedDistances)
    case 2:
      let (lengths, distances) = try codes()
      try readCodes(lengths, distances)
    default: throw .malformed
    }
    return isLast
  }

  /// Reads a block that is not compressed.
  private mutating func copyBlock() throws(Failure) {
    (pending, pendingCount) = (0, 0)
    let count = try bits(16)
    guard try bits(16) == ~count & 0xFFFF, end + count <= bytes.count else { throw .malformed }
    let room = min(count, limit - output.count)
    output += bytes[end..<(end + room)]
    end += count
    if room < count { throw .tooLong }
  }

  /// Reads the codes with which a block begins.
  private mutating func codes() throws(Failure) -> (lengths: PrefixCode, distances: PrefixCode) {
    let (literals, distances) = (try bits(5) + 257, try bits(5) + 1)
    let count = try bits(4) + 4
    var sizes = [UInt8](repeating: 0, count: Self.order.count)
    for place in Self.order.prefix(count) { sizes[place] = UInt8(try bits(3)) }
    let code = try sound(PrefixCode(sizes[...]))
    sizes = []
    while sizes.count < literals + distances {
      let symbol = try next(of: code)
      switch symbol {
      case 0..<16: sizes.append(UInt8(symbol))
      case 16:
        guard let last = sizes.last else { throw .malformed }
        sizes += repeatElement(last, count: try bits(2) + 3)
      case 17: sizes += repeatElement(0, count: try bits(3) + 3)
      default: sizes += repeatElement(0, count: try bits(7) + 11)
      }
    }
    guard sizes.count == literals + distances else { throw .malformed }
    return (
      try sound(PrefixCode(sizes[..<literals])), try sound(PrefixCode(sizes[literals...]))
    )
  }

  private func sound(_ code: PrefixCode) throws(Failure) -> PrefixCode {
    if !code.isSound { throw .malformed }
    return code
  }

  /// Reads what follows in a block until its end.
  private mutating func readCodes(
    _ lengths: PrefixCode, _ distances: PrefixCode
  ) throws(Failure) {
    while true {
      let symbol = try next(of: lengths)
      if symbol == 256 { return }
      if output.count >= limit { throw .tooLong }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengths.count else { throw .malformed }
      let (length, more) = Self.lengths[symbol - 257]
      let count = try length + bits(more)
      let far = try next(of: distances)
      guard far < Self.distances.count else { throw .malformed }
      let distance = try Self.distances[far].first + bits(Self.distances[far].more)
      guard distance <= output.count else { throw .malformed }
      let room = min(count, limit - output.count)
      for _ in 0..<room { output.append(output[output.count - distance]) }
      if room < count { throw .tooLong }
    }
  }

  /// The next symbol of a code.
  private mutating func next(of code: PrefixCode) throws(Failure) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...PrefixCode.longest {
      value |= try bits(1)
      let count = Int(code.counts[length])
      if value - first < count { return Int(code.symbols[index + value - first]) }
      index += count
      (first, value) = ((first + count) << 1, value << 1)
    }
    throw .malformed
  }

  /// The next bits as a number, the first one lowest; at most 16.
  private mutating func bits(_ count: Int) throws(Failure) -> Int {
    while pendingCount < count {
      guard end < bytes.count else { throw .malformed }
      pending |= UInt32(bytes[end]) << UInt32(pendingCount)
      end += 1
      pendingCount += 8
    }
    let value = pending & (1 << UInt32(count) - 1)
    pending >>= UInt32(count)
    pendingCount -= count
    return Int(value)
  }
}

/// A code in which no symbol’s bits begin those of another one.
private struct PrefixCode {
  /// The most bits that a symbol has.
  static let longest = 15

  /// How many symbols have so many bits.
  private(set) var counts = [UInt16](repeating: 0, count: PrefixCode.longest + 1)

  /// The symbols in the order of their bits.
  private(set) var symbols: [UInt16]

  /// Whether so many bits tell all symbols apart.
  private(set) var isSound = true

  /// - Parameter sizes: How many bits each symbol has, 0 for one that is not used.
  init(_ sizes: ArraySlice<UInt8>) {
    symbols = [UInt16](repeating: 0, count: sizes.count)
    for size in sizes { counts[Int(size)] += 1 }
    var left = 1
    var places = [0, 0]
    for length in 1...Self.longest {
      left = max(0, left << 1) - Int(counts[length])
      if left < 0 { isSound = false }
      places.append(places[length] + Int(counts[length]))
    }
    for (symbol, size) in sizes.enumerated() where size != 0 {
      symbols[places[Int(size)]] = UInt16(symbol)
      places[Int(size)] += 1
    }
    counts[0] = 0
  }
}

extension Inflation {
  /// In which order the sizes of the first code stand.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let fixedLengths = PrefixCode(
    ([UInt8](repeating: 8, count: 144) + repeatElement(9, count: 112)
      + repeatElement(7, count: 24) + repeatElement(8, count: 8))[...])
  private static let fixedDistances = PrefixCode([UInt8](repeating: 5, count: 30)[...])

  /// The first length of each symbol, and how many bits more tell the others.
  private static let lengths: [(first: Int, more: Int)] =
    ranges(
      from: 3, [Int](repeating: 0, count: 8) + (1...5).flatMap { [$0, $0, $0, $0] }) + [(258, 0)]

  /// The same of the distances.
  private static let distances: [(first: Int, more: Int)] = ranges(
    from: 1, [0, 0] + (0...13).flatMap { [$0, $0] })

  private static func ranges(from start: Int, _ more: [Int]) -> [(first: Int, more: Int)] {
    var next = start
    return more.map { bits in
      defer { next += 1 << bits }
      return (next, bits)
    }
  }
}
