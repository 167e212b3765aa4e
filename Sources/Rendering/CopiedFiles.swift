import Kit
import Site

extension SiteSources {
  /// The files that are copied to the site as they are.
  package var copies: [PlannedFile] {
    listing.assets.map { file in
      PlannedFile(at: SitePaths.file(of: Site.assetPath(of: file)), from: file, .copy(of: file))
    } + ThemeAssets(assets).files
  }
}
