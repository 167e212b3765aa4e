/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
struct SARIFLog: Sendable {
  private let diagnostics: [Diagnostic]
  private let rules: [Rule]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    rules = Set(diagnostics.map(\.rule)).sorted { $0.name < $1.name }
  }

  var json: String {
    let run: JSONValue = [
      "tool": ["driver": ["name": "sitegen", "rules": .array(rules.map(descriptor))]],
      "columnKind": "unicodeCodePoints",
      "results": .array(diagnostics.map(result)),
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
    return log.line.visibleJSON
  }

  private func descriptor(of rule: Rule) -> JSONValue {
    [
      "id": .string(rule.name),
      "shortDescription": ["text": .string(rule.catches)],
      "fullDescription": ["text": .string("\(rule.catches) \(rule.why)")],
      "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
    ]
  }

  private func result(of diagnostic: Diagnostic) -> JSONValue {
    let location = diagnostic.location
    let region: JSONValue = [
      "startLine": .integer(location.line), "startColumn": .integer(location.column),
      "endColumn": .integer(location.column + location.length),
    ]
    let place: JSONValue = [
      "artifactLocation": ["uri": .string(uri(location.path))], "region": region,
    ]
    let text = diagnostic.help.map { "\(diagnostic.message). Help: \($0)" } ?? diagnostic.message
    return [
      "ruleId": .string(diagnostic.rule.name),
      "level": .string(diagnostic.severity.rawValue),
      "message": ["text": .string(text)],
      "locations": [["physicalLocation": place]],
    ]
  }

  /// A path as a relative URI reference (RFC 3986).
  private func uri(_ path: String) -> String {
    path.utf8.percentEncoded { $0.isUnreservedInURI || $0 == UInt8(ascii: "/") }
  }
}
