import Kit
import YAMLEvents

extension YAMLRefusal {
  /// What to say by libyaml's words.
  var byProblem: YAMLTrouble? {
    switch failure.problem {
    case "mapping values are not allowed in this context": secondColon
    case "found character that cannot start any token":
      trouble("“\(sign)” cannot begin a value", "put the value in quotation marks")
    case "could not find expected ':'":
      keyWithoutBlank(onLineOf: failure.context?.start ?? place)
        ?? YAMLTrouble(
          place: failure.context?.start ?? place, message: "no “: ” follows this key",
          help: "write key: value; a text that goes on from the line above is indented further")
    case "did not find expected key":
      keyWithoutBlank(onLineOf: place)
        ?? trouble(
          "this is not a key below the one before it",
          "indent it as the keys around it, and write key: value")
    case "did not find expected '-' indicator": noItem
    case "block sequence entries are not allowed in this context":
      trouble("a list cannot begin on the line of its key", "begin each item on a line of its own")
    case "did not find expected node content":
      trouble("a value is missing before this", "write the value, or remove the comma")
    case "found unknown escape character":
      trouble("a \\ in quotation marks begins no sign here", "write \\\\ for a backslash")
    default: nil
    }
  }

  private func trouble(_ message: String, _ help: String) -> YAMLTrouble {
    YAMLTrouble(place: place, message: message, help: help)
  }

  /// The character at the place.
  private var sign: String { place < text.count ? String(text[place]).clipped : "" }

  /// A colon in a value: in its midst, or because the line is a key that is indented too far.
  private var secondColon: YAMLTrouble {
    let start = start(ofLineWith: place)
    let blanks = text[start...].prefix { $0 == " " }.count
    let before = text[(start + blanks)..<place]
    let isInValue = before.indices.contains { index in
      before[index] == ":" && index + 1 < place && text[index + 1] == " "
    }
    if let slip = start > 0 ? keyWithoutBlank(onLineOf: start - 1) : nil { return slip }
    if isInValue || start == 0 {
      return trouble(
        "a second “: ” stands in this value", "put the value in quotation marks")
    }
    return YAMLTrouble(
      place: start + blanks,
      message: "this key is indented further than the value before it allows",
      help: "begin it below the first letter of the key above it")
  }

  /// What stands in a list, and begins with no “- ”: an item, or a key that is indented too far.
  private var noItem: YAMLTrouble {
    let line = words(onLineOf: place)
    if line.last == ":", line.dropLast().allSatisfy(\.isLetterOfKey), line.count > 1 {
      let key = String(String.UnicodeScalarView(line)).clipped
      return trouble(
        "“\(key)” is indented as the items of the list above are",
        "write \(key) at the start of the line, or “- ” before it if it is an item")
    }
    return trouble(
      "this is not an item of the list above", "begin it with “- ”, indented as the items before it"
    )
  }

  /// A key behind whose colon no blank stands, on the line of a place.
  private func keyWithoutBlank(onLineOf place: Int) -> YAMLTrouble? {
    let line = words(onLineOf: place).drop { $0 == "-" || $0 == " " }
    let key = line.prefix { $0.isLetterOfKey }
    guard let first = key.first, first.properties.isAlphabetic, key.endIndex < line.endIndex,
      line[key.endIndex] == ":"
    else { return nil }
    let value = line[(key.endIndex + 1)...].drop(while: \.isForeignSpace)
    // An address of the web has such a colon too.
    guard let start = value.first, start != " ", start != "/", start != ":" else { return nil }
    let name = String(String.UnicodeScalarView(key)).clipped
    return YAMLTrouble(
      place: line.startIndex, message: "no blank stands behind the colon of “\(name)”",
      help: "write \(name): \(String(String.UnicodeScalarView(value)).clipped)")
  }

  /// A line without the blanks around it.
  private func words(onLineOf place: Int) -> ArraySlice<Unicode.Scalar> {
    let start = start(ofLineWith: place)
    let line = text[start...].prefix { !$0.isLineEnd }.drop { $0 == " " }
    return line.dropLast(line.reversed().prefix { $0 == " " }.count)
  }
}

extension YAMLRefusal {
  /// A space that is none to YAML among the blanks at the start of the line, or of one just before it.
  var foreignSpace: YAMLTrouble? {
    var start = start(ofLineWith: place)
    for _ in 0..<3 {
      let blanks = text[start...].prefix { $0 == " " || $0.isForeignSpace }
      if let index = blanks.firstIndex(where: \.isForeignSpace) {
        return .foreignSpace(text[index], at: index)
      }
      guard start > 0 else { return nil }
      start = self.start(ofLineWith: start - 1)
    }
    return nil
  }
}

extension YAMLTrouble {
  static func foreignSpace(_ space: Unicode.Scalar, at place: Int) -> YAMLTrouble {
    let name =
      switch space.value {
      case 0xA0, 0x202F: "a no-break space"
      case 0x200B, 0xFEFF: "a character that nobody sees"
      default: "a wide or thin space"
      }
    return YAMLTrouble(
      place: place,
      message: "\(name) stands at the start of the line, which YAML takes for a letter",
      help: "write plain spaces there: two for each step inwards")
  }

  static func linkWithoutMarks(at place: Int) -> YAMLTrouble {
    YAMLTrouble(
      place: place, message: "YAML takes a value that begins with “[” for a list",
      help: "put the whole text in quotation marks, and write a \" within it as \\\"")
  }
}

extension Unicode.Scalar {
  /// Whether it is a space to readers, and none to YAML.
  var isForeignSpace: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether keys are made of it.
  fileprivate var isLetterOfKey: Bool {
    self == "_" || self == "-" || isASCII && (properties.isAlphabetic || ("0"..."9").contains(self))
  }
}
