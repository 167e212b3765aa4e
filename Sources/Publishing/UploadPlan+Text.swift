import Kit
package import Site

extension UploadPlan {
  /// How many files are added, changed and deleted.
  package var count: Int { added.count + changed.count + deleted.count }

  /// The changes in the order of their paths.
  private var changes: [(path: FilePath, change: String)] {
    let all =
      added.map { ($0, "added") } + changed.map { ($0, "changed") }
      + deleted.map { ($0, "deleted") }
    return all.sorted { $0.0 < $1.0 }
  }

  /// A line for each change, such as `changed  about/index.html`.
  package var text: String {
    changes.map { "\($0.change.padded)\("\($0.path)".visible)\n" }.joined()
  }

  /// A JSON object in a line for each change.
  ///
  /// - Parameter target: Where they are, which each names.
  /// - Returns: Lines, each with its end.
  package func json(for target: PublishTarget) -> String {
    changes.map { path, change in
      let object: JSONValue = [
        "change": .string(change), "path": .string("\(path)"), "target": .string("\(target)"),
      ]
      return object.line.visibleJSON + "\n"
    }.joined()
  }

  /// The changes in numbers, such as `3 added, 1 changed, 0 deleted, 40 unchanged`.
  package var summary: String {
    "\(added.count) added, \(changed.count) changed, \(deleted.count) deleted,"
      + " \(unchanged) unchanged"
  }
}

extension String {
  /// The word with spaces behind it, so that paths stand below each other.
  fileprivate var padded: String { self + String(repeating: " ", count: 9 - utf8.count) }
}
