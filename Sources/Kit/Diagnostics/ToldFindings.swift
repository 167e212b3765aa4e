// How many findings are kept, and how many of them a report tells one by one.

extension Sequence<Diagnostic> {
  /// The findings without those of a rule and file beyond the first few hundred, so that they take
  /// little memory whatever stands in a file.
  ///
  /// - Complexity: O(*n*).
  package var bounded: [Diagnostic] {
    if underestimatedCount <= Diagnostic.limitPerFile { return Array(self) }
    var tally: [LeftOut.Scope: Int] = [:]
    return filter { finding in
      let scope = LeftOut.Scope(rule: finding.rule.name, path: finding.location.path)
      tally[scope, default: 0] += 1
      return tally[scope, default: 0] <= Diagnostic.limitPerFile
    }
  }
}

extension Diagnostic {
  /// How many findings of a rule are kept of a file.
  static let limitPerFile = 250
}

extension [Diagnostic] {
  /// How many findings of a rule are told of one file.
  private static let limitTold = 50

  /// How many findings of a rule are told of all files together.
  private static let limitPerRule = 500

  /// How many bytes the findings of a rule that are told have, about.
  private static let limitOfBytes = 100_000

  /// The findings that are told: of each rule so many, and a count for the others, which stands in
  /// the place of the first of them.
  ///
  /// They are in the order of files and lines, and stay so.
  ///
  /// - Complexity: O(*n*).
  package var told: [Diagnostic] {
    var tally: [LeftOut.Scope: Int] = [:]
    var bytes: [String: Int] = [:]
    var leftOut: [LeftOut.Scope: LeftOut] = [:]
    var found: [LeftOut.Scope: Int] = [:]
    // Of these a file may have more than were kept.
    var unbounded: Set<String> = []
    var told: [Diagnostic] = []
    for finding in self {
      let all = LeftOut.Scope(rule: finding.rule.name, path: nil)
      let file = LeftOut.Scope(rule: finding.rule.name, path: finding.location.path)
      found[file, default: 0] += 1
      if found[file, default: 0] >= Diagnostic.limitPerFile { unbounded.insert(finding.rule.name) }
      let isTooManyOfAll =
        tally[all, default: 0] >= Self.limitPerRule
        || bytes[finding.rule.name, default: 0] >= Self.limitOfBytes
      if isTooManyOfAll || tally[file, default: 0] >= Self.limitTold {
        let scope = isTooManyOfAll ? all : file
        if leftOut[scope] == nil {
          leftOut[scope] = LeftOut(place: told.count, severity: finding.severity)
          told.append(finding)
        }
        leftOut[scope]?.add(finding)
      } else {
        tally[all, default: 0] += 1
        tally[file, default: 0] += 1
        bytes[finding.rule.name, default: 0] += finding.size
        told.append(finding)
      }
    }
    // One alone is told as it is.
    for (scope, others) in leftOut where others.count > 1 {
      let isWhole = found[scope, default: 0] < Diagnostic.limitPerFile
      told[others.place] = others.finding(
        after: told[others.place], in: scope,
        isAll: scope.path == nil ? !unbounded.contains(scope.rule) : isWhole)
    }
    return told
  }
}

extension Diagnostic {
  /// How many bytes it takes to tell it, but for the line that is quoted.
  fileprivate var size: Int {
    location.path.utf8.count + message.utf8.count + (help?.utf8.count ?? 0)
  }
}

/// Findings of a rule that are counted.
private struct LeftOut {
  /// What they are counted for.
  struct Scope: Hashable {
    let rule: String

    /// The file; nil for all files.
    let path: String?
  }

  /// Where the count stands among what is told.
  let place: Int

  /// That of the gravest.
  private var severity: Severity
  private(set) var count = 0

  init(place: Int, severity: Severity) {
    self.place = place
    self.severity = severity
  }

  mutating func add(_ finding: Diagnostic) {
    count += 1
    severity = Swift.max(severity, finding.severity)
  }

  /// The finding that tells their number.
  ///
  /// - Parameters:
  ///   - first: The first of them.
  ///   - scope: What they are counted for.
  ///   - isAll: Whether all that there are were kept and counted.
  /// - Returns: A finding in the place of the first.
  func finding(after first: Diagnostic, in scope: Scope, isAll: Bool) -> Diagnostic {
    let place = scope.path == nil ? "in this and the files after it" : "in this file"
    var finding = Diagnostic(
      first.rule, at: first.location,
      "\(isAll ? "" : "at least ")\(count) more findings of this rule \(place)",
      help: "mend what is told above, and the next run tells more")
    finding.severity = severity
    return finding
  }
}
