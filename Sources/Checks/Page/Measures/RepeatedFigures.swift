import Facts
import Kit
import Markdown

/// Numbers without links that repeat those of figures.
extension PageProse {
  /// The contexts of the numbers that a title, summary, heading or the words for an image say without
  /// links, as far as one figure of the page alone has the number.
  func repeatedFigures(in block: Int) -> [FigureContext] {
    guard mayRepeat(in: block), cell(of: block) == nil else { return [] }
    let all = quantities[blocks[block].quantities]
    let linked = links[blocks[block].links].map(\.range)
    return all.indices.compactMap { index in
      let number = all[index]
      guard number.kind == .quantity, !linked.touch(number.range),
        let figure = figure(of: number), !isWorkedOut(number)
      else { return nil }
      let range = blocks[block].range
      let start = index > all.startIndex ? all[index - 1].extent.upperBound : range.lowerBound
      let end = index + 1 < all.endIndex ? all[index + 1].range.lowerBound : range.upperBound
      let extent = max(number.extent.lowerBound, start)..<min(number.extent.upperBound, end)
      let sentence = sentences(of: block).first { $0.range.overlaps(number.range) }?.range ?? range
      let before = bytes[max(start, sentence.lowerBound)..<extent.lowerBound]
      let context = FigureContext(
        link: nil, block: block, range: extent, figure: figure,
        before: start > sentence.lowerBound ? before.afterLastComma : before.lastClause,
        after: bytes[extent.upperBound..<max(extent.upperBound, min(end, sentence.upperBound))]
          .firstClause,
        words: bytes[extent])
      return isOfFigure(number, context) ? context : nil
    }
  }

  /// Whether the page works the number out of figures beside it, so that it is none of them: the seats by
  /// which some fall short.
  private func isWorkedOut(_ number: Quantity) -> Bool {
    blocks.indices.contains { block in
      guard !blocks[block].isPlain, cell(of: block) == nil else { return false }
      let linked = links[blocks[block].links].map(\.range)
      let same = quantities[blocks[block].quantities].filter { other in
        other.kind == .quantity && other.value == number.value && other.unit == number.unit
          && !linked.touch(other.range)
      }
      if same.isEmpty { return false }
      let figures = BlockFigures(of: block, in: self)
      return same.contains { figures.arithmetic(around: $0)?.explains($0) ?? false }
    }
  }

  /// The only figure of the page that says a number; nil if none or several do.
  private func figure(of number: Quantity) -> FactWords? {
    let like = namedFacts.filter { named in
      named.wording?.expected.contains { number.says($0) } ?? false
    }
    if like.count < 2 { return like.first }
    // “More than four in five” is nearer to itself than to 83 percent.
    let same = like.filter { named in
      named.wording?.expected.contains { $0.value == number.value && $0.unit == number.unit }
        ?? false
    }
    return same.count == 1 ? same[0] : nil
  }

  /// Whether a number is long enough to be no other's by chance, or stands with a word of its figure.
  private func isOfFigure(_ number: Quantity, _ context: FigureContext) -> Bool {
    if let value = number.value, Rational(9) < value { return true }
    let words = bytes[blocks[context.block].range].contentWords
    return !context.subjectWords.isDisjoint(with: words)
  }
}

extension Quantity {
  /// Whether the number is that of a figure, however exact it is said to be.
  fileprivate func says(_ figure: Quantity) -> Bool {
    // What counts days or euros is none of people.
    guard unit == nil || figure.unit != nil || unit?.isTime == true else { return false }
    switch comparison(with: figure) {
    case .same, .lostQualifier, .addedQualifier, .otherQualifier, .otherSign: return true
    case .otherNumber, .otherUnit, .silentRounding: return false
    }
  }
}
