extension Rule {
  package static let outputName = Rule(
    "output-name", .error,
    catches: "A name of which no file of the site can be made: of a device on Windows, too long, or"
      + " with a character that some systems refuse.",
    why: "The page or file would be on no host, while the sitemap, feeds and links lead to it.",
    wrong: "content/briefings/con.md", right: "content/briefings/con-artists.md", isFixed: true)
}

extension Diagnostic {
  /// The finding for a name of which no file of the site can be made.
  ///
  /// - Parameters:
  ///   - refusal: Why.
  ///   - path: The file's path under the output folder.
  ///   - location: Where the name is written.
  ///   - help: What would be right.
  ///   - id: The fact that has the name; nil if none has.
  package init(
    _ refusal: OutputPath.Refusal, path: String, at location: FileLocation, help: String,
    id: String? = nil
  ) {
    self.init(
      .outputName, at: location,
      "the site cannot have a file “\(path.clipped)”: \(refusal.message)", help: help, id: id)
  }
}
