import Kit

extension RecordSchema {
  /// The schema in JSON Schema, draft 2020-12, for editors and other programs.
  package func jsonSchema(title: String) -> [UInt8] {
    var writer = JSONSchemaWriter()
    let root = writer.object(for: self)
    let head = [
      JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSONMember("title", .string(title)),
    ]
    return JSONValue.object(head + root + [JSONMember("$defs", .object(writer.definitions))]).bytes
  }
}

/// A translation of schemas, each of which is written once and referred to.
private struct JSONSchemaWriter {
  private(set) var definitions: [JSONMember] = []
  private var names: Set<String> = []

  /// The keywords for mappings of the schema.
  mutating func object(for schema: RecordSchema) -> [JSONMember] {
    let properties = schema.fields.map { JSONMember($0.name, property($0)) }
    let names = schema.fields.map(\.name).joined(separator: "|")
    let extra: JSONValue = [
      "^x-": true,
      "^(\(names))\(FieldSchema.basisEnding)$": type(SharedFields.basis.schema.type),
    ]
    return [
      JSONMember("description", .string(schema.summary)),
      JSONMember("type", "object"),
      JSONMember("properties", .object(properties)),
      JSONMember("patternProperties", extra),
      JSONMember("additionalProperties", false),
    ] + needs(of: schema)
  }

  private mutating func property(_ field: FieldSchema) -> JSONValue {
    var members = [JSONMember("description", .string(field.summary))]
    let type = type(field.type)
    var isFilled = field.isGate
    if case .required = field.need, field.neededPrefixes.isEmpty { isFilled = true }
    if isFilled {
      members.append(JSONMember("allOf", [type]))
    } else {
      members.append(JSONMember("anyOf", [type, ["type": "null"]]))
    }
    if let example = field.example { members.append(JSONMember("examples", [.string(example)])) }
    return .object(members)
  }

  /// What has to be there: the id of a stub, or the fields that every record needs and those that
  /// the prefix of its id asks for.
  private func needs(of schema: RecordSchema) -> [JSONMember] {
    let required = schema.fields.filter(\.isRequired)
    let always = required.filter(\.neededPrefixes.isEmpty).map { JSONValue.string($0.name) }
    let byPrefix = required.filter { !$0.neededPrefixes.isEmpty }.map { field -> JSONValue in
      let pattern = "^(\(field.neededPrefixes.joined(separator: "|")))\\."
      return [
        "if": ["properties": [SharedFields.id.name: ["pattern": .string(pattern)]]],
        "then": ["required": [.string(field.name)]],
      ]
    }
    var needs = [JSONMember("required", .array(always))]
    if !byPrefix.isEmpty { needs.append(JSONMember("allOf", .array(byPrefix))) }
    guard schema.has(SharedFields.replacedBy) else { return needs }
    return [
      JSONMember("if", ["required": [.string(SharedFields.replacedBy.name)]]),
      JSONMember("then", ["required": [.string(SharedFields.id.name)]]),
      JSONMember("else", .object(needs)),
    ]
  }

  private mutating func reference(to schema: RecordSchema) -> JSONValue {
    let words = schema.name.utf8.split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    let name = words.filter { $0 != "a" && $0 != "an" && $0 != "the" }.joined(separator: "-")
    if names.insert(name).inserted {
      let object = object(for: schema)
      definitions.append(JSONMember(name, .object(object)))
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }
}

extension JSONSchemaWriter {
  fileprivate mutating func type(_ type: FieldType) -> JSONValue {
    switch type {
    case .text, .markdownLine: return ["type": "string"]
    case .identifier(let prefixes): return .pattern(.id(prefixes))
    case .integer(let range): return .integer(in: range)
    case .decimal: return ["type": "number"]
    case .boolean: return ["type": "boolean"]
    case .date: return .pattern(.day)
    case .instant: return .pattern("\(String.day)(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?")
    case .edtf:
      return .pattern("(\(String.edtf)|(\(String.edtf)|\\.\\.)?/(\(String.edtf)|\\.\\.)?)")
    case .language: return .pattern("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
    case .url: return .pattern("https?://[^\\s]+")
    case .vocabulary(let words): return ["enum": .array(words.map(JSONValue.string))]
    case .freeWord(let words):
      return ["anyOf": [["enum": .array(words.map(JSONValue.string))], ["type": "string"]]]
    case .reference(let target): return .reference(to: target)
    case .locator: return .pattern("(\(String.lines)|\(String.id(["source"]))(#\(String.lines))?)")
    case .list(let item): return list(of: item)
    case .oneOrMore(let item): return ["anyOf": [self.type(item), list(of: item)]]
    case .record(let schema): return reference(to: schema)
    case .anyMapping: return ["type": "object"]
    case .anyOf(let types): return ["anyOf": .array(types.map { self.type($0) })]
    }
  }
}

extension JSONSchemaWriter {
  private mutating func list(of item: FieldType) -> JSONValue {
    var members = [JSONMember("type", "array"), JSONMember("items", type(item))]
    if let most = item.mostInList { members.append(JSONMember("maxItems", .integer(most))) }
    return .object(members)
  }
}

extension JSONValue {
  /// Text that is, as a whole, of the form of a regular expression.
  fileprivate static func pattern(_ expression: String) -> JSONValue {
    ["type": "string", "pattern": .string("^\(expression)$")]
  }

  fileprivate static func integer(in range: ClosedRange<Int>) -> JSONValue {
    guard range != Int.min...Int.max else { return ["type": "integer"] }
    return [
      "type": "integer", "minimum": .integer(range.lowerBound),
      "maximum": .integer(range.upperBound),
    ]
  }

  fileprivate static func reference(to target: ReferenceTarget) -> JSONValue {
    let prefixes =
      target.prefixes.isEmpty ? FactKind.allCases.flatMap(\.prefixes) : target.prefixes
    let id = pattern(.id(prefixes))
    guard !target.reserved.isEmpty else { return id }
    return ["anyOf": [["enum": .array(target.reserved.map(JSONValue.string))], id]]
  }
}

/// Regular expressions of the forms that text may have.
extension String {
  fileprivate static let day = "\\d{4}-\\d{2}-\\d{2}"
  fileprivate static let edtf =
    "((\\d{4}|\\d{3}X|\\d{2}XX|\\dXXX|XXXX)(-(\\d{2}|XX)(-(\\d{2}|XX))?)?[?~%]?"
    + "|\(day)T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)"
  fileprivate static let lines = "L[1-9]\\d*(-L[1-9]\\d*)?"

  fileprivate static func id(_ prefixes: [String]) -> String {
    "(\(prefixes.joined(separator: "|")))\\.[a-z0-9]+(-[a-z0-9]+)*"
  }
}

extension FieldSchema {
  fileprivate var isRequired: Bool {
    if case .required = need { true } else { false }
  }
}
