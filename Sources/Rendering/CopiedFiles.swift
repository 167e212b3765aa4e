import Kit
package import Site

extension SiteSources {
  /// The files that are copied to a site as they are.
  package func copies(to site: Site) -> [PlannedFile] {
    (listing.assets + listing.filesBesidePages).filter { site.assetPath(of: $0) != nil }.map {
      file in
      PlannedFile(at: SitePaths.file(of: Site.assetPath(of: file)), from: file, .copy(of: file))
    } + ThemeAssets(assets).files
  }
}
