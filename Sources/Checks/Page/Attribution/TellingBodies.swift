import Facts
import Kit
import Markdown
import Site

/// Bodies that tell what their people say, and sentences that tell of a dispute.
extension PageProse {
  /// Whether the sentence of a link gives it to a body of whoever says it, or to those around that one,
  /// as “the company denies it” does with what its head says, and “Asif's side maintains” with what
  /// his lawyer says.
  func isTold(byBodyOf speakers: [String], _ link: Link) -> Bool {
    guard isEnglish, let sentence = sentence(around: link) else { return false }
    let isRelated = { (ids: [String]) in
      ids.contains { id in speakers.contains { self.site.mayBeVoice(id, of: $0) } }
    }
    if case .actors(let ids, _)? = voice(of: link.range, in: sentence), isRelated(ids) {
      return true
    }
    return mentions(in: sentence).contains { mention in
      // “The Compact [has asked for a panel]” tells what a ministry of it says that it did.
      if mention.range.upperBound + 1 == link.range.lowerBound, isRelated(mention.ids),
        sentence.links.contains(where: {
          $0.range == link.range
            && ($0.fact?.fact.kind == .statuses || $0.fact?.fact.kind == .positions)
        })
      {
        return true
      }
      let rest = bytes[mention.range.upperBound..<sentence.range.upperBound]
      if rest.namesSide {
        return isRelated(mention.ids) || isInDescription(of: speakers, mention)
      }
      return mention.range.upperBound <= link.range.lowerBound && isRelated(mention.ids)
        && bytes[mention.range.upperBound..<link.range.upperBound].beginsWithStance
    }
  }

  /// Whether the sentence of a link gives it to somebody whom it only describes, as “a newspaper accuses” does
  /// with what a newspaper says.
  func isTold(byKindOf speakers: [String], _ link: Link) -> Bool {
    guard isEnglish, let sentence = sentence(around: link) else { return false }
    let text = bytes[sentence.range]
    return text.wordRanges.contains { range in
      guard !link.range.overlaps(range),
        text[..<range.lowerBound].tellsOfOne || areUnnamed(speakers, text[range]),
        areSeveral(speakers, text[range])
          || speakers.contains(where: {
            isKind(text[range], of: $0, meaningAny: text[..<range.lowerBound].tellsOfAny)
          })
      else { return false }
      return text[range.upperBound...].beginsWithStance
        || text[..<range.lowerBound].givesVoice
    }
  }

  /// Whether a word in the plural is what the base calls unnamed speakers: “officials say”.
  private func areUnnamed(_ speakers: [String], _ word: ArraySlice<UInt8>) -> Bool {
    word.count > 3 && word.last == UInt8(ascii: "s")
      && speakers.contains { $0.actorKind == .unnamed && isNameWord(word, of: $0) }
  }

  /// Whether a word means several speakers together: “the companies” of two firms that say the same.
  private func areSeveral(_ speakers: [String], _ word: ArraySlice<UInt8>) -> Bool {
    guard speakers.count > 1, word.last == UInt8(ascii: "s") || word.isWord(in: ["both", "two"])
    else {
      return false
    }
    let kinds = Set(speakers.map(\.actorKind))
    if kinds.isSubset(of: [.org, .group, .media]) {
      return TellingWords.severalBodies.contains(word)
        || speakers.contains { isNameWord(word.dropLast(), of: $0) }
    }
    return kinds == [.person] && TellingWords.severalPeople.contains(word)
  }

  /// Whether a word says what kind of actor one is, where `isAny` tells that any of its kind may be meant:
  /// “the ministry” is one that was named.
  private func isKind(_ word: ArraySlice<UInt8>, of id: String, meaningAny isAny: Bool) -> Bool {
    switch id.actorKind {
    case .media: TellingWords.media.contains(word)
    case .org:
      isAny && TellingWords.bodies.contains(word) || word.count > 3 && isNameWord(word, of: id)
    case .group, .unnamed: word.count > 3 && isNameWord(word, of: id)
    default: false
    }
  }

  private func isNameWord(_ word: ArraySlice<UInt8>, of id: String) -> Bool {
    (site.wording(of: id) ?? site.facts[id].map(FactWords.init))?.names.contains {
      $0[...].holdsWords(word)
    } ?? false
  }

  /// Whether the words of a link say themselves that something is in dispute, so that nothing is told as
  /// a fact.
  func tellsDispute(_ link: Link) -> Bool {
    bytes[link.range].wordsInTurn.prefix(4).contains { TellingWords.disputes.begin($0) }
  }

  func sentence(around link: Link) -> Sentence? {
    sentences(of: link.block).first { $0.range.contains(link.range.lowerBound) }
      .map { near(link.range, in: $0) }
  }

  /// Whether an office or a description of a speaker names whoever is mentioned: “lawyer of Asif”.
  private func isInDescription(of speakers: [String], _ mention: ActorNames.Mention) -> Bool {
    let name = bytes[mention.range].wordAtEnd
    return name.count > 2
      && speakers.compactMap { site.wording(of: $0) }.contains { speaker in
        (speaker.roles + speaker.names).contains { $0[...].holdsWords(name) }
      }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a name, after which the words stand, only tells whose side, lawyer or the like is meant.
  fileprivate var namesSide: Bool {
    guard first == UInt8(ascii: "'") else { return false }
    let words = dropFirst(starts(with: "'s".utf8) ? 2 : 1).prefix(40).meaningWords
    return words.prefix(3).contains { TellingWords.sides.contains($0) }
  }

  /// Whether the words after a name say at once what the named ones think or say of something: “ has
  /// denied”, “ also calls the”.
  fileprivate var beginsWithStance: Bool {
    let words = prefix(80).meaningWords.drop { TellingWords.beforeStance.contains($0) }
    return first == UInt8(ascii: " ")
      && words.first.map { TellingWords.stances.contains($0) } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// Whether “a” or the like stands right before what follows, a word between at most.
  fileprivate var tellsOfAny: Bool {
    suffix(30).wordsInTurn.suffix(2).contains {
      $0.isWord(in: ["a", "an", "another", "one", "several", "some", "two"])
    }
  }

  /// Whether “a”, “one of the” or the like stands shortly before what follows.
  fileprivate var tellsOfOne: Bool {
    suffix(40).wordsInTurn.suffix(4).contains {
      $0.isWord(in: ["a", "an", "another", "one", "several", "some", "the", "two"])
    }
  }

  /// Whether the words before whoever is described give them what is told: “according to a”, “says a”.
  var givesVoice: Bool {
    let words = suffix(40).wordsInTurn.suffix(4)
    return words.contains {
      $0.isWord(in: ["according", "accused", "reported", "reports"])
        || TellingWords.stances.contains($0)
    }
  }
}

/// Words of sentences that tell what somebody thinks or says.
enum TellingWords {
  /// Beginnings of words by which a sentence says that something is in dispute.
  static let disputes = WordBeginnings(
    "disagree disput contest contend quarrel differ clash conflict whether allegation accusation")

  /// Words by which what somebody says is told as what they think.
  static let views = WordSet(
    """
    believe believes believed call calls called calling consider considers considered considering \
    describe describes described denies regard regards regarded think thinks thought
    """)

  /// What a paper or a station is called.
  static let media = WordSet(
    """
    agency broadcaster broadcasters channel daily magazine media newspaper newspapers outlet outlets \
    paper papers press publication site station tabloid website weekly
    """)

  /// What a body is called.
  static let bodies = WordSet(
    """
    agency association bank body charity club committee company court firm foundation fund group \
    institute ministry office organisation organization party regulator union watchdog
    """)

  /// What several bodies are called together.
  static let severalBodies = WordSet(
    """
    agencies allies armies authorities banks both broadcasters businesses capitals charities churches clubs \
    companies countries courts factions federations firms foundations governments groups institutes \
    institutions makers ministries movements neighbours neighbors newspapers offices organisations \
    organizations outlets owners papers parties partners powers regulators rivals sides states teams two \
    unions universities
    """)

  /// What several people are called together.
  static let severalPeople = WordSet(
    """
    authors both candidates directors economists experts lawmakers lawyers leaders ministers officers \
    officials partners politicians presidents rivals scientists senators two witnesses
    """)

  static let sides = WordSet(
    """
    account argument assertion belief case claim contention line position stance statement version view \
    advocate advocates agency aide aides allies attorney attorneys backers board camp campaign club company \
    counsel country defence defense defenders employer family firm friends government group lawyer \
    lawyers legal ministry movement office organisation organization party people relatives \
    representative representatives side solicitor solicitors spokesman spokesperson spokeswoman \
    staff supporters team union university
    """)

  static let beforeStance = WordSet(
    """
    again also always and flatly firmly had has have immediately itself later long meanwhile now \
    promptly repeatedly since still strongly themselves then
    """)

  /// Beginnings of words by which a paragraph says at all that somebody tells something.
  static let voices = WordBeginnings(
    """
    accord account accus admi alleg answer argu claim complain contend declar defen denial deni deny explain \
    insist interview maintain mention recall remember repl report respon said say speak spoke stat tell testi \
    told version word writ wrote
    """)

  static let stances = WordSet(
    """
    accept accepts accepted accuse accuses accused acknowledges acknowledged admit admits admitted \
    allege alleges alleged claims claimed refuse refuses refused saw \
    announce announced announces argue argues argued \
    believe believes believed blame blames blamed call calls called concede concedes conceded \
    confirm confirms confirmed consider considers considered contends contended contest contests \
    contested demand demands demanded denies denied deny describe describes described disagree \
    disagrees disagreed dismiss dismisses dismissed dispute disputes disputed doubt doubts doubted \
    expect expects expected fear fears feared insist insists insisted maintain maintains maintained \
    object objects objected pledge pledges pledged promise promises promised question questions \
    questioned regard regards regarded reject rejects rejected ruled say says said see sees suspect \
    suspects suspected think thinks thought vow vows vowed warn warns warned want wants wanted
    """)
}
