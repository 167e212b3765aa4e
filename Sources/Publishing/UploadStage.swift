import Facts
import Kit
import Site

/// When a file is put to its target, in the order of the cases: what leads to a file comes after it.
enum UploadStage: Int, CaseIterable, Sendable {
  /// Styles, scripts, pictures, and the data that a page leads to.
  case assets

  /// Pages to which nothing at the target leads yet.
  case newPages

  /// New lists and feeds, to which changed pages lead.
  case newLists
  case changedPages

  /// Lists, feeds, the search, the sitemap and other files about the whole site.
  case lists
}

extension UploadStage {
  /// - Parameters:
  ///   - path: A file of the site.
  ///   - isNew: Whether the target has none of that path.
  init(_ path: FilePath, isNew: Bool) {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if Self.isOfWholeSite(parts) {
      self = isNew ? .newLists : .lists
    } else if path.bytes.suffix(5).elementsEqual(".html".utf8) {
      self = isNew ? .newPages : .changedPages
    } else {
      self = .assets
    }
  }

  /// Whether a file tells of many pages, so that it changes with them.
  private static func isOfWholeSite(_ parts: [String]) -> Bool {
    let name = parts.last ?? ""
    if parts.count == 1 {
      return topFiles.contains("/\(name)") || name.utf8.starts(with: "sitemap".utf8)
    }
    if "/\(parts[0])/" == SitePaths.briefings { return parts.count == 2 || parts[1] == "page" }
    return folders.contains("/\(parts[0])/")
  }

  private static let topFiles: Set<String> = Set(
    [
      "/index.html", SitePaths.atomFeed, SitePaths.jsonFeed, SitePaths.changesFeed,
      SitePaths.factsData,
      SitePaths.figures, SitePaths.calendar, SitePaths.sitemap, SitePaths.robots, SitePaths.guide,
      SitePaths.manifest, SitePaths.headers, SitePaths.redirects,
    ])

  private static let folders: Set<String> = Set(
    [
      SitePaths.topics, "/series/", SitePaths.archive, SitePaths.search, SitePaths.corrections,
      SitePaths.changes, SitePaths.dataPage, "/schema/",
    ] + FactKind.allCases.map(SitePaths.index))
}

extension UploadPlan {
  /// The files to be put to the target, stage by stage; a stage without any is left out.
  var stages: [[FilePath]] {
    let new = added.map { (UploadStage($0, isNew: true), $0) }
    let old = changed.map { (UploadStage($0, isNew: false), $0) }
    let files = Dictionary(grouping: new + old, by: \.0)
    return UploadStage.allCases.compactMap { stage in files[stage]?.map(\.1).sorted() }
  }
}
