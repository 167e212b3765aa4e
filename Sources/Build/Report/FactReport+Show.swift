package import Facts
import Kit
import Rendering
import Site

extension FactReport {
  /// All that the base says about a fact and of it.
  package func show(_ fact: Fact) -> Answer {
    let record = FactData(site: site).value(of: fact)
    let mentions = base.referrers(of: fact.id)
    let pages = site.pages(showing: fact.id).map { site.page($0) }
    let sides = base.otherSides(of: fact.id)
    let head = "\(fact.id) (\(fact.location.path), line \(fact.location.line))"
    let lines =
      [head] + record.lines(under: "").map { "  \($0)" }
      + sides.map { "  \($0.manner.words) \($0.id)" }
      + mentions.map { "  named by \($0.origin) in \($0.path.text)" }
      + pages.map { "  named on \($0.address) (\($0.page.file))" }
    let more: [(name: String, value: JSONValue?)] = [
      ("record", record),
      (
        "other_side",
        .array(sides.map { ["id": .string($0.id), "manner": .string($0.manner.words)] })
      ),
      (
        "named_by",
        .array(mentions.map { ["id": .string($0.origin), "field": .string($0.path.text)] })
      ),
      ("pages", .array(pages.map { .string($0.address) })),
    ]
    return Answer(lines, [.members(summary(of: fact) + more)])
  }
}

extension JSONValue {
  /// The value as lines such as `value.point: 1800`, for people.
  ///
  /// Values nest only as deeply as the code that makes them.
  fileprivate func lines(under path: String) -> [String] {
    switch self {
    case .object(let members):
      members.flatMap { $0.value.lines(under: path.isEmpty ? $0.name : "\(path).\($0.name)") }
    case .array(let items): items.flatMap { $0.lines(under: path) }
    case .string(let text): ["\(path): \(text)"]
    default: ["\(path): \(line)"]
    }
  }
}
