import Facts
import Kit
import Markdown
import Site

extension Check {
  static let conditionLost = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      guard let fact = link.fact, link.field == nil, !link.isAutolink else { return false }
      if fact.wording?.condition != nil || fact.demandCondition != nil { return true }
      // What has a “could” or the like beside its condition is another check's.
      return Condition.kinds.contains(fact.fact.kind) && fact.meaning.condition != nil
        && fact.meaning.reserve == nil && fact.fact[ProspectFields.modal] == nil
    }
    return told.compactMap { link, sentence in
      guard let fact = link.fact, prose.site.facts.isEnglish(fact.fact),
        let condition = fact.wording?.condition ?? fact.meaning.condition ?? fact.demandCondition,
        prose.loses(condition, of: fact, link, in: sentence)
      else { return nil }
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "\(fact.fact.id) is told without its “\(condition)”",
        help: "keep the condition: \(fact.fact.quotedWithSource)", id: fact.fact.id)
    }
  }
}

extension PageProse {
  /// Whether nothing around a link keeps the condition of its fact.
  fileprivate func loses(
    _ condition: String, of fact: FactWords, _ link: Link, in sentence: Sentence
  ) -> Bool {
    if fact.wording != nil { return !namesCondition(inBlockOf: link) }
    if fact.demandCondition != nil, tellsDemandAlone(fact, link) { return true }
    return fact.meaning.condition != nil && tellsForSure(fact, link, in: sentence)
      && !namesCondition(around: link, sentence)
  }

  /// Whether the words of a link are all of what somebody wants on a condition, and nothing in their paragraph
  /// tells of that condition.
  private func tellsDemandAlone(_ fact: FactWords, _ link: Link) -> Bool {
    guard let place = fact.placeOfDemandCondition else { return false }
    let words = bytes[link.range].wordsInTurn.filter { $0.count > 3 }
    guard words.count > 1,
      words.allSatisfy({ fact.meaning.stems[..<place].contains($0.stem) })
    else { return false }
    let own = Set(fact.meaning.stems[place...].filter { $0.count > 2 })
    return !bytes[blocks[link.block].range].wordsInTurn.contains { word in
      MeaningWords.force(of: word) != nil || ConditionWords.keep(word)
        || word.count > 3 && own.contains(word.stem)
    }
  }

  /// Whether a link says with “will” what its fact ties to a condition.
  fileprivate func tellsForSure(_ fact: FactWords, _ link: Link, in sentence: Sentence) -> Bool {
    let before = bytes[sentence.range.lowerBound..<link.range.lowerBound].wordsInTurn.suffix(2)
    let words = bytes[link.range].meaningWords
    guard (before + words).contains(where: { Condition.certain.contains($0) }) else { return false }
    // The link tells what would happen, and not the condition.
    let main = fact.meaning.mainStems
    return words.contains { word in
      word.count > 3 && MeaningWords.force(of: word) == nil && main.contains(word.stem)
    }
  }

  /// Whether the paragraph of a figure names any condition or leaves open what happens; in a title or a table
  /// there may be no room for it.
  fileprivate func namesCondition(inBlockOf link: Link) -> Bool {
    guard kind(of: link.block) == .paragraph else { return true }
    return bytes[blocks[link.block].range].wordsInTurn.contains { word in
      MeaningWords.force(of: word).map { $0 != .negation } ?? false || ConditionWords.keep(word)
    }
  }

  /// Whether the sentence of a link or one beside it names any condition.
  fileprivate func namesCondition(around link: Link, _ sentence: Sentence) -> Bool {
    let all = sentences(of: link.block)
    let place = all.partitioningIndex { $0.range.upperBound > link.range.lowerBound }
    // A condition of something else tells nothing of this.
    let beside = all[max(0, place - 1)..<min(all.count, place + 2)].filter { sentence in
      !sentence.links.contains { Condition.kinds.contains($0.fact?.fact.kind ?? .sources) }
    }
    return (beside.map { near(link.range, in: $0) } + [sentence]).contains { sentence in
      bytes[sentence.range].wordsInTurn.contains { word in
        MeaningWords.force(of: word) == .condition || ConditionWords.keep(word)
      }
    }
  }
}

private enum Condition {
  static let kinds: Set<FactKind> = [.claims, .prospects, .positions, .statuses]

  static let certain = WordSet("will shall")
}

/// Words that name a condition, or leave open what happens.
enum ConditionWords {
  /// Whether a word of a sentence may tell the condition of what it says.
  static func keep(_ word: ArraySlice<UInt8>) -> Bool {
    words.contains(word) || beginnings.begin(word)
  }

  private static let words = WordSet(
    """
    after before case could day event except failing finally lest might moment need needs once only \
    otherwise pace rather should soon stand stands takes then trend trends until when whenever while \
    would
    """)

  private static let beginnings = WordBeginnings(
    "condition contingen depend exchange hinge prerequisite provid requir return subject threat without"
  )
}

extension FactWords {
  /// The condition on which somebody wants or offers something; nil if there is none.
  fileprivate var demandCondition: String? {
    placeOfDemandCondition.map { place in
      meaning.words[place...].prefix(4).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: " ")
    }
  }

  fileprivate var placeOfDemandCondition: Int? {
    guard fact.kind == .positions,
      let place = meaning.words.firstIndex(where: { $0.isWord(in: ["if", "unless", "provided"]) }),
      place > 1, !meaning.words[place - 1].isWord(in: ["even", "as"])
    else { return nil }
    return place
  }
}

extension FigureWording {
  /// The condition that what is counted has, as in “weeks until it is empty if no rain falls”; nil if it has
  /// none.
  fileprivate var condition: String? {
    let place = subjectParts.firstIndex { $0.isWord(in: ["if", "unless"]) }
    guard let place, place > 1, !subjectParts[place - 1].isWord(in: ["even", "as"]) else {
      return nil
    }
    return subjectParts[place...].prefix(4).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }
}

extension FactMeaning {
  /// The word that ties what the fact says to a condition, with what follows it; nil if none does.
  fileprivate var condition: String? {
    conditionPlace.map { place in
      words[place...].prefix(4).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
  }

  private var conditionPlace: Int? {
    let place = words.firstIndex { $0.isWord(in: ["if", "unless"]) }
    guard let place, words.contains(where: { $0.isWord(in: ["will", "would", "shall"]) }) else {
      return nil
    }
    // “Asked if it will” is no condition, and “even if” is none either.
    let before = place > 0 ? words[place - 1] : []
    return before.isWord(in: [
      "even", "as", "ask", "asks", "asked", "doubt", "know", "see", "decide",
    ])
      ? nil : place
  }

  /// The stems of the words before the condition, or after its comma.
  fileprivate var mainStems: Set<[UInt8]> {
    guard let place = conditionPlace else { return [] }
    let modal = words.firstIndex { $0.isWord(in: ["will", "would", "shall"]) } ?? place
    return Set(modal < place ? stems[modal..<place] : stems[modal...])
  }
}
