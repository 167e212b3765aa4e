import Kit

extension TemplateSet {
  /// The scripts that stand in the templates themselves, each once, in the order of the templates,
  /// as browsers see their text.
  ///
  /// A script may hold no value, so its text is the same on every page. One with a tag of the
  /// language in it, such as an `if`, is left out, as its text is not.
  package var inlineScripts: [[UInt8]] {
    var known: Set<[UInt8]> = []
    return templates.flatMap(\.inlineScripts).filter { known.insert($0).inserted }
  }
}

extension Template {
  /// What stands between `<script>` without a `src` and `</script>`, in O(n) for a text of n bytes.
  fileprivate var inlineScripts: [[UInt8]] {
    let lowercased = source.map(\.lowercased)
    var scripts: [[UInt8]] = []
    var rest = lowercased[...]
    while let opening = rest.firstPlace(of: Self.open[...]) {
      rest = rest[(opening + Self.open.count)...]
      guard let closing = rest.firstPlace(of: Self.close[...]) else { break }
      let element = rest[..<closing]
      rest = rest[(closing + Self.close.count)...]
      // In a comment a tag may not end before its end tag begins.
      guard let attributes = element.firstIndex(of: UInt8(ascii: ">")).map({ element[..<$0] })
      else { continue }
      let content = source[(attributes.endIndex + 1)..<closing]
      let isCode = !attributes.holds("src=") && !attributes.holds("json")
      if isCode, !["{{", "{%", "{#"].contains(where: content.holds) {
        scripts.append(Array(content))
      }
    }
    return scripts
  }

  private static let open = Array("<script".utf8)
  private static let close = Array("</script".utf8)
}

extension ArraySlice<UInt8> {
  /// Whether a text stands in the bytes.
  fileprivate func holds(_ text: String) -> Bool { firstPlace(of: Array(text.utf8)[...]) != nil }
}
