package import Kit

extension Rule {
  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    catches: "Text that is not YAML.",
    why: "Nothing in the file can be read until its form is right.",
    wrong: "title: Türkiye: a mediator",
    right: "title: \"Türkiye: a mediator\"",
    isFixed: true)

  package static let yamlUnsupported = Rule(
    "yaml-unsupported", .error,
    catches: "Anchors, aliases, tags, merge keys and keys that are not plain text.",
    why: "They make a value mean something that is not written where it is read, and a small file"
      + " can grow without bound through them.",
    wrong: "by: &tarar [person.attaullah-tarar]",
    right: "by: [person.attaullah-tarar]",
    isFixed: true)

  package static let yamlLimit = Rule(
    "yaml-limit", .error,
    catches: "A file that is too large, or nested too deeply, to be meant.",
    why: "A bound on size and depth keeps every run short, whatever a file holds.",
    wrong: "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    right: "[x]",
    isFixed: true)

  package static let yamlDuplicateKey = Rule(
    "yaml-duplicate-key", .error,
    catches: "A duplicate key in a mapping.",
    why: "Only one of the two values would count, and nobody would see which.",
    wrong: "kind: takeover\nkind: fighting",
    right: "kind: takeover",
    isFixed: true)

  /// The rules that reading YAML may find broken.
  static let ofYAML: [Rule] = [yamlSyntax, yamlUnsupported, yamlLimit, yamlDuplicateKey]
}
