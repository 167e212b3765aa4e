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

extension BaseCheckInput {
  /// The rules of pages and files that are silent about a source whose text is absent.
  private static let ofPages: [Rule] = [.sourceShare, .republishForbidden]

  /// One note on the sources whose texts are absent and the checks that were left out for that.
  func archiveAbsent(for checks: [BaseCheck]) -> [Diagnostic] {
    let absent = base.facts(of: .sources).filter {
      $0.archive != nil && archive.texts[$0.id] == nil
    }
    let ofFacts = checks.filter(\.readsArchive).map(\.rule)
    guard let first = absent.first, !ofFacts.isEmpty else { return [] }
    let silent = (ofFacts + Self.ofPages).map(\.name)
    let whose = absent.count == 1 ? "of \(first.id)" : "of \(absent.count) sources"
    return [
      Diagnostic(
        .archiveAbsent, at: first.location(of: "archive"),
        "the archived text \(whose) is absent, so \(silent.count) checks were left out: "
          + silent.joined(separator: ", "),
        help: "put the text into the archive’s folder, or name the folder with --archive",
        id: first.id)
    ]
  }
}
