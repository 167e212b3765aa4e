import Foundation

typealias JSONObject = [String: Any]

/// The article on the fields, as it follows from the schemas that the program prints.
enum FieldsArticle {
  static func text() throws -> String {
    let facts = try FieldSchemas("facts")
    let site = try FieldSchemas("site")
    let matter = try FieldSchemas("front-matter")
    let records = facts.records.merging(site.records) { $1 }.merging(matter.records) { $1 }
    return """
      # Fields

      Every key of the facts, of front matter and of `site.yaml`.

      This page is written by a test from the declarations by which sitegen reads the files, so do
      not edit it: see [Contributing](Contributing.md#build-and-test). `sitegen facts schema` prints
      the same for editors.

      Keys in **bold** are required, and an unknown key is an error. In files of facts a key that
      begins with `x-` is yours, and a key with `_basis` at its end says whether the source states
      the field before it or the desk reads it so.

      ## Keys of site.yaml

      \(table(site.root))
      ## Front matter of a briefing

      A page below `content/pages` takes the same, and needs only a title.

      \(table(matter.root))
      ## A file of facts

      \(table(facts.root))
      ## Every fact

      These fields may be in facts of all kinds. The sections below leave them out, unless they say
      something else of one.

      \(table(facts.shared))
      \(sections(of: records, without: facts))
      """
  }

  private static func sections(of records: JSONObject, without facts: FieldSchemas) -> String {
    let names = records.keys.filter { $0 != "rules" }.sorted()
    return names.map { name in
      let record = records[name] as? JSONObject ?? [:]
      let left = facts.kinds.contains(name) ? facts.sharedNames(in: record) : []
      let summary = record["description"] as? String ?? ""
      return "## \(name)\n\n\(summary)\n\n\(table(record, without: left))"
    }.joined(separator: "\n")
  }

  private static func table(_ record: JSONObject, without left: Set<String> = []) -> String {
    let fields = record["properties"] as? JSONObject ?? [:]
    let required = FieldSchemas.required(in: record)
    let names = fields.keys.filter { !left.contains($0) }.sorted {
      (required.contains($0) ? 0 : 1, $0) < (required.contains($1) ? 0 : 1, $1)
    }
    let rows = names.map { name in
      let field = fields[name] as? JSONObject ?? [:]
      let key = required.contains(name) ? "**`\(name)`**" : "`\(name)`"
      return "| \(key) | \(field["description"] ?? "") | \(FieldForm(field).words) |\n"
    }
    return "| key | says | is |\n| --- | --- | --- |\n\(rows.joined())"
  }
}

/// The JSON Schema of a kind of file.
struct FieldSchemas {
  let root: JSONObject

  init(_ kind: String) throws {
    let schema = ["facts", "schema", "--of", kind]
    let output = try Command(program: Sitegen.path, arguments: schema).run().output
    root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? JSONObject ?? [:]
  }

  /// The schemas of records, by their names.
  var records: JSONObject { root["$defs"] as? JSONObject ?? [:] }

  /// The names of the records that are facts: those in a list at the top of the file.
  var kinds: Set<String> {
    let lists = (root["properties"] as? JSONObject ?? [:]).values.map { FieldForm($0) }
    return Set(lists.compactMap(\.listed))
  }

  /// A schema of the fields that facts of all kinds have.
  var shared: JSONObject {
    let all = kinds.sorted().map { records[$0] as? JSONObject ?? [:] }
    let names = all.map(names).reduce(all.first.map(names) ?? []) { $0.intersection($1) }
    let fields = (all.first?["properties"] as? JSONObject ?? [:]).filter { names.contains($0.key) }
    return ["properties": fields.filter { $0.key != "id" }]
  }

  /// The names of the fields of a record that say what they say in facts of all kinds.
  func sharedNames(in record: JSONObject) -> Set<String> {
    let own = record["properties"] as? JSONObject ?? [:]
    let shared = shared["properties"] as? JSONObject ?? [:]
    return Set(own.keys).filter { name in
      let words = [own[name], shared[name]].map { ($0 as? JSONObject)?["description"] as? String }
      return shared[name] != nil && words[0] == words[1]
    }
  }

  func names(in record: JSONObject) -> Set<String> {
    Set((record["properties"] as? JSONObject ?? [:]).keys)
  }

  /// What a record has to have, unless it is the stub of one that was replaced.
  static func required(in record: JSONObject) -> Set<String> {
    let needs = record["else"] as? JSONObject ?? record
    return Set(needs["required"] as? [String] ?? [])
  }
}

/// What the value of a field is, in words.
struct FieldForm {
  private let schema: JSONObject

  init(_ schema: Any) { self.schema = schema as? JSONObject ?? [:] }

  /// The record of which the value is a list; nil if it is none.
  var listed: String? {
    let lists = choices.compactMap { $0.schema["items"] as? JSONObject }
    return lists.first.flatMap { $0["$ref"] as? String }.map(Self.name)
  }

  /// What the value may be: the schema itself, or the schemas of which one has to hold.
  private var choices: [FieldForm] {
    guard let all = (schema["anyOf"] ?? schema["allOf"]) as? [Any] else { return [self] }
    return all.map(FieldForm.init).flatMap(\.choices)
      .filter { $0.schema["type"] as? String != "null" }
  }

  var words: String {
    let one = Self.alternatives(choices.filter { $0.schema["items"] == nil }.map(\.single))
    let lists = choices.compactMap { $0.schema["items"] }.map { FieldForm($0).words }
    let many = lists.map { $0 == one ? "a list of them" : "list of \($0)" }
    return Self.alternatives((one.isEmpty ? [] : [one]) + many)
  }

  private static func alternatives(_ words: [String]) -> String {
    words.joined(separator: ", or ")
  }

  /// The words for a schema that is no list and no choice.
  private var single: String {
    if let reference = schema["$ref"] as? String { return Self.link(Self.name(reference)) }
    if let values = schema["enum"] as? [String] { return Self.words(for: values) }
    if let pattern = schema["pattern"] as? String { return Self.words(for: pattern) }
    let names = [
      "string": "text", "boolean": "`true` or `false`", "number": "a number",
      "object": "keys and values of your own",
    ]
    guard schema["type"] as? String == "integer" else {
      return names[schema["type"] as? String ?? ""] ?? "any value"
    }
    guard let least = schema["minimum"], let most = schema["maximum"] else {
      return "a whole number"
    }
    return "a whole number from \(least) to \(most)"
  }
}

extension FieldForm {
  private static func name(_ reference: String) -> String {
    reference.components(separatedBy: "/").last ?? reference
  }

  private static func link(_ name: String) -> String {
    name == "rules" ? "a severity by the name of a [rule](Rules.md)" : "[\(name)](#\(name))"
  }

  /// The names of all rules are in the article on them.
  private static func words(for values: [String]) -> String {
    if values.contains("unlinked-number") { return "the name of a [rule](Rules.md)" }
    return values.map { "`\($0)`" }.joined(separator: " ")
  }

  /// What texts of the form of a regular expression are.
  private static func words(for pattern: String) -> String {
    let starts = [
      ("^[A-Za-z]{2,3}(-", "a language as a BCP 47 tag"), ("^(L", "a line or a source"),
      ("^https", "a web address"), ("^(((\\d{4}|", "a date in EDTF"),
      ("^\\d{4}-\\d{2}-\\d{2}(T", "a day or a moment"), ("^\\d{4}-\\d{2}-\\d{2}$", "a day"),
    ]
    if let known = starts.first(where: { pattern.hasPrefix($0.0) }) { return known.1 }
    guard let match = pattern.prefixMatch(of: /\^\(([a-z|]+)\)\\\./) else { return "text" }
    let prefixes = match.1.split(separator: "|")
    if prefixes.count > 12 { return "an id" }
    return "an id of " + prefixes.map { "`\($0)`" }.joined(separator: " ")
  }
}
