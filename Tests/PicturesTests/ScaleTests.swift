import Testing

@testable import Kit
@testable import Pictures

struct ScaleTests {
  private func numbers(_ texts: [String]) throws -> [DecimalNumber] {
    try texts.map { try #require(DecimalNumber($0)) }
  }

  @Test(arguments: [
    ["1800", "460"], ["-12.5", "20"], ["-3", "-1"], ["0.001", "0.002"], ["5"],
    ["999999999999999999", "1"], ["-999999999999999999", "999999999999999999"], ["0", "7"],
  ])
  func holdsZeroAndAllNumbers(_ texts: [String]) throws {
    let numbers = try numbers(texts)
    let scale = try #require(ValueScale(covering: numbers))
    let sorted = (numbers + [DecimalNumber(0)]).sorted()
    let places = sorted.map { scale.place($0) }
    #expect(places == places.sorted())
    #expect(places.allSatisfy { $0 >= .start && $0 <= .end })
    #expect(places.first != places.last)
    #expect((2...7).contains(scale.ticks.count))
    #expect(scale.ticks.contains { $0.number == DecimalNumber(0) })
  }

  @Test func hasNoScaleForNothing() throws {
    #expect(ValueScale(covering: []) == nil)
    #expect(ValueScale(covering: try numbers(["0", "0"])) == nil)
  }

  @Test(arguments: [
    (["2024-02-28", "2024-03-02"], ["2024-02-27", "2024-02-29", "2024-03-02"]),
    (["2024-02-03", "2024-12-20"], ["2024-02-01", "2024-08-01"]),
    (["2019", "2024-12-31"], ["2020", "2022", "2024"]),
  ])
  func countsInDaysMonthsOrYears(_ dates: [String], ticks: [String]) throws {
    let stretches = try dates.flatMap { try EDTF(parsing: $0).stretches }
    let found = try #require(TimeScale(covering: stretches)).ticks.map(\.date)
    #expect(Array(found.prefix(ticks.count)) == ticks)
    #expect(found.count <= 6)
  }

  @Test(arguments: [
    (0.0, "2.0%"), (1, "98.0%"), (0.5, "50.0%"), (-1, "2.0%"), (7, "98.0%"), (.nan, "2.0%"),
    (.infinity, "98.0%"),
  ])
  func staysInThePicture(_ fraction: Double, at text: String) {
    #expect("\(Share(along: fraction))" == text)
  }

  @Test(arguments: [
    ("", []), ("  ", []), ("one", ["one"]), ("one two three", ["one two", "three"]),
    ("  one\n two ", ["one two"]), ("unbreakable", ["unbreak…"]),
    ("one two three four five six seven", ["one two", "three", "four …"]),
    ("İbrahim Kalın", ["İbrahim", "Kalın"]), ("東京都新宿区", ["東京都…"]),
  ])
  func breaksLines(_ text: String, into lines: [String]) {
    let label = WrappedLabel(text, width: 8)
    #expect(label.lines == lines)
    #expect(label.isShortened == lines.contains { $0.utf8.suffix(3).elementsEqual("…".utf8) })
  }
}
