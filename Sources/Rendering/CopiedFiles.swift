import Kit
import Site

extension SiteSources {
  /// The files that are copied to the site as they are.
  package var copies: [OutputFile] {
    listing.assets.compactMap { file in
      let path = String(Substring(file.utf8.dropFirst("content/assets/".utf8.count)))
      return OutputPath(path).map { OutputFile($0, from: file, .copy(of: file)) }
    } + ThemeAssets(assets).files
  }
}
