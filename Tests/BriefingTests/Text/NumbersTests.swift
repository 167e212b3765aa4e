import Briefing
import Testing

struct NumbersTests {
  @Test(arguments: [
    ("nearly 1,800", ["1800"]), ("four or five times", ["4", "5"]), ("twenty-one", ["21"]),
    ("two hundred and sixty thousand", ["260000"]), ("1.5 million", ["1500000"]),
    ("a dozen, two dozen", ["12", "24"]), ("day three", ["3"]), ("one hundred", ["100"]),
    ("a thousand and one nights", ["1001"]), ("several times", []), ("4–5", ["4", "5"]),
    ("1,234,567.50", ["1234567.5"]),
    ("between 12 and 15", ["12", "15"]), ("ten twenty", ["10", "20"]), ("none", []),
    ("two thousand five hundred", ["2500"]), ("Somebody", []), ("2021-08", ["2021", "8"]),
  ])
  func areFound(_ text: String, values: [String]) {
    #expect(text.numbers.map(\.value.description) == values)
  }

  @Test func knowTheirPlaces() {
    let text = "of two hundred men, 40"
    let bytes = Array(text.utf8)
    #expect(
      text.numbers.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "two hundred", "40",
      ])
  }

  @Test(arguments: [
    ("1", "1"), ("1.10", "1.1"), ("-0.50", "-0.5"), ("0012", "12"), ("1.0", "1"),
    ("0.001", "0.001"),
  ])
  func keepDecimalsExact(_ text: String, shown: String) {
    #expect(DecimalNumber(text)?.description == shown)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1,000", "1e3", "0x1", "1_000", "1234567890123456789", "٣",
  ])
  func refuseOtherForms(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test(arguments: [("1.09", "1.1"), ("-2", "-1.5"), ("9", "10"), ("-0.5", "0.25")])
  func areOrdered(lesser: String, greater: String) throws {
    let (lesser, greater) = (
      try #require(DecimalNumber(lesser)), try #require(DecimalNumber(greater))
    )
    #expect(lesser < greater)
    #expect(!(greater < lesser))
  }
}
