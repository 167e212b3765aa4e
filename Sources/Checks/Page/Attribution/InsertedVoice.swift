import Facts
import Kit

extension PageProse {
  /// Who says a figure by what stands between two commas before it, as in “the mine, police said, lost 34”, with
  /// no other actor behind that and nobody who says it before.
  func voiceInserted(
    before link: Link, from start: Int, of figure: FactWords, in sentence: Sentence
  ) -> ActorNames.Mention? {
    let range = max(start, link.range.lowerBound - Self.reachOfVoice)..<link.range.lowerBound
    let mentions = mentions(in: part(range, of: sentence))
    guard let last = mentions.last,
      !mentions.contains(where: { $0.ids.contains(where: figure.speakers.contains) }),
      let end = endOfInsertion(of: last, in: sentence), end <= link.range.lowerBound
    else { return nil }
    let gap = bytes[end..<link.range.lowerBound]
    let after = bytes[link.range.upperBound..<sentence.range.upperBound]
    let isPlain =
      !gap.contains { $0.isOne(of: ",;:()\"") } && !gap.holdsWords("and".utf8)
      && !gap.turnsAway && !after.callsItWrong
    return isPlain && !gap.tellsSpeech ? last : nil
  }

  /// Where “, police said, ”, “, said police, ” or “, according to police, ” ends, whose name is given; nil if
  /// it stands in none.
  private func endOfInsertion(of name: ActorNames.Mention, in sentence: Sentence) -> Int? {
    let before = bytes[sentence.range.lowerBound..<name.range.lowerBound].withoutArticleAtEnd
    let after = bytes[name.range.upperBound..<sentence.range.upperBound]
    if [", according to ", ", said ", ", says "].contains(where: { before.endsWith($0) }) {
      return after.starts(with: ", ".utf8) ? after.startIndex + 2 : nil
    }
    guard before.endsWith(", "), after.first == UInt8(ascii: " ") else { return nil }
    let verb = after.dropFirst().wordAtStart
    guard TellingVerbs.say.contains(verb) else { return nil }
    return bytes[verb.endIndex..<sentence.range.upperBound].starts(with: ", ".utf8)
      ? verb.endIndex + 2 : nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether somebody says something in the words.
  fileprivate var tellsSpeech: Bool { wordsInTurn.contains(where: TellingVerbs.say.contains) }
}
