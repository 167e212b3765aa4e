import Facts
import Kit
import Markdown

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
  func operandsOfList(around block: Int) -> [Operand]? {
    let group = blocks[block].group
    let hasNext = block + 1 < blocks.endIndex && blocks[block + 1].group == group
    guard group != block || hasNext, blocks[block].prose != nil else { return nil }
    let near = max(group, block - 6)...min(blocks.endIndex - 1, block + 6)
    return near.filter { blocks[$0].group == group }.flatMap { operands(of: $0) }
  }
}
