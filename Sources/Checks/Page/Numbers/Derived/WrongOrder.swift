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

  /// What “, up from” or “ (down six tenths of a point from” at the end say of what stands before them;
  /// nil where “up” belongs to a verb whose own subject went up, as in “; that of the union went up from”.
  fileprivate var aside: (isGreater: Bool, words: String)? {
    guard endsWith(" from ") else { return nil }
    let words = meaningWords
    guard
      let place = words.suffix(10).lastIndex(where: { $0.isWord(in: ["up", "down"]) }),
      !words.contains(where: {
        $0.isWord(in: PageProse.turns) && !$0.isWord(in: ["to", "that", "which"])
      }),
      words[place...].count(where: { $0.isWord(in: ["from"]) }) == 1,
      self[..<words[place].startIndex].opensAside
    else { return nil }
    let way = String(decoding: words[place], as: UTF8.self)
    return (words[place].isWord(in: ["up"]), "is said to be \(way) from")
  }

  /// Whether words end where something is told by the way of what stands before them: at the number itself,
  /// after a comma, a bracket or a dash, and “a little” or “which is” behind these.
  private var opensAside: Bool {
    if isWord(in: [" "]) { return true }
    guard let mark = lastIndex(where: { $0.isOne(of: ",(-") || $0 >= 0x80 }) else { return false }
    return self[(mark + 1)...].wordsInTurn.allSatisfy { word in
      word.endsWith("ly")
        || word.isWord(in: [
          "a", "bit", "far", "is", "just", "little", "only", "was", "well", "which",
        ])
    }
  }

  /// Whether “is” or the like begins the words.
  fileprivate var startsWithCopula: Bool {
    [" is ", " are ", " was ", " were "].contains { starts(with: $0.utf8) }
  }

  /// The verb at the end that says which way something went, with no other verb after it.
  var directionAtEnd: (Quantity.Direction, String)? {
    let words = split {
      !($0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%"))
    }
    let last = Array(words.suffix(10))
    for (distance, word) in last.reversed().enumerated() {
      if let direction = Quantity.Direction(word: word) {
        let before = last.dropLast(distance + 1).last
        guard distance == 0 || before?.isWithUp(word) != true else { return nil }
        // “Rose by a third within a week, from” may stand farther away than another verb.
        let next = last.dropFirst(last.count - distance).first
        guard distance < 6 || next?.isWord(in: ["by"]) == true else { return nil }
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

  /// Whether the word is the verb of an “up” or “down” that tells no way, as in “sum up the talks: from”.
  private func isWithUp(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.isWord(in: ["up", "down"]), first?.isDigit != true else { return false }
    return !isWord(in: [
      "are", "been", "brought", "by", "comes", "came", "drives", "driven", "drove", "edged", "goes",
      "going", "gone", "inched", "is", "moved", "pushed", "shot", "was", "went", "were",
    ])
  }

  private static var nouns: [String] {
    ["growth", "gain", "gains", "loss", "losses", "rise", "increase", "fall", "drop", "decline"]
  }

  private static let verbs = [
    "was", "were", "is", "are", "went", "has", "had", "ran", "range", "ranges", "ranged", "vary",
    "varies", "varied", "span", "spans", "stretch", "runs", "go", "goes", "between",
  ]
}

/// Two figures whose order is not the one that words say.
struct WrongOrder {
  let one: Operand
  let other: Operand

  /// What the words say of the first beside the second.
  let words: String

  /// Whether the first is more than the second.
  let isMore: Bool
}

/// Figures of which the words between them say which one is greater.
extension PageProse {
  /// Neighbors whose order is not the one that the words say.
  func wrongOrders(in block: Int) -> [WrongOrder] {
    guard linksToFigures(block), cell(of: block) == nil, prose(of: block)?.quotation == nil else {
      return []
    }
    let operands = operands(of: block)
    return zip(operands, operands.dropFirst()).compactMap { one, other in
      guard one.range.upperBound <= other.range.lowerBound, !one.isRank, !other.isRank,
        let isMore = one.isMore(than: other)
      else { return nil }
      let between = bytes[one.range.upperBound..<other.range.lowerBound]
      let said = [
        relation(between, hasUnit: one.unit != nil || one.isOfSameMeasure(as: other)),
        verbOfOrder(between, one, other), orderSaidBefore(one, other, in: block),
        change(from: one, to: other, in: block), comparison(of: one, other, in: block),
        changeSaidAfter(one, other, in: block), orderSaidAround(one, other, in: block),
      ].compactMap(\.self)
      let wrong = said.first { $0.isGreater != isMore }
      if let wrong, !endsSentence(one.range.upperBound..<other.range.lowerBound, in: block) {
        return WrongOrder(one: one, other: other, words: wrong.words, isMore: isMore)
      }
      return partAfterWhole(other, in: block).flatMap {
        $0.isGreater == isMore
          ? nil : WrongOrder(one: one, other: other, words: $0.words, isMore: isMore)
      }
    }
  }

  /// Whether a sentence ends between two figures, so that its words tell of one of them alone.
  private func endsSentence(_ range: Range<Int>, in block: Int) -> Bool {
    sentences(of: block).contains { range.contains($0.range.upperBound - 1) }
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
      let isFormerFirst = before.endsWithWords("from ") && between.leads(to: "to")
        ? true : before.endsWithWords("to ") && between.leads(to: "from") ? false : nil,
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
    let words = between.meaningWords
    guard between.count < 110,
      own.first == UInt8(ascii: ",") || own.startsWithCopula || one.isOfSameMeasure(as: other)
        || countsSame(one, other)
          && words.prefix(3).contains(where: { $0.isWord(in: ["is", "are", "was", "were"]) })
    else { return nil }
    guard words.count(where: { $0.isWord(in: ["than"]) }) == 1,
      let place = words.firstIndex(where: { $0.isWord(in: ["than"]) }), 1...6 ~= place,
      let isGreater = isGreater(by: words[place - 1], one),
      !words[..<(place - 1)].contains(where: { $0.isWord(in: Self.turns) })
    else { return nil }
    let rest = words[place].endIndex..<range.upperBound
    guard bytes[rest].comparesWithNext, place <= 2 || countsSame(one, other),
      bytes[rest].meaningWords.count < 2 || bytes[rest].last == UInt8(ascii: "(")
        || countsSame(one, other),
      // “More than half of the 91” compares with another number.
      !quantities[blocks[block].quantities].contains(where: {
        $0.kind == .quantity && rest.contains($0.range.lowerBound)
      })
    else { return nil }
    // “Is not more than” says that it is less, as the two differ.
    let isDenied = words[..<place].contains { MeaningWords.force(of: $0) == .negation }
    let said = String(decoding: words[place - 1], as: UTF8.self)
    return (isGreater != isDenied, "is said to be \(isDenied ? "no " : "")\(said) than")
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
    for words in ["an increase from", "a rise from"] where between.endsWith(" \(words) ") {
      return (true, "is said to be \(words)")
    }
    for words in ["a decrease from", "a fall from"] where between.endsWith(" \(words) ") {
      return (false, "is said to be \(words)")
    }
    return between.aside
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
