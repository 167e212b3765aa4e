/// Anchors by the words in them, so that those that other generators make of a heading find it.
///
/// Generators agree on the words, and differ in capitals, accents, what stands for spaces and
/// punctuation, whether numbers at the start count, and how headings of the same words are told apart.
struct AnchorKeys: Sendable {
  /// The first anchor with each key.
  private var anchors: [[UInt8]: String] = [:]

  /// The first anchor with each key but for digits at its start.
  private var withoutNumbers: [[UInt8]: String] = [:]

  /// The keys in order, to find one that begins with another.
  private let sortedKeys: [[UInt8]]

  init(_ anchors: [String]) {
    for anchor in anchors {
      let key = Self.key(of: anchor)
      if self.anchors[key] == nil { self.anchors[key] = anchor }
      let words = Self.withoutNumber(key)
      if withoutNumbers[words] == nil { withoutNumbers[words] = anchor }
    }
    sortedKeys = self.anchors.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The anchor that another generator's is made of the same words as; nil if there is none, or if
  /// several may be meant.
  ///
  /// - Complexity: O(log *n*) for *n* anchors.
  func anchor(like other: String) -> String? {
    var key = Self.key(of: other)
    // What hosts of code put before the anchors of a text.
    let prefix = Array("usercontent".utf8)
    if key.starts(with: prefix) { key.removeFirst(prefix.count) }
    guard key.contains(where: { !$0.isDigit }) else { return nil }
    if let anchor = anchors[key] ?? repetition(key, in: anchors) { return anchor }
    let words = Self.withoutNumber(key)
    return withoutNumbers[words] ?? repetition(words, in: withoutNumbers)
      ?? anchor(beginningWith: key)
  }

  /// The anchor of a heading that repeats another's words, which some call the second with a 2 and
  /// others with a 1.
  private func repetition(_ key: [UInt8], in anchors: [[UInt8]: String]) -> String? {
    let words = Array(key.reversed().drop(while: \.isDigit).reversed())
    guard anchors[words] != nil, let number = Int(decimalDigits: key[words.count...]),
      2..<10_000 ~= number
    else { return nil }
    return anchors[words + Array(String(number - 1).utf8)]
  }

  /// The only anchor whose key begins with a part of enough bytes.
  private func anchor(beginningWith part: [UInt8]) -> String? {
    guard part.count >= Self.shortestPart else { return nil }
    let first = sortedKeys.partitioningIndex { !$0.lexicographicallyPrecedes(part) }
    guard first < sortedKeys.count, sortedKeys[first].starts(with: part),
      first + 1 == sortedKeys.count || !sortedKeys[first + 1].starts(with: part)
    else { return nil }
    return anchors[sortedKeys[first]]
  }

  /// From how many bytes on the start of a key tells which is meant.
  private static let shortestPart = 8

  /// The letters and digits, folded.
  private static func key(of anchor: String) -> [UInt8] {
    [UInt8](folding: anchor.utf8).filter { $0.isLetterOrDigit || $0 >= 0x80 }
  }

  private static func withoutNumber(_ key: [UInt8]) -> [UInt8] { Array(key.drop(while: \.isDigit)) }
}
