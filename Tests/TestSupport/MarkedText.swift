package import Kit

/// Text without its `«»`, and what stood between them.
package struct MarkedText {
  package private(set) var text = ""
  private var starts: [SourcePosition] = []
  private var lengths: [Int] = []

  package init(_ marked: String) {
    var position = SourcePosition(line: 1, column: 1)
    var scalars = String.UnicodeScalarView()
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(position)
      case "»": lengths.append(position.column - (starts.last?.column ?? 0))
      default:
        scalars.append(scalar)
        position.column += 1
        if scalar == "\n" { position = SourcePosition(line: position.line + 1, column: 1) }
      }
    }
    text = String(scalars)
  }

  package func places(in file: String) -> [FileLocation] {
    zip(starts, lengths).map { FileLocation(file, $0, length: $1) }
  }
}
