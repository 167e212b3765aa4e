package import Facts
package import Kit

extension Rule {
  package static let statusSupersededShown = Rule(
    "status-superseded-shown", .error,
    catches: "A page that states how something stood when a later status of it is known.",
    why: "Readers take the status of a page for how things stand now.",
    wrong: "The truce [holds](fact:status.truce-holds). <!-- status.truce-collapsed is later -->",
    right: "The truce [collapsed](fact:status.truce-collapsed).")
}

extension FactBase {
  /// A later status of the same subject; nil if the status called `id` is the latest.
  package func statusAfter(_ id: String) -> Fact? {
    guard let status = self[id], status.kind == .statuses else { return nil }
    let declared =
      status[SharedFields.supersededBy].first
      ?? facts(naming: id, in: StatusFields.supersedes.path).first
    if let declared { return self[declared] }
    guard let subject = status[StatusFields.subject]?.reference, let date = status.asOf?.date else {
      return nil
    }
    return facts(naming: subject, in: StatusFields.subject.path).lazy.compactMap { self[$0] }
      .first { date.latest.isBefore($0.asOf?.date.earliest) }
  }
}
