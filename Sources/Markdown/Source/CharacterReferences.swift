import Kit

/// A reference to a character by its number, such as `&#8212;` or `&#x2014;`.
struct CharacterReference {
  /// Where it stands, from `&` to `;`.
  let range: Range<Int>

  /// Whether it names a character that a text may hold.
  let isText: Bool
}

extension CharacterReference {
  /// The reference at `offset`, or `nil` if there is none.
  ///
  /// [CommonMark 0.30, §2.5](https://spec.commonmark.org/0.30/#entity-references): at most seven
  /// decimal or six hexadecimal digits.
  init?<Bytes: Collection<UInt8>>(in bytes: Bytes, at offset: Int) where Bytes.Index == Int {
    guard offset + 2 < bytes.endIndex, bytes[offset] == UInt8(ascii: "&"),
      bytes[offset + 1] == UInt8(ascii: "#")
    else { return nil }
    let isHexadecimal = bytes[offset + 2].lowercased == UInt8(ascii: "x")
    let start = offset + (isHexadecimal ? 3 : 2)
    let base: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    var place = start
    while place < bytes.endIndex, place - start <= 7,
      let digit = bytes[place].hexadecimalValue.map(UInt32.init), digit < base
    {
      value = value * base + digit
      place += 1
    }
    guard place > start, place - start <= (isHexadecimal ? 6 : 7), place < bytes.endIndex,
      bytes[place] == UInt8(ascii: ";")
    else { return nil }
    range = offset..<place + 1
    isText = Unicode.Scalar(value)?.isText ?? false
  }
}

extension DocumentReader {
  /// Remembers that references in a part of the source are shown as they are written, or not at all.
  mutating func keepReferences(in range: Range<Int>) {
    if features.hasReferences, !range.isEmpty { rangesWithoutReferences.append(range) }
  }

  /// Remembers the same of the lines of a block, but for that of an info string.
  mutating func keepReferences(in block: Node) {
    guard features.hasReferences else { return }
    let first = block.startLine - (block.kind == .codeBlock && !block.fenceInfo.isEmpty ? 0 : 1)
    let last = max(first, block.lastLine - 1)
    keepReferences(in: source.line(first).lowerBound..<source.line(last).upperBound)
  }

  /// Reports the references that libcmark reads and that name what may not stand in a text.
  ///
  /// O(n) for n bytes, but for the sorting of code.
  mutating func reportForbiddenCharacters() {
    guard features.hasReferences else { return }
    var hidden = rangesWithoutReferences.sorted { $0.lowerBound < $1.lowerBound }[...]
    var counter = PositionCounter(source: source)
    var start = 0
    while let found = offset(of: UInt8(ascii: "&"), in: source.bytes, start..<source.bytes.count) {
      start = found + 1
      while let range = hidden.first, range.upperBound <= found { hidden.removeFirst() }
      guard let reference = CharacterReference(in: source.bytes, at: found), !reference.isText,
        hidden.first?.contains(found) != true, !isEscaped(found)
      else { continue }
      reportForbidden(reference.range, at: counter.position(of: found))
    }
  }

  mutating func reportForbidden(_ range: Range<Int>, at start: SourcePosition) {
    report(
      .forbiddenCharacter, String(decoding: source.bytes[range], as: UTF8.self),
      at: SourceSpan(start: start, length: range.count))
  }

  private func isEscaped(_ offset: Int) -> Bool {
    source.bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
