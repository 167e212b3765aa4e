import Kit

/// What a browser does with an attribute's value.
enum AttributeKind: Hashable, Sendable {
  /// Text.
  case plain

  /// One URL.
  case url

  /// URLs with spaces or commas between them.
  case urlList

  /// Something that is run or parsed: no value is safe in it.
  case code
}

extension AttributeKind {
  private static let urls: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "manifest", "background",
    "longdesc", "codebase", "classid", "archive", "profile", "icon", "xlink:href", "xml:base",
    "dynsrc", "lowsrc", "usemap",
  ]

  private static let urlLists: Set<String> = ["srcset", "imagesrcset", "ping"]

  /// What SVG's animations write into other attributes, links included.
  private static let animated: Set<String> = ["to", "from", "by", "values", "attributename"]

  /// - Parameters:
  ///   - name: The attribute's name.
  ///   - element: The element's name in lower case, where it is one of `HTMLState.special`.
  init(name: [UInt8], element: [UInt8] = []) {
    let text = String(decoding: name.map(\.lowercased), as: UTF8.self)
    let isAnimation =
      element.starts(with: "animate".utf8) || element.elementsEqual("set".utf8)
    if text.utf8.starts(with: "on".utf8) || text == "style" || text == "srcdoc" {
      self = .code
    } else if isAnimation, Self.animated.contains(text) {
      self = .code
    } else if Self.urls.contains(text) {
      self = .url
    } else {
      self = Self.urlLists.contains(text) ? .urlList : .plain
    }
  }
}
