import Facts
import Kit
import Markdown

/// Which numbers of a page follow from its figures.
extension PageProse {
  /// Whether a number without a link is worked out of the figures around it, or repeats one in a
  /// heading, summary or table.
  func isDerived(_ number: Quantity, in block: Int, _ figures: BlockFigures) -> Bool {
    if let cell = cell(of: block) {
      return isDerived(number, in: block, cell)
    }
    if mayRepeat(in: block), repeatsFigure(number) { return true }
    if isOfParagraph(before: block, number, figures) { return true }
    guard var arithmetic = figures.arithmetic(around: number) ?? arithmeticOfTable(above: block)
    else {
      return false
    }
    if arithmetic.explains(number) { return true }
    arithmetic.above = operandsOfTable(above: block)
    if !arithmetic.above.isEmpty, arithmetic.explains(number) { return true }
    // What was worked out before in the sentence may be counted with: “an increase of 3,500, or 37
    // percent”.
    let steps = steps(before: number, in: block, arithmetic, figures)
    if steps.isEmpty { return false }
    arithmetic.sentence += steps
    arithmetic.paragraph += steps
    if !arithmetic.block.isEmpty { arithmetic.block += steps }
    if !arithmetic.above.isEmpty { arithmetic.above += steps }
    return arithmetic.explains(number)
  }

  /// Whether “the gap of 147” or the like, with which a paragraph begins, follows from the figures of the one
  /// before it.
  private func isOfParagraph(
    before block: Int, _ number: Quantity, _ figures: BlockFigures
  ) -> Bool {
    guard isEnglish, block > 0, kind(of: block) == .paragraph, kind(of: block - 1) == .paragraph,
      text(of: block) == text(of: block - 1)
    else { return false }
    let sentence = sentences(of: block).first?.range ?? 0..<0
    guard sentence.contains(number.range.lowerBound),
      bytes[sentence.lowerBound..<number.range.lowerBound].meaningWords.prefix(6).pointsBack
    else { return false }
    let before = Array(operands(of: block - 1).suffix(6))
    return before.count > 1
      && Arithmetic(sentence: [], paragraph: before, text: bytes[sentence]).explains(number)
  }

  /// What can be worked out of the table above a paragraph without figures; nil if there is none.
  private func arithmeticOfTable(above block: Int) -> Arithmetic? {
    let above = operandsOfTable(above: block)
    return above.isEmpty
      ? nil
      : Arithmetic(sentence: [], paragraph: [], above: above, text: bytes[blocks[block].range])
  }

  /// The figures of the table that ends right before a block; empty if none does.
  private func operandsOfTable(above block: Int) -> [Operand] {
    guard block > 0, kind(of: block - 1) == .tableCell else { return [] }
    let first = max(blocks[block - 1].group, block - 60)
    return (first..<block).flatMap { operands(of: $0) }
  }

  /// The numbers of a number's sentence that follow from its figures and stand before it.
  private func steps(
    before number: Quantity, in block: Int, _ arithmetic: Arithmetic, _ figures: BlockFigures
  ) -> [Operand] {
    // The share by which something rose is of what it was, and told by the figures themselves.
    if number.unit?.mayBe(.share) == true, arithmetic.saysRise { return [] }
    let sentence = figures.sentence(around: number.range.lowerBound)
    let linked = links[blocks[block].links].map(\.range)
    return quantities[blocks[block].quantities].compactMap { step in
      guard sentence.contains(step.range.lowerBound),
        step.range.upperBound <= number.range.lowerBound,
        step.kind == .quantity, step.end == nil, !linked.touch(step.range), let value = step.signed,
        step.unit?.mayBe(.share) != true, arithmetic.explains(step)
      else { return nil }
      // “A cut of 12 million” is of the money that is told of.
      let like = arithmetic.sentence.first.map { first in
        arithmetic.sentence.allSatisfy { $0.isLike(first) } ? first.unit : nil
      }
      return Operand(
        quantity: step, value: value, unit: step.unit ?? like ?? nil, words: "", range: step.range,
        subject: [],
        id: "", whole: nil)
    }
  }

  /// Whether the block sums the page up, so that its numbers stand with their links elsewhere.
  func mayRepeat(in block: Int) -> Bool {
    if case .heading? = kind(of: block) { return true }
    guard let text = text(of: block) else { return true }
    return texts[text] !== texts.last
  }

  private func repeatsFigure(_ number: Quantity) -> Bool {
    namedFacts.contains { figure in
      figure.wording?.expected.contains {
        (number.unit == nil || $0.unit != nil || number.unit?.isTime == true)
          && number.comparison(with: $0, ignoringDoubtful: false) == .same
      } ?? false
    }
  }
}

extension ArraySlice<ArraySlice<UInt8>> {
  /// Whether words take up what was told: “the gap”, “that difference”, “together”.
  fileprivate var pointsBack: Bool {
    if first?.isWord(in: ["together", "altogether", "that", "this"]) == true { return true }
    return zip(self, dropFirst()).contains { article, noun in
      article.isWord(in: ["the", "that", "this", "a"])
        && noun.isWord(in: [
          "decline", "difference", "discrepancy", "drop", "fall", "gain", "gap", "increase", "loss",
          "other", "others", "remaining", "remainder", "rest", "rise", "sum", "total",
        ])
    }
  }
}

/// The figures of a block, by its sentences.
struct BlockFigures {
  let operands: [Operand]

  /// The folded words of the page.
  private let bytes: [UInt8]
  private let ranges: [OperandRange]
  private let wholes: [Operand]
  private let likes: [Operand]

  /// Where the sentences end, in order.
  private let ends: [Int]
  private let block: Range<Int>

  init(of block: Int, in prose: PageProse) {
    operands = prose.operandsOfList(around: block) ?? prose.operands(of: block)
    bytes = prose.bytes
    ranges = prose.operandRanges(of: block)
    wholes = prose.wholes(of: operands)
    likes = prose.operands(like: ranges)
    ends =
      operands.isEmpty && ranges.isEmpty ? [] : prose.sentences(of: block).map(\.range.upperBound)
    self.block = prose.blocks[block].range
  }

  /// The bytes of the sentence that holds a place.
  func sentence(around place: Int) -> Range<Int> {
    let next = ends.partitioningIndex { $0 > place }
    let start = next > 0 ? ends[next - 1] : block.lowerBound
    return start..<(next < ends.endIndex ? ends[next] : block.upperBound)
  }

  /// What can be worked out around a number; nil if there are no figures.
  ///
  /// Of very many figures those that stand nearest are taken.
  func arithmetic(around number: Quantity) -> Arithmetic? {
    if operands.isEmpty, ranges.isEmpty { return nil }
    let place = operands.partitioningIndex { $0.range.lowerBound >= number.range.lowerBound }
    let near = Array(operands[max(0, place - 12)..<min(operands.endIndex, place + 12)])
    let sentence = sentence(around: number.range.lowerBound)
    return Arithmetic(
      sentence: near.filter { sentence.overlaps($0.range) }, paragraph: near,
      block: near.filter { block.overlaps($0.range) },
      ranges: ranges.filter { sentence.overlaps($0.range) }, allRanges: Array(ranges.prefix(12)),
      likes: likes, wholes: wholes,
      text: bytes[sentence])
  }
}

extension PageProse {
  /// The figures of the items of a list that stand near one of them; nil if the block is in no list.
  fileprivate func operandsOfList(around block: Int) -> [Operand]? {
    let group = blocks[block].group
    let hasNext = block + 1 < blocks.endIndex && blocks[block + 1].group == group
    guard group != block || hasNext, blocks[block].prose != nil else { return nil }
    let near = max(group, block - 6)...min(blocks.endIndex - 1, block + 6)
    return near.filter { blocks[$0].group == group }.flatMap { operands(of: $0) }
  }
}

/// Numbers of tables.
extension PageProse {
  private func isDerived(_ number: Quantity, in block: Int, _ cell: Cell) -> Bool {
    if cell.row == 0 || repeatsFigure(completed(number, in: cell)) { return true }
    let column = column(of: cell).filter { $0.row != cell.row }
    if let sum = column.map(\.operand).sum, completed(number, in: cell).states(sum.value, sum.unit)
    {
      return true
    }
    return isShare(number, of: cell) || isChange(number, in: cell)
      || isDifference(number, in: cell, column.map(\.operand))
      || isDifference(number, in: cell, row(of: cell))
  }

  /// Whether a number is a difference of the figures of its row or column, or what they leave of the
  /// greatest.
  private func isDifference(_ number: Quantity, in cell: Cell, _ operands: [Operand]) -> Bool {
    var bare = completed(number, in: cell)
    (bare.isNegative, bare.direction) = (false, nil)
    let arithmetic = Arithmetic(sentence: operands, paragraph: operands, text: [])
    if arithmetic.explains(bare) { return true }
    guard operands.count > 1, let whole = operands.max(by: { $0.value < $1.value }) else {
      return false
    }
    var rest = whole.value
    for operand in operands where operand.range != whole.range && operand.isLike(whole) {
      rest = rest.subtracting(operand.value) ?? rest
    }
    return Rational(0) < rest && bare.states(rest, whole.unit)
  }

  /// The figures of a cell's row.
  private func row(of cell: Cell) -> [Operand] {
    let first = cell.table + cell.row * cell.columns
    return (first..<first + cell.columns).flatMap { operands(of: $0) }
  }

  /// A number of a cell with the unit that the header of its column names.
  func completed(_ number: Quantity, in cell: Cell) -> Quantity {
    unit(of: cell).map { $0.completed(number) } ?? number
  }

  /// The figures of a column, with their rows.
  func column(of cell: Cell) -> [(row: Int, operand: Operand)] {
    var found: [(Int, Operand)] = []
    var block = cell.table + cell.columns + cell.column
    while block < blocks.endIndex, kind(of: block) == .tableCell, blocks[block].group == cell.table
    {
      for operand in operands(of: block) {
        found.append(((block - cell.table) / cell.columns, operand))
      }
      block += cell.columns
    }
    return found
  }

  /// Whether a number is the part that the row's figure is of the sum of its column.
  private func isShare(_ number: Quantity, of cell: Cell) -> Bool {
    let header = bytes[blocks[cell.header].range]
    let isPercent =
      number.unit?.mayBe(.share) == true || header.holdsWords("share".utf8)
      || header.contains(UInt8(ascii: "%"))
    guard isPercent, var share = number.value else { return false }
    if number.unit == nil, let part = share.divided(by: Rational(100)) { share = part }
    var percent = number
    percent.unit = number.unit ?? .percent
    if percent.states(Rational(1), .share) { return true }
    return (0..<cell.columns).contains { other in
      let place = Cell(table: cell.table, columns: cell.columns, row: cell.row, column: other)
      let figures = column(of: place)
      guard other != cell.column, let whole = figures.map(\.operand.value).max(),
        let own = figures.first(where: { $0.row == cell.row })?.operand.value
          ?? workedOut(in: place, figures.map(\.operand))
      else { return false }
      let sums = [
        whole, figures.filter { $0.operand.value < whole }.map(\.operand).sum?.value,
        figures.map(\.operand).sum?.value,
      ]
      return sums.compactMap(\.self).contains { sum in
        own.divided(by: sum).map { percent.states($0, .share, isQuotient: true) } ?? false
      }
    }
  }

  /// The only number of a cell without links, where the figures of its column give it; nil if they do not.
  private func workedOut(in cell: Cell, _ operands: [Operand]) -> Rational? {
    let numbers = quantities[blocks[cell.table + cell.row * cell.columns + cell.column].quantities]
    guard numbers.count == 1, let number = numbers.first, operands.count > 1,
      isDifference(number, in: cell, operands)
    else { return nil }
    return number.value
  }

  /// Whether a number is the part by which the two figures of its row differ, under a head that says so.
  private func isChange(_ number: Quantity, in cell: Cell) -> Bool {
    let row = row(of: cell)
    guard number.unit?.mayBe(.share) == true, row.count == 2, row[0].isLike(row[1]),
      bytes[blocks[cell.header].range].holdsWords("change".utf8)
    else { return false }
    return [(row[0], row[1]), (row[1], row[0])].contains { old, new in
      guard let change = new.value.subtracting(old.value)?.divided(by: old.value),
        number.isNegative == (change < Rational(0))
      else { return false }
      var bare = number
      (bare.isNegative, bare.direction) = (false, nil)
      return bare.states(change.magnitude, .share, isQuotient: true)
    }
  }
}

extension [Operand] {
  /// The sum of figures that can be added; nil if there is one alone, or if they are not alike.
  var sum: (value: Rational, unit: QuantityUnit?)? {
    guard count > 1, let first, allSatisfy({ $0.isLike(first) }) else { return nil }
    var sum = Rational(0)
    for operand in self {
      guard let next = sum.adding(operand.value) else { return nil }
      sum = next
    }
    return (sum, first.unit)
  }
}
