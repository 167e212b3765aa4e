import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Whom a verb of speech right before a claim gives it to.
  static let claimOfAnother = prose(.claimWithoutAttribution) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.fact?.isTold ?? false && link.field == nil && !link.isAutolink
    }
    return told.compactMap { link, sentence in
      guard let claim = link.fact, let voice = prose.voiceSaying(link, in: sentence),
        claim.speakers.allSatisfy({ speaker in
          voice.ids.allSatisfy { !prose.site.maySay($0, what: speaker) }
        })
      else { return nil }
      let names = claim.speakers.compactMap { prose.site.facts[$0] }.map { "“\($0.text.clipped)”" }
      return Diagnostic(
        .claimWithoutAttribution, at: prose.location(of: link),
        "“\(prose.written(voice.range).clipped)” (\(voice.ids.asAlternatives)) is said to say it, but"
          + " \(claim.fact.id) is what \(claim.speakers.asAlternatives) says",
        help: "name \(names.asAlternatives) as who says it\(claim.fact.placeInSource)",
        id: claim.fact.id)
    }
  }
}

extension PageProse {
  /// The actor whose verb of speech stands right before a link, with nothing but “that” between; nil if
  /// none does.
  fileprivate func voiceSaying(
    _ link: Link, in sentence: Sentence
  ) -> (ids: [String], range: Range<Int>)? {
    let verb = sentence.marks.last { word in
      word.mark == .reportingVerb && word.range.upperBound <= link.range.lowerBound
        && !sentence.quotes(word)
    }
    // Who denies, asks or is told something does not say it.
    guard let verb, bytes[verb.range].isWord(in: Self.assertions),
      // “Says that the Greens want more” tells whose wish it is.
      site.actorNames.mentions(in: bytes[link.range]).allSatisfy({ mention in
        mention.ids.allSatisfy { !(link.fact?.speakers.contains($0) ?? false) }
      }), bytes[verb.range.upperBound..<link.range.lowerBound].isWord(in: [" ", " that "]),
      case .actors(let ids, let range)? = voice(of: link.range, in: sentence),
      range.upperBound <= verb.range.lowerBound
    else { return nil }
    return (ids, range)
  }

  private static let assertions = [
    "added", "adds", "announced", "announces", "argued", "argues", "concludes", "concluded",
    "declared", "declares", "explained", "explains", "insisted", "insists", "noted", "notes",
    "said",
    "say", "says", "stated", "states", "warned", "warns",
  ]
}

extension Site {
  /// Whether an actor may be told to say what another one says, as far as the base tells: whoever reports
  /// says what others say.
  fileprivate func maySay(_ id: String, what speaker: String) -> Bool {
    switch id.actorKind {
    case .person, .delegation:
      guard speaker.actorKind != nil else { return true }
      if mayBeVoice(id, of: speaker) { return true }
      return !isStranger(speaker, to: id) && speaker.actorKind != .person
    case .org: return !isStranger(id, to: speaker)
    default: return true
    }
  }
}
