/// The syntax of link destinations and definitions.
///
/// [CommonMark 0.30, §4.7 and §6.3](https://spec.commonmark.org/0.30/#links).
extension MarkdownSource {
  /// A destination in the source.
  struct Destination {
    /// What stands between the brackets, if any.
    var written: Range<Int>

    /// Where what follows it starts.
    var end: Int
  }

  /// The destination at `offset`, in angle brackets or without white space.
  func destination(at offset: Int, before limit: Int) -> Destination? {
    guard offset < limit else { return nil }
    if bytes[offset] == UInt8(ascii: "<") { return bracketedDestination(at: offset, before: limit) }
    var depth = 0
    var place = offset
    while place < limit, bytes[place] > 0x20, bytes[place] != 0x7F {
      switch bytes[place] {
      case UInt8(ascii: "\\") where place + 1 < limit && bytes[place + 1].isPunctuation: place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0:
        return Destination(written: offset..<place, end: place)
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
    }
    return depth == 0 ? Destination(written: offset..<place, end: place) : nil
  }

  private func bracketedDestination(at offset: Int, before limit: Int) -> Destination? {
    var place = offset + 1
    while place < limit, !bytes[place].isLineEnd {
      if bytes[place] == UInt8(ascii: ">") {
        return Destination(written: offset + 1..<place, end: place + 1)
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Where the title at `offset` ends, or `offset` if there is none.
  func titleEnd(at offset: Int, before limit: Int) -> Int {
    guard offset < limit else { return offset }
    let closer: UInt8
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[offset]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return offset
    }
    var place = offset + 1
    while place < limit {
      if bytes[place] == closer { return place + 1 }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset
  }

  /// The offset after the bracket that closes a label opened at `offset`, or `nil`.
  func labelEnd(at offset: Int, before limit: Int) -> Int? {
    guard offset < limit, bytes[offset] == UInt8(ascii: "[") else { return nil }
    var place = offset + 1
    // A label has at most 999 characters.
    let farthest = min(limit, offset + 4_000)
    while place < farthest {
      switch bytes[place] {
      case UInt8(ascii: "]"): return place + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return nil
  }
}
