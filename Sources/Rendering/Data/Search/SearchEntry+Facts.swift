import Facts
import Kit
import Search
import Site

extension SiteRenderer {
  /// A fact as the search finds it: by what it says and is called, by who says it and what they are,
  /// by whom and what it is about, and by its dates; nil for a quotation whose words are those of a
  /// claim, which is found in its place, and for a retired fact, as what replaces it is found.
  func searchEntry(of fact: Fact) -> SearchEntry? {
    if fact.isRetired || isFoundAsClaim(fact) { return nil }
    let names = SearchedNames(of: fact)
    let isCorrection = fact.kind == .corrections
    return SearchEntry(
      url: address.link(fact.id.factAddress),
      title: isCorrection ? site.title(of: fact) : fact.title,
      heading: isCorrection ? nil : site.facts.titleWithStanding(of: fact),
      names: names.others + roles(of: fact) + amounts(of: fact),
      equivalents: names.equivalents, isNamed: fact.kind.isCalledByName,
      keywords: keywords(of: fact), kind: fact.kind.singular, standing: fact.standing?.rawValue,
      date: fact.when.flatMap { site.facts.words(of: $0) },
      text: shownLines(of: fact).joined(separator: "\n"))
  }

  private func isFoundAsClaim(_ fact: Fact) -> Bool {
    guard fact.kind == .quotes else { return false }
    let words = SearchWords.folded(fact.text)
    return site.facts.stated(by: fact).contains {
      $0.kind == .claims && SearchWords.folded($0.text) == words
    }
  }

  /// What a result may show below its heading, which has the words of the fact itself and of reserve.
  private func shownLines(of fact: Fact) -> [String] {
    let keys = [FigureFields.population, SharedFields.ambiguity, SourceFields.descriptor]
      .filter { $0.schema.audience == .everybody }
    let offices = fact[ActorFields.affiliations].compactMap { affiliation -> String? in
      guard let role = affiliation[AffiliationFields.role] else { return nil }
      let body = affiliation[AffiliationFields.actor].flatMap { (id: String) in
        site.facts[id]?.title
      }
      return body.map { "\(role), \($0)" } ?? role
    }
    return keys.compactMap { fact[$0] } + offices
  }

  /// The words of a figure, and its number without the words before it: “312” of “at least 312”.
  private func amounts(of fact: Fact) -> [String] {
    guard fact.kind == .figures, !fact.text.isEmpty else { return [] }
    let words = fact.text.utf8.split(separator: UInt8(ascii: " "))
    let number = words.drop { !$0.contains(where: \.isDigit) }
    let amount = number.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return [fact.text] + (amount.isEmpty || number.count == words.count ? [] : [amount])
  }

  private func roles(of fact: Fact) -> [String] {
    fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.role] }
  }

  /// Words by which it is found beside its own.
  private func keywords(of fact: Fact) -> [String] {
    var words = [fact.text, fact.kind.singular, site.facts.kindTitle(of: fact)]
    words += [fact.kindWord, fact.hedge, fact[FigureFields.unit]].compactMap(\.self)
    words += [
      fact[EventFields.modality]?.rawValue, fact[SourceFields.type]?.rawValue,
      fact[AssessmentFields.likelihood]?.rawValue,
      fact[AssessmentFields.confidence].map { "\($0.rawValue) confidence" },
    ].compactMap(\.self)
    for moment in [fact.when, fact.asOf].compactMap(\.self) {
      words += [site.facts.words(of: moment), moment.text].compactMap(\.self)
    }
    for speaker in fact.speakers.compactMap(\.reference) {
      guard let actor = site.facts[speaker] else { continue }
      words += actor.names + roles(of: actor)
    }
    fact.record.forEachField { _, field in
      guard let id = field.reference, let kind = FactKind(id: id), kind.isCalledByName,
        kind != .sources, kind != .figures
      else { return }
      if let title = site.facts[id]?.title { words.append(title) }
    }
    return words
  }
}

extension FactKind {
  /// Whether its facts have names, titles or numbers of their own, and not only words that somebody
  /// says.
  fileprivate var isCalledByName: Bool {
    switch self {
    case .sources, .actors, .places, .issues, .events, .figures: true
    case .claims, .quotes, .positions, .statuses, .prospects, .gaps, .assessments,
      .corrections:
      false
    }
  }
}
