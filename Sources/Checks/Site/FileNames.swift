import Facts
import Kit
import Site

extension Rule {
  static let nameIgnored = Rule(
    "name-ignored", .warning,
    catches:
      "A file's name that means something to other generators and not here, such as talks.fr.md, or"
      + " index.md and 404.md among the pages.",
    why:
      "The page stands at another address, or is read in another language, than its writer thinks.",
    wrong: "content/pages/index.md", right: "content/pages/desk.md")
}

extension Check {
  /// No page's name asks for what only its front matter, or the site, can say.
  static let nameIgnored = site(.nameIgnored) { input in
    let own = input.site.settings.language
    return input.site.pages.compactMap { page in
      page.page.languageFinding(siteLanguage: own) ?? page.page.specialNameFinding
    }
  }
}

extension Page {
  /// A finding if the name says a language that the page is not said to be in.
  fileprivate func languageFinding(siteLanguage: String) -> Diagnostic? {
    guard let language = nameLanguage else { return nil }
    let spoken = frontMatter.language ?? siteLanguage
    guard language.primaryLanguage != spoken.primaryLanguage else { return nil }
    let tag = language.replacing(with: UInt8(ascii: "-"), at: UInt8(ascii: "_"))
    let location =
      frontMatter.record.field(PageFields.language)?.location ?? FileLocation(startOf: file)
    return Diagnostic(
      .nameIgnored, at: location,
      "“.\(language.clipped)” in the file's name sets no language; the page is in “\(spoken.clipped)”",
      help: frontMatter.language == nil
        ? "write lang: \(tag.clipped); its address is \(address.clipped), unless slug: says another"
        : "write lang: \(tag.clipped), or give the file another name")
  }

  /// A finding for the names of front pages and error pages.
  fileprivate var specialNameFinding: Diagnostic? {
    let name = splitPath(file).name
    guard !isIndexOfFolder, frontMatter.slug == nil,
      ["index.md", "_index.md", "404.md"].contains(name)
    else { return nil }
    let message = "“\(name)” is a page like any other here, at \(address.clipped)"
    let help =
      switch (name, kind) {
      case ("404.md", _):
        "put the words into templates/404.html, of which /404.html is made, or rename the file"
      case (_, .plain):
        "the front page is made by templates/home.html, and home: in site.yaml chooses what leads it;"
          + " rename the file for a page of its own"
      default:
        "lists of briefings are made by the site; rename the file, or put it in a folder of its own"
          + " as index.md"
      }
    return Diagnostic(.nameIgnored, at: FileLocation(startOf: file), message, help: help)
  }
}

extension String {
  /// The code of the language in a tag, in lower case.
  fileprivate var primaryLanguage: [UInt8] { utf8.prefix(while: \.isLetter).map(\.lowercased) }

  fileprivate func replacing(with new: UInt8, at old: UInt8) -> String {
    String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }
}
