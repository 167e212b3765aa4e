import Kit
import Markdown
import Site

extension Check {
  /// Headings divide the page step by step, below its title.
  static let headingOrder = page(.headingOrder) { input in
    let body = input.prose.body
    let headings = body.document.dividingHeadings
    let titles = headings.filter { $0.level == 1 }.map { heading in
      Diagnostic.secondTitle(isHTML: heading.isHTML, at: body.location(heading.position))
    }
    let jumps = zip(headings, headings.dropFirst()).compactMap { former, heading -> Diagnostic? in
      let last = max(2, former.level)
      guard heading.level > last + 1 else { return nil }
      return .jump(
        to: heading, from: former.level < last ? nil : former, at: body.location(heading.position))
    }
    return titles + jumps
  }
}

/// A heading that divides a page.
private struct DividingHeading {
  let level: Int
  let position: SourcePosition

  /// Whether raw HTML makes it.
  let isHTML: Bool

  /// What makes it one.
  var mark: String { Self.mark(level, isHTML: isHTML) }

  static func mark(_ level: Int, isHTML: Bool) -> String {
    isHTML ? "<h\(level)>" : String(repeating: "#", count: level)
  }
}

extension MarkdownDocument {
  /// The headings that divide the page, those of raw HTML among them, in their order.
  fileprivate var dividingHeadings: [DividingHeading] {
    let own = headings.filter { !$0.isAside }
      .map { DividingHeading(level: $0.level, position: $0.position, isHTML: false) }
    if rawHeadings.isEmpty { return own }
    let raw = rawHeadings.map {
      DividingHeading(level: $0.level, position: $0.position, isHTML: true)
    }
    return (own + raw).sorted { $0.position < $1.position }
  }
}

extension Rule {
  static let headingOrder = Rule(
    "heading-order", .warning,
    catches: "A heading with one #, as the page’s title is, or one that skips a level.",
    why: "Those who listen to a page find their way by its headings, and take a gap for a part that"
      + " they missed.",
    wrong: "## Talks\n\n#### Round one", right: "## Talks\n\n### Round one")
}

extension Diagnostic {
  fileprivate static func secondTitle(isHTML: Bool, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .headingOrder, at: location, "this heading stands as high as the page’s title",
      help: isHTML
        ? "make it <h2>, and the headings below it one level lower"
        : "begin it with ##, and the headings below it with one # more")
  }

  /// A heading that follows another one, or the page's title where that is nil.
  fileprivate static func jump(
    to heading: DividingHeading, from former: DividingHeading?, at location: FileLocation
  ) -> Diagnostic {
    let last = former?.level ?? 2
    let before = former?.mark ?? DividingHeading.mark(last, isHTML: heading.isHTML)
    let right = DividingHeading.mark(last + 1, isHTML: heading.isHTML)
    return Diagnostic(
      .headingOrder, at: location, "\(heading.mark) follows \(before), and skips a level",
      help: heading.isHTML ? "make it \(right)" : "begin it with \(right)")
  }
}
