import Facts
import Kit
import Site

/// The events whose days are known, as a calendar: at their times of day where these are known, and else
/// of whole days.
///
/// An event whose date is partly unknown, uncertain or approximate has no place in a calendar.
struct EventCalendar: Sendable {
  private let renderer: SiteRenderer
  private let events: [(event: Fact, span: CalendarSpan)]

  init(renderer: SiteRenderer) {
    self.renderer = renderer
    let zone = renderer.site.settings.zone
    events = renderer.site.facts.current(.events).compactMap { event in
      event.when.flatMap { CalendarSpan($0.date, in: zone) }.map { (event, $0) }
    }
  }

  /// How many events it holds.
  var count: Int { events.count }

  /// The calendar in iCalendar's form.
  var bytes: [UInt8] {
    var writer = CalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.property("VERSION", "2.0")
      writer.property("PRODID", "-//sitegen//sitegen//EN")
      writer.text("NAME", renderer.site.settings.title)
      writer.text("X-WR-CALNAME", renderer.site.settings.title)
      // A calendar has to hold something (RFC 5545, §3.6), and this is no entry.
      if events.isEmpty { Self.appendTimeZone(to: &writer) }
      for (event, span) in events { append(event, at: span, to: &writer) }
    }
    return writer.bytes
  }

  private static func appendTimeZone(to writer: inout CalendarWriter) {
    writer.component("VTIMEZONE") { writer in
      writer.property("TZID", "UTC")
      writer.component("STANDARD") { writer in
        writer.property("DTSTART", "19700101T000000")
        writer.property("TZOFFSETFROM", "+0000")
        writer.property("TZOFFSETTO", "+0000")
      }
    }
  }

  private func append(
    _ event: Fact, at span: CalendarSpan, to writer: inout CalendarWriter
  ) {
    let path = event.id.factAddress
    writer.component("VEVENT") { writer in
      appendIdentity(path, to: &writer)
      span.append(to: &writer)
      let facts = renderer.site.facts
      writer.text("SUMMARY", facts.titleWithStanding(of: event).withoutIsolates)
      let remarks = facts.remarks(on: event).joined(separator: "; ").withoutIsolates
      if !remarks.isEmpty { writer.text("DESCRIPTION", remarks) }
      if let place = (event[EventFields.place]?.id).flatMap({ renderer.site.facts[$0] }) {
        writer.text("LOCATION", place.title)
      }
      writer.property("STATUS", status(of: event))
      // It tells what was, and takes nobody's time.
      writer.property("TRANSP", "TRANSPARENT")
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
