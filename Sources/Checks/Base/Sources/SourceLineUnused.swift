import Facts
package import Kit

extension Rule {
  package static let sourceLineUnused = Rule(
    "source-line-unused", .warning,
    catches: "Lines of a source that no fact cites; its title, byline and headings are exempt, and"
      + " so is what a cited line says elsewhere.",
    why: "What they say is missing from the base, and with it from every briefing.",
    wrong: "at: [L35]   # no fact cites line 36",
    right: "at: [L35-L36]")
}

extension Check {
  static let sourceLineUnused = base(.sourceLineUnused, readsArchive: true) { input in
    let cited = input.base.citedLines
    let coverage = input.archivedSources.map { source, text in
      (cited[source.id] ?? []).coverage(of: text.lines.count)
    }
    var told = ToldLines()
    for (source, isCited) in zip(input.archivedSources, coverage) {
      for index in source.text.lines.indices where isCited[index] {
        told.add(source.text.lines[index])
      }
    }
    return zip(input.archivedSources, coverage).compactMap { archived, isCited in
      let (source, text) = archived
      let furniture = text.furniture(of: source)
      let unused = text.lines.indices.filter { index in
        !isCited[index] && text.lines[index].text.unicodeScalars.count >= headingLimit
          && !furniture.contains(index) && !told.tell(text.lines[index])
      }
      guard let first = unused.first else { return nil }
      let ranges = unused.map { $0 + 1 }.asRanges
      return Diagnostic(
        .sourceLineUnused, at: source.location(of: SourceFields.archive),
        unused.count == 1
          ? "no fact cites line \(ranges) of \(source.id)"
          : "no fact cites \(unused.count) lines of \(source.id): \(ranges)",
        help: "line \(first + 1) reads “\(text.lines[first].text.clipped(to: 160))”",
        id: source.id)
    }
  }

  /// A line of fewer scalars is taken for a heading.
  private static let headingLimit = 40
}

/// What cited lines say, by which a line is found that says nothing new.
private struct ToldLines {
  /// The cited lines by each of their words.
  private var lines: [String: [Int]] = [:]
  private var count = 0

  /// How many lines are looked at for a word; those that more have tell little.
  private static let linesPerWord = 32

  mutating func add(_ line: ArchivedText.Line) {
    for word in line.contentWords { lines[word, default: []].append(count) }
    count += 1
  }

  /// Whether one cited line has three of four words of the line.
  func tell(_ line: ArchivedText.Line) -> Bool {
    var shared: [Int: Int] = [:]
    for word in line.contentWords {
      guard let holders = lines[word], holders.count <= Self.linesPerWord else { continue }
      for holder in holders { shared[holder, default: 0] += 1 }
    }
    let most = shared.values.max() ?? 0
    return !line.contentWords.isEmpty && most * 4 >= line.contentWords.count * 3
  }
}

extension FactBase {
  /// The ranges of lines of each source that facts cite.
  fileprivate var citedLines: [String: [ClosedRange<Int>]] {
    var lines: [String: [ClosedRange<Int>]] = [:]
    for fact in facts {
      for (locator, _) in fact.record.allLocators {
        if let range = locator.lines { lines[locator.source, default: []].append(range) }
      }
    }
    return lines
  }
}

extension [ClosedRange<Int>] {
  /// Whether each of the first `count` lines, counted from 1, lies in one of the ranges.
  ///
  /// - Complexity: O(*n*) in ranges and lines.
  fileprivate func coverage(of count: Int) -> [Bool] {
    var changes = [Int](repeating: 0, count: count + 1)
    for range in self where range.lowerBound <= count {
      changes[range.lowerBound - 1] += 1
      changes[Swift.min(range.upperBound, count)] -= 1
    }
    var open = 0
    return changes.dropLast().map { change in
      open += change
      return open > 0
    }
  }
}

extension [Int] {
  /// Ascending numbers as in “3, 5 to 7”.
  fileprivate var asRanges: String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }.joined(separator: ", ")
  }
}
