/// A finding as people read it.
///
/// ```
/// content/briefings/istanbul.md:14:18: error[figure-differs-from-fact]: “nearly 1,900”, but …
///    14 | Officials say [nearly 1,900](fact:figure.personnel-killed-since-2021) personnel
///       |                ^~~~~~~~~~~~
/// help: write “nearly 1,800” (source.mntv-istanbul, line 33)
/// ```
struct TextFinding: Sendable {
  /// The most scalars of a line that are shown.
  private static let width = 100

  private let diagnostic: Diagnostic
  private let excerpt: String?

  init(_ diagnostic: Diagnostic, excerpt: String?) {
    self.diagnostic = diagnostic
    self.excerpt = excerpt
  }

  func text(colored: Bool) -> String {
    let paint = Paint(isOn: colored)
    let position = diagnostic.location
    let place = "\(diagnostic.location.path):\(position.line):\(position.column):"
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.name)]:"
    var text = paint.bold(place) + " " + paint.severity(label, diagnostic.severity)
    text += " \(diagnostic.message)\n"
    if let excerpt { text += marked(excerpt, paint) }
    if let help = diagnostic.help { text += paint.bold("help:") + " \(help)\n" }
    return text
  }

  /// The line with its number, and a line below it that marks what is meant.
  private func marked(_ line: String, _ paint: Paint) -> String {
    let position = diagnostic.location
    let scalars = Array(line.unicodeScalars)
    let column = min(position.column - 1, scalars.count)
    let start = column > Self.width - 20 ? column - 40 : 0
    let end = min(scalars.count, start + Self.width)
    let number = String(position.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
    let before = (start > 0 ? "…" : "") + shown(scalars[start..<max(start, min(column, end))])
    let after = shown(scalars[min(column, end)..<end]) + (end < scalars.count ? "…" : "")
    let length = max(1, min(diagnostic.location.length, end - column))
    let meant = scalars[min(column, end)..<min(column + length, end)]
    let tail = String(repeating: "~", count: max(0, columns(meant) - 1))
    let pad = String(repeating: " ", count: columns(before.unicodeScalars))
    let mark = paint.severity("^" + tail, diagnostic.severity)
    let blank = String(repeating: " ", count: gutter.utf8.count)
    return "\(gutter) | \(before)\(after)\n\(blank) | \(pad)\(mark)\n"
  }

  private func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
    return String(text)
  }

  /// How many columns of a terminal the scalars take: marks that join the scalar before them take
  /// none.
  private func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.count { scalar in
      let category = scalar.properties.generalCategory
      return category != .nonspacingMark && category != .enclosingMark && category != .format
    }
  }
}

/// Colors of a terminal (ECMA-48, SGR), or none.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
