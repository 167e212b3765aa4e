import Facts
import Kit
import Markdown
import Site

extension Rule {
  static let slugForm = Rule(
    "slug-form", .error,
    catches: "A slug that is not made of lowercase letters, digits and hyphens.",
    why: "An address has to work in every browser, on every host, and when it is read out.",
    wrong: "slug: ../Talks", right: "slug: istanbul-talks")
}

extension Check {
  /// The slug, or the name that has to serve as one, makes an address.
  static let slugForm = page(.slugForm) { input in
    let page = input.page.page
    if let field = page.frontMatter.record.field(PageFields.slug), let slug = field.text {
      return slug.isSlug ? [] : [.slugForm(slug, at: field.location)]
    }
    if page.nameSlug.isSlug { return [] }
    return [
      Diagnostic(
        .slugForm, at: FileLocation(startOf: page.file),
        "the file's name cannot be used as an address",
        help: "add slug: with lowercase letters, digits and hyphens to the front matter")
    ]
  }
}

extension Diagnostic {
  fileprivate static func slugForm(_ slug: String, at location: FileLocation) -> Diagnostic {
    let made = Markdown.slug(slug.utf8)
    return Diagnostic(
      .slugForm, at: location, "“\(slug.clipped)” is not a valid slug",
      help: "write lowercase letters, digits and hyphens, such as"
        + " \(made.isSlug && made.utf8.count <= 80 ? made : "some-words")")
  }
}
