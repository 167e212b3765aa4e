import Kit
import Testing

struct EDTFTests {
  @Test(arguments: [
    ("2021", "2021-01-01", "2021-12-31"),
    ("2021-08", "2021-08-01", "2021-08-31"),
    ("2021-08-15", "2021-08-15", "2021-08-15"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2000-02-29", "2000-02-29", "2000-02-29"),
    ("202X", "2020-01-01", "2029-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2021-XX", "2021-01-01", "2021-12-31"),
    ("2021-XX-XX", "2021-01-01", "2021-12-31"),
    ("2021-08-XX", "2021-08-01", "2021-08-31"),
    ("2021-08?", "2021-08-01", "2021-08-31"),
    ("2021-08-15~", "2021-08-15", "2021-08-15"),
    ("2021%", "2021-01-01", "2021-12-31"),
    ("2020-01/2021-08", "2020-01-01", "2021-08-31"),
    ("2021-08/2021-08-15", "2021-08-01", "2021-08-15"),
  ])
  func hasBounds(_ text: String, earliest: String, latest: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.earliest == CalendarDate(earliest))
    #expect(date.latest == CalendarDate(latest))
    #expect(date.text == text)
    #expect(!date.runsBackwards)
  }

  @Test(arguments: ["XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX-XX-XX?"])
  func mayBeUnknown(_ text: String) throws {
    #expect(try EDTF(parsing: text).isUnknown)
  }

  @Test func mayBeOpenOrUnknownAtAnEnd() throws {
    let since = try EDTF(parsing: "2021-08/")
    #expect(since.earliest == CalendarDate("2021-08-01"))
    #expect(since.latest == nil)
    #expect(since.value.ends?.end == .unknown)
    #expect(try EDTF(parsing: "2021-08/..").value.ends?.end == .open)
    #expect(try EDTF(parsing: "../2021").latest == CalendarDate("2021-12-31"))
    #expect(try EDTF(parsing: "/2021").value.ends?.start == .unknown)
  }

  @Test(arguments: [
    "", "08/2021", "2021-8", "2021-08-5", "21", "2021-08T10:00", "2021-08-15T25:00",
    "2021-08-15T1000", "2021-08-15T10:00+5", "2021-08-15T",
    "2021-8-15", " 2021", "2021-",
    "2021/08/15", "2021-08-", "２０２１",
  ])
  func refusesOtherForms(_ text: String) {
    #expect(throws: EDTF.Failure.malformed) { try EDTF(parsing: text) }
  }

  @Test(arguments: [
    ("2021-13", "there is no month 13 (in “2021-13”)"),
    ("2021-00", "there is no month 0 (in “2021-00”)"),
    ("2021-02-30", "2021-02 has 28 days"),
    ("2021-02-29", "2021-02 has 28 days"),
    ("1900-02-29", "1900-02 has 28 days"),
    ("2021-04-31", "2021-04 has 30 days"),
    ("2021-04-00", "2021-04 has 30 days"),
    ("2020/2021-02-29", "2021-02 has 28 days"),
  ])
  func refusesDaysThatTheCalendarLacks(_ text: String, problem: String) {
    #expect(throws: EDTF.Failure.impossible(problem)) { try EDTF(parsing: text) }
  }

  @Test(arguments: ["2021-08/2020-01", "2021-08-15/2021-08-14", "2021/2020"])
  func tellsIntervalsThatRunBackwards(_ text: String) throws {
    #expect(try EDTF(parsing: text).runsBackwards)
  }

  @Test func tellsQualifiers() throws {
    guard case .date(let both) = try EDTF(parsing: "2021%").value else { return }
    #expect(both.isUncertain && both.isApproximate && both.year == 2021)
    guard case .date(let decade) = try EDTF(parsing: "202X~").value else { return }
    #expect(!decade.isUncertain && decade.isApproximate && decade.year == nil)
  }
}

extension EDTF.Value {
  fileprivate var ends: (start: EDTFEnd, end: EDTFEnd)? {
    guard case .interval(let start, let end) = self else { return nil }
    return (start, end)
  }
}
