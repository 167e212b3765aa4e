/// Puts an EDTF date into words.
///
/// Source: the Extended Date/Time Format of ISO 8601-2:2019 as the Library of Congress describes
/// it; levels 0 and 1, and sets of level 2.
struct EDTFText {
  let language: Language

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
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      return try date(bytes[...], in: text)
    }
    return try interval(bytes[..<slash], bytes[(slash + 1)...], in: text)
  }

  private func words(
    forSet inner: ArraySlice<UInt8>, joinedBy word: String
  ) throws(Problem) -> String {
    var parts: [Text] = []
    for part in inner.split(separator: UInt8(ascii: ",")) {
      let trimmed = Text(Array(part)).trimmed
      parts.append(Text(try date(trimmed.bytes[...], in: trimmed.string)))
    }
    return enumeration(parts, last: word).string
  }

  private func interval(
    _ start: ArraySlice<UInt8>, _ end: ArraySlice<UInt8>, in text: String
  ) throws(Problem) -> String {
    let open = Array("..".utf8)
    let phrases = language.phrases
    switch (start.elementsEqual(open), start.isEmpty, end.elementsEqual(open), end.isEmpty) {
    case (true, _, true, _), (_, true, _, true), (true, _, _, true), (_, true, true, _):
      return phrases.unknown
    case (_, _, true, _): return phrases.since.filling("%", with: try date(start, in: text))
    case (true, _, _, _): return phrases.until.filling("%", with: try date(end, in: text))
    case (_, _, _, true): return phrases.unknownEnd.filling("%", with: try date(start, in: text))
    case (_, true, _, _): return phrases.unknownStart.filling("%", with: try date(end, in: text))
    default:
      return phrases.between.filling("%1", with: try date(start, in: text))
        .filling("%2", with: try date(end, in: text))
    }
  }

  private func date(_ bytes: ArraySlice<UInt8>, in text: String) throws(Problem) -> String {
    let marks = bytes.filter { "?~%".utf8.contains($0) }
    guard let date = PartialDate(bytes.filter { !"?~%".utf8.contains($0) }[...]) else {
      throw Problem(
        "'\(text)' is not a valid date", help: "write it as 2021, 2021-08 or 2021-08-15")
    }
    var words = date.text(in: language)
    if marks.contains(UInt8(ascii: "~")) || marks.contains(UInt8(ascii: "%")) {
      words = language.phrases.approximate.filling("%", with: words)
    }
    if marks.contains(UInt8(ascii: "?")) || marks.contains(UInt8(ascii: "%")) {
      words = language.phrases.uncertain.filling("%", with: words)
    }
    return words
  }
}

/// Texts with commas between them, and a word before the last.
func enumeration(_ parts: [Text], last word: String) -> Text {
  var result: [Text] = []
  for (index, part) in parts.enumerated() {
    if index > 0 { result.append(Text(index == parts.count - 1 ? " \(word) " : ", ")) }
    result.append(part)
  }
  return concatenation(result)
}
