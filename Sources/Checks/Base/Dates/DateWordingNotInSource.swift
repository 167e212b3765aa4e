import Facts
package import Kit

extension Rule {
  package static let dateWordingNotInSource = Rule(
    "date-wording-not-in-source", .error,
    catches:
      "The words of a date that are not on the lines that the fact cites; a day of which these"
      + " have the digits, or the month, in another order.",
    why: "An undated report’s “early Wednesday” is all there is; reworded, it is invented.",
    wrong: "text: \"late Wednesday\"   # line 5: “early Wednesday”",
    right: "text: \"early Wednesday\"")
}

extension Check {
  static let dateWordingNotInSource = base(
    .dateWordingNotInSource, readsArchive: true
  ) { input in
    input.otherDates
      + [FactKind.events, .figures].flatMap { input.base.facts(of: $0) }.compactMap { fact in
        guard let field = fact.when?.record?.field(MomentFields.text), let wording = field.text,
          let lines = input.citedLines(of: fact),
          !lines.contains(where: { $0.folded.holdsWords(wording.folded) })
        else { return nil }
        return input.uncited(
          .dateWordingNotInSource, wording, of: fact, at: field.location)
      }
  }
}
