import Foundation
import TestSupport
import Testing

/// When events are in the calendar: at their times of day where these are known.
struct EventCalendarTests {
  private static func facts(_ date: String) -> String {
    "events:\n  - { id: event.a, title: \"A\", when: { edtf: \"\(date)\" } }\n\n"
  }

  /// The lines that say when, for a date of an event on a site in a zone.
  private func when(_ date: String, zone: String? = nil) async throws -> [String] {
    let settings = "title: Desk\n" + (zone.map { "time_zone: \"\($0)\"\n" } ?? "")
    let site = try await SampleSite(["content/site.yaml": settings], facts: Self.facts(date))
    // A calendar without events has a time zone, which begins too.
    return try site.text("events.ics").components(separatedBy: "\r\n")
      .drop { $0 != "BEGIN:VEVENT" }.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
  }

  @Test(arguments: [
    ("2023-02-06T04:17+03:00", ["DTSTART:20230206T011700Z"]),
    ("2023-02-06T04:17:35Z", ["DTSTART:20230206T041735Z"]),
    ("2023-02-06T01:17:00-05:30", ["DTSTART:20230206T064700Z"]),
    (
      "2023-02-06T22:00Z/2023-02-07T01:30Z",
      ["DTSTART:20230206T220000Z", "DTEND:20230207T013000Z"]
    ),
    ("2023-02-06", ["DTSTART;VALUE=DATE:20230206", "DTEND;VALUE=DATE:20230207"]),
    (
      "2023-02-06T22:00Z/2023-02-08",
      ["DTSTART;VALUE=DATE:20230206", "DTEND;VALUE=DATE:20230209"]
    ),
    ("2023-02-06~", []),
  ])
  func atTheirTimes(_ date: String, _ lines: [String]) async throws {
    #expect(try await when(date) == lines)
  }

  /// A time without its zone is meant where the site is; without a zone of the site, where the reader
  /// is.
  @Test(arguments: [
    ("2023-02-06T04:17", "Asia/Karachi", "DTSTART:20230205T231700Z"),
    ("2023-07-06T04:17", "Europe/Berlin", "DTSTART:20230706T021700Z"),
    // Clocks show this time twice, and then never.
    ("2023-10-29T02:30", "Europe/Berlin", "DTSTART:20231029T003000Z"),
    ("2023-03-26T02:30", "Europe/Berlin", "DTSTART:20230326T003000Z"),
    ("2023-02-06T04:17", nil, "DTSTART:20230206T041700"),
  ])
  func inTheZoneOfTheSite(_ date: String, _ zone: String?, _ line: String) async throws {
    #expect(try await when(date, zone: zone) == [line])
  }
}
