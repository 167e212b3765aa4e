import Checks
import Kit
import Rendering
import Site
import Templates

/// All files that a run publishes, and the question whether what the site refers to is among them.
///
/// The sitemap, the feeds, the lists and the navigation, and the links of pages are made of the
/// site's paths, and no link to any other path passes the checks; so if each path has its file, each
/// of their addresses has. Templates can lead elsewhere: they are looked at for it, and what they make
/// by `AddressProof`.
struct WholeSite: Sendable {
  /// The paths of all files.
  let files: Set<String>

  /// - Complexity: O(*n*) in the number of files.
  init(_ files: [OutputFile]) { self.files = Set(files.map(\.path.text)) }
}

/// A fault of sitegen itself: a path that the site refers to, and no file is planned for it.
package struct PathWithoutFile: Error, Hashable, Sendable {
  package let path: String
}

extension WholeSite {
  /// Looks at a whole site; asynchronous, so that it costs no time beside other work.
  ///
  /// - Parameters:
  ///   - files: All files that are planned.
  ///   - site: The site.
  ///   - templates: Its templates.
  /// - Returns: The paths of all files, what is missing, nil if nothing is, and the addresses in
  ///   templates that lead nowhere.
  @concurrent static func look(
    at files: [OutputFile], of site: Site, _ templates: TemplateSet
  ) async -> (paths: Set<String>, missing: PathWithoutFile?, lost: [LostAddress]) {
    let whole = WholeSite(files)
    let root = SiteAddress(baseURL: site.settings.baseURL).root
    return (whole.files, whole.missing(of: site), whole.lost(in: templates, root: root))
  }

  /// The first page or file of a site that is not published, the files of `content/assets` included;
  /// nil if all are.
  ///
  /// - Complexity: O(*n*) in the number of the site's paths.
  func missing(of site: Site) -> PathWithoutFile? {
    let missing = site.paths.filter { !files.contains(SitePaths.file(of: $0)) }
    return missing.min { $0.precedes($1) }.map(PathWithoutFile.init)
  }

  /// Each address in a template that is one of the site and leads to no file.
  ///
  /// - Parameters:
  ///   - templates: The templates.
  ///   - root: The path of the home page.
  /// - Returns: The addresses, in the order of the templates.
  func lost(in templates: TemplateSet, root: String) -> [LostAddress] {
    templates.literalURLs.compactMap { url in
      guard let written = url.path(below: root) else { return nil }
      let path = InternalTarget(written).decodedPath
      let isThere = [path, "\(path)/"].contains { files.contains(SitePaths.file(of: $0)) }
      return isThere ? nil : LostAddress(path: path, finding: .leadsNowhere(url, path))
    }
  }
}

/// An address in a template that leads nowhere.
struct LostAddress: Hashable, Sendable {
  let path: String
  let finding: Diagnostic
}

extension LiteralURL {
  /// The path within the site; nil if the address is one of another site, or the template does not
  /// tell the whole of it.
  fileprivate func path(below root: String) -> String? {
    // A reference stands for another sign.
    if text.utf8.contains(UInt8(ascii: "&")) { return nil }
    if head == "site.root" { return "/\(text)" }
    guard head == nil, text.utf8.starts(with: root.utf8), !text.utf8.starts(with: "//".utf8) else {
      return nil
    }
    return "/\(Substring(text.utf8.dropFirst(root.utf8.count)))"
  }
}

extension Rule {
  static let templateLinkBroken = Rule(
    "template-link-broken", .warning,
    catches:
      "An address in a template, or one that a template makes, that is one of the site and leads to"
      + " no page or file of it, or to no place in its page.",
    why: "Every page that is made with the template sends its readers into an error. It is a"
      + " warning because the theme is at fault and not the content; rules: in site.yaml can make it an"
      + " error.",
    wrong: "<a href=\"{{ site.root }}claim/\">Claims</a>",
    right: "<a href=\"{{ site.root }}claims/\">Claims</a>")
}

extension Diagnostic {
  fileprivate static func leadsNowhere(_ url: LiteralURL, _ path: String) -> Diagnostic {
    Diagnostic(
      .templateLinkBroken, at: FileLocation(url.path, line: url.line, column: url.column),
      "“\(path.clipped)” leads nowhere",
      help: "name a page or file of the site, such as “/briefings/”")
  }
}
