/// How findings are written down.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people: the finding, the line it is about, and help.
  case text

  /// One JSON object a line.
  case json

  /// Workflow commands, which GitHub shows beside the changed lines.
  case github

  /// One SARIF 2.1.0 log, which code-scanning services read.
  case sarif
}

/// Findings, and the lines they are about.
package struct Report: Sendable {
  /// In the order of files and lines.
  package let diagnostics: [Diagnostic]

  /// The lines that findings point at; a finding in a file that cannot be read has none.
  let excerpts: [FileLocation: String]

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - diagnostics: In any order.
  ///   - folder: The site's folder, in which the files are that findings name.
  package init(_ diagnostics: [Diagnostic], in folder: borrowing Folder) {
    let sorted = diagnostics.stablySorted { $0.location < $1.location }
    self.diagnostics = sorted
    var excerpts: [FileLocation: String] = [:]
    var open: (path: String, lines: [ArraySlice<UInt8>]) = ("", [])
    for location in sorted.map(\.location) {
      if location.path != open.path {
        let bytes = try? folder.bytes(of: location.path, limit: 16 << 20)
        open = (location.path, bytes.map(lines) ?? [])
      }
      let index = location.line - 1
      guard open.lines.indices.contains(index) else { continue }
      excerpts[location] = String(validating: open.lines[index], as: UTF8.self)
    }
    self.excerpts = excerpts
  }

  /// The findings in the form `format`, each line with its end.
  package func text(_ format: ReportFormat, colored: Bool = false) -> String {
    switch format {
    case .text:
      diagnostics.map { TextFinding($0, excerpt: excerpts[$0.location]).text(colored: colored) }
        .joined()
    case .json: diagnostics.map { $0.json + "\n" }.joined()
    case .github: diagnostics.map { $0.workflowCommand + "\n" }.joined()
    case .sarif: SARIFLog(diagnostics).json + "\n"
    }
  }
}

/// The lines of a text without their ends, which may be LF or CRLF.
func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    .map { $0.last == 0x0D ? $0.dropLast() : $0 }
}

extension Array {
  /// The elements in order, equal ones as they stood.
  package func stablySorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { first, second in
      if areInOrder(first.element, second.element) { return true }
      return !areInOrder(second.element, first.element) && first.offset < second.offset
    }.map(\.element)
  }
}
