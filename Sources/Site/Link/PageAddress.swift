import Facts
package import Kit
import Markdown

extension Rule {
  package static let slugForm = Rule(
    "slug-form", .error,
    catches: "A slug that is not made of lower-case letters, digits and hyphens.",
    why: "An address has to work in every browser, on every host, and when it is read out.",
    wrong: "slug: ../Talks", right: "slug: istanbul-talks")
}

extension Page {
  /// The path of the page's address within the site, such as `/briefings/istanbul-round/`.
  var address: String {
    switch kind {
    case .briefing: "/briefings/\(lastPart)/"
    case .plain: "/\(foldersBelowPages)\(lastPart)/"
    }
  }

  /// What is wrong with the slug, or with the name that has to serve as one.
  package var slugProblems: [Diagnostic] {
    if let field = frontMatter.record["slug"], let slug = field.text {
      if slug.isSlug { return [] }
      return [
        Diagnostic(
          .slugForm, at: field.location, "“\(slug.clipped)” is no slug",
          help: "write lower-case letters, digits and hyphens, such as \(suggestion(for: slug))")
      ]
    }
    if nameSlug.isSlug { return [] }
    return [
      Diagnostic(
        .slugForm, at: FileLocation(file, line: 1, column: 1),
        "no address can be made of the file's name",
        help: "write slug: and lower-case letters, digits and hyphens in the front matter")
    ]
  }

  private var lastPart: String {
    frontMatter.slug.flatMap { $0.isSlug ? $0 : nil } ?? nameSlug
  }

  /// The slug that the file's name makes, without a day before it and without its extension.
  private var nameSlug: String {
    let name = splitPath(file).name.utf8.dropLast(".md".utf8.count)
    let bytes = Array(name)
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    let isDated = bytes.count > 11 && bytes[10] == UInt8(ascii: "-") && CalendarDate(day) != nil
    return Markdown.slug(bytes.dropFirst(isDated ? 11 : 0))
  }

  /// The folders between `content/pages` and the file, each with a slash after it.
  private var foldersBelowPages: String {
    let folders = splitPath(file).folder.utf8.dropFirst("content/pages/".utf8.count)
    if folders.isEmpty { return "" }
    return folders.split(separator: UInt8(ascii: "/"))
      .map { Markdown.slug($0) + "/" }.joined()
  }

  private func suggestion(for slug: String) -> String {
    let made = Markdown.slug(slug.utf8)
    return made.isSlug ? made : "istanbul-round"
  }
}

extension String {
  /// Whether it is made of lower-case ASCII letters, digits and single hyphens between them.
  var isSlug: Bool {
    let bytes = Array(utf8)
    guard !bytes.isEmpty, bytes.count <= 200, bytes.first != UInt8(ascii: "-"),
      bytes.last != UInt8(ascii: "-")
    else { return false }
    return bytes.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
  }
}
