import Facts
package import Kit

extension SiteSources {
  /// The most bytes that an archived text may have.
  private static let archivedTextLimit = 16 << 20

  /// Reads the archived texts of sources; that a folder is not there which somebody names is an
  /// error, as many checks would be silent.
  func readArchive(of base: FactBase, _ options: BuildOptions) throws(FileError)
    -> (Archive, [Diagnostic])
  {
    let path = options.archivePath(settings)
    if options.archive != nil { _ = try Folder(path) }
    let opened: Folder?
    do throws(FileError) {
      opened = try options.openArchive(path)
    } catch  where error.leadsOut {
      var archive = Archive()
      archive.isMissing = true
      return (archive, [.archiveOutside(settings)])
    }
    guard let folder = opened else {
      var archive = Archive()
      archive.isMissing = settings.archivePlace != nil
      return (archive, settings.archivePlace.map { [.noArchive(settings.archive, at: $0)] } ?? [])
    }
    var texts: [String: [UInt8]] = [:]
    var findings: [Diagnostic] = []
    for source in base.facts(of: .sources) {
      guard let reference = source.archive else { continue }
      if reference.file.leadsOutOfFolder {
        findings.append(.archivedTextOutside(reference, of: source))
      } else if try folder.status(of: FilePath(reference.file)) != nil {
        texts[reference.file] = try folder.bytes(
          of: reference.file, limit: Self.archivedTextLimit)
      }
    }
    return (Archive(of: base) { texts[$0] }, findings)
  }
}

extension String {
  /// Whether it is a path of its own, or one with `..` in it, wherever that leads.
  fileprivate var leadsOutOfFolder: Bool {
    utf8.first == UInt8(ascii: "/")
      || utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}

extension Diagnostic {
  fileprivate static func noArchive(_ folder: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .archiveMissing, at: location,
      "the folder “\(folder)” of archived texts, which site.yaml names, is not there, so nothing"
        + " could be compared with them",
      help: "put it back, name the folder in which they lie, here or with --archive, or remove the"
        + " line if there are none")
  }

  fileprivate static func archivedTextOutside(
    _ reference: Fact.ArchiveReference, of source: Fact
  ) -> Diagnostic {
    Diagnostic(
      .archiveMissing, at: reference.location(of: ArchiveFields.file),
      "the archived text “\(reference.file.clipped)” lies outside of the archive’s folder, so nothing"
        + " was compared with it",
      help: "lay the text in the folder, and write its name there, such as “report.txt”",
      id: source.id)
  }

  fileprivate static func archiveOutside(_ settings: SiteSettings) -> Diagnostic {
    Diagnostic(
      .archiveMissing,
      at: settings.archivePlace ?? FileLocation(startOf: settings.archive),
      "the folder “\(settings.archive)” of archived texts lies outside of the site, or a symbolic link"
        + " leads to it, so nothing was compared with them",
      help:
        "lay the texts in a folder of the site, or name the one in which they lie with --archive")
  }
}

extension Rule {
  package static let archiveMissing = Rule(
    "archive-missing", .error,
    catches:
      "A folder of archived texts that site.yaml names and that is not there, or that lies outside"
      + " of the site’s folder, and a text that lies outside of the archive’s.",
    why:
      "Every check that compares with the sources would be silent, and a wrong number published.",
    wrong: "archive: archvie", right: "archive: archive")
}
