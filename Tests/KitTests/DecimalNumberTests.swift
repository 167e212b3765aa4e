import Kit
import Testing

struct DecimalNumberTests {
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
