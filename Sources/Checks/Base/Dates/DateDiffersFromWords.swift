import Facts
package import Kit

extension Rule {
  package static let dateDiffersFromWords = Rule(
    "date-differs-from-words", .error,
    catches: "A date whose words, or the weekday in them, are another date’s.",
    why: "One of the two is wrong; pages show the date and readers find the words in the source.",
    wrong: "when: { edtf: \"2021-07-15\", text: \"15 August 2021\" }",
    right: "when: { edtf: \"2021-08-15\", text: \"15 August 2021\" }")
}

extension Check {
  /// Words that name no day, month or year, such as “earlier this month”, are passed over.
  static let dateDiffersFromWords = base(.dateDiffersFromWords) { input in
    let ofMeasures = input.base.facts(of: .figures).compactMap {
      input.base.isEnglish($0) ? $0.otherPeriod : nil
    }
    return ofMeasures
      + input.base.allTimes.compactMap { fact, time in
        guard input.base.isEnglish(fact), let field = time.field(MomentFields.text),
          let words = field.text, let date = time[MomentFields.edtf], !date.isUnknown,
          let problem = date.contradiction(with: words)
        else { return nil }
        return Diagnostic(
          .dateDiffersFromWords, at: field.location,
          "“\(words.clipped)” \(problem)", help: "correct the date or its words", id: fact.id)
      }
  }
}

extension EDTF {
  /// How folded words contradict the date, as what follows them in a message; nil if they do not.
  fileprivate func contradiction(with words: String) -> String? {
    let folded = [UInt8](folding: words.utf8)
    let marks = folded[...].markedWords
    let dates = folded[...].writtenDates(marked: marks[...])
    if let other = dates.first(where: { !$0.fits(self) || $0.isImpossible }) {
      return other.isImpossible ? "does not exist in the calendar" : "is not \(text)"
    }
    if let month = marks.onlyMonth, dates.isEmpty, folded.count < 20,
      isWithinOtherMonth(than: month)
    {
      return "is not \(text)"
    }
    guard let day = exactDay else { return nil }
    let words = folded.split { !$0.isSmallLetter }
    // “After Monday’s vote” names the day of something else.
    guard
      !words.contains(where: { $0.isWord(in: ["after", "before", "since", "until", "from", "to"]) })
    else { return nil }
    let named = words.compactMap { Weekday(folded: $0) }
    guard let weekday = named.first, named.count == 1, weekday != day.weekday else { return nil }
    return "is not \(text), which was a \(day.weekday.inProse)"
  }

  /// Whether the date is in one month, and that is another.
  private func isWithinOtherMonth(than month: Int) -> Bool {
    guard case .date(let date) = value, let own = date.month else { return false }
    return own != month
  }
}

extension [MarkedWord] {
  /// The month, if one alone is named.
  fileprivate var onlyMonth: Int? {
    let months = compactMap(\.mark.month)
    return months.count == 1 ? months[0] : nil
  }
}

extension Fact {
  /// The finding for a figure that counts what was in one year, by its words, and in another, by its
  /// period.
  fileprivate var otherPeriod: Diagnostic? {
    guard let period = self[FigureFields.period], let first = period.date.earliest,
      let last = period.date.latest, let measure = self[FigureFields.measure]
    else { return nil }
    let words = [UInt8](folding: measure.utf8).split { !($0.isSmallLetter || $0.isDigit) }
    let years = words.indices.filter { words[$0].count == 4 && words[$0].allSatisfy(\.isDigit) }
    guard years.count == 1, years[0] > 0, words[years[0] - 1].isWord(in: ["in", "during", "of"]),
      let year = Int(decimalDigits: words[years[0]]), 1800...2100 ~= year,
      !(first.year...max(first.year, last.year) ~= year)
    else { return nil }
    return Diagnostic(
      .dateDiffersFromWords, at: period.location,
      "the period is \(period.date.text), but the measure says \(year)",
      help: "correct the period or the measure", id: id)
  }
}
