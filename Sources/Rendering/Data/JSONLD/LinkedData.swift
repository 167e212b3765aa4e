import Facts
import Kit
import Site
import Templates

/// Pages in JSON-LD, in the vocabulary of schema.org.
///
/// It says no more than readers see on the page. What has a page of its own is described there, as
/// its address with `#it`, and named by that elsewhere. Addresses are relative where the site's is
/// not known.
struct LinkedData: Sendable {
  let renderer: SiteRenderer

  /// What the page says to programs; none if it has nothing to say.
  func value(of frame: PageFrame) -> Value {
    let nodes: [Value]? =
      if case .briefing(let page) = frame.subject {
        [briefing(page)]
      } else {
        nodes(of: frame)?.map(\.templateValue)
      }
    guard let nodes else { return .none }
    let breadcrumbs = breadcrumbs(of: frame).map { [$0] } ?? []
    return .map([
      "@context": .string("https://schema.org"), "@graph": .list(nodes + breadcrumbs),
    ])
  }

  /// What is said of any page but a briefing's.
  private func nodes(of frame: PageFrame) -> [JSONValue]? {
    switch frame.subject {
    case .home: home
    case .briefing: nil
    case .plainPage(let page): plainPage(page)
    case .fact(let fact): nodes(of: fact, on: frame)
    case .index(.positions, let ids): [matrix(of: ids, on: frame)]
    case .index(.events, let ids): [timeline(of: ids, on: frame)]
    case .data: [page(frame, "WebPage"), dataset]
    case .index, .lists: [page(frame, "CollectionPage")]
    case .briefings(let indices): [list(of: indices, on: frame)]
    case .corrections(let entries): [corrections(entries, on: frame)]
    case .nothing: nil
    }
  }

  private func nodes(of fact: Fact, on frame: PageFrame) -> [JSONValue] {
    guard fact.isDescribed else { return [page(frame, "WebPage")] }
    let entity: [JSONValue] =
      switch fact.kind {
      case .actors: [actor(fact)]
      case .events: [event(fact)]
      case .places: [place(fact)]
      case .claims: claims(fact)
      case .quotes: [quotation(fact)]
      case .figures: [figure(fact)]
      case .sources: [source(fact)]
      case .issues, .positions, .statuses, .prospects, .gaps, .assessments, .corrections: []
      }
    return [page(frame, "WebPage", about: fact.id)] + entity
  }
}

extension LinkedData {
  var site: Site { renderer.site }
  var facts: FactBase { renderer.site.facts }
  var zone: Zone { renderer.site.settings.zone }

  func url(_ path: String) -> String { renderer.url(of: path) }

  /// The name by which a fact is referred to: what its page describes, or else the page.
  func reference(to id: String) -> JSONValue {
    let isDescribed = facts[id]?.isDescribed ?? false
    return ["@id": .string(url(id.factAddress) + (isDescribed ? "#it" : ""))]
  }

  /// References to facts; nil if there is none.
  func references(to ids: [String]) -> JSONValue? {
    ids.isEmpty ? nil : .array(ids.map(reference))
  }

  /// The sources on which a fact rests, each once.
  func sources(of fact: Fact) -> JSONValue? {
    references(to: fact.sourceIDs)
  }

  var publisher: JSONValue { ["@id": .string(url("/") + "#org")] }

  /// The page itself.
  ///
  /// - Parameters:
  ///   - frame: What holds for the whole page.
  ///   - type: Its type in schema.org.
  ///   - id: The fact that it is about; nil if it is about none that is described.
  ///   - members: What else is said of it.
  /// - Returns: A node.
  func page(
    _ frame: PageFrame, _ type: String, about id: String? = nil,
    _ members: [(name: String, value: JSONValue?)] = []
  ) -> JSONValue {
    .members(
      [
        ("@type", .string(type)), ("@id", .string(url(frame.path))),
        ("url", .string(url(frame.path))),
        ("name", .string((frame.crumbs.last?.title ?? frame.title).withoutIsolates)),
        ("isPartOf", ["@id": .string(url("/") + "#site")]),
        ("mainEntity", id.map(reference)),
      ] + members)
  }

  /// The way from the home page; nil for that itself.
  private func breadcrumbs(of frame: PageFrame) -> Value? {
    let items = frame.crumbs.enumerated().map { index, crumb -> Value in
      .members([
        ("@type", .string("ListItem")), ("position", .integer(index + 1)),
        ("name", .string(crumb.title.withoutIsolates)),
        ("item", crumb.path.map { .string(url($0)) }),
      ])
    }
    if items.isEmpty { return nil }
    return .map(["@type": .string("BreadcrumbList"), "itemListElement": .list(items)])
  }
}

extension Fact {
  /// Whether the page of the fact describes something beside itself.
  var isDescribed: Bool {
    switch kind {
    case .actors: !isUnnamed
    case .quotes: isUsable
    case .events, .places, .claims, .figures, .sources: true
    case .issues, .positions, .statuses, .prospects, .gaps, .assessments, .corrections: false
    }
  }
}

extension Value {
  /// A map with these members; those whose value is nil are left out.
  static func members(_ members: [(String, Value?)]) -> Value {
    .map(Map(members.compactMap { name, value in value.map { (name, $0) } }))
  }
}

extension JSONValue {
  /// The value as templates see it.
  var templateValue: Templates.Value {
    switch self {
    case .null: .none
    case .boolean(let boolean): .bool(boolean)
    case .integer(let integer): .integer(integer)
    case .decimal(let number):
      number.fractionDigits == 0 ? .integer(number.significand) : .number(number.approximation)
    case .string(let text): .string(text)
    case .array(let items): .list(items.map(\.templateValue))
    case .object(let members): .map(Map(members.map { ($0.name, $0.value.templateValue) }))
    }
  }
}
