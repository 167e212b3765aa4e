import Facts
import Kit
import Site
import Templates

extension Rule {
  static let templateUnknown = Rule(
    "template-unknown", .error,
    catches: "A page that asks for a template that does not exist.",
    why: "The page could not be rendered.",
    wrong: "template: briefing-wid.html", right: "template: briefing-wide.html", isFixed: true)
}

extension Check {
  /// Every page, also one that is not to be seen yet, names a template of the site or none.
  static let templateUnknown = site(.templateUnknown) { input in
    let templates = input.parsed.templates
    var spelling = SpellingHelp { _ in templates.names.sorted() }
    return input.parsed.pages.compactMap { page in
      guard let field = page.frontMatter.template, let name = field.text,
        !templates.contains(name)
      else { return nil }
      return Diagnostic(
        .templateUnknown, at: field.location, "unknown template “\(name.clipped)”",
        help: "name a file below templates/"
      ).naming(name, among: .templates).corrected(by: &spelling)
    }
  }
}
