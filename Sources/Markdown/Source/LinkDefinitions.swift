/// The places of what look like link definitions, `[label]: destination`.
///
/// libcmark keeps no node for a definition. A line in a code block may be among them, so a
/// definition counts only for a link with its very destination.
struct LinkDefinitions {
  private var definitions: [(label: Range<Int>, destination: Range<Int>)] = []

  /// Finds every definition that starts a line, whatever block holds it.
  init(in source: SourceText) {
    for index in 0..<source.lineCount {
      let line = source.line(index)
      guard let start = source.contentStart(of: line),
        let definition = source.definition(at: start, before: source.bytes.count)
      else { continue }
      definitions.append((definition.label, definition.destination.written))
    }
  }

  /// Where `destination` is written for a link with `label`; if only other labels have it, there.
  func place(
    of destination: UnsafeBufferPointer<UInt8>, label: Range<Int>, in source: SourceText
  ) -> Range<Int>? {
    var fallback: Range<Int>?
    for definition in definitions {
      let written = definition.destination
      guard
        source.end(of: destination, writtenAt: written.lowerBound, before: written.upperBound)
          == written.upperBound
      else { continue }
      if source.isSameLabel(definition.label, label) { return written }
      fallback = fallback ?? written
    }
    return fallback
  }
}

extension SourceText {
  /// A definition that starts at `offset`, or `nil`; `end` is where its destination ends.
  func definition(
    at offset: Int, before limit: Int
  ) -> (label: Range<Int>, destination: Destination)? {
    guard let labelEnd = labelEnd(at: offset, before: limit), labelEnd < limit,
      bytes[labelEnd] == UInt8(ascii: ":")
    else { return nil }
    var place = labelEnd + 1
    while place < limit, bytes[place].isSpace || bytes[place] == UInt8(ascii: ">") { place += 1 }
    guard let destination = destination(at: place, before: limit), destination.end > place
    else { return nil }
    return (offset..<labelEnd, destination)
  }

  /// Where the `[` of a definition may stand in a line, after the marks of the blocks around it.
  fileprivate func contentStart(of line: Range<Int>) -> Int? {
    for place in line {
      switch bytes[place] {
      case UInt8(ascii: "["): return place
      case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"):
        continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether two labels are the same but for white space and the case of ASCII letters.
  fileprivate func isSameLabel(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    folded(first) == folded(second)
  }

  private func folded(_ label: Range<Int>) -> [UInt8] {
    bytes[label].filter { !$0.isSpace }.map(\.lowercased)
  }
}
