import Kit

/// A page that is not to be seen in this run.
package struct AbsentPage: Hashable, Sendable {
  package let file: String

  /// When it is to be seen; nil for one that was and will not be again.
  package let due: Due?
}

extension ParsedSite {
  /// The pages that are not to be seen, by their files and by their addresses.
  func absent(_ waiting: [Page], _ options: BuildOptions) -> [String: AbsentPage] {
    var absent: [String: AbsentPage] = [:]
    for page in waiting {
      let entry = AbsentPage(file: page.file, due: page.frontMatter.due(options))
      absent[page.file] = entry
      absent[page.address] = entry
    }
    return absent
  }
}

extension Site {
  /// Finds the page to which a link would lead if it were to be seen.
  ///
  /// - Parameters:
  ///   - destination: The destination as written, within the site.
  ///   - page: The page that holds the link; nil for what stands on no page.
  /// - Returns: Nil if there is no such page.
  package func absentPage(_ destination: String, from page: SitePage? = nil) -> AbsentPage? {
    let absent = absentPages
    if absent.isEmpty { return nil }
    let path = InternalTarget(ownPath(of: destination) ?? destination).decodedPath
    if path.utf8.first == UInt8(ascii: "/") {
      return absent[path] ?? absent["\(path)/"]
    }
    guard let page else { return nil }
    return joinPaths(splitPath(page.page.file).folder, path).flatMap { absent[$0] }
  }
}
