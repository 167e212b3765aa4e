import Facts
package import Kit

/// What pages count of a fact, told once for all of them.
package struct FactTraits: Sendable {
  /// The sources on which it rests; one may stand there several times.
  let sources: [String]
  let isDisputed: Bool
  let isUnanswered: Bool

  /// Whether somebody says it, and nobody of them has a name.
  let hasOnlyUnnamedVoices: Bool

  let isGap: Bool

  /// The gaps that are about it, in the order of the base.
  fileprivate(set) var gaps: [String] = []

  private init(_ fact: Fact, in facts: FactBase) {
    sources = fact.locators.map(\.source)
    let marks = FactMark.marks(of: fact, stating: facts.stated(by: fact))
    isDisputed = marks.contains(.disputed)
    isUnanswered = marks.contains(.unanswered)
    let speakers = fact.speakers.compactMap(\.reference)
    hasOnlyUnnamedVoices =
      !speakers.isEmpty && speakers.allSatisfy { $0.actorKind == .unnamed }
    isGap = fact.kind == .gaps
  }

  /// The traits of all facts by their ids.
  static func all(in facts: FactBase) -> [String: FactTraits] {
    var all: [String: FactTraits] = [:]
    for fact in facts.facts { all[fact.id] = FactTraits(fact, in: facts) }
    for link in facts.links
    where link.path == SharedFields.about.path && FactKind(id: link.origin) == .gaps {
      all[link.target]?.gaps.append(link.origin)
    }
    return all
  }
}

extension ByteWriter {
  package mutating func write(_ traits: FactTraits) {
    write(traits.sources) { $0.write($1) }
    for truth in [
      traits.isDisputed, traits.isUnanswered, traits.hasOnlyUnnamedVoices, traits.isGap,
    ] {
      write(truth)
    }
    write(traits.gaps) { $0.write($1) }
  }
}
