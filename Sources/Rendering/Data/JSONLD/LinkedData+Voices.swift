import Facts
import Kit

extension LinkedData {
  /// The name and type of an actor that is described on its own page.
  func actorReference(_ id: String) -> JSONValue? {
    guard let actor = facts[id], actor.kind == .actors else { return nil }
    return .members([
      ("@type", actorType(of: actor)), ("@id", .string(url(id.factAddress) + "#it")),
      ("name", .string(actor.title)),
    ])
  }

  /// A state is both a country and a body that acts.
  func actorType(of actor: Fact) -> JSONValue {
    switch actor.id.actorKind {
    case .person: "Person"
    case .state: ["Country", "Organization"]
    case .media: "NewsMediaOrganization"
    default: "Organization"
    }
  }

  /// Who says it: named speakers as such, unnamed ones in the words that describe them, a source's
  /// own voice as its publisher's.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - property: The property that named speakers have.
  /// - Returns: The members of a node.
  func voices(of fact: Fact, as property: String = "author") -> [(name: String, value: JSONValue?)]
  {
    let words = fact.speakers.compactMap(\.text)
    let unnamed = words.compactMap { facts[$0] }.filter(\.isUnnamed).map(facts.nameInSentence)
    let named = words.flatMap { word -> [String] in
      if word == ReservedWord.sourceVoice.rawValue { return publishers(of: fact) }
      return facts[word]?.isUnnamed == false ? [word] : []
    }
    let authors = named.compactMap(actorReference)
    return [
      (property, authors.isEmpty ? nil : authors.count == 1 ? authors[0] : .array(authors)),
      ("creditText", .oneOrMore(unnamed)),
    ]
  }

  /// The publishers of the first source, as that is whose words the page gives them for.
  private func publishers(of fact: Fact) -> [String] {
    let source = fact.locators.first.flatMap { facts[$0.source] }
    return (source?[SourceFields.publisher]?.id).map { [$0] } ?? []
  }
}
