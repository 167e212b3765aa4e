import Facts
import Kit

extension EDTF {
  /// The days or months of its start and end for schema.org.
  ///
  /// A year, month or day that is fully known and certain; nil where it is not, as for a season, which may lie in
  /// two years. A time without a zone is one of the site's zone.
  func schemaDates(in zone: Zone) -> (start: JSONValue?, end: JSONValue?) {
    switch value {
    case .date(let date): (date.schemaDate(in: zone), nil)
    case .interval(let start, let end):
      (start.date?.schemaDate(in: zone), end.date?.schemaDate(in: zone))
    }
  }
}

extension EDTFDate {
  fileprivate func schemaDate(in zone: Zone) -> JSONValue? {
    guard let year, season == nil, !isUncertain, !isApproximate else { return nil }
    // The digits are those of the earliest day, as far as the date goes.
    let length = month == nil ? 4 : day == nil ? 7 : 10
    let text = CalendarDate(year: year, month: month ?? 1, day: day ?? 1).map { "\($0)" }
    let time = time.map { "T\($0)\(offset(of: $0, in: zone))" } ?? ""
    return text.map { .string(String(decoding: $0.utf8.prefix(length), as: UTF8.self) + time) }
  }
}

extension EDTFDate {
  /// The offset from UTC of a time of the day that names none, in a zone that is named; else nothing.
  private func offset(of time: String, in zone: Zone) -> String {
    guard zone.isNamed, let day = earliest, Instant("\(day)T\(time)") == nil,
      let local = Instant("\(day)T\(time)Z")
    else { return "" }
    return zone.offset(whenShowing: local)
  }
}

extension LinkedData {
  /// What readers are told of a moment that has no full date: the source’s words, or where these say no more
  /// the date in words; nil if it has one, or nothing is said.
  func wordsInPlaceOfDate(_ moment: When?) -> JSONValue? {
    guard let moment, moment.date.schemaDates(in: zone).start == nil else { return nil }
    if moment.date.isUnknown { return moment.text.map(JSONValue.string) }
    let words = renderer.dates.words(of: moment.date, isDeadline: moment.isDeadline)
    let own = moment.text.flatMap { renderer.records.fields.ownWords($0, beside: words) }
    return .string(own ?? words)
  }
}
