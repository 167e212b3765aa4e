import Kit

extension Check {
  static let likelihoodWithConfidence = prose(.likelihoodWithConfidence) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    return prose.sentences(with: .confidence).compactMap { sentence, word in
      guard prose.isLeveled(word, in: sentence),
        let likelihood = prose.likelihoodWords(in: sentence).first
      else { return nil }
      return Diagnostic(
        .likelihoodWithConfidence, at: places.location(of: likelihood.range),
        "“\(places.written(likelihood.range))” and a level of confidence are in one sentence",
        help: "say how likely it is in one sentence, and how sure you are in another")
    }
  }
}

extension Rule {
  static let likelihoodWithConfidence = Rule(
    "likelihood-with-confidence", .error,
    catches: "A likelihood and a level of confidence in one sentence.",
    why: "Readers cannot tell how likely it is from how sure the desk is (ICD 203).",
    wrong: "We have high confidence that a round is likely.",
    right: "A round is likely. Our confidence in this is high.")
}

extension PageProse {
  /// Whether “confidence” is said to be low, moderate or high, by the desk itself.
  fileprivate func isLeveled(_ word: MarkedWord, in sentence: Sentence) -> Bool {
    let before = bytes[sentence.range.lowerBound..<word.range.lowerBound]
    return ["low ", "moderate ", "medium ", "high "].contains { before.endsWithWords($0) }
      && !sentence.quotes(word)
  }
}
