import Kit

/// The places of what look like link definitions, `[label]: destination`.
///
/// libcmark keeps no node for a definition. A line in a code block may be among them, so a
/// definition counts only for a link with its very destination.
struct LinkDefinitions {
  private(set) var definitions: [MarkdownSource.LinkDefinition] = []

  /// The indexes of the definitions of every label, which is without white space and the case of
  /// ASCII letters.
  private var indexes: [[UInt8]: [Int]] = [:]

  /// Finds every definition that starts a line, whatever block holds it.
  init(in source: MarkdownSource) {
    for index in 0..<source.lineCount {
      let line = source.line(index)
      guard let start = source.contentStart(of: line),
        let definition = source.definition(at: start, before: source.bytes.count)
      else { continue }
      indexes[source.folded(definition.label), default: []].append(definitions.count)
      definitions.append(definition)
    }
  }

  /// Where `destination` is written for a link with `label`; if only other labels have it, there.
  func place(
    of destination: UnsafeBufferPointer<UInt8>, label: Range<Int>, in source: MarkdownSource
  ) -> Range<Int>? {
    let named = indexes[source.folded(label), default: []].lazy.map { definitions[$0] }
    let places = { (definition: MarkdownSource.LinkDefinition) -> Range<Int>? in
      let written = definition.destination.written
      let end = source.end(
        of: destination, writtenAt: written.lowerBound, before: written.upperBound)
      return end == written.upperBound ? written : nil
    }
    return named.compactMap(places).first ?? definitions.lazy.compactMap(places).first
  }
}

extension MarkdownSource {
  /// A link definition.
  struct LinkDefinition {
    /// With its brackets.
    var label: Range<Int>
    var destination: Destination

    /// Where its line's text ends, a title included if it starts on that line.
    var end: Int
  }

  /// The definition that starts at `offset`, or `nil` if there is none.
  func definition(at offset: Int, before limit: Int) -> LinkDefinition? {
    guard let labelEnd = labelEnd(at: offset, before: limit), labelEnd < limit,
      bytes[labelEnd] == UInt8(ascii: ":")
    else { return nil }
    var place = labelEnd + 1
    while place < limit, bytes[place].isSpace || bytes[place] == UInt8(ascii: ">") { place += 1 }
    guard let destination = destination(at: place, before: limit), destination.end > place,
      let end = definitionEnd(after: destination.end, before: limit)
    else { return nil }
    return LinkDefinition(label: offset..<labelEnd, destination: destination, end: end)
  }

  /// Where a definition ends whose destination ends at `start`; `nil` if other text follows it.
  private func definitionEnd(after start: Int, before limit: Int) -> Int? {
    let title = skippingBlanks(from: start, before: limit)
    if isLineEnd(title, before: limit) { return start }
    let end = titleEnd(at: title, before: limit)
    guard end > title, isLineEnd(skippingBlanks(from: end, before: limit), before: limit)
    else { return nil }
    return end
  }

  /// The first offset from `start` on that holds no space or tab.
  func skippingBlanks(from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit, bytes[place].isBlank { place += 1 }
    return place
  }

  func isLineEnd(_ offset: Int, before limit: Int) -> Bool {
    offset >= limit || bytes[offset].isLineEnd
  }

  /// Where the `[` of a definition may stand in a line, after the marks of the blocks around it.
  fileprivate func contentStart(of line: Range<Int>) -> Int? {
    for place in line {
      switch bytes[place] {
      case UInt8(ascii: "["): return place
      case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: ")"):
        continue
      case let byte where byte.isDigit: continue
      default: return nil
      }
    }
    return nil
  }

  /// A label without white space and the case of ASCII letters.
  fileprivate func folded(_ label: Range<Int>) -> [UInt8] {
    bytes[label].filter { !$0.isSpace }.map(\.lowercased)
  }
}
