import Kit
import Markdown
import Site

extension Check {
  /// Headings divide the page step by step, below its title.
  static let headingOrder = page(.headingOrder) { input in
    let body = input.prose.body
    let headings = body.document.headings.filter { !$0.isAside }
    let titles = headings.filter { $0.level == 1 }
      .map { Diagnostic.secondTitle(at: body.location($0.position)) }
    let jumps = zip(headings, headings.dropFirst()).compactMap { former, heading -> Diagnostic? in
      let last = max(2, former.level)
      guard heading.level > last + 1 else { return nil }
      return .jump(to: heading.level, from: last, at: body.location(heading.position))
    }
    return titles + jumps
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
  fileprivate static func secondTitle(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .headingOrder, at: location, "this heading stands as high as the page’s title",
      help: "begin it with ##, and the headings below it with one # more")
  }

  fileprivate static func jump(to level: Int, from last: Int, at location: FileLocation)
    -> Diagnostic
  {
    let marks = { (count: Int) in String(repeating: "#", count: count) }
    return Diagnostic(
      .headingOrder, at: location, "\(marks(level)) follows \(marks(last)), and skips a level",
      help: "begin it with \(marks(last + 1))")
  }
}
