import Testing

@testable import Kit

/// The day on which a moment is where the desk is.
struct ZoneDayTests {
  @Test(arguments: [
    ("UTC", "2025-11-06T23:59:59Z", "2025-11-06"),
    ("Asia/Karachi", "2025-11-06T18:59:59Z", "2025-11-06"),
    ("Asia/Karachi", "2025-11-06T19:00:00Z", "2025-11-07"),
    ("America/New_York", "2025-11-02T04:30:00Z", "2025-11-02"),
    ("America/New_York", "2025-11-03T04:59:59Z", "2025-11-02"),
    ("Asia/Kathmandu", "2025-12-31T18:15:00Z", "2026-01-01"),
  ])
  func isThatOfItsClocks(_ zone: String, _ moment: String, _ day: String) throws {
    let zone = try #require(Zone(zone))
    #expect("\(zone.day(of: try #require(Instant(moment))))" == day)
  }
}
