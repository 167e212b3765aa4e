import Kit

/// What YAML 1.1 takes an unquoted scalar for.
enum PlainScalar: Hashable {
  case null, boolean(Bool), number, timestamp, text

  /// The resolution of <https://yaml.org/type/>, as PyYAML and libyaml's users apply it.
  init(_ text: String) {
    // Most words start with a letter that no other meaning has.
    if let first = text.utf8.first, first.startsWord, !"nNtTyYfFoO".utf8.contains(first) {
      self = .text
      return
    }
    let bytes = Array(text.utf8)
    if Self.nullWords.contains(text) {
      self = .null
    } else if let truth = Self.truths[text] {
      self = .boolean(truth)
    } else if Self.isTimestamp(bytes) {
      self = .timestamp
    } else if Self.isNumber(bytes) {
      self = .number
    } else {
      self = .text
    }
  }

  private static let nullWords: Set<String> = ["", "~", "null", "Null", "NULL"]

  private static let truths: [String: Bool] = Dictionary(
    uniqueKeysWithValues: [("true", true), ("yes", true), ("on", true), ("false", false)]
      .flatMap(spellings) + [("no", false), ("off", false)].flatMap(spellings))

  private static func spellings(_ word: String, _ truth: Bool) -> [(String, Bool)] {
    let capitalized = word.prefix(1).uppercased() + word.dropFirst()
    return [(word, truth), (capitalized, truth), (word.uppercased(), truth)]
  }

  /// `2021-8-15` and all that begins so, as a moment.
  private static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(
      separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(\.isDigit),
      1...2 ~= parts[1].count, parts[1].allSatisfy(\.isDigit)
    else { return false }
    let day = parts[2].prefix(while: \.isDigit)
    guard 1...2 ~= day.count else { return false }
    var rest = parts[2].dropFirst(day.count)
    guard let mark = rest.popFirst() else { return true }
    guard mark.startsTime else { return false }
    if mark == UInt8(ascii: " ") { rest = rest.drop { $0 == mark } }
    let hour = rest.prefix(while: \.isDigit)
    return 1...2 ~= hour.count && rest.dropFirst(hour.count).first == UInt8(ascii: ":")
  }

  /// Whole and decimal numbers, in bases 2, 8, 10, 16 and 60, and `.inf` and `.nan`.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(where: {
      rest.elementsEqual($0.utf8)
    }) {
      return true
    }
    guard let first = rest.first, first.isDigit || first == UInt8(ascii: ".") else { return false }
    if rest.starts(with: "0x".utf8) || rest.starts(with: "0b".utf8) || rest.starts(with: "0o".utf8)
    {
      return rest.count > 2
        && rest.dropFirst(2).allSatisfy { $0.hexadecimalValue != nil || $0 == UInt8(ascii: "_") }
    }
    return isDecimal(rest)
  }

  /// Digits, `_`, `.`, `:` between digits, and an exponent.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if let exponent = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      var digits = rest[(exponent + 1)...]
      if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
        digits = digits.dropFirst()
      }
      guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return false }
      rest = rest[..<exponent]
    }
    guard rest.contains(where: \.isDigit), rest.last != UInt8(ascii: ":") else { return false }
    return rest.allSatisfy {
      $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
    } && rest.count { $0 == UInt8(ascii: ".") } <= 1
  }
}

extension UInt8 {
  fileprivate var startsWord: Bool {
    isLetter || self >= 0x80
  }

  fileprivate var startsTime: Bool {
    self == UInt8(ascii: "T") || self == UInt8(ascii: "t") || self == UInt8(ascii: " ")
  }
}
