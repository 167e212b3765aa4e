/// Which names of records change with other things than the rest does, such as the list of pages that
/// show a fact: whoever reads the rest is not to be made anew with each page.
package struct RecordParts: Sendable {
  private let names: [(name: Name, part: Int)]

  /// Has a bit for the hash of each name, so that most others are told without a comparison.
  private let bits: UInt64

  /// How many parts there are, the rest included.
  package let count: Int

  /// - Parameter parts: The names of each part but the rest, which is part 0.
  package init(_ parts: [[String]] = []) {
    names = parts.enumerated().flatMap { part, names in names.map { (Name($0), part + 1) } }
    bits = names.reduce(0) { $0 | Self.bit(of: $1.name) }
    count = parts.count + 1
  }

  /// The part in which a name stands.
  package func part(of name: String) -> Int { part(of: Name(name)) }

  func part(of name: Name) -> Int {
    if bits & Self.bit(of: name) == 0 { return 0 }
    return names.first { $0.name.hash == name.hash && $0.name.text == name.text }?.part ?? 0
  }

  private static func bit(of name: Name) -> UInt64 { 1 << UInt64(name.hash & 63) }
}

/// A part of a record that was read.
package struct RecordRead: Hashable, Sendable {
  /// The index of the record.
  package let index: Int

  /// The number of the part.
  package let part: Int

  package init(index: Int, part: Int) { (self.index, self.part) = (index, part) }
}
