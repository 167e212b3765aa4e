import Facts
import Kit
import Templates

/// What pages count and say of a fact, told once for all of them.
struct FactTraits: Sendable {
  let kind: FactKind

  /// The sources on which it rests, each once, by their places in `FactTraitsTable`.
  fileprivate(set) var sources: [Int] = []

  let isDisputed: Bool
  let isUnanswered: Bool

  /// Whether somebody says it, and nobody of them has a name.
  let hasOnlyUnnamedVoices: Bool

  /// Whether it is a voice that the source does not name.
  let isUnnamed: Bool

  /// Its id as a part of an anchor.
  let anchor: String

  /// The anchor of its note, and the link to it on the page.
  let note: String
  let noteURL: String

  /// The link to its page.
  let url: String

  /// The gaps that are about it, in the order of the base, by their places there.
  fileprivate(set) var gaps: [Int] = []

  fileprivate init(_ fact: Fact, in facts: FactBase, at address: SiteAddress) {
    kind = fact.kind
    anchor = fact.id.anchorPart
    note = NoteAnchors.note(on: fact.id)
    noteURL = "#\(note)"
    url = address.link(fact.id.factAddress)
    let marks = FactMark.marks(of: fact, stating: facts.stated(by: fact))
    isDisputed = marks.contains(.disputed)
    isUnanswered = marks.contains(.unanswered)
    let speakers = fact.speakers.compactMap(\.reference)
    hasOnlyUnnamedVoices =
      !speakers.isEmpty && speakers.allSatisfy { $0.actorKind == .unnamed }
    isUnnamed = fact.isUnnamed
  }

  var isGap: Bool { kind == .gaps }
}

/// The traits of all facts, and how programs are told of each.
struct FactTraitsTable: Sendable {
  /// By the places of the facts in the base.
  private(set) var traits: [FactTraits]

  /// The nodes of JSON-LD that name facts, by their places; after them those of sources that facts
  /// name and that may not be seen.
  private(set) var references: [Value]

  init(of facts: FactBase, at address: SiteAddress) {
    traits = facts.facts.map { FactTraits($0, in: facts, at: address) }
    references = facts.facts.map { Self.reference(to: $0.id, isDescribed: $0.isDescribed, address) }
    var places: [String: Int] = [:]
    for (place, fact) in facts.facts.enumerated() {
      for source in fact.locators.map(\.source) {
        let found = facts.place(of: source) ?? places[source] ?? references.count
        if found == references.count {
          places[source] = found
          references.append(Self.reference(to: source, isDescribed: false, address))
        }
        if !traits[place].sources.contains(found) { traits[place].sources.append(found) }
      }
    }
    for link in facts.links
    where link.path == SharedFields.about.path && FactKind(id: link.origin) == .gaps {
      guard let target = facts.place(of: link.target), let gap = facts.place(of: link.origin)
      else { continue }
      traits[target].gaps.append(gap)
    }
  }

  /// The sources on which facts rest, each once, in the order in which they are met.
  ///
  /// - Parameter places: The places of the facts.
  /// - Returns: The places of the sources among `references`.
  func sources(of places: [Int]) -> [Int] {
    var sources: [Int] = []
    // A set for those of long pages alone; to look through a few is quicker.
    var seen: Set<Int> = []
    for place in places {
      for source in traits[place].sources {
        if sources.count < 32 ? sources.contains(source) : seen.contains(source) { continue }
        sources.append(source)
        if sources.count == 32 {
          seen = Set(sources)
        } else if sources.count > 32 {
          seen.insert(source)
        }
      }
    }
    return sources
  }

  private static func reference(
    to id: String, isDescribed: Bool, _ address: SiteAddress
  ) -> Value {
    let url = address.absolute(id.factAddress).percentEncoded
    return .map(["@id": .string(isDescribed ? "\(url)#it" : url)])
  }
}
