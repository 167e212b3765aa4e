import Facts
import Kit
import Site

/// The records of facts that are not to be seen yet, by their places in files of facts.
struct WaitingRecords: Sendable {
  /// When they are to be seen, by the places of all that they say.
  private var dues: [FileLocation: Due] = [:]

  /// The records of each file in which one waits, in the order of the file.
  private var records: [String: [Start]] = [:]

  /// Where a record starts.
  private struct Start: Sendable {
    let position: SourcePosition
    let id: String

    /// Nil if it waits for nothing.
    let due: Due?
  }

  /// - Parameters:
  ///   - base: All facts.
  ///   - dueOf: When a fact is to be seen; nil if it is now.
  /// - Complexity: O(*n*) in what the facts say.
  init(of base: FactBase, _ dueOf: (Fact) -> Due?) {
    var waits: Set<String> = []
    for fact in base.facts {
      let due = dueOf(fact)
      let path = fact.location.path
      records[path, default: []].append(
        Start(position: fact.record.location.position, id: fact.id, due: due))
      guard let due else { continue }
      waits.insert(path)
      dues[fact.location.start] = due
      fact.record.forEachField { _, field in dues[field.location.start] = due }
    }
    records = records.filter { waits.contains($0.key) }.mapValues { records in
      records.sorted { $0.position < $1.position }
    }
  }
}

extension WaitingRecords {
  /// When what a finding says of a record will be seen; nil if it is now.
  ///
  /// A field that could not be read is no part of the record, so its place tells which it belongs to. What
  /// breaks a fixed rule as a rule concerns more than the record; an id in one of its fields, which may be
  /// blank, does not.
  func due(of finding: Diagnostic) -> Due? {
    if let due = dues[finding.location.start] { return due }
    guard !finding.rule.isFixed || finding.rule == .idForm,
      let records = records[finding.location.path]
    else { return nil }
    let end = records.partitioningIndex { $0.position > finding.location.position }
    guard end > 0, records[end - 1].id == finding.id else { return nil }
    return records[end - 1].due
  }

  /// When the record with an acceptance will be seen; nil if it is now.
  func due(at acceptance: Acceptance) -> Due? { dues[acceptance.location.start] }
}

extension FileLocation {
  /// The same place without its length.
  fileprivate var start: FileLocation { FileLocation(path, line: line, column: column) }
}
