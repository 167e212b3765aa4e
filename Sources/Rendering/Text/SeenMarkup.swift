import Kit

/// What readers of HTML see of it, as far as its own markup says that.
struct SeenMarkup {
  private let html: ArraySlice<UInt8>

  /// The element that is open and hides what it holds, and how many of its name are open since.
  private var hiding: (name: String, depth: Int)?

  init(_ html: ArraySlice<UInt8>) { self.html = html }

  /// Whether some part stands in the HTML where readers see it: neither in a comment, a tag or a script
  /// nor in an element that is hidden.
  ///
  /// - Complexity: O(*n* · *m*) for a part of *m* bytes.
  mutating func shows(_ part: ArraySlice<UInt8>) -> Bool {
    var index = html.startIndex
    while index < html.endIndex {
      let rest = html[index...]
      if hiding == nil, rest.starts(with: part) { return true }
      if rest.first != UInt8(ascii: "<") {
        index += 1
      } else if rest.starts(with: "<!--".utf8) {
        let end = html[(index + 4)...].firstPlace(of: Array("-->".utf8)[...])
        index = end.map { $0 + 3 } ?? html.endIndex
      } else if let end = HTMLTag.end(of: rest) {
        follow(HTMLTag(rest[...end]))
        index = end + 1
      } else {
        index += 1
      }
    }
    return false
  }

  private mutating func follow(_ tag: HTMLTag) {
    if let (name, depth) = hiding {
      guard tag.name == name else { return }
      hiding = tag.isEnd && depth == 1 ? nil : (name, depth + (tag.isEnd ? -1 : 1))
    } else if !tag.isEnd, tag.hidesContent {
      hiding = (tag.name, 1)
    }
  }
}

extension HTMLTag {
  /// Whether readers do not see what the element holds that the tag opens.
  fileprivate var hidesContent: Bool {
    if Self.neverShown.contains(name) { return true }
    if name == "dialog", attribute("open") == nil { return true }
    if attribute("hidden") != nil || attribute("popover") != nil { return true }
    guard let style = attribute("style") else { return false }
    let rules = style.utf8.filter { $0 > 0x20 }.map(\.lowercased) + [UInt8(ascii: ";")]
    return ["display:none", "visibility:hidden", "opacity:0;", "font-size:0;"].contains {
      rules.firstPlace(of: Array($0.utf8)[...]) != nil
    }
  }

  private static let neverShown: Set<String> = [
    "template", "script", "style", "noscript", "title", "textarea", "datalist", "iframe", "object",
    "audio", "video", "canvas",
  ]
}
