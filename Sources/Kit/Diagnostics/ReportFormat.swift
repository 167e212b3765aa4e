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
  /// In the order of files and lines, as far as they are told.
  package let diagnostics: [Diagnostic]

  /// The pieces of lines that findings point at; a finding in a file that cannot be read has none.
  private let excerpts: [FileLocation: Excerpt]

  /// The files whose lines could not be read, and why; a file that is not there is none of them.
  package let unreadable: [FileError]

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - diagnostics: In any order.
  ///   - folder: The site's folder, in which the files are that findings name.
  package init(_ diagnostics: [Diagnostic], in folder: Folder) {
    let told = diagnostics.stablySorted { $0.location < $1.location }.told
    self.diagnostics = told
    var excerpts: [FileLocation: Excerpt] = [:]
    var unreadable: [FileError] = []
    var path = ""
    var cursor = LineCursor([])
    for location in told.map(\.location) {
      if location.path != path {
        path = location.path
        do throws(FileError) {
          cursor = LineCursor(try folder.textToQuote(path))
        } catch {
          cursor = LineCursor([])
          unreadable.append(error)
        }
      }
      excerpts[location] = cursor.excerpt(at: location)
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

/// A place in a file that moves from finding to finding, so that nothing is gone through twice.
private struct LineCursor {
  /// The file from the line on at which the place is.
  private var rest: ArraySlice<UInt8>
  private var line = 1

  /// The line without its end; nil if that has not been looked for.
  private var text: ArraySlice<UInt8>?

  /// The scalars of the line before the place, and the byte at it.
  private var column = 0
  private var byte: Int

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
    byte = rest.startIndex
  }

  /// Moves to a place that is not before the last one; nil if the file has no such line.
  mutating func excerpt(at location: FileLocation) -> Excerpt? {
    while line < location.line {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      rest = rest[(end + 1)...]
      line += 1
      (column, byte, text) = (0, rest.startIndex, nil)
    }
    guard line == location.line else { return nil }
    let shown = text ?? rest.prefix { $0 != UInt8(ascii: "\n") }.withoutReturn
    text = shown
    while column < location.column - 1, byte < shown.endIndex {
      byte = shown.scalars(1, after: byte)
      column += 1
    }
    return Excerpt(shown, at: min(byte, shown.endIndex), column: column, length: location.length)
  }
}

extension ArraySlice<UInt8> {
  /// A line without the carriage return of its end.
  fileprivate var withoutReturn: ArraySlice<UInt8> {
    last == UInt8(ascii: "\r") ? dropLast() : self
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

extension Array {
  /// The elements in order, equal ones as they stood.
  package func stablySorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { first, second in
      if areInOrder(first.element, second.element) { return true }
      return !areInOrder(second.element, first.element) && first.offset < second.offset
    }.map(\.element)
  }
}
