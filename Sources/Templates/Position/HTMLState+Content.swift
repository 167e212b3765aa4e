import Kit

extension HTMLState {
  /// A byte of a comment or declaration.
  mutating func readComment(_ byte: UInt8) throws(Problem) {
    switch phase {
    case .declaration:
      pending.append(byte)
      if pending.elementsEqual("--".utf8) {
        phase = .comment
        // `<!-->` and `<!--->` are whole comments.
        pending = Array("--".utf8)
        isEscaped = true
      } else if byte == UInt8(ascii: ">") {
        self = .text
      } else if pending.first == UInt8(ascii: "[") {
        throw Problem("'<![' starts a section that only XML has", help: "write the text itself")
      } else if !pending.elementsEqual("-".utf8) {
        phase = .bogusComment
      }
    case .bogusComment: if byte == UInt8(ascii: ">") { self = .text }
    default: readInComment(byte)
    }
  }

  private mutating func readInComment(_ byte: UInt8) {
    let isStart = isEscaped
    isEscaped = false
    if byte == UInt8(ascii: "-") {
      pending = pending.last == byte ? Array("--".utf8) : [byte]
      isEscaped = isStart
    } else if byte == UInt8(ascii: "!"), pending.count == 2, !isStart {
      pending.append(byte)
    } else if byte == UInt8(ascii: ">"), pending.count >= 2 || (isStart && !pending.isEmpty) {
      self = .text
    } else {
      pending = []
    }
  }

  /// A byte of a title, a script or a style.
  mutating func readContent(_ byte: UInt8) throws(Problem) {
    if phase == .json { readJSON(byte) }
    if byte == UInt8(ascii: "<") {
      pending = [byte]
      return
    }
    guard !pending.isEmpty else { return }
    let endTag = Array("</".utf8) + tag
    if pending == endTag,
      Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    {
      self = .text
      isEndTag = true
      phase = .tagName
      try read(byte)
      return
    }
    pending.append(byte.lowercased)
    if endTag.starts(with: pending) { return }
    let isComment = Array("<!--".utf8).starts(with: pending)
    if tag.elementsEqual("script".utf8), isComment {
      if pending.count == 4 {
        throw Problem("'<!--' inside a script changes where the script ends")
      }
      return
    }
    if phase == .titleText, byte.isLetter || "!/?".utf8.contains(byte) {
      let name = String(decoding: tag, as: UTF8.self)
      throw Problem("a tag inside <\(name)> is shown as text", help: "write '&lt;' for '<'")
    }
    pending = []
  }

  private mutating func readJSON(_ byte: UInt8) {
    guard isInJSONText else {
      isInJSONText = byte == UInt8(ascii: "\"")
      return
    }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInJSONText = false
    }
  }
}

extension Text {
  /// The text, unless it is HTML that ends inside a tag, a comment or a script.
  ///
  /// `filter` says in messages what made the text.
  func checked(after filter: String) throws(Problem) -> Text {
    guard isHTML else { return self }
    var state = HTMLState.text
    var isBroken = false
    for byte in bytes {
      do {
        try state.read(byte)
      } catch {
        isBroken = true
        break
      }
    }
    guard !isBroken, state.phase == .text else {
      throw Problem(
        "what '\(filter)' gives ends inside \(state.description)",
        help: filter == "safe" ? nil : "use 'striptags' before it")
    }
    return self
  }
}
