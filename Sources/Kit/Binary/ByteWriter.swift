/// Writes numbers and texts as bytes that `ByteReader` reads back.
///
/// Numbers take as many bytes as they need (LEB128, as in https://webassembly.github.io/spec, section
/// “Integers”). A text is written once and named by its number from then on.
///
/// What only has to be compared is written by a writer of its own kind, which makes a hash of it:
/// one that depends on the values alone, not on the process, as Swift's `Hasher` does.
package struct ByteWriter: Sendable {
  private var body: [UInt8] = []
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]

  /// Whether the bytes are only hashed: texts then stand where they are written, and places in
  /// files are left out, so that text that only moved is as it was.
  private let isOfHash: Bool

  package init() { isOfHash = false }

  private init(isOfHash: Bool) { self.isOfHash = isOfHash }

  /// The hash of what `body` writes, its places left out.
  package static func hash(_ body: (inout ByteWriter) -> Void) -> ContentHash {
    var writer = ByteWriter(isOfHash: true)
    body(&writer)
    return ContentHash(writer.body)
  }

  /// All that was written: the texts, then the rest.
  package var bytes: [UInt8] {
    var writer = self
    return writer.takeBytes()
  }

  /// Removes and returns all that was written, without a copy of it.
  package mutating func takeBytes() -> [UInt8] {
    var head = ByteWriter()
    head.write(texts.count)
    for text in texts {
      head.write(text.utf8.count)
      head.body += text.utf8
    }
    var bytes: [UInt8] = []
    swap(&bytes, &body)
    self = ByteWriter()
    bytes.insert(contentsOf: head.body, at: 0)
    return bytes
  }
}

extension ByteWriter {
  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    body.append(UInt8(rest))
  }

  /// Writes a number that may be negative: its sign in the lowest bit.
  package mutating func write(_ number: Int) {
    let shifted = number << 1
    write(UInt64(bitPattern: Int64(number < 0 ? ~shifted : shifted)))
  }

  package mutating func write(_ position: SourcePosition) {
    if isOfHash { return }
    write(position.line)
    write(position.column)
  }

  package mutating func write(_ truth: Bool) { body.append(truth ? 1 : 0) }

  package mutating func write(_ hash: ContentHash) {
    for shift in stride(from: 0, to: 64, by: 8) {
      body.append(UInt8(truncatingIfNeeded: hash.value >> UInt64(shift)))
    }
  }

  package mutating func write(_ text: String) {
    if isOfHash {
      write(text.utf8.count)
      body += text.utf8
      return
    }
    if let number = numbers[text], texts[number].utf8.elementsEqual(text.utf8) {
      return write(number)
    }
    numbers[text] = texts.count
    write(texts.count)
    texts.append(text)
  }

  package mutating func write(_ bytes: [UInt8]) {
    write(bytes.count)
    body += bytes
  }

  /// Writes whether there is a value, and then that.
  @inlinable package mutating func write<Value>(
    _ value: Value?, _ body: (inout ByteWriter, Value) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Writes how many values there are, and then each.
  @inlinable package mutating func write<Values: Collection>(
    _ values: Values, _ body: (inout ByteWriter, Values.Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}
