/// A language by its BCP 47 tag, such as `en`, `pt-BR` or `zh-Hant`.
///
/// The form is that of RFC 5646, without the tags that it only inherits. Of codes of two letters those
/// of ISO 639-1 are known; one of three letters is taken as it is, unless there is one of two.
package struct LanguageTag: Hashable, Sendable {
  /// The tag with capitals where it is usual to have them.
  package let text: String

  /// Fails for a text that is no tag, or whose language has no such code.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { $0.map(\.lowercased) }
    guard let language = parts.first, Self.isLanguage(language), Self.areInOrder(parts.dropFirst())
    else { return nil }
    var isAfterSingleton = false
    let written = parts.enumerated().map { index, part -> String in
      defer { isAfterSingleton = isAfterSingleton || part.count == 1 }
      let text = String(decoding: part, as: UTF8.self)
      if index == 0 || isAfterSingleton || part.count > 4 { return text }
      if part.count == 2 { return text.uppercased() }
      let isScript = part.count == 4 && part.allSatisfy(\.isSmallLetter)
      return isScript ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
    self.text = written.joined(separator: "-")
  }

  private static func isLanguage(_ code: [UInt8]) -> Bool {
    guard code.allSatisfy(\.isSmallLetter) else { return false }
    let text = String(decoding: code, as: UTF8.self)
    switch code.count {
    case 2: return table.contains { $0.code == text }
    case 3: return !table.contains { $0.longCodes.contains(text) }
    default: return false
    }
  }

  /// Whether the subtags after the language may stand there: an extended language, a script, a region,
  /// variants, extensions, and what is private.
  private static func areInOrder(_ subtags: ArraySlice<[UInt8]>) -> Bool {
    var rest = subtags
    func take(_ isNext: ([UInt8]) -> Bool) -> Bool {
      guard let next = rest.first, isNext(next) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard rest.allSatisfy({ 1...8 ~= $0.count && $0.allSatisfy(\.isLetterOrDigit) }) else {
      return false
    }
    _ = take { $0.count == 3 && $0.allSatisfy(\.isSmallLetter) }
    _ = take { $0.count == 4 && $0.allSatisfy(\.isSmallLetter) }
    _ = take {
      $0.count == 2 && $0.allSatisfy(\.isSmallLetter) || $0.count == 3 && $0.allSatisfy(\.isDigit)
    }
    while take({ $0.count > 4 || $0.count == 4 && $0[0].isDigit }) {}
    while let singleton = rest.first, singleton.count == 1 {
      rest = rest.dropFirst()
      if singleton == Array("x".utf8) { return !rest.isEmpty }
      guard take({ $0.count > 1 }) else { return false }
      while take({ $0.count > 1 }) {}
    }
    return rest.isEmpty
  }
}

extension LanguageTag {
  /// The tag that was meant by a text that is none, such as a language's name, or a tag with `_`.
  ///
  /// - Parameter text: The text.
  /// - Returns: Nil if none is near.
  package static func meant(by text: String) -> String? {
    let words = text.lowercased().split { $0 == "_" || $0 == "-" || $0 == " " || $0 == "." }
      .filter { !["utf", "8", "utf8"].contains($0) }
    guard let first = words.first.map(String.init) else { return nil }
    let rest = words.dropFirst().map(String.init)
    if let code = code(of: first) {
      let whole = LanguageTag(([code] + rest).joined(separator: "-"))
      return (whole ?? LanguageTag(code))?.text
    }
    let name = words.joined(separator: " ")
    let names = table.flatMap { row in row.names.map { (name: $0, code: row.code) } }
    let near = name.closest(among: names.map(\.name))
    return names.first { $0.name == near }?.code
  }

  /// The code for a code, a language's name, or that of a country that is taken for one.
  private static func code(of word: String) -> String? {
    if LanguageTag(word) != nil { return word }
    let row = table.first { $0.longCodes.contains(word) || $0.names.contains(word) }
    return row?.code ?? codesOfCountries[word]
  }

  /// Codes of countries that are no languages, and what is spoken there.
  private static let codesOfCountries = [
    "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "ua": "uk", "us": "en",
  ]
}
