import Kit
import Templates

extension SiteRenderer {
  /// The files that programs read.
  var dataFiles: [OutputFile] {
    (feeds + factFiles + siteFiles).compactMap(\.self)
  }

  /// A file that programs read.
  ///
  /// - Parameters:
  ///   - path: Its path within the site.
  ///   - origin: What it is made from, for messages.
  ///   - bytes: What it holds; made when the file is written.
  /// - Returns: The file; nil if its path is none that can be written.
  func dataFile(
    _ path: String, from origin: String,
    _ bytes: @escaping @Sendable () throws(TemplateError) -> [UInt8]
  ) -> OutputFile? {
    OutputPath(filePath(of: path)).map { file in
      OutputFile(
        file, from: origin, .rendered { output throws(TemplateError) in output += try bytes() })
    }
  }
}
