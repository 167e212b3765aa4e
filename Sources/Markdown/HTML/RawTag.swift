import Kit

/// A tag of raw HTML, by what it opens or closes ([WHATWG HTML,
/// §13.1.2](https://html.spec.whatwg.org/multipage/syntax.html#elements-2)).
struct RawTag {
  /// The name in lower case.
  let name: String

  /// Where it is written.
  let range: Range<Int>
  let isEnd: Bool

  /// Whether it ends in a slash, which closes it in drawings and formulas alone.
  let isMarkedEmpty: Bool

  /// Whether its `>` is there.
  let isWhole: Bool
}

extension RawTag {
  /// The level of the heading that begins here; nil if none does.
  var headingLevel: Int? {
    guard !isEnd, name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"),
      let digit = name.utf8.last, 0x31...0x36 ~= digit
    else { return nil }
    return Int(digit - 0x30)
  }

  /// The elements in which there are no tags.
  static let elementsOfText: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  /// The elements that have no end tag.
  static let voidElements: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// The elements whose end tag may be left out, as what follows tells where they end.
  static let elementsThatEndAlone: Set<String> = [
    "p", "li", "dt", "dd", "option", "optgroup", "rb", "rt", "rtc", "rp", "caption", "colgroup",
    "thead", "tbody", "tfoot", "tr", "td", "th",
  ]

  /// The elements that need no tag at all, so that an end tag alone is right or does nothing.
  static let elementsWithoutTags: Set<String> = ["html", "head", "body", "colgroup", "tbody"]

  /// The elements that stand apart from the words around them, on lines or in cells of their own.
  static let elementsApart: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol",
    "optgroup", "option", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "text", "textarea", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// The elements whose words are code.
  static let elementsOfCode: Set<String> = ["code", "kbd", "samp"]

  /// The elements within which a slash closes a tag.
  static let foreignElements: Set<String> = ["svg", "math"]

  /// The elements of drawings and formulas that hold HTML.
  static let elementsOfHTML: Set<String> = ["foreignobject", "desc", "title", "annotation-xml"]
}
