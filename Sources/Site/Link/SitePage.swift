import Facts
package import Kit
import Markdown

/// A page with its address and the facts that it shows.
///
/// An object, as every stage from here on hands pages around.
package final class SitePage: Sendable {
  package let page: Page

  /// The path of its address within the site, such as `/briefings/istanbul-round/`.
  package let address: String

  /// The facts that stand in the page's text by name, in the order in which a reader meets them.
  package let uses: [FactUse]

  /// The notes of the page, numbered from 1 in the order of `notes`.
  package let notes: [Note]

  /// The number of each fact's note by the fact's id; facts without a note have none.
  package let noteNumbers: [String: Int]

  /// The ids of all facts on the page, in the order of their first use; also those of components.
  package let factIDs: [String]

  /// Relates a page to the facts that it names; unknown ids are passed over.
  init(linking page: Page, to facts: FactBase) {
    var uses: [FactUse] = []
    var counts: [String: Int] = [:]
    var ids: [String] = []
    for (text, piece) in page.texts.enumerated() {
      for (index, reference) in piece.document.references.enumerated() {
        guard let id = reference.factID, facts[id] != nil else { continue }
        if counts[id] == nil { ids.append(id) }
        counts[id, default: 0] += 1
        let occurrence = counts[id] ?? 1
        uses.append(FactUse(id: id, text: text, reference: index, occurrence: occurrence))
      }
    }
    Self.markFirst(in: &uses, body: page.texts.count - 1)
    let noted = ids.filter { facts[$0]?.kind.hasNotes ?? false }
    notes = noted.enumerated().map { index, id in
      Note(number: index + 1, id: id, occurrences: counts[id] ?? 0)
    }
    noteNumbers = Dictionary(notes.map { ($0.id, $0.number) }) { first, _ in first }
    let shown = page.views.flatMap(\.facts).compactMap(\.reference).filter { facts.has($0) }
    factIDs = (ids + shown).uniqued()
    self.page = page
    self.uses = uses
    address = page.address
  }
}

/// A place in a page's prose that names a fact.
package struct FactUse: Hashable, Sendable {
  /// The fact's id, which is that of a fact of the base.
  package let id: String

  /// The index in `Page.texts` of the piece of Markdown.
  package let text: Int

  /// The index of the link in that piece.
  package let reference: Int

  /// Which use of the fact on the page it is, from 1.
  package let occurrence: Int

  /// Whether it is the fact's first use in the body or, if it has none there, on the page.
  package internal(set) var isFirst = false
}

/// What stands below a page about a fact of its text.
package struct Note: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  package let id: String

  /// How often the text names the fact.
  package let occurrences: Int
}

extension SitePage {
  /// Marks the use of each fact beside which the margin tells what speaks against it.
  private static func markFirst(in uses: inout [FactUse], body: Int) {
    var places: [String: Int] = [:]
    for (place, use) in uses.enumerated() {
      let first = places[use.id]
      if first == nil || (use.text == body && uses[first ?? place].text != body) {
        places[use.id] = place
      }
    }
    for place in places.values { uses[place].isFirst = true }
  }

  /// The anchors of the page's headings.
  package var headings: [String] { page.body.document.headings.map(\.id) }

  /// The day whose value of the fact is meant; nil if it is the present one.
  package func day(of use: FactUse) -> CalendarDate? {
    let reference = page.texts[use.text].document.references[use.reference]
    guard reference.kind == .fact else { return nil }
    return FactTarget(reference.target).day.flatMap { CalendarDate($0) }
  }

  /// What a link of a piece of the page's Markdown names; nil if it names no fact.
  ///
  /// - Parameters:
  ///   - text: The index in `Page.texts` of the piece.
  ///   - reference: The index of the link in it.
  /// - Returns: The place among `uses`.
  /// - Complexity: O(log *n*).
  package func use(text: Int, reference: Int) -> FactUse? {
    let place = uses.partitioningIndex { ($0.text, $0.reference) >= (text, reference) }
    guard place < uses.count, uses[place].text == text, uses[place].reference == reference else {
      return nil
    }
    return uses[place]
  }
}

extension Reference {
  /// The id of the fact that a link names, or of the source that it cites; nil for other links.
  package var factID: String? {
    switch kind {
    case .fact: FactTarget(target).id
    case .citation: CitationTarget(target).id
    default: nil
    }
  }
}

extension FactKind {
  /// Whether a fact of the kind gets a note where a text names it: what somebody says does, who
  /// and where they are leads to a page of its own.
  var hasNotes: Bool {
    switch self {
    case .sources, .actors, .places, .issues, .corrections: false
    default: true
    }
  }
}
