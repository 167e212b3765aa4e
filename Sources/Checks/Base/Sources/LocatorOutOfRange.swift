import Facts
package import Kit

extension Rule {
  package static let locatorOutOfRange = Rule(
    "locator-out-of-range", .error,
    catches: "A line that the source’s archived text does not have.",
    why: "Nobody can look it up.",
    wrong: "at: [L53]   # of a text of 42 lines",
    right: "at: [L33]")
}

extension Check {
  static let locatorOutOfRange = base(.locatorOutOfRange) { input in
    var lengths: [String: Int] = [:]
    for source in input.base.facts(of: .sources) {
      lengths[source.id] = input.archive.texts[source.id]?.lines.count ?? source.archive?.lines ?? 0
    }
    return input.base.facts.flatMap { fact in
      fact.record.allLocators.compactMap { locator, location in
        guard let range = locator.lines, let length = lengths[locator.source],
          range.upperBound > length
        else { return nil }
        return .locatorOutOfRange(locator, length: length, at: location, in: fact)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func locatorOutOfRange(
    _ locator: Locator, length: Int, at location: FileLocation, in fact: Fact
  ) -> Diagnostic {
    guard length > 0 else {
      return Diagnostic(
        .locatorOutOfRange, at: location,
        "\(locator.source) has no archived text, so it has no lines",
        help: "write its id alone, or give it an “\(SourceFields.archive)”", id: fact.id)
    }
    return Diagnostic(
      .locatorOutOfRange, at: location,
      "\(locator) does not exist: the archived text has \(length.counting("line"))",
      help: "write a line from 1 to \(length)", id: fact.id)
  }
}
