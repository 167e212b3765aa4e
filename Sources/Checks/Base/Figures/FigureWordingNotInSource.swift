import Facts
package import Kit

extension Rule {
  package static let figureWordingNotInSource = Rule(
    "figure-wording-not-in-source", .error,
    catches: "A figure whose words are not on the lines that it cites.",
    why: "A number that its source does not contain is the worst that a briefing can print.",
    wrong: "as_text: \"at least 460\"   # line 33: “around 460”",
    right: "as_text: \"around 460\"")
}

extension Check {
  static let figureWordingNotInSource = base(
    .figureWordingNotInSource, readsArchive: true
  ) { input in
    input.base.facts(of: .figures).compactMap { figure in
      let wording = figure.text.normalized
      guard !wording.isEmpty, let lines = input.citedLines(of: figure),
        !lines.contains(where: { $0.normalized.holds(wordsOf: wording) })
      else { return nil }
      return input.uncited(
        .figureWordingNotInSource, figure.text, of: figure,
        at: figure.location(of: FigureFields.asText))
    }
  }
}

extension String {
  /// Whether words stand in a line, be it with a capital letter where they begin its sentence.
  fileprivate func holds(wordsOf wording: String) -> Bool {
    if holdsWords(wording) { return true }
    var other = Array(wording.utf8)
    guard let first = other.first, first.isLetter else { return false }
    other[0] = first ^ 0x20
    return holdsWords(String(decoding: other, as: UTF8.self))
  }
}
