package import Facts
import Kit
import Markdown

/// A component that a page asks for by a fenced block `view`.
package struct ViewBlock: Hashable, Sendable {
  package enum Kind: String, Vocabulary {
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
  package var title: String? { record[ViewFields.title] }

  /// A line below the component; nil if there is none.
  package var note: String? { record[ViewFields.note] }

  /// Whether the component shows all facts of its kind, as the block names none.
  package var showsAll: Bool { kind?.list.map { !record.has($0) } ?? true }

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
    let kind = node[ViewFields.kind]?.text.flatMap { Kind(rawValue: $0) }
    let (record, problems) = schema(of: kind).read(node, in: ReadingContext(file: file))
    return (ViewBlock(kind: kind, record: record), findings + problems)
  }

  /// The keys of a block of that kind; those of all kinds if there is no such kind, as its keys are
  /// right as soon as the kind is.
  private static func schema(of kind: Kind?) -> RecordSchema {
    RecordSchema(
      "a view block", "A component of a page.",
      ViewFields.kind, ViewFields.title, ViewFields.note,
      and: kind?.fields ?? Kind.allCases.flatMap(\.fields))
  }
}

/// What a view block may say beside the facts that it names.
package enum ViewFields {
  package static let kind = Key.required(
    "kind", .word(of: ViewBlock.Kind.self), "Which component.", example: "timeline")
  package static let title = Key.optional("title", .text, "A heading above it.")
  package static let note = Key.optional("note", .text, "A line below it.")
  package static let columns = Key.optional(
    "columns", .list(.fact(.actors)), "The parties.")
  package static let rows = Key.optional(
    "rows", .list(.fact(.issues)), "What they take positions on.")
  package static let history = Key.optional(
    "history", .boolean, "Whether to draw how each number changed.")
}

extension ViewBlock.Kind {
  /// The keys that name what a component shows; without them it shows all that the base has.
  fileprivate var fields: [FieldSchema] {
    let named = list.map { [$0.schema] } ?? []
    return switch self {
    case .positionMatrix: [FieldSchema](ViewFields.columns, ViewFields.rows)
    case .figures: named + [FieldSchema](ViewFields.history)
    default: named
    }
  }
}

extension Diagnostic {
  fileprivate static func viewWithoutKind(_ location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingField, at: location, "the view block is empty",
      help: "write kind: timeline, or another")
  }
}
