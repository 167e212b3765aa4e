import Facts
import Kit
import Markdown
import Site

extension Check {
  static let unlinkedNumber = prose(.unlinkedNumber) { prose in
    let allowed = prose.allowedNumbers
    var places = PlaceCursor(prose)
    return prose.blocks.indices.filter { !prose.blocks[$0].isPlain }.flatMap { block in
      prose.unlinkedNumbers(in: block, allowed).map { .unlinked($0, prose, &places) }
    }
  }
}

extension Rule {
  static let unlinkedNumber = Rule(
    "unlinked-number", .warning,
    catches: "A number in prose that links to no fact, unless allow_numbers names it.",
    why: "Nobody can trace it, and nothing corrects it when the fact changes.",
    wrong: "in 12 attacks", right: "in [12](fact:figure.attacks) attacks")
}

extension Diagnostic {
  fileprivate static func unlinked(
    _ number: WrittenNumber, _ prose: PageProse, _ places: inout PlaceCursor
  ) -> Diagnostic {
    let words = places.written(number.range).clipped
    let figure = number.value.flatMap { prose.site.figure(of: $0) } ?? "figure.…"
    return Diagnostic(
      .unlinkedNumber, at: places.location(of: number.range), "“\(words)” is not linked to a fact",
      help: "write [\(words)](fact:\(figure)), or add it to allow_numbers")
  }
}

extension PageProse {
  /// The numbers that the page needs no fact for.
  fileprivate var allowedNumbers: Set<DecimalNumber> {
    Set(
      page.page.frontMatter.allowedNumbers.flatMap { text in
        [UInt8](folding: text.utf8)[...].writtenNumbers.compactMap(\.value)
      })
  }

  /// The numbers of a block that count something and link to no fact.
  fileprivate func unlinkedNumbers(
    in block: Int, _ allowed: Set<DecimalNumber>
  ) -> [WrittenNumber] {
    let marks = marks[blocks[block].marks]
    guard marks.contains(where: \.isNumber), prose(of: block)?.quotation == nil else { return [] }
    let linked = links[blocks[block].links].filter { $0.kind == .fact || $0.kind == .citation }
      .map(\.range)
    // Mostly all numbers are linked, and need no reading.
    guard marks.contains(where: { $0.isNumber && !linked.hold($0.range.lowerBound) }) else {
      return []
    }
    let text = bytes[blocks[block].range]
    let numbers = text.writtenNumbers(marked: marks, isHeading: isHeading(block))
    return numbers.indices.filter { index in
      let number = numbers[index]
      guard number.kind == .quantity || number.kind == .vague else { return false }
      if !isEnglish, !number.isInDigits || text.isInDate(index, of: numbers) { return false }
      return !linked.hold(number.range.lowerBound) && !text.isIdiom(number)
        && !(number.value.map { allowed.contains($0) } ?? false)
    }.map { numbers[$0] }
  }

  private func isHeading(_ block: Int) -> Bool {
    if case .heading? = kind(of: block) { return true }
    return false
  }
}

extension MarkedWord {
  fileprivate var isNumber: Bool {
    switch mark {
    case .digits, .cardinal, .scale, .vague: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a number is a year, or a day with its year, by its form: in languages whose names of
  /// months are not known.
  fileprivate func isInDate(_ index: Int, of numbers: [WrittenNumber]) -> Bool {
    let number = numbers[index]
    guard number.unit == nil else { return false }
    if number.mayBeYear { return true }
    let neighbors = [index - 1, index + 1].filter(numbers.indices.contains).map { numbers[$0] }
    return number.mayBeDay
      && neighbors.contains { $0.mayBeYear && isNameOfMonth(between: number, and: $0) }
  }

  /// Whether one to three words and no more stand between two numbers.
  private func isNameOfMonth(between one: WrittenNumber, and other: WrittenNumber) -> Bool {
    let start = Swift.min(one.range.upperBound, other.range.upperBound)
    let gap = self[start..<Swift.max(one.range.lowerBound, other.range.lowerBound)]
    let words = gap.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") }
    return gap.count <= 40 && 1...3 ~= words.count
      && words.allSatisfy { $0.wordAtStart.count == $0.count }
  }

  /// Whether a number word counts nothing, as in “one of them”, “the two sides” or “two-way”.
  fileprivate func isIdiom(_ number: WrittenNumber) -> Bool {
    guard !number.isInDigits, let value = number.integer else { return false }
    if value == 0 || value == 1 { return true }
    let after = self[number.range.upperBound...]
    if after.first == UInt8(ascii: "-") {
      let next = after.dropFirst().wordAtStart
      return next.isWord(in: Self.compounds)
    }
    let before = self[..<number.range.lowerBound]
    return value == 2 && Self.determiners.contains { before.endsWith($0) }
  }

  private static var compounds: [String] {
    [
      "dimensional", "faced", "fold", "part", "party", "pronged", "sided", "state", "step", "tier",
      "track", "way",
    ]
  }

  private static var determiners: [String] {
    ["the ", "these ", "those ", "their ", "other ", "his ", "her ", "its "]
  }
}
