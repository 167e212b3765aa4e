package import Kit

/// A value of a YAML document, with its place in the file.
package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Text as written; `isPlain` tells that it stands without quotation marks, so that YAML
    /// itself may take it for a number, a date or a truth value.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])

    /// Entries in the order of the file; no key stands twice.
    case mapping([YAMLEntry])
  }

  package var content: Content

  /// Where the value starts in its file: at the quotation mark if it has one.
  package var position: SourcePosition

  /// The comment behind an unquoted scalar that may have been meant as its end, or as the whole of it where
  /// nothing stands before; nil if there is none.
  package var comment: YAMLComment?

  package init(
    _ content: Content, at position: SourcePosition, comment: YAMLComment? = nil
  ) {
    self.content = content
    self.position = position
    self.comment = comment
  }
}

/// A comment of YAML behind a text, on the line on which that ends or on the next one.
package struct YAMLComment: Hashable, Sendable {
  /// Where its `#` stands.
  package var position: SourcePosition

  /// Whether white space follows the `#`, as few write it in a text.
  package var isSpaced: Bool

  /// Whether two blanks or more stand before it as well, as beside columns of values.
  package var isSetApart: Bool
}

/// A key of a YAML mapping and its value.
package struct YAMLEntry: Hashable, Sendable {
  package var key: String
  package var keyPosition: SourcePosition
  package var value: YAMLNode

  package init(key: String, at keyPosition: SourcePosition, value: YAMLNode) {
    self.key = key
    self.keyPosition = keyPosition
    self.value = value
  }
}

extension YAMLNode {
  /// The entries of a mapping; nil for anything else.
  package var entries: [YAMLEntry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The items of a sequence; nil for anything else.
  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The text of a scalar; nil for anything else.
  package var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The value of `key`; nil if this is no mapping or has no such key.
  subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key.hasSameBytes(as: key) }?.value
  }

  /// The place of the value in `file`, as long as its text where that is one scalar.
  package func location(in file: String) -> FileLocation {
    guard case .scalar(let text, let isPlain) = content else {
      return FileLocation(file, position)
    }
    let length = text.unicodeScalars.count + (isPlain ? 0 : 2)
    return FileLocation(file, position, length: max(1, length))
  }
}

extension YAMLEntry {
  /// The place of the key in `file`.
  package func keyLocation(in file: String) -> FileLocation {
    FileLocation(file, keyPosition, length: max(1, key.unicodeScalars.count))
  }
}
