import Facts
import Kit
import Site

extension Check {
  static let nameUnknownForActor = words(
    .nameUnknownForActor, linkedTo: [.actors, .places]
  ) { link, actor, prose in
    let words = prose.bytes[link.range]
    guard link.field == nil, !words.quotationCore.isEmpty else { return nil }
    if actor.isCalled(words) { return prose.ambiguousName(link, actor) }
    guard prose.otherActor(called: words, than: actor) == nil else { return nil }
    let names = actor.fact.names.map { "“\($0.clipped)”" }
    return Diagnostic(
      .nameUnknownForActor, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)” is not a known name of \(actor.fact.id)",
      help: "write \(names.asAlternatives), or add the name to “\(ActorFields.also)”",
      id: actor.fact.id)
  }

  static let nameOfAnotherActor = words(.nameOfAnotherActor, linkedTo: [.actors, .places]) {
    link, actor, prose in
    let words = prose.bytes[link.range]
    guard link.field == nil, !actor.isCalled(words),
      let other = prose.otherActor(called: words, than: actor)
    else { return nil }
    return Diagnostic(
      .nameOfAnotherActor, at: prose.location(of: link),
      "“\(prose.words(of: link).clipped)” is a name of \(other.fact.id), but the link leads to"
        + " \(actor.fact.id)",
      help: "link to fact:\(other.fact.id), or write “\(actor.fact.label.clipped)”",
      id: actor.fact.id)
  }
}

extension Rule {
  static let nameUnknownForActor = Rule(
    "name-unknown-for-actor", .warning,
    catches: "A link to an actor or place by a name that the base does not know, or by a surname"
      + " that several persons have; a name without a link that is nearly that of a person or"
      + " place of the base.",
    why: "The name is misspelled, or the link leads to somebody else.",
    wrong: "[Attaullah Tarrar](fact:person.attaullah-tarar)",
    right: "[Attaullah Tarar](fact:person.attaullah-tarar)")

  static let nameOfAnotherActor = Rule(
    "name-of-another-actor", .error,
    catches: "A link to an actor or place by the name of another actor.",
    why: "What the page says of one person, readers find on the page of another.",
    wrong: "[Khawaja Asif](fact:person.attaullah-tarar)",
    right: "[Khawaja Asif](fact:person.khawaja-asif)")
}

extension PageProse {
  /// The actor, other than the one that is linked to, that words name; nil if none or several may be
  /// meant.
  fileprivate func otherActor(called words: ArraySlice<UInt8>, than actor: FactWords) -> FactWords?
  {
    let core = Array(words.quotationCore)
    if let other = site.actor(called: core), other.fact.id != actor.fact.id { return other }
    let own = core[...].nameWords
    guard let last = own.last, own.count == 1 else { return nil }
    let persons = site.actorNames.persons(called: last).filter { $0 != actor.fact.id }
    return persons.count == 1 ? site.wording(of: persons[0]) : nil
  }

  /// A finding if the words of a link are a name alone that other persons have too.
  fileprivate func ambiguousName(_ link: Link, _ actor: FactWords) -> Diagnostic? {
    let words = bytes[link.range].quotationCore.nameWords
    guard words.count == 1, actor.fact.id.actorKind == .person,
      !actor.fact.otherNames.contains(where: {
        [UInt8](folding: $0.text.utf8)[...].nameWords.elementsEqual(words)
      })
    else { return nil }
    let others = site.actorNames.persons(called: words[0]).filter { $0 != actor.fact.id }
    guard !others.isEmpty, !isNamedInFull(actor) else { return nil }
    return Diagnostic(
      .nameUnknownForActor, at: location(of: link),
      "“\(self.words(of: link).clipped)” may also be \(others.asAlternatives)",
      help: "write “\(actor.fact.label.clipped)”", id: actor.fact.id)
  }

  /// Whether the page gives the whole name somewhere, so that readers know who is meant.
  private func isNamedInFull(_ actor: FactWords) -> Bool {
    actor.names.first.map { bytes[...].holdsWords($0) } ?? false
  }
}
