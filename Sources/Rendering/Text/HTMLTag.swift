import Kit

/// A tag of HTML that is well formed, or a part of one that is not.
struct HTMLTag {
  /// In lower case; empty for comments and the like.
  let name: String
  let isEnd: Bool
  private let text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    let rest = text.dropFirst()
    isEnd = rest.first == UInt8(ascii: "/")
    let letters = rest.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetterOrDigit }
    name = String(decoding: letters.map(\.lowercased), as: UTF8.self)
  }

  /// The number of the first item of a list.
  var start: Int { attribute("start").flatMap { Int($0) } ?? 1 }

  /// The value of an attribute in double quotation marks; empty where it has none, nil without it.
  func attribute(_ name: String) -> String? {
    let key = Array(" \(name)".utf8)
    guard let place = text.firstPlace(of: key[...]) else { return nil }
    let rest = text[(place + key.count)...]
    guard rest.starts(with: "=\"".utf8) else { return "" }
    let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: value.withoutReferences, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The text with the characters in the place of the references that stand for them: those that
  /// escaping makes, and numbers.
  var withoutReferences: ArraySlice<UInt8> {
    guard contains(UInt8(ascii: "&")) else { return self }
    var text: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      let end = self[index...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
      if self[index] == UInt8(ascii: "&"), let end,
        let character = Self.character(self[(index + 1)..<end])
      {
        text += String(character).utf8
        index = end + 1
      } else {
        text.append(self[index])
        index += 1
      }
    }
    return text[...]
  }

  private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "nbsp": "\u{A0}"
    case let text where text.hasPrefix("#x") || text.hasPrefix("#X"):
      UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let text where text.hasPrefix("#"):
      UInt32(text.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
