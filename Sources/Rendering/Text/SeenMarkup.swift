import Kit

/// What readers of HTML see of it, as far as its own markup says that.
struct SeenMarkup {
  private let html: ArraySlice<UInt8>

  /// The element that is open and hides what it holds, and how many of its name are open since.
  private var hiding: (name: String, depth: Int)?

  init(_ html: ArraySlice<UInt8>) { self.html = html }

  /// Whether some part, which is not empty, stands in the HTML where readers see it: neither in a
  /// comment, a tag or a script nor in an element that is hidden.
  ///
  /// Only the markup before it is read.
  ///
  /// - Complexity: O(*n* · *m*) for a part of *m* bytes.
  mutating func shows(_ part: ArraySlice<UInt8>) -> Bool {
    var index = html.startIndex
    while let place = html[index...].firstPlace(of: part) {
      while index < place, let sign = html[index..<place].firstPlace(of: UInt8(ascii: "<")) {
        index = readMarkup(at: sign)
      }
      if index <= place, hiding == nil { return true }
      index = max(index, place + 1)
    }
    return false
  }

  /// Reads what begins with a sign, be it a tag, a comment or text.
  ///
  /// - Returns: Where it ends.
  private mutating func readMarkup(at sign: Int) -> Int {
    let rest = html[sign...]
    if rest.begins(withBytes: Self.startOfComment) {
      return rest.dropFirst(4).firstPlace(of: Self.endOfComment).map { $0 + 3 } ?? html.endIndex
    }
    guard let end = HTMLTag.end(of: rest) else { return sign + 1 }
    follow(HTMLTag(rest[...end]))
    return end + 1
  }

  private static let startOfComment = Array("<!--".utf8)[...]
  private static let endOfComment = Array("-->".utf8)[...]

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
    // As most tags, which are read once.
    guard hasAttribute(of: Self.hidingAttributes) else { return false }
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

  private static let hidingAttributes = ["hidden", "popover", "style"].map { Array($0.utf8) }
}
