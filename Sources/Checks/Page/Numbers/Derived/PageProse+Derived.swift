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
    guard var arithmetic = figures.arithmetic(around: number) ?? arithmetic(above: block)
    else {
      return false
    }
    if arithmetic.explains(number)
      || scaledReadings(of: number, in: block).contains(where: arithmetic.explains)
    {
      return true
    }
    arithmetic.above = operands(above: block)
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
      bytes[sentence.lowerBound..<number.range.lowerBound].wordsInTurn.prefix(6).pointsBack
    else { return false }
    let before = Array(operands(of: block - 1).suffix(6))
    return before.count > 1
      && Arithmetic(sentence: [], paragraph: before, text: bytes[sentence]).explains(number)
  }

  /// What can be worked out of the table or list above a paragraph without figures; nil if there is none.
  private func arithmetic(above block: Int) -> Arithmetic? {
    let above = operands(above: block)
    return above.isEmpty
      ? nil
      : Arithmetic(sentence: [], paragraph: [], above: above, text: bytes[blocks[block].range])
  }

  /// The figures of the table or list that ends right before a block; empty if none does.
  private func operands(above block: Int) -> [Operand] {
    guard block > 0 else { return [] }
    guard kind(of: block - 1) == .tableCell else {
      return blocks[block - 1].group == blocks[block].group
        ? [] : operandsOfList(around: block - 1) ?? []
    }
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

  func repeatsFigure(_ number: Quantity) -> Bool {
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
