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

  /// Letters and signs right behind the digits.
  @Test(arguments: [
    ("500kr", 500, 1), ("500zł", 500, 1), ("500Kč", 500, 1), ("500лв", 500, 1),
    ("500грн", 500, 1), ("500Fr", 500, 1), ("₹5cr", 50_000_000, 1), ("5lakh", 500_000, 1),
    ("460км", 460, 1), ("2,5млн", 2_500_000, 1), ("5mio", 5_000_000, 1),
    ("1억 2000만 명", 120_000_000, 1), ("3만5000원", 35_000, 1), ("460만", 4_600_000, 1),
    ("2万3456人", 23_456, 1), ("1億2千万円", 120_000_000, 1), ("5천 명", 5_000, 1),
    ("3조 원", 3_000_000_000_000, 1),
    ("460万人", 4_600_000, 1), ("3.2億円", 320_000_000, 1),
    ("10⁶", 1_000_000, 1), ("10¹² tonnes", 1_000_000_000_000, 1), ("€.5", 1, 2),
    ("by .75 points", 75, 100), ("$.05bn", 50_000_000, 1),
  ])
  func lettersAndSignsBehindDigitsAreRead(_ text: String, _ top: Int, _ bottom: Int) throws {
    let quantities = [UInt8](folding: "It cost \(text) then.".utf8)[...].quantities
    #expect(quantities.map(\.value) == [Rational(top, over: bottom)], "\(quantities)")
    #expect(quantities.allSatisfy { $0.kind == .quantity })
  }

  @Test(arguments: [
    ("500kr", "nok"), ("500zł", "pln"), ("500Kč", "czk"), ("500лв", "bgn"), ("500грн", "uah"),
    ("500Fr", "chf"), ("₹5cr", "inr"), ("500chf", "chf"),
  ])
  func moneyBehindDigitsIsKnown(_ text: String, _ code: String) throws {
    let quantities = [UInt8](folding: "It cost \(text) then.".utf8)[...].quantities
    let isKnown = quantities.first?.unit?.readings.contains { reading in
      guard case .money(let currency) = reading.dimension else { return false }
      return currency.agrees(with: Currency(codes: [code]))
    }
    #expect(isKnown == true, "\(quantities)")
  }

  @Test(arguments: [
    "Boeing 737max", "a 5xyz", "at v.5 it was", "room 12.It was", "in 221b", "the 4x4", "a 20kt5",
  ])
  func otherLettersBehindDigitsAreNames(_ text: String) {
    let quantities = [UInt8](folding: text.utf8)[...].quantities
    #expect(quantities.allSatisfy { $0.value != Rational(1, over: 2) })
  }

  /// Words that stand in English for something else are no sizes alone.
  @Test(arguments: [
    "a mille", "mil", "millions of people", "Mars is red", "the bin", "a mark in mai",
  ])
  func areNotRead(_ text: String) {
    #expect([UInt8](folding: text.utf8)[...].quantities.allSatisfy { $0.value == nil })
  }
}
