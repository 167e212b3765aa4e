package import Kit
package import Site

/// What remains of findings once those that pages accept are taken out.
package struct AcceptedFindings: Sendable {
  /// The findings that no page accepts, and a warning for each acceptance that accepts nothing.
  package var kept: [Diagnostic] = []

  /// The findings that pages accept, with the acceptance of each, for the summary of a run.
  package var accepted: [(finding: Diagnostic, by: Acceptance)] = []

  /// The acceptances that accept nothing.
  package var unused: [Acceptance] = []
}

extension Sequence<Diagnostic> {
  /// Takes out the findings that pages accept.
  ///
  /// Every acceptance takes one finding, the first in the order of the page's lines that it fits.
  package func accepted(by pages: some Sequence<Page>) -> AcceptedFindings {
    var waiting: [String: [Acceptance]] = [:]
    for page in pages {
      let acceptances = page.frontMatter.acceptances
      if !acceptances.isEmpty { waiting[page.file] = acceptances }
    }
    var result = AcceptedFindings()
    guard !waiting.isEmpty else {
      result.kept = Array(self)
      return result
    }
    var taken: [Int: Acceptance] = [:]
    let findings = Array(self)
    let inOrder = findings.enumerated().sorted { $0.element.location < $1.element.location }
    for (index, finding) in inOrder {
      guard let place = waiting[finding.location.path]?.firstIndex(where: { $0.fits(finding) })
      else { continue }
      taken[index] = waiting[finding.location.path]?.remove(at: place)
    }
    for (index, finding) in findings.enumerated() {
      if let acceptance = taken[index] {
        result.accepted.append((finding, acceptance))
      } else {
        result.kept.append(finding)
      }
    }
    result.unused = waiting.values.flatMap(\.self).sorted { $0.location < $1.location }
    result.kept += result.unused.map(Diagnostic.unused)
    return result
  }
}

extension Rule {
  package static let acceptUnused = Rule(
    "accept-unused", .warning,
    catches: "An entry of accept in front matter that no finding fits.",
    why: "What it accepted is gone; left there, it would hide the next one.",
    wrong: "accept: [{ rule: unlinked-number, why: \"a street number\" }], with no such finding",
    right: "no such entry")
}

extension Acceptance {
  fileprivate func fits(_ finding: Diagnostic) -> Bool {
    finding.rule.name == rule && (id == nil || finding.id == id)
  }
}

extension Diagnostic {
  fileprivate static func unused(_ acceptance: Acceptance) -> Diagnostic {
    let about = acceptance.id.map { " about \($0)" } ?? ""
    return Diagnostic(
      .acceptUnused, at: acceptance.location,
      "the page has no finding of \(acceptance.rule)\(about) to accept", help: "take it out",
      id: acceptance.id)
  }
}
