import Kit

extension TemplateSet {
  /// The scripts that stand in the templates themselves, each once, in the order of the templates,
  /// as browsers see their text.
  ///
  /// A script may hold no value, so its text is the same on every page. One with a tag of the
  /// language in it, such as an `if`, is left out, as its text is not.
  package var inlineScripts: [[UInt8]] {
    var scripts: [[UInt8]] = []
    for template in templates {
      for script in template.inlineScripts where !scripts.contains(script) {
        scripts.append(script)
      }
    }
    return scripts
  }
}

extension Template {
  /// What stands between `<script>` without a `src` and `</script>`, in O(n) for a text of n bytes.
  fileprivate var inlineScripts: [[UInt8]] {
    let lowercased = source.map(\.lowercased)
    var scripts: [[UInt8]] = []
    var rest = lowercased[...]
    while let opening = rest.firstRange(of: "<script".utf8) {
      rest = rest[opening.upperBound...]
      guard let attributes = rest.firstIndex(of: UInt8(ascii: ">")).map({ rest[..<$0] }),
        let closing = rest.firstRange(of: "</script".utf8)
      else { break }
      let content = source[(attributes.endIndex + 1)..<closing.lowerBound]
      rest = rest[closing.upperBound...]
      let isCode = !attributes.contains("src=".utf8) && !attributes.contains("json".utf8)
      if isCode, !["{{", "{%", "{#"].contains(where: { content.contains($0.utf8) }) {
        scripts.append(Array(content))
      }
    }
    return scripts
  }
}
