import Facts
package import Kit

extension Rule {
  package static let nameDuplicate = Rule(
    "name-duplicate", .warning,
    catches: "A name that two actors or places share; metonyms are exempt.",
    why: "Either they are one, entered twice, or a reader cannot tell them apart.",
    wrong: """
      - { id: group.ttp, name: "Tehreek-e-Taliban Pakistan" }
      - { id: group.gul-bahadur, name: "Tehreek-e-Taliban Pakistan" }
      """,
    right: """
      - { id: group.ttp, name: "Tehreek-e-Taliban Pakistan" }
      - { id: group.gul-bahadur, name: "Gul Bahadur group" }
      """)
}

extension Check {
  static let nameDuplicate = base(.nameDuplicate) { input in
    var bearers: [String: Fact] = [:]
    var findings: [Diagnostic] = []
    for fact in input.base.namedFacts {
      var own: Set<String> = []
      for name in fact.properNames {
        let key = name.text.folded
        // That a name is blank is told by itself.
        if key.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
        guard own.insert(key).inserted else { continue }
        if let first = bearers[key] {
          findings.append(.nameDuplicate(name, of: fact, first: first))
        } else {
          bearers[key] = fact
        }
      }
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func nameDuplicate(
    _ name: (text: String, location: FileLocation), of fact: Fact, first: Fact
  ) -> Diagnostic {
    Diagnostic(
      .nameDuplicate, at: name.location,
      "“\(name.text.clipped)” is also the name of \(first.id) (line"
        + " \(first.location.position.line))",
      help: "if they are one, keep one id; if not, write what tells their names apart",
      id: fact.id)
  }
}

extension FactBase {
  fileprivate var namedFacts: [Fact] { facts(of: .actors) + facts(of: .places) }
}

extension Fact {
  /// The names that should be the fact's alone, with their places.
  fileprivate var properNames: [(text: String, location: FileLocation)] {
    let first = self[ActorFields.name].map { ($0, location(of: ActorFields.name)) }
    let others = self[ActorFields.also].compactMap { other -> (String, FileLocation)? in
      guard other[OtherNameFields.use] != .metonym, let text = other[OtherNameFields.text] else {
        return nil
      }
      return (text, other.location(of: OtherNameFields.text))
    }
    return [first].compactMap(\.self) + others
  }
}
