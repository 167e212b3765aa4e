package import Site

extension BaseTheme {
  /// The theme that the program carries.
  package static let packaged = BaseTheme(EmbeddedFiles.files)
}
