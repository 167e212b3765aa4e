package import Kit
package import Templates

extension Rule {
  package static let templateError = Rule(
    "template-error", .error,
    catches: "A template that cannot be read, or that uses something that does not exist.",
    why: "A reader would see a blank where a value should be.",
    wrong: "{{ page.titel }}", right: "{{ page.title }}", isFixed: true)
}

extension Diagnostic {
  /// The findings for errors of templates; an error that several pages meet is told once.
  package static func templateErrors(_ errors: [TemplateError]) -> [Diagnostic] {
    var subjects: [Diagnostic: [String]] = [:]
    var order: [Diagnostic] = []
    for error in errors {
      let finding = Diagnostic(error)
      if subjects[finding] == nil { order.append(finding) }
      subjects[finding, default: []].append(error.subject ?? "")
    }
    return order.map { finding in
      var finding = finding
      let pages = subjects[finding, default: []].filter { !$0.isEmpty }
      if let first = pages.first {
        finding.message += ", rendering \(first)"
        if pages.count > 1 { finding.message += " and \(pages.count - 1) more" }
      }
      return finding
    }
  }

  private init(_ error: TemplateError) {
    let location = FileLocation(
      error.path, line: error.line, column: error.column, length: error.length)
    self.init(.templateError, at: location, error.message, help: error.help)
  }
}
