import Foundation
import TestSupport
import Testing

@testable import Kit

/// What is read of the standard's levels 0 and 1: the table of the manual, and a list by the features
/// of the specification (https://www.loc.gov/standards/datetime/).
struct EDTFConformanceTests {
  /// The rows of the table: its examples, and whether they are read.
  private static func rows() throws -> [(examples: [String], isRead: Bool)] {
    let file = Checkout.root.appending(path: "Sources/sitegen/Documentation.docc/Facts.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n").drop { !$0.hasPrefix("| level |") }
      .prefix { $0.hasPrefix("|") }.dropFirst(2)
    return lines.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let examples = cells[2].split(separator: "`").enumerated().filter { $0.offset % 2 == 0 }
      return (examples.map { String($0.element) }, cells[3] == "yes")
    }
  }

  @Test func theTableOfTheManualIsTrue() throws {
    let rows = try Self.rows()
    #expect(rows.count == 15)
    for row in rows {
      #expect(!row.examples.isEmpty)
      for example in row.examples {
        let failure = Self.failure(of: example)
        if row.isRead {
          #expect(failure == nil, "\(example)")
        } else if case .unused? = failure {
          continue
        } else {
          Issue.record("\(example): nothing tells why it is not read")
        }
      }
    }
  }

  private static func failure(of text: String) -> EDTF.Failure? {
    do throws(EDTF.Failure) {
      _ = try EDTF(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    // Level 0: dates, times, intervals.
    "2019-12-31", "2000-02-29", "1999-09", "0800", "9999", "2012-11-09T00:00:00",
    "2012-11-09T23:59:59Z", "2012-11-09T10:10:10+05:45", "2012-11-09T10:10:10-11", "1900/1910",
    "1900-05/1900-06", "1900-05-01/1900-05-30", "1900-05-01/1910", "1900/1900-05-01",
    // Level 1: qualification.
    "1850?", "1850-05~", "1850-05-05%", "185X?", "1850-XX~",
    // Level 1: unspecified digits.
    "185X", "18XX", "1XXX", "XXXX", "1850-XX", "1850-05-XX", "1850-XX-XX", "XXXX-XX",
    // Level 1: seasons.
    "1850-21", "1850-22?", "1850-23~", "1850-24%",
    // Level 1: extended intervals.
    "1850-05/", "1850/..", "/1850-05-05", "../1850", "1850?/1860~", "1850-05-05%/..",
    "1850-XX/1851", "185X/186X", "1850-21/1850-23",
  ])
  func isRead(_ text: String) throws {
    #expect(
      try EDTF(parsing: text).latest != nil || text.hasPrefix("XXXX") || text.hasSuffix("/..")
        || text.hasSuffix("/"))
  }

  @Test(arguments: [
    "-0001", "-2000-05", "Y12345", "Y-12345", "Y1E5", "../..", "..", "/", "1850?-05", "1850-05?-05",
    "1850??", "~1850", "1850-~05", "1850-1X", "1X50", "185X-05", "1850-XX-05", "XXXX-05",
    "[1850, 1851]",
    "[..1850]",
    "{1850..1855}", "1850S2", "-0044/2000", "2000/Y12345",
  ])
  func isRefusedWithAReason(_ text: String) {
    let failure = Self.failure(of: text)
    guard case .unused(let why, let instead)? = failure else {
      Issue.record("\(text): \(String(describing: failure))")
      return
    }
    #expect(!why.isEmpty && instead.hasPrefix("write "))
  }

  @Test(arguments: [
    "", "1850-5", "185", "18500", "1850-05-5", "1850/05", "05/1850", "1850-05-05T", "spring 1850",
    "1850-05T10:00", "1850--05", "1850/1851/1852", "?", "X", "x850", "Y", "-1",
  ])
  func isNoDate(_ text: String) {
    #expect(throws: EDTF.Failure.malformed, "\(text)") { try EDTF(parsing: text) }
  }

  @Test(arguments: [
    ("1850-21", "1850-01-01", "1850-12-31"), ("1850-23", "1850-01-01", "1850-12-31"),
    ("1850-22", "1849-12-01", "1851-02-28"), ("1850-24", "1849-12-01", "1851-02-28"),
  ])
  func aSeasonHasBounds(_ text: String, _ earliest: String, _ latest: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.earliest == CalendarDate(earliest))
    #expect(date.latest == CalendarDate(latest))
    #expect(date.exactDay == nil)
  }

  @Test(arguments: ["1850-25", "1850-41", "1850-20", "1850-21-01", "185X-21"])
  func otherMonthsThanTheCalendarHasAreNone(_ text: String) {
    #expect(throws: EDTF.Failure.self) { try EDTF(parsing: text) }
  }
}
