import Kit
import Testing

/// The first and the last date and moment of each kind.
struct DateBoundaryTests {
  @Test(arguments: [("0000-01-01", true), ("9999-12-31", true), ("10000-01-01", false)])
  func yearsAreFrom0To9999(_ text: String, _ isDay: Bool) {
    #expect((CalendarDate(text) != nil) == isDay)
  }

  @Test(arguments: [
    ("2025-10-29T23:59Z", true), ("2025-10-29T24:00Z", false), ("2025-10-29T00:60Z", false),
    ("2025-10-29T00:00:59Z", true), ("2025-10-29T00:00:60Z", false),
  ])
  func timesEndBeforeMidnight(_ text: String, _ isMoment: Bool) {
    #expect((Instant(text) != nil) == isMoment)
  }

  @Test(arguments: [
    ("2025-10-28/2025-10-28", false), ("2025-10-29/2025-10-28", true),
    ("2025-10/2025-10-01", false), ("2025-10-31/2025-10", false), ("2025-11/2025-10", true),
  ])
  func anIntervalMayEndOnTheDayOnWhichItStarts(_ text: String, _ runsBackwards: Bool) throws {
    #expect(try EDTF(parsing: text).runsBackwards == runsBackwards)
  }
}
