import Kit
package import Facts
import Templates

extension FieldValues {
  /// The texts by which a page may show a value; one of them is enough.
  ///
  /// - Returns: Nothing if the value says nothing, such as a date of which nothing is known.
  package func texts(of field: Field) -> [String] {
    let texts: [String] =
      switch field.value {
      case .text(let text):
        text.saysNothing ? [] : [text, text.withoutHyphens, text.withoutPreposition]
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

  /// Words for a time without “in” or “on”, which say nothing beside a date.
  fileprivate var withoutPreposition: String {
    for word in ["in ", "on "] where utf8.starts(with: word.utf8) {
      return String(Substring(utf8.dropFirst(word.utf8.count)))
    }
    return self
  }

  /// Whether it is the word for what has no kind of its own.
  fileprivate var saysNothing: Bool { self == "other" }

  fileprivate var withoutFullStop: String {
    var bytes = utf8[...]
    while let last = bytes.last, last == UInt8(ascii: ".") || last <= 0x20 { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
