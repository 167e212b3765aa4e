import Kit
import Site

extension Check {
  /// The archive lies in no folder that readers get as it is.
  static let archivePublished = site(.republishForbidden) { input in
    input.parsed.foldersWithArchive.map { path in
      Diagnostic(
        .republishForbidden, at: FileLocation(startOf: "content/site.yaml"),
        "the archive is in \(path), which is published",
        help: "move it next to content/, and set archive: or --archive")
    }
  }
}
