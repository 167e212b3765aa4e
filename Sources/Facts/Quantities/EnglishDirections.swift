import Kit

/// The words of English that say which way a number went, folded.
enum EnglishDirections {
  /// What stands after a number, as in “1.1 percent less”.
  static let comparatives = table(
    up: "dearer,higher,larger,more,stronger", down: "cheaper,fewer,less,lower,smaller,weaker")

  /// What stands before a number.
  static let words = table(
    up: "up,rose,rise,rises,rising,gained,gain,gains,gaining,added,adds,grew,grow,grows,growth,"
      + "increased,increase,increases,climbed,climb,climbs,jumped,jump,jumps,leaped,leapt,leap,leaps,surged,surge,surges,advanced,"
      + "soared,expanded,expand,hired,risen,grown,climbing,dearer,higher,raised,raises,raising,"
      + "lifted,boosted,created,widened",
    down: "down,fell,fall,falls,falling,lost,loss,lose,loses,losing,dropped,drop,drops,declined,"
      + "decline,declines,decreased,decrease,decreases,shed,sheds,shedding,shrank,shrink,slid,"
      + "slipped,plunged,contracted,contract,contraction,slumped,fallen,shrunk,cheaper,lower,cut,"
      + "cuts,cutting,lowered,lowers,reduced,reduces,reduction,trimmed,narrowed,eased")

  private static func table(up: String, down: String) -> WordMap<Quantity.Direction> {
    WordMap(
      up.split(separator: ",").map { (String($0), .up) }
        + down.split(separator: ",").map { (String($0), .down) })
  }
}

extension Quantity.Direction {
  /// The way that a folded word tells; nil if it tells none.
  package init?(word: ArraySlice<UInt8>) {
    guard let direction = EnglishDirections.words[word] else { return nil }
    self = direction
  }
}
