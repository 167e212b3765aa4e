import Facts
import Kit
import Site

extension Check {
  static let loadedVerb = prose(.loadedVerb) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    return prose.sentences(with: .loadedVerb).compactMap { sentence, word in
      guard let link = sentence.links.first(where: { prose.isDisputed($0) }),
        !sentence.quotes(word)
      else { return nil }
      let id = link.fact?.fact.id
      return Diagnostic(
        .loadedVerb, at: places.location(of: word.range),
        "“\(places.written(word.range))” takes a side on \(id ?? "what is disputed")",
        help: "write “said” or “says”", id: id)
    }
  }
}

extension Rule {
  static let loadedVerb = Rule(
    "loaded-verb", .note,
    catches: "“Admitted”, “claimed”, “revealed” and the like around a disputed claim.",
    why: "Such a verb tells the reader whom to believe.",
    wrong: "Asif revealed that they [called Kabul](fact:claim.kabul-withdrew).",
    right: "Asif said that they [called Kabul](fact:claim.kabul-withdrew).")
}

extension PageProse {
  fileprivate func isDisputed(_ link: Link) -> Bool {
    guard let fact = link.fact else { return false }
    return fact.isDisputed || fact.expresses.contains { site.facts[$0]?.standing == .disputed }
  }
}
