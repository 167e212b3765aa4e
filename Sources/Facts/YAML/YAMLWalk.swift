import Kit
import Yams

/// A walk over Yams' nodes that keeps what is used and refuses the rest.
struct YAMLWalk {
  let source: YAMLSource

  /// The first scalar of each key that was made unique, by the key's place.
  let renamed: [SourcePosition: Unicode.Scalar]

  private(set) var diagnostics: [Diagnostic] = []

  init(source: YAMLSource, renamed: [SourcePosition: Unicode.Scalar]) {
    self.source = source
    self.renamed = renamed
  }

  /// Copies `node`; nil where a construct is refused, which ends the walk, because what follows an
  /// anchor may be without bound.
  mutating func node(_ node: Node, depth: Int) -> YAMLNode? {
    let position = source.position(of: node.mark)
    if let refused = node.refused {
      return refuse(.yamlUnsupported, position, refused.problem, help: refused.help)
    }
    guard depth <= YAMLNode.depthLimit else {
      return refuse(
        .yamlLimit, position, "nested deeper than \(YAMLNode.depthLimit) levels",
        help: "use fewer levels")
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(.scalar(scalar.string, isPlain: scalar.style == .plain), at: position)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let copy = self.node(item, depth: depth + 1) else { return nil }
        items.append(copy)
      }
      return YAMLNode(.sequence(items), at: position)
    case .mapping(let mapping):
      return self.mapping(mapping, at: position, depth: depth)
    case .alias:
      return refuse(
        .yamlUnsupported, position, "aliases are not supported", help: "write the value out")
    }
  }

  private mutating func mapping(_ mapping: Node.Mapping, at position: SourcePosition, depth: Int)
    -> YAMLNode?
  {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(mapping.count)
    // Few mappings have so many keys that a table is quicker than looking at each.
    var places: [String: SourcePosition] = [:]
    let hasTable = mapping.count > 16
    for (keyNode, valueNode) in mapping {
      guard let key = key(keyNode), let value = node(valueNode, depth: depth + 1) else {
        return nil
      }
      let first =
        hasTable
        ? places[key.text] : entries.first { $0.key == key.text }?.keyPosition
      if let first {
        diagnostics.append(source.duplicate(of: key.text, at: key.position, first: first))
      } else {
        if hasTable { places[key.text] = key.position }
        entries.append(YAMLEntry(key: key.text, at: key.position, value: value))
      }
    }
    return YAMLNode(.mapping(entries), at: position)
  }

  private mutating func key(_ node: Node) -> (text: String, position: SourcePosition)? {
    let position = source.position(of: node.mark)
    guard case .scalar(let scalar) = node, node.refused == nil else {
      return refuse(
        .yamlUnsupported, position, "a key must be plain text",
        help: "write a name before the colon")
    }
    guard scalar.style != .plain || scalar.string != "<<" else {
      return refuse(
        .yamlUnsupported, position, "merge keys are not supported", help: "write the fields out")
    }
    guard let first = renamed[position] else { return (scalar.string, position) }
    var scalars = String.UnicodeScalarView([first])
    scalars.append(contentsOf: scalar.string.unicodeScalars.dropFirst())
    return (String(scalars), position)
  }

  private mutating func refuse<Value>(
    _ rule: Rule, _ position: SourcePosition, _ message: String, help: String
  ) -> Value? {
    diagnostics.append(Diagnostic(rule, at: source.location(position), message, help: help))
    return nil
  }
}

extension Node {
  /// What stands at this node beside its value; nil if nothing does.
  fileprivate var refused: (problem: String, help: String)? {
    if anchor != nil {
      return ("anchors and aliases are not supported", "write the value out at each place")
    }
    let tag =
      switch self {
      case .scalar(let scalar): scalar.tag.rawValue
      case .sequence(let sequence): sequence.tag.rawValue
      case .mapping(let mapping): mapping.tag.rawValue
      case .alias(let alias): alias.tag.rawValue
      }
    // Quoted text and keys have the tag of text without its being written.
    let isImplied = tag.isEmpty || tag == Tag.Name.str.rawValue
    guard !isImplied, tag != Tag.Name.seq.rawValue, tag != Tag.Name.map.rawValue else { return nil }
    return ("the tag “\(tag.clipped)” is not supported", "remove the tag")
  }
}
