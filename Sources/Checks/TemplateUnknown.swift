import Facts
package import Kit
import Site
import Templates

extension Rule {
  package static let templateUnknown = Rule(
    "template-unknown", .error,
    catches: "A page that asks for a template that there is not.",
    why: "The page could not be rendered.",
    wrong: "template: briefing-wid.html", right: "template: briefing-wide.html")
}

extension ParsedSite {
  /// Findings for pages whose front matter names no template of the site.
  package var unknownTemplates: [Diagnostic] {
    var spelling = SpellingHelp { _ in templates.names.sorted() }
    return pages.compactMap { page in
      guard let field = page.frontMatter.template, let name = field.text,
        !templates.contains(name)
      else { return nil }
      return Diagnostic(
        .templateUnknown, at: field.location, "no template is called “\(name.clipped)”",
        help: "name a file below templates/"
      ).naming(name, among: .templates).corrected(by: &spelling)
    }
  }
}
