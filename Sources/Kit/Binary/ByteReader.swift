/// Reads back what a `ByteWriter` wrote.
///
/// Every function throws where the bytes end too early or hold what no writer writes; none traps,
/// whatever the bytes are.
package struct ByteReader: Sendable {
  /// The bytes are not what a writer wrote.
  package struct Malformed: Error, Hashable, Sendable {
    package init() {}
  }

  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  private var texts: [String] = []

  /// Reads the texts at the start of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: What was written.
  ///   - range: Where that lies, which is within `bytes`; nil if nothing else is there.
  /// - Throws: If no texts were written there.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) throws(Malformed) {
    self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    let count = try readCount()
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let text = String(validating: try take(readCount()), as: UTF8.self) else {
        throw Malformed()
      }
      texts.append(text)
    }
  }

  package var isAtEnd: Bool { offset == end }
}

extension ByteReader {
  package mutating func readUnsigned() throws(Malformed) -> UInt64 {
    var (result, shift): (UInt64, UInt64) = (0, 0)
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    throw Malformed()
  }

  package mutating func readInt() throws(Malformed) -> Int {
    let bits = try readUnsigned()
    let half = Int(Int64(bitPattern: bits >> 1))
    return bits & 1 == 0 ? half : ~half
  }

  /// A number of things that follow, each of which takes a byte or more.
  package mutating func readCount() throws(Malformed) -> Int {
    let count = try readInt()
    guard 0...(end - offset) ~= count else { throw Malformed() }
    return count
  }

  package mutating func readBool() throws(Malformed) -> Bool {
    switch try take(1).first {
    case 0: false
    case 1: true
    default: throw Malformed()
    }
  }

  package mutating func readHash() throws(Malformed) -> ContentHash {
    ContentHash(value: try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  package mutating func readText() throws(Malformed) -> String {
    let number = try readInt()
    guard texts.indices.contains(number) else { throw Malformed() }
    return texts[number]
  }

  package mutating func readBytes() throws(Malformed) -> [UInt8] { Array(try take(readCount())) }

  package mutating func readIfThere<Value>(
    _ body: (inout ByteReader) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    try readBool() ? body(&self) : nil
  }

  package mutating func readList<Value>(
    _ body: (inout ByteReader) throws(Malformed) -> Value
  ) throws(Malformed) -> [Value] {
    let count = try readCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  package mutating func readTexts() throws(Malformed) -> [String] {
    try readList { reader throws(Malformed) in try reader.readText() }
  }

  private mutating func take(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
    guard 0...(end - offset) ~= count else { throw Malformed() }
    offset += count
    return bytes[(offset - count)..<offset]
  }
}
