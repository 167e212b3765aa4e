import Facts
import Kit
import Markdown
import Site

extension ArraySlice<UInt8> {
  /// Whether the words from a figure on lead with “to” or “from” to the next one: “ to ”, “ percent in
  /// 2021 to ”.
  func leads(to preposition: String) -> Bool {
    guard endsWith(" \(preposition) ") else { return false }
    let middle = dropLast(preposition.utf8.count + 2)
    if middle.isEmpty || middle.isWord(in: [","]) { return true }
    let words = middle.meaningWords
    return words.count <= 5 && !middle.contains { $0.isOne(of: ",;:()") }
      && !words.contains { $0.isWord(in: PageProse.turns + ["from", "than"]) }
  }

  /// Whether the words between “than” and a figure make it what is compared with: “ the ”, “ in 2021,
  /// when it was ”, “ the civic union (”.
  fileprivate var comparesWithNext: Bool {
    var rest = last == UInt8(ascii: "(") ? dropLast() : self
    if let comma = rest.lastIndex(of: UInt8(ascii: ",")) {
      let clause = rest[(comma + 1)...].meaningWords
      guard clause.first?.isWord(in: ["when"]) == true, clause.count <= 5,
        clause.last?.isWord(in: ["was", "were", "had", "at", "stood", "won"]) == true
      else { return false }
      rest = rest[..<comma]
    }
    let words = rest.meaningWords
    return words.count <= 9 && !rest.contains { $0.isOne(of: ",;:()") }
      && !words.contains {
        $0.isWord(in: PageProse.turns + ["expected", "ever", "usual", "before"])
      }
  }

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
      guard one.range.upperBound <= other.range.lowerBound,
        let isMore = one.isMore(than: other)
      else { return nil }
      let between = bytes[one.range.upperBound..<other.range.lowerBound]
      let said = [
        relation(between, hasUnit: one.unit != nil || one.isOfSameMeasure(as: other)),
        change(from: one, to: other, in: block), comparison(of: one, other, in: block),
        changeSaidAfter(one, other, in: block), partAfterWhole(other, in: block),
      ].compactMap(\.self)
      return said.first { $0.isGreater != isMore }.map { (one, other, $0.words) }
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
      guard before.endsWith(" \(first) "), between.leads(to: second),
        let (direction, word) = before.dropLast(first.utf8.count + 2).directionAtEnd
      else { continue }
      return (
        direction == .up ? rising : !rising,
        "is told with “\(word) \(first)” before it and “\(second)” before"
      )
    }
    return nil
  }

  /// What “a loss of” after “from … to …” says of the order of two figures.
  private func changeSaidAfter(
    _ one: Operand, _ other: Operand, in block: Int
  ) -> (isGreater: Bool, words: String)? {
    let between = bytes[one.range.upperBound..<other.range.lowerBound]
    let before = bytes[blocks[block].range.lowerBound..<one.range.lowerBound]
    let after = bytes[other.range.upperBound..<blocks[block].range.upperBound].prefix(40)
    guard
      let isFormerFirst = before.endsWith("from ") && between.leads(to: "to")
        ? true : before.endsWith("to ") && between.leads(to: "from") ? false : nil,
      let start = [", a ", ", an ", " (a ", " (an ", ", or a "].first(where: {
        after.starts(with: $0.utf8)
      })
    else { return nil }
    let words = after.dropFirst(start.utf8.count).meaningWords
    guard let place = words.prefix(3).firstIndex(where: { $0.isWord(in: ["of"]) }), place > 0,
      let direction = Quantity.Direction(word: words[place - 1])
    else { return nil }
    let noun = String(decoding: words[place - 1], as: UTF8.self)
    let isRise = direction == .up
    let isGreater = isFormerFirst != isRise
    return (isGreater, "is told by “\(noun) of” to be \(isGreater ? "more" : "less") than")
  }

  /// What “fewer than” and the like between two figures say of them; a comparison that is the
  /// second's own qualifier says nothing.
  private func comparison(
    of one: Operand, _ other: Operand, in block: Int
  ) -> (isGreater: Bool, words: String)? {
    guard other.quantity.qualifiers.isEmpty else { return nil }
    let range = one.range.upperBound..<other.range.lowerBound
    let between = bytes[range]
    let own = between.first == UInt8(ascii: ")") ? between.dropFirst() : between
    guard between.count < 110, own.first == UInt8(ascii: ",") || own.startsWithCopula else {
      return nil
    }
    let words = between.meaningWords
    guard words.count(where: { $0.isWord(in: ["than"]) }) == 1,
      let place = words.firstIndex(where: { $0.isWord(in: ["than"]) }), 1...6 ~= place,
      let isGreater = Self.comparatives[String(decoding: words[place - 1], as: UTF8.self)],
      !words[..<(place - 1)].contains(where: { $0.isWord(in: Self.turns) })
    else { return nil }
    let rest = words[place].endIndex..<range.upperBound
    guard bytes[rest].comparesWithNext, place <= 2 || countsSame(one, other),
      bytes[rest].meaningWords.count < 2 || countsSame(one, other),
      // “More than half of the 91” compares with another number.
      !quantities[blocks[block].quantities].contains(where: {
        $0.kind == .quantity && rest.contains($0.range.lowerBound)
      })
    else { return nil }
    return (isGreater, "is said to be \(String(decoding: words[place - 1], as: UTF8.self)) than")
  }

  /// Whether two figures surely count the same.
  func countsSame(_ one: Operand, _ other: Operand) -> Bool {
    if one.isOfSameMeasure(as: other) || one.unit?.isMoney == true { return true }
    let units = [one, other].map { site.facts[$0.id]?[FigureFields.unit] }
    return units[0] != nil && units[0] == units[1]
  }

  /// Words after which another thing is told.
  static let turns = [
    "and", "as", "but", "or", "that", "to", "which", "while", "who", "with",
  ]

  private static var comparatives: [String: Bool] {
    [
      "more": true, "greater": true, "higher": true, "larger": true, "fewer": false, "less": false,
      "lower": false, "smaller": false, "hotter": true, "warmer": true, "colder": false,
      "cooler": false, "longer": true, "shorter": false, "bigger": true, "heavier": true,
      "lighter": false, "dearer": true, "cheaper": false, "taller": true, "faster": true,
      "slower": false,
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

extension Operand {
  /// Whether it is more than another figure; nil if it is as much, or both cannot be compared.
  fileprivate func isMore(than other: Operand) -> Bool? {
    if isLike(other) { return value == other.value ? nil : value > other.value }
    // Nine years are more than six years and six months.
    guard let unit, let theirs = other.unit, unit.isTime, theirs.isTime,
      let mine = unit.basis(of: value), let base = theirs.basis(of: other.value),
      mine.unit == base.unit, mine.amount != base.amount
    else { return nil }
    return mine.amount > base.amount
  }
}
