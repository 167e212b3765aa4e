import Site
import Kit
import Templates

extension SiteRenderer {
  /// The files that programs read.
  var dataFiles: [PlannedFile] { feeds + factFiles + siteFiles }

  /// A file that programs read.
  ///
  /// - Parameters:
  ///   - path: Its path within the site.
  ///   - origin: What it is made from, for messages.
  ///   - bytes: What it holds; made when the file is written.
  /// - Returns: The file.
  func dataFile(
    _ path: String, from origin: String,
    _ bytes: @escaping @Sendable () throws(TemplateError) -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      at: SitePaths.file(of: path), from: origin,
      .rendered { output throws(TemplateError) in output += try bytes() })
  }
}
