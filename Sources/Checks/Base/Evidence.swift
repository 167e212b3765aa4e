import Facts
import Kit

/// What archived texts say where facts point.
extension BaseInput {
  /// The archived lines that the fact cites; nil if not all of them are at hand.
  ///
  /// A line that does not exist is the business of another check.
  func citedLines(of fact: Fact) -> [ArchivedText.Line]? {
    var lines: [ArchivedText.Line] = []
    for locator in fact.locators {
      guard let cited = archive.lines(at: locator) else { return nil }
      lines += cited
    }
    return lines.isEmpty ? nil : lines
  }

  /// The finding for words of a fact that are not on the lines that it cites.
  func uncited(_ rule: Rule, _ words: String, of fact: Fact, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      rule, at: location, "“\(words.clipped)” is not on the lines that \(fact.id) cites",
      help: quotingSource(of: fact), id: fact.id)
  }

  /// The first place that the fact cites and what stands there, as a help; nil if it is not at hand.
  func quotingSource(of fact: Fact) -> String? {
    guard let locator = fact.locators.first, let line = archive.lines(at: locator)?.first else {
      return nil
    }
    return "\(locator) reads “\(line.text.clipped(to: 160))”"
  }
}
