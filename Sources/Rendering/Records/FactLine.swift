import Facts
import Kit

extension FactBase {
  /// A fact in one line of Markdown: its words and voice, its marks, where it stands, the other side.
  func markdownLine(of fact: Fact) -> String {
    var writer = MarkdownWriter()
    // The line goes on after the number of its note.
    writer.append(markup: "")
    writer.append(words: Array(sentences(on: fact).utf8)[...])
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sentences(on fact: Fact) -> String {
    let title = title(of: fact)
    var sentences = [title]
    let marks = marks(of: fact).map(\.text)
    if let hedge = fact.hedge, !title.holds(hedge) {
      sentences.append("In the source: “\(hedge)”")
    }
    if !marks.isEmpty { sentences.append(marks.joined(separator: ", ").capitalizedAtStart) }
    let later = successors(of: fact).compactMap { self[$0] }.map(self.title)
    if !later.isEmpty { sentences.append("Counts instead: \(later.joined(separator: "; "))") }
    if let voices = unnamedVoices(of: fact, in: title) { sentences.append("Said by: \(voices)") }
    let places = fact.locators.groupedInOrder(by: \.source).map(place)
    if !places.isEmpty { sentences.append(places.joined(separator: "; ")) }
    let stated = stated(by: fact)
    for side in ([fact] + stated).flatMap({ otherSides(of: $0) }).uniqued(on: \.id) {
      guard let other = self[side.id] else { continue }
      let ours = side.isOurReading ? ", in our reading" : ""
      let title = self.title(of: other)
      let voices = unnamedVoices(of: other, in: title).map { "\($0): " } ?? ""
      sentences.append("\(side.manner.words.capitalizedAtStart)\(ours): \(voices)\(title)")
    }
    if let answer = untoldAnswer(to: fact) { sentences.append(answer.words) }
    return sentences.map(\.asSentence).joined(separator: " ")
  }
}

extension FactBase {
  /// A source by its title, and the lines of it.
  private func place(in locators: [Locator]) -> String {
    guard let source = locators.first?.source else { return "" }
    let title = self[source]?.title.inQuotationMarks ?? source
    let lines = locators.compactMap(\.lines)
    return lines.isEmpty ? title : "\(title), \(lines.inWords)"
  }

  /// Who says what a title gives without its voice, such as the number of a figure; nil where the title
  /// names them, or where it is a source without a publisher, which is named as the place.
  fileprivate func unnamedVoices(of fact: Fact, in title: String) -> String? {
    guard [.figures, .statuses, .positions, .events].contains(fact.kind), !fact.speakers.isEmpty
    else { return nil }
    let voices = [part(self.voices(of: fact)), part(voicesInSentence(of: fact))]
    let sources = fact.sourceIDs.compactMap { self[$0]?.title }
    return voices.contains { title.holds($0) || sources.contains($0) } ? nil : voices.last
  }
}

extension [ClosedRange<Int>] {
  /// The lines of a source, such as “line 7” or “lines 1, 4–6”.
  fileprivate var inWords: String {
    let words = map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let isOne = count == 1 && allSatisfy { $0.count == 1 }
    return "\(isOne ? "line" : "lines") \(words.joined(separator: ", "))"
  }
}
