import Facts
import Kit
import Markdown
import Site

extension Check {
  /// An event that still goes on, told as over.
  static let eventNotOver = prose(.modalLost) { prose in
    guard prose.isEnglish else { return [] }
    let told = prose.sentences { link in
      link.fact?.fact[EventFields.modality] == .ongoing && !link.isAutolink
    }
    var found: [FileLocation] = []
    return told.compactMap { link, sentence in
      guard let event = link.fact, prose.isAhead(endOf: event.fact),
        prose.tellsEnd(link, in: sentence), !found.contains(prose.location(of: link))
      else { return nil }
      found.append(prose.location(of: link))
      return Diagnostic(
        .modalLost, at: prose.location(of: link),
        "“\(prose.words(of: link).clipped)” tells \(event.fact.id) as over, but it goes on",
        help: "say when it is to end, or correct the event\(event.fact.placeInSource)",
        id: event.fact.id)
    }
  }
}

extension PageProse {
  /// Whether an event is to end after the page's day, as far as both are dated.
  fileprivate func isAhead(endOf event: Fact) -> Bool {
    let matter = page.page.frontMatter
    guard let today = matter.asOf?.latest ?? matter.date?.date, let last = event.when?.date.latest
    else { return false }
    return today < last
  }

  /// Whether the first verb of a link tells that something is over, with nothing in the sentence that leaves it
  /// open.
  fileprivate func tellsEnd(_ link: Link, in sentence: Sentence) -> Bool {
    let words = bytes[link.range].meaningWords
    let verbs = words.drop { $0.isWord(in: ["has", "had", "have", "is", "was", "now", "already"]) }
    guard verbs.first.map(Self.ends.contains) == true else { return false }
    return !bytes[sentence.range].wordsInTurn.contains { word in
      MeaningWords.force(of: word) != nil || MeaningWords.isIntent(word)
        || word.isWord(in: [
          "will", "would", "until", "first", "before", "when", "day", "week", "session",
        ])
    }
  }

  private static let ends = WordSet("closed completed concluded ended finished over")
}
