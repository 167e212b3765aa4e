extension Diagnostic {
  /// The finding as a JSON object on one line.
  var json: String {
    JSONValue.members([
      ("file", .string(location.path)), ("line", .integer(location.line)),
      ("column", .integer(location.column)), ("severity", .string(severity.rawValue)),
      ("rule", .string(rule.name)), ("id", id.map(JSONValue.string)),
      ("message", .string(message)), ("help", help.map(JSONValue.string)),
    ]).line.visibleJSON
  }

  /// The finding as a workflow command
  /// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
  var workflowCommand: String {
    let command =
      switch severity {
      case .note: "notice"
      case .warning: "warning"
      case .error: "error"
      }
    let properties = [
      "file=\(escaped(location.path.visible, inProperty: true))",
      "line=\(location.line)",
      "col=\(location.column)",
      "title=\(escaped(rule.name, inProperty: true))",
    ]
    let text = help.map { "\(message.visible)\n\($0.visible)" } ?? message.visible
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(text, inProperty: false))"
  }

  private func escaped(_ text: String, inProperty: Bool) -> String {
    let signs = (inProperty ? "%\r\n:," : "%\r\n").utf8
    return text.utf8.percentEncoded { !signs.contains($0) }
  }
}
