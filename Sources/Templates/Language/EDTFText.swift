import Kit

/// Puts an EDTF date into words.
///
/// Dates are read as ``EDTF`` reads them; sets of level 2 are split here.
struct EDTFText {
  let language: Language

  /// Whether an interval with an open start is the time by the end of which something is to be done.
  var isDeadline = false

  /// The words for a date, an interval or a set.
  ///
  /// - Throws: `Problem` for a text that is no such date.
  func words(for text: String) throws(Problem) -> String {
    let bytes = Array(text.utf8)
    if bytes.isEmpty || text == "unknown" || text == ".." { return language.phrases.unknown }
    if let first = bytes.first, let last = bytes.last, bytes.count > 2 {
      let inner = bytes[1..<bytes.count - 1]
      if first == UInt8(ascii: "["), last == UInt8(ascii: "]") {
        return try words(forSet: inner, joinedBy: language.or)
      }
      if first == UInt8(ascii: "{"), last == UInt8(ascii: "}") {
        return try words(forSet: inner, joinedBy: language.and)
      }
    }
    guard let date = try? EDTF(parsing: text, as: .all) else { throw Problem(noDate: text) }
    switch date.value {
    case .date(let date): return words(for: date)
    case .interval(let start, let end): return words(from: start, to: end)
    }
  }

  private func words(
    forSet inner: ArraySlice<UInt8>, joinedBy word: String
  ) throws(Problem) -> String {
    var parts: [Text] = []
    for part in inner.split(separator: UInt8(ascii: ",")) {
      let trimmed = Text(Array(part)).trimmed
      guard let date = try? EDTFDate(parsing: trimmed.bytes[...], as: .all) else {
        throw Problem(noDate: trimmed.string)
      }
      parts.append(Text(words(for: date)))
    }
    return try enumeration(parts, last: word).string
  }

  private func words(from start: EDTFEnd, to end: EDTFEnd) -> String {
    let phrases = language.phrases
    switch (start, end) {
    case (.date(let start), .date(let end)):
      return phrases.between.filling("%1", with: words(for: start))
        .filling("%2", with: words(for: end))
    case (.date(let start), .open): return phrases.since.filling("%", with: words(for: start))
    case (.date(let start), .unknown):
      return phrases.unknownEnd.filling("%", with: words(for: start))
    case (.open, .date(let end)):
      return (isDeadline ? phrases.deadline : phrases.until).filling("%", with: words(for: end))
    case (.unknown, .date(let end)):
      return phrases.unknownStart.filling("%", with: words(for: end))
    default: return phrases.unknown
    }
  }

  private func words(for date: EDTFDate) -> String {
    var words = date.text(in: language)
    if let time = date.time { words += ", \(time.timeInWords)" }
    if date.isApproximate { words = language.phrases.approximate.filling("%", with: words) }
    if date.isUncertain { words = language.phrases.uncertain.filling("%", with: words) }
    return words
  }
}

extension String {
  /// A time of day such as `04:17:00+03:00` as readers see it: “04:17 UTC+3”.
  fileprivate var timeInWords: String {
    let clock = utf8.prefix { $0 == UInt8(ascii: ":") || $0.isDigit }
    let shown =
      clock.count == 8 && clock.suffix(2).elementsEqual("00".utf8) ? clock.prefix(5) : clock
    let zone = utf8[clock.endIndex...]
    guard let sign = zone.first else { return String(decoding: shown, as: UTF8.self) }
    var offset = ""
    if sign != UInt8(ascii: "Z") {
      let parts = zone.dropFirst().split(separator: UInt8(ascii: ":"))
        .map { String(decoding: $0, as: UTF8.self) }
      offset = String(decoding: [sign], as: UTF8.self) + "\(Int(parts[0]) ?? 0)"
      if parts.count > 1, parts[1] != "00" { offset += ":\(parts[1])" }
      if offset.utf8.last == UInt8(ascii: "0"), offset.utf8.count == 2 { offset = "" }
    }
    return "\(String(decoding: shown, as: UTF8.self)) UTC\(offset)"
  }
}

extension Problem {
  /// A text that is no date.
  fileprivate init(noDate text: String) {
    self.init("'\(text)' is not a valid date", help: "write it as 2021, 2021-08 or 2021-08-15")
  }
}

/// Texts with commas between them, and a word before the last.
///
/// - Throws: `Problem` if the result is longer than a text may be.
func enumeration(_ parts: [Text], last word: String) throws(Problem) -> Text {
  var result: [Text] = []
  for (index, part) in parts.enumerated() {
    if index > 0 { result.append(Text(index == parts.count - 1 ? " \(word) " : ", ")) }
    result.append(part)
  }
  return try concatenation(result)
}
