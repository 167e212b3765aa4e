import Facts
import Kit

extension Check {
  static let figureQualifierLost = words(.figureQualifierLost, linkedTo: [.figures]) {
    link, figure, prose in
    guard prose.isEnglish, link.field == nil, let wording = figure.wording(for: link),
      case .quantity(let comparison) = prose.comparison(of: link, with: wording),
      comparison.isOfQualifier, !prose.saysHedge(of: figure, link, comparison),
      !prose.saysMeasure(of: figure, link, comparison),
      !prose.saysBound(of: wording, link, comparison),
      !(comparison == .addedQualifier && prose.comparesWith(figure, link))
    else { return nil }
    let words = figure.fact.wording(on: link.day) ?? figure.fact.text
    let said = prose.qualifier(of: link).map { " with “\($0)” beside it" } ?? ""
    return Diagnostic(
      .figureQualifierLost, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)”\(said), but \(link.name(of: figure.fact)) is"
        + " “\(words.clipped)”",
      help: "write \(figure.fact.quotedWithSource(words))", id: figure.fact.id)
  }
}

extension Rule {
  static let figureQualifierLost = Rule(
    "figure-qualifier-lost", .error,
    catches: "A figure whose “nearly”, “around” or “more than” is dropped, added or exchanged.",
    why: "“Nearly” and “more than” are half of what a number says.",
    wrong: "[460](fact:figure.killed-this-year) <!-- the fact says “around 460” -->",
    right: "[about 460](fact:figure.killed-this-year)")
}

extension QuantityComparison {
  /// Whether the number is right, but not how exact it is said to be.
  var isOfQualifier: Bool {
    self == .lostQualifier || self == .addedQualifier || self == .otherQualifier
  }
}

extension PageProse {
  /// Whether the qualifier that is added says what the source's “perhaps” says.
  fileprivate func saysHedge(
    of figure: FactWords, _ link: Link, _ comparison: QuantityComparison
  ) -> Bool {
    guard comparison == .addedQualifier else { return false }
    // “No more than 19” says of “only 19” that it is few.
    if figure.text[...].wordsInTurn.first?.isWord(in: ["only", "just", "merely"]) == true,
      bytes[link.range].starts(with: "no more than ".utf8)
        || bytes[..<link.range.lowerBound].endsWithWords("no more than ")
    {
      return true
    }
    let said = quantities(of: link).map(\.qualifiers)
    // “An estimated 9,000” for what is measured as “Estimated population”.
    if said.contains([.around]),
      figure.wording?.subjectParts.contains(where: {
        $0.isWord(in: ["estimate", "estimated", "approximate"])
      }) == true
    {
      return true
    }
    guard let hedge = figure.hedge else { return false }
    if said.contains([.upTo]) {
      // “May be as high as 30 percent” for what could reach that.
      return hedge.text[...].wordsInTurn.contains {
        $0.isWord(in: ["can", "could", "may", "might", "potentially"])
      }
    }
    return hedge.text[...].isWord(in: ["perhaps", "maybe", "possibly", "i think", "i guess"])
      && said.contains([.around])
  }

  /// Whether the qualifier beside a number is what its figure measures: “the 420-metre maximum”.
  fileprivate func saysMeasure(
    of figure: FactWords, _ link: Link, _ comparison: QuantityComparison
  ) -> Bool {
    guard comparison == .addedQualifier,
      let range = quantities(of: link).first?.qualifierRange,
      bytes[range].quotationCore.isWord(in: ["maximum", "minimum"])
    else { return false }
    return figure.wording?.subjectParts.contains { $0.elementsEqual(bytes[range].quotationCore) }
      ?? false
  }

  /// Whether the words before a link compare something with its figure, as “needs at least 91” and
  /// “never less than 29.4” do, and say nothing of how exact that is.
  fileprivate func comparesWith(_ figure: FactWords, _ link: Link) -> Bool {
    let bounds: [Qualifier] = [.atLeast, .upTo, .moreThan, .lessThan]
    guard let number = quantities(of: link).first, let range = number.qualifierRange,
      range.upperBound <= number.range.lowerBound,
      number.qualifiers.allSatisfy({ bounds.contains($0) })
    else { return false }
    // “A third fewer than 512”.
    if quantities[blocks[link.block].quantities].contains(where: {
      $0.kind == .quantity && !$0.mayBeYear && $0.extent.upperBound + 1 == range.lowerBound
    }) {
      return true
    }
    if figure.wording?.subjectParts.contains(where: { $0.isWord(in: Self.limits) }) == true {
      return true
    }
    let sentence = sentenceRange(around: link)
    let before = bytes[sentence.lowerBound..<max(sentence.lowerBound, range.lowerBound)]
    return before.wordsInTurn.suffix(10).contains { $0.isWord(in: Self.demands) }
  }

  /// What other numbers are held against.
  private static let limits = [
    "threshold", "majority", "minimum", "maximum", "limit", "limits", "quorum", "ceiling", "cap",
    "floor", "target", "above", "below", "median", "average", "mean", "record", "lowest", "highest",
    "requirement", "hurdle", "benchmark", "quota",
    "allow", "allows", "allowed", "permit", "permits", "permitted",
  ]

  /// Words after which “at least” or the like says what has to be, or what never was.
  private static let demands = [
    "need", "needs", "needed", "require", "requires", "required", "must", "never", "once", "any",
    "anybody", "anyone", "everybody", "everyone", "whoever", "unless", "if", "should", "whether",
    "allow", "allows",
    "allowed", "permit", "permits", "permitted",
  ]

  /// The words before or after a link that qualify its number; nil if none stand there.
  fileprivate func qualifier(of link: Link) -> String? {
    guard let quantity = quantities(of: link).first(where: { $0.isQualified(outside: link.range) }),
      let range = quantity.qualifierRange
    else { return nil }
    let words = String(decoding: bytes[range].quotationCore, as: UTF8.self)
    return words.isEmpty ? nil : words
  }
}
