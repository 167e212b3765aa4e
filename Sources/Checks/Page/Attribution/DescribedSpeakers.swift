import Facts
import Kit
import Markdown
import Site

/// Speakers whom a page does not name, but describes: by those who work for them, by what they wrote, or as
/// their source does.
extension PageProse {
  /// Whether the paragraph of a link, or what introduces its list, gives it to somebody who is described
  /// so that no other actor of the base is.
  func isTold(byDescriptionOf claim: FactWords, _ link: Link) -> Bool {
    guard isEnglish else { return false }
    return sentencesTelling(link).contains { sentence in
      let text = bytes[sentence.range]
      // After a colon anything may be told of those of whom the sentence speaks.
      let isLeadIn = text.last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
      return text.wordRanges.contains { range in
        guard range.count > 3, !link.range.overlaps(range),
          isLeadIn || text[range.upperBound...].beginsWithVoice
            || text[..<range.lowerBound].givesVoice
        else { return false }
        let before = text[..<range.lowerBound]
        return isWriting(text[range], of: claim)
          || isSubject(text[range], after: before, ofSourceOf: claim)
          || claim.speakers.contains { speaker in
            arePeople(text[range], of: speaker) || isRival(text[range], of: speaker, after: before)
              || isDescribed(speaker, by: text[range], after: before, claim.fact)
          }
      }
    }
  }

  /// The sentences of the paragraph of a link, and the one that introduces its list or table.
  private func sentencesTelling(_ link: Link) -> [Sentence] {
    let own = sentences(of: link.block).map { near(link.range, in: $0) }
    guard let prose = prose(of: link.block), !prose.isTopLevel else { return own }
    let first = blocks[link.block].group
    guard first > 0, text(of: first - 1) == text(of: first), kind(of: first - 1) == .paragraph,
      let last = sentences(of: first - 1).last
    else { return own }
    return own + [last]
  }

  /// Whether a word names what kind of text a claim's source is, which is the speaker's own, and no other
  /// that the page uses is.
  private func isWriting(_ word: ArraySlice<UInt8>, of claim: FactWords) -> Bool {
    guard let types = Descriptions.writings[word] else { return false }
    let isMeant = { (id: String) in
      self.site.facts[id]?[SourceFields.type].map(types.contains) ?? false
    }
    let own = claim.fact.sourceIDs.filter(isMeant)
    guard own.count == 1, isOwnText(own[0], of: claim.speakers) else { return false }
    return namedFacts.allSatisfy { fact in
      fact.fact.sourceIDs.allSatisfy { $0 == own[0] || !isMeant($0) }
    }
  }

  /// Whether a word with “the” before it is what the cited line calls whoever says something there: “the board”
  /// of “The board has asked her to return it”.
  private func isSubject(
    _ word: ArraySlice<UInt8>, after before: ArraySlice<UInt8>, ofSourceOf claim: FactWords
  ) -> Bool {
    guard before.endsWithWords("the "), let lines = site.archivedText(of: claim.fact) else {
      return false
    }
    let name = Array("the ".utf8) + word
    let isTold = lines.contains { line in
      guard let place = line[...].firstPlace(of: name[...]) else { return false }
      return line[...].isWordFree(before: place) && line[(place + name.count)...].beginsWithVoice
    }
    return isTold
      && claim.speakers.contains { speaker in isAlone(speaker) { isCalled($0, word) } }
  }

  /// Whether one of some speakers published a source, or is named in its title.
  private func isOwnText(_ source: String, of speakers: [String]) -> Bool {
    guard let source = site.facts[source] else { return false }
    let publisher = source[SourceFields.publisher]?.id
    let title = [UInt8](folding: source.text.utf8)
    return speakers.contains { speaker in
      publisher.map { site.mayBeVoice($0, of: speaker) } ?? false
        || site.wording(of: speaker)?.names.contains { title[...].holdsWords($0.withoutArticle) }
          ?? false
    }
  }

  /// Whether a word names people such as a speaker's, and no other body of the base has such.
  private func arePeople(_ word: ArraySlice<UInt8>, of speaker: String) -> Bool {
    guard let bodies = Descriptions.people[word] else { return false }
    // An inquiry has investigators rather than a commission, which may be of elections.
    if let first = Descriptions.foremost[word], isBody(speaker, among: first) {
      return isAlone(speaker) { isBody($0, among: first) || isCalled($0, word) }
    }
    return isBody(speaker, among: bodies)
      && isAlone(speaker) { isBody($0, among: bodies) || isCalled($0, word) }
  }

  private func isBody(_ id: String, among bodies: WordSet) -> Bool {
    guard id.actorKind == .org || id.actorKind == .group else { return false }
    return site.wording(of: id)?.nameWords.contains { name in
      name.contains { bodies.contains($0[...]) }
    } ?? false
  }

  private func isCalled(_ id: String, _ word: ArraySlice<UInt8>) -> Bool {
    site.wording(of: id)?.names.contains { $0[...].holdsWords(word) } ?? false
  }

  /// Whether “his challenger” and the like means a speaker, the only one who stands for an office.
  private func isRival(
    _ word: ArraySlice<UInt8>, of speaker: String, after before: ArraySlice<UInt8>
  ) -> Bool {
    guard Descriptions.rivals.contains(word), isCandidate(speaker) else { return false }
    let isOfSomebody = before.suffix(40).wordsInTurn.suffix(3).contains {
      $0.isWord(in: ["her", "his", "its", "the", "their"]) || $0.endsWith("'s")
    }
    return isOfSomebody && isAlone(speaker, isCandidate)
  }

  private func isCandidate(_ id: String) -> Bool {
    site.wording(of: id)?.roles.contains { role in
      role[...].wordsInTurn.contains(where: Descriptions.candidates.contains)
    } ?? false
  }

  /// Whether no actor but a speaker, and those that have to do with it, is such.
  private func isAlone(_ speaker: String, _ isSuch: (String) -> Bool) -> Bool {
    site.facts.facts(of: .actors).allSatisfy { actor in
      actor.id == speaker || !isSuch(actor.id) || site.mayBeVoice(actor.id, of: speaker)
    }
  }

  /// Whether the source describes a speaker right beside the name as a page does: “the weather service Skywatch”.
  private func isDescribed(
    _ speaker: String, by word: ArraySlice<UInt8>, after before: ArraySlice<UInt8>, _ claim: Fact
  ) -> Bool {
    let words = before.suffix(40).wordRanges.suffix(3)
    guard let article = words.lastIndex(where: { before[$0].isWord(in: ["the", "a", "an"]) }),
      let actor = site.wording(of: speaker),
      before[words[article].upperBound...].allSatisfy({ $0.isOne(of: " -") || $0.isSmallLetter })
    else { return false }
    let start = words[article].upperBound + 1
    let description = bytes[start..<word.endIndex]
    let lines = [claim, actor.fact].compactMap { site.archivedText(of: $0) }.flatMap(\.self)
    return lines.contains { line in
      actor.names.contains { line[...].describes($0.withoutArticle, by: description) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words after whoever is described say at once, or after what tells more of them, that they say
  /// something: “ led by Ms Holt found”.
  fileprivate var beginsWithVoice: Bool {
    var rest = prefix(120)
    if rest.starts(with: ", ".utf8) {
      guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: ",")) else { return false }
      rest = rest[(end + 1)...]
    }
    guard rest.first == UInt8(ascii: " ") else { return false }
    let clause = rest.prefix { !$0.isOne(of: ",;:.()\"") }.meaningWords
      .drop { TellingWords.beforeStance.contains($0) }
    guard let first = clause.first else { return false }
    if TellingWords.stances.contains(first) || Descriptions.verbs.contains(first) { return true }
    return Descriptions.joins.contains(first)
      && clause.prefix(8).contains {
        TellingWords.stances.contains($0) || Descriptions.verbs.contains($0)
      }
  }

  /// Whether a description stands right before a name in the text, or right after it.
  fileprivate func describes(_ name: ArraySlice<UInt8>, by description: ArraySlice<UInt8>) -> Bool {
    guard let place = firstPlace(of: name[...]) else { return false }
    let before = self[..<place]
    if before.endsWith(" "), before.dropLast().suffix(description.count).elementsEqual(description),
      before.dropLast(description.count + 1).last.map({ !$0.isLetterOrDigit }) ?? true
    {
      return true
    }
    let rest = self[(place + name.count)...]
    return [", the ", ", a ", ", an ", ", ", " (the ", " (a "].contains { join in
      rest.starts(with: join.utf8)
        && rest.dropFirst(join.utf8.count).starts(with: description)
        && rest.isWordFree(from: rest.startIndex + join.utf8.count + description.count)
    }
  }
}

extension [UInt8] {
  /// A name without the article before it.
  fileprivate var withoutArticle: ArraySlice<UInt8> {
    for article in ["the ", "an ", "a "] where starts(with: article.utf8) {
      return dropFirst(article.utf8.count)
    }
    return self[...]
  }
}

/// How those are described who say something.
private enum Descriptions {
  /// Words for people, and those of which one stands in the name of the body that is theirs.
  static let people: WordMap<WordSet> = {
    let bodies: [(String, String)] = [
      ("investigators", "board bureau commission inquiry investigation investigative panel probe"),
      ("inspectors", "inquiry inspection inspectorate regulator"),
      ("officers", "army force navy police"), ("detectives", "police"),
      ("judges", "court tribunal"),
      ("prosecutors", "prosecution prosecutor prosecutor's prosecutors"),
      (
        "officials",
        "administration agency authority bureau commission council department government ministry office"
      ),
      ("ministers", "cabinet government"),
      ("researchers", "academy centre college institute laboratory observatory university"),
      ("scientists", "academy centre college institute laboratory observatory survey university"),
      ("academics", "academy college institute university"), ("doctors", "clinic hospital"),
      ("teachers", "school"), ("meteorologists", "meteorological weather"),
      ("forecasters", "meteorological weather"), ("economists", "bank institute"),
      ("unionists", "federation union"), ("observers", "mission monitoring"),
      ("monitors", "mission monitoring"), ("lawmakers", "assembly congress parliament"),
      ("engineers", "engineering"), ("seismologists", "geological seismological"),
    ]
    return WordMap(bodies.map { ($0.0, WordSet($0.1)) })
  }()

  /// Words of the names of bodies to which such people belong before all others.
  static let foremost: WordMap<WordSet> = WordMap([
    ("investigators", WordSet("inquiry investigation investigative probe")),
    ("officers", WordSet("police")), ("scientists", WordSet("laboratory institute")),
  ])

  /// Words for texts, and the types of sources that they mean.
  static let writings: WordMap<Set<SourceType>> = {
    let accusing: Set<SourceType> = [.legalCase, .document, .pressRelease, .statement]
    let types: [(String, Set<SourceType>)] = [
      ("report", [.report, .document]), ("study", [.report, .articleJournal, .thesis]),
      ("paper", [.report, .articleJournal, .paperConference, .thesis]),
      ("findings", [.report, .articleJournal]), ("statement", [.statement, .pressRelease]),
      ("ruling", [.ruling, .judgment, .legalCase]), ("judgment", [.ruling, .judgment, .legalCase]),
      ("verdict", [.ruling, .judgment, .legalCase]), ("resolution", [.resolution]),
      ("testimony", [.testimony, .transcript]), ("letter", [.personalCommunication]),
      ("speech", [.speech, .transcript]), ("survey", [.report, .dataset]), ("treaty", [.treaty]),
      ("indictment", accusing), ("complaint", accusing), ("lawsuit", accusing),
      ("release", [.pressRelease, .statement]),
      ("minutes", [.minutes]),
    ]
    return WordMap(types)
  }()

  static let rivals = WordSet("challenger contender nominee opponent rival")

  static let candidates = WordSet("candidate challenger contender nominee")

  /// Verbs by which they say something, beside those of what somebody thinks of something.
  static let verbs = WordSet(
    """
    add added adds allege alleged alleges announce announced announces ask asked asks claim claimed claims \
    conclude concluded concludes \
    declare declared declares estimate estimated estimates find finds found hold holds note noted \
    notes read reads recommend recommended recommends refuse refused refuses report reported reports \
    request requested requests rule ruled rules saw say state stated states support supported supports tell \
    tells told urge urged urges wrote write writes
    """)

  /// Words with which more is told of whoever is described.
  static let joins = WordSet(
    """
    appointed at chaired examining for from headed hired in investigating led looking of on with \
    working
    """)
}
