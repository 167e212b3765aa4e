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

  /// The files whose lines could not be read, and why; a file that is not there is none of them.
  package let unreadable: [FileError]

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - diagnostics: In any order.
  ///   - folder: The site's folder, in which the files are that findings name.
  package init(_ diagnostics: [Diagnostic], in folder: Folder) {
    let sorted = diagnostics.stablySorted { $0.location < $1.location }
    self.diagnostics = sorted
    var excerpts: [FileLocation: String] = [:]
    var unreadable: [FileError] = []
    var open: (path: String, lines: [ArraySlice<UInt8>]) = ("", [])
    for location in sorted.map(\.location) {
      if location.path != open.path {
        do throws(FileError) {
          open = (location.path, lines(of: try folder.textToQuote(location.path)))
        } catch {
          open = (location.path, [])
          unreadable.append(error)
        }
      }
      let index = location.line - 1
      guard open.lines.indices.contains(index) else { continue }
      excerpts[location] = String(validating: open.lines[index], as: UTF8.self)
    }
    self.excerpts = excerpts
    self.unreadable = unreadable
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

extension Folder {
  /// The bytes of a file of which lines can be quoted; none if it is no file below the folder, or
  /// too large to be a text.
  fileprivate func textToQuote(_ path: String) throws(FileError) -> [UInt8] {
    // The output folder and the archive may lie elsewhere.
    if path.utf8.first == UInt8(ascii: "/") { return [] }
    let path = FilePath(path)
    if path.ancestors.contains(where: { $0.name == ".." }) { return [] }
    let status = try status(of: path)
    guard let status, status.kind == .file, status.size <= 16 << 20 else { return [] }
    return try bytes(of: path)
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
