import Kit
import Testing

@testable import Facts

/// Numbers and sizes as other languages than English write them are read as they are meant.
struct OtherLanguageQuantityTests {
  @Test(arguments: [
    ("3,5 %", 35, 10), ("12,50 euros", 1250, 100), ("environ 1,2 million de doses", 1_200_000, 1),
    ("3 millions", 3_000_000, 1), ("2,3 milliards d’euros", 2_300_000_000, 1),
    ("2,3 Md", 2_300_000_000, 1), ("2,3 Millionen Euro", 2_300_000, 1),
    ("4 Mrd. Euro", 4_000_000_000, 1),
    ("1.234,50 Euro", 123_450, 100), ("5 mil millones", 5_000_000_000, 1), ("3 mila", 3000, 1),
    ("2,5 млн", 2_500_000, 1), ("1 800 cas", 1800, 1), ("7,25 milhões", 7_250_000, 1),
    ("1,800", 1800, 1), ("1,25,000", 125_000, 1), ("12,345.5", 123_455, 10),
  ])
  func areRead(_ text: String, _ top: Int, _ bottom: Int) throws {
    let quantities = [UInt8](folding: text.utf8)[...].quantities.filter { $0.value != nil }
    let value = try #require(quantities.first?.value)
    #expect(value == Rational(top, over: bottom), "\(quantities)")
    #expect(quantities.count == 1)
  }

  /// Words that stand in English for something else are no sizes alone.
  @Test(arguments: [
    "a mille", "mil", "millions of people", "Mars is red", "the bin", "a mark in mai",
  ])
  func areNotRead(_ text: String) {
    #expect([UInt8](folding: text.utf8)[...].quantities.allSatisfy { $0.value == nil })
  }
}
