package import Kit

/// What a run is asked to do.
package struct BuildOptions: Hashable, Sendable {
  /// The site's folder.
  package var site: String

  /// The output folder; nil for `public` in the site's folder.
  package var output: String?

  /// The folder of archived texts; nil for that which `site.yaml` names.
  package var archive: String?

  /// The theme whose files are used where the site's own `templates` has none.
  package var theme = BaseTheme.none

  /// Where the site will stand, instead of what `site.yaml` says; nil for that.
  package var baseURL: String?

  /// Whether pages and facts that are drafts are part of the site.
  package var includesDrafts = false

  /// Whether pages and facts are part of the site before they are published or their embargo ends.
  package var includesFuture = false

  /// The moment for which the site is built: what is embargoed until later is left out.
  package var now: Instant

  /// The day for which the age of facts is judged, that of `now` in the site's time zone; nil if it is
  /// not to be judged.
  package var today: CalendarDate?

  /// Whether an output folder of somebody else is taken over.
  package var takesOutputOver = false

  /// Whether a warning stops a build as an error does.
  package var treatsWarningsAsErrors = false

  /// Whether nothing that is found about drafts, and about what is to be published later, does.
  package var sparesWaiting = false

  /// Whether what is found in drafts stops nothing although they are shown: their writers look at them
  /// before they are done.
  package var sparesDrafts = false

  /// Whether the run decides on what readers are told from now on, and so is asked for all that is
  /// owed to a release.
  package var isRelease = false

  /// Whether the site is on the disk itself, and not only in the system's memory, before it takes the
  /// place of the former one.
  package var isDurable = false

  /// Whether what readers are told is recorded once the site is built, so that the site tells already
  /// of what changed since it last was.
  package var recordsChanges = false

  /// How many files to process at the same time.
  package var jobs = 2

  package init(site: String, now: Instant) {
    self.site = site
    self.now = now
  }
}

extension BuildOptions {
  /// The output folder, without a slash at its end.
  package var outputPath: String { withoutSlashAtEnd(output ?? "\(site)/public") }

  /// The folder of archived texts.
  package func archivePath(_ settings: SiteSettings) -> String {
    withoutSlashAtEnd(archive ?? "\(site)/\(settings.archive)")
  }

  /// A path as messages name it: without the site's folder before it.
  package func shown(_ path: String) -> String {
    let folder = "\(site)/"
    return path.utf8.starts(with: folder.utf8)
      ? String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self) : path
  }
}
