package import Facts
import Kit
import Markdown

/// A component that a page asks for by a fenced block `view`.
package struct ViewBlock: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case timeline
    case positionMatrix = "position-matrix"
    case figures
    case statuses
    case actors
    case quotes
    case gaps
    case map
    case claims
  }

  /// Nil if the block names no component that there is.
  package let kind: Kind?

  package let record: Record

  /// A heading above the component; nil if there is none.
  package var title: String? { record["title"]?.text }

  /// A line below the component; nil if there is none.
  package var note: String? { record["note"]?.text }

  /// The facts that the block names, with their places, in its order.
  package var facts: [Field] {
    record.entries.flatMap { $0.field.items }.filter { $0.reference != nil }
  }
}

extension ViewBlock {
  /// Reads the bodies of a page's view blocks.
  ///
  /// - Returns: As many blocks as `views`, and what is wrong with them.
  static func reading(_ views: [View], file: String) -> ([ViewBlock], [Diagnostic]) {
    var blocks: [ViewBlock] = []
    var diagnostics: [Diagnostic] = []
    for view in views {
      let (block, findings) = reading(view, file: file)
      blocks.append(block)
      diagnostics += findings
    }
    return (blocks, diagnostics)
  }

  private static func reading(_ view: View, file: String) -> (ViewBlock, [Diagnostic]) {
    let (node, findings) = YAMLNode.parse(
      view.body[...], file: file, firstLine: view.firstLine, limit: PageParser.frontMatterLimit)
    let location = FileLocation(file, view.position)
    let empty = ViewBlock(kind: nil, record: Record(at: location))
    guard let node else {
      return (empty, findings.isEmpty ? [.viewWithoutKind(location)] : findings)
    }
    let name = node.entries?.first { $0.key == "kind" }?.value.text ?? ""
    let kind = Kind(rawValue: name)
    let (record, problems) = schema(of: kind).read(node, in: ReadingContext(file: file))
    return (ViewBlock(kind: kind, record: record), findings + problems)
  }

  /// The keys of a block of that kind; those of all kinds if there is no such kind, as its keys are
  /// right as soon as the kind is.
  private static func schema(of kind: Kind?) -> RecordSchema {
    RecordSchema(
      "a view block", "A component of a page.",
      fields: [
        .required(
          "kind", .vocabulary(Kind.allCases.map(\.rawValue)), "Which component.",
          example: "timeline"),
        .optional("title", .text, "A heading above it."),
        .optional("note", .text, "A line below it."),
      ] + (kind?.fields ?? Kind.allCases.flatMap(\.fields)))
  }
}

extension ViewBlock.Kind {
  /// The keys that name what a component shows; without them it shows all that the base has.
  fileprivate var fields: [FieldSchema] {
    switch self {
    case .timeline: [list("events", .fact(.events), "What happened.")]
    case .positionMatrix:
      [
        list("columns", .fact(.actors), "The parties."),
        list("rows", .fact(.issues), "What they take positions on."),
      ]
    case .figures:
      [
        list("figures", .fact(.figures), "The numbers."),
        .optional("history", .boolean, "Whether to draw how each number changed."),
      ]
    case .statuses: [list("statuses", .fact(.statuses), "How things stand.")]
    case .actors: [list("actors", .fact(.actors), "Who is concerned.")]
    case .quotes: [list("quotes", .fact(.quotes), "What was said.")]
    case .gaps: [list("gaps", .fact(.gaps), "What is not known.")]
    case .map: [list("places", .fact(.places), "Where.")]
    case .claims: [list("claims", .fact(.claims), "What is claimed.")]
    }
  }

  private func list(_ name: String, _ type: FieldType, _ summary: String) -> FieldSchema {
    .optional(name, .list(type), summary)
  }
}

extension Diagnostic {
  fileprivate static func viewWithoutKind(_ location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingField, at: location, "an empty view block", help: "write kind: timeline, or another")
  }
}
