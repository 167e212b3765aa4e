import Kit

/// The HTML of a page, as the question whether its readers see a text needs it.
///
/// Whether a style hides an element is not looked at.
struct RenderedPage {
  private let html: [UInt8]

  /// Where the body begins, or the page if it has no such tag.
  private let body: Int

  /// The contents of its scripts of JSON-LD.
  let linkedData: [Range<Int>]

  /// All that readers see, made when it is first needed.
  private var shown: [UInt8]?

  /// - Complexity: O(*n*).
  init(_ html: [UInt8]) {
    self.html = html
    body = html.firstPlace(of: Array("<body".utf8)[...]) ?? 0
    linkedData = html.linkedData
  }

  /// Whether readers see the text, whatever its white space.
  mutating func shows(_ text: ArraySlice<UInt8>) -> Bool {
    let escaped = text.contains(where: \.isEscapedInTemplates) ? text.asInTemplates[...] : text
    var start = body
    while let place = html.firstPlace(of: escaped, from: start) {
      if isText(place) { return true }
      start = place + 1
    }
    if shown == nil { shown = html[body...].shownText }
    return shown?.firstPlace(of: text.shownText(readsMarkup: false)[...]) != nil
  }

  /// Whether the place is neither in a tag or comment nor in a script or style.
  ///
  /// Signs of markup in texts and values are escaped, so the nearest ones before it tell.
  private func isText(_ place: Int) -> Bool {
    let before = html[body..<place]
    guard let end = before.lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    else { return true }
    if html[end] == UInt8(ascii: "<") { return false }
    let tag = before[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
    return !UnseenElement.all.contains { html[tag...].starts(with: $0.start) }
  }
}

extension [UInt8] {
  /// The contents of the scripts of JSON-LD in HTML.
  fileprivate var linkedData: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while let type = firstPlace(of: Array("application/ld+json".utf8)[...], from: start) {
      start = type + 1
      let tag = self[..<type].lastIndex(of: UInt8(ascii: "<")) ?? type
      guard self[tag...].starts(with: "<script".utf8),
        let open = self[type...].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      let end = firstPlace(of: Array("</script".utf8)[...], from: open) ?? count
      ranges.append(open + 1..<end)
      start = end
    }
    return ranges
  }
}

extension ArraySlice<UInt8> {
  /// The text as templates escape it.
  fileprivate var asInTemplates: [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(count * 2)
    for byte in self {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&#34;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}

extension UInt8 {
  fileprivate var isEscapedInTemplates: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
