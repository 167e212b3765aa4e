import Facts
package import Kit

extension Rule {
  package static let archiveAbsent = Rule(
    "archive-absent", .warning,
    catches: "A source whose archived text is missing, so that its wording cannot be checked.",
    why: "A run without the archive checks less, and should say so.",
    wrong: "sitegen check   # with no folder archive/",
    right: "sitegen check --archive ../archive")
}

extension Check {
  /// One warning on the sources whose texts are absent and the checks that were left out for that.
  static let archiveAbsent = base(.archiveAbsent) { input in
    if input.archive.isMissing { return [] }
    let absent = input.base.sourcesWithoutText(in: input.archive)
    guard let first = absent.first else { return [] }
    let silent = all.filter(\.readsArchive).map(\.rule.name)
    let whose = absent.count == 1 ? "of \(first.id)" : "of \(absent.count) sources"
    return [
      Diagnostic(
        .archiveAbsent, at: first.location(of: SourceFields.archive),
        "the archived text \(whose) is missing, so \(silent.count) checks were skipped: "
          + silent.joined(separator: ", "),
        help: "put the text in the archive’s folder, or pass the folder with --archive",
        id: first.id)
    ]
  }
}

extension FactBase {
  /// The sources whose archived texts are absent.
  func sourcesWithoutText(in archive: Archive) -> [Fact] {
    facts(of: .sources).filter { $0.archive != nil && archive.texts[$0.id] == nil }
  }
}
