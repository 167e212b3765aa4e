import Facts
package import Kit

extension Rule {
  package static let archiveAbsent = Rule(
    "archive-absent", .note,
    catches: "A source whose archived text is not at hand, so that wording cannot be checked.",
    why: "A run without the archive says less, and should say that it does.",
    wrong: "sitegen check, with no folder archive/",
    right: "sitegen check --archive ../archive")
}

extension Check {
  /// One note on the sources whose texts are absent and the checks that were left out for that.
  static let archiveAbsent = base(.archiveAbsent) { input in
    let absent = input.base.sourcesWithoutText(in: input.archive)
    guard let first = absent.first else { return [] }
    let silent = all.filter(\.readsArchive).map(\.rule.name)
    let whose = absent.count == 1 ? "of \(first.id)" : "of \(absent.count) sources"
    return [
      Diagnostic(
        .archiveAbsent, at: first.location(of: SourceFields.archive),
        "the archived text \(whose) is absent, so \(silent.count) checks were left out: "
          + silent.joined(separator: ", "),
        help: "put the text into the archive’s folder, or name the folder with --archive",
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
