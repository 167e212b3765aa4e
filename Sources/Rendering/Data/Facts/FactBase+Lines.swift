package import Facts
import Kit

extension FactBase {
  /// A fact on one line, readable where nothing else says what it is.
  package func line(of fact: Fact) -> String {
    switch fact.kind {
    case .figures: "\(fact.text): \(fact.label)"
    case .statuses: line(about: subject(of: fact), fact.title)
    case .positions:
      line(about: names(of: fact[PositionFields.party].map { [$0] } ?? []), fact.title)
    case .events:
      (fact.when.flatMap(words).map { "\($0): \(fact.title)" } ?? fact.title) + doubt(about: fact)
    default: fact.title
    }
  }

  private func line(about subject: String, _ words: String) -> String {
    subject.isEmpty ? words : "\(subject): \(words)"
  }

  /// Who says it, with what reserve, and how it stands.
  func remarks(on fact: Fact) -> [String] {
    let voices = part(voices(of: fact))
    let account = fact.kind == .events ? account(of: fact).capitalizedAtStart : voices
    let speakers =
      account.isEmpty && !voices.isEmpty
      ? "According to \(part(voicesInSentence(of: fact)))" : account
    return (speakers.isEmpty ? [] : [speakers]) + reserves(of: fact) + marks(of: fact).map(\.text)
  }

  /// The names of facts, as in a list.
  func names(of ids: [String]) -> String {
    ids.map { self[$0]?.titleInLine ?? $0 }.joined(separator: ", ")
  }

  /// What a status is about.
  func subject(of status: Fact) -> String {
    let field = status[StatusFields.subject]
    return field?.record?[SubjectFields.text] ?? names(of: field?.reference.map { [$0] } ?? [])
  }

  /// A moment in words; nil if neither its date nor the source's words for it are known.
  func words(of moment: When) -> String? {
    if moment.date.isUnknown { return moment.text }
    return DateWords(language: language).words(of: moment.date, isDeadline: moment.isDeadline)
  }
}
