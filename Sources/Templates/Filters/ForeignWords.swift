import Kit

/// Words that may be of another language than those around them.
struct ForeignWords {
  private let words: Text

  /// The language as a BCP 47 tag; nil where it is that of the words around, or not to be told.
  let language: String?

  /// - Parameters:
  ///   - value: The words, as text or HTML.
  ///   - arguments: The language that they are said to have, and that of the words around them, which
  ///     is the theme's if it is not given.
  ///   - context: What tells the language of the theme.
  /// - Throws: `Problem` for what is no text.
  init(
    _ value: Value, _ arguments: Arguments, _ context: FilterContext
  ) throws(Problem) {
    words = try value.text()
    let around = try arguments.given(1) ?? context.themeLanguage
    let said = try arguments.given(0)
    if words.bytes.allSatisfy({ $0 < 0x80 }), said.map({ $0.hasSameBytes(as: around) }) ?? true,
      around.isWrittenInLatin
    {
      // As most words are: nothing is to be found out.
      language = nil
      return
    }
    let text = words.isHTML ? Markup.plainText(of: words.bytes) : words.string
    let languages = [said, around, context.themeLanguage].compactMap(\.self)
    let found = text.language(among: languages)
    language = found.flatMap { $0.isSameLanguage(as: around) ? nil : $0 }
  }

  /// The words in an element of their own, so that their direction does not mix with that of the words
  /// around them.
  var isolated: [UInt8] {
    var output = Array("<bdi".utf8)
    if let language {
      output += Array(" lang=\"".utf8)
      output.appendEscaped(language)
      output += Array("\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\"".utf8)
    }
    output.append(UInt8(ascii: ">"))
    output += words.escaped.bytes
    return output + Array("</bdi>".utf8)
  }
}
