import Testing

@testable import Kit

struct WrittenDateTests {
  private func dates(in text: String) -> [String] {
    let folded = [UInt8](folding: text.utf8)
    return folded[...].writtenDates(marked: folded[...].markedWords[...]).map { date in
      let parts = [date.year.map { "\($0)" }, "\(date.month)", date.day.map { "\($0)" }]
      return parts.compactMap(\.self).joined(separator: "-")
        + (date.weekday.map { " \($0.rawValue)" } ?? "")
    }
  }

  @Test(arguments: [
    ("On Sunday, 15 August 2021, Kabul fell.", ["2021-8-15 sunday"]),
    ("on August 15, 2021", ["2021-8-15"]), ("on 15 Aug. 2021", ["2021-8-15"]),
    ("the 15th of August", ["8-15"]), ("August 2021", ["2021-8"]),
    ("On 15 August (a Sunday)", ["8-15 sunday"]), ("On Sunday (15 August)", ["8-15 sunday"]),
    ("On March 4 the court ruled", ["3-4"]), ("from 6 to 8 May", ["5-8"]),
    ("on 2021-08-15 and 2021-13-40", ["2021-8-15", "2021-13-40"]),
    ("le 3 mars 2025", ["2025-3-3"]), ("am 12. Juni 2025", ["2025-6-12"]),
    ("3 de marzo de 2025", ["2025-3-3"]), ("el 3 de marzo", ["3-3"]), ("12 août", ["8-12"]),
    ("It was 12. May it rain.", []),
    ("Wed 15 August 2021", ["2021-8-15 wednesday"]), ("the 31 April deadline", ["4-31"]),
  ])
  func areFound(_ text: String, _ found: [String]) {
    #expect(dates(in: text) == found)
  }

  @Test(arguments: [
    "Article 12 may be invoked.", "In March 45 people died.", "They may leave.",
    "1,815 March on", "Room 3.12 March", "A march of 12 people", "In May 12 people were killed.",
    "Mars 2020 landed", "in mai 2025", "the Mars rover", "2021-08-151", "12021-08-15",
  ])
  func areNot(_ text: String) {
    #expect(dates(in: text) == [])
  }

  @Test(arguments: ["30 February", "31 April 2023", "29 February 2023", "2023-02-30"])
  func mayBeImpossible(_ text: String) throws {
    let folded = [UInt8](folding: text.utf8)
    let date = try #require(folded[...].writtenDates(marked: folded[...].markedWords[...]).first)
    #expect(date.isImpossible)
  }

  @Test(arguments: [
    ("29 February", "2024-02-29", true), ("15 August", "2021-08-15", true),
    ("14 August", "2021-08-15", false), ("August 2021", "2021-08-15", true),
    ("15 August 2021", "2021-08", true), ("26 October", "2025-10-25/2025-10-28", true),
    ("29 October", "2025-10-25/2025-10-28", false), ("1 May", "XXXX-XX-XX", true),
  ])
  func fit(_ text: String, _ other: String, _ fits: Bool) throws {
    let folded = [UInt8](folding: text.utf8)
    let date = try #require(folded[...].writtenDates(marked: folded[...].markedWords[...]).first)
    #expect(try date.fits(EDTF(parsing: other)) == fits)
  }
}
