/// The words of English that say which way a number went, folded.
enum EnglishDirections {
  /// What stands after a number, as in “1.1 percent less”.
  static let comparatives: [[UInt8]: Quantity.Direction] = {
    var table: [[UInt8]: Quantity.Direction] = [:]
    for word in ["cheaper", "fewer", "less", "lower", "smaller", "weaker"] {
      table[Array(word.utf8)] = .down
    }
    for word in ["dearer", "higher", "larger", "more", "stronger"] { table[Array(word.utf8)] = .up }
    return table
  }()

  /// What stands before a number.
  static let words: [[UInt8]: Quantity.Direction] = {
    let up =
      "up,rose,rise,rises,rising,gained,gain,gains,gaining,added,adds,grew,grow,grows,growth,"
      + "increased,increase,increases,climbed,climb,climbs,jumped,jump,surged,surge,advanced,"
      + "soared,expanded,expand,hired,risen,grown,climbing,dearer,higher,raised,raises,raising,"
      + "lifted,boosted,created,widened"
    let down =
      "down,fell,fall,falls,falling,lost,loss,lose,loses,losing,dropped,drop,drops,declined,"
      + "decline,declines,decreased,decrease,decreases,shed,sheds,shedding,shrank,shrink,slid,"
      + "slipped,plunged,contracted,contract,contraction,slumped,fallen,shrunk,cheaper,lower,cut,"
      + "cuts,cutting,lowered,lowers,reduced,reduces,reduction,trimmed,narrowed,eased"
    var table: [[UInt8]: Quantity.Direction] = [:]
    for word in up.split(separator: ",") { table[Array(word.utf8)] = .up }
    for word in down.split(separator: ",") { table[Array(word.utf8)] = .down }
    return table
  }()
}

extension Quantity.Direction {
  /// The way that a folded word tells; nil if it tells none.
  package init?(word: some Sequence<UInt8>) {
    guard let direction = EnglishDirections.words[Array(word)] else { return nil }
    self = direction
  }
}
