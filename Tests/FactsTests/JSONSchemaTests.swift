import Facts
import Foundation
import TestSupport
import Testing

/// The schema of the facts, as python's `jsonschema` sees it.
@Suite(
  .enabled(if: Python.hasJSONSchema, "python3 with the modules jsonschema and yaml is not here"))
struct JSONSchemaTests {
  @Test(arguments: Subject.all)
  func allowsAWholeBase(_ subject: Subject) throws {
    #expect(try Python.problems(in: String(decoding: subject.facts(), as: UTF8.self)) == "")
  }

  @Test(arguments: [
    ("\n    standing: uncontested", "\n    standng: uncontested", "standng"),
    ("modality: occurred", "modality: happened", "happened"),
    ("issue: issue.responsibility", "issue: place.arn", "place.arn"),
    ("at: [L23]", "at: [line 23]", "line 23"),
    ("described_as: \"an expert\"", "note: \"an expert\"", "described_as"),
  ])
  func refuses(original: String, planted: String, named: String) throws {
    let facts = String(decoding: try Subject.river.facts(), as: UTF8.self)
    let place = try #require(facts.range(of: original))
    #expect(
      try Python.problems(in: facts.replacingCharacters(in: place, with: planted)).contains(named))
  }
}

extension Python {
  fileprivate static let hasJSONSchema = has("jsonschema, yaml")

  /// What a validator says against facts; empty if nothing.
  fileprivate static func problems(in facts: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try Data(FileFields.schema.jsonSchema(title: "Facts")).write(to: schema)
    return try run(
      """
      import json, sys, yaml, jsonschema
      class Loader(yaml.SafeLoader): pass
      # As in YAML 1.2, "on" is text.
      Loader.yaml_implicit_resolvers = {
        first: [(tag, rule) for tag, rule in rules if tag[-4:] != "bool" or first in "tTfF"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
      schema = json.load(open("\(schema.path)"))
      jsonschema.Draft202012Validator.check_schema(schema)
      facts = yaml.load(sys.stdin.buffer.read().decode(), Loader)
      for error in jsonschema.Draft202012Validator(schema).iter_errors(facts):
        print(list(error.absolute_path), error.message)
      """, input: Array(facts.utf8))
  }
}
