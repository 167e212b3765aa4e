import Kit

/// The footnotes that a text defines by lines `[^label]: …`.
///
/// CommonMark knows no footnotes. A definition becomes an item of a list, `+   …`, before libcmark
/// reads it: its first line and the lines indented by four columns are then the item's blocks.
/// Definitions stand at the start of a line and in no other block.
struct FootnoteDefinitions {
  struct Definition {
    /// In small letters, as two labels may differ by case.
    let label: [UInt8]

    /// The index of its line, counted from 0.
    let line: Int

    /// Where it starts and where its text starts in the source.
    let start: Int
    let textStart: Int
  }

  /// In the order of their lines.
  private(set) var all: [Definition] = []

  /// The index of each definition by its line.
  private(set) var indexes: [Int: Int] = [:]

  /// The columns that the mark of a list item takes.
  static let indentation = 4
}

extension FootnoteDefinitions {
  /// Finds the definitions of `source`, but none in code blocks and raw HTML.
  init(in source: SourceText) {
    let candidates = (0..<source.lineCount).compactMap { Self.definition(onLine: $0, of: source) }
    guard !candidates.isEmpty else { return }
    let opaque = OpaqueLines(of: Tree(parsing: source.bytes), lineCount: source.lineCount)
    for candidate in candidates where !opaque.contains(candidate.line) {
      indexes[candidate.line] = all.count
      all.append(candidate)
    }
  }

  private static func definition(onLine index: Int, of source: SourceText) -> Definition? {
    let line = source.line(index)
    guard let labelEnd = footnoteLabelEnd(in: source.bytes, at: line.lowerBound),
      labelEnd < line.upperBound, source.bytes[labelEnd] == UInt8(ascii: ":")
    else { return nil }
    return Definition(
      label: source.bytes[line.lowerBound..<labelEnd].map(\.lowercased), line: index,
      start: line.lowerBound,
      textStart: source.skippingBlanks(from: labelEnd + 1, before: line.upperBound))
  }

  /// The text with a list item in the place of every definition, on as many lines.
  func rewritten(_ source: SourceText) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    var copied = 0
    for definition in all {
      bytes.append(contentsOf: source.bytes[copied..<definition.start])
      bytes.append(contentsOf: "+   ".utf8)
      copied = definition.textStart
    }
    bytes.append(contentsOf: source.bytes[copied...])
    return bytes
  }
}

/// The end of a label `[^…]` at `offset`, or `nil` if there is none.
func footnoteLabelEnd(in bytes: [UInt8], at offset: Int) -> Int? {
  guard offset + 2 < bytes.count,
    bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: "^")
  else { return nil }
  var place = offset + 2
  while place < min(bytes.count, offset + 1_000) {
    switch bytes[place] {
    case UInt8(ascii: "]"): return place > offset + 2 ? place + 1 : nil
    case UInt8(ascii: "["), UInt8(ascii: "^"): return nil
    case let byte where byte.isSpace: return nil
    default: place += 1
    }
  }
  return nil
}

extension SourceText {
  /// Where a block starts that libcmark found in the text with `definitions` rewritten.
  func startOffset(of block: Node, _ definitions: FootnoteDefinitions) -> Int {
    let index = block.startLine - 1
    let line = line(index)
    let column = max(block.startColumn - 1, 0)
    guard let definition = definitions.indexes[index].map({ definitions.all[$0] }) else {
      return min(line.lowerBound + column, line.upperBound)
    }
    if column < FootnoteDefinitions.indentation { return definition.start }
    return min(
      definition.textStart + column - FootnoteDefinitions.indentation, line.upperBound)
  }
}
