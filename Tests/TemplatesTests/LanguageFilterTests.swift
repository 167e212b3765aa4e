import Templates
import Testing

/// Dates, numbers and lists of names in the page's language.
struct LanguageFilterTests {
  @Test(arguments: [
    ("en", "{{ '2025-10-29'|date }}", "29 October 2025"),
    ("en", "{{ '2025-10-29T10:00:00Z'|date('short') }}", "29 Oct 2025"),
    ("en", "{{ '2025-10-29'|date('month') }}", "October 2025"),
    ("en", "{{ '2025-10-29T10:00:00Z'|date('iso') }}", "2025-10-29"),
    ("en", "{{ '2021-08'|date }} {{ '2021'|date }}", "August 2021 2021"),
    ("de", "{{ '2025-10-29'|date }}", "29. Oktober 2025"),
    ("fr-FR", "{{ '2025-08-01'|date }}", "1er août 2025"),
    (
      "es", "{{ '2025-10-29'|date }}, {{ '2025-10'|date }}",
      "29 de octubre de 2025, octubre de 2025"
    ),
    ("tr", "{{ '2025-10-29'|date }}", "29 Ekim 2025"),
    ("xx", "{{ '2025-10-29'|date }}", "29 October 2025"),
  ])
  func writesDates(in language: String, _ template: String, as expected: String) throws {
    #expect(try render(template, language: language) == expected)
  }

  @Test(arguments: [
    (
      "en", "{{ 1800|number }} {{ 999|number }} {{ -1234567|number }} {{ 1234.5|number }}",
      "1,800 999 -1,234,567 1,234.5"
    ),
    ("en", "{{ 2.0|number }} {{ 2.345|number(2) }} {{ 5|number(decimals=1) }}", "2 2.35 5.0"),
    (
      "en",
      "{{ 1e16|number }} {{ 1.5e22|number }} {{ -0.00001|number }} {{ 1e-7|number }} {{ 0.0|number }}",
      "10,000,000,000,000,000 15,000,000,000,000,000,000,000 -0.00001 0.0000001 0"
    ),
    ("de", "{{ 1800|number }} {{ 0.5|number }}", "1.800 0,5"),
    ("fr", "{{ 1800|number }}", "1\u{202F}800"),
    ("es", "{{ 1800|number }} {{ 18000|number }}", "1800 18.000"),
  ])
  func writesNumbers(in language: String, _ template: String, as expected: String) throws {
    #expect(try render(template, language: language) == expected)
  }

  @Test(arguments: [
    ("2021-08-15", "15 August 2021"), ("2021-08", "August 2021"), ("2021-08-XX", "August 2021"),
    ("2021-XX-XX", "2021"), ("XXXX-XX-XX", "date not known"), ("unknown", "date not known"),
    ("201X", "the 2010s"), ("190X", "the 1900s"), ("19XX", "a year from 1900 to 1999"),
    ("2XXX", "a year from 2000 to 2999"), ("XXXX-08-03", "3 August, year not known"),
    ("2021-08~", "about August 2021"), ("2021?", "2021 (uncertain)"),
    ("2021%", "about 2021 (uncertain)"), ("2021-08/2022-01", "August 2021 to January 2022"),
    ("2021/..", "since 2021"), ("../2021", "until 2021"), ("2021/", "from 2021, end not known"),
    ("/2021", "until 2021, start not known"), ("2021-21", "spring 2021"),
    ("[2020,2021]", "2020 or 2021"), ("{2020, 2021, 2022}", "2020, 2021 and 2022"),
    ("2025-10-25T10:00:00Z", "25 October 2025, 10:00 UTC"),
    ("2025-10-25T10:00+05:30", "25 October 2025, 10:00 UTC+5:30"),
    ("2025-10-25T10:00:01", "25 October 2025, 10:00:01"),
  ])
  func putsEDTFIntoWords(_ date: String, as expected: String) throws {
    #expect(try render("{{ d|edtf }}", ["d": .string(date)]) == expected)
  }

  @Test(arguments: ["2021-02-29", "2021-13", "21", "2021-08-15-01", "next week", "2021-1-1"])
  func refusesWhatIsNoDate(_ date: String) {
    #expect(throws: TemplateError.self) { try render("{{ d|edtf }}", ["d": .string(date)]) }
  }

  @Test(arguments: [
    (
      "en", "{{ ['a', 'b', 'c']|names }}|{{ ['a', 'b']|names }}|{{ ['a']|names }}|{{ []|names }}",
      "a, b and c|a and b|a|"
    ),
    ("de", "{{ ['a', 'b']|names }}", "a und b"),
    ("en", "{{ ['<a>', '<b>b</b>'|safe]|names }}", "&lt;a&gt; and <b>b</b>"),
    ("en", "{{ [{'n': 'x'}, {'n': 'y'}]|names(attribute='n') }}", "x and y"),
  ])
  func listsNames(in language: String, _ template: String, as expected: String) throws {
    #expect(try render(template, language: language) == expected)
  }
}
