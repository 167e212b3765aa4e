import Facts
import Kit

extension Check {
  static let figureQualifierLost = words(.figureQualifierLost, linkedTo: [.figures]) {
    link, figure, prose in
    guard prose.isEnglish, link.field == nil, let wording = figure.wording(for: link),
      case .quantity(let comparison) = prose.comparison(of: link, with: wording),
      comparison.isOfQualifier, !prose.saysHedge(of: figure, link, comparison)
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
  fileprivate var isOfQualifier: Bool {
    self == .lostQualifier || self == .addedQualifier || self == .otherQualifier
  }
}

extension PageProse {
  /// Whether the qualifier that is added says what the source's “perhaps” says.
  fileprivate func saysHedge(
    of figure: FactWords, _ link: Link, _ comparison: QuantityComparison
  ) -> Bool {
    guard comparison == .addedQualifier, let hedge = figure.hedge else { return false }
    return hedge.text[...].isWord(in: ["perhaps", "maybe", "possibly", "i think", "i guess"])
      && quantities(of: link).contains { $0.qualifiers == [.around] }
  }

  /// The words before or after a link that qualify its number; nil if none stand there.
  fileprivate func qualifier(of link: Link) -> String? {
    guard let quantity = quantities(of: link).first(where: { $0.isQualified(outside: link.range) }),
      let range = quantity.qualifierRange
    else { return nil }
    let words = String(decoding: bytes[range].quotationCore, as: UTF8.self)
    return words.isEmpty ? nil : words
  }
}
