import Facts
import Kit
import Rendering
import Site

/// The corrections that one state of a site has and another has not.
struct Corrections {
  private let all: [Fact]

  /// The state that has them.
  private let site: Site

  init(in new: FactReport, after old: FactReport) {
    let former = Set(old.site.facts.facts(of: .corrections).map(\.id))
    site = new.site
    all = site.facts.facts(of: .corrections).filter { !former.contains($0.id) }
  }

  func of(fact id: String) -> [String] {
    all.filter { $0[CorrectionFields.facts].contains { $0 == id } }.map(\.inWords)
  }

  /// Those of a page, which a correction names by its address or its file.
  func of(page address: String) -> [String] {
    all.filter { correction in
      correction[CorrectionFields.page].flatMap { site.page(named: $0)?.address } == address
    }.map(\.inWords)
  }
}

extension Fact {
  /// A correction in a line.
  fileprivate var inWords: String {
    let note = self[CorrectionFields.note] ?? text
    return note.isEmpty ? id : "\(id): \(note)"
  }
}

extension FactReport {
  /// The pages that are to be seen.
  var pagesByAddress: [String: SitePage] {
    Dictionary(site.pages.map { ($0.address, $0) }) { first, _ in first }
  }

  /// What readers are told of a fact, by its fields in their order.
  func fields(of fact: Fact) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    FactData(site: site).value(of: fact).collect(into: &fields, under: "")
    return fields
  }
}

extension JSONValue {
  /// Collects the values that are no objects, by the names that lead to them; those of a list together.
  fileprivate func collect(into fields: inout [(name: String, value: String)], under path: String) {
    let isText = if case .string = self { true } else { false }
    switch self {
    case .object(let members):
      for member in members {
        member.value.collect(
          into: &fields, under: path.isEmpty ? member.name : "\(path).\(member.name)")
      }
    case .array(let items):
      for item in items { item.collect(into: &fields, under: path) }
    case .string(let value): fields.add(value, to: path)
    default: if !isText { fields.add(line, to: path) }
    }
  }
}

extension [(name: String, value: String)] {
  fileprivate mutating func add(_ value: String, to name: String) {
    if let place = firstIndex(where: { $0.name == name }) {
      self[place].value += "; \(value)"
    } else {
      append((name, value))
    }
  }
}

extension SiteDifference.FieldChange {
  /// What differs between the fields of two states.
  static func all(
    from old: [(name: String, value: String)], to new: [(name: String, value: String)]
  ) -> [Self] {
    let names =
      new.map(\.name) + old.map(\.name).filter { name in !new.contains { $0.name == name } }
    return names.compactMap { name in
      let (before, now) = (
        old.first { $0.name == name }?.value, new.first { $0.name == name }?.value
      )
      return before == now ? nil : Self(field: name, old: before, new: now)
    }
  }
}

extension Page {
  /// What the head of the page tells readers.
  var heads: [(name: String, value: String)] {
    let matter = frontMatter
    let dates = [("date", matter.date?.rfc3339), ("updated", matter.updated?.rfc3339)]
    let lists = [
      ("topics", matter.topics), ("series", matter.series), ("authors", matter.authors),
    ].map { ($0, $1.isEmpty ? nil : $1.joined(separator: "; ")) }
    return ([("title", matter.title)] + dates + [("as_of", matter.asOf?.text)] + lists)
      .compactMap { name, value in value.map { (name, $0) } }
  }
}
