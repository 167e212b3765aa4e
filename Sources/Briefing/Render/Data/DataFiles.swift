import Templates

extension SiteRenderer {
  /// The files that programs read.
  var dataFiles: [OutputFile] { [] }
}
