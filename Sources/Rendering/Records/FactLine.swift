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
    let places = fact.locators.map { locator in
      let title = self[locator.source].map { "“\($0.title)”" } ?? locator.source
      return locator.lines.map { "\(title), \($0.inWords)" } ?? title
    }
    if !places.isEmpty { sentences.append(places.joined(separator: "; ")) }
    for side in otherSides(of: fact.id) {
      guard let other = self[side.id] else { continue }
      let ours = side.isOurReading ? ", in our reading" : ""
      let title = self.title(of: other)
      let voices = unnamedVoices(of: other, in: title).map { "\($0): " } ?? ""
      sentences.append("\(side.manner.words.capitalizedAtStart)\(ours): \(voices)\(title)")
    }
    if let answer = untoldAnswer(to: fact) { sentences.append(answer.words) }
    return sentences.map { "\($0.withoutFinalStop)." }.joined(separator: " ")
  }
}

extension FactBase {
  /// Who says what a title gives without its voice, such as the number of a figure; nil where the title
  /// names them, or where it is the source itself, which is named as the place.
  fileprivate func unnamedVoices(of fact: Fact, in title: String) -> String? {
    guard [.figures, .statuses, .positions, .events].contains(fact.kind),
      fact.speakers.contains(where: { $0.reference.flatMap { self[$0] } != nil })
    else { return nil }
    let voices = part(voices(of: fact))
    return title.holds(voices) ? nil : voices
  }
}

extension ClosedRange<Int> {
  /// The lines of a source, such as “line 7” or “lines 4–6”.
  fileprivate var inWords: String {
    lowerBound == upperBound ? "line \(lowerBound)" : "lines \(lowerBound)–\(upperBound)"
  }
}
