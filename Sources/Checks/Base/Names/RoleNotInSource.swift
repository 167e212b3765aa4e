import Facts
package import Kit

extension Rule {
  package static let roleNotInSource = Rule(
    "role-not-in-source", .warning,
    catches: "A person’s role of which the cited lines lack a word, or have one more, such as"
      + " “deputy”.",
    why: "Readers weigh what is said by the office of who says it.",
    wrong: "affiliations: [{ actor: state.pakistan, role: \"Foreign Minister\", at: L5 }]",
    right: "affiliations: [{ actor: state.pakistan, role: \"Information Minister\", at: L5 }]")
}

extension Check {
  /// A role without a place of its own is looked for where the person is.
  static let roleNotInSource = base(.roleNotInSource, readsArchive: true) { input in
    input.base.facts(of: .actors).flatMap { person in
      person[ActorFields.affiliations].compactMap { affiliation -> Diagnostic? in
        guard let field = affiliation.field(AffiliationFields.role), let role = field.text,
          role != "unknown",
          affiliation.basis(of: AffiliationFields.role).isVerbatim,
          affiliation[SharedFields.basis].isVerbatim,
          let lines = input.lines(of: affiliation, of: person), !lines.isEmpty,
          let problem = role.problem(on: lines)
        else { return nil }
        return Diagnostic(
          .roleNotInSource, at: field.location,
          "“\(role.clipped)” \(problem) on the lines that \(person.id) cites",
          help: lines.first.map { "the source has “\($0.text.clipped(to: 160))”" }, id: person.id)
      }
    }
  }
}

extension SharedFields.Basis? {
  /// Whether the source states it, as far as is known.
  fileprivate var isVerbatim: Bool { self != .implied && self != .editorial }
}

extension BaseInput {
  /// The lines at which a person's role should stand; nil if not all of them are at hand.
  fileprivate func lines(of affiliation: Record, of person: Fact) -> [ArchivedText.Line]? {
    let own = affiliation[SharedFields.at]
    var lines: [ArchivedText.Line] = []
    for locator in own.isEmpty ? person.locators : own {
      guard let cited = archive.lines(at: locator) else { return nil }
      lines += cited
    }
    return lines
  }
}

extension String {
  /// What is wrong with a role on some lines, as what follows it in a message; nil if nothing is.
  fileprivate func problem(on lines: [ArchivedText.Line]) -> String? {
    let role = Array(folded.utf8)
    // Who leads may be told by a verb.
    let words = role[...].nameWords.filter { word in
      word.count > 3 && !["leader", "head", "chair"].contains(OfficeWords.office(word) ?? "")
        && !word.isWord(in: ["member", "members"])
    }
    let texts = lines.map { Array($0.folded.utf8)[...] }
    let missing = words.first { word in
      !texts.contains { $0.place(ofWordStart: word.prefix(max(4, word.count - 2))) != nil }
    }
    if let missing {
      let written = split(separator: " ").map(String.init).first { word in
        word.folded.utf8.elementsEqual(missing)
      }
      return "has “\(written ?? self)”, which is not"
    }
    if role.tellsChief, !texts.contains(where: { $0.tellsLead }) {
      return "has “chief”, which is not"
    }
    let places = texts.flatMap { text in text.ranks(before: role) }
    guard !places.isEmpty, let rank = places[0], places.allSatisfy({ $0 != nil }) else {
      return nil
    }
    return "is “\(rank) \(self)”"
  }
}

extension [UInt8] {
  /// Whether it is the role of the first of a kind, as “chief analyst” is.
  fileprivate var tellsChief: Bool {
    let words = self[...].meaningWords
    return words.count > 1 && words[0].isWord(in: ["chief"])
  }
}

extension ArraySlice<UInt8> {
  /// Whether a word says that somebody leads, or letters such as “CEO” do.
  fileprivate var tellsLead: Bool {
    wordsInTurn.contains { word in
      ["head", "leader", "chair"].contains(OfficeWords.office(word) ?? "")
        || word.isWord(in: ["heads", "headed", "lead", "led", "leading", "runs", "top"])
        || OfficeWords.spelledOut(word).count > 1
    }
  }

  /// For each place where a role stands, the word before it that changes it, such as “deputy”.
  fileprivate func ranks(before role: [UInt8]) -> [String?] {
    var found: [String?] = []
    var rest = self
    while let place = rest.place(ofWordStart: role[...]) {
      let word = self[..<place.lowerBound].dropLast().wordAtEnd
      let rank = word.isWord(in: ["chief"]) ? "chief" : OfficeWords.rank(word)
      found.append(rank.map { _ in String(decoding: word, as: UTF8.self) })
      rest = self[place.upperBound...]
    }
    return found
  }
}
