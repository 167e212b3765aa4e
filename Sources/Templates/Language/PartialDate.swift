/// A date of which the day, the month or a part of the year may be missing.
struct PartialDate: Sendable {
  /// The year's four digits, `X` for one that is not known.
  var year: [UInt8]

  /// The month from 1 to 12, or a season from 21 to 24; nil if it is not known.
  var month: Int?

  /// The day from 1 to 31; nil if it is not known.
  var day: Int?

  /// Reads `2021`, `2021-08`, `2021-08-15`, with a time or not; nil if it is none, or no such day.
  ///
  /// Source: the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1.
  init?(_ text: ArraySlice<UInt8>) {
    let parts = text.prefix { $0 != UInt8(ascii: "T") }.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts[0].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "X") })
    else { return nil }
    year = Array(parts[0])
    if parts.count > 1 {
      guard let number = Self.number(parts[1]) else { return nil }
      month = number == 0 ? nil : number
    }
    if parts.count > 2 {
      guard let number = Self.number(parts[2]) else { return nil }
      day = number == 0 ? nil : number
    }
    guard isValid else { return nil }
  }

  /// Two digits as a number; 0 for `XX`.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 2 else { return nil }
    if digits.allSatisfy({ $0 == UInt8(ascii: "X") }) { return 0 }
    guard digits.allSatisfy(\.isDigit),
      let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
    else { return nil }
    return number
  }

  var yearNumber: Int? { Int(String(decoding: year, as: UTF8.self)) }

  private var isValid: Bool {
    guard let month else { return true }
    if (21...24).contains(month) { return day == nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return day <= daysInMonth(month)
  }

  private func daysInMonth(_ month: Int) -> Int {
    switch month {
    case 2:
      guard let year = yearNumber else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension PartialDate {
  /// The date in words, the month abbreviated if `isShort` says so.
  func text(in language: Language, isShort: Bool = false) -> String {
    let yearText = self.yearText(in: language)
    guard let month else { return yearText ?? language.phrases.unknown }
    if month > 12 {
      let season = language.seasons[month - 21]
      return yearText.map { "\(season) \($0)" } ?? season
    }
    let name = (isShort ? language.shortMonths : language.months)[month - 1]
    guard let yearText else {
      let date = language.fill(language.dayPattern, day: day, month: name, year: nil)
      return language.phrases.unknownYear.filling("%", with: date)
    }
    let pattern = day == nil ? language.monthPattern : language.dayPattern
    return language.fill(pattern, day: day, month: name, year: yearText)
  }

  /// The year, decade or century; nil if nothing of it is known.
  private func yearText(in language: Language) -> String? {
    let digits = year.prefix { $0.isDigit }
    switch digits.count {
    case 4: return String(decoding: digits, as: UTF8.self)
    case 3: return filled(language.phrases.decade, digits, zeros: 1)
    case 2: return filled(language.phrases.century, digits, zeros: 2)
    default: return nil
    }
  }

  private func filled(_ pattern: String, _ digits: ArraySlice<UInt8>, zeros: Int) -> String {
    let year = Array(digits) + Array(repeating: 0x30, count: zeros)
    return pattern.filling("%", with: String(decoding: year, as: UTF8.self))
  }
}

extension Language {
  /// A pattern such as `D M Y` with its parts; the year and what precedes it go if there is none.
  func fill(_ pattern: String, day: Int?, month: String, year: String?) -> String {
    var words: [String] = []
    for part in pattern.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: part, as: UTF8.self)
      if word.hasPrefix("D") {
        guard let day else { continue }
        let number = day == 1 ? firstDay ?? "1" : String(day)
        words.append(number + word.dropFirst())
      } else if word == "M" {
        words.append(month)
      } else if word == "Y" {
        guard let year else { continue }
        words.append(year)
      } else {
        words.append(word)
      }
    }
    if year == nil, words.count > 2, words.last == "de" { words.removeLast() }
    if day == nil, words.first == "de" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}

extension String {
  /// The text with every `mark` replaced.
  func filling(_ mark: String, with text: String) -> String {
    Text(self).replacing(Text(mark), with: Text(text), count: -1).string
  }
}
