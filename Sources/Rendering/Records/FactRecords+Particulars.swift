import Facts
import Site
import Templates

/// What templates know of facts of one kind alone.
extension FactRecords {
  /// What only facts of one kind have beside their fields.
  func particulars(of fact: Fact) -> [(String, Value)] {
    switch fact.kind {
    case .quotes: [("quotation", .string(fact.text.isEmpty ? fact.label : fact.title))]
    case .sources:
      [publisher(of: fact), ("apart", .bool(sharesPublisher(fact.id)))]
        + SourceLines(of: fact, in: site.facts).values(fields)
    case .actors:
      [
        ("nature", .string(fact.isUnnamed ? "unnamed voice" : String(fact.id.idPrefix))),
        ("office", site.facts.office(of: fact).map(Value.string) ?? .none),
        ("offices", .list(site.facts.offices(of: fact).map(Value.string))),
        ("is_plural", .bool(fact.isPlural)),
      ]
    case .statuses:
      [
        (StatusFields.subject.name, subject(of: fact)),
        (
          "subject_actors",
          .list(
            (fact[StatusFields.subject]?.record?[SubjectFields.actors] ?? []).map(fields.reference))
        ),
      ]
    case .figures:
      [
        ("numeral", fact.numberWord?.value ?? .none),
        (FigureFields.unit.name, site.facts.countedUnit(of: fact).map(Value.string) ?? .none),
      ]
        + (fact[FigureFields.value] == nil ? valueInWords(of: fact) : [])
    case .corrections:
      correction(fact)
    default: []
    }
  }

  /// The number of a figure whose words alone give it, as templates see one that the record gives.
  private func valueInWords(of figure: Fact) -> [(String, Value)] {
    guard let number = site.facts.number(of: figure) else { return [] }
    let value: Value = .map([
      FigureValueFields.qualifier.name: .string(number.qualifier.rawValue),
      FigureValueFields.point.name: number.point?.value ?? .none,
      FigureValueFields.low.name: number.low?.value ?? .none,
      FigureValueFields.high.name: number.high?.value ?? .none,
      FigureValueFields.lowInclusive.name: .none, FigureValueFields.highInclusive.name: .none,
    ])
    return [(FigureFields.value.name, value)]
  }

  /// Who publishes a source: none if nobody knows, as no voice is called that.
  private func publisher(of source: Fact) -> (String, Value) {
    let id = source[SourceFields.publisher]?.id.flatMap { site.facts[$0]?.id }
    return (SourceFields.publisher.name, id.map(fields.reference) ?? .none)
  }

  /// The page that a correction names, and what it concerns in words.
  private func correction(_ fact: Fact) -> [(String, Value)] {
    let page = site.correctedPage(of: fact)
    let subject = site.facts.subject(ofCorrection: fact, on: page?.page.frontMatter.title)
    return [
      ("page_link", page.map { .map(pageLink($0)) } ?? .none),
      ("concerning", subject.isEmpty ? .none : .string(subject)),
    ]
  }

  /// What a status is about: a fact, or a map with words alone.
  private func subject(of fact: Fact) -> Value {
    let subject = fact[StatusFields.subject]
    if let id = subject?.reference { return fields.reference(id) }
    let words = subject?.record?[SubjectFields.text] ?? ""
    return .map([
      "id": .none, "kind": .string("text"), "label": .string(words), "in_sentence": .string(words),
      "url": .none, "lang": .none,
      "marks": .list([]),
    ])
  }
}
