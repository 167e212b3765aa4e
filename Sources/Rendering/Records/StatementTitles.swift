package import Facts
import Kit

/// How statements are called where nothing around them says whose they are: in headlines, titles of
/// pages and results, lists, citations and data.
extension FactBase {
  /// Who says it, without offices; empty for a fact that nobody says.
  func voices(of fact: Fact) -> String {
    fact.speakers.enumerated()
      .map { voice($1, of: fact, withOffice: false, isFirst: $0 == 0) }.joinedAsWords
  }

  /// The same behind other words of a sentence.
  func voicesInSentence(of fact: Fact) -> String {
    fact.speakers.map { voice($0, of: fact, withOffice: false, isFirst: false) }.joinedAsWords
  }

  /// Who says it, each with the office that the base gives first; empty for a fact that nobody says.
  func voicesWithOffices(of fact: Fact) -> String {
    fact.speakers.enumerated()
      .map { voice($1, of: fact, withOffice: true, isFirst: $0 == 0) }.joinedAsWords
  }

  private func voice(_ speaker: Field, of fact: Fact, withOffice: Bool, isFirst: Bool) -> String {
    guard let word = speaker.text else { return FieldValues.label(of: "") }
    switch ReservedWord(rawValue: word) {
    case .sourceVoice: return publisher(of: fact)
    case .unattributed: return "\(publisher(of: fact)), which names no speaker"
    case .desk: return "Our desk"
    case .unknown, .notStated: return FieldValues.label(of: word)
    case nil: break
    }
    guard let actor = self[word] else { return word }
    let name = isFirst ? nameAtStart(of: actor) : nameInSentence(of: actor)
    guard withOffice, let office = office(of: actor) else { return name }
    return "\(name), \(office)"
  }

  /// What an actor is called at the start of a line: a description with a capital.
  private func nameAtStart(of actor: Fact) -> String {
    actor.isDescription ? actor.title.capitalizedAtStart : actor.title
  }

  /// Who publishes the first source of a fact, or that source.
  func publisher(of fact: Fact) -> String {
    guard let source = fact.sourceIDs.first.flatMap({ self[$0] }) else { return "The source" }
    return source[SourceFields.publisher]?.id.flatMap { self[$0]?.title } ?? source.title
  }

  /// Whether the words of the base are written from right to left.
  private var isRightToLeft: Bool { language.isRightToLeft }

  /// A name, or other words, as a part of a text that has no markup.
  func part(_ words: String) -> String { words.isolated(inRightToLeft: isRightToLeft) }

  /// A sentence as a part of such a text: names of the other direction in it stand as they are.
  private func sentence(_ words: String) -> String {
    let isReversed = words.unicodeScalars.script.map { $0.isRightToLeft != isRightToLeft } ?? false
    return isReversed ? part(words) : words
  }

  /// What a fact is called where it stands alone: a statement with its voice, a status with its
  /// subject, a figure with its number and what it counts.
  ///
  /// Names of the other direction stand between signs that isolate them, which
  /// `String.withoutIsolates` takes away for programs.
  package func title(of fact: Fact) -> String {
    let words = sentence(fact.titleInLine) + surety(of: fact)
    switch fact.kind {
    case .claims, .prospects, .quotes: return words.said(by: part(voices(of: fact)))
    case .positions:
      let party = fact[PositionFields.party].map { id in self[id].map(nameAtStart) ?? id }
      let account = account(of: fact)
      return words.said(by: part(party ?? "") + (account.isEmpty ? "" : ", \(account)"))
    case .statuses:
      let hedge = fact.hedge.flatMap { fact.text.holds($0) ? nil : "\($0) " } ?? ""
      return (hedge + sentence(fact.titleInLine)).said(by: part(subject(of: fact)))
    case .figures: return fact.text.isEmpty ? words : "\(sentence(fact.text)): \(words)"
    case .assessments: return words.said(by: "Our assessment")
    case .events: return fact.title + doubt(about: fact)
    case .gaps: return fact.titleInLine
    case .corrections: return title(ofCorrection: fact, on: nil)
    case .sources, .actors, .places, .issues: return fact.title
    }
  }

  /// That an event is not one that took place or goes on, in brackets after a space; empty if it is.
  func doubt(about event: Fact) -> String {
    switch event[EventFields.modality] {
    case .alleged, .planned, .possible, .cancelled:
      " (\(event[EventFields.modality]?.rawValue ?? ""))"
    case .occurred, .ongoing, nil: ""
    }
  }

  /// Whose account of an event or of a party’s position the base has, such as “according to Ann Reed”;
  /// empty if it is the source’s own, or that of the party itself.
  func account(of fact: Fact) -> String {
    let party = fact.kind == .positions ? fact[PositionFields.party] : nil
    let others = fact.speakers.filter { speaker in
      switch speaker.text.flatMap({ ReservedWord(rawValue: $0) }) {
      case .sourceVoice, .unattributed: false
      default: speaker.text != party
      }
    }
    if others.isEmpty { return "" }
    let names = others.map { part(voice($0, of: fact, withOffice: false, isFirst: false)) }
    return "according to \(names.joinedAsWords)"
  }

  /// The words that tell how surely a fact is said, in brackets after a space; empty if it has none, or
  /// if its own wording has them.
  ///
  /// How likely the desk takes something to be is one thing, and how sure it is of that another, which
  /// stands behind the brackets.
  func surety(of fact: Fact) -> String {
    doubts(of: fact).map { " (\($0))" }.joined() + (confidence(of: fact).map { " · \($0)" } ?? "")
  }

  /// The words that tell how surely a fact is said, and that its own wording has not: the source’s, and the
  /// desk’s of its own judgments.
  func reserves(of fact: Fact) -> [String] {
    doubts(of: fact) + [confidence(of: fact)].compactMap(\.self)
  }

  /// The same without how sure the desk is of its judgment.
  private func doubts(of fact: Fact) -> [String] {
    let said = [fact.hedge, fact.kind == .prospects ? fact[ProspectFields.modal] : nil]
      .compactMap(\.self).filter { !fact.text.holds($0) }.map { "“\($0)”" }
    let likelihood = fact.kind == .assessments ? fact[AssessmentFields.likelihood] : nil
    return (said.isEmpty ? [] : [said.joined(separator: "; ")])
      + [likelihood?.rawValue].compactMap(\.self)
  }

  /// How sure the desk is of its judgment, in words; nil for other facts.
  private func confidence(of fact: Fact) -> String? {
    guard fact.kind == .assessments else { return nil }
    return fact[AssessmentFields.confidence].map { "\($0.rawValue) confidence" }
  }

  /// The same with what speaks against it, and with whose account it is.
  func titleWithStanding(of fact: Fact) -> String {
    let marks = marks(of: fact).filter { $0 != .unnamed }
    let account = fact.kind == .events ? account(of: fact) : ""
    let remarks = marks.map(\.text) + (account.isEmpty ? [] : [account])
    let title = fact.isDescription ? title(of: fact).capitalizedAtStart : title(of: fact)
    return title + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  /// What kind of statement it is, as a heading says it: “Accusation against India”.
  func kindTitle(of fact: Fact) -> String {
    let accused = fact.kind == .claims ? fact[ClaimFields.accuses] : []
    if accused.isEmpty { return fact.kindTitle }
    return
      "Accusation against \(accused.map { part(self[$0].map(nameInSentence) ?? $0) }.joinedAsWords)"
  }
}

extension String {
  /// The words after a colon behind those who say them; as they are if nobody does.
  fileprivate func said(by voice: String) -> String { voice.isEmpty ? self : "\(voice): \(self)" }

  /// The text without a full stop at its end, which titles do not have; the stops of an ellipsis or
  /// an abbreviation stay, as in “Acme Inc.”.
  var withoutFinalStop: String {
    let bytes = utf8
    guard bytes.last == UInt8(ascii: "."), bytes.count > 3 else { return self }
    let before = bytes.dropLast().suffix(2)
    let isPartOfMore = before.last == UInt8(ascii: ".") || before.first == UInt8(ascii: ".")
    let start = bytes.dropLast().lastIndex(of: UInt8(ascii: " ")).map(bytes.index(after:))
    let word = Array(bytes[(start ?? bytes.startIndex)...].dropLast())
    let isShort = Self.abbreviations.contains(word[...])
    return isPartOfMore || isShort ? self : String(Substring(bytes.dropLast()))
  }

  /// Abbreviations with which names end.
  private static let abbreviations = WordSet(
    """
    Inc Ltd Co Corp Cos Bros Jr Sr Esq Assn Assoc Dept Govt Intl Mfg Univ Pty Pvt Plc Cie Cia Ges \
    etc al
    """)

  /// The text with a capital at its start.
  var capitalizedAtStart: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}

extension [String] {
  /// One after the other, as in a sentence: “a, b and c”.
  fileprivate var joinedAsWords: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) and \(last)"
  }
}
