import Site
import Kit
import Templates

extension SiteRenderer {
  /// The files that programs read, but for those of a single briefing.
  var dataFiles: [PlannedFile] {
    feeds + factFiles + siteFiles
  }

  /// A file that programs read.
  ///
  /// - Parameters:
  ///   - path: Its path within the site.
  ///   - origin: What it is made from, for messages.
  ///   - given: Writes what was decided about the file, which `bytes` tells.
  ///   - bytes: What it holds; made when the file is written, by the renderer that it gets.
  /// - Returns: The file.
  func dataFile(
    _ path: String, from origin: String, given: (inout ByteWriter) -> Void = { _ in },
    _ bytes: @escaping @Sendable (SiteRenderer) throws(TemplateError) -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      at: SitePaths.file(of: path), from: origin,
      .rendered { log, output throws(TemplateError) in output += try bytes(self.noting(in: log)) }
    ).map { $0.planned(ByteWriter.hash(given)) }
  }
}
