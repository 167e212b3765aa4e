extension String {
  /// What less than a day, or a time from one date to another, is called in EDTF; more than one form
  /// if the words may be read in several ways, none if they are not understood.
  ///
  /// Read are, in English, about (`c. 1950`), decades and centuries (`the 1990s`, `19th century`),
  /// seasons and quarters (`summer 2021`, `Q3 2025`), parts of a year (`mid-2025`), a month by its
  /// number (`10/2025`), and what lasts (`2020–2021`, `since 2021`, `29–30 October 2025`).
  package var suggestedPeriods: [String] {
    if let date = withMarksOfEDTF { return [date] }
    let words = asSpacedWords
    let years = words.filter { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }
    let rest = words.filter { !years.contains($0) && !Self.articles.contains($0) }
    if years.count == 2, rest.allSatisfy(Self.joints.contains), years[0] < years[1] {
      return ["\(years[0])/\(years[1])"]
    }
    if let period = Self.period(years, rest) ?? interval { return [period] }
    if rest.count == 1, years.isEmpty { return Self.decades(of: rest[0]) }
    if rest.count == 2, years.isEmpty, rest[1] == "century" {
      let number = Int(decimalDigits: Array(rest[0].utf8.prefix(while: \.isDigit))[...])
      return number.map { 1...99 ~= $0 ? ["\(($0 - 1).padded(to: 2))XX"] : [] } ?? []
    }
    guard let first = rest.first else { return [] }
    let others = words.drop { $0 != first }.dropFirst().joined(separator: " ")
    return Self.dates(from: first, of: others)
  }

  /// The date in EDTF that other profiles of it write with `open`, `unknown`, `u` or small `x`; nil if
  /// it is none.
  private var withMarksOfEDTF: String? {
    let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      part -> String in
      let word = part.map(\.lowercased)
      if word.elementsEqual("unknown".utf8) { return "" }
      if ["open", "now", "present"].contains(where: { word.elementsEqual($0.utf8) }) {
        return ".."
      }
      return String(
        decoding: word.map { $0.isOne(of: "ux") ? UInt8(ascii: "X") : $0 }, as: UTF8.self)
    }
    let text = parts.joined(separator: "/")
    guard 1...2 ~= parts.count, !text.hasSameBytes(as: self), (try? EDTF(parsing: text)) != nil
    else { return nil }
    return text
  }

  private static let articles = ["the", "of", "in", "year"]
  private static let joints = ["to", "until", "through", "and", "between", "from"]
  private static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
  ]
  private static let parts = ["early", "mid", "late", "beginning", "middle", "end"]
  private static let about = ["c", "ca", "circa", "about", "around", "approximately", "roughly"]

  /// A season, a quarter or some part of a single year.
  private static func period(_ years: [String], _ rest: [String]) -> String? {
    guard years.count == 1, rest.count == 1 else { return nil }
    if let season = seasons[rest[0]] { return "\(years[0])-\(season)" }
    if parts.contains(rest[0]) { return years[0] }
    if rest[0].utf8.count <= 2, let month = Int(decimalDigits: Array(rest[0].utf8)[...]),
      1...12 ~= month
    {
      return "\(years[0])-\(month.padded(to: 2))"
    }
    guard let quarter = ["q1", "q2", "q3", "q4"].firstIndex(of: rest[0]) else { return nil }
    let (first, last) = (quarter * 3 + 1, quarter * 3 + 3)
    return "\(years[0])-\(first.padded(to: 2))/\(years[0])-\(last.padded(to: 2))"
  }

  /// Two dates with what joins them, the first of which may leave out what is that of the second.
  private var interval: String? {
    let text = String(String.UnicodeScalarView(unicodeScalars.map(\.asDigitOfASCII)))
    let isJoined = text.utf8.prefix(while: \.isDigit).count <= 2
    let joints = [" to ", " until ", " through ", " bis ", " au ", " al ", " - "]
    for joint in isJoined ? joints + ["-"] : joints {
      guard let place = text.firstRange(of: joint) else { continue }
      let (first, second) = (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
      guard let end = second.onlyDay else { return nil }
      let day = first.utf8.allSatisfy(\.isDigit) && first.utf8.count <= 2 ? Int(first) : nil
      let start =
        day.map { "\(end.prefix(8))\($0.padded(to: 2))" } ?? first.onlyDay
        ?? "\(first) \(end.prefix(4))".onlyDay
      return start.flatMap { CalendarDate($0) != nil && $0 < end ? "\($0)/\(end)" : nil }
    }
    return nil
  }

  /// The day that the text is, if it can be read in one way alone.
  private var onlyDay: String? {
    if CalendarDate(self) != nil { return self }
    let dates = suggestedDates
    return dates.count == 1 && dates[0].utf8.count == 10 ? dates[0] : nil
  }

  /// The decade that a word such as `1990s` names; that of a whole hundred may be the century.
  private static func decades(of word: String) -> [String] {
    let digits = word.utf8.prefix(while: \.isDigit)
    guard digits.count == 4, digits.last == UInt8(ascii: "0"),
      word.utf8.dropFirst(4).elementsEqual("s".utf8)
    else { return [] }
    let decade = "\(word.prefix(3))X"
    return digits.dropFirst(2).first == UInt8(ascii: "0")
      ? ["\(word.prefix(2))XX", decade] : [decade]
  }

  /// Dates that a word before them changes.
  private static func dates(from word: String, of text: String) -> [String] {
    let isYear = text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit)
    let dates = isYear ? [text] : text.suggestedDates
    if about.contains(word) { return dates.map { "\($0)~" } }
    if word == "since" || word == "from" { return dates.map { "\($0)/.." } }
    return word == "until" ? dates.map { "../\($0)" } : []
  }
}

extension String {
  /// The words in small letters, any digits as those of ASCII, without marks around them and without
  /// typographic quotation marks and the words for year, month and day that Chinese, Japanese and Korean put after numbers.
  var asSpacedWords: [String] {
    let marks: Set<Unicode.Scalar> = [
      "年", "月", "日", "号", "號", "년", "월", "일", "“", "”", "„", "‘", "’", "«", "»",
    ]
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { marks.contains($0) ? " " : $0.asDigitOfASCII })
    )
    .utf8.split { byte in !byte.isLetterOrDigit && byte < 0x80 }
    .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
  }
}

extension Unicode.Scalar {
  /// The same digit in ASCII; a hyphen for a dash, a space for other spaces, and the scalar itself for
  /// anything else.
  var asDigitOfASCII: Unicode.Scalar {
    if isASCII { return self }
    if properties.generalCategory == .dashPunctuation { return "-" }
    if properties.generalCategory == .spaceSeparator { return " " }
    guard properties.generalCategory == .decimalNumber, let value = properties.numericValue else {
      return self
    }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }
}
