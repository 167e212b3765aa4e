/// A finding as people read it.
///
/// ```
/// content/briefings/istanbul.md:14:18: error[figure-differs-from-fact]: “nearly 1,900”, but …
///    14 | Officials say [nearly 1,900](fact:figure.personnel-killed-since-2021) personnel
///       |                ^~~~~~~~~~~~
/// help: write “nearly 1,800” (source.mntv-istanbul, line 33)
/// ```
struct TextFinding: Sendable {
  private let diagnostic: Diagnostic
  private let excerpt: Excerpt?

  init(_ diagnostic: Diagnostic, excerpt: Excerpt?) {
    self.diagnostic = diagnostic
    self.excerpt = excerpt
  }

  func text(colored: Bool) -> String {
    let paint = Paint(isOn: colored)
    let position = diagnostic.location
    let place = "\(diagnostic.location.path.visible):\(position.line):\(position.column):"
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.name)]:"
    var text = paint.bold(place) + " " + paint.severity(label, diagnostic.severity)
    text += " \(diagnostic.message.visible)\n"
    if let excerpt { text += marked(excerpt, paint) }
    if let help = diagnostic.help { text += paint.bold("help:") + " \(help.visible)\n" }
    return text
  }

  /// The line with its number, and a line below it that marks what is meant.
  private func marked(_ excerpt: Excerpt, _ paint: Paint) -> String {
    let number = String(diagnostic.location.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
    let blank = String(repeating: " ", count: gutter.utf8.count)
    let tail = String(repeating: "~", count: max(0, columns(excerpt.meant) - 1))
    let pad = String(repeating: " ", count: columns(excerpt.before))
    let mark = paint.severity("^" + tail, diagnostic.severity)
    let line = excerpt.before + excerpt.meant + excerpt.after
    return "\(gutter) | \(line)\n\(blank) | \(pad)\(mark)\n"
  }

  /// How many columns of a terminal the scalars take: marks that join the scalar before them take
  /// none.
  private func columns(_ text: String) -> Int {
    text.unicodeScalars.count { scalar in
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
