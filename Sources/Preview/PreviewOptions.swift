package import Kit

/// What a preview is asked to do.
package struct PreviewOptions: Sendable {
  /// The site's folder.
  package var site: String

  /// The folder of archived texts; nil for `archive` in the site's folder until `site.yaml` is read.
  package var archive: String?

  /// The name or address on which it listens; nil for this machine alone.
  package var host: String?

  /// The port on which it listens; 0 for any that is free.
  package var port = 8000

  /// Whether the browser opens the page that was edited.
  package var navigates = false

  /// Whether it looks for changes by itself, as where the kernel does not tell of them.
  package var polls = false

  /// Whether the site is built for one moment, so that no time passes in it.
  package var hasFixedMoment = false

  /// How long a build may take at least before what builds is taken for stuck; the first may take ten
  /// times as long, and each ten times as long as the longest before.
  package var patience = Duration.seconds(30)

  /// How findings open an editor; nil if they do not.
  package var editor: EditorLink?

  /// The arguments with which this program builds for a preview, by the preview's address.
  package var workerArguments: @Sendable (String) -> [String]

  package init(
    site: String, workerArguments: @escaping @Sendable (_ address: String) -> [String]
  ) {
    (self.site, self.workerArguments) = (site, workerArguments)
  }
}

/// Why there can be no preview.
package struct PreviewRefusal: Error, Hashable, Sendable {
  package let reason: String
  package let help: String
}

/// Something that whoever runs a preview is told.
package enum PreviewEvent: Sendable {
  /// It answers at an address, and to other machines at these where it listens on all of this one's.
  case listening(address: String, others: [String], isOpenToOthers: Bool)

  /// A build has ended.
  case built(PreviewedBuild)

  /// A build failed in another way than by findings.
  case failed(String)

  /// Something that should be known.
  case note(String)
}

/// A build of a preview.
package struct PreviewedBuild: Sendable {
  /// What changed, in few words; empty for the first build.
  package let changes: String

  /// How long it took from the change to the new page.
  package let duration: Duration
  package let diagnostics: [Diagnostic]

  /// Lines that tell which findings the desk accepts.
  package let accepted: [String]
  package let pages: Int
  package let facts: Int

  /// How many files were made.
  package let made: Int

  /// Whether what was built is shown.
  package let isShown: Bool

  /// Whether there is a site to be seen, be it of an earlier build.
  package let hasSite: Bool

  /// Whether files are still to be made, in which more may be found.
  package let isComplete: Bool

  /// Whether this tells only what was found since the build was told of.
  package let isSequel: Bool
}
