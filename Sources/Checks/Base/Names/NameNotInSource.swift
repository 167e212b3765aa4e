import Facts
package import Kit

extension Rule {
  package static let nameNotInSource = Rule(
    "name-not-in-source", .error,
    catches: "A name that is not on the lines that its actor or place cites.",
    why: "A misspelled name goes out under the source’s authority; a name brought in from elsewhere"
      + " puts into the source’s mouth what it did not say.",
    wrong: "name: \"İbrahim Kalim\"",
    right: "name: \"İbrahim Kalın\"")
}

extension Check {
  static let nameNotInSource = base(.nameNotInSource, readsArchive: true) { input in
    let named = input.base.facts(of: .actors) + input.base.facts(of: .places)
    return named.compactMap { fact in
      guard !fact.isDescribed, fact.placeKind != .described, !fact.isRetired,
        let name = fact[ActorFields.name], let lines = input.citedLines(of: fact),
        !fact.namesForSearch.contains(where: { name in
          lines.contains { $0.folded.holdsWords(name) }
        })
      else { return nil }
      var finding = input.uncited(
        .nameNotInSource, name, of: fact, at: fact.location(of: ActorFields.name))
      if let surname = fact.surname, lines.contains(where: { $0.folded.holdsWords(surname.folded) })
      {
        finding.help =
          (finding.help.map { "\($0); " } ?? "")
          + "if it has “\(surname.clipped)” alone, cite a line"
          + " with the whole name, or add it to “\(ActorFields.also)” with"
          + " \(OtherNameFields.use): variant"
      }
      return finding
    }
  }
}

extension Fact {
  /// The name, and the names that may stand for it whole, folded; a part of a name may not.
  fileprivate var namesForSearch: [String] {
    let others = otherNames.filter { $0.use != .short }.map(\.text)
    return ([self[ActorFields.name]].compactMap(\.self) + others).map(\.folded)
  }
}
