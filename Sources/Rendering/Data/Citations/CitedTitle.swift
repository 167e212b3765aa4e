import Facts

extension FactBase {
  /// What a fact says, as a citation has it behind those who say it: with no colon of its own, and
  /// without their name again.
  func citedTitle(of fact: Fact) -> String {
    let title = fact.titleInLine
    switch fact.kind {
    case .quotes: return fact.text.withoutFinalStop
    case .figures:
      let label = fact.label.withoutFinalStop
      return fact.text.isEmpty || fact.text == label ? label : "\(label) (\(fact.text))"
    case .statuses:
      let hedge = fact.hedge.map { "\($0) " } ?? ""
      return citedTitle(hedge + title, about: subject(of: fact), of: fact)
    case .positions:
      let parties = fact[PositionFields.party].map { [$0] } ?? []
      return citedTitle(title, about: names(of: parties), of: fact)
    case .events:
      return (fact.when.flatMap(words).map { "\(title) (\($0))" } ?? title) + doubt(about: fact)
    default: return title
    }
  }

  private func citedTitle(_ words: String, about subject: String, of fact: Fact) -> String {
    subject.isEmpty || subject == voices(of: fact)
      ? words : "\(subject) – \(words)"
  }
}
