import Facts
package import Kit

extension Rule {
  package static let nameNearDuplicate = Rule(
    "name-near-duplicate", .warning,
    catches: "Two persons who share two parts of their names.",
    why: "One person may have been entered twice, once with a part more.",
    wrong: """
      - { id: person.najeeb, name: "Rahmatullah Najeeb" }
      - { id: person.shaheen, name: "Rahmatullah Najeeb Shaheen" }
      """,
    right: """
      - id: person.najeeb
        name: "Rahmatullah Najeeb"
        also: [{ text: "Rahmatullah Najeeb Shaheen", use: variant }]
      """)
}

extension Check {
  static let nameNearDuplicate = base(.nameNearDuplicate) { input in
    var bearers: [[String]: Fact] = [:]
    var findings: [Diagnostic] = []
    for person in input.base.facts(of: .actors) where person.id.actorKind == .person {
      let parts = person.nameParts
      var others: Set<String> = []
      for (index, part) in parts.enumerated() {
        for other in parts[(index + 1)...] {
          guard let first = bearers[[part, other]] else {
            bearers[[part, other]] = person
            continue
          }
          // Equal names are the business of another check.
          guard first.id != person.id, first.nameParts != parts,
            others.insert(first.id).inserted
          else { continue }
          findings.append(.nameNearDuplicate(of: person, first: first, parts: [part, other]))
        }
      }
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func nameNearDuplicate(of person: Fact, first: Fact, parts: [String])
    -> Diagnostic
  {
    Diagnostic(
      .nameNearDuplicate, at: person.location(of: ActorFields.name),
      "“\(person.label.clipped)” and “\(first.label.clipped)” (\(first.id)) share “\(parts[0])”"
        + " and “\(parts[1])”",
      help: "if they are one, keep one id and write the other name under “\(ActorFields.also)”",
      id: person.id)
  }
}

extension Fact {
  /// The words of the name, folded, each once, in the order of their bytes; at most eight.
  fileprivate var nameParts: [String] {
    let words = Set((self[ActorFields.name] ?? "").folded.utf8.split(separator: UInt8(ascii: " ")))
    return words.map { String(decoding: $0, as: UTF8.self) }
      .sorted { $0.precedes($1) }.prefix(8).map(\.self)
  }
}
