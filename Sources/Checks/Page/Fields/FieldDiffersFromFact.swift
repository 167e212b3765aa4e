import Facts
import Kit
import Site

extension Check {
  static let fieldDiffersFromFact = prose(.fieldDiffersFromFact) { prose in
    prose.links.compactMap { link in
      guard let name = link.field, !link.isAutolink, let fact = link.fact?.fact,
        let field = fact.field(named: name),
        !prose.bytes[link.range].says(field, in: prose.site),
        !prose.bytes[link.range].tellsFromDay(field, prose.page.page.frontMatter.date?.date)
      else { return nil }
      let own = prose.site.words(of: field)
      let help = own.isEmpty ? nil : "write \(fact.quotedWithSource(own))"
      return Diagnostic(
        .fieldDiffersFromFact, at: prose.location(of: link),
        "“\(prose.words(of: link).clipped)”, but “\(name)” of \(fact.id) is “\(own.clipped)”",
        help: help, id: fact.id)
    }
  }
}

extension Rule {
  static let fieldDiffersFromFact = Rule(
    "field-differs-from-fact", .error,
    catches: "Words linked to a field of a fact that differ from the field.",
    why: "A date or title that drifts is as wrong as a number that does.",
    wrong: "[July 2021](fact:event.taliban-takeover#when)",
    right: "[August 2021](fact:event.taliban-takeover#when)")
}

extension Site {
  /// What a field says, as a help quotes it; empty if it has no words.
  fileprivate func words(of field: Field) -> String {
    field.items.map { item in
      if let moment = When(item) {
        return moment.text ?? moment.date.inWords ?? moment.date.text
      }
      if let fact = item.reference.flatMap({ facts[$0] }) { return fact.label }
      return item.text ?? item.decimal?.description ?? item.record?[SubjectFields.text] ?? ""
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension ArraySlice<UInt8> {
  /// Whether folded words say what a field holds, or a part of it.
  ///
  /// A field without words, such as a place in a source, says nothing to compare with.
  fileprivate func says(_ field: Field, in site: Site) -> Bool {
    let items = field.items
    return items.isEmpty || items.contains { says(item: $0, in: site) }
  }

  private func says(item: Field, in site: Site) -> Bool {
    if let moment = When(item) { return says(moment) }
    switch item.value {
    case .text(let text): return isText(text)
    case .reference(let id):
      guard let fact = site.facts[id] else { return true }
      let words = FactWords(fact)
      return words.isCalled(self) || isText(fact.label)
    case .integer, .decimal:
      let numbers = quantities.compactMap(\.signed)
      return item.decimal.map { numbers.contains(Rational($0)) } ?? true
    case .record(let record):
      if let value = record.figureValue { return says(value) }
      return record[SubjectFields.text].map(isText) ?? true
    case .edtf, .date, .instant, .boolean, .null, .locator, .list: return true
    }
  }

  private func says(_ value: Fact.FigureValue) -> Bool {
    FigureWording(value).comparison(self, saying: quantities) == .same
  }

  /// Whether one of the two stands in the other.
  private func isText(_ text: String) -> Bool {
    let other = [UInt8](folding: text.utf8)[...].quotationCore
    let own = quotationCore
    return own.holdsWords(other) || other.holdsWords(own)
  }

  private func says(_ moment: When) -> Bool {
    let named = DateInWords(self)
    if let text = moment.text, isText(text), !named.saysMore(than: text) { return true }
    // Where the source has words of its own for the day, they are compared instead.
    let weekday = moment[MomentFields.weekday] ?? moment.date.exactDay?.weekday
    return named.fits(moment.date, moment.text == nil ? weekday : nil)
  }
}
