import Facts
import Kit
import Markdown

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
      guard let (isGreater, words) = relation(between, hasUnit: one.unit != nil),
        (one.value > other.value) != isGreater
      else { return nil }
      return (one, other, words)
    }
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
