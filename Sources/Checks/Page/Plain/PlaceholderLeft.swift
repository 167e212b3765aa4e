import Facts
import Kit
import Site

extension Check {
  /// A draft may have blanks.
  static let placeholderLeft = page(.placeholderLeft) { input in
    let matter = input.page.page.frontMatter
    if matter.isDraft { return [] }
    let points = matter.keyPoints.filter { point in
      point.text.map { $0.utf8.allSatisfy { $0 <= 0x20 } } ?? true
    }
    return [input.prose.placeholder, matter.blankSummary.map(Diagnostic.blankSummary)]
      .compactMap(\.self) + points.map { Diagnostic.blankPoint(at: $0.location) }
  }
}

extension PageProse {
  /// The finding for the words of a new briefing.
  fileprivate var placeholder: Diagnostic? {
    var words: [UInt8] = []
    words.appendFolded(Array(Placeholder.start.utf8)[...])
    guard let place = bytes.firstPlace(of: words[...]) else { return nil }
    return Diagnostic(
      .placeholderLeft, at: location(of: place..<place + words.count),
      "this is what sitegen new wrote, and the page is no draft",
      help: "write the briefing, or put \(PageFields.draft): true back")
  }
}

extension Rule {
  static let placeholderLeft = Rule(
    "placeholder-left", .warning,
    catches: "Words of `sitegen new`, or a blank summary or key point, in a page that is no draft.",
    why:
      "Readers would be told how to write a briefing, or nothing where they are told what it says.",
    wrong: "summary: \"\"",
    right: "summary: \"The talks ended.\"")
}

extension Diagnostic {
  fileprivate static func blankPoint(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .placeholderLeft, at: location, "a key point is blank",
      help: "write what it says, or remove the line")
  }

  fileprivate static func blankSummary(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .placeholderLeft, at: location, "“\(PageFields.summary)” is blank",
      help: "write the one or two sentences below the title, or remove the line, so that the first"
        + " paragraph stands for them")
  }
}
