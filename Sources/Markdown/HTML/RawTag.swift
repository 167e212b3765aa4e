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

  /// The elements within which a slash closes a tag.
  static let foreignElements: Set<String> = ["svg", "math"]

  /// The elements of drawings and formulas that hold HTML.
  static let elementsOfHTML: Set<String> = ["foreignobject", "desc", "title", "annotation-xml"]
}
