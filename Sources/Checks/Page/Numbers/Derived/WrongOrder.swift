import Facts
import Kit
import Markdown

extension ArraySlice<UInt8> {
  /// Whether “is” or the like begins the words.
  fileprivate var startsWithCopula: Bool {
    [" is ", " are ", " was ", " were "].contains { starts(with: $0.utf8) }
  }

  /// The verb at the end that says which way something went, with no other verb after it.
  fileprivate var directionAtEnd: (Quantity.Direction, String)? {
    let words = split {
      !($0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%"))
    }
    for (distance, word) in words.suffix(6).reversed().enumerated() {
      if let direction = Quantity.Direction(word: word) {
        // “Growth slowed from” tells of growth.
        guard distance == 0 || !word.isWord(in: Self.nouns) else { return nil }
        return (direction, String(decoding: word, as: UTF8.self))
      }
      guard word.first?.isDigit == true || !word.endsWith("ed"), !word.isWord(in: Self.verbs) else {
        return nil
      }
    }
    return nil
  }

  private static var nouns: [String] {
    ["growth", "gain", "gains", "loss", "losses", "rise", "increase", "fall", "drop", "decline"]
  }

  private static let verbs = [
    "was", "were", "is", "are", "went", "has", "had", "ran", "range", "ranges", "ranged", "vary",
    "varies", "varied", "span", "spans", "stretch", "runs", "go", "goes", "between",
  ]
}

/// Figures of which the words between them say which one is greater.
extension PageProse {
  /// Neighbors whose order is not the one that the words say, with these words.
  func wrongOrders(in block: Int) -> [(Operand, Operand, String)] {
    guard cell(of: block) == nil, prose(of: block)?.quotation == nil else { return [] }
    let operands = operands(of: block)
    return zip(operands, operands.dropFirst()).compactMap { one, other in
      guard one.isLike(other), one.value != other.value,
        one.range.upperBound <= other.range.lowerBound
      else { return nil }
      let between = bytes[one.range.upperBound..<other.range.lowerBound]
      let said =
        relation(between, hasUnit: one.unit != nil || one.isOfSameMeasure(as: other))
        ?? change(from: one, to: other, in: block) ?? comparison(of: one, other)
        ?? partAfterWhole(other, in: block)
      guard let (isGreater, words) = said, (one.value > other.value) != isGreater else {
        return nil
      }
      return (one, other, words)
    }
  }

  /// What “fell from … to …” and “rose to … from …” say of the order of two figures.
  private func change(
    from one: Operand, to other: Operand, in block: Int
  ) -> (isGreater: Bool, words: String)? {
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    let before = bytes[blocks[block].range.lowerBound..<one.range.lowerBound].suffix(90)
    // What is first told in “rose from … to …” is the smaller, and in “rose to … from …” the greater.
    for (first, second, rising) in [("from", "to", false), ("to", "from", true)] {
      guard before.endsWith(" \(first) "), between.isWord(in: [" \(second) ", ", \(second) "]),
        let (direction, word) = before.dropLast(first.utf8.count + 2).directionAtEnd
      else { continue }
      return (
        direction == .up ? rising : !rising,
        "is told with “\(word) \(first)” before it and “\(second)” before"
      )
    }
    return nil
  }

  /// What “fewer than” and the like between two figures say of them; a comparison that is the
  /// second's own qualifier says nothing.
  private func comparison(
    of one: Operand, _ other: Operand
  ) -> (isGreater: Bool, words: String)? {
    guard other.quantity.qualifiers.isEmpty else { return nil }
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    guard between.count < 60, between.first == UInt8(ascii: ",") || between.startsWithCopula else {
      return nil
    }
    var words = between.meaningWords[...]
    if let last = words.last, last.isWord(in: ["the", "its", "their", "his", "her", "a"]) {
      words = words.dropLast()
    }
    guard words.last?.isWord(in: ["than"]) == true, let word = words.dropLast().last,
      words.count <= 7,
      let isGreater = Self.comparatives[String(decoding: word, as: UTF8.self)]
    else { return nil }
    return (isGreater, "is said to be \(String(decoding: word, as: UTF8.self)) than")
  }

  private static var comparatives: [String: Bool] {
    [
      "more": true, "greater": true, "higher": true, "larger": true, "fewer": false, "less": false,
      "lower": false, "smaller": false,
    ]
  }

  /// Whether “of them” after a figure makes it a part of the one before it.
  private func partAfterWhole(
    _ part: Operand, in block: Int
  ) -> (isGreater: Bool, words: String)? {
    let rest = bytes[part.range.upperBound..<blocks[block].range.upperBound]
    return [" of them", " of whom", " of these"].contains { rest.starts(with: $0.utf8) }
      ? (true, "is told as the whole of which a part is") : nil
  }

  /// Whether the words say that what stands before them is greater than what follows, and which
  /// words; nil if they say neither.
  private func relation(
    _ between: ArraySlice<UInt8>, hasUnit: Bool
  ) -> (isGreater: Bool, words: String)? {
    if between.isWord(in: [" of ", " of the ", " out of ", " out of the "]) {
      return (false, "is told as a part of")
    }
    // Without a unit the first may count something else: “41,300 in 94 shelters, up from 27,000”.
    guard hasUnit else { return nil }
    for words in ["up from", "an increase from", "a rise from"] where between.endsWith(" \(words) ")
    {
      return (true, "is said to be \(words)")
    }
    for words in ["down from", "a decrease from", "a fall from"]
    where between.endsWith(" \(words) ") {
      return (false, "is said to be \(words)")
    }
    return nil
  }
}
