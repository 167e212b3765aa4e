import Kit

/// The HTML of a page, as the question whether its readers see a text needs it.
///
/// Whether a style hides an element is not looked at. An object, so that all that asks about a page
/// reads it once.
final class RenderedPage {
  private let html: [UInt8]

  /// Where the body begins, or the page if it has no such tag.
  private let body: Int

  /// All that readers see, without the signs that isolate its parts; made when it is first needed.
  private(set) lazy var shownText = html[body...].shownText.withoutIsolates

  /// The same in the form in which names are compared, made when it is first needed.
  private lazy var foldedText = [UInt8](folding: shownText)

  /// Where the text that was found last stands.
  private var lastPlace: Int

  /// - Complexity: O(*n*).
  init(_ html: [UInt8]) {
    self.html = html
    body = html.firstPlace(of: Array("<body".utf8)[...]) ?? 0
    lastPlace = body
  }

  /// The contents of its scripts of JSON-LD.
  var linkedData: [ArraySlice<UInt8>] { html.linkedData.map { html[$0] } }

  /// Whether readers see the text, whatever its white space.
  ///
  /// - Complexity: O(*n*) in the bytes of the page; less if it stands soon after the last one that was
  ///   asked for.
  func shows(_ text: ArraySlice<UInt8>) -> Bool {
    let escaped = text.asInTemplates[...]
    // Data names many things in the order in which the page does.
    let found =
      place(ofText: escaped, in: lastPlace..<html.count)
      ?? place(ofText: escaped, in: body..<min(lastPlace + escaped.count, html.count))
    if let found {
      lastPlace = found
      return true
    }
    return shownText.firstPlace(of: text.shownText(readsMarkup: false)[...]) != nil
  }

  /// Where readers see the escaped text in a part of the page; nil if they do not.
  private func place(ofText escaped: ArraySlice<UInt8>, in part: Range<Int>) -> Int? {
    var rest = html[part]
    while !rest.isEmpty, let place = rest.firstPlace(of: escaped) {
      if isText(place) { return place }
      rest = html[(place + 1)..<part.upperBound]
    }
    return nil
  }

  /// Whether readers see the words, in whatever case and with whatever marks of quotation.
  ///
  /// - Complexity: O(*n*) in the bytes of the page.
  func reads(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    if shownText.holds(bytes[...].shownText(readsMarkup: false)) { return true }
    return foldedText.holds([UInt8](folding: bytes))
  }

  /// Whether the page has a link to a web address.
  func leads(to address: String) -> Bool {
    guard address.utf8.starts(with: "http".utf8) else { return false }
    let link = Array("href=\"".utf8) + Array(address.utf8)[...].asInTemplates + Array("\"".utf8)
    return html.firstPlace(of: link[...], from: body) != nil
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
  /// Whether the words stand in the text, a number not within a longer one.
  fileprivate func holds(_ words: [UInt8]) -> Bool {
    var start = 0
    while let place = firstPlace(of: words[...], from: start) {
      let end = place + words.count
      let isWithin = { (one: Int, other: Int) in
        self.indices.contains(one) && self.indices.contains(other) && self[one].isDigit
          && self[other].isDigit
      }
      if !isWithin(place - 1, place), !isWithin(end - 1, end) { return true }
      start = place + 1
    }
    return words.isEmpty
  }

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
    escaped.appendEscaped(Array(self))
    return escaped
  }
}
