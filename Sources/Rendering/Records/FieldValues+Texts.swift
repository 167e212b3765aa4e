package import Kit
package import Facts
import Templates

extension FieldValues {
  /// The texts by which a page may show a value; one of them is enough.
  ///
  /// - Returns: Nothing if the value says nothing, such as a date of which nothing is known.
  package func texts(of field: Field) -> [String] {
    let texts: [String] =
      switch field.value {
      case .text(let text): [text, text.withoutHyphens, text.withInnerMarks]
      case .reference(let id): facts[id].map { [$0.text, $0.label, $0.title] } ?? [id]
      case .integer(let number): [digits(.integer(number)), "\(number)"]
      case .decimal(let number): [digits(.number(number.approximation)), "\(number)"]
      case .date(let date): [dates.words(of: date), "\(date)"]
      case .instant(let instant): [dates.words(of: instant.date), instant.rfc3339]
      case .edtf(let date):
        date.isUnknown
          ? [] : [dates.words(of: date), dates.words(of: date, isDeadline: true), date.text]
      case .locator(let locator): self.texts(of: locator)
      case .boolean, .null, .list, .record: []
      }
    // Templates may leave out the full stop of what stands within a sentence.
    return texts.map(\.withoutFullStop).filter { !$0.isEmpty }
  }

  /// Where a fact has words that pages need not show: those for a time that say its date alone, and the
  /// kind of what has none of its own.
  package func placesSayingNothingMore(in fact: Fact) -> Set<FileLocation> {
    var places: Set<FileLocation> = []
    fact.record.forEachField { path, field in
      if path == EventFields.kind.path, field.text == "other" { places.insert(field.location) }
      guard case .record(let moment) = field.value, moment.has(MomentFields.edtf),
        let text = moment.field(MomentFields.text), ownWords(of: moment) == nil
      else { return }
      places.insert(text.location)
    }
    return places
  }

  private func digits(_ number: Value) -> String {
    numberInDigits(number, language: dates.language) ?? ""
  }

  private func texts(of locator: Locator) -> [String] {
    let source = facts[locator.source]?.title ?? locator.source
    return [locator.label] + (locator.lines == nil ? [source] : [])
  }
}

extension String {
  /// Words such as `brokered-in`, which pages write without their hyphens.
  fileprivate var withoutHyphens: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  fileprivate var withoutFullStop: String {
    var bytes = utf8[...]
    while let last = bytes.last, last == UInt8(ascii: ".") || last <= 0x20 { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
