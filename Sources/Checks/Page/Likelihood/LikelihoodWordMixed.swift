import Facts
import Kit

extension Check {
  static let likelihoodWordMixed = prose(.likelihoodWordMixed) { prose in
    guard prose.isEnglish else { return [] }
    let words = prose.ownLikelihoodWords
    guard let first = words.first, let other = words.first(where: { $0.row != first.row }) else {
      return []
    }
    return [
      Diagnostic(
        .likelihoodWordMixed, at: prose.location(of: other.range),
        "“\(prose.written(other.range))”, but line \(prose.location(of: first.range).line) says"
          + " “\(prose.written(first.range))”", help: first.row.help)
    ]
  }
}

extension Rule {
  static let likelihoodWordMixed = Rule(
    "likelihood-word-mixed", .warning,
    catches: "Words for a likelihood from both rows of the scale on one page.",
    why: "Readers wonder whether “probable” is more than “likely” (ICD 203).",
    wrong: "A truce is probable; a treaty is unlikely.",
    right: "A truce is likely; a treaty is unlikely.")
}

extension LikelihoodRow {
  fileprivate var help: String {
    switch self {
    case .likely: "keep to almost no chance, (very) unlikely, (very) likely, almost certain"
    case .probable: "keep to remote, (highly) improbable, (highly) probable, nearly certain"
    }
  }
}

extension PageProse {
  /// The words for a likelihood in sentences that do not report somebody else's judgment.
  fileprivate var ownLikelihoodWords: [LikelihoodWord] {
    sentences(with: .likelihood).map(\.0).filter { sentence in
      !sentence.marks.contains { $0.mark == .reportingVerb || $0.mark == .loadedVerb }
    }.flatMap { sentence in
      // What a prospect or claim says is its speaker's word.
      let told = sentence.links.filter { $0.fact.map { $0.fact.kind != .assessments } ?? false }
        .map(\.range)
      return likelihoodWords(in: sentence).filter { !told.touch($0.range) }
    }
  }
}
