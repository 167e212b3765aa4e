import Foundation
import Kit
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
    ("2000-02-29", 11_016, .tuesday), ("2021-08-15", 18_854, .sunday),
    ("2025-10-29", 20_390, .wednesday), ("0000-01-01", -719_528, .saturday),
  ])
  func countsDays(_ text: String, number: Int, weekday: Weekday) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
    #expect(date.description == text)
  }

  @Test func returnsFromEveryDay() {
    var last: CalendarDate?
    for number in stride(from: -719_528, through: 2_932_896, by: 97) {
      let date = CalendarDate(dayNumber: number)
      #expect(date?.dayNumber == number)
      if let last, let date { #expect(last < date) }
      last = date
    }
    #expect(CalendarDate(dayNumber: -719_529) == nil)
    #expect(CalendarDate(dayNumber: 2_932_897) == nil)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-2-3", "2024-02-03 ", "20240203", "2024-13-01",
  ])
  func refuses(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("2025-10-29", 1_761_696_000), ("2025-10-29T18:30Z", 1_761_762_600),
    ("2025-10-29T18:30:05+05:00", 1_761_744_605), ("2025-10-29T18:30-03:30", 1_761_775_200),
    ("2025-10-29 18:30Z", 1_761_762_600),
  ])
  func readsInstants(_ text: String, seconds: Int) {
    #expect(Instant(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "2025-10-29T18:30", "2025-10-29T24:00Z", "2025-10-29TZ", "2025",
  ])
  func refusesInstants(_ text: String) {
    #expect(Instant(text) == nil)
  }
}
