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

  /// The ids of all facts on the page, in the order of their first use; also those of components.
  package let factIDs: [String]

  /// The places of the same facts in the base, which shift when facts come or go.
  package let factPlaces: [Int]

  /// The hash of the page's file and of what its links to facts lead to.
  package let fingerprint: ContentHash

  /// The hash of what is known of the page without its text.
  package let digest: ContentHash

  /// Relates a page to the facts that it names; unknown ids are passed over.
  init(linking page: Page, to facts: FactBase) {
    var named = NamedFacts(facts, linkCount: page.outline.factLinks.count)
    for link in page.outline.factLinks {
      if let place = facts.place(of: link.id) { named.add(link, at: place) }
    }
    named.markFirst(body: page.outline.textCount - 1)
    notes = named.takeNotes()
    var (ids, places) = (named.ids, named.places)
    for id in page.views.lazy.flatMap(\.facts).compactMap(\.reference) {
      guard let place = facts.place(of: id), named.show(place) else { continue }
      ids.append(id)
      places.append(place)
    }
    factIDs = ids
    factPlaces = places
    self.page = page
    uses = named.uses
    (fingerprint, digest) = Self.hashes(of: page.outline, naming: ids)
    address = page.address
  }

  /// Whether the page stands where another does, and says the same of itself.
  func hasPlace(of other: SitePage) -> Bool {
    let hashes = [self, other].map { page in
      ByteWriter.hash { writer in
        writer.write(page.page.frontMatter.record)
        writer.write(page.page.views) { $0.write($1) }
      }
    }
    return address == other.address && page.kind == other.page.kind && hashes[0] == hashes[1]
  }

  private static func hashes(
    of outline: PageOutline, naming ids: [String]
  ) -> (ContentHash, ContentHash) {
    let digest = ByteWriter.hash { writer in
      writer.write(outline.digest)
      writer.write(ids) { $0.write($1) }
    }
    let whole = ByteWriter.hash { writer in
      writer.write(outline.hash)
      writer.write(digest)
    }
    return (whole, digest)
  }
}

/// The facts that a page's text names, as they are met.
private struct NamedFacts {
  private let facts: FactBase

  private(set) var uses: [FactUse] = []

  /// The facts in the order of their first use, by their ids and by their places in the base.
  private(set) var ids: [String] = []
  private(set) var places: [Int] = []

  /// How often each is named.
  private var counts: [Int] = []

  /// Where each stands in `ids`, by its place in the base; −1 of those that only components show.
  private var indexes: [Int: Int] = [:]

  /// - Parameters:
  ///   - facts: The facts of the site.
  ///   - count: How many links there are.
  init(_ facts: FactBase, linkCount count: Int) {
    self.facts = facts
    uses.reserveCapacity(count)
  }

  mutating func add(_ link: PageOutline.FactLink, at place: Int) {
    let index = indexes[place] ?? ids.count
    if index == ids.count {
      indexes[place] = index
      ids.append(link.id)
      places.append(place)
      counts.append(0)
    }
    counts[index] += 1
    uses.append(FactUse(link, id: ids[index], place: place, occurrence: counts[index]))
  }

  /// Adds a fact that a component shows; false if the page has it already.
  mutating func show(_ place: Int) -> Bool { indexes.updateValue(-1, forKey: place) == nil }

  /// Numbers the notes, also in the uses of their facts.
  mutating func takeNotes() -> [Note] {
    var notes: [Note] = []
    var numbers: [Int?] = Array(repeating: nil, count: ids.count)
    for (index, id) in ids.enumerated() where facts.facts[places[index]].kind.hasNotes {
      numbers[index] = notes.count + 1
      notes.append(Note(number: notes.count + 1, on: id, at: places[index]))
    }
    for use in uses.indices { uses[use].note = indexes[uses[use].place].flatMap { numbers[$0] } }
    return notes
  }

  /// Marks the use of each fact beside which the margin tells what speaks against it.
  mutating func markFirst(body: Int) {
    var firsts: [Int?] = Array(repeating: nil, count: ids.count)
    for (place, use) in uses.enumerated() {
      let index = indexes[use.place] ?? 0
      if let first = firsts[index], use.text != body || uses[first].text == body { continue }
      firsts[index] = place
    }
    for case let place? in firsts { uses[place].isFirst = true }
  }
}

/// A place in a page's prose that names a fact.
///
/// Stored in 48 bytes, as a page has dozens.
package struct FactUse: Hashable, Sendable {
  /// The fact's id, which is that of a fact of the base.
  package let id: String

  /// The day whose value of the fact is meant; nil if it is the present one.
  package let day: CalendarDate?

  /// Whether it is the fact's first use in the body or, if it has none there, on the page.
  fileprivate(set) package var isFirst = false

  private let storedPlace: Int32
  private let storedText: Int32
  private let storedReference: Int32
  private let storedOccurrence: Int32

  /// The number of the fact's note; 0 if it has none.
  private var storedNote: Int32 = 0

  fileprivate init(_ link: PageOutline.FactLink, id: String, place: Int, occurrence: Int) {
    self.id = id
    day = link.day
    storedPlace = Int32(place)
    storedText = link.text
    storedReference = link.reference
    storedOccurrence = Int32(occurrence)
  }
}

extension FactUse {
  /// The fact's place in the base.
  package var place: Int { Int(storedPlace) }

  /// The index of the piece of Markdown among the page's texts.
  package var text: Int { Int(storedText) }

  /// The index of the link in that piece.
  package var reference: Int { Int(storedReference) }

  /// Which use of the fact on the page it is, from 1.
  package var occurrence: Int { Int(storedOccurrence) }

  /// The number of the fact's note; nil if it has none.
  fileprivate(set) package var note: Int? {
    get { storedNote == 0 ? nil : Int(storedNote) }
    set { storedNote = Int32(newValue ?? 0) }
  }
}

/// What stands below a page about a fact of its text.
package struct Note: Hashable, Sendable {
  package let id: String
  private let storedPlace: Int32
  private let storedNumber: Int32

  fileprivate init(number: Int, on id: String, at place: Int) {
    self.id = id
    storedPlace = Int32(place)
    storedNumber = Int32(number)
  }

  /// Counted from 1.
  package var number: Int { Int(storedNumber) }

  /// The fact's place in the base.
  package var place: Int { Int(storedPlace) }
}

extension SitePage {
  /// The anchors of the page's headings.
  package var headings: [String] { page.outline.headings }

  /// What a link of a piece of the page's Markdown names; nil if it names no fact.
  ///
  /// - Parameters:
  ///   - text: The index of the piece among the page's texts.
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
