import Kit

extension EDTFDate {
  /// The date in words, the month abbreviated if `isShort` says so.
  func text(in language: Language, isShort: Bool = false) -> String {
    let yearText = self.yearText(in: language)
    if let season {
      let name = language.seasons[season - 1]
      return yearText.map { "\(name) \($0)" } ?? name
    }
    guard let month else { return yearText ?? language.phrases.unknown }
    let name = (isShort ? language.shortMonths : language.months)[month - 1]
    guard let yearText else {
      let date = language.fill(language.dayPattern, day: day, month: name, year: nil)
      return language.phrases.unknownYear.filling("%", with: date)
    }
    let pattern = day == nil ? language.monthPattern : language.dayPattern
    return language.fill(pattern, day: day, month: name, year: yearText)
  }

  /// The year or decade, or between which years it lies; nil if nothing of it is known.
  private func yearText(in language: Language) -> String? {
    guard let years else { return nil }
    let first = years.lowerBound.padded(to: 4)
    switch years.count {
    case 1: return first
    case 10: return language.phrases.decade.filling("%", with: first)
    case 100, 1000:
      return language.phrases.someYear.filling("%1", with: first)
        .filling("%2", with: years.upperBound.padded(to: 4))
    default: return nil
    }
  }
}

extension Language {
  /// A pattern such as `D M Y` with its parts; the year and what precedes it go if there is none.
  func fill(_ pattern: String, day: Int?, month: String, year: String?) -> String {
    if let day, let year { return fillWhole(pattern, day: day, month: month, year: year) }
    var words: [String] = []
    for part in pattern.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: part, as: UTF8.self)
      if word.utf8.first == UInt8(ascii: "D") {
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

  /// A pattern with all of its parts, as most dates have them.
  private func fillWhole(_ pattern: String, day: Int, month: String, year: String) -> String {
    var words: [UInt8] = []
    for byte in pattern.utf8 {
      switch byte {
      case UInt8(ascii: "D"): words += (day == 1 ? firstDay ?? "1" : String(day)).utf8
      case UInt8(ascii: "M"): words += month.utf8
      case UInt8(ascii: "Y"): words += year.utf8
      default: words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}

extension String {
  /// The text with every `mark` replaced.
  func filling(_ mark: String, with text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    while let range = rest.range(of: Array(mark.utf8)) {
      result += rest[..<range.lowerBound] + Array(text.utf8)
      rest = rest[range.upperBound...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
