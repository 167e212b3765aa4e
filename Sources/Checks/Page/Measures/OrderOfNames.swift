import Facts
import Kit
import Markdown

/// Leads and the like, which are of one over the other.
extension PageProse {
  /// The finding for a lead of one over another that is told as the other's: “Sund led by” beside the lead of Valk
  /// over Sund; nil if it is none, or is told rightly.
  func turnedLead(_ context: FigureContext) -> Diagnostic? {
    guard let pair = context.subjectParts.pairOfLead else { return nil }
    let words = context.aroundParts
    guard !words.contains(where: { MeaningWords.force(of: $0) != nil }) else { return nil }
    for (place, verb) in words.enumerated() {
      guard let isAhead = LeadVerbs.verbs[verb] else { continue }
      let next = place + 1 < words.count ? words[place + 1] : []
      // “Ahead of”, “behind”, “trails”, but neither “led by Valk” nor “led the count”.
      let after = words[(place + 1)...].prefix(4)
      let object = after.compactMap { pair.side(of: $0) }.first
      if next.isWord(in: ["by"]), object != nil { return nil }
      guard
        let subject = words[..<place].suffix(5).reversed().compactMap({ word in
          word.endsWith("'s") ? nil : pair.side(of: word)
        }).first, object != subject
      else { return nil }
      // The first of the pair is ahead.
      guard (subject == .first) != isAhead else { return nil }
      let name = subject == .first ? pair.first : pair.second
      let said = (name.last.map { String(decoding: $0, as: UTF8.self) } ?? "").capitalizedFirst
      return .otherMeasure(context, "\(said) \(String(decoding: verb, as: UTF8.self))", self)
    }
    return nil
  }
}

/// Of whom over whom a lead is.
private struct LeadPair {
  enum Side { case first, second }

  let first: [ArraySlice<UInt8>]
  let second: [ArraySlice<UInt8>]

  func side(of word: ArraySlice<UInt8>) -> Side? {
    if first.contains(where: { $0.elementsEqual(word) }) { return .first }
    return second.contains { $0.elementsEqual(word) } ? .second : nil
  }
}

private enum LeadVerbs {
  /// Whether whoever stands before the word is ahead.
  static let verbs = WordMap<Bool>(
    [
      "ahead", "beat", "beats", "defeated", "defeats", "leading", "leads", "led", "outpolled",
      "overtook",
    ]
    .map { ($0, true) }
      + ["behind", "trailed", "trailing", "trails", "lags", "lagged"].map { ($0, false) })
}

extension [ArraySlice<UInt8>] {
  /// The two of “lead of Valk over Sund”; nil if the words are of none.
  fileprivate var pairOfLead: LeadPair? {
    guard first?.isWord(in: ["lead", "margin", "advantage", "majority"]) == true,
      count > 4, self[1].isWord(in: ["of"]),
      let over = firstIndex(where: { $0.isWord(in: ["over"]) }), over > 2
    else { return nil }
    let first = Array(self[2..<over].filter { !NounWords.articles.contains($0) })
    let rest = self[(over + 1)...].drop { NounWords.articles.contains($0) }
    let second = Array(rest.prefix { !NounWords.stops.contains($0) })
    let isApart = !first.contains { word in second.contains { $0.elementsEqual(word) } }
    return first.isEmpty || second.isEmpty || !isApart
      ? nil : LeadPair(first: first, second: second)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
