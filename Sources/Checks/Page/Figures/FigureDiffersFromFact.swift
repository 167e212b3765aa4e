import Facts
import Kit

extension Check {
  static let figureDiffersFromFact = words(.figureDiffersFromFact, linkedTo: [.figures]) {
    link, figure, prose in
    guard link.field == nil, let wording = figure.wording(for: link) else { return nil }
    let words = prose.bytes[link.range]
    let comparison =
      prose.isEnglish
      ? FigureComparison(words, with: wording)
      : FigureComparison(inOtherLanguage: words, with: wording)
    guard comparison == .otherNumber else { return nil }
    if let former = figure.former(as: words, for: link) {
      return .formerFigure(link, figure.fact, former, prose)
    }
    return .figureDiffers(link, figure.fact, prose)
  }
}

extension Rule {
  static let figureDiffersFromFact = Rule(
    "figure-differs-from-fact", .error,
    catches: "A number in prose that differs from the figure to which it links.",
    why: "A number is typed in ten briefings and corrected in one; readers meet the other nine.",
    wrong: "[nearly 1,900](fact:figure.killed) <!-- the fact says “nearly 1,800” -->",
    right: "[nearly 1,800](fact:figure.killed)")
}

extension Diagnostic {
  fileprivate static func figureDiffers(
    _ link: PageProse.Link, _ figure: Fact, _ prose: PageProse
  ) -> Diagnostic {
    let words = figure.wording(on: link.day) ?? figure.text
    return Diagnostic(
      .figureDiffersFromFact, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)”, but \(link.name(of: figure)) is “\(words.clipped)”",
      help: "write \(figure.quotedWithSource(words))", id: figure.id)
  }

  fileprivate static func formerFigure(
    _ link: PageProse.Link, _ figure: Fact, _ former: FormerWording, _ prose: PageProse
  ) -> Diagnostic {
    Diagnostic(
      .figureDiffersFromFact, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)” is what \(figure.id) was on \(former.since.text); it is"
        + " now “\(figure.text.clipped)”",
      help: "write \(figure.quotedWithSource), or link to fact:\(figure.id)@\(former.since.text)",
      id: figure.id)
  }
}
