/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
struct SARIFLog: Sendable {
  private let diagnostics: [Diagnostic]
  private let rules: [Rule]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    rules = Set(diagnostics.map(\.rule)).sorted { $0.name < $1.name }
  }

  var json: String {
    let driver = JSONText.object([
      ("name", JSONText.string("sitegen")),
      ("rules", JSONText.array(rules.map(descriptor))),
    ])
    let run = JSONText.object([
      ("tool", JSONText.object([("driver", driver)])),
      ("columnKind", JSONText.string("unicodeCodePoints")),
      ("results", JSONText.array(diagnostics.map(result))),
    ])
    return JSONText.object([
      ("$schema", JSONText.string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", JSONText.string("2.1.0")),
      ("runs", JSONText.array([run])),
    ])
  }

  private func descriptor(of rule: Rule) -> String {
    JSONText.object([
      ("id", JSONText.string(rule.name)),
      ("shortDescription", message(rule.catches)),
      ("fullDescription", message("\(rule.catches) \(rule.why)")),
      (
        "defaultConfiguration",
        JSONText.object([("level", JSONText.string(rule.severity.rawValue))])
      ),
    ])
  }

  private func result(of diagnostic: Diagnostic) -> String {
    let position = diagnostic.location
    let region = JSONText.object([
      ("startLine", "\(position.line)"),
      ("startColumn", "\(position.column)"),
      ("endColumn", "\(position.column + diagnostic.location.length)"),
    ])
    let artifact = JSONText.object([("uri", JSONText.string(uri(diagnostic.location.path)))])
    let physical = JSONText.object([("artifactLocation", artifact), ("region", region)])
    let text = diagnostic.help.map { "\(diagnostic.message). Help: \($0)" } ?? diagnostic.message
    return JSONText.object([
      ("ruleId", JSONText.string(diagnostic.rule.name)),
      ("level", JSONText.string(diagnostic.severity.rawValue)),
      ("message", message(text)),
      ("locations", JSONText.array([JSONText.object([("physicalLocation", physical)])])),
    ])
  }

  private func message(_ text: String) -> String {
    JSONText.object([("text", JSONText.string(text))])
  }

  /// A path as a relative URI reference (RFC 3986).
  private func uri(_ path: String) -> String {
    let plain = Array("-._~/".utf8)
    return path.utf8.map { byte in
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetter || (0x30...0x39).contains(byte) || plain.contains(byte) {
        return String(Unicode.Scalar(byte))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
  }
}
