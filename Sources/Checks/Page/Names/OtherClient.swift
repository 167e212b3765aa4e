import Facts
import Kit
import Markdown
import Site

/// Lawyers beside those for whom they do not act, and people with a profession that is not theirs.
extension PageProse {
  /// The actor for whom the words beside a lawyer's name say that the lawyer acts, as “Dahl defends Brekke” and
  /// “Brekke's lawyer, Dahl” do, if the base says another; nil if the words say none, or the base does not say.
  func otherClient(of person: FactWords, beside link: Link) -> Body? {
    let own = person.fact[ActorFields.affiliations].compactMap { affiliation -> String? in
      let role = [UInt8](folding: (affiliation[AffiliationFields.role] ?? "").utf8)
      return role[...].wordsInTurn.contains(where: Clients.lawyers.contains)
        ? affiliation[AffiliationFields.actor] : nil
    }
    guard !own.isEmpty, let client = clientAfter(link) ?? clientBefore(link) else { return nil }
    let isOwn = client.ids.contains { id in own.contains { site.mayBeVoice(id, of: $0) } }
    guard !isOwn, let words = client.ids.first.flatMap({ site.wording(of: $0) }) else { return nil }
    return Body(words: words, range: client.range)
  }

  private func clientAfter(_ link: Link) -> ActorNames.Mention? {
    let rest = bytes[link.range.upperBound..<blocks[link.block].range.upperBound].prefix(80)
    guard let join = Clients.joins.first(where: { rest.starts(with: $0) }) else { return nil }
    let start = rest.startIndex + join.count
    return mention(in: rest[start...]) { $0.lowerBound <= start + 4 }
  }

  private func clientBefore(_ link: Link) -> ActorNames.Mention? {
    let before = bytes[blocks[link.block].range.lowerBound..<link.range.lowerBound].suffix(80)
    guard let ending = Clients.endings.first(where: { before.endsWith($0) }) else { return nil }
    let end = before.endIndex - ending.utf8.count
    return mention(in: before[..<end]) { $0.upperBound == end }
  }

  private func mention(
    in text: ArraySlice<UInt8>, at isPlace: (Range<Int>) -> Bool
  ) -> ActorNames.Mention? {
    site.actorNames.mentions(in: text).first { isPlace($0.range) }
  }

  /// A word behind a name that calls a person by another profession than the base has, as “a virologist” does of a
  /// statistician; nil if none does.
  func otherProfession(than person: FactWords, beside link: Link) -> Range<Int>? {
    let rest = bytes[link.range.upperBound..<blocks[link.block].range.upperBound].prefix(60)
    guard let join = [", a ", ", an ", ", the "].first(where: { rest.starts(with: $0.utf8) }) else {
      return nil
    }
    let word = rest.dropFirst(join.utf8.count).wordAtStart
    let own = person.roles.flatMap { $0[...].meaningWords }.filter(\.isProfession)
    guard word.isProfession, !own.isEmpty, !own.contains(where: { $0.stem == word.stem }),
      rest[word.endIndex...].first.map({ $0.isOne(of: ",.;)") }) ?? true,
      site.archivedText(of: person.fact)?.contains(where: { $0[...].holdsWords(word) }) == false
    else { return nil }
    return word.startIndex..<word.endIndex
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word has the form of a name of a profession.
  fileprivate var isProfession: Bool {
    count > 6
      && ["ologist", "ician", "omist", "emist", "urgeon", "grapher"].contains { endsWith($0) }
      || Professions.words.contains(self)
  }
}

extension Diagnostic {
  static func otherRole(
    than person: FactWords, _ place: FileLocation, _ words: String
  ) -> Diagnostic {
    let roles = person.fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.role] }
    return Diagnostic(
      .roleDiffers, at: place,
      "“\(words.clipped)”, but \(person.fact.id) is"
        + " “\(roles.map { $0.clipped }.joined(separator: "”, “"))”",
      help: "write the office as the base has it, or add this one to"
        + " “\(ActorFields.affiliations)”", id: person.fact.id)
  }
}

private enum Professions {
  static let words = WordSet(
    """
    accountant actor analyst architect banker baker butcher carpenter dentist doctor driver engineer farmer \
    fisherman historian journalist lawyer librarian mechanic midwife miner nurse painter pharmacist pilot plumber \
    priest sailor solicitor surgeon surveyor teacher
    """)
}

private enum Clients {
  static let lawyers = WordSet(
    """
    advocate advocates attorney attorneys barrister counsel defence defender defending defense defends lawyer \
    lawyers represents representing solicitor solicitors
    """)

  static let joins: [[UInt8]] = [
    "defends", "represents", "is defending", "is representing", "acts for",
  ]
  .flatMap { [" \($0) ", ", who \($0) ", " (who \($0) "] }.map { Array($0.utf8) }

  static let endings = ["lawyer", "attorney", "counsel", "barrister", "solicitor"].flatMap {
    ["'s \($0), ", "'s \($0) "]
  }
}
