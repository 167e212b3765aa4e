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
    errors.groupedInOrder(by: Diagnostic.init).map { errors in
      var finding = Diagnostic(errors[0])
      let pages = errors.compactMap(\.subject).filter { !$0.isEmpty }
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
