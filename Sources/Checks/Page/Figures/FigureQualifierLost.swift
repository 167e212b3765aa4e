import Facts
import Kit

extension Check {
  static let figureQualifierLost = words(.figureQualifierLost, linkedTo: [.figures]) {
    link, figure, prose in
    guard prose.isEnglish, link.field == nil, let wording = figure.wording(for: link),
      FigureComparison(prose.bytes[link.range], with: wording) == .otherQualifier
    else { return nil }
    let words = figure.fact.wording(on: link.day) ?? figure.fact.text
    return Diagnostic(
      .figureQualifierLost, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)”, but \(link.name(of: figure.fact)) is “\(words.clipped)”",
      help: prose.qualifierHelp(link, wording.qualifier, figure.fact.quotedWithSource(words)),
      id: figure.fact.id)
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

extension PageProse {
  /// What would be right; where the qualifier stands before the link, that it belongs into it.
  fileprivate func qualifierHelp(
    _ link: Link, _ qualifier: Qualifier, _ quoted: String
  ) -> String {
    let before = bytes[blocks[link.block].range.lowerBound..<link.range.lowerBound]
    let outside = qualifier.wordings.first { before.endsWith("\($0) ") }
    return outside.map { "take “\($0)” into the link, or write \(quoted)" } ?? "write \(quoted)"
  }
}
