import Facts
import Kit
import Markdown
import Site

extension Check {
  /// How likely the words of an assessment say that it is, against the base.
  static let likelihoodDiffers = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.fact?.fact.kind == .assessments && link.field == nil && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let fact = link.fact, fact.isEnglish,
        let own = fact.fact[AssessmentFields.likelihood],
        let said = prose.likelihood(said: link, in: sentence),
        said != own.degree
      else { return nil }
      let words = prose.words(of: link).clipped
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "“\(words)” says \(said.words), but \(fact.fact.id) is “\(own.rawValue)”",
        help: "say that it is \(own.rawValue), as \(fact.fact.id) does", id: fact.fact.id)
    }
  }
}

/// How likely something is, in the steps of Intelligence Community Directive 203 and beyond.
private enum LikelihoodDegree: Int {
  case no, almostNo, veryUnlikely, unlikely, even, likely, veryLikely, almostCertain, certain

  /// How a message says it.
  var words: String {
    switch self {
    case .no: "that it will not be"
    case .almostNo: "almost no chance"
    case .veryUnlikely: "very unlikely"
    case .unlikely: "unlikely"
    case .even: "roughly even chance"
    case .likely: "likely"
    case .veryLikely: "very likely"
    case .almostCertain: "almost certain"
    case .certain: "that it will be"
    }
  }
}

extension AssessmentFields.Likelihood {
  fileprivate var degree: LikelihoodDegree {
    switch self {
    case .almostNoChance, .remote: .almostNo
    case .veryUnlikely, .highlyImprobable: .veryUnlikely
    case .unlikely, .improbable: .unlikely
    case .roughlyEvenChance, .roughlyEvenOdds: .even
    case .likely, .probable, .probably: .likely
    case .veryLikely, .highlyProbable: .veryLikely
    case .almostCertain, .almostCertainly, .nearlyCertain: .almostCertain
    }
  }
}

extension PageProse {
  /// How likely the words of a link, or those around it, say that something is; nil if they do not say.
  ///
  /// Words around a link that tell of more than one likelihood may be of something else.
  fileprivate func likelihood(said link: Link, in sentence: Sentence) -> LikelihoodDegree? {
    let own = bytes[link.range].meaningWords
    let before = bytes[sentence.range.lowerBound..<link.range.lowerBound]
    if let degree = own.degrees.first {
      // “We do not think it likely” says what “it is unlikely” does.
      let isDenied = before.suffix(60).wordsInTurn.suffix(5).contains {
        MeaningWords.force(of: $0) == .negation
      }
      return own.degrees.count == 1 && !isDenied ? degree : nil
    }
    let rest = min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound
    let all = bytes[sentence.range].meaningWords.degrees
    if let degree = all.first { return all.count == 1 ? degree : nil }
    // Without a word for it, what “will” be or “is coming” is told as certain; a mere name tells nothing.
    let hasDoubt = (before.meaningWords + own + bytes[rest].meaningWords).contains { word in
      MeaningWords.force(of: word) == .doubt || MeaningWords.force(of: word) == .condition
        || MeaningWords.isReserved(word) || MeaningWords.isIntent(word)
        || word.isWord(in: ["would", "should", "chance", "probability", "odds"])
    }
    if hasDoubt { return nil }
    let isNegated = own.contains { MeaningWords.force(of: $0) == .negation }
    let isSaid =
      own.contains { $0.isWord(in: ["will", "shall"]) }
      || before.endsWith(" will ") || before.endsWith(" will not ")
      || own.count > 1 && own.contains { $0.isWord(in: ["is", "are"]) }
        && own.contains { $0.endsWith("ing") && $0.count > 5 }
    return isSaid ? (isNegated || before.endsWith(" not ") ? .no : .certain) : nil
  }
}

extension [ArraySlice<UInt8>] {
  /// The degrees that the words name, in order.
  fileprivate var degrees: [LikelihoodDegree] {
    indices.compactMap { place in
      let word = self[place]
      let before = self[..<place]
      let last = before.last ?? []
      let isVery = last.isWord(in: ["very", "highly", "extremely", "most"])
      let isDenied = before.suffix(2).contains { $0.isWord(in: ["not", "isn't", "less"]) }
      if word.isWord(in: ["likely", "probable", "probably"]) {
        if isDenied || last.isWord(in: ["more", "how", "as", "equally"]) { return nil }
        // “Will probably not come” says what “is unlikely to come” does.
        let next = self[(place + 1)...].first { !$0.isWord(in: ["to"]) }
        if next.map({ MeaningWords.force(of: $0) == .negation }) == true {
          return isVery ? .veryUnlikely : .unlikely
        }
        return isVery ? .veryLikely : .likely
      }
      if word.isWord(in: ["unlikely", "improbable"]) { return isVery ? .veryUnlikely : .unlikely }
      if word.isWord(in: ["certain", "certainly"]) {
        if last.isWord(in: ["almost", "nearly", "virtually"]) { return .almostCertain }
        return isDenied || last.isWord(in: ["a", "no"]) ? nil : .certain
      }
      if word.isWord(in: ["remote"]) { return .almostNo }
      guard word.isWord(in: ["chance", "odds"]) else { return nil }
      if last.isWord(in: ["even"]) {
        // “A better than even chance” is more than one.
        let isMore = before.dropLast().last?.isWord(in: ["than"]) == true
        return isMore
          ? before.suffix(3).first?.isWord(in: ["better", "more"]) == true ? .likely : nil : .even
      }
      return last.isWord(in: ["no"]) && before.dropLast().last?.isWord(in: ["almost"]) == true
        ? .almostNo : nil
    }
  }
}
