/// How a template prints in one kind of place: what its analysis found.
struct Variant: Sendable {
  /// A template of the chain of inheritance, and where its entries start.
  struct Part: Sendable {
    var template: Int
    var slots: Int
    var includes: Int
  }

  /// The template itself, then those that it extends.
  var parts: [Part] = []

  /// For each place that prints, how.
  var modes: [PrintMode] = []

  /// For each `include`, the variants of the templates that it may mean.
  var targets: [[Int]] = []

  /// The template itself.
  var template: Int

  /// Where the output of the template ends; nil if something is wrong with it.
  var end: HTMLState?

  func part(of template: Int) -> Part {
    parts.first { $0.template == template }
      ?? Part(template: template, slots: 0, includes: 0)
  }
}

/// A template, and the place where its output starts.
struct VariantKey: Hashable, Sendable {
  var template: Int
  var start: HTMLState
}

/// A block by how many templates up from the one that is rendered it is defined.
struct BlockKey: Hashable, Sendable {
  var name: String
  var level: Int
}
