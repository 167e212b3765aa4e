import Facts
import Kit

/// In which office somebody speaks.
extension FactBase {
  /// The office that the base gives an actor first, with the body it is held in: “general secretary of
  /// Northern Dockers”; nil if the base gives none.
  ///
  /// The body is left out where the role names it (“Turkish intelligence chief”), where the source does
  /// not say to which body the role belongs, and where the name of that is in another language.
  func office(of actor: Fact) -> String? {
    actor[ActorFields.affiliations].first.flatMap { office($0, of: actor) }
  }

  /// All offices that the base gives an actor, each in the same form.
  func offices(of actor: Fact) -> [String] {
    actor[ActorFields.affiliations].compactMap { office($0, of: actor) }
  }

  private func office(_ affiliation: Record, of actor: Fact) -> String? {
    guard let role = affiliation[AffiliationFields.role] else { return nil }
    switch affiliation[SharedFields.basis] {
    case .stated, nil: break
    default: return role
    }
    guard let body = affiliation[AffiliationFields.actor].flatMap({ self[$0] }),
      !body.isUnnamed, !role.namesPart(of: body),
      language(of: actor).isSameLanguage(as: language(of: body))
    else { return role }
    let joinsWords = isEnglish(actor) && !role.hasPreposition
    return joinsWords ? "\(role) of \(nameInSentence(of: body))" : "\(role), \(body.title)"
  }
}

extension String {
  /// The words, in small letters.
  fileprivate var smallWords: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a word leads on to something else: “head of the mission”.
  fileprivate var hasPreposition: Bool {
    !Set(["of", "for", "to", "at", "in", "on"]).isDisjoint(with: smallWords)
  }

  /// Whether a role begins a word as one of the body's names does: “Afghan minister” for Afghanistan.
  fileprivate func namesPart(of body: Fact) -> Bool {
    let names = [body.title] + body[ActorFields.also].compactMap { $0[OtherNameFields.text] }
    let words = names.flatMap(\.smallWords)
    return smallWords.contains { word in
      words.contains { name in
        name == word || (min(name.count, word.count) >= 4 && name.prefix(4) == word.prefix(4))
      }
    }
  }
}
