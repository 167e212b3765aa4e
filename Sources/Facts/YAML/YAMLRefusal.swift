import Kit

extension YAMLSource {
  /// Why the text is not given to the YAML library at all; nil if it may be.
  ///
  /// The library recurses, up to a thousand levels, and copies what an alias names. The walk over
  /// its result refuses less than that; what is refused here would not let it come so far.
  ///
  /// - Complexity: O(*n*).
  func refusal(limit: Int) -> Diagnostic? {
    guard text.count <= limit else {
      return Diagnostic(
        .yamlLimit, at: FileLocation(file, line: firstLine, column: 1),
        "the YAML has \(text.count) bytes; the limit is \(limit)",
        help: "split it into several files")
    }
    if let place = text.placeOfDeepNesting {
      return Diagnostic(
        .yamlLimit, at: location(position(of: place)),
        "nested deeper than \(YAMLNode.depthLimit) levels", help: "use fewer levels")
    }
    if let place = text.placeOfRepeatedAlias {
      return Diagnostic(
        .yamlUnsupported, at: location(position(of: place)),
        "anchors and aliases are not supported", help: "write the value out at each place")
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where more brackets are open, or a line is indented further, than any text that is meant.
  ///
  /// Brackets in unquoted text count as if they opened something, so the bounds are far above what
  /// is allowed in the end.
  fileprivate var placeOfDeepNesting: Int? {
    var depth = 0
    var quote: UInt8?
    var indent: Int? = 0
    var last = UInt8(ascii: "\n")
    for (index, byte) in zip(indices, self) {
      switch byte {
      case UInt8(ascii: "\n"): indent = 0
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): indent = indent.map { $0 + 1 }
      default: indent = nil
      }
      if quote == byte {
        quote = nil
      } else if quote == nil {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = last.precedesNode ? byte : nil
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = Swift.max(0, depth - 1)
        default: break
        }
      }
      if depth > 200 || indent ?? 0 > 400 { return index }
      if byte != UInt8(ascii: " ") { last = byte }
    }
    return nil
  }

  /// Where the fourth alias stands that names an anchor before it.
  fileprivate var placeOfRepeatedAlias: Int? {
    var anchors: Set<ArraySlice<UInt8>> = []
    var aliases = 0
    var last = UInt8(ascii: "\n")
    for (index, byte) in zip(indices, self) {
      if byte == UInt8(ascii: "&"), last.precedesNode {
        anchors.insert(self[(index + 1)...].prefix(while: \.isInName))
      } else if byte == UInt8(ascii: "*"), last.precedesNode, !anchors.isEmpty,
        anchors.contains(self[(index + 1)...].prefix(while: \.isInName))
      {
        aliases += 1
        if aliases == 4 { return index }
      }
      if byte != UInt8(ascii: " ") { last = byte }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether a value may start after this byte and any spaces.
  fileprivate var precedesNode: Bool { "\n:-?,[{".utf8.contains(self) }

  /// Whether the byte may stand in the name of an anchor.
  fileprivate var isInName: Bool {
    isWordByte || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
