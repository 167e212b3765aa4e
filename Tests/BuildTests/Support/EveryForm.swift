@testable import Facts
@testable import Kit

/// A base of facts in which every field of every kind stands in every form that its type allows.
///
/// Each fact has what its kind needs and one field more. The facts make no sense together; they are
/// for what has to work with any of them.
struct EveryForm {
  /// The records of each kind, with the plain one of each prefix first.
  let base: JSONValue

  let ids: [String]

  init() {
    var members: [(String, JSONValue?)] = [
      ("schema", "sitegen-facts/1"),
      (
        "base",
        [
          "id": "base.forms", "title": "Forms", "language": "en",
          "default_source": "source.plain",
        ]
      ),
    ]
    var ids: [String] = []
    for kind in FactKind.allCases {
      let records = kind.prefixes.flatMap { prefix -> [JSONValue] in
        Self.records(of: kind, prefix: prefix).enumerated().map { index, fields in
          let id = "\(prefix).\(index == 0 ? "plain" : "form-\(index)")"
          ids.append(id)
          return .members([("id", .string(id))] + fields.map { ($0, $1) })
        }
      }
      members.append((kind.plural, .array(records)))
    }
    self.ids = ids
    base = .members(members)
  }

  private typealias Fields = [(name: String, value: JSONValue)]

  private static func records(of kind: FactKind, prefix: String) -> [Fields] {
    let forms = fields(of: kind.schema, prefix: prefix, depth: 3)
    // What actors may have is the same for all of them.
    return ["state", "org", "media", "group"].contains(prefix) ? [forms[0]] : forms
  }

  /// What a mapping cannot do without, alone, with all that it is expected to have, and with each
  /// other field in each form.
  private static func fields(of schema: RecordSchema, prefix: String, depth: Int) -> [Fields] {
    let declared = schema.fields.filter { !["id", "replaced_by"].contains($0.name) }
    let needed = declared.filter { field in
      field.need != .optional
        && (field.neededPrefixes.isEmpty || field.neededPrefixes.contains(prefix))
    }
    func plain(_ fields: [FieldSchema]) -> Fields {
      fields.map { (name: $0.name, value: forms(of: $0, depth: 1)[0]) }
    }
    let least = plain(needed.filter { $0.need != .expected })
    let varied = declared.flatMap { field in
      forms(of: field, depth: depth - 1).map { form in
        least.filter { $0.name != field.name } + [(name: field.name, value: form)]
      }
    }
    return [least] + (depth > 0 ? [plain(needed)] + varied : [])
  }

  /// What stands in every text that is the desk's own.
  static let secret = "for the desk alone"

  private static func forms(of field: FieldSchema, depth: Int) -> [JSONValue] {
    if field.name == SharedFields.accept.name {
      return [[.members([("rule", "unlinked-number"), ("why", .string(secret))])]]
    }
    return field.audience == .desk && field.type == .text
      ? [.string(secret)] : forms(of: field.type, depth: depth)
  }

  /// What may be written for a type, the plainest first; never empty.
  private static func forms(of type: FieldType, depth: Int) -> [JSONValue] {
    switch type {
    case .text, .markdownLine: ["some words"]
    case .identifier(let prefixes): [.string("\(prefixes.first ?? "claim").plain")]
    case .integer(let range): [.integer(min(max(1, range.lowerBound), range.upperBound))]
    case .decimal: [.integer(3)]
    case .boolean: [true, false]
    case .date: ["2025-10-29"]
    case .instant: ["2025-10-29", "2025-10-29T18:30+05:00"]
    case .edtf:
      [
        "2025-10-29", "2025-10", "2025?", "XXXX-XX-XX", "2025-10-28/2025-10-29", "2025-10/..",
        "../2025",
      ]
    case .language: ["en", "pt-BR"]
    case .url: ["https://example.org/a"]
    case .freeWord(let words): (words + ["word-of-our-own"]).map(JSONValue.string)
    case .vocabulary(let words): words.map(JSONValue.string)
    case .reference(let target): references(to: target)
    case .locator: ["source.plain#L7", "source.plain"]
    case .anyMapping: [["a": "b"]]
    case .list(let item): [.array(forms(of: item, depth: depth)), []]
    case .oneOrMore(let item):
      [.array(forms(of: item, depth: depth)), forms(of: item, depth: depth)[0]]
    case .record(let schema):
      fields(of: schema, prefix: "", depth: depth).map { .members($0.map { ($0, $1) }) }
    case .anyOf(let types): types.flatMap { forms(of: $0, depth: depth) }
    }
  }

  private static func references(to target: ReferenceTarget) -> [JSONValue] {
    let prefixes = target.prefixes.isEmpty ? ["claim", "person", "figure"] : target.prefixes
    return prefixes.map { .string("\($0).plain") } + target.reserved.map(JSONValue.string)
  }
}
