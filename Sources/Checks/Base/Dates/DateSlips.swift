import Facts
import Kit

extension BaseInput {
  /// The findings for dates of events, and in the texts of what is said, that the cited lines have with the digits
  /// of the day, or the day and the month, in each other's place.
  var otherDates: [Diagnostic] {
    let told = [FactKind.claims, .prospects, .statuses, .positions].flatMap { base.facts(of: $0) }
      .compactMap { fact in slip(of: fact, fact.datesInText) }
    let held = base.facts(of: .events).compactMap { event -> Diagnostic? in
      guard let moment = event.when, moment.record?.field(MomentFields.text) == nil,
        let day = moment.date.exactDay
      else { return nil }
      return slip(of: event, [NamedDay(year: day.year, month: day.month, day: day.day)])
    }
    return told + held
  }

  /// The finding for the first of some dates that is a slip of one on the cited lines, which have none like it.
  private func slip(
    of fact: Fact, _ dates: [NamedDay]
  ) -> Diagnostic? {
    guard !dates.isEmpty, base.isEnglish(fact), base.sharesLanguage(with: fact),
      let lines = citedLines(of: fact)
    else { return nil }
    // The dates of a longer line are not read for one fact.
    guard lines.allSatisfy({ $0.folded.utf8.count < 8_000 }) else { return nil }
    let cited = lines.flatMap { Array($0.folded.utf8)[...].namedDays }
    let slip = dates.lazy.compactMap { date -> (NamedDay, NamedDay)? in
      guard !cited.contains(where: { date.agrees(with: $0) }) else { return nil }
      return cited.first { date.isSlip(of: $0) }.map { (date, $0) }
    }.first
    guard let (date, own) = slip else { return nil }
    var finding = Diagnostic(
      .dateWordingNotInSource, at: fact.location,
      "\(fact.id) has \(date.inWords), where the lines that it cites have \(own.inWords)",
      help: "see which day is meant; \(quotingSource(of: fact) ?? "")", id: fact.id)
    finding.severity = .warning
    return finding
  }
}

extension Fact {
  /// The days in the words of what is said.
  fileprivate var datesInText: [NamedDay] {
    text.utf8.contains(where: \.isDigit) ? [UInt8](folding: text.utf8)[...].namedDays : []
  }
}

extension ArraySlice<UInt8> {
  fileprivate var namedDays: [NamedDay] {
    writtenDates(marked: markedWords[...]).compactMap { date in
      date.day.map { NamedDay(year: date.year, month: date.month, day: $0) }
    }
  }
}

/// A day that words or a record name.
private struct NamedDay {
  /// Nil if none is named.
  let year: Int?
  let month: Int
  let day: Int

  /// Whether no part of both differs.
  func agrees(with other: NamedDay) -> Bool {
    month == other.month && day == other.day
      && (year == nil || other.year == nil || year == other.year)
  }

  /// Whether it is the other one with the digits of its day, or its day and month, in each other's place.
  func isSlip(of other: NamedDay) -> Bool {
    guard year == nil || other.year == nil || year == other.year else { return false }
    if month == other.month {
      return day != other.day && day / 10 == other.day % 10 && day % 10 == other.day / 10
    }
    return month == other.day && day == other.month
  }

  var inWords: String {
    let name = EnglishMonths.names.indices.contains(month - 1) ? EnglishMonths.names[month - 1] : ""
    return [String(day), name, year.map { String($0) }].compactMap(\.self).joined(separator: " ")
  }
}
