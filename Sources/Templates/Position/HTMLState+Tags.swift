import Kit

extension HTMLState {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0C || byte == 0x0D
  }

  /// Goes past a byte of the template's own text.
  ///
  /// - Throws: `Problem` where a browser could see something else than this.
  mutating func read(_ byte: UInt8) throws(Problem) {
    switch phase {
    case .text: if byte == UInt8(ascii: "<") { phase = .tagOpen }
    case .tagOpen, .endTagOpen: openTag(byte)
    case .tagName: readTagName(byte)
    case .beforeAttribute, .boundary: try beforeAttribute(byte)
    case .attributeName, .afterAttributeName: try readAttributeName(byte)
    case .beforeValue: try beforeValue(byte)
    case .quotedValue, .unquotedValue: try readValue(byte)
    case .declaration, .comment, .bogusComment: try readComment(byte)
    case .titleText, .rawText, .json: try readContent(byte)
    }
  }

  private mutating func openTag(_ byte: UInt8) {
    if byte.isLetter {
      tag = [byte.lowercased]
      isEndTag = phase == .endTagOpen
      phase = .tagName
    } else if phase == .endTagOpen {
      phase = byte == UInt8(ascii: ">") ? .text : .bogusComment
    } else if byte == UInt8(ascii: "/") {
      phase = .endTagOpen
    } else if byte == UInt8(ascii: "!") {
      phase = .declaration
      pending = []
    } else if byte == UInt8(ascii: "?") {
      phase = .bogusComment
    } else if byte != UInt8(ascii: "<") {
      phase = .text
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
      finishTagName()
      phase = .beforeAttribute
    } else if byte == UInt8(ascii: ">") {
      finishTagName()
      closeTag()
    } else if tag.count < 64 {
      tag.append(byte.lowercased)
    }
  }

  /// Forgets the name of an element that is like all others.
  mutating func finishTagName() {
    if isEndTag || !Self.special.contains(String(decoding: tag, as: UTF8.self)) { tag = [] }
    scriptType = []
  }

  mutating func finishAttribute() {
    attribute = []
    kind = .plain
    url = .scheme([])
    quote = 0
  }

  private mutating func closeTag() {
    finishAttribute()
    let name = String(decoding: tag, as: UTF8.self)
    let type = scriptType
    scriptType = []
    pending = []
    isEndTag = false
    switch name {
    case "title", "textarea": phase = .titleText
    case "script": phase = type.elementsEqual(":application/ld+json".utf8) ? .json : .rawText
    case "style", "xmp", "iframe", "noembed", "noframes", "plaintext": phase = .rawText
    default: self = .text
    }
  }

  private mutating func beforeAttribute(_ byte: UInt8) throws(Problem) {
    if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
      phase = .beforeAttribute
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if phase == .boundary {
      throw Problem(
        "this may continue an attribute that a branch before it ends with",
        help: "put a space before it")
    } else if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") {
      throw Problem("'\(String(decoding: [byte], as: UTF8.self))' inside a tag")
    } else {
      attribute = [byte.lowercased]
      phase = .attributeName
    }
  }

  private mutating func readAttributeName(_ byte: UInt8) throws(Problem) {
    if byte == UInt8(ascii: "=") {
      kind = AttributeKind(name: attribute, element: tag)
      url = .scheme([])
      phase = .beforeValue
      startScriptType()
    } else if Self.isSpace(byte) {
      phase = .afterAttributeName
    } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      startScriptType()
      finishAttribute()
      phase = .beforeAttribute
      try beforeAttribute(byte)
    } else if phase == .afterAttributeName {
      startScriptType()
      finishAttribute()
      phase = .beforeAttribute
      try beforeAttribute(byte)
    } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      throw Problem("'\(String(decoding: [byte], as: UTF8.self))' in an attribute's name")
    } else if attribute.count < 64 {
      attribute.append(byte.lowercased)
    }
  }

  /// A `:` starts the type; a second `type`, which browsers ignore, makes it none that is known.
  private mutating func startScriptType() {
    guard isScriptType else { return }
    scriptType = scriptType.isEmpty ? [UInt8(ascii: ":")] : [0]
  }

  private var isScriptType: Bool {
    tag.elementsEqual("script".utf8) && attribute.elementsEqual("type".utf8)
  }

  private mutating func beforeValue(_ byte: UInt8) throws(Problem) {
    if Self.isSpace(byte) { return }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
      phase = .quotedValue
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else {
      phase = .unquotedValue
      try readValue(byte)
    }
  }

  private mutating func readValue(_ byte: UInt8) throws(Problem) {
    if phase == .quotedValue ? byte == quote : Self.isSpace(byte) {
      finishAttribute()
      phase = .beforeAttribute
    } else if phase == .unquotedValue, byte == UInt8(ascii: ">") {
      closeTag()
    } else {
      if isScriptType, scriptType.count < 64, !Self.isSpace(byte) {
        scriptType.append(byte.lowercased)
      }
      if kind == .url || kind == .urlList { try readURL(byte) }
    }
  }

  private mutating func readURL(_ byte: UInt8) throws(Problem) {
    if kind == .urlList, Self.isSpace(byte) || byte == UInt8(ascii: ",") {
      url = .scheme([])
      return
    }
    let endsScheme = "/?#".utf8.contains(byte)
    switch url {
    case .decided, .refused: return
    case .open:
      if endsScheme { url = .decided }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "&") {
        throw Problem(
          "a value before this may be the scheme of a URL",
          help: "put '/', '?' or '#' between them, or give the whole URL as one value")
      }
    case .scheme(let start):
      if endsScheme {
        url = .decided
      } else if byte == UInt8(ascii: ":") {
        let scheme = String(decoding: start, as: UTF8.self)
        url = URLCheck.literalSchemes.contains(scheme) ? .decided : .refused
      } else if byte == UInt8(ascii: "&") {
        // A character reference may stand for any sign.
        url = .refused
      } else if !Self.isSpace(byte), start.count < 16 {
        url = .scheme(start + [byte.lowercased])
      }
    }
  }
}
