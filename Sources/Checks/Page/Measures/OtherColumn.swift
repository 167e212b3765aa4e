import Facts
import Kit
import Markdown

/// Figures of a table that stand in each other's columns.
extension PageProse {
  /// The finding for a figure of a table under whose head another figure of its row belongs, and the other way round.
  func otherColumn(_ block: Int) -> [Diagnostic] {
    guard let cell = cell(of: block), cell.row > 0, cell.column > 0, cell.columns > 2,
      !links[blocks[block].links].isEmpty
    else { return [] }
    let head = headWords(of: cell.table + cell.column)
    if head.isEmpty { return [] }
    let first = cell.table + cell.row * cell.columns
    return figureContexts[block].joined().compactMap { context in
      guard context.subjectWords.isDisjoint(with: head) else { return nil }
      for column in 1..<cell.columns where column != cell.column && first + column < blocks.endIndex
      {
        let theirs = headWords(of: cell.table + column)
        guard let other = figureContexts[first + column].joined().first,
          head.isSubset(of: other.subjectWords), other.subjectWords.isDisjoint(with: theirs),
          theirs.isSubset(of: context.subjectWords)
        else { continue }
        return .swapped(context, other, self)
      }
      return nil
    }
  }

  private func headWords(of block: Int) -> Set<String> {
    bytes[blocks[block].range].contentWords
  }

  /// Whether the left one of two figures of a row is of the earlier time, as the heads or the signs of the other
  /// rows say; nil if they do not.
  func isFirstInRow(_ cell: Cell, _ row: [Operand]) -> Bool? {
    guard row.count == 2, cell.column > 0 else { return nil }
    let columns = (1..<cell.columns).filter {
      !operands(of: cell.table + cell.row * cell.columns + $0).isEmpty
    }
    guard columns.count == 2 else { return nil }
    let early = columns.map { column in
      bytes[blocks[cell.table + column].range].wordsInTurn.contains {
        $0.isWord(in: [
          "before", "first", "former", "initial", "original", "earlier", "previous", "then", "was",
        ])
      }
    }
    return early[0] == early[1] ? nil : early[0]
  }
}
