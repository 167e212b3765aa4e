import Facts
import Kit
import Markdown

/// Numbers whose scale or rate is told elsewhere than beside them.
extension PageProse {
  /// Whether the number of a link is a figure's in the scale that the head of its column, the caption of its
  /// table or its sentence names; a rounding needs no word where the scale shows it.
  func isScaled(_ link: Link, _ wording: FigureWording) -> Bool {
    let all = quantities[blocks[link.block].quantities]
    let said = all.filter { $0.range.overlaps(link.range) }
    guard said.count == 1, let number = said.first, let own = wording.expected.first,
      wording.expected.count == 1
    else { return false }
    return scales(around: link.block, link.range).contains { scale in
      guard let scaled = scale.scaled(number, like: own),
        case .quantity(let result) = wording.comparison(
          bytes[link.range], saying: [scaled], in: link.range)
      else { return false }
      return result == .same || result == .silentRounding && scaled.hasTwoDigits
    }
  }

  /// The scales in which the numbers of a place may be told.
  func scales(around block: Int, _ range: Range<Int>) -> [NumberScale] {
    if let cell = cell(of: block) {
      var heads = [bytes[blocks[cell.header].range].scaleOfHead]
      if cell.column > 0, cell.row > 0 { heads.append(bytes[blocks[cell.label].range].scaleOfHead) }
      heads.append(introduction(of: cell.table)?.scaleOfText)
      return heads.compactMap(\.self)
    }
    let sentence = sentences(of: block).first { $0.range.overlaps(range) }?.range
    let own = sentence.flatMap { bytes[$0].scaleOfText }
    let group = blocks[block].group
    return [own, group == block ? nil : introduction(of: group)?.scaleOfText].compactMap(\.self)
  }

  /// The words of the paragraph or heading right before a table or list.
  private func introduction(of group: Int) -> ArraySlice<UInt8>? {
    guard group > 0, let kind = kind(of: group - 1), !kind.isCell,
      text(of: group) == text(of: group - 1)
    else { return nil }
    return bytes[blocks[group - 1].range].suffix(200)
  }

  /// The number of a link in the scales and units in which its sentence tells others, as in “from 224 to 171
  /// million euros” and “38 of the 133 miles”; empty if it has its own, or if none is told.
  func saidAsOthers(_ said: [Quantity], by link: Link) -> [Quantity] {
    guard let number = said.only, number.isInDigits,
      link.range.upperBound <= number.extent.upperBound
    else { return [] }
    return readings(of: number, likeOthersIn: sentenceRange(around: link), of: link.block)
  }

  /// A number without a scale and unit in those of others of its sentence; empty if it has one, or if none has.
  func readings(of number: Quantity, likeOthersIn sentence: Range<Int>, of block: Int) -> [Quantity]
  {
    guard number.end == nil, number.kind == .quantity, let value = number.value,
      value < Rational(1000),
      bytes[number.range].factorAtEnd == nil
    else { return [] }
    return quantities[blocks[block].quantities].compactMap { other in
      guard sentence.contains(other.range.lowerBound), other.range != number.range,
        other.kind == .quantity, number.unit == nil || number.unit == other.unit,
        other.unit?.mayBe(.share) != true, other.unit?.mayBe(.points) != true
      else { return nil }
      var bare = number
      bare.unit = nil
      if let factor = bytes[other.range].factorAtEnd {
        return NumberScale(factor: factor, currency: nil).scaled(bare, in: other.unit)
      }
      guard number.unit == nil, let unit = other.unit else { return nil }
      bare.unit = unit
      return bare
    }
  }

  /// A number in the scales in which its sentence tells others: the 2.7 of “rose by 2.7 to 9.1 billion”.
  func scaledReadings(of number: Quantity, in block: Int) -> [Quantity] {
    let sentence = sentences(of: block).first { $0.range.overlaps(number.range) }?.range
    return sentence.map { range in
      readings(of: number, likeOthersIn: range, of: block).filter { $0.value != number.value }
    } ?? []
  }

  /// The number of a link as a rate, of which its sentence names the unit in another place: “a kilowatt-hour
  /// costs 18 to 24 cents”; nil if it has one, or if none is named.
  func saidInSharedRate(_ link: Link, of wording: FigureWording) -> Quantity? {
    let said = quantities(of: link)
    guard said.count == 1, var number = said.first, number.per == nil,
      let per = wording.expected.first?.per
    else { return nil }
    let sentence = bytes[sentenceRange(around: link)]
    let words = sentence.wordRanges
    for (article, name) in zip(words, words.dropFirst()) {
      guard sentence[article].isWord(in: ["a", "an", "each", "every", "one", "per"]),
        let unit = sentence[name.lowerBound...].unitAtStart()?.unit,
        unit.ratio(to: per) != nil
      else { continue }
      number.per = unit
      return number
    }
    return nil
  }
}

extension Quantity {
  /// Whether it has two digits or more that say something.
  var hasTwoDigits: Bool {
    value?.divided(by: place).map { Rational(10) <= $0 } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// The scale with which a number ends, as “6.4 billion” and “12m” do; nil if it has none.
  fileprivate var factorAtEnd: Rational? {
    NumberScales.factors[wordAtEnd.drop { !$0.isSmallLetter }]
  }
}
