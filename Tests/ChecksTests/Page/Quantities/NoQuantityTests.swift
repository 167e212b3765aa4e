import TestSupport
import Testing

@testable import Checks

/// What is written with a number and counts nothing, in texts on many subjects.
struct NoQuantityTests {
  @Test(arguments: [
    // Names
    "A Boeing 737 landed.", "The S&P 500 fell.", "He left 10 Downing Street.", "The FTSE 100 rose.",
    "Resolution 2728 was adopted.", "It cites S/RES/2728 again.", "In Q2 2024 it grew.",
    "It filed a Form 8-K and a Form 10-Q.", "The Group of Seven met.", "The Big Four agreed.",
    "Apollo 13 and Apollo 11.", "Windows 11 runs.", "COVID-19 spread.", "An MQ-9 and an F-16.",
    "H5N1 was found.", "PM2.5 levels rose.", "The P5+1 met.", "The G20 and the G7.",
    "Article 51 of the Charter.", "Annex 3 and Annex 4.", "Category 5 winds.", "Type 2 diabetes.",
    "Flight MH370 vanished.", "Flight 370 vanished.", "Terminal 5 closed.", "Pier 4 burned.",
    "Route 66 is closed.", "Interstate 95 is closed.", "The M25 and the A1.", "Channel 4 said so.",
    "The 47th Brigade moved.", "The Under-21 team won.", "the under-21 side",
    "World War Two ended.",
    "World War I and Chapter VII.", "The Five Eyes met.", "The 5th Fleet.", "Unit 731 existed.",
    "The Class of 2024.", "Euro 2024 began.", "Expo 2025 opened.", "Agenda 2030 says so.",
    "Vision 2030 is a plan.", "Directive 2009/28/EC applies.", "Regulation 2016/679 applies.",
    "Room 5, Floor 3.", "Chapters 7 and 8.", "No. 10 denied it.", "Nos. 3 and 4.",
    "Radio 4 said so.", "A Tu-154 crashed.", "The Su-35 flew.", "Zone 2 and Sector 7.",
    "Bay 12 at Berth 4.", "A Level 3 alert.", "Phase three began.", "Part two of it.",
    "At 221B Baker Street.", "1600 Pennsylvania Avenue is his.", "A Mark 48 torpedo.",
    "He plays for Schalke 04.", "Formula 1 returns.", "A Samsung Galaxy 8.",
    "Catch-22 applies.", "The Nikkei 225 rose.", "The DAX 40 fell.", "The Fortune 500 list.",
    "Bill C-69 passed.", "Bill 96 passed.", "Law 18 was used.", "Proposition 8 failed.",
    "Section 230 stays.", "Rule 14 says so.", "Protocol 11 was signed.", "Convention 169 of it.",
    "Reactor 4 exploded.", "Line 5 is closed.", "Day 100 of the war, Day 3.",
    // Dates and times
    "On 24 July 2024 it fell.", "By March 2020.", "On the 14th of May.",
    "On May 14, 2024, it fell.",
    "In spring 2024.", "At 18:30 GMT.", "At 04:17 local time.", "At 5 a.m. and 6.30pm.",
    "At 10 p.m. on Friday.", "Two weeks ago it fell.", "Three days later it rose.",
    "five years earlier", "In the past 24 hours it grew.", "Over the last two weeks.",
    "Within 48 hours.", "The next three months.", "In fiscal 2024.", "In FY2024 and H1 2024.",
    "The 1990s and the 2000s.", "From 2019 to 2024.", "In 2023/24.", "In 2023–24.", "Since 1948.",
    "In 1848 it began.", "The 2024 election.", "The 2019 and 2024 elections.", "A 2015 deal.",
    "Budget 2024 said so.", "the first quarter of 2024", "In the second half it fell.",
    "In the first half of the year.", "the third quarter", "A quarter earlier.", "24/7 and 9/11.",
    "On 06/02/2023 at 01:17.", "At 0117 GMT.", "In early 2023, late 2024 and mid-2025.",
    "a 24-hour strike", "The 72-hour truce.", "A two-day visit.", "a 30-day extension",
    "a five-year plan", "a 10-year bond", "in 2050 or 2060", "the two-week window",
    "ten years on", "half past five", "at five o’clock", "from 3 to 5 March", "on 3 and 4 March",
    "between 10 and 12 February", "the January 6 attack", "the 7 October attack",
    "In September of 2023.", "the years 2021 and 2022", "The year 2024 was hot.",
    "At 19.58 it struck.", "It was two minutes to eight.", "The hearing resumes at 10.",
    "It had gone before nine.", "Polls were open from 8 to 8.", "The COP30 summit.",
    "a 50-year-old republic", "Most were children under five.", "voters aged 18 decided",
    "The ferry was 42 years old.",
    "[Tarar](fact:person.tarar), 52, spoke.",
    // Places on the globe and kinds of things
    "At 37.2°N, 37.0°E.", "37.2 degrees north of it.", "The 38th parallel.", "a two-state solution",
    "a three-judge panel", "five-party talks", "a two-thirds majority was not needed",
    "One of the members.", "no one", "Zero tolerance.", "net zero", "a one-off", "the two sides",
    "twice as large", "It doubled.", "half of them",
    "temperatures fell below zero", "a four-engine aircraft", "a six-party format",
  ])
  func isSilent(_ text: String) async throws {
    let site = try await ProseSite("Today. \(text)\n")
    #expect(await site.findings(of: .unlinkedNumber) == [])
  }
}
