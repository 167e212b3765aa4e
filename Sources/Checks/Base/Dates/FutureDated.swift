import Facts
package import Kit

extension Rule {
  package static let futureDated = Rule(
    "future-dated", .error,
    catches: "An event that occurred, by its date later than the moment for which the facts hold;"
      + " or an as_of of a day that has not come.",
    why: "The date is wrong, or the facts were brought up to date without their as_of.",
    wrong: "modality: occurred\nwhen: { edtf: \"2026-10-01\" }   # later than the base’s as_of",
    right: "modality: occurred\nwhen: { edtf: \"2025-10-01\" }")
}

extension Check {
  static let futureDated = base(.futureDated) { input in
    let events = input.base.facts(of: .events).compactMap { event -> Diagnostic? in
      guard event[EventFields.modality] == .occurred, let time = event.when,
        let asOf = event.asOf ?? input.base.asOf, time.date.isAfter(asOf.date, in: input.zone)
      else { return nil }
      return Diagnostic(
        .futureDated, at: time.record?.field(MomentFields.edtf)?.location ?? time.location,
        "\(event.id) occurred (\(time.date.text)) after the date for which the facts hold"
          + " (\(asOf.date.text))",
        help: "correct the date, or bring “\(SharedFields.asOf)” up to date", id: event.id)
    }
    guard let limit = input.today?.adding(days: 1) else { return events }
    // Somewhere on earth it is a day later.
    let ofBase = [input.base.base].filter { !$0.entries.isEmpty }.compactMap { record in
      Diagnostic.ahead(record, id: record[BaseFields.id], of: limit)
    }
    return events + ofBase
      + input.base.facts.compactMap { .ahead($0.record, id: $0.id, of: limit) }
  }
}

extension EDTF {
  /// Whether it comes after a day or moment for which facts hold, where a day is one of a zone.
  fileprivate func isAfter(_ limit: EDTF, in zone: Zone) -> Bool {
    guard let moment = exactMoment else { return limit.latest.isBefore(earliest) }
    if let last = limit.exactMoment { return last.seconds < moment.seconds }
    return limit.latest.isBefore(zone.day(of: moment))
  }

  /// The moment of a day with a time and its offset; nil for any other date.
  private var exactMoment: Instant? { text.utf8.count > 10 ? Instant(text) : nil }
}

extension Diagnostic {
  /// The finding for a record that says how things stand on a day after the last that it can be.
  fileprivate static func ahead(_ record: Record, id: String?, of limit: CalendarDate)
    -> Diagnostic?
  {
    guard let time = record[SharedFields.asOf], let first = time.date.earliest, limit < first else {
      return nil
    }
    return Diagnostic(
      .futureDated, at: time.location,
      "\(id ?? "the base") tells how things stand on \(time.date.text), a day that has not come",
      help: "write the day on which it was last looked at", id: id)
  }
}
