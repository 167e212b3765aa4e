import Kit

/// A walk over a YAML value that finds what no text may hold, which an escape such as `"\x0B"` can
/// ask for.
struct YAMLTextCheck {
  private let file: String
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter file: The file's name in findings.
  init(file: String) { self.file = file }

  /// The value with U+FFFD in the place of what is found.
  ///
  /// - Complexity: O(*n*); values nest no deeper than `YAMLNode.depthLimit`.
  mutating func node(_ node: YAMLNode) -> YAMLNode {
    var node = node
    switch node.content {
    case .scalar(let text, let isPlain):
      guard text.firstThatIsNoText != nil else { return node }
      let location = node.location(in: file)
      node.content = .scalar(self.text(text, at: location), isPlain: isPlain)
    case .sequence(let items): node.content = .sequence(items.map { self.node($0) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          let key = text(entry.key, at: entry.keyLocation(in: file))
          return YAMLEntry(key: key, at: entry.keyPosition, value: self.node(entry.value))
        })
    }
    return node
  }

  private mutating func text(_ text: String, at location: FileLocation) -> String {
    guard let scalar = text.firstThatIsNoText else { return text }
    diagnostics.append(.forbidden(scalar.value, at: location))
    return text.replacingWhatIsNoText
  }
}
