import Facts
package import Kit

extension Rule {
  package static let accessedBeforePublished = Rule(
    "accessed-before-published", .error,
    catches: "A source that the desk read before it was published.",
    why: "One of the two dates is wrong.",
    wrong: "published: \"2025-10-29\"\naccessed: \"2025-10-09\"",
    right: "published: \"2025-10-29\"\naccessed: \"2025-10-30\"")
}

extension Check {
  static let accessedBeforePublished = base(.accessedBeforePublished) { input in
    input.base.facts(of: .sources).compactMap { source in
      guard let accessed = source[SourceFields.accessed],
        let published = source[SourceFields.published],
        accessed.date.latest.isBefore(published.date.earliest)
      else { return nil }
      return Diagnostic(
        .accessedBeforePublished, at: accessed.location,
        "\(source.id) was read on \(accessed.date.text), before it was published on"
          + " \(published.date.text)", help: "correct one of the two dates", id: source.id)
    }
  }
}
