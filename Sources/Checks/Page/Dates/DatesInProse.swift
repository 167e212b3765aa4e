import Facts
import Kit
import Markdown

extension Check {
  /// Every date in prose is one of the calendar.
  static let dateImpossibleInProse = prose(.dateImpossible) { prose in
    var places = PlaceCursor(prose)
    return prose.ownDates.filter(\.date.isImpossible).map { found in
      Diagnostic(
        .dateImpossible, at: places.location(of: found.date.range),
        "“\(places.written(found.date.range))” does not exist in the calendar",
        help: found.date.helpWithCalendar)
    }
  }

  /// Every weekday in prose is that of the date beside it.
  static let weekdayMismatchInProse = prose(.weekdayMismatch) { prose in
    var places = PlaceCursor(prose)
    return prose.ownDates.compactMap { found in
      guard let weekday = found.date.weekday, let range = found.date.weekdayRange,
        let day = prose.day(of: found), day.weekday != weekday,
        !prose.mayBe(weekday, found, instead: day)
      else { return nil }
      return Diagnostic(
        .weekdayMismatch, at: places.location(of: range),
        "\(day) was a \(day.weekday.inProse), not a \(weekday.inProse)",
        help: "correct the date, or write “\(day.weekday.inProse)”")
    }
  }
}

extension Weekday {
  /// The name with its capital letter.
  var inProse: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension WrittenDate {
  fileprivate var helpWithCalendar: String {
    guard let length = CalendarDate.length(ofMonth: month, in: year ?? 2000) else {
      return "a year has 12 months"
    }
    return year == nil && month == 2
      ? "February has 28 days, in leap years 29" : "that month has \(length) days"
  }
}
