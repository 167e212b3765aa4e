import Facts
import Kit
import Site

/// The events whose days are known, as a calendar.
///
/// An event whose date is partly unknown, uncertain or approximate has no place in a calendar: a
/// journal entry tells how many these are and which, so that nobody takes the calendar for all.
struct EventCalendar: Sendable {
  private let renderer: SiteRenderer
  private let dated: [(event: Fact, days: ClosedRange<CalendarDate>)]
  private let undated: [Fact]

  init(renderer: SiteRenderer) {
    self.renderer = renderer
    let events = renderer.site.facts.facts(of: .events)
    dated = events.compactMap { event in
      (event.when?.date.knownDays).map { (event, $0) }
    }
    undated = events.filter { $0.when?.date.knownDays == nil }
  }

  /// The calendar in iCalendar's form.
  var bytes: [UInt8] {
    var writer = CalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.property("VERSION", "2.0")
      writer.property("PRODID", "-//sitegen//sitegen//EN")
      writer.text("NAME", renderer.site.settings.title)
      writer.property("X-SITEGEN-UNDATED-EVENTS", "\(undated.count)")
      for (event, days) in dated { append(event, on: days, to: &writer) }
      // A calendar has to hold something, which this is where no event has a known day.
      if dated.isEmpty || !undated.isEmpty { appendUndated(to: &writer) }
    }
    return writer.bytes
  }

  private func append(
    _ event: Fact, on days: ClosedRange<CalendarDate>, to writer: inout CalendarWriter
  ) {
    let path = event.id.factAddress
    writer.component("VEVENT") { writer in
      appendIdentity(path, to: &writer)
      writer.property("DTSTART;VALUE=DATE", days.lowerBound.iCalendar)
      // The end is the first day after it; the calendar ends with the year 9999.
      if let end = days.upperBound.adding(days: 1) {
        writer.property("DTEND;VALUE=DATE", end.iCalendar)
      }
      writer.text("SUMMARY", event.title)
      let remarks = renderer.site.facts.remarks(on: event).joined(separator: "; ")
      if !remarks.isEmpty { writer.text("DESCRIPTION", remarks) }
      if let place = (event[EventFields.place]?.id).flatMap({ renderer.site.facts[$0] }) {
        writer.text("LOCATION", place.title)
      }
      writer.property("STATUS", status(of: event))
    }
  }

  private func appendUndated(to writer: inout CalendarWriter) {
    let lines = undated.map { renderer.site.facts.line(of: $0) }
    let path = SitePaths.index(of: .events)
    writer.component("VJOURNAL") { writer in
      appendIdentity(path, to: &writer)
      writer.text("SUMMARY", "\(undated.count) events whose days are not known")
      writer.text("DESCRIPTION", lines.joined(separator: "\n"))
    }
  }

  private func appendIdentity(_ path: String, to writer: inout CalendarWriter) {
    writer.text("UID", renderer.identifier(of: path))
    writer.property("DTSTAMP", renderer.site.lastChange.iCalendar)
    // A relative address would be no URI.
    if let url = renderer.address.canonical(path) { writer.property("URL", url.percentEncoded) }
  }

  private func status(of event: Fact) -> String {
    switch event[EventFields.modality] {
    case .cancelled: "CANCELLED"
    case .planned, .possible, .alleged: "TENTATIVE"
    case .occurred, .ongoing, nil: "CONFIRMED"
    }
  }
}

extension EDTF {
  /// The first and the last day, if both are known for certain.
  fileprivate var knownDays: ClosedRange<CalendarDate>? {
    switch value {
    case .date(let date): return date.knownDay.map { $0...$0 }
    case .interval(let start, let end):
      guard let first = start.date?.knownDay, let last = end.date?.knownDay, first <= last else {
        return nil
      }
      return first...last
    }
  }
}

extension EDTFDate {
  fileprivate var knownDay: CalendarDate? {
    day == nil || isUncertain || isApproximate ? nil : earliest
  }
}
